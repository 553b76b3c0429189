import type { Dimensions } from "../model/index.js";
import type { SeriesData } from "../page/batch-data.js";

/** A value of a filing's own period, with the measure that it is a value of. */
export interface SeriesValue extends SeriesData {
  /** In the unit, no scale: other filings of the issuer may be printed in thousands, or in millions. */
  readonly value: string;
  readonly decimals?: number;
}

/** What an index takes of a row of the feed; a `FeedRow` is one. */
export interface SeriesRow {
  readonly published: string | null;
  readonly reporting_end: string | null;
  readonly reporting_fiscal_quarter: number | null;
  readonly entity_scheme: string;
  readonly entity: string;
  readonly concept: string;
  readonly concept_type: string;
  readonly label_en: string;
  readonly label_ja: string;
  readonly standard_element: string | null;
  readonly period_end: string | null;
  readonly instant: string | null;
  readonly months: number | null;
  readonly dimensions: Dimensions | null;
  readonly forecast: boolean;
  readonly unit: string | null;
  readonly value_exact: string | null;
  readonly decimals: number | null;
  readonly convenience_translation: boolean;
}

/** Months of a period that ends with the reporting quarter: a quarter, or the year so far; undefined for others. */
const monthsIn = (row: SeriesRow): number | undefined => {
  const { reporting_end: end, reporting_fiscal_quarter: quarter, months } = row;
  if (end === null) return undefined;
  if (row.instant !== null) return row.instant === end ? 0 : undefined;
  if (row.period_end !== end || months === null) return undefined;
  return months === 3 || months === (quarter ?? 0) * 3 ? months : undefined;
};

const unitOf = (unit: string): SeriesData["unit"] => {
  const [measure = "", divisor] = unit.split("/");
  return { measure, ...(divisor !== undefined && { divisor }), scale: 0 };
};

/** A row as a value of a series; nothing where it is of another period, a part, a forecast, a translation or a text. */
const seriesValue = (row: SeriesRow): readonly SeriesValue[] => {
  const { concept, concept_type: type, label_en: en, label_ja: ja, unit, value_exact: value, decimals } = row;
  const months = monthsIn(row);
  if (unit === null || value === null || months === undefined) return [];
  if (row.dimensions !== null || row.forecast || row.convenience_translation) return [];
  return [
    {
      concept,
      label: { en, ja },
      unit: unitOf(unit),
      type,
      months,
      value,
      ...(decimals !== null && { decimals }),
    },
  ];
};

/** What people follow over quarters comes first: amounts before counts and ratios, of them those that vendors know. */
const rankOf = ({ concept_type: type, standard_element: standard, months }: SeriesRow): number =>
  (type === "monetary" || type.startsWith("perShare") ? 0 : 4) +
  (standard === null ? 2 : 0) +
  (months === null || months === 3 ? 0 : 1);

/**
 * What a filing states of its own period as a whole: by rank, within it in the order of its rows, which is that of the
 * statements.
 */
export const seriesValuesOf = (rows: readonly SeriesRow[]): readonly SeriesValue[] =>
  [...rows].sort((a, b) => rankOf(a) - rankOf(b)).flatMap(seriesValue);
