import type { Label, UnitData } from "./data.js";

/** A measure over the filings of an issuer. */
export interface SeriesData {
  readonly concept: string;
  readonly label: Label;
  readonly unit: UnitData;
  readonly type: string;
  /** How many months its periods have; 0 for a balance at their end. */
  readonly months: number;
}

/** Index of a series, its value and accuracy. */
export type ValueData = readonly [series: number, value: string, decimals?: number];

/** One filing of a batch, as the index of the batch has it. */
export interface FilingData {
  readonly name: string;
  /** Address of its page, relative to the index; absent where the conversion failed. */
  readonly page?: string;
  readonly company?: Label;
  /** The same for all filings of one issuer. */
  readonly issuer?: string;
  readonly fiscalYear?: number;
  readonly fiscalQuarter?: number;
  /** First and last day of the quarter that it is for, and the day of publication. */
  readonly start?: string;
  readonly end?: string;
  readonly published?: string;
  readonly status: "valid" | "errors" | "failed";
  readonly facts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly milliseconds?: number;
  /** Why it failed. */
  readonly reason?: string;
  readonly values?: readonly ValueData[];
}

/** What is embedded in the index of a batch. */
export interface BatchDocument {
  readonly series: readonly SeriesData[];
  readonly filings: readonly FilingData[];
  /** How many measures of each filing are here, where there were more. */
  readonly limit?: number;
}
