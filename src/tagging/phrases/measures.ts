import type { Phrase } from "./scan.js";

/** What a column measures, apart from period and currency. */
export type MeasurePhrase =
  /** A percentage: of what, or of which comparison, other phrases say. */
  | { readonly kind: "percent" }
  /** A change against a period that ends so many months earlier, where that is said. */
  | { readonly kind: "change"; readonly monthsBefore?: number }
  /** Words that say nothing about a column's meaning. */
  | { readonly kind: "filler" };

const pattern = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, "giu");
const YEAR_OVER_YEAR = "yoy|y-o-y|y/y|yr/yr|year[\\s-]*(?:over|on|to)[\\s-]*year";
const QUARTER_OVER_QUARTER = "qoq|q-o-q|q/q|quarter[\\s-]*(?:over|on|to)[\\s-]*quarter|sequential";
const CHANGE = "chg\\.?|changes?|growth(?: rate)?|increase\\s*\\(?\\s*decrease\\s*\\)?|increase/decrease";

/** Measures and fillers of column headers, the more specific first. */
export const MEASURE_PHRASES: readonly Phrase<MeasurePhrase>[] = [
  {
    pattern: pattern(`(?:${YEAR_OVER_YEAR}|${QUARTER_OVER_QUARTER})\\s+comparisons?|comparisons?`),
    read: () => ({ kind: "filler" }),
  },
  {
    pattern: pattern(`(?:${YEAR_OVER_YEAR})(?:[\\s-]+(?:${CHANGE}))?`),
    read: () => ({ kind: "change", monthsBefore: 12 }),
  },
  {
    pattern: pattern(`(?:${QUARTER_OVER_QUARTER})(?:[\\s-]+(?:${CHANGE}))?`),
    read: () => ({ kind: "change", monthsBefore: 3 }),
  },
  { pattern: pattern(CHANGE), read: () => ({ kind: "change" }) },
  { pattern: /%/gu, read: () => ({ kind: "percent" }) },
  { pattern: pattern("percent(?:age)?|per cent|rate|ratio"), read: () => ({ kind: "percent" }) },
  {
    pattern: pattern(
      "unaudited|consolidated|actual|results?|as (?:of|at)|for the|at the end of|end of|expressed in|stated in|amounts?|in|of|the|and|at|on|for|ended|ending|period",
    ),
    read: () => ({ kind: "filler" }),
  },
];
