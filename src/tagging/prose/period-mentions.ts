import { addDays, addMonths } from "../../model/period.js";
import type { ReportingPeriod } from "../../model/report.js";
import type { FiscalYear } from "../../taxonomy/index.js";
import { fiscalYearEnd, type NamedPeriod, resolvePeriod } from "../period.js";
import { PERIOD_PHRASES, type PeriodPhrase } from "../phrases/periods.js";
import { RELATIVE_PERIOD_PHRASES, type RelativePeriod } from "../phrases/relative-periods.js";
import { type Found, scan } from "../phrases/scan.js";

/** A period that a text names, at UTF-16 offsets, the end outside. */
export interface PeriodMention {
  readonly start: number;
  readonly end: number;
  readonly phrases: readonly PeriodPhrase[];
  readonly relative?: RelativePeriod;
}

/** What periods are resolved against. */
export interface Calendar {
  readonly fiscalYear: FiscalYear;
  readonly reporting: ReportingPeriod;
  /** What the release's title reports on. */
  readonly titled: NamedPeriod;
}

const JOINT =
  /^[\s,(]*(?:(?:of|in|for|the|ended|ending|period|fiscal|year|current|first|three|quarters)[\s,]*)*$/iu;

const sameKind = (a: PeriodMention, b: Found<PeriodPhrase>): boolean =>
  a.phrases.some(({ kind }) => kind === b.value.kind);

/** Dates and periods that a text names outright, pieces of one joined; `the second quarter ended September 30, 2002`. */
const namedIn = (text: string): readonly PeriodMention[] => {
  const mentions: PeriodMention[] = [];
  for (const piece of scan(text, PERIOD_PHRASES).found) {
    const last = mentions.at(-1);
    const joins =
      last &&
      JOINT.test(text.slice(last.end, piece.start)) &&
      piece.start - last.end < 30 &&
      !sameKind(last, piece);
    if (joins || (last && piece.start < last.end)) {
      mentions[mentions.length - 1] = {
        start: last.start,
        end: Math.max(last.end, piece.end),
        phrases: [...last.phrases, piece.value],
      };
    } else mentions.push({ start: piece.start, end: piece.end, phrases: [piece.value] });
  }
  return mentions;
};

/** One of these is in every phrase for a period, which most sentences without one show at once. */
const SPEAKS_OF_TIME = /\d|year|quarter|half|month|period|term|yoy|qoq|y-o-y|q-o-q|sequential/iu;

/** All periods that a text names, by themselves or relative to another, in order. */
export const periodsIn = (text: string): readonly PeriodMention[] => {
  if (!SPEAKS_OF_TIME.test(text)) return [];
  const relative = scan(text, RELATIVE_PERIOD_PHRASES);
  const named = namedIn(relative.rest);
  return [
    ...relative.found.map(
      ({ start, end, value }): PeriodMention => ({ start, end, phrases: [], relative: value }),
    ),
    ...named,
  ].sort((a, b) => a.start - b.start);
};

const before = ({ end, months }: NamedPeriod, by: number): NamedPeriod => ({
  end: addMonths(end, -by),
  ...(months !== undefined && { months }),
});

const resolveRelative = (
  relative: RelativePeriod,
  base: NamedPeriod,
  { fiscalYear, reporting, titled }: Calendar,
): NamedPeriod | undefined => {
  const yearStart = reporting.yearStart;
  switch (relative.kind) {
    case "before":
      return relative.months === 3 && base.months !== undefined && base.months !== 3
        ? undefined
        : before(base, relative.months);
    case "same-in":
      return Number(base.end.slice(0, 4)) - 1 === relative.year ? before(base, 12) : undefined;
    case "year-before":
      return base.months === 12
        ? before(base, 12)
        : { end: fiscalYearEnd(reporting.fiscalYear - 1, fiscalYear), months: 12 };
    case "previous-year-end":
      return { end: addDays(yearStart, -1) };
    case "this-quarter":
      return { end: reporting.end, months: 3 };
    case "this-period":
      return titled;
    case "next-quarter":
      return { end: addMonths(reporting.end, 3), months: 3 };
    case "this-year":
      return { end: fiscalYearEnd(reporting.fiscalYear, fiscalYear), months: 12 };
    case "next-year":
      return { end: fiscalYearEnd(reporting.fiscalYear + 1, fiscalYear), months: 12 };
    case "year-to-date":
      return { end: addDays(addMonths(yearStart, relative.months), -1), months: relative.months };
    case "years":
      return relative.to <= relative.from
        ? undefined
        : { end: `${relative.to}-12-31`, months: (relative.to - relative.from + 1) * 12 };
  }
};

/** In a calendar that is the fiscal one, a year beside a part of it is the fiscal year. */
const withFiscalYear = (
  phrases: readonly PeriodPhrase[],
  { fiscalYear }: Calendar,
): readonly PeriodPhrase[] =>
  fiscalYear.endMonth === 12 && phrases.some(({ kind }) => kind === "length")
    ? phrases.map((phrase) =>
        phrase.kind === "year" ? { kind: "fiscal-year", fiscalYear: phrase.year } : phrase,
      )
    : phrases;

/**
 * The period that a mention means; a relative one is resolved against `base`. `market`: years are the calendar's, not
 * the issuer's. Undefined where it cannot be told without a guess.
 */
export const resolveMention = (
  mention: PeriodMention,
  base: NamedPeriod,
  calendar: Calendar,
  market = false,
): NamedPeriod | undefined => {
  const { relative, phrases } = mention;
  if (relative) return resolveRelative(relative, base, calendar);
  const resolved = resolvePeriod(withFiscalYear(phrases, calendar), [], calendar.fiscalYear);
  if (resolved) return resolved;
  const [phrase, ...others] = phrases;
  if (others.length > 0) return undefined;
  // `the nine months` of a release on nine months are those.
  if (phrase?.kind === "length")
    return phrase.months === calendar.titled.months ? calendar.titled : undefined;
  // A quarter or a half without a year is the latest fiscal year's, a day of the year the reporting year's.
  if (phrase?.kind === "quarter" || phrase?.kind === "half")
    return resolvePeriod([{ ...phrase, fiscalYear: calendar.reporting.fiscalYear }], [], calendar.fiscalYear);
  const calendarYear = market || calendar.fiscalYear.endMonth === 12;
  if (phrase?.kind === "year" && calendarYear) return { end: `${phrase.year}-12-31`, months: 12 };
  return undefined;
};
