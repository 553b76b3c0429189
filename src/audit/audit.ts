import type { Place } from "../diagnostics/index.js";
import type { Decimals, DecimalText, UnreadNumber, UnreadRow } from "../model/index.js";
import type { Statement } from "../taxonomy/index.js";

/** What a relation is about; each has a file of its own in `rules/`. */
export const RELATION_RULES = [
  "footing",
  "calculation",
  "members",
  "percent-of-base",
  "change",
  "quotient",
  "translation",
  "restatement",
  "balance-sheet",
  "roll-forward",
  "ads-ratio",
  "claim",
  "non-negative",
  "dates",
] as const;
export type RelationRule = (typeof RELATION_RULES)[number];

/**
 * `identity`: no tolerance, it holds or is broken. `rounded`: the intervals that the printed digits allow are compared,
 * and a difference of one unit more in the last printed place is a remark, as forced rounding makes it.
 */
export type RelationKind = "identity" | "rounded";

/** A relation that does not hold. */
export interface Finding {
  /** Unique within an audit, the same from run to run: the rule and the place of what is checked, `footing@264:62`. */
  readonly id: string;
  readonly rule: RelationRule;
  readonly kind: RelationKind;
  /** A whole sentence: what should be what. */
  readonly message: string;
  /** The arithmetic written out with the numbers as printed: `29,131 + 6,504 + 7,336 + 3,844 = 46,815`. */
  readonly arithmetic: string;
  /**
   * What the others come to, what is printed, and printed − computed, in the unit that is printed (`12160.43`). Where a
   * number cannot be read, `computed` is what the others ask of it, `printed` its text, and there is no difference.
   */
  readonly computed: DecimalText;
  readonly printed: DecimalText | string;
  readonly difference?: DecimalText;
  /** Every number that takes part; the one that is checked (total, percentage, translation) first. */
  readonly places: readonly Place[];
}

/** What a wrong number looks like beside the right one. */
export const SLIPS = [
  /** One digit is another. */
  "digit",
  /** Two neighbouring digits are swapped. */
  "swapped-digits",
  /** A digit is missing. */
  "lost-digit",
  /** A digit stands twice, or there is one too many. */
  "doubled-digit",
  /** A minus sign or bracket is missing or too much. */
  "sign",
  /** The decimal point or a comma stands elsewhere. */
  "decimal-point",
  /** Two neighbouring cells have each other's number. */
  "swapped-cells",
  /** The numbers of a row, or a column, stand one cell further. */
  "moved-row",
  "moved-column",
  /** A dash stands where a number belongs. */
  "missing-number",
  /** The cell cannot be read as a number. */
  "unreadable",
  /** None of these. */
  "other",
] as const;
export type Slip = (typeof SLIPS)[number];

/**
 * A number that is likely wrong: correcting it satisfies most of the relations that are broken and breaks the fewest
 * others. Suspects of one error are alternatives, in order of likelihood.
 */
export interface Suspect {
  /** Which error it would explain, from 1: errors that are independent have numbers of their own. */
  readonly error: number;
  /** Place among the suspects of that error, the likeliest is 1. */
  readonly rank: number;
  /** The number; of several cells that changed places, all of them. */
  readonly places: readonly Place[];
  /** As printed. */
  readonly printed: string;
  /** Label of its row, or of its concept where it stands in a sentence. */
  readonly label: string;
  readonly slip: Slip;
  /**
   * Values that the other relations allow, likeliest first, in the form in which this number is printed; at most ten.
   * Empty where they only tell its leading digits.
   */
  readonly candidates: readonly string[];
  /** What is certain of the right value where no candidate is: its leading digits, as `3,54…`. */
  readonly leadingDigits?: string;
  /** The right value, where this is the only suspect of its error and has one candidate; printed form. */
  readonly correction?: string;
  /** Ids of the broken relations that the likeliest candidate mends, and of relations that it would break. */
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** Weight of evidence for it, in natural logarithms of odds: comparable within one audit. */
  readonly weight: number;
}

/** `open`: a number that takes part cannot be read. */
export type RelationStatus = "holds" | "remark" | "broken" | "open";

/** A relation, whether or not it holds: what a reader looks up to see how a number is checked. */
export interface CheckedRelation {
  /** As a finding's. */
  readonly id: string;
  readonly rule: RelationRule;
  readonly status: RelationStatus;
  /** As a finding's. */
  readonly arithmetic: string;
  /** Indexes in `coverage` of the numbers that take part; the one that is checked first. */
  readonly numbers: readonly number[];
}

/** How well the relations check one number. */
export interface Coverage {
  readonly places: readonly Place[];
  readonly printed: string;
  readonly label: string;
  /** Relations that it takes part in. */
  readonly checks: number;
  /**
   * Of these, those that hold and those that are broken. A relation between several occurrences of one fact counts at the
   * one that it is said about, so that the sum over a fact's occurrences is the number of its relations.
   */
  readonly passed: number;
  readonly broken: number;
  /**
   * The last place to which a relation checks it, as `decimals` (3: to a thousandth, −3: to thousands); absent where
   * nothing does. A relation that allows any value within a range checks to the coarser place.
   */
  readonly accuracy?: Decimals;
}

/** What a release says about itself: relations between its numbers, which of them break, and which number that points at. */
export interface Audit {
  readonly counts: {
    /** Numbers that take part in the audit: occurrences of numeric facts. */
    readonly numbers: number;
    readonly unchecked: number;
    readonly relations: number;
    readonly hold: number;
    readonly remarks: number;
    readonly broken: number;
    /** Independent errors. */
    readonly errors: number;
  };
  /** In the order of the release, as are remarks. */
  readonly broken: readonly Finding[];
  readonly remarks: readonly Finding[];
  /** By error, the clearest first, then by rank. */
  readonly suspects: readonly Suspect[];
  /** Numbers that no relation checks, in the order of the release: a person reads these. */
  readonly unchecked: readonly Coverage[];
  /** Every number, in the order of the release. */
  readonly coverage: readonly Coverage[];
  /** Every relation, in the order of the rules. */
  readonly relations: readonly CheckedRelation[];
}

/** What the audit has to know of how the release was read, beside the report. */
export interface Reading {
  /** Id of each table of the release (`Occurrence.table`) → the statement it was read as. */
  readonly statements: ReadonlyMap<string, Statement>;
  /** Cells and rows that were left out. */
  readonly unreadNumbers: readonly UnreadNumber[];
  readonly unreadRows: readonly UnreadRow[];
}
