import { addDays, addMonths, type Period } from "../model/index.js";
import type { FiscalYear } from "../taxonomy/index.js";

/** The months that a period spans, where they are whole; longer ones than this are no reporting periods. */
const MOST_MONTHS = 120;

const monthsOf = (start: string, end: string): number | null => {
  const [startYear = 0, startMonth = 0] = start.split("-").map(Number);
  const [endYear = 0, endMonth = 0] = end.split("-").map(Number);
  const months = (endYear - startYear) * 12 + endMonth - startMonth + 1;
  for (const count of [months, months - 1])
    if (count > 0 && count <= MOST_MONTHS && addDays(addMonths(end, -count), 1) === start) return count;
  return null;
};

const endsMonth = (day: string): boolean => addDays(day, 1).endsWith("-01");

/** The fiscal year that a day is in, and the quarter that it ends. */
const fiscalDay = (
  day: string,
  { endMonth, namedBy }: FiscalYear,
): Pick<FiscalPeriod, "fiscal_year" | "fiscal_quarter"> => {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const endYear = month <= endMonth ? year : year + 1;
  const monthsLeft = (endMonth - month + 12) % 12;
  return {
    fiscal_year: namedBy === "start" && endMonth < 12 ? endYear - 1 : endYear,
    fiscal_quarter: monthsLeft % 3 === 0 && endsMonth(day) ? 4 - monthsLeft / 3 : null,
  };
};

export interface FiscalPeriod {
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly instant: string | null;
  readonly months: number | null;
  readonly fiscal_year: number | null;
  readonly fiscal_quarter: number | null;
}

const NO_FISCAL = { fiscal_year: null, fiscal_quarter: null } as const;

/** A period in the columns of the feed, with its place in the issuer's fiscal calendar where that is known. */
export const fiscalPeriod = (period: Period, calendar: FiscalYear | undefined): FiscalPeriod => {
  if (period.type === "forever")
    return { period_start: null, period_end: null, instant: null, months: null, ...NO_FISCAL };
  if (period.type === "instant") {
    const { instant } = period;
    const fiscal = calendar ? fiscalDay(instant, calendar) : NO_FISCAL;
    return { period_start: null, period_end: null, instant, months: null, ...fiscal };
  }
  const { start, end } = period;
  const fiscal = calendar ? fiscalDay(end, calendar) : NO_FISCAL;
  return { period_start: start, period_end: end, instant: null, months: monthsOf(start, end), ...fiscal };
};
