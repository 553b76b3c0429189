import type { BatchDocument, FilingData, SeriesData } from "../page/batch-data.js";
import type { IndexEntry, SeriesValue } from "./filing.js";
import { writeFrame } from "./frame.js";

/** Equal for values that make one series. */
const keyOf = ({ concept, unit, months }: SeriesValue): string =>
  [concept, unit.measure, unit.divisor ?? "", unit.scale, months].join(" ");

/** Thousands of filings say the same things: what a series is stands once, and values point at it. */
const documentOf = (entries: readonly IndexEntry[]): BatchDocument => {
  const numbers = new Map<string, number>();
  const series: SeriesData[] = [];
  const numberOf = (value: SeriesValue): number => {
    const known = numbers.get(keyOf(value));
    if (known !== undefined) return known;
    const { value: _, decimals: __, ...rest } = value;
    numbers.set(keyOf(value), series.length);
    return series.push(rest) - 1;
  };
  const filings = entries.map(
    ({ stem, values, ...rest }): FilingData => ({
      name: stem,
      ...rest,
      ...(values && {
        values: values.map((each) => {
          const number = numberOf(each);
          return each.decimals === undefined ? [number, each.value] : [number, each.value, each.decimals];
        }),
      }),
    }),
  );
  return { series, filings };
};

/**
 * `index.html` of a batch: its filings as rows that lead to their pages, and for an issuer with several of them any
 * measure over quarters. One file that loads nothing.
 */
export const writeIndex = (filings: readonly IndexEntry[]): string =>
  writeFrame({
    frontEnd: "batch",
    title: `${filings.length} filings – tanshin`,
    heading: "Filings",
    subheading: `${filings.length} filings converted`,
    data: { batch: JSON.stringify(documentOf(filings)) },
  });
