import type { QName } from "./report.js";

/**
 * A unit of the fact model: `value × 10^scale` is in numerators / denominators.
 * Both lists are sorted. XBRL syntaxes know no scale: writers multiply it out, readers divide it back.
 */
export interface Unit {
  /** Name in the fact model, e.g. `JPY_thousands`, `JPY_per_share`, `pure`. XML names scaled units for their measures. */
  readonly id: string;
  readonly numerators: readonly QName[];
  readonly denominators: readonly QName[];
  readonly scale: number;
}

/** Equal for equal measures, whatever the id: `iso4217:JPY/xbrli:shares`. */
export const unitKey = (unit: Unit): string =>
  [unit.numerators.join("*"), unit.denominators.join("*")].filter(Boolean).join("/");
