import type { BatchDocument, FilingData, SeriesData, ValueData } from "../page/batch-data.js";
import type { IndexEntry } from "./filing.js";
import { writeFrame } from "./frame.js";
import type { SeriesValue } from "./series.js";

/**
 * How much of the filings' numbers an index holds: it is one file that a browser opens, and a batch can have tens of
 * thousands of filings. Rows of filings have no limit.
 */
export interface IndexLimits {
  /** Measures of one filing: the first ones, by their rank. */
  readonly valuesOfFiling: number;
  /** In all; where there are more, every filing keeps fewer of its own. */
  readonly values: number;
}

export const INDEX_LIMITS: IndexLimits = { valuesOfFiling: 250, values: 200_000 };

/** Takes filings one by one, so that a batch need not hold what they state. */
export interface IndexBuilder {
  readonly add: (entry: IndexEntry) => void;
  /** The page of what was added so far. */
  readonly write: () => string;
}

type Filing = Omit<FilingData, "values"> & { readonly values: readonly ValueData[] };

/** Equal for values that make one series. */
const keyOf = ({ concept, unit, months }: SeriesValue): string =>
  [concept, unit.measure, unit.divisor ?? "", unit.scale, months].join(" ");

/** What a series is stands once: thousands of filings say the same things, and their values point at it. */
const createTable = () => {
  const numbers = new Map<string, number>();
  const series: SeriesData[] = [];
  const numberOf = (value: SeriesValue): number => {
    const key = keyOf(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const { value: _, decimals: __, ...rest } = value;
    numbers.set(key, series.length);
    return series.push(rest) - 1;
  };
  return { series, numberOf };
};

/** A course has more than one filing: the values of an issuer's only one would never be looked at. */
const withCourses = (filings: readonly Filing[]): readonly FilingData[] => {
  const counts = new Map<string | undefined, number>();
  for (const { issuer } of filings) counts.set(issuer, (counts.get(issuer) ?? 0) + 1);
  return filings.map(({ values, ...filing }) =>
    values.length > 0 && filing.issuer !== undefined && (counts.get(filing.issuer) ?? 0) > 1
      ? { ...filing, values }
      : filing,
  );
};

/** Series that a value points at, renumbered: what no filing states any more is left out. */
const compacted = (series: readonly SeriesData[], filings: readonly FilingData[]): BatchDocument => {
  const used = new Set(filings.flatMap(({ values = [] }) => values.map(([index]) => index)));
  const kept = [...used].sort((a, b) => a - b);
  const numbers = new Map(kept.map((old, index) => [old, index]));
  return {
    series: kept.flatMap((index) => series[index] ?? []),
    filings: filings.map(({ values, ...filing }) =>
      values
        ? {
            ...filing,
            values: values.map(([index, ...rest]): ValueData => [numbers.get(index) ?? 0, ...rest]),
          }
        : filing,
    ),
  };
};

const pageOf = (document: BatchDocument): string => {
  const { length } = document.filings;
  return writeFrame({
    frontEnd: "batch",
    title: `${length} filings – tanshin`,
    heading: "Filings",
    subheading: `${length} filings converted`,
    data: { batch: JSON.stringify(document) },
  });
};

/**
 * Builds `index.html` of a batch: its filings as rows that lead to their pages, and for an issuer with several of them
 * its measures over quarters. One file that loads nothing. Memory grows with the filings by a row each, and with what
 * they state up to the limits.
 */
export const createIndex = (limits: IndexLimits = INDEX_LIMITS): IndexBuilder => {
  const { series, numberOf } = createTable();
  let filings: Filing[] = [];
  let [share, held, isLimited] = [limits.valuesOfFiling, 0, false];
  const cut = (filing: Filing): Filing =>
    filing.values.length > share ? { ...filing, values: filing.values.slice(0, share) } : filing;
  const shrink = (): void => {
    share = Math.floor(share / 2);
    filings = filings.map(cut);
    held = filings.reduce((sum, { values }) => sum + values.length, 0);
  };
  const add = ({ values = [], ...entry }: IndexEntry): void => {
    isLimited ||= values.length > share;
    const taken = values.slice(0, share);
    const numbered = taken.map((each): ValueData => {
      const index = numberOf(each);
      return each.decimals === undefined ? [index, each.value] : [index, each.value, each.decimals];
    });
    filings.push({ ...entry, values: numbered });
    held += numbered.length;
    while (held > limits.values && share > 0) {
      isLimited = true;
      shrink();
    }
  };
  const write = (): string => {
    const document = compacted(series, withCourses(filings));
    return pageOf(isLimited && document.series.length > 0 ? { ...document, limit: share } : document);
  };
  return { add, write };
};

/** `index.html` of filings that are all at hand. */
export const writeIndex = (entries: readonly IndexEntry[]): string => {
  const index = createIndex();
  for (const entry of entries) index.add(entry);
  return index.write();
};
