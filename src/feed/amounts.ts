import { type DecimalText, type Fact, shift, type Unit, unitKey } from "../model/index.js";
import { DECIMAL_PRECISION, DECIMAL_SCALE, type FeedRow } from "./columns.js";

type Amounts = Pick<FeedRow, "unit" | "value" | "value_thousands" | "value_exact" | "decimals" | "exact">;

const NO_AMOUNT: Amounts = {
  unit: null,
  value: null,
  value_thousands: null,
  value_exact: null,
  decimals: null,
  exact: null,
};

/** Canonical decimal text where `DECIMAL(38, 10)` holds it exactly. */
const fitting = (value: DecimalText): DecimalText | null => {
  const [whole = "", fraction = ""] = value.replace("-", "").split(".");
  return whole.length <= DECIMAL_PRECISION - DECIMAL_SCALE && fraction.length <= DECIMAL_SCALE ? value : null;
};

const isMoney = ({ numerators, denominators }: Unit): boolean =>
  denominators.length === 0 && numerators.length === 1 && numerators[0]?.startsWith("iso4217:") === true;

/** A fact's number in the columns of the feed; all null where it is text. */
export const amountsOf = ({ unit, value, decimals }: Fact): Amounts => {
  if (!unit) return NO_AMOUNT;
  if (value === null) return { ...NO_AMOUNT, unit: unitKey(unit) };
  const exact = shift(value, unit.scale);
  return {
    unit: unitKey(unit),
    value: fitting(exact),
    value_thousands: isMoney(unit) ? fitting(shift(exact, -3)) : null,
    value_exact: exact,
    decimals: typeof decimals === "number" ? decimals : null,
    exact: decimals === "INF",
  };
};

/** The whole number that stands for a decimal at the feed's scale: 10^10 times it. */
export const unscaled = (value: DecimalText): bigint => {
  const [whole = "", fraction = ""] = value.split(".");
  return BigInt(`${whole}${fraction.padEnd(DECIMAL_SCALE, "0")}`);
};
