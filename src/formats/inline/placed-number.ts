import {
  type Decimals,
  decimal,
  isDecimal,
  negate,
  type Occurrence,
  shift,
  type Unit,
  unitKey,
} from "../../model/index.js";

/** A stretch of words that a number's tag stands around, and what the tag says of it. */
export interface PlacedNumber {
  /** UTF-16 offsets within the printed text, the end outside. */
  readonly start: number;
  readonly end: number;
  /** Local name in Transformation Registry 5. */
  readonly format: string;
  readonly scale?: number | undefined;
  readonly sign?: "-" | undefined;
  readonly decimals: Decimals | undefined;
  /** The measures of its unit (`unitKey`). */
  readonly unit: string;
}

/** Digits as releases print them; signs, brackets, currencies and scale words stand outside. */
const DIGITS = /\d(?:[\d,]*\d)?(?:\.\d+)?|\.\d+/g;
const DASH = /[-–—−―‒]+/;

/** Scales that an exact number may be printed in: units to hundreds of trillions, and hundredths. */
const EXACT_SCALES = [0, 3, 6, 9, 12, 8, -2];

/** The power of ten in which digits are printed: their last place and the accuracy that they give tell it. */
const scalesOf = (digits: string, decimals: Decimals | undefined): readonly number[] =>
  typeof decimals === "number" ? [(digits.split(".")[1]?.length ?? 0) - decimals] : EXACT_SCALES;

/**
 * Where in a printed text the digits of an occurrence stand, with the scale and sign that make its value of them:
 * `10.6` of `JPY10.6 billion` at scale 9, `33.6` of `33.6%` at −2, `1,480,411` of `(1,480,411)` with a sign; a dash is a
 * reported zero. Undefined where nothing of the text gives the value.
 */
export const placeNumber = (
  printed: string,
  { value, decimals }: Pick<Occurrence, "value" | "decimals">,
  unit: Unit,
): PlacedNumber | undefined => {
  if (!isDecimal(value)) return undefined;
  const base = shift(decimal(value), unit.scale);
  const negative = base.startsWith("-");
  const size = negative ? negate(base) : base;
  for (const { 0: run, index } of printed.matchAll(DIGITS)) {
    const plain = run.replaceAll(",", "");
    const digits = isDecimal(plain) ? decimal(plain) : "";
    const scale =
      digits === "" ? undefined : scalesOf(run, decimals).find((each) => shift(digits, each) === size);
    if (scale === undefined) continue;
    return {
      start: index,
      end: index + run.length,
      format: "num-dot-decimal",
      scale: scale === 0 ? undefined : scale,
      sign: negative ? "-" : undefined,
      decimals,
      unit: unitKey(unit),
    };
  }
  const dash = base === "0" && !/\d/.test(printed) ? DASH.exec(printed) : null;
  if (!dash) return undefined;
  return {
    start: dash.index,
    end: dash.index + dash[0].length,
    format: "fixed-zero",
    decimals,
    unit: unitKey(unit),
  };
};
