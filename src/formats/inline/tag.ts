import { escapeAttribute } from "../markup/escape.js";
import { writeFragment } from "../markup/fragment.js";
import type { Names } from "./names.js";

export type TagAttributes = Readonly<Record<string, string | number | undefined>>;

const attributeText = (value: string): string =>
  escapeAttribute(value).replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * An element around markup, as text: the one place where attributes of tags are escaped. A document has thousands of
 * tags between the words of tables, and xmlbuilder2's tree of them costs more than all else (`release/xhtml.ts` writes
 * its markup as text for the same reason).
 */
export const tag = (name: string, attributes: TagAttributes, content = ""): string => {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) start += ` ${key}="${attributeText(String(value))}"`;
  return `${start}>${content}</${name}>`;
};

/** Words as markup. */
export const words = writeFragment;

/** Markup that is no part of the texts that it stands in (Inline XBRL 1.1 §5). */
export const exclude = (markup: string): string => (markup === "" ? "" : tag("ix:exclude", {}, markup));

/**
 * A place by which a keyboard reaches a table that is wider than the screen; it names the table. XHTML 1.1, of which
 * Inline documents are made, lets nothing but links and controls have the focus.
 */
export const tableAnchor = (name: string, { unique }: Pick<Names, "unique">, wanted = "table"): string => {
  const id = unique(wanted);
  return tag("a", { class: "anchor", href: `#${id}`, id, title: name === "" ? id : name });
};
