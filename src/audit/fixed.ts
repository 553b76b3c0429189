import type { DecimalText } from "../model/index.js";

/**
 * Exact fixed-point numbers of one audit: integers that count 10^−`places`. An audit asks thousands of times whether
 * a number would fit, which decimal text would be too slow for; whole numbers are as exact.
 */
export type Fixed = bigint;

/** A range with its ends inside; an end that is missing is far beyond every number of the audit. */
export interface Range {
  readonly low: Fixed;
  readonly high: Fixed;
}

/** Beyond every number that can be read (100 digits). */
export const FAR: Fixed = 10n ** 300n;

export const everywhere: Range = { low: -FAR, high: FAR };

const POWERS: bigint[] = [1n];

export const powerOfTen = (exponent: number): bigint => {
  for (let next = POWERS.length; next <= exponent; next++) POWERS.push((POWERS[next - 1] ?? 1n) * 10n);
  return POWERS[exponent] ?? 1n;
};

/** `text × 10^exponent`, which has to be whole. */
export const fixed = (text: DecimalText, exponent: number): Fixed => {
  const [whole = "", fraction = ""] = text.split(".");
  const shifted = exponent - fraction.length;
  const digits = BigInt(`${whole}${fraction}`);
  return shifted >= 0 ? digits * powerOfTen(shifted) : digits / powerOfTen(-shifted);
};

export const abs = (value: Fixed): Fixed => (value < 0n ? -value : value);

/** Canonical decimal text of `value × 10^−places`. */
export const decimalText = (value: Fixed, places: number): DecimalText => {
  const digits = abs(value)
    .toString()
    .padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  const text = fraction === "" ? whole : `${whole}.${fraction}`;
  return value < 0n ? `-${text}` : text;
};

export const floorDiv = (a: bigint, b: bigint): bigint => {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
};

export const ceilDiv = (a: bigint, b: bigint): bigint => -floorDiv(-a, b);

/** To the nearest, halves away from nought. */
export const roundDiv = (a: bigint, b: bigint): bigint => {
  const [n, d] = [abs(a), abs(b)];
  const quotient = (n * 2n + d) / (d * 2n);
  return a < 0n !== b < 0n ? -quotient : quotient;
};

export const least = (a: Fixed, b: Fixed): Fixed => (a < b ? a : b);
export const greatest = (a: Fixed, b: Fixed): Fixed => (a > b ? a : b);

export const within = (value: Fixed, { low, high }: Range): boolean => low <= value && value <= high;
export const meet = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high;
export const plus = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high });
export const minus = (a: Range, b: Range): Range => ({ low: a.low - b.high, high: a.high - b.low });
export const widened = (a: Range, by: Fixed): Range => ({ low: a.low - by, high: a.high + by });

export const times = (a: Range, weight: bigint): Range => {
  if (weight === 1n) return a;
  return weight < 0n
    ? { low: a.high * weight, high: a.low * weight }
    : { low: a.low * weight, high: a.high * weight };
};

/** All products of two ranges. */
export const product = (a: Range, b: Range): Range => {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high] as const;
  return {
    low: least(least(corners[0], corners[1]), least(corners[2], corners[3])),
    high: greatest(greatest(corners[0], corners[1]), greatest(corners[2], corners[3])),
  };
};

/** What divided by `weight` lies in the range, to the whole numbers inside. */
export const dividedBy = (a: Range, weight: bigint): Range =>
  weight > 0n
    ? { low: ceilDiv(a.low, weight), high: floorDiv(a.high, weight) }
    : { low: ceilDiv(a.high, weight), high: floorDiv(a.low, weight) };

/** The whole numbers that reach at least over a range divided by `weight`. */
export const outwards = (a: Range, weight: bigint): Range => {
  if (weight === 1n) return a;
  return weight > 0n
    ? { low: floorDiv(a.low, weight), high: ceilDiv(a.high, weight) }
    : { low: floorDiv(a.high, weight), high: ceilDiv(a.low, weight) };
};

/**
 * All quotients of two ranges, outwards to whole numbers, `a` scaled up beforehand. Where the divisor can be nought,
 * the quotients of one sign: at least the smallest that there is.
 */
export const quotient = (a: Range, b: Range): Range => {
  if (b.low > 0n || b.high < 0n) {
    const ends = [outwards(a, b.low), outwards(a, b.high)] as const;
    return { low: least(ends[0].low, ends[1].low), high: greatest(ends[0].high, ends[1].high) };
  }
  return everywhere;
};
