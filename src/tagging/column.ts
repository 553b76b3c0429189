import type { Dimensions } from "../model/index.js";
import type { Cell } from "../release/index.js";
import type { NamedPeriod } from "./period.js";

/** What the numbers of a column are. */
export type Measure =
  | { readonly kind: "amount" }
  /** Facts of the ratio concepts of a family. */
  | { readonly kind: "ratio"; readonly family: string };

/** The currency, scale and unit of a column: what it says itself, else what the caption says. */
export interface ColumnUnits {
  readonly currency?: string;
  /** Power of ten of amounts in the currency; absent where nothing says it. */
  readonly scale?: number;
  /** Power of ten of counts. */
  readonly countScale: number;
  /** A unit that is not made from a currency. */
  readonly unit?: string;
  /** Words of the caption about units that cannot be read. */
  readonly unread?: string;
}

/** A column whose meaning was read. */
export interface Column {
  /** Data column, the first is 1. */
  readonly index: number;
  /** The header's words from top to bottom. */
  readonly header: string;
  readonly cells: readonly Cell[];
  readonly period: NamedPeriod;
  readonly measure: Measure;
  readonly units: ColumnUnits;
  /** Members that the header names, as `Forecast`; empty for results. */
  readonly dimensions: Dimensions;
}
