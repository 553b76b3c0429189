import type { UnreadNumber, UnreadRow } from "../model/index.js";
import { type Row, readPrintedNumber } from "../release/index.js";
import type { CellContext, CellPlace } from "./cell-place.js";
import type { TaggedOccurrence } from "./merge.js";
import { periodFor } from "./period.js";
import type { TaggedRow } from "./rows.js";
import { printedUnit, readValue } from "./value.js";

/** Accuracy of a whole number is the unit's ordinary one. */
const WHOLE = { kind: "number", negative: false, digits: "0", fractionDigits: 0, percent: false } as const;

/**
 * The number that a cell would be if it could be read: what it reports, with the accuracy that a whole number has there.
 * Undefined where its column has no unit or length of period for it, which is reported with the numbers of the column.
 */
export const unreadNumber = (
  { cell, row, line, column, target }: CellPlace,
  { taxonomy, entity, table }: CellContext,
): UnreadNumber | undefined => {
  const { concept, type, negated } = target;
  const printed = printedUnit(type, column.units, taxonomy);
  const period = periodFor(column.period, concept.periodType, line.balanceAt);
  if ("missing" in printed || !period) return undefined;
  return {
    line: cell.span.line,
    column: cell.span.column,
    text: cell.span.text,
    table: table.id,
    row: row.label?.text ?? "",
    tableColumn: column.index,
    negated,
    concept: concept.name,
    entity,
    period,
    dimensions: { ...line.dimensions, ...column.dimensions },
    unit: printed.unit,
    decimals: readValue(WHOLE, printed, { negated, percent: concept.type === "percent" }).decimals,
  };
};

/** The value that stands most often in a list, of equally frequent ones the first. */
const mostCommon = (values: readonly number[]): number | undefined => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<readonly [number, number] | undefined>(
    (best, next) => (best && best[1] >= next[1] ? best : next),
    undefined,
  )?.[0];
};

/** An unread number of a table with the accuracy that most numbers of its unit have in its column. */
export const asAccurateAsColumn = (
  unread: UnreadNumber,
  occurrences: readonly TaggedOccurrence[],
): UnreadNumber => {
  const beside = occurrences.flatMap(({ aspects, occurrence: { tableColumn, decimals } }) =>
    tableColumn === unread.tableColumn && aspects.unit.id === unread.unit.id && decimals !== "INF"
      ? [decimals]
      : [],
  );
  return { ...unread, decimals: mostCommon(beside) ?? unread.decimals };
};

const hasNumber = ({ cells, unplaced }: Pick<Row, "cells" | "unplaced">): boolean =>
  [...cells, ...unplaced].some(({ text }) => /^(?:number|malformed)$/.test(readPrintedNumber(text).kind));

/**
 * The row of a statement's table, where numbers of it belong to no known place: its line is not known, or the columns
 * of its cells are not.
 */
export const unreadRow = ({ row, kind, line }: TaggedRow, table: string): readonly UnreadRow[] => {
  const lost = kind === "unknown" || !line ? row : { cells: [], unplaced: row.inColumn ? [] : row.unplaced };
  return hasNumber(lost) ? [{ line: row.line, table }] : [];
};
