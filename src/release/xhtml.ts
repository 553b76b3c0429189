import { captionStart, firstLine, type Group, groupBlocks, headingLines, isFurniture } from "./groups.js";
import { locate, type MappedText } from "./located.js";
import { starterOf } from "./marks.js";
import {
  around,
  element,
  escapeMarkup,
  type Inset,
  line,
  type Rendering,
  wordsWithInsets,
} from "./markup.js";
import type { Block, Heading, Release, Table, TextBlock } from "./release.js";
import { cleanText } from "./text.js";
import { tableMarkup } from "./xhtml-table.js";

/** What rendering needs everywhere. */
interface Context {
  readonly release: Release;
  readonly title: Heading | undefined;
  /** Whether the release is known to say what it is: then the lines around its title head nothing. */
  readonly masthead: boolean;
  readonly rendering: Required<Omit<Rendering, "title">>;
}

/** The mark or bullet that stands before a note's or list item's words, as it is printed. */
const markOf = ({ spans }: TextBlock, { release }: Context): string => {
  const [span] = spans;
  const text = span ? (release.lines[span.line - 1] ?? "") : "";
  return cleanText(text.slice(0, starterOf(text)?.length ?? 0));
};

const BULLET = /^[^\p{L}\d]*$/u;

/** Marks stand as printed, `⁽¹⁾`, `Note (1):`, `1)`; bullets are the list's own. */
const printedMark = (block: TextBlock & Block, context: Context): string => {
  if (block.kind !== "note" && block.kind !== "list-item") return "";
  const mark = markOf(block, context);
  return mark === "" || (block.kind === "list-item" && BULLET.test(mark)) ? "" : `${escapeMarkup(mark)} `;
};

/** Lines of page furniture within other words. */
const furnitureInline = (groups: readonly Group[], { rendering }: Context): string => {
  const lines = groups.flatMap(({ block }) =>
    block.kind === "table"
      ? []
      : `${element("span", rendering.words(locate(block), []), { class: "furniture" })} `,
  );
  return lines.length === 0 ? "" : rendering.furniture(lines.join(""));
};

/** Page furniture within a text, before the words that go on after it. Both are in the order of lines. */
const insetsOf = (words: MappedText, amid: readonly Group[], context: Context): readonly Inset[] => {
  const breaks = new Map<number, Group[]>();
  let next = 0;
  for (const group of amid.filter(isFurniture)) {
    const at = firstLine(group.block);
    while ((words.spans[next]?.line ?? Number.POSITIVE_INFINITY) < at) next += 1;
    const span = words.spans[next];
    const offset = span && words.offsetOf(span.line, span.column);
    if (offset !== undefined) breaks.set(offset, [...(breaks.get(offset) ?? []), group]);
  }
  return [...breaks].map(([offset, groups]) => ({ offset, markup: furnitureInline(groups, context) }));
};

/** A text block's words with its mark. */
const shown = ({ block, amid }: Group, context: Context): string => {
  if (block.kind === "table") return "";
  const words = locate(block);
  return printedMark(block, context) + context.rendering.words(words, insetsOf(words, amid, context));
};

/** A block that stands for itself; headings have their level from where they stand. */
const blockMarkup = (group: Group, context: Context): string => {
  const words = shown(group, context);
  switch (group.block.kind) {
    case "furniture":
      return context.rendering.furniture(line(element("p", words, { class: "furniture" })));
    case "note":
      return line(element("p", words, { class: "note" }));
    default:
      return line(element("p", words));
  }
};

type Level = "h1" | "h2" | "h3" | "p";

/**
 * The levels of headings, by where they stand: the title is the first; a section's heading begins it, other headings are
 * below. Lines around the title, up to the first text under it, head nothing.
 */
const levels = (groups: readonly Group[], { title, masthead }: Context): ((index: number) => Level) => {
  const titleAt = groups.findIndex(({ block }) => block === title);
  if (titleAt < 0) return (index) => (index === 0 ? "h2" : "h3");
  const text = groups.findIndex(
    ({ block: { kind } }, at) => at > titleAt && kind !== "heading" && kind !== "furniture",
  );
  const body = masthead ? (text < 0 ? groups.length : text) : 0;
  return (index) => (index === titleAt ? "h1" : index < body ? "p" : "h2");
};

const plainWords = (groups: readonly Group[]): string =>
  groups.map(({ block }) => (block.kind === "table" ? "" : block.text)).join(" ");

const linesMarkup = (groups: readonly Group[], context: Context): string =>
  groups.map((group) => shown(group, context)).join("<br/>");

/** A table in a container of its own, with what it is called: its caption or the heading right above it. */
const tableContainer = (
  { block, amid }: Group & { readonly block: Table },
  caption: readonly Group[],
  name: string,
  context: Context,
): string => {
  const { release, rendering } = context;
  const markup = tableMarkup(block, amid, linesMarkup(caption, context), {
    release,
    words: (words) => rendering.words(words, []),
    block: (group) => blockMarkup(group, context),
  });
  return line(around("div", [rendering.beforeTable(block, name), line(markup)], { class: "table" }));
};

const isTable = (group: Group | undefined): group is Group & { readonly block: Table } =>
  group?.block.kind === "table";

/** A table and the lines above it that are its caption; of those that begin a section the first are its heading. */
const captioned = (groups: readonly Group[], start: number, index: number, context: Context): string => {
  const group = groups[index];
  if (!isTable(group)) return "";
  const above = groups.slice(start, index);
  const heads = start === 0 ? headingLines(above) : 0;
  const heading = above.slice(0, heads);
  return (
    (heads > 0 ? line(element("h2", linesMarkup(heading, context))) : "") +
    tableContainer(group, above.slice(heads), plainWords(above), context)
  );
};

/** List items that follow each other; page furniture between them stands at the end of the one before it. */
const listMarkup = (items: readonly Group[], context: Context): string => {
  const parts: { readonly item: Group; readonly after: Group[] }[] = [];
  for (const item of items) {
    if (isFurniture(item)) parts.at(-1)?.after.push(item);
    else parts.push({ item, after: [] });
  }
  return line(
    around(
      "ul",
      parts.map(({ item, after }) =>
        line(element("li", shown(item, context) + furnitureInline(after, context))),
      ),
    ),
  );
};

/** Index after the list items that begin at an index; furniture after the last of them is not the list's. */
const listEnd = (groups: readonly Group[], start: number): number => {
  let end = start;
  for (let index = start; index < groups.length; index += 1) {
    const kind = groups[index]?.block.kind;
    if (kind === "list-item") end = index + 1;
    else if (kind !== "furniture") break;
  }
  return end;
};

/** Index of the table whose caption begins at each index; computed once, since captions stand before their tables. */
const captionStarts = (groups: readonly Group[], title: Heading | undefined): ReadonlyMap<number, number> =>
  new Map(
    groups.flatMap(({ block }, index) =>
      block.kind === "table" ? [[captionStart(groups, index, title), index] as const] : [],
    ),
  );

/** Groups that are shown as one, and the index of the group after them. */
interface Shown {
  readonly markup: string;
  readonly next: number;
}

const groupsMarkup = (groups: readonly Group[], context: Context): readonly string[] => {
  const parts: string[] = [];
  const tables = captionStarts(groups, context.title);
  const levelOf = levels(groups, context);
  const showAt = (index: number, group: Group): Shown => {
    const table = tables.get(index);
    if (table !== undefined) return { markup: captioned(groups, index, table, context), next: table + 1 };
    if (group.block.kind === "list-item") {
      const next = listEnd(groups, index);
      return { markup: listMarkup(groups.slice(index, next), context), next };
    }
    if (group.block.kind !== "heading") return { markup: blockMarkup(group, context), next: index + 1 };
    return { markup: line(element(levelOf(index), shown(group, context))), next: index + 1 };
  };
  for (let index = 0; index < groups.length; ) {
    const { markup, next } = showAt(index, groups[index] as Group);
    parts.push(markup);
    index = next;
  }
  return parts;
};

const nothing = (): string => "";

/**
 * Blocks of a release, in order, as an XHTML fragment: one `div` without namespace declaration, with headings,
 * paragraphs, lists, and tables with captions and header cells. The words are those of the release as a reader sees
 * them: no tags, no escapes, note marks and signs as printed; a character that no XML can hold is U+FFFD. What stands
 * amid a table's rows stays there. Page furniture leaves no words unless `rendering` shows it.
 *
 * The markup, without what `rendering` adds, depends on nothing but the blocks and the title, so that the text blocks of
 * every syntax have exactly what Inline XBRL shows.
 */
export const renderXhtml = (
  blocks: readonly Block[],
  release: Release,
  { title, words = wordsWithInsets, furniture = nothing, beforeTable = nothing }: Rendering = {},
): string => {
  const first = release.blocks.find((block) => block.kind === "heading");
  const context: Context = {
    release,
    title: title ?? first,
    masthead: title !== undefined,
    rendering: { words, furniture, beforeTable },
  };
  return around("div", groupsMarkup(groupBlocks(blocks), context));
};
