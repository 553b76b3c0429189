import { firstLine, type Group, isFurniture } from "./groups.js";
import { locateSpan, type MappedText } from "./located.js";
import { around, element, line } from "./markup.js";
import { readPrintedNumber } from "./number.js";
import type { Cell, HeaderRow, Release, Row, Span, Table } from "./release.js";
import { spanOf } from "./text.js";

/** How words, and blocks amid a table's rows, are shown. */
export interface TableContext {
  readonly release: Release;
  readonly words: (words: MappedText) => string;
  /** A note, heading or line of page furniture as a block of its own. */
  readonly block: (group: Group) => string;
}

/** A cell's whole field of its line, with note marks and closing colon, as a reader sees it. */
const fieldOf = ({ line: at, column }: Span, { release, words }: TableContext): string => {
  const text = release.lines[at - 1] ?? "";
  const start = column === 1 ? 0 : text.lastIndexOf("\t", column - 2) + 1;
  const end = text.indexOf("\t", column - 1);
  return words(locateSpan(spanOf(release, at - 1, start, end < 0 ? undefined : end)));
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

const headCell = (cell: Cell | undefined, context: TableContext): string => {
  if (!cell) return element("td", "");
  const scope = cell.columnSpan > 1 ? "colgroup" : "col";
  return element("th", fieldOf(cell.span, context), { colspan: cell.columnSpan, scope });
};

const headRow = ({ stub, cells }: HeaderRow, { columnCount }: Table, context: TableContext): string =>
  element("tr", [stub, ...inColumns(cells, columnCount)].map((cell) => headCell(cell, context)).join(""));

const isWords = ({ text }: Cell): boolean => readPrintedNumber(text).kind === "text";

const dataCell = (cell: Cell | undefined, context: TableContext): string =>
  cell
    ? element("td", fieldOf(cell.span, context), { class: isWords(cell) ? "text" : undefined })
    : element("td", "");

/** Cells in their columns; those of a row that has some without a certain column as printed, cell after cell. */
const dataCells = ({ cells, unplaced }: Row, columnCount: number): readonly (Cell | undefined)[] => {
  if (unplaced.length === 0) return inColumns(cells, columnCount);
  return [...cells, ...unplaced].sort((a, b) => a.span.column - b.span.column);
};

const hasCells = ({ cells, unplaced }: Row): boolean => cells.length + unplaced.length > 0;

const dataRow = (row: Row, { columnCount }: Table, context: TableContext): string => {
  const { label } = row;
  const name = label ? fieldOf(label.span, context) : "";
  if (!hasCells(row))
    return element("tr", element("th", name, { colspan: columnCount + 1, scope: "rowgroup" }));
  const head = label ? element("th", name, { scope: "row" }) : element("td", "");
  return element(
    "tr",
    head +
      dataCells(row, columnCount)
        .map((cell) => dataCell(cell, context))
        .join(""),
  );
};

/** A line of a table's body. `heads`: a label alone, under which a group of rows begins. */
interface BodyRow {
  readonly line: number;
  readonly markup: string;
  readonly heads: boolean;
}

/** Blocks that stand amid the rows, after one of them and before the next. */
interface Amid {
  readonly line: number;
  readonly blocks: Group[];
}

/** A note or heading over all columns; lines of page furniture that follow each other are one row. */
const amidRow = ({ line: at, blocks }: Amid, { columnCount }: Table, { block }: TableContext): BodyRow => ({
  line: at,
  markup: element(
    "tr",
    element("td", blocks.map(block).join(""), { class: "text", colspan: columnCount + 1 }),
  ),
  heads: false,
});

const isAmid = (each: BodyRow | Amid | undefined): each is Amid => each !== undefined && "blocks" in each;

const isBreak = (each: BodyRow | Amid | undefined): each is Amid =>
  isAmid(each) && each.blocks.slice(0, 1).every(isFurniture);

/** Rows, and what stands amid them, in the order of the source. */
const inOrder = (rows: readonly BodyRow[], amid: readonly Group[]): readonly (BodyRow | Amid)[] => {
  const between = amid.map((group): Amid => ({ line: firstLine(group.block), blocks: [group] }));
  const ordered: (BodyRow | Amid)[] = [];
  for (const next of [...rows, ...between].sort((a, b) => a.line - b.line)) {
    const last = ordered.at(-1);
    if (isBreak(last) && isBreak(next)) last.blocks.push(...next.blocks);
    else ordered.push(next);
  }
  return ordered;
};

const bodyRows = (table: Table, amid: readonly Group[], context: TableContext): readonly BodyRow[] => {
  const { header, rows, repeats = [] } = table;
  // XHTML 1.1 has no table without a body (Tables Module).
  const heads = rows.length === 0 ? [...header, ...repeats] : repeats;
  const all: readonly BodyRow[] = [
    ...rows.map((row) => ({
      line: row.line,
      markup: dataRow(row, table, context),
      heads: !hasCells(row),
    })),
    ...heads.map((row) => ({ line: row.line, markup: headRow(row, table, context), heads: false })),
  ];
  return inOrder(all, amid).map((each) => (isAmid(each) ? amidRow(each, table, context) : each));
};

/** Rows in groups: a label alone, after rows with figures, heads the next. */
const bodies = (rows: readonly BodyRow[]): readonly string[] => {
  const groups: BodyRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (!group || (row.heads && group.some(({ heads }) => !heads))) groups.push([row]);
    else group.push(row);
  }
  return groups.map((group) =>
    line(
      around(
        "tbody",
        group.map(({ markup }) => line(markup)),
      ),
    ),
  );
};

/** A table with header cells, under a caption that is given as markup, empty where it has none. */
export const tableMarkup = (
  table: Table,
  amid: readonly Group[],
  caption: string,
  context: TableContext,
): string => {
  const { header, rows } = table;
  const heads = rows.length === 0 ? [] : header.map((row) => line(headRow(row, table, context)));
  return around("table", [
    ...(caption === "" ? [] : [line(element("caption", caption))]),
    ...(heads.length === 0 ? [] : [line(around("thead", heads))]),
    ...bodies(bodyRows(table, amid, context)),
  ]);
};
