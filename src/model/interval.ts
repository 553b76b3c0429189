import { add, compare, type DecimalText, multiply, shift, subtract } from "./decimal.js";
import type { Decimals } from "./report.js";

/** The values that a printed number can stand for. An end is inside unless it is marked open. */
export interface Interval {
  readonly low: DecimalText;
  readonly high: DecimalText;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
}

/** How the digits that are not printed were lost (Calculations 1.1 §4). */
export type Rounding = "nearest" | "truncation";

const point = (value: DecimalText): Interval => ({ low: value, high: value });

const truncated = (value: DecimalText, size: DecimalText): Interval => {
  const sign = compare(value, "0");
  if (sign === 0) return { low: subtract("0", size), high: size, lowOpen: true, highOpen: true };
  return sign > 0
    ? { low: value, high: add(value, size), highOpen: true }
    : { low: subtract(value, size), high: value, lowOpen: true };
};

/** The interval of a value in its base measure; INF is a point. */
export const intervalOf = (
  value: DecimalText,
  decimals: Decimals,
  rounding: Rounding = "nearest",
): Interval => {
  if (decimals === "INF") return point(value);
  if (rounding === "truncation") return truncated(value, shift("1", -decimals));
  const half = shift("0.5", -decimals);
  return { low: subtract(value, half), high: add(value, half) };
};

/** A negative weight swaps the ends and with them whether they are inside. */
export const timesInterval = (interval: Interval, weight: DecimalText): Interval => {
  const [low, high] = [multiply(interval.low, weight), multiply(interval.high, weight)];
  const { lowOpen = false, highOpen = false } = interval;
  return compare(weight, "0") < 0
    ? { low: high, high: low, lowOpen: highOpen, highOpen: lowOpen }
    : { low, high, lowOpen, highOpen };
};

export const plusInterval = (a: Interval, b: Interval): Interval => ({
  low: add(a.low, b.low),
  high: add(a.high, b.high),
  lowOpen: Boolean(a.lowOpen || b.lowOpen),
  highOpen: Boolean(a.highOpen || b.highOpen),
});

const lower = (a: Interval, b: Interval): Pick<Interval, "low" | "lowOpen"> => {
  const order = compare(a.low, b.low);
  if (order === 0) return { low: a.low, lowOpen: Boolean(a.lowOpen || b.lowOpen) };
  const { low, lowOpen = false } = order > 0 ? a : b;
  return { low, lowOpen };
};

const upper = (a: Interval, b: Interval): Pick<Interval, "high" | "highOpen"> => {
  const order = compare(a.high, b.high);
  if (order === 0) return { high: a.high, highOpen: Boolean(a.highOpen || b.highOpen) };
  const { high, highOpen = false } = order < 0 ? a : b;
  return { high, highOpen };
};

/** What two intervals share; undefined where they do not meet. */
export const intersect = (a: Interval, b: Interval): Interval | undefined => {
  const shared = { ...lower(a, b), ...upper(a, b) };
  const order = compare(shared.low, shared.high);
  if (order > 0 || (order === 0 && (shared.lowOpen || shared.highOpen))) return undefined;
  return shared;
};
