import type { Rounding } from "../model/index.js";
import type { Figure } from "./figure.js";
import { FAR, type Fixed, powerOfTen, type Range } from "./fixed.js";
import type { Relation } from "./relation.js";

/** How an audit measures: the places of its fixed numbers, and how the release's numbers were rounded. */
export interface Ruler {
  /** One, as a fixed number. */
  readonly one: Fixed;
  readonly roundingOf: (figure: Figure) => Rounding;
  /** The relation has no tolerance. */
  readonly isIdentity: (relation: Relation) => boolean;
}

/** Value of each figure, by its index; absent where it cannot be read. */
export type Values = readonly (Fixed | undefined)[];

export const oneAt = (scale: number): Fixed => powerOfTen(scale);

/** “Approximately” says that the last digit is not to be relied on: five of its units either way. */
const slack = ({ ulp, approximate }: Figure): Fixed => (approximate ? ulp * 5n : ulp / 2n);

/** How far below and above a value the number can have been, of which the printed digits are what is left. */
const reach = (ruler: Ruler, figure: Figure, sign: number): readonly [below: Fixed, above: Fixed] => {
  if (figure.approximate || ruler.roundingOf(figure) === "nearest" || figure.ulp === 0n)
    return [slack(figure), slack(figure)];
  // The far end of a truncated number is outside.
  const most = figure.ulp - 1n;
  return [sign > 0 ? 0n : most, sign < 0 ? 0n : most];
};

const signOf = (value: Fixed): number => (value > 0n ? 1 : value < 0n ? -1 : 0);

/** The numbers that a printed value can stand for (Calculations 1.1 §4). */
export const rangeOf = (ruler: Ruler, figure: Figure, value: Fixed): Range => {
  const [below, above] = reach(ruler, figure, signOf(value));
  return { low: value - below, high: value + above };
};

/** The values that can be printed for a number that lies in a range. */
export const printable = (ruler: Ruler, figure: Figure, { low, high }: Range): Range => {
  const [below, above] = reach(ruler, figure, low >= 0n ? 1 : high <= 0n ? -1 : 0);
  return { low: low <= -FAR ? low : low - above, high: high >= FAR ? high : high + below };
};
