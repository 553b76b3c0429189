import { addDays, addMonths, monthsEndingAt, type Period } from "../model/index.js";

const monthsOf = (start: string, end: string): number | undefined =>
  [3, 6, 9, 12].find((months) => {
    const period = monthsEndingAt(end, months);
    return period.type === "duration" && period.start === start;
  });

/** The period of the same length that ends so many months before; undefined where the length is no whole quarters. */
export const periodBefore = (period: Period, months: number): Period | undefined => {
  if (period.type === "instant") return { type: "instant", instant: addMonths(period.instant, -months) };
  if (period.type === "forever") return undefined;
  const length = monthsOf(period.start, period.end);
  return length === undefined ? undefined : monthsEndingAt(addMonths(period.end, -months), length);
};

/** The balances between which a period lies: the day before it begins, and its last day. */
export const endsOf = (period: Period): { readonly opening: Period; readonly closing: Period } | undefined =>
  period.type === "duration"
    ? {
        opening: { type: "instant", instant: addDays(period.start, -1) },
        closing: { type: "instant", instant: period.end },
      }
    : undefined;
