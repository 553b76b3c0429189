import { escapeAttribute, escapeText } from "../markup/escape.js";
import type { XMLBuilder } from "../markup/xml-builder.js";

export type Attributes = Readonly<Record<string, string>>;

/** Adds an element; `content` is its text. */
export type Element = (
  parent: XMLBuilder,
  name: string,
  attributes?: Attributes,
  content?: string,
) => XMLBuilder;

/** Elements get their namespace from the prefixes of the root. */
export const elementWriter =
  (namespaces: Readonly<Record<string, string>>): Element =>
  (parent, name, attributes = {}, content) => {
    const element = parent.ele(namespaces[name.slice(0, name.indexOf(":"))] ?? "", name);
    for (const [attribute, value] of Object.entries(attributes)) {
      const prefix = attribute.includes(":") ? attribute.slice(0, attribute.indexOf(":")) : undefined;
      const escaped = escapeAttribute(value);
      if (prefix === undefined || prefix === "xml") element.att(attribute, escaped);
      else element.att(namespaces[prefix] ?? "", attribute, escaped);
    }
    return content === undefined ? element : element.txt(escapeText(content));
  };
