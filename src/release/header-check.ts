import type { Collector } from "../diagnostics/index.js";
import type { GridRow } from "./grid.js";
import type { Cell, HeaderRow } from "./release.js";

/** A header row that cannot stand where it is printed, and why. */
interface Misfit {
  readonly row: GridRow;
  /** Goes on from “The header row … ”. */
  readonly why: string;
}

const cellsOf = (count: number): string => `${count} cell${count === 1 ? "" : "s"}`;

/** A row that ends with blank cells: then trailing tabs were kept, so a narrower row has lost one. */
const keepsBlanks = ({ cells, width }: GridRow): boolean => cells.length < width;

/**
 * A header row that is not as wide as another. Where no line of the table ends with a blank cell, trailing tabs may
 * have been stripped: then a narrower row just leaves off blanks, and only one that reaches beyond all others is odd.
 */
const widthMisfit = (header: readonly GridRow[], body: readonly GridRow[]): Misfit | undefined => {
  const filled = header.filter(({ cells }) => cells.length > 0);
  const stripped = ![...header, ...body].some(keepsBlanks);
  const last = filled.at(-1);
  const row = filled.find(({ width }) => width !== last?.width);
  if (!last || !row) return undefined;
  const [odd, other] = oddOne(row, last, body);
  if (stripped && [...header, ...body].some((line) => line !== odd && line.width >= odd.width))
    return undefined;
  return {
    row: odd,
    why: `has ${cellsOf(odd.width)}, blank ones included, and the one in line ${other.line + 1} has ${other.width}`,
  };
};

/** Of two header rows that differ in width, first the one that the rows of figures do not agree with. */
const oddOne = (a: GridRow, b: GridRow, body: readonly GridRow[]): readonly [GridRow, GridRow] => {
  const agree = (row: GridRow): number => body.filter(({ width }) => width === row.width).length;
  return agree(a) <= agree(b) ? [a, b] : [b, a];
};

/** The header cell over each column; the same object where a cell covers several. */
const byColumn = ({ cells }: HeaderRow): (Cell | undefined)[] => {
  const columns: (Cell | undefined)[] = [];
  for (const cell of cells)
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
      columns[column] = cell;
  return columns;
};

/**
 * A header cell that covers two columns with the same words below it: nothing would tell those apart, so it or a
 * neighbour stands a column off.
 */
const spanMisfit = (rows: readonly GridRow[], header: readonly HeaderRow[]): Misfit | undefined => {
  const above = header.slice(0, -1).map(byColumn);
  const index = header.findLastIndex(({ cells }, i) => i < header.length - 1 && cells.length > 0);
  const row = rows[index];
  if (!row) return undefined;
  const ids = new Map<Cell, number>();
  for (const cell of above.flat()) if (cell && !ids.has(cell)) ids.set(cell, ids.size);
  const seen = new Set<string>();
  for (const leaf of header.at(-1)?.cells ?? []) {
    const over = above.map((cells) => cells[leaf.column]);
    const group = over[index];
    if (!group) continue;
    const key = `${over.map((cell) => (cell ? ids.get(cell) : "")).join(" ")} ${leaf.text}`;
    if (seen.has(key))
      return { row, why: `has “${group.text}” over two columns that are both headed “${leaf.text}”` };
    seen.add(key);
  }
  return undefined;
};

/**
 * Do the rows of a header not stand over each other, as a lost or an added tab makes it? Raises `header-misaligned`
 * then: nobody can tell what any column means.
 */
export const isMisaligned = (
  rows: readonly GridRow[],
  header: readonly HeaderRow[],
  body: readonly GridRow[],
  file: string,
  collector: Collector,
): boolean => {
  const misfit = widthMisfit(rows, body) ?? spanMisfit(rows, header);
  if (!misfit) return false;
  const { row, why } = misfit;
  const { column = 1, length = 1 } = row.cells.find((cell) => cell !== undefined)?.span ?? {};
  collector.error(
    "header-misaligned",
    `The header row in line ${row.line + 1} ${why}, so what the table's columns mean is not known. They are left out.`,
    {
      place: { file, line: row.line + 1, column, length },
      hint: "Put the lost tab back, or take out the one too many: a cell that covers several columns has a tab for each of them.",
    },
  );
  return true;
};
