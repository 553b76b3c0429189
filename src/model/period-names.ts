import { asName, dimensionEntries } from "./identity.js";
import { addDays, addMonths, type Period } from "./period.js";
import type { Dimensions, QName, ReportingPeriod } from "./report.js";

/** Whole months from the month of one day to the month of another. */
const monthsBetween = (from: string, to: string): number => {
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(to) - month(from);
};

/** How many steps of `months` lead from one day to the other; undefined where none does exactly. */
const stepsBetween = (from: string, to: string, months: number): number | undefined => {
  const difference = monthsBetween(from, to);
  if (difference % months !== 0 || addMonths(from, difference) !== to) return undefined;
  return difference / months;
};

/** `""`, `Prior`, `Prior2`, … or `Next`, `Next2`, … */
const step = (count: number): string => {
  const word = count < 0 ? "Prior" : "Next";
  return count === 0 ? "" : `${word}${Math.abs(count) === 1 ? "" : Math.abs(count)}`;
};

/** A period `steps` of its kind away, of which a year has `perYear`: whole years first, then what is left. */
const relativeName = (steps: number, perYear: number, kind: string): string => {
  if (steps === 0) return `Current${kind}`;
  const years = Math.trunc(steps / perYear);
  return `${years === 0 ? "" : `${step(years)}Year`}${step(steps - years * perYear)}${kind}`;
};

const lengthInMonths = (start: string, end: string): number | undefined =>
  [3, 6, 9, 12].find((months) => addDays(addMonths(end, -months), 1) === start);

/** Last day of the fiscal year's first half, first nine months or whole, by the reporting period's year. */
const yearToDateEnd = (reporting: ReportingPeriod, months: number): string =>
  addMonths(addDays(reporting.yearStart, -1), months);

const durationName = (start: string, end: string, reporting: ReportingPeriod): string | undefined => {
  if (start === reporting.start && end === reporting.end) return "CurrentQuarter";
  const months = lengthInMonths(start, end);
  if (months === 3) {
    const steps = stepsBetween(reporting.end, end, 3);
    return steps === undefined ? undefined : relativeName(steps, 4, "Quarter");
  }
  if (months === 6) {
    const half = reporting.fiscalQuarter <= 2 ? 6 : 12;
    const steps = stepsBetween(yearToDateEnd(reporting, half), end, 6);
    return steps === undefined ? undefined : relativeName(steps, 2, "HalfYear");
  }
  if (months === undefined) return undefined;
  const steps = stepsBetween(yearToDateEnd(reporting, months), end, 12);
  if (steps === undefined) return undefined;
  return months === 9 ? relativeName(steps, 1, "NineMonths") : `${step(steps) || "Current"}Year`;
};

const instantName = (day: string, reporting: ReportingPeriod): string | undefined => {
  const steps = stepsBetween(reporting.end, day, 3);
  return steps === undefined ? undefined : relativeName(steps, 4, "Quarter");
};

const compact = (day: string): string => day.replaceAll("-", "");

/**
 * The name of a period in words, relative to the quarter a report is for:
 *
 * - quarters by their distance, whole years first: `CurrentQuarter`, `PriorQuarter`, `Prior2Quarter`,
 *   `PriorYearQuarter`, `PriorYearPriorQuarter` (five quarters back), `Prior2YearQuarter`, `NextQuarter`,
 *   `NextYearQuarter`;
 * - half years of the fiscal year: the current one holds the current quarter, so it is the first half in 1Q and
 *   2Q, the second in 3Q and 4Q: `CurrentHalfYear`, `PriorHalfYear`, `PriorYearHalfYear`, `NextHalfYear`;
 * - the first nine months of a fiscal year: `CurrentNineMonths`, `PriorYearNineMonths`, `NextYearNineMonths`;
 * - fiscal years: `CurrentYear`, `PriorYear`, `Prior2Year`, `NextYear`, whatever the current quarter;
 * - instants at the ends of quarters have the quarter's name: `CurrentQuarterInstant`, `Prior2QuarterInstant`.
 *
 * `Duration` or `Instant` follows. What has no name, because it does not fit the fiscal calendar or because there
 * is none, gets its dates: `D20010401_20010930`, `I20010401`.
 */
export const periodName = (period: Period, reporting: ReportingPeriod | undefined): string => {
  if (period.type === "forever") return "Forever";
  if (period.type === "instant") {
    const name = reporting && instantName(period.instant, reporting);
    return name === undefined ? `I${compact(period.instant)}` : `${name}Instant`;
  }
  const name = reporting && durationName(period.start, period.end, reporting);
  return name === undefined ? `D${compact(period.start)}_${compact(period.end)}` : `${name}Duration`;
};

/**
 * A context's name: its period's (`periodName`) and, in the order of `axes`, the local name of each member:
 * `NextQuarterDuration_UpperMember`. Not unique by itself, see `contextIds`.
 */
export const contextId = (
  period: Period,
  dimensions: Dimensions,
  reporting: ReportingPeriod | undefined,
  axes: readonly QName[] = [],
): string =>
  [
    periodName(period, reporting),
    ...dimensionEntries(dimensions, axes).map(([, member]) => asName(member)),
  ].join("_");
