import { type GridRow, toCell } from "./grid.js";
import type { Cell, HeaderRow } from "./release.js";

/** Last column a cell can cover under the row above it: it never reaches beyond the cell it stands under. */
const limitUnder = (
  above: readonly Cell[],
  from: number,
  column: number,
  columnCount: number,
): [number, number] => {
  let index = from;
  while (index < above.length && endOf(above[index]) < column) index += 1;
  const over = above[index];
  if (!over) return [columnCount, index];
  return [over.column <= column ? endOf(over) : over.column - 1, index];
};

const endOf = (cell: Cell | undefined): number => (cell ? cell.column + cell.columnSpan - 1 : 0);

/** Cells of a header row: each spans the empty cells after it, within the span of the cell above. */
const readCells = (row: GridRow, above: readonly Cell[], columnCount: number): Cell[] => {
  const filled = row.cells.flatMap((cell, index) => (cell ? [{ cell, column: index + 1 }] : []));
  let from = 0;
  return filled.map(({ cell, column }, index) => {
    const [limit, next] = limitUnder(above, from, column, columnCount);
    from = next;
    const end = Math.min(limit, (filled[index + 1]?.column ?? columnCount + 1) - 1);
    return toCell(cell, column, Math.max(end - column + 1, 1));
  });
};

/** Header rows with the columns that each of their cells covers. */
export const readHeader = (rows: readonly GridRow[], columnCount: number): HeaderRow[] => {
  let above: readonly Cell[] = [];
  return rows.map((row) => {
    const cells = readCells(row, above, columnCount);
    if (cells.length > 0) above = cells;
    return { line: row.line + 1, ...(row.label && { stub: toCell(row.label, 0) }), cells };
  });
};

/**
 * Number of data columns: those that the header names. Blank cells at the end of its rows count as far as rows of
 * figures fill them, since a header cell spans the empty cells after it. Without header the widest row counts.
 */
export const countColumns = (header: readonly GridRow[], body: readonly GridRow[]): number => {
  let named = 0;
  let offered = header.length === 0 ? Number.POSITIVE_INFINITY : 0;
  let used = 0;
  for (const { cells, width } of header) {
    named = Math.max(named, cells.length);
    offered = Math.max(offered, width);
  }
  for (const { cells } of body) used = Math.max(used, cells.length);
  return Math.max(named, Math.min(used, offered));
};
