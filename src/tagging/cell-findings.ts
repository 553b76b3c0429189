import type { Cell, Row } from "../release/index.js";
import type { CellContext } from "./cell-place.js";
import type { Column } from "./column.js";
import type { MissingUnit } from "./value.js";

const quoted = (row: Row, column: Column): string =>
  `“${row.label?.text ?? ""}” in the column “${column.header}”`;

/** A cell that holds no number, or one that cannot stand where it does. */
export const reportMalformed = (
  cell: Cell,
  row: Row,
  column: Column,
  reason: string,
  { collector }: CellContext,
): void =>
  collector.error(
    "malformed-number",
    `“${cell.text}”, ${quoted(row, column)}, cannot be read: ${reason}. The cell is left out.`,
    {
      place: cell.span,
      hint: "Compare it with the published release and correct the text.",
    },
  );

const MISSING: Readonly<Record<MissingUnit["missing"], readonly [what: string, hint: string]>> = {
  currency: [
    "no currency",
    "Name the currency in the header or the caption, as in “JPY” or “(JPY in millions)”.",
  ],
  scale: [
    "no scale",
    "Say in the caption or header whether amounts are in units, thousands or millions, as in “(Expressed in Thousands of Japanese Yen)”.",
  ],
  unit: ["no unit", "Name the unit in the caption, as in “(Unit: Giga bits per second)”."],
};

/** A column whose amounts have no unit. */
export const reportMissing = (what: MissingUnit["missing"], column: Column, context: CellContext): void => {
  const key = `${column.index} ${what}`;
  if (context.reportedColumns.has(key)) return;
  context.reportedColumns.add(key);
  const [words, hint] = MISSING[what];
  const { unread } = column.units;
  const why = unread === undefined ? "" : `: the caption's “${unread}” cannot be read`;
  context.collector.error(
    "column-without-unit",
    `Column ${column.index}, headed “${column.header}”, has ${words} for its amounts${why}. They are left out.`,
    { place: column.cells.at(-1)?.span ?? { line: context.table.firstLine, column: 1 }, hint },
  );
};

/** A column whose period has no length. */
export const withoutPeriod = (column: Column, context: CellContext): void => {
  if (context.reportedColumns.has(`${column.index} length`)) return;
  context.reportedColumns.add(`${column.index} length`);
  context.collector.error(
    "column-without-period",
    `Column ${column.index}, headed “${column.header}”, says when its period ends (${column.period.end}) and not how long it is. Its amounts are left out.`,
    {
      place: column.cells.at(-1)?.span ?? { line: context.table.firstLine, column: 1 },
      hint: "Say it in the caption or header, as in “For the Three Months Ended …”.",
    },
  );
};

/** A cell of a known line and column that report nothing together. */
export const reportNoConcept = (
  cell: Cell,
  row: Row,
  column: Column,
  { collector, statement }: CellContext,
): void =>
  collector.warning(
    "unsupported-column",
    `${quoted(row, column)} has no concept in ${statement.title.en}. The cell is not tagged.`,
    {
      place: cell.span,
      hint: "In the taxonomy's source a line names its ratio families under `ratios`, and a concept that can be forecast says `forecast: true`.",
    },
  );
