import type { When } from "./tables.js";

/**
 * The rule by which the sibling's figures come from the sample's: amounts and counts of the current quarter and of
 * the quarter before are three times as large, those of the year before twice. So sums still add up, shares of a
 * base stay as they are, and the opening balance is still the closing balance of the quarter before.
 */
const FACTOR: Readonly<Record<When, bigint>> = { current: 3n, priorQuarter: 3n, priorYear: 2n };

interface Printed {
  readonly digits: bigint;
  readonly fraction: number;
  readonly negative: boolean;
}

const parse = (text: string): Printed => {
  const [whole = "", fraction = ""] = text.replace(/[^\d.]/g, "").split(".");
  return { digits: BigInt(`${whole}${fraction}`), fraction: fraction.length, negative: text.startsWith("(") };
};

const print = ({ digits, fraction, negative }: Printed): string => {
  const padded = digits.toString().padStart(fraction + 1, "0");
  const whole = padded.slice(0, padded.length - fraction).replace(/\B(?=(\d{3})+$)/g, ",");
  const number = fraction > 0 ? `${whole}.${padded.slice(-fraction)}` : whole;
  return negative ? `(${number})` : number;
};

/** The figure of the sibling. A dash stays a dash. */
export const grown = (text: string, when: When): string => {
  if (text === "-") return text;
  const printed = parse(text);
  return print({ ...printed, digits: printed.digits * FACTOR[when] });
};

/** A figure in thousands as one in millions, rounded to nearest, half away from zero. */
export const inMillions = (text: string): string => {
  if (text === "-") return text;
  const printed = parse(text);
  return print({ ...printed, digits: (printed.digits + 500n) / 1000n });
};
