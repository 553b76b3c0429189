import { createCollector } from "../../diagnostics/index.js";
import { escapeText } from "./escape.js";
import { XHTML } from "./namespaces.js";
import { isElement, parseXml, type XmlElement } from "./parse.js";

/** The words of a piece of XHTML. */
export interface Words {
  readonly text: string;
  /** Whether there are elements, of which the text does not tell. */
  readonly markup: boolean;
}

/** Elements that begin and end a line. */
const BLOCKS = new Set([
  "p",
  "div",
  "br",
  "li",
  "ul",
  "ol",
  "table",
  "tr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
]);

const textWithin = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (!isElement(child)) return child;
      const inner = textWithin(child);
      return child.namespace === XHTML && BLOCKS.has(child.localName) ? `\n${inner}\n` : inner;
    })
    .join("");

/** The words within an element: as they are where it holds text alone, else without its elements, block by line. */
export const wordsWithin = (element: XmlElement): Words => {
  const text = textWithin(element);
  const markup = element.children.some(isElement);
  return { text: markup ? text.replace(/\s*\n\s*/g, "\n").trim() : text, markup };
};

/** The words of an XHTML fragment, as values of notes are (OIM 1.0 “Notes”); undefined where it is none. */
export const readFragment = (fragment: string): Words | undefined => {
  const root = parseXml(`<div xmlns="${XHTML}">${fragment}</div>`, "", createCollector());
  return root && wordsWithin(root);
};

/** A plain text as XHTML fragment. */
export const writeFragment = (text: string): string =>
  escapeText(text).replaceAll("<", "&lt;").replaceAll(">", "&gt;");
