import { IX, XHTML, XML } from "../markup/namespaces.js";
import { isElement, type XmlElement } from "../markup/parse.js";

type Node = XmlElement | string;

/** What is within an element, as the target document has it: without Inline tags, and without what they exclude. */
const withoutTags = (element: XmlElement): readonly Node[] =>
  element.children.flatMap((child): readonly Node[] => {
    if (!isElement(child)) return [child];
    if (child.namespace !== IX) return [{ ...child, children: withoutTags(child) }];
    return child.localName === "exclude" ? [] : withoutTags(child);
  });

/** The content of a tag and of its continuations, in their order (Inline XBRL 1.1 §4.1.1). */
export const contentOf = (element: XmlElement, continuations: readonly XmlElement[]): readonly Node[] =>
  [element, ...continuations].flatMap(withoutTags);

/** The words of content, without markup. */
export const textOfContent = (content: readonly Node[]): string =>
  content.map((node) => (isElement(node) ? textOfContent(node.children) : node)).join("");

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const escapeValue = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const prefixIn = ({ scope }: XmlElement, namespace: string): string => {
  if (namespace === XML) return "xml";
  return [...scope].find(([prefix, bound]) => prefix !== "" && bound === namespace)?.[0] ?? "";
};

const qualified = (prefix: string, localName: string): string =>
  prefix === "" ? localName : `${prefix}:${localName}`;

const attributesOf = (element: XmlElement): string =>
  element.attributes
    .map(({ namespace, localName, value }) => ({
      name: namespace === "" ? localName : qualified(prefixIn(element, namespace), localName),
      value,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, value }) => ` ${name}="${escapeValue(value)}"`)
    .join("");

/** Elements that HTML writes without an end tag: only they are closed in themselves, so that browsers read it, too. */
const VOID = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "param"]);

const markupOf = (node: Node): string => {
  if (!isElement(node)) return escapeText(node);
  const name = node.namespace === XHTML ? node.localName : qualified(node.prefix, node.localName);
  const start = `<${name}${attributesOf(node)}`;
  if (node.children.length === 0 && VOID.has(node.localName)) return `${start}/>`;
  return `${start}>${escapeContent(node.children)}</${name}>`;
};

/**
 * Content as escaped markup (Inline XBRL 1.1 §11.1.3): XHTML without prefixes and namespace declarations, attributes in
 * alphabetical order, so that the same content is always the same value.
 */
export const escapeContent = (content: readonly Node[]): string => content.map(markupOf).join("");
