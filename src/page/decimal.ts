/** Exact decimal texts as the fact model has them: `-1234.5`. No float ever holds a reported value. */

interface Parts {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

const partsOf = (value: string): Parts => {
  const negative = value.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? value.slice(1) : value).split(".");
  return { negative, whole, fraction };
};

const textOf = ({ negative, whole, fraction }: Parts): string => {
  const digits = whole.replace(/^0+(?=\d)/, "");
  const text = fraction === "" ? digits : `${digits}.${fraction}`;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
};

/** value × 10^by, without noughts at the end of the fraction. */
export const shifted = (value: string, by: number): string => {
  const { negative, whole, fraction } = partsOf(value);
  const digits = whole + fraction;
  const point = whole.length + by;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  return textOf({ negative, whole: padded.slice(0, at), fraction: padded.slice(at).replace(/0+$/, "") });
};

/** To so many places, halves away from nought. */
export const rounded = (value: string, places: number): string => {
  const { negative, whole, fraction } = partsOf(value);
  if (fraction.length <= places) return textOf({ negative, whole, fraction });
  const kept = BigInt(whole + fraction.slice(0, places)) + (fraction.charAt(places) >= "5" ? 1n : 0n);
  const digits = kept.toString().padStart(places + 1, "0");
  const at = digits.length - places;
  return textOf({ negative, whole: digits.slice(0, at), fraction: digits.slice(at) });
};

/** With noughts after the point up to so many places. */
export const padded = (value: string, places: number): string => {
  const { fraction } = partsOf(value);
  if (places <= fraction.length) return value;
  return `${value}${fraction === "" ? "." : ""}${"0".repeat(Math.min(places, 20) - fraction.length)}`;
};

/** With commas between thousands and a minus sign that is as wide as a plus. */
export const grouped = (value: string): string => {
  const { negative, whole, fraction } = partsOf(value);
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${negative ? "−" : ""}${text}${fraction === "" ? "" : `.${fraction}`}`;
};

export const isNegative = (value: string): boolean => value.startsWith("-");
export const isDecimal = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value);

/** For lengths and angles of a chart, where exactness cannot be seen. */
export const roughly = (value: string): number => Number(value);

/** a / b as a percentage to one place, or undefined where b is nought. */
export const percentage = (a: string, b: string): string | undefined => {
  const places = Math.max(partsOf(a).fraction.length, partsOf(b).fraction.length);
  const [n, d] = [BigInt(shifted(a, places)), BigInt(shifted(b, places))];
  if (d === 0n) return undefined;
  const scaled = (n * 1_000_000n) / d;
  return padded(rounded(shifted(scaled.toString(), -4), 1), 1);
};

/** −value, where a line is printed turned round. */
export const negated = (value: string): string =>
  value.startsWith("-") ? value.slice(1) : /[1-9]/.test(value) ? `-${value}` : value;

/** value × weight; a weight of a sum is a whole number, or a fraction of few places. */
export const weighted = (value: string, weight: number): string => {
  if (weight === 1) return value;
  if (weight === -1) return negated(value);
  const places = partsOf(value).fraction.length;
  const product = BigInt(shifted(value, places)) * BigInt(Math.round(weight * 1_000_000));
  return shifted(product.toString(), -places - 6);
};

/** The sum of decimal texts. */
export const total = (values: readonly string[]): string => {
  const places = Math.max(0, ...values.map((value) => partsOf(value).fraction.length));
  const sum = values.reduce((all, value) => all + BigInt(shifted(value, places)), 0n);
  return shifted(sum.toString(), -places);
};
