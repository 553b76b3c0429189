import type { Place } from "../diagnostics/index.js";
import type { DecimalText } from "./decimal.js";
import type { Period } from "./period.js";
import type { Unit } from "./unit.js";

/** `prefix:localName`; the prefix is bound in the report's or taxonomy's `namespaces`. */
export type QName = `${string}:${string}`;

/** Accuracy of a value in its base measure: the value is right to 10^-decimals. */
export type Decimals = number | "INF";

/** Who the report is about (XBRL 2.1 §4.7.3). */
export interface Entity {
  readonly scheme: string;
  readonly identifier: string;
}

/** Explicit dimensions: axis → member. A dimension at its default is absent (Dimensions 1.0 §2.7.1). */
export type Dimensions = Readonly<Record<QName, QName>>;

/** One number or text printed in the release that asserts a fact. */
export interface Occurrence {
  /** Line and column of the text, both from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** As printed, without note marks. */
  readonly text: string;
  /** In the unit and sign of the fact. */
  readonly value: string;
  readonly decimals?: Decimals;
  /** What a person listed to be read in place of `text`: value and accuracy are of it. */
  readonly corrected?: string;
  /** Printed turned round: printed = −value. */
  readonly negated?: boolean;
  readonly approximate?: boolean;
  /** Disagrees with the fact's value beyond its accuracy. */
  readonly conflict?: boolean;
  /** Id of the table, label of the row, and data column (the first is 1) where it stands in a table. */
  readonly table?: string;
  readonly row?: string;
  readonly tableColumn?: number;
}

/**
 * What the release asserts: a concept, entity, period, dimensions and unit, with one value.
 * `value` of a numeric fact is canonical decimal text in the unit (so in thousands where the unit's scale is 3);
 * of a text fact it is the text; null is nil.
 */
export interface Fact {
  /** A name without colon, derived from the aspects alone (`factId`). */
  readonly id: string;
  readonly concept: QName;
  readonly entity: Entity;
  readonly period: Period;
  readonly dimensions: Dimensions;
  /** Absent on text facts. */
  readonly unit?: Unit;
  readonly value: DecimalText | string | null;
  /** Absent on text and nil facts. */
  readonly decimals?: Decimals;
  /** BCP 47, lower case; text facts only. */
  readonly language?: string;
  /** Ids of the notes that explain it, in the order of the release; never empty. */
  readonly notes?: readonly string[];
  /** Empty where the report was not made from a release. */
  readonly occurrences: readonly Occurrence[];
  /** Where it stands in the report that it was read from; absent where it was tagged. */
  readonly place?: Place;
}

/**
 * The text of a note that explains facts: an XBRL footnote (XBRL 2.1 §4.11.1, OIM 1.0 “Notes”). A report has the notes
 * that a fact refers to and no others, since OIM allows no others.
 */
export interface ReportNote {
  /** `note3` is the third note of the release; in a report that was read, the id that it has there. */
  readonly id: string;
  /** Plain text: no markup, nothing escaped, without the mark. */
  readonly text: string;
  /** BCP 47, lower case. */
  readonly language: string;
  /** The mark that the release prints: `1` for `⁽¹⁾`, `(1)`, `*1`. */
  readonly mark?: string;
  /** Where the text begins in the release, both from 1; absent where the report was not made from a release. */
  readonly line?: number;
  readonly column?: number;
  /** Where it stands in the report that it was read from; absent where it was tagged. */
  readonly place?: Place;
}

/** Where a report comes from. */
export interface ReleaseInfo {
  readonly file: string;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly title?: string;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly published?: string;
}

/** The fiscal period a report is for; context names are relative to it. */
export interface ReportingPeriod {
  readonly fiscalYear: number;
  readonly fiscalQuarter: 1 | 2 | 3 | 4;
  /** First and last day of the quarter, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  /** First day of the fiscal year. */
  readonly yearStart: string;
}

/** A set of facts about one entity that share taxonomies: what every syntax reads and writes. */
export interface Report {
  /** Canonical addresses of the entry points. */
  readonly taxonomy: readonly string[];
  /** prefix → namespace of every QName in the report. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly entityName?: string;
  readonly release?: ReleaseInfo;
  readonly reportingPeriod?: ReportingPeriod;
  readonly facts: readonly Fact[];
  /** Absent where no fact has a note. */
  readonly notes?: readonly ReportNote[];
}
