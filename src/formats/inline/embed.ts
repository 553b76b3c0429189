import { createCollector } from "../../diagnostics/index.js";
import { XHTML } from "../markup/namespaces.js";
import { isElement, parseXml, type XmlElement } from "../markup/parse.js";
import { escapeContent } from "./content.js";

const INLINE = ["span", "em", "strong", "b", "i", "sub", "sup", "br"];
const FLOW = [...INLINE, "p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "ul", "ol", "table"];

/** What may stand in an element, and whether words may (XHTML 1.1, as the Inline schema has it). */
interface Content {
  readonly elements: readonly string[];
  readonly words: boolean;
}

const flow: Content = { elements: FLOW, words: true };
const inline: Content = { elements: INLINE, words: true };
const only = (...elements: readonly string[]): Content => ({ elements, words: false });

/** Elements that are shown; all others, scripts and styles among them, are not. */
const CONTENTS: Readonly<Record<string, Content>> = {
  div: flow,
  li: flow,
  td: flow,
  th: flow,
  ...Object.fromEntries(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "span", "em", "strong", "b", "i", "sub", "sup"].map(
      (name) => [name, inline],
    ),
  ),
  br: only(),
  ul: only("li"),
  ol: only("li"),
  table: only("caption", "thead", "tbody", "tr"),
  thead: only("tr"),
  tbody: only("tr"),
  tr: only("th", "td"),
};

/** Elements that hold another at least. */
const NEVER_EMPTY = new Set(["ul", "ol", "table", "thead", "tbody", "tr"]);

const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  class: /^[A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*$/,
  colspan: /^[1-9]\d{0,3}$/,
  rowspan: /^[1-9]\d{0,3}$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  title: /^/,
};
const CELLS = ["td", "th"];

const hasOwnAttributes = ({ localName, attributes }: XmlElement): boolean =>
  attributes.every(
    ({ namespace, localName: name, value }) =>
      namespace === "" &&
      Object.hasOwn(ATTRIBUTES, name) &&
      ATTRIBUTES[name]?.test(value) === true &&
      (CELLS.includes(localName) || name === "class" || name === "title"),
  );

/** caption, thead and tbody once or more in this order, or rows alone. */
const isTableOrder = ({ localName, children }: XmlElement): boolean => {
  if (localName !== "table") return true;
  const names = children.filter(isElement).map((child) => child.localName);
  return /^(?:caption )?(?:(?:thead )?(?:tbody )+|(?:tr )+)$/.test(names.map((name) => `${name} `).join(""));
};

/** How deep a fragment may nest, so that a document that holds it can be read. */
const MAX_DEPTH = 100;

const isShown = (element: XmlElement, depth: number): boolean => {
  const content = Object.hasOwn(CONTENTS, element.localName) ? CONTENTS[element.localName] : undefined;
  if (!content || element.namespace !== XHTML || element.prefix !== "" || depth > MAX_DEPTH) return false;
  if (!hasOwnAttributes(element) || !isTableOrder(element)) return false;
  if (NEVER_EMPTY.has(element.localName) && !element.children.some(isElement)) return false;
  return element.children.every((child) =>
    isElement(child)
      ? content.elements.includes(child.localName) && isShown(child, depth + 1)
      : content.words || child.trim() === "",
  );
};

/**
 * Whether a text is markup that can be shown as such and read back the same: a well-formed piece of XHTML that has at
 * least one element, holds nothing that runs or is fetched, suits the Inline schema, and is written as readers write it.
 */
export const isEmbeddable = (text: string): boolean => {
  if (!text.includes("<") || text.includes("\r")) return false;
  const root = parseXml(`<div xmlns="${XHTML}">${text}</div>`, "", createCollector());
  return root !== undefined && isShown(root, 0) && escapeContent(root.children) === text;
};
