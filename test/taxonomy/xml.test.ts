import { describe, expect, it } from "vitest";
import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import { element, serialize, type XmlElement } from "../../src/taxonomy/compile/xml.js";

/** The same document by a library that knows all of XML. */
const built = (root: XmlElement): string => {
  const append = (parent: XMLBuilder, { name, attributes, children }: XmlElement): void => {
    const node = parent.ele(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) node.att(key, value);
    for (const child of children) {
      if (typeof child === "string") node.txt(child);
      else if ("comment" in child) node.com(child.comment);
      else append(node, child);
    }
  };
  const document = create({ version: "1.0", encoding: "UTF-8" });
  append(document, root);
  return `${document.end({ prettyPrint: true, indent: "  ", newline: "\n" })}\n`;
};

const CASES: readonly XmlElement[] = [
  element("a"),
  element("a", {}, ""),
  element("a", { b: "1", c: undefined, d: `<>"'&&amp;&#65;&x` }, "text < & > \" ' &amp; &#13;\nline"),
  element("a", {}, element("b", {}, element("c"), "mixed", "", element("d", { e: "" })), "one", "two"),
  element("a", {}, { comment: " a comment " }, element("b", {}, "one", " two")),
];

describe("XML that is written", () => {
  it.each(CASES)("is what xmlbuilder2 writes (%#)", (root) => {
    expect(serialize(root)).toBe(built(root));
  });
});
