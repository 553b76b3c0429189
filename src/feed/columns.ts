import type { DecimalText, Dimensions } from "../model/index.js";

/**
 * One fact of one filing. `docs/feed.md` is the dictionary of the columns, `schemas/feed.schema.json` the contract of a
 * row as NDJSON. Days are `YYYY-MM-DD`, the last one inside a period; what a fact does not have is null.
 */
export interface FeedRow {
  /** The filing's id, the file that it was read from, and the day on which the issuer published it. */
  readonly filing: string;
  readonly source_file: string;
  readonly published: string | null;
  /** Last day, fiscal year and quarter of the quarter that the filing reports on. */
  readonly reporting_end: string | null;
  readonly reporting_fiscal_year: number | null;
  readonly reporting_fiscal_quarter: number | null;
  readonly entity_scheme: string;
  readonly entity: string;
  readonly entity_name: string;
  /** The fact's id: the same in each filing that states the fact. */
  readonly fact: string;
  readonly concept: string;
  /** Item type, as the taxonomy's source names it: `monetary`, `perShare`, `textBlock`. */
  readonly concept_type: string;
  readonly label_en: string;
  readonly label_ja: string;
  readonly standard_element: string | null;
  /** Id of the concept's home statement, and the position of its line there, from 1. */
  readonly statement: string | null;
  readonly line_order: number | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly instant: string | null;
  /** Length of the period where it is whole months. */
  readonly months: number | null;
  /** Fiscal year in which the period ends, and the quarter where it ends with one. */
  readonly fiscal_year: number | null;
  readonly fiscal_quarter: number | null;
  /** Axis → member, in the order of the axes' names; null where the fact is about the whole. */
  readonly dimensions: Dimensions | null;
  readonly forecast: boolean;
  /** Measures: `iso4217:JPY`, `iso4217:JPY/xbrli:shares`, `xbrli:pure`. */
  readonly unit: string | null;
  /** In the unit; null where it does not fit DECIMAL(38, 10), of which `value_exact` has the digits all the same. */
  readonly value: DecimalText | null;
  /** Of money only. */
  readonly value_thousands: DecimalText | null;
  readonly value_exact: DecimalText | null;
  /** The value is right to 10^-decimals in its unit; null where it is exact. */
  readonly decimals: number | null;
  readonly exact: boolean | null;
  readonly convenience_translation: boolean;
  readonly text: string | null;
  /** Of the whole text, in UTF-16 units. */
  readonly text_length: number | null;
  readonly language: string | null;
  /** How many places of the release state the fact. */
  readonly occurrences: number;
  /** Relations of the audit in which they take part, that hold and that are broken; null without an audit. */
  readonly checks_passed: number | null;
  readonly checks_broken: number | null;
  /** The place that gives the fact its value, both from 1, and what is printed there; of text only the place. */
  readonly source_line: number | null;
  readonly source_column: number | null;
  readonly printed: string | null;
}

/**
 * `code`: text of which a feed has few (dictionary-encoded in Parquet); `text`: any other; `map`: an object in NDJSON
 * and its JSON text elsewhere.
 */
export type ColumnType = "code" | "text" | "integer" | "decimal" | "date" | "boolean" | "map";

export interface FeedColumn {
  readonly name: keyof FeedRow;
  readonly type: ColumnType;
  readonly nullable: boolean;
}

const column = (name: keyof FeedRow, type: ColumnType, nullable = true): FeedColumn => ({
  name,
  type,
  nullable,
});

/** `DECIMAL(38, 10)`: the most digits that databases take in a fixed decimal, ten of them behind the point. */
export const DECIMAL_PRECISION = 38;
export const DECIMAL_SCALE = 10;

/** The columns in their order, which is a contract: new ones are added at the end. */
export const FEED_COLUMNS: readonly FeedColumn[] = [
  column("filing", "code", false),
  column("source_file", "code", false),
  column("published", "date"),
  column("reporting_end", "date"),
  column("reporting_fiscal_year", "integer"),
  column("reporting_fiscal_quarter", "integer"),
  column("entity_scheme", "code", false),
  column("entity", "code", false),
  column("entity_name", "code", false),
  column("fact", "text", false),
  column("concept", "code", false),
  column("concept_type", "code", false),
  column("label_en", "code", false),
  column("label_ja", "code", false),
  column("standard_element", "code"),
  column("statement", "code"),
  column("line_order", "integer"),
  column("period_start", "date"),
  column("period_end", "date"),
  column("instant", "date"),
  column("months", "integer"),
  column("fiscal_year", "integer"),
  column("fiscal_quarter", "integer"),
  column("dimensions", "map"),
  column("forecast", "boolean", false),
  column("unit", "code"),
  column("value", "decimal"),
  column("value_thousands", "decimal"),
  column("value_exact", "text"),
  column("decimals", "integer"),
  column("exact", "boolean"),
  column("convenience_translation", "boolean", false),
  column("text", "text"),
  column("text_length", "integer"),
  column("language", "code"),
  column("occurrences", "integer", false),
  column("checks_passed", "integer"),
  column("checks_broken", "integer"),
  column("source_line", "integer"),
  column("source_column", "integer"),
  column("printed", "text"),
];
