import { starterOf } from "./marks.js";
import type {
  Block,
  Cell,
  HeaderRow,
  ListItem,
  Note,
  Release,
  Row,
  Span,
  Table,
  TextBlock,
} from "./release.js";
import { cleanText } from "./text.js";

/** XML 1.0 §2.2: what may not stand in a document, not even as a character reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Words as character data (XML 1.0 §2.4). */
const escapeMarkup = (text: string): string =>
  text.replace(FORBIDDEN, "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

type ElementName = "div" | "h3" | "p" | "ul" | "li" | "table" | "thead" | "tbody" | "tr" | "th" | "td";

/**
 * An element around markup. Written as text: a release has thousands of cells, and names and attributes are known here,
 * so all that has to be escaped is words.
 */
const element = (name: ElementName, content: string, attributes = ""): string =>
  `<${name}${attributes}>${content}</${name}>`;

/** An element around others, each on a line of its own for people. */
const around = (name: ElementName, children: readonly string[]): string =>
  element(name, `\n${children.map((child) => `${child}\n`).join("")}`);

const spanning = (scope: string, columns: number): string =>
  columns > 1 ? ` scope="${scope}" colspan="${columns}"` : ` scope="${scope}"`;

/** The mark or bullet that stands before a note's or list item's words, as it is printed. */
const markOf = ({ spans }: TextBlock, { lines }: Release): string => {
  const [span] = spans;
  const line = span ? (lines[span.line - 1] ?? "") : "";
  return cleanText(line.slice(0, starterOf(line)?.length ?? 0));
};

/** A note begins with its mark as printed: `⁽¹⁾`, `Note (1):`. */
const noteText = (note: Note, release: Release): string =>
  [markOf(note, release), note.text].filter((part) => part !== "").join(" ");

const BULLET = /^[^\p{L}\d]*$/u;

/** Bullets are the list's own; `1)` is printed. */
const itemText = (item: ListItem, release: Release): string => {
  const mark = markOf(item, release);
  return BULLET.test(mark) ? item.text : `${mark} ${item.text}`;
};

/** A cell's whole field of its line, with note marks and closing colon, as a reader sees it. */
const fieldOf = ({ line, column }: Span, { lines }: Release): string => {
  const text = lines[line - 1] ?? "";
  const start = column === 1 ? 0 : text.lastIndexOf("\t", column - 2) + 1;
  const end = text.indexOf("\t", column - 1);
  return escapeMarkup(cleanText(text.slice(start, end < 0 ? undefined : end)));
};

/** Cells in their columns, from 1; columns without a cell are empty. */
const inColumns = (cells: readonly Cell[], count: number): readonly (Cell | undefined)[] => {
  const found: (Cell | undefined)[] = [];
  let column = 1;
  for (const cell of cells) {
    for (; column < cell.column; column += 1) found.push(undefined);
    found.push(cell);
    column = cell.column + cell.columnSpan;
  }
  for (; column <= count; column += 1) found.push(undefined);
  return found;
};

const headCell = (cell: Cell | undefined, release: Release): string => {
  if (!cell) return element("td", "");
  const scope = cell.columnSpan > 1 ? "colgroup" : "col";
  return element("th", fieldOf(cell.span, release), spanning(scope, cell.columnSpan));
};

const headRow = ({ stub, cells }: HeaderRow, columnCount: number, release: Release): string =>
  element("tr", [stub, ...inColumns(cells, columnCount)].map((cell) => headCell(cell, release)).join(""));

const dataCell = (cell: Cell | undefined, release: Release): string =>
  element("td", cell ? fieldOf(cell.span, release) : "");

/** Cells in their columns; those of a row that has some without a certain column as printed, cell after cell. */
const dataCells = ({ cells, unplaced }: Row, columnCount: number): readonly (Cell | undefined)[] => {
  if (cells.length + unplaced.length === 0) return [];
  if (unplaced.length === 0) return inColumns(cells, columnCount);
  return [...cells, ...unplaced].sort((a, b) => a.span.column - b.span.column);
};

const dataRow = (row: Row, columnCount: number, release: Release): string => {
  const { label } = row;
  const cells = dataCells(row, columnCount);
  const width = cells.length === 0 ? columnCount + 1 : 1;
  const head = label
    ? element("th", fieldOf(label.span, release), spanning("row", width))
    : element("td", "");
  return element("tr", head + cells.map((cell) => dataCell(cell, release)).join(""));
};

const tableMarkup = ({ header, rows, columnCount }: Table, release: Release): string => {
  const head = header.map((row) => headRow(row, columnCount, release));
  const body = rows.map((row) => dataRow(row, columnCount, release));
  return around("table", [...(head.length > 0 ? [around("thead", head)] : []), around("tbody", body)]);
};

const markup = (block: Exclude<Block, { kind: "furniture" }>, release: Release): string => {
  switch (block.kind) {
    case "heading":
      return element("h3", escapeMarkup(block.text));
    case "paragraph":
      return element("p", escapeMarkup(block.text));
    case "note":
      return element("p", escapeMarkup(noteText(block, release)));
    case "list-item":
      return element("li", escapeMarkup(itemText(block, release)));
    case "table":
      return tableMarkup(block, release);
  }
};

/**
 * Blocks of a release as an XHTML fragment, one `div` without namespace declaration: headings, paragraphs, lists, and
 * tables with header cells. The words are those of the release as a reader sees them: no tags, no escapes, note marks
 * and signs as printed. Page furniture is left out; a character that no XML can hold is U+FFFD. It depends on nothing
 * but the blocks, so that other syntaxes can show exactly this markup.
 */
export const renderXhtml = (blocks: readonly Block[], release: Release): string => {
  const parts: string[] = [];
  let items: string[] = [];
  const closeList = (): void => {
    if (items.length > 0) parts.push(around("ul", items));
    items = [];
  };
  for (const block of blocks) {
    if (block.kind === "furniture") continue;
    if (block.kind !== "list-item") closeList();
    (block.kind === "list-item" ? items : parts).push(markup(block, release));
  }
  closeList();
  return around("div", parts);
};
