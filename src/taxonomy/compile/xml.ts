import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";

/** An element to be written. Attributes that are undefined are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}

export const element = (
  name: string,
  attributes: XmlElement["attributes"] = {},
  ...children: XmlElement["children"]
): XmlElement => ({ name, attributes, children });

/** A document, indented so that it can be read and compared line by line, with a closing newline. */
export const serialize = (root: XmlElement): string => {
  const document = create({ version: "1.0", encoding: "UTF-8" });
  append(document, root);
  return `${document.end({ prettyPrint: true, indent: "  " })}\n`;
};

const append = (parent: XMLBuilder, { name, attributes, children }: XmlElement): void => {
  const present = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const node = parent.ele(name, Object.fromEntries(present));
  for (const child of children) {
    if (typeof child === "string") node.txt(child);
    else append(node, child);
  }
};
