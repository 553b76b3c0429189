import type { Period } from "./period.js";
import type { Dimensions, Entity, QName } from "./report.js";
import type { Unit } from "./unit.js";

/** A cell of a known line and column whose text cannot be read as a number: sums may tell what it should be. */
export interface UnreadNumber {
  /** Line and column of the text, both from 1. */
  readonly line: number;
  readonly column: number;
  /** As printed. */
  readonly text: string;
  /** Id of the table, label of the row, and data column (the first is 1). */
  readonly table: string;
  readonly row: string;
  readonly tableColumn: number;
  /** Printed turned round: printed = −value. */
  readonly negated: boolean;
  readonly concept: QName;
  readonly entity: Entity;
  readonly period: Period;
  readonly dimensions: Dimensions;
  readonly unit: Unit;
  /** Accuracy of the other numbers of its column, in the base measure. */
  readonly decimals: number;
}

/** A row with numbers of which the line, or the columns, are not known: sums that enclose it cannot be checked. */
export interface UnreadRow {
  readonly line: number;
  /** Id of the table. */
  readonly table: string;
}

/** What a person has listed to be read in place of what is printed. */
export interface Correction {
  /** Where the printed text begins, both from 1. */
  readonly line: number;
  readonly column: number;
  /** As the release has it, so that a list that was made for another text is seen. */
  readonly printed: string;
  /** What to read, in the form in which the release prints such numbers. */
  readonly corrected: string;
}
