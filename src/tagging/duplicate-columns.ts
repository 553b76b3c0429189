import type { Collector } from "../diagnostics/index.js";
import type { Row, Table } from "../release/index.js";
import type { Column } from "./column.js";

const meaning = ({ period, measure, units, dimensions }: Column): string =>
  JSON.stringify([
    period.end,
    period.months,
    measure,
    dimensions,
    measure.kind === "amount" && (units.currency ?? units.unit),
  ]);

const textAt = (row: Row, column: Column): string | undefined =>
  row.cells.find((cell) => cell.column === column.index)?.text;

const sameCells = (a: Column, b: Column, table: Table): boolean =>
  table.rows.every((row) => textAt(row, a) === textAt(row, b));

const place = (column: Column, table: Table) =>
  column.cells.at(-1)?.span ?? { line: table.firstLine, column: 1 };

const report = (first: Column, second: Column, same: boolean, table: Table, collector: Collector): void => {
  const message = `Columns ${first.index} and ${second.index}, headed “${first.header}” and “${second.header}”, claim the same meaning`;
  const detail = {
    place: place(second, table),
    related: [{ place: place(first, table), message: "the other column" }],
    hint: "Correct the header of one of them: period, currency or measure.",
  };
  if (same)
    collector.warning(
      "duplicate-column",
      `${message} and have the same cells, so they are read as one.`,
      detail,
    );
  else
    collector.error(
      "duplicate-column",
      `${message}, with other figures. Both are left out, since either can be wrong.`,
      detail,
    );
};

/**
 * Drops columns that claim the same meaning as another with other figures: nothing tells which of them is right.
 * Columns that are the same in every cell stay; they restate each other.
 */
export const withoutDuplicates = (
  columns: readonly Column[],
  table: Table,
  collector: Collector,
): readonly Column[] => {
  const dropped = new Set<Column>();
  const firsts = new Map<string, Column>();
  for (const column of columns) {
    const first = firsts.get(meaning(column));
    if (!first) {
      firsts.set(meaning(column), column);
      continue;
    }
    const same = sameCells(first, column, table);
    report(first, column, same, table, collector);
    if (!same) dropped.add(first).add(column);
  }
  return columns.filter((column) => !dropped.has(column));
};
