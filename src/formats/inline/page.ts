import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import { type Element, elementWriter } from "../markup/element.js";
import { escapeAttribute, escapeText } from "../markup/escape.js";
import { XHTML, XMLNS } from "../markup/namespaces.js";
import { STYLE } from "./style.js";

/** What a page is made of. */
export interface Page {
  readonly title: string;
  /** BCP 47, of what is no text of a fact. */
  readonly language: string;
  /** prefix → namespace of all names in the document. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly writeHeader: (parent: XMLBuilder, element: Element) => void;
  /** The visible part as markup. */
  readonly body: string;
}

/** Where the visible part goes: no text of the header can look like it, since `<` is escaped there. */
const BODY = "body";

/** Nothing is fetched, and no script runs, whatever a report holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const html = (
  parent: XMLBuilder,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): XMLBuilder => {
  const element = parent.ele(XHTML, name);
  for (const [key, value] of Object.entries(attributes)) element.att(key, escapeAttribute(value));
  return element;
};

const writeHead = (root: XMLBuilder, title: string): void => {
  const head = html(root, "head");
  html(head, "title").txt(escapeText(title));
  html(head, "meta", { name: "viewport", content: "width=device-width, initial-scale=1" });
  html(head, "meta", { "http-equiv": "Content-Security-Policy", content: POLICY });
  html(head, "style", { type: "text/css" }).txt(STYLE);
};

/**
 * An XHTML 1.1 document with Inline XBRL 1.1. Its vocabulary is what the Inline schema allows: XHTML 1.1 has neither
 * landmarks nor ARIA, and elements and attributes of HTML 5 would make the document invalid (Inline XBRL 1.1 §3.3).
 */
export const writePage = ({ title, language, namespaces, writeHeader, body }: Page): string => {
  const document = create({ version: "1.0", encoding: "UTF-8" });
  const root = document.ele(XHTML, "html");
  for (const [prefix, namespace] of Object.entries(namespaces))
    root.att(XMLNS, `xmlns:${prefix}`, escapeAttribute(namespace));
  root.att("xml:lang", language);
  writeHead(root, title);
  const content = html(root, "body");
  // Display none in an attribute is what processors look for (§8.1.2).
  writeHeader(html(content, "div", { style: "display:none" }), elementWriter(namespaces));
  content.com(BODY);
  const frame = document.end({ prettyPrint: true, indent: "  ", newline: "\n" });
  const [before = "", after = ""] = frame.split(`<!--${BODY}-->`);
  return `${before.trimEnd()}\n${body}\n${after.trimStart()}\n`;
};
