import type { UnreadNumber } from "../model/index.js";
import { type Cell, type PrintedNumber, type Row, readPrintedNumber } from "../release/index.js";
import type { StatementLine } from "../taxonomy/index.js";
import { reportMalformed, reportMissing, reportNoConcept, withoutPeriod } from "./cell-findings.js";
import type { CellContext, CellPlace } from "./cell-place.js";
import type { Column } from "./column.js";
import type { TaggedOccurrence } from "./merge.js";
import { periodFor } from "./period.js";
import { currenciesOfSign } from "./phrases/currencies.js";
import { type Target, targetOf } from "./target.js";
import { unreadNumber } from "./unread.js";
import { printedUnit, readValue } from "./value.js";

/** What became of a cell in a data column. `none`: it holds no number and needs none. */
export type CellOutcome = "tagged" | "untagged" | "not-meaningful" | "not-given";

/** A cell as it was read; an untagged one that should hold a number of a fact has it as unread. */
export interface CellReading {
  readonly outcome: CellOutcome;
  readonly occurrence?: TaggedOccurrence;
  readonly unread?: UnreadNumber;
}

type PrintedAmount = Extract<PrintedNumber, { kind: "number" }>;

const ZERO: PrintedAmount = {
  kind: "number",
  negative: false,
  digits: "0",
  fractionDigits: 0,
  percent: false,
};

/** Why a number cannot stand in its column, though it is well formed. */
const contradiction = (number: PrintedAmount, target: Target, column: Column): string | undefined => {
  if (number.percent && target.concept.type !== "percent") return "it is a percentage in a column of amounts";
  if (number.currency === undefined) return undefined;
  if (target.concept.type === "percent") return "it has a currency sign in a column of percentages";
  const said = currenciesOfSign(number.currency);
  const { currency } = column.units;
  return currency !== undefined && said.length > 0 && !said.includes(currency)
    ? `its sign is of another currency than the column's ${currency}`
    : undefined;
};

const occurrenceOf = (
  number: PrintedAmount,
  { cell, row, line, column, target }: CellPlace,
  context: CellContext,
): TaggedOccurrence | undefined => {
  const printed = printedUnit(target.type, column.units, context.taxonomy);
  if ("missing" in printed) {
    reportMissing(printed.missing, column, context);
    return undefined;
  }
  const period = periodFor(column.period, target.concept.periodType, line.balanceAt);
  if (!period) {
    withoutPeriod(column, context);
    return undefined;
  }
  const { negated } = target;
  const { value, decimals } = readValue(number, printed, {
    negated,
    percent: target.concept.type === "percent",
  });
  return {
    aspects: {
      concept: target.concept.name,
      entity: context.entity,
      period,
      dimensions: { ...line.dimensions, ...column.dimensions },
      unit: printed.unit,
    },
    occurrence: {
      line: cell.span.line,
      column: cell.span.column,
      text: cell.span.text,
      value,
      decimals,
      ...(cell.corrected !== undefined && { corrected: cell.corrected }),
      negated,
      table: context.table.id,
      row: row.label?.text ?? "",
      tableColumn: column.index,
    },
    home: line.home,
  };
};

const untagged = { outcome: "untagged" } as const;

/** A cell that stands where a number belongs, and holds none. */
const readMalformed = (place: CellPlace, reason: string, context: CellContext): CellReading => {
  reportMalformed(place.cell, place.row, place.column, reason, context);
  return leftOut(place, context);
};

const leftOut = (place: CellPlace, context: CellContext): CellReading => {
  const unread = unreadNumber(place, context);
  return { ...untagged, ...(unread && { unread }) };
};

const readNumber = (number: PrintedAmount, place: CellPlace, context: CellContext): CellReading => {
  const reason = contradiction(number, place.target, place.column);
  if (reason) return readMalformed(place, reason, context);
  const occurrence = occurrenceOf(number, place, context);
  return occurrence ? { outcome: "tagged", occurrence } : untagged;
};

/** Reads one cell of a known line and column. A dash is zero in an amount column, and nothing in a ratio column. */
export const readCell = (
  cell: Cell,
  row: Row,
  line: StatementLine,
  column: Column,
  context: CellContext,
): CellReading => {
  const printed = readPrintedNumber(cell.text);
  const target = targetOf(line, column, context.taxonomy);
  const place = target && { cell, row, line, column, target };
  switch (printed.kind) {
    case "not-given":
      return { outcome: "not-given" };
    case "dash":
      if (column.measure.kind === "ratio") return { outcome: "not-meaningful" };
      if (place) return readNumber(ZERO, place, context);
      reportNoConcept(cell, row, column, context);
      return untagged;
    case "number":
      if (place) return readNumber(printed, place, context);
      reportNoConcept(cell, row, column, context);
      return untagged;
    case "malformed":
    case "text": {
      const reason = printed.kind === "text" ? "it is not a number" : printed.reason;
      if (place) return readMalformed(place, reason, context);
      reportMalformed(cell, row, column, reason, context);
      return untagged;
    }
  }
};

/** A cell of a known line and column that the reading of its table left out, with its finding: `46.815` for `46,815`. */
export const readLeftOut = (
  cell: Cell,
  row: Row,
  line: StatementLine,
  column: Column,
  context: CellContext,
): CellReading => {
  const target = targetOf(line, column, context.taxonomy);
  return target ? leftOut({ cell, row, line, column, target }, context) : untagged;
};
