import { addDays, asName, dimensionEntries, type Period, type Unit } from "../../model/index.js";
import { asIdentifier } from "./identifiers.js";
import type { Column } from "./table.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const monthOf = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
const yearOf = (day: string): string => day.slice(0, 4);

const dayWords = (day: string): string => `${monthOf(day)}_${day.slice(8)}_${yearOf(day)}`;

const isWholeMonths = (start: string, end: string): boolean =>
  start.endsWith("-01") && addDays(end, 1).endsWith("-01");

/** `Jul-Sep_2002`, `Apr_2001-Mar_2002`, `Sep_2002`. */
const monthsWords = (start: string, end: string): string => {
  if (yearOf(start) !== yearOf(end))
    return `${monthOf(start)}_${yearOf(start)}-${monthOf(end)}_${yearOf(end)}`;
  const months = monthOf(start) === monthOf(end) ? monthOf(end) : `${monthOf(start)}-${monthOf(end)}`;
  return `${months}_${yearOf(end)}`;
};

/** A period as the head of a column, in the characters of an identifier; `Sep_30_2002` is an instant. */
export const periodWords = (period: Period): string => {
  if (period.type === "forever") return "Forever";
  if (period.type === "instant") return dayWords(period.instant);
  const { start, end } = period;
  return isWholeMonths(start, end) ? monthsWords(start, end) : `${dayWords(start)}-${dayWords(end)}`;
};

/** A unit without its scale, which XBRL does not know: `JPY`, `JPY_per_share`, `contracts`. */
export const unitWords = ({ id, numerators, denominators, scale }: Unit): string => {
  const words = (names: Unit["numerators"]): string => names.map(asName).join("_");
  const measures = [words(numerators), words(denominators)].filter(Boolean).join("_per_");
  return asIdentifier(scale === 0 ? id : measures);
};

const memberWords = ({ members }: Column): readonly string[] =>
  dimensionEntries(members).map(([, member]) => asName(member).replace(/(?<=.)Member$/, ""));

/**
 * The head of a column: its period, its members, and what is measured, where that is the same in the whole column:
 * `Jul-Sep_2002_USD`, `Oct-Dec_2002_Lower`, `Jul-Sep_2002_PercentOfTotalRevenues`.
 */
export const headingOf = (column: Column, unit: Unit | undefined): string => {
  const measure = column.family ?? (unit && unitWords(unit));
  return asIdentifier(
    [periodWords(column.period), ...memberWords(column), measure]
      .filter((word) => word !== undefined)
      .join("_"),
  );
};
