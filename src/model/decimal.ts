import Big from "big.js";

/**
 * Decimal text in canonical form: no exponent, no plus sign, no leading zeros, no trailing zeros after the point,
 * no minus zero. Two numbers are equal exactly when their texts are.
 */
export type DecimalText = string;

/** Longest number that is read, in digits: a guard against hostile input, far above any reported value. */
export const MAX_DIGITS = 100;

const CANONICAL = /^(?:0|-?(?:[1-9]\d*|(?:0|[1-9]\d*)\.\d*[1-9]))$/;

/** A whole number in canonical form, nought aside. */
const WHOLE = /^-?[1-9]\d*$/;

const INTEGER = /^(?:0|-?[1-9]\d*)$/;

const endsInNoughts = (value: DecimalText, count: number): boolean => {
  for (let at = value.length - count; at < value.length; at += 1)
    if (value.charCodeAt(at) !== 0x30) return false;
  return true;
};

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** True for a lexical xs:decimal of at most `MAX_DIGITS` digits. */
export const isDecimal = (text: string): boolean => text.length <= MAX_DIGITS + 2 && DECIMAL.test(text);

const canonical = (value: Big): DecimalText => {
  const text = value.toFixed();
  return text === "-0" ? "0" : text;
};

/** Canonical form of a lexical xs:decimal. Throws on anything else: check with `isDecimal` first. */
export const decimal = (text: string): DecimalText => {
  if (WHOLE.test(text) && text.length <= MAX_DIGITS) return text;
  if (!isDecimal(text)) throw new Error(`not a decimal: ${text.slice(0, 40)}`);
  const [whole = "", fraction = ""] = text.replace("+", "").split(".");
  return canonical(new Big(`${whole === "" || whole === "-" ? `${whole}0` : whole}.${fraction || "0"}`));
};

/** value × 10^exponent, exactly. */
export const shift = (value: DecimalText, exponent: number): DecimalText => {
  if (exponent === 0 && CANONICAL.test(value)) return value;
  // Whole numbers and powers that only add noughts, as most are, need no arithmetic.
  if (exponent > 0 && WHOLE.test(value)) return value + "0".repeat(exponent);
  if (exponent < 0 && WHOLE.test(value) && value.length > 1 - exponent && endsInNoughts(value, -exponent))
    return value.slice(0, exponent);
  const big = new Big(value);
  big.e += big.c[0] === 0 ? 0 : exponent;
  return canonical(big);
};

export const negate = (value: DecimalText): DecimalText =>
  WHOLE.test(value)
    ? value.startsWith("-")
      ? value.slice(1)
      : `-${value}`
    : canonical(new Big(value).neg());

/** Whole numbers, as most are, are reckoned by the engine itself, exactly as well. */
const areWhole = (a: DecimalText, b: DecimalText): boolean => INTEGER.test(a) && INTEGER.test(b);

export const add = (a: DecimalText, b: DecimalText): DecimalText =>
  areWhole(a, b) ? String(BigInt(a) + BigInt(b)) : canonical(new Big(a).plus(b));

export const subtract = (a: DecimalText, b: DecimalText): DecimalText =>
  areWhole(a, b) ? String(BigInt(a) - BigInt(b)) : canonical(new Big(a).minus(b));

export const multiply = (a: DecimalText, b: DecimalText): DecimalText =>
  areWhole(a, b) ? String(BigInt(a) * BigInt(b)) : canonical(new Big(a).times(b));

/** −1, 0 or 1. */
export const compare = (a: DecimalText, b: DecimalText): -1 | 0 | 1 => {
  if (a === b) return 0;
  if (!areWhole(a, b)) return new Big(a).cmp(b);
  return BigInt(a) < BigInt(b) ? -1 : 1;
};
