import type { Collector } from "../diagnostics/index.js";
import { type GridCell, type GridRow, toCell } from "./grid.js";
import { type Columns, canEndBefore, placeShortRow } from "./placement.js";
import type { Cell, Row } from "./release.js";
import { isCapitals } from "./text.js";

const CLOSING_COLON = /\s*[:：]$/;

type Cells = Pick<Row, "cells" | "unplaced">;

const numbered = (cells: readonly (GridCell | undefined)[]): [GridCell, number][] =>
  cells.flatMap((cell, index): [GridCell, number][] => (cell ? [[cell, index + 1]] : []));

const byPosition = (row: GridRow): Cell[] =>
  numbered(row.cells).map(([cell, column]) => toCell(cell, column));

const nameOf = (row: GridRow): string => (row.label ? `Row “${row.label.text}”` : "A row without label");

const placeOf = (row: GridRow) => {
  const span = row.label?.span ?? row.cells.find((cell) => cell !== undefined)?.span;
  return { line: row.line + 1, column: 1, ...span };
};

const place = (row: GridRow) => {
  const { text: _, ...at } = { text: "", ...placeOf(row) };
  return at;
};

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const readLongRow = (row: GridRow, columns: Columns, collector: Collector): Cells => {
  const unplaced = byPosition(row);
  const sizes = `has ${countOf(row.cells.length, "cell")} where the table has ${countOf(columns.count, "column")}`;
  collector.error(
    "long-row",
    `${nameOf(row)} ${sizes}, so which number belongs to which column is not known; it is left out.`,
    {
      place: place(row),
      hint: "Take out the tab or cell that the line has too many, or add what the table's header lacks.",
    },
  );
  return { cells: [], unplaced };
};

const reportShortRow = (
  row: GridRow,
  columns: Columns,
  cells: readonly Cell[],
  left: readonly Cell[],
  collector: Collector,
) => {
  const sizes = `${nameOf(row)} has ${row.width} of the table's ${countOf(columns.count, "cell")}`;
  const hint = "Put the lost cell back, or a tab where it was: each column needs its tab.";
  const names = left.map(({ text }) => `“${text}”`);
  const listed = names.length > 6 ? `${names.slice(0, 6).join(", ")}, …` : names.join(", ");
  if (left.length > 0) {
    const message = `${sizes}; ${countOf(left.length, "cell")} could stand in more than one column, or in none, and ${left.length === 1 ? "is" : "are"} left out: ${listed}.`;
    collector.error("short-row", message, { place: place(row), hint });
  } else if (cells.some(({ column }, index) => column !== byPosition(row)[index]?.column)) {
    const message = `${sizes}; by their form its cells can stand in columns ${cells.map(({ column }) => column).join(", ")} only, so they are read there.`;
    collector.warning("short-row", message, { place: place(row), hint });
  } else if (!canEndBefore(columns, row.width + 1)) {
    collector.warning("short-row", `${sizes}; its last columns are read as blank.`, {
      place: place(row),
      hint,
    });
  }
};

const readShortRow = (row: GridRow, columns: Columns, collector: Collector): Cells => {
  const places = placeShortRow(row, columns);
  const cells: Cell[] = [];
  const unplaced: Cell[] = [];
  for (const [cell, position] of numbered(row.cells)) {
    const column = places[position - 1];
    if (column === undefined) unplaced.push(toCell(cell, position));
    else cells.push(toCell(cell, column));
  }
  reportShortRow(row, columns, cells, unplaced, collector);
  return { cells, unplaced };
};

const readCells = (row: GridRow, columns: Columns, collector: Collector): Cells => {
  if (row.cells.length > columns.count) return readLongRow(row, columns, collector);
  const figures = row.nature === "amounts" || row.nature === "periods";
  if (figures && row.width < columns.count) return readShortRow(row, columns, collector);
  return { cells: byPosition(row), unplaced: [] };
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

/** A table line as a row, each cell in its column. Raises `short-row` and `long-row` where that is not certain. */
export const readRow = (row: GridRow, columns: Columns, collector: Collector): Row => {
  const label = labelOf(row);
  return {
    line: row.line + 1,
    kind: kindOf(row),
    ...(label && { label }),
    ...readCells(row, columns, collector),
  };
};
