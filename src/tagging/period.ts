import {
  addDays,
  addMonths,
  daysInMonth,
  formatDay,
  isDay,
  monthsEndingAt,
  type Period,
} from "../model/period.js";
import type { ReportingPeriod } from "../model/report.js";
import type { FiscalYear, PeriodType } from "../taxonomy/index.js";
import type { PeriodPhrase } from "./phrases/periods.js";

/** A period as a header names it: its last day, and how many months it has where that is said. */
export interface NamedPeriod {
  readonly end: string;
  readonly months?: number;
}

type Kind = PeriodPhrase["kind"];
type OfKind<K extends Kind> = Extract<PeriodPhrase, { kind: K }>;

const ofKind = <K extends Kind>(phrases: readonly PeriodPhrase[], kind: K): readonly OfKind<K>[] => {
  const found = phrases.filter((p): p is OfKind<K> => p.kind === kind);
  if (found.length < 2) return found;
  return [...new Map(found.map((p) => [JSON.stringify(p), p])).values()];
};

/** The one phrase of a kind; undefined where there is none, or where several say different things. */
const only = <K extends Kind>(phrases: readonly PeriodPhrase[], kind: K): OfKind<K> | undefined => {
  const all = ofKind(phrases, kind);
  return all.length === 1 ? all[0] : undefined;
};

/** First day of a fiscal year. */
export const fiscalYearStart = (fiscalYear: number, calendar: FiscalYear): string => {
  const endsInNextYear = calendar.endMonth < 12 && calendar.namedBy === "start";
  const endYear = endsInNextYear ? fiscalYear + 1 : fiscalYear;
  return addDays(
    addMonths(formatDay(endYear, calendar.endMonth, daysInMonth(endYear, calendar.endMonth)), -12),
    1,
  );
};

/** Last day of a fiscal year. */
export const fiscalYearEnd = (fiscalYear: number, calendar: FiscalYear): string =>
  monthsInto(fiscalYear, 12, calendar);

const monthsInto = (fiscalYear: number, months: number, calendar: FiscalYear): string =>
  addDays(addMonths(fiscalYearStart(fiscalYear, calendar), months), -1);

/** The part of a fiscal year that a quarter, a half or the year itself is. */
const fiscalPeriod = (phrases: readonly PeriodPhrase[], calendar: FiscalYear): NamedPeriod | undefined => {
  const part = only(phrases, "quarter") ?? only(phrases, "half");
  const year =
    part?.fiscalYear ?? only(phrases, "fiscal-year")?.fiscalYear ?? (part && only(phrases, "year")?.year);
  if (year === undefined) return undefined;
  if (part?.kind === "quarter") return { end: monthsInto(year, part.quarter * 3, calendar), months: 3 };
  if (part?.kind === "half") return { end: monthsInto(year, part.half * 6, calendar), months: 6 };
  const months = only(phrases, "length")?.months ?? 12;
  return { end: monthsInto(year, months, calendar), months };
};

/** A fiscal period that names its own year, and not only the year of a date beside it. */
const isSaid = (phrases: readonly PeriodPhrase[]): boolean =>
  (only(phrases, "quarter")?.fiscalYear ?? only(phrases, "half")?.fiscalYear) !== undefined;

const monthEnd = (phrases: readonly PeriodPhrase[]): string | undefined => {
  const monthYear = only(phrases, "month-year");
  return (
    monthYear && formatDay(monthYear.year, monthYear.month, daysInMonth(monthYear.year, monthYear.month))
  );
};

/** `September 30,` in one cell or in the caption and `2002` in another. */
const splitDate = (
  phrases: readonly PeriodPhrase[],
  context: readonly PeriodPhrase[],
): string | undefined => {
  const year = only(phrases, "year")?.year;
  const monthDay = only(phrases, "month-day") ?? only(monthDays(context), "month-day");
  if (year === undefined || !monthDay) return undefined;
  const day = formatDay(year, monthDay.month, monthDay.day);
  return isDay(day) ? day : undefined;
};

/** The days of the year that dates of the context fall on. */
const monthDays = (context: readonly PeriodPhrase[]): readonly PeriodPhrase[] => [
  ...ofKind(context, "month-day"),
  ...ofKind(context, "date").map(({ day }): PeriodPhrase => {
    const [, month, date] = day.split("-").map(Number);
    return { kind: "month-day", month: month ?? 0, day: date ?? 0 };
  }),
];

const contradictory = (phrases: readonly PeriodPhrase[]): boolean =>
  (["date", "month-year", "quarter", "half", "fiscal-year", "year", "length"] as const).some(
    (kind) => ofKind(phrases, kind).length > 1,
  );

/**
 * The period that the phrases of a column's header name together, with the caption's phrases for what the header
 * leaves out: the length, the day of the year. Undefined where it cannot be told without a guess.
 */
export const resolvePeriod = (
  header: readonly PeriodPhrase[],
  caption: readonly PeriodPhrase[],
  calendar: FiscalYear,
): NamedPeriod | undefined => {
  const phrases = header.some((p) => p.kind !== "length") ? header : [...header, ...caption];
  if (contradictory(phrases)) return undefined;
  const end = only(phrases, "date")?.day;
  const fiscal = fiscalPeriod(phrases, calendar);
  if (fiscal && !end) return fiscal;
  // A quarter and a date in one header have to be the same.
  if (fiscal && end && isSaid(phrases) && fiscal.end !== end) return undefined;
  const day = end ?? monthEnd(phrases) ?? splitDate(phrases, caption);
  if (!day) return undefined;
  const months = lengthSaid(phrases) ?? lengthSaid(caption);
  return { end: day, ...(months !== undefined && { months }) };
};

/** A length that is said outright, or by the words quarter and half beside a date. */
const lengthSaid = (phrases: readonly PeriodPhrase[]): number | undefined => {
  const months = only(phrases, "length")?.months;
  if (months !== undefined || ofKind(phrases, "length").length > 0) return months;
  if (ofKind(phrases, "quarter").length > 0) return 3;
  return ofKind(phrases, "half").length > 0 ? 6 : undefined;
};

/** The days that phrases name outright. */
export const datesOf = (phrases: readonly PeriodPhrase[]): readonly string[] =>
  ofKind(phrases, "date").map(({ day }) => day);

/** Fiscal periods end with a month. */
export const endsMonth = (day: string): boolean => addDays(day, 1).endsWith("-01");

/** What a named period means for a concept; undefined for a duration of unknown length. */
export const periodFor = (
  named: NamedPeriod,
  type: PeriodType,
  balanceAt: "start" | "end" | undefined,
): Period | undefined => {
  if (balanceAt === "start") {
    return named.months === undefined
      ? undefined
      : { type: "instant", instant: addMonths(named.end, -named.months) };
  }
  if (type === "instant") return { type: "instant", instant: named.end };
  return named.months === undefined ? undefined : monthsEndingAt(named.end, named.months);
};

/** The fiscal quarter that ends on a day; undefined where none of the calendar does. */
export const reportingPeriodOf = (end: string, calendar: FiscalYear): ReportingPeriod | undefined => {
  const year = Number(end.slice(0, 4));
  for (const fiscalYear of [year - 1, year, year + 1]) {
    for (const fiscalQuarter of [1, 2, 3, 4] as const) {
      if (monthsInto(fiscalYear, fiscalQuarter * 3, calendar) !== end) continue;
      const start = addDays(addMonths(end, -3), 1);
      return { fiscalYear, fiscalQuarter, start, end, yearStart: fiscalYearStart(fiscalYear, calendar) };
    }
  }
  return undefined;
};
