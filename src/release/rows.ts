import type { Collector, Place } from "../diagnostics/index.js";
import { lostCommas, misplacedCells, type Shapes } from "./doubts.js";
import { type GridCell, type GridRow, toCell } from "./grid.js";
import { type Columns, hasBlank, placeShortRow } from "./placement.js";
import type { Cell, Row } from "./release.js";
import { isCapitals } from "./text.js";

const CLOSING_COLON = /\s*[:：]$/;

type Cells = Pick<Row, "cells" | "unplaced" | "inColumn">;

const numbered = (cells: readonly (GridCell | undefined)[]): [GridCell, number][] =>
  cells.flatMap((cell, index): [GridCell, number][] => (cell ? [[cell, index + 1]] : []));

const byPosition = (row: GridRow): Cell[] =>
  numbered(row.cells).map(([cell, column]) => toCell(cell, column));

const nameOf = (row: GridRow): string => (row.label ? `Row “${row.label.text}”` : "A row without label");

const placeOf = ({ line, label, cells }: GridRow): Place => {
  const { column = 1, length = 1 } = (label ?? cells.find((cell) => cell !== undefined))?.span ?? {};
  return { line: line + 1, column, length };
};

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What a row is read against. */
export interface RowContext {
  readonly file: string;
  readonly columns: Columns;
  readonly shapes: Shapes;
  readonly collector: Collector;
}

const readLongRow = (row: GridRow, { file, columns, collector }: RowContext): Cells => {
  const sizes = `has ${countOf(row.cells.length, "cell")} where the table has ${countOf(columns.count, "column")}`;
  collector.error(
    "long-row",
    `${nameOf(row)} ${sizes}, so which number belongs to which column is not known; all of them are left out.`,
    {
      place: { file, ...placeOf(row) },
      hint: "Take out the tab or cell that the line has too many, or add what the table's header lacks.",
    },
  );
  return { cells: [], unplaced: byPosition(row) };
};

const listed = (cells: readonly Cell[]): string => {
  const names = cells.slice(0, 6).map(({ text }) => `“${text}”`);
  return names.join(", ") + (cells.length > 6 ? ", …" : "");
};

/** What there is to say about a short row; undefined where just blank cells at its end were left off. */
const shortRowFinding = (row: GridRow, columns: Columns, { cells, unplaced }: Cells): string | undefined => {
  const count = countOf(unplaced.length, "cell");
  if (unplaced.length > 0)
    return `${count} could stand in more than one column, or in none, and ${unplaced.length === 1 ? "is" : "are"} left out: ${listed(unplaced)}.`;
  if (cells.some(({ column, span }) => row.cells[column - 1]?.span !== span))
    return `by their form its cells fit columns ${cells.map(({ column }) => column).join(", ")} only, so they are read there.`;
  // Blanks that are printed say that the row leaves columns blank, so those at its end need no cell.
  return columns.lastFilled > row.width && !hasBlank(row) ? "its last columns are read as blank." : undefined;
};

const readShortRow = (row: GridRow, context: RowContext): Cells => {
  const { file, columns, collector } = context;
  const places = placeShortRow(row, columns);
  const cells: Cell[] = [];
  const unplaced: Cell[] = [];
  for (const [cell, position] of numbered(row.cells)) {
    const column = places[position - 1];
    if (column === undefined) unplaced.push(toCell(cell, position));
    else cells.push(toCell(cell, column));
  }
  const finding = shortRowFinding(row, columns, { cells, unplaced });
  const raise = unplaced.length > 0 ? collector.error : collector.warning;
  if (finding)
    raise(
      "short-row",
      `${nameOf(row)} has ${row.width} of the table's ${countOf(columns.count, "cell")}; ${finding}`,
      {
        place: { file, ...placeOf(row) },
        hint: "Put the lost cell back, or a tab where it was: each column needs its tab.",
      },
    );
  return { cells, unplaced };
};

const raiseMisplaced = (row: GridRow, cells: readonly Cell[], { file, collector }: RowContext): void =>
  collector.error(
    "misplaced-cells",
    `${nameOf(row)} has cells that do not look like the others of their columns, as if they were swapped or shifted; they are left out: ${listed(cells)}.`,
    {
      place: { file, ...placeOf(row) },
      hint: "Compare the row with the published release and put each number in its column.",
    },
  );

const raiseLostComma = (row: GridRow, { text, span, column }: Cell, { collector }: RowContext): void =>
  collector.error(
    "malformed-number",
    `“${text}”, ${row.label ? `“${row.label.text}” in ` : "in "}column ${column}, cannot be read: it has three decimals where the other numbers are whole, so its point may be a comma. The cell is left out.`,
    {
      place: span,
      hint: "Compare it with the published release and correct the text.",
    },
  );

/** A row with a cell for each column: each stands where it is printed, unless its form speaks against it. */
const readFullRow = (row: GridRow, context: RowContext): Cells => {
  const cells = byPosition(row);
  const misplaced = new Set(misplacedCells(row, context.shapes));
  const commas = new Set(lostCommas(row, context.shapes));
  if (misplaced.size + commas.size === 0) return { cells, unplaced: [] };
  const isOut = ({ column }: Cell): boolean => misplaced.has(column - 1) || commas.has(column - 1);
  const moved = cells.filter(({ column }) => misplaced.has(column - 1));
  if (moved.length > 0) raiseMisplaced(row, moved, context);
  for (const cell of cells)
    if (commas.has(cell.column - 1) && !moved.includes(cell)) raiseLostComma(row, cell, context);
  return { cells: cells.filter((cell) => !isOut(cell)), unplaced: cells.filter(isOut), inColumn: true };
};

const readCells = (row: GridRow, context: RowContext): Cells => {
  const { count } = context.columns;
  if (row.cells.length > count) return readLongRow(row, context);
  const figures = row.nature === "amounts" || row.nature === "periods";
  if (figures && row.width < count) return readShortRow(row, context);
  return readFullRow(row, context);
};

const kindOf = (row: GridRow): Row["kind"] => {
  if (row.cells.length > 0) return "data";
  const text = row.label?.text ?? "";
  return CLOSING_COLON.test(text.slice(-8)) || isCapitals(text) ? "heading" : "label";
};

const labelOf = ({ label }: GridRow): Cell | undefined => {
  if (!label) return undefined;
  const text = label.text.slice(0, -8) + label.text.slice(-8).replace(CLOSING_COLON, "");
  return { ...toCell(label, 0), text: text === "" ? label.text : text };
};

/** A table line as a row, each cell in its column. Raises `short-row`, `long-row`, `misplaced-cells` and
 * `malformed-number` where that is not certain. */
export const readRow = (row: GridRow, context: RowContext): Row => {
  const label = labelOf(row);
  return {
    line: row.line + 1,
    kind: kindOf(row),
    ...(label && { label }),
    ...readCells(row, context),
  };
};
