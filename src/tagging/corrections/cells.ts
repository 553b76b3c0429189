import type { Correction } from "../../model/index.js";
import type { Cell, Row, Table } from "../../release/index.js";
import { wordsOf } from "./edits.js";

const standsAt = ({ span }: Cell, { line, column, printed }: Correction): boolean =>
  span.line === line && span.column === column && span.text === printed;

/** The row of a table in which a correction's printed text is a number's cell, with the cell. */
export const cellAt = (
  { rows }: Table,
  correction: Correction,
): { readonly row: Row; readonly cell: Cell } | undefined => {
  const row = rows.find(({ line }) => line === correction.line);
  const cell = row && [...row.cells, ...row.unplaced].find((each) => standsAt(each, correction));
  return row && cell && { row, cell };
};

/** A cell that was left out since its text was doubtful stands in its column once it is corrected. */
const correctRow = (row: Row, corrections: readonly Correction[]): Row => {
  const found = (cell: Cell): Correction | undefined =>
    corrections.find((correction) => standsAt(cell, correction));
  const corrected = (cell: Cell): Cell => {
    const correction = found(cell);
    return correction ? { ...cell, text: wordsOf(correction), corrected: correction.corrected } : cell;
  };
  const placed = row.inColumn ? row.unplaced.filter(found) : [];
  return {
    ...row,
    cells: [...row.cells, ...placed].map(corrected).sort((a, b) => a.column - b.column),
    unplaced: row.unplaced.filter((cell) => !placed.includes(cell)),
  };
};

/** The table with the corrected texts in place of the printed ones; the same table where it has none of them. */
export const correctTable = (table: Table, corrections: readonly Correction[]): Table => {
  const lines = new Set(
    corrections.flatMap((correction) => (cellAt(table, correction) ? [correction.line] : [])),
  );
  if (lines.size === 0) return table;
  return {
    ...table,
    rows: table.rows.map((row) => (lines.has(row.line) ? correctRow(row, corrections) : row)),
  };
};
