import type { Slip } from "../audit.js";
import type { Figure } from "../figure.js";
import { type Fixed, powerOfTen } from "../fixed.js";
import { printedOne } from "../print.js";

/** A value that was meant, where the printed one is a slip of it. */
export interface Variant {
  readonly value: Fixed;
  readonly slip: Slip;
  /** Decimal places with which it would be printed. */
  readonly places: number;
}

/** How rare slips are, in natural logarithms of odds against one changed digit's being none. */
export const RARITY: Readonly<Record<Slip, number>> = {
  digit: 2,
  "swapped-digits": 2.5,
  sign: 2,
  "lost-digit": 3,
  "doubled-digit": 3,
  "decimal-point": 3,
  "swapped-cells": 3,
  "moved-row": 4,
  "moved-column": 4,
  "missing-number": 7.5,
  unreadable: 2,
  other: 6,
};

const DIGITS = [..."0123456789"];

/** Digits with so many places as a value. */
const writtenValue = (figure: Figure, digits: string, places: number): Fixed => {
  const one = printedOne(figure);
  const whole = BigInt(digits) * one;
  return places >= 0 ? whole / powerOfTen(places) : whole * powerOfTen(-places);
};

const substitutions = (digits: string): readonly string[] =>
  [...digits].flatMap((own, at) =>
    DIGITS.filter((digit) => digit !== own).map(
      (digit) => `${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`,
    ),
  );

const swaps = (digits: string): readonly string[] =>
  [...digits].flatMap((own, at) => {
    const next = digits[at + 1];
    return next === undefined || next === own
      ? []
      : [`${digits.slice(0, at)}${next}${own}${digits.slice(at + 2)}`];
  });

interface Written {
  readonly digits: string;
  readonly places: number;
}

/** A digit too many is taken out: the whole part or the decimal places become shorter. */
const shortened = ({ digits, places }: Written): readonly Written[] =>
  digits.length < 2
    ? []
    : [...digits].map((_, at) => ({
        digits: `${digits.slice(0, at)}${digits.slice(at + 1)}`,
        places: at >= digits.length - places ? places - 1 : places,
      }));

const lengthened = ({ digits, places }: Written): readonly Written[] =>
  Array.from({ length: digits.length + 1 }, (_, at) => at).flatMap((at) =>
    DIGITS.filter((digit) => at > 0 || digit !== "0").map((digit) => ({
      digits: `${digits.slice(0, at)}${digit}${digits.slice(at)}`,
      places: at > digits.length - places ? places + 1 : places,
    })),
  );

const SHIFTS = [-3, -2, -1, 1, 2, 3];

const cache = new WeakMap<Figure, readonly Variant[]>();

const makeVariants = (figure: Figure, printed: Fixed): readonly Variant[] => {
  const { digits, places } = figure;
  if (digits === "") return [];
  const sign = printed < 0n ? -1n : 1n;
  const of = (slip: Slip, all: readonly Written[]): readonly Variant[] =>
    all.map((written) => ({
      value: sign * writtenValue(figure, written.digits, written.places),
      slip,
      places: Math.max(0, written.places),
    }));
  const same = (all: readonly string[]): readonly Written[] => all.map((text) => ({ digits: text, places }));
  return [
    ...of("digit", same(substitutions(digits))),
    { value: -printed, slip: "sign", places },
    ...of("swapped-digits", same(swaps(digits))),
    ...of("doubled-digit", shortened(figure)),
    ...of("lost-digit", lengthened(figure)),
    ...of(
      "decimal-point",
      SHIFTS.map((by) => ({ digits, places: places + by })),
    ),
  ];
};

/** What may have been meant by a printed number, the likeliest slips first; a value comes once. */
export const variantsOf = (figure: Figure): readonly Variant[] => {
  const known = cache.get(figure);
  if (known) return known;
  const { value } = figure;
  const seen = new Set<Fixed>();
  const variants =
    value === undefined
      ? []
      : makeVariants(figure, value).filter((variant) => {
          if (variant.value === value || seen.has(variant.value)) return false;
          seen.add(variant.value);
          return true;
        });
  cache.set(figure, variants);
  return variants;
};

/** The slip that makes the printed number out of this value. */
export const variantOf = (figure: Figure, meant: Fixed): Variant => {
  const { places } = figure;
  if (figure.value === undefined) return { value: meant, slip: "unreadable", places };
  if (figure.digits === "" && figure.value === 0n) return { value: meant, slip: "missing-number", places };
  return variantsOf(figure).find(({ value }) => value === meant) ?? { value: meant, slip: "other", places };
};
