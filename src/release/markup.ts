import type { MappedText } from "./located.js";
import type { Heading, Table } from "./release.js";

/** Markup that stands before a word of a text: `offset` is in UTF-16 units. */
export interface Inset {
  readonly offset: number;
  readonly markup: string;
}

/**
 * What a syntax makes of a release's XHTML beyond the words: all of it stands around the words or between them, so that
 * what is left without it is the same markup.
 */
export interface Rendering {
  /** The heading that says what the release is. Default: the release's first heading. */
  readonly title?: Heading | undefined;
  /** Words as markup, with the insets in them. Default: escaped, with the insets. */
  readonly words?: (words: MappedText, insets: readonly Inset[]) => string;
  /** What becomes of page furniture, given as markup. Default: it is left out. */
  readonly furniture?: (markup: string) => string;
  /** What stands before a table in its container; `name`: its caption or heading in plain words. Default: nothing. */
  readonly beforeTable?: (table: Table, name: string) => string;
}

/** XML 1.0 §2.2: what may not stand in a document, not even as a character reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Words as character data (XML 1.0 §2.4). */
export const escapeMarkup = (text: string): string =>
  text.replace(FORBIDDEN, "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Words as they are, with markup between them. */
export const wordsWithInsets = ({ text }: MappedText, insets: readonly Inset[]): string => {
  let [shown, end] = ["", 0];
  for (const { offset, markup } of insets) {
    shown += escapeMarkup(text.slice(end, offset)) + markup;
    end = offset;
  }
  return shown + escapeMarkup(text.slice(end));
};

type ElementName =
  | "div"
  | "h1"
  | "h2"
  | "h3"
  | "p"
  | "span"
  | "ul"
  | "li"
  | "table"
  | "caption"
  | "thead"
  | "tbody"
  | "tr"
  | "th"
  | "td";

/** Attributes in alphabetical order, as Inline XBRL processors write them when they escape markup. */
export interface Attributes {
  readonly class?: string | undefined;
  readonly colspan?: number | undefined;
  readonly scope?: string | undefined;
}

const written = ({ class: name, colspan = 1, scope }: Attributes): string =>
  (name === undefined ? "" : ` class="${name}"`) +
  (colspan > 1 ? ` colspan="${colspan}"` : "") +
  (scope === undefined ? "" : ` scope="${scope}"`);

/**
 * An element around markup. Written as text: a release has thousands of cells, and names and attributes are known here,
 * so all that has to be escaped is words.
 */
export const element = (name: ElementName, content: string, attributes: Attributes = {}): string =>
  `<${name}${written(attributes)}>${content}</${name}>`;

/** An element around others, each on a line of its own for people. */
export const around = (name: ElementName, children: readonly string[], attributes: Attributes = {}): string =>
  element(name, `\n${children.join("")}`, attributes);

/** An element that stands on a line of its own. */
export const line = (markup: string): string => `${markup}\n`;
