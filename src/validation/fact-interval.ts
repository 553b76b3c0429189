import {
  type DecimalText,
  type Fact,
  type Interval,
  intervalOf,
  isDecimal,
  type Rounding,
  shift,
} from "../model/index.js";

/** The value in the base measure; undefined for nil, for text, and for what is no number. */
export const inBaseMeasure = ({ value, unit }: Fact): DecimalText | undefined =>
  value === null || !unit || !isDecimal(value) ? undefined : shift(value, unit.scale);

/** The values that a fact can stand for; undefined for nil, and for what other rules object to. */
export const factInterval = (fact: Fact, rounding: Rounding = "nearest"): Interval | undefined => {
  const value = inBaseMeasure(fact);
  return value === undefined || fact.decimals === undefined
    ? undefined
    : intervalOf(value, fact.decimals, rounding);
};

/** Digits that are not zero beyond the accuracy that the fact claims: 1,234 with the decimals −3. */
export const hasExcessDigits = (fact: Fact): boolean => {
  const value = inBaseMeasure(fact);
  if (value === undefined || typeof fact.decimals !== "number") return false;
  return shift(value, fact.decimals).includes(".");
};
