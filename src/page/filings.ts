import type { BatchDocument, FilingData, SeriesData } from "./batch-data.js";
import { percentage, shifted, total } from "./decimal.js";
import { matches, queryWords, searchable } from "./text-search.js";

export const SORTS = ["company", "period", "status", "facts", "findings", "time"] as const;
export type Sort = (typeof SORTS)[number];

export const STATUSES = ["valid", "errors", "failed"] as const;
export type Status = (typeof STATUSES)[number];

export interface BatchState {
  readonly view: "filings" | "series";
  readonly sort: Sort;
  readonly descending: boolean;
  readonly query: string;
  readonly status?: Status;
  readonly issuer?: string;
  /** Which series, by its key. */
  readonly series?: string;
}

const findings = ({ errors, warnings }: FilingData): number => errors * 1_000_000 + warnings;

/** By what a column sorts: texts by the alphabet, numbers by size; failed filings before those with errors. */
const KEYS: Readonly<Record<Sort, (filing: FilingData) => string | number>> = {
  company: ({ company, name }) => company?.en ?? name,
  period: ({ end, published }) => end ?? published ?? "",
  status: ({ status }) => STATUSES.indexOf(status),
  facts: ({ facts }) => facts,
  findings,
  time: ({ milliseconds }) => milliseconds ?? 0,
};

const compare = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));

const textOf = ({ name, company, end, issuer, fiscalYear, fiscalQuarter, status }: FilingData): string =>
  searchable(
    [name, company?.en, company?.ja, issuer, end, fiscalYear && `FY${fiscalYear} Q${fiscalQuarter}`, status]
      .filter(Boolean)
      .join(" "),
  );

/** The filings that a search and filters leave, in the order that is asked for; equal ones by company and period. */
export const filingsOf = ({ filings }: BatchDocument, state: BatchState): readonly FilingData[] => {
  const words = queryWords(state.query);
  const by = KEYS[state.sort];
  const sign = state.descending ? -1 : 1;
  return filings
    .filter(
      (filing) =>
        (state.status === undefined || filing.status === state.status) &&
        (state.issuer === undefined || filing.issuer === state.issuer) &&
        (words.length === 0 || matches(textOf(filing), words)),
    )
    .sort(
      (a, b) =>
        sign * compare(by(a), by(b)) ||
        compare(KEYS.company(a), KEYS.company(b)) ||
        compare(KEYS.period(a), KEYS.period(b)),
    );
};

/** Issuers with more filings than one first: those have a course. */
export const issuersOf = ({
  filings,
}: BatchDocument): readonly (readonly [id: string, filings: number])[] => {
  const counts = new Map<string, number>();
  for (const { issuer } of filings)
    if (issuer !== undefined) counts.set(issuer, (counts.get(issuer) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
};

export const seriesKey = ({ concept, months, unit }: SeriesData): string =>
  [concept, months, unit.measure, unit.divisor ?? []].flat().join(" ");

/** The one to begin with: the first amount of money for a quarter. */
export const firstSeries = (all: readonly SeriesData[]): SeriesData | undefined =>
  all.find(({ months, type }) => months === 3 && type === "monetary") ?? all[0];

/** A measure of an issuer in one filing. */
export interface Point {
  readonly filing: FilingData;
  readonly value: string;
  readonly decimals?: number;
  /** Percentage of change against the point before, to one place. */
  readonly change?: string;
}

/** The series that an issuer's filings have values of. */
export const seriesFor = ({ series, filings }: BatchDocument, issuer: string): readonly SeriesData[] => {
  const used = new Set(
    filings
      .filter((filing) => filing.issuer === issuer)
      .flatMap(({ values = [] }) => values.map(([index]) => index)),
  );
  return series.filter((_, index) => used.has(index));
};

const changeOf = (value: string, before: string | undefined): string | undefined => {
  if (before === undefined) return undefined;
  const difference = total([value, shifted(before, 0).startsWith("-") ? before.slice(1) : `-${before}`]);
  return percentage(difference, before);
};

/** One measure over an issuer's filings, the earliest first; of two filings for one quarter the later published. */
export const pointsOf = (document: BatchDocument, issuer: string, key: string): readonly Point[] => {
  const index = document.series.findIndex((series) => seriesKey(series) === key);
  const byEnd = new Map<string, Point>();
  const own = document.filings.filter((filing) => filing.issuer === issuer && filing.end !== undefined);
  for (const filing of [...own].sort((a, b) => compare(a.published ?? "", b.published ?? ""))) {
    const found = filing.values?.find(([series]) => series === index);
    if (!found) continue;
    const [, value, decimals] = found;
    byEnd.set(filing.end ?? "", { filing, value, ...(decimals !== undefined && { decimals }) });
  }
  const points = [...byEnd].sort(([a], [b]) => compare(a, b)).map(([, point]) => point);
  return points.map((point, at) => {
    const change = changeOf(point.value, points[at - 1]?.value);
    return change === undefined ? point : { ...point, change };
  });
};
