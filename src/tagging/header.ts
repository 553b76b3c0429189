import type { Cell, HeaderRow, Table } from "../release/index.js";

const covers = (cell: Cell, column: number): boolean =>
  cell.column <= column && column < cell.column + cell.columnSpan;

const cellAt = (row: HeaderRow, column: number): Cell | undefined =>
  row.cells.find((cell) => covers(cell, column));

const sameCells = (a: readonly (Cell | undefined)[], b: readonly (Cell | undefined)[]): boolean =>
  a.every((cell, index) => cell === b[index]);

/**
 * The header cells over a data column, from top to bottom. In the last row a cell covers the blank columns after
 * it only where a row above tells them apart; else they would claim the same meaning, so the blank is a lost header.
 */
export const headerCells = (table: Table, column: number): readonly Cell[] => {
  const above = table.header.slice(0, -1).map((row) => cellAt(row, column));
  const last = table.header.at(-1);
  const leaf = last && cellAt(last, column);
  const first = leaf && table.header.slice(0, -1).map((row) => cellAt(row, leaf.column));
  const lost = leaf && first && leaf.column !== column && sameCells(above, first);
  return [...above, lost ? undefined : leaf].filter((cell) => cell !== undefined);
};

/** The words over a column in one line. */
export const headerText = (cells: readonly Cell[]): string =>
  cells
    .map(({ text }) => text)
    .join(" ")
    .trim();
