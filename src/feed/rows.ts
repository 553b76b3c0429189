import type { Place } from "../diagnostics/index.js";
import type { Dimensions, Fact, Occurrence, QName, Report } from "../model/index.js";
import { type Concept, isConvenienceTranslation, type Taxonomy } from "../taxonomy/index.js";
import { amountsOf } from "./amounts.js";
import type { FeedRow } from "./columns.js";
import { fiscalPeriod } from "./fiscal.js";
import { type FeedLines, feedLines, homeLine, isForecast } from "./lines.js";

/** How many relations check a number, as far as the feed needs it: an audit's `Coverage` has it. */
export interface CheckedNumber {
  readonly places: readonly Place[];
  /** A relation between several occurrences of one fact counts at one of them. */
  readonly passed: number;
  readonly broken: number;
}

/** What the feed has to know of a filing beside its report. */
export interface FeedInfo {
  /** The filing's id, unique in the feed. */
  readonly filing: string;
  /** Name of the file that it was read from; the report's own where it is not given. */
  readonly sourceFile?: string;
  /** Undefined where the report was not audited. */
  readonly audit?: { readonly coverage: readonly CheckedNumber[] } | undefined;
}

/** Longest text that a row carries, in UTF-16 units. Text blocks are never in the feed: `STEM.facts.json` has them. */
export const MAX_FEED_TEXT = 10_000;

const placeKey = ({ line, column }: Pick<Place, "line" | "column">): string => `${line}:${column}`;

type Checks = ReadonlyMap<string, CheckedNumber>;

const checksByPlace = ({ audit }: FeedInfo): Checks | undefined =>
  audit &&
  new Map(
    audit.coverage.flatMap((number) => number.places.map((place) => [placeKey(place), number] as const)),
  );

const checksOf = (
  { unit, occurrences }: Fact,
  checks: Checks | undefined,
): Pick<FeedRow, "checks_passed" | "checks_broken"> => {
  if (!checks || !unit) return { checks_passed: null, checks_broken: null };
  const found = occurrences.flatMap((occurrence) => checks.get(placeKey(occurrence)) ?? []);
  return {
    checks_passed: found.reduce((sum, { passed }) => sum + passed, 0),
    checks_broken: found.reduce((sum, { broken }) => sum + broken, 0),
  };
};

/** The place that gives a fact its value and accuracy. */
const leadOf = ({ value, decimals, occurrences }: Fact): Occurrence | undefined => {
  const says = (occurrence: Occurrence): boolean =>
    occurrence.value === value && occurrence.decimals === decimals;
  return (
    occurrences.find((occurrence) => says(occurrence) && !occurrence.approximate) ??
    occurrences.find(says) ??
    occurrences[0]
  );
};

const sourceOf = (fact: Fact): Pick<FeedRow, "source_line" | "source_column" | "printed"> => {
  const lead = leadOf(fact);
  return {
    source_line: lead?.line ?? null,
    source_column: lead?.column ?? null,
    printed: fact.unit && lead ? lead.text : null,
  };
};

const isTextBlock = ({ type }: Concept, { types }: Taxonomy): boolean =>
  types.get(type)?.xsdType.endsWith(":textBlockItemType") === true;

const textOf = (
  { unit, value, language }: Fact,
  concept: Concept,
  taxonomy: Taxonomy,
): Pick<FeedRow, "text" | "text_length" | "language"> => {
  if (unit || value === null) return { text: null, text_length: null, language: null };
  const left = value.length > MAX_FEED_TEXT || isTextBlock(concept, taxonomy);
  return { text: left ? null : value, text_length: value.length, language: language ?? null };
};

const sorted = (dimensions: Dimensions): Dimensions | null => {
  const axes = Object.keys(dimensions).sort() as QName[];
  return axes.length === 0
    ? null
    : (Object.fromEntries(axes.map((axis) => [axis, dimensions[axis]])) as Dimensions);
};

type FilingColumns = Pick<
  FeedRow,
  | "filing"
  | "source_file"
  | "published"
  | "reporting_end"
  | "reporting_fiscal_year"
  | "reporting_fiscal_quarter"
>;

const filingColumns = (
  { release, reportingPeriod }: Report,
  { filing, sourceFile }: FeedInfo,
): FilingColumns => ({
  filing,
  source_file: sourceFile ?? release?.file ?? "",
  published: release?.published ?? null,
  reporting_end: reportingPeriod?.end ?? null,
  reporting_fiscal_year: reportingPeriod?.fiscalYear ?? null,
  reporting_fiscal_quarter: reportingPeriod?.fiscalQuarter ?? null,
});

const conceptColumns = (
  concept: Concept,
  { standards }: FeedLines,
): Pick<FeedRow, "concept" | "concept_type" | "label_en" | "label_ja" | "standard_element"> => {
  const label = concept.verboseLabel ?? concept.label;
  return {
    concept: concept.name,
    concept_type: concept.type,
    label_en: label.en,
    label_ja: label.ja,
    standard_element: standards.get(concept.name) ?? null,
  };
};

interface Placed {
  readonly row: FeedRow;
  readonly rank: number;
  readonly dimensions: string;
}

/** Code point order: the same on every machine. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const lastDay = ({ instant, period_end }: FeedRow): string => instant ?? period_end ?? "";

/** Line by line of the statements; on a line the measure before its ratios, the earlier before the later. */
const inStatementOrder = (a: Placed, b: Placed): number =>
  a.rank - b.rank ||
  byText(a.row.concept, b.row.concept) ||
  byText(a.dimensions, b.dimensions) ||
  byText(lastDay(a.row), lastDay(b.row)) ||
  byText(a.row.period_start ?? "", b.row.period_start ?? "") ||
  byText(a.row.unit ?? "", b.row.unit ?? "") ||
  byText(a.row.fact, b.row.fact);

/**
 * The rows of a filing: one for each fact whose concept the taxonomy has, by statement and line order; facts that no
 * statement shows come last.
 *
 * @param report as it was tagged, or read from any of the syntaxes that tanshin writes
 */
export const feedRows = (report: Report, taxonomy: Taxonomy, info: FeedInfo): readonly FeedRow[] => {
  const lines = feedLines(taxonomy);
  const checks = checksByPlace(info);
  const filing = filingColumns(report, info);
  const calendar = taxonomy.issuer?.fiscalYear;
  const placed = report.facts.flatMap((fact): readonly Placed[] => {
    const concept = taxonomy.concepts.get(fact.concept);
    if (!concept) return [];
    const home = homeLine(lines, concept, fact.dimensions);
    const dimensions = sorted(fact.dimensions);
    const row: FeedRow = {
      ...filing,
      entity_scheme: fact.entity.scheme,
      entity: fact.entity.identifier,
      entity_name: report.entityName ?? taxonomy.issuer?.name.en ?? fact.entity.identifier,
      fact: fact.id,
      ...conceptColumns(concept, lines),
      statement: home?.statement ?? null,
      line_order: home?.order ?? null,
      ...fiscalPeriod(fact.period, calendar),
      dimensions,
      forecast: isForecast(lines, fact.dimensions),
      ...amountsOf(fact),
      convenience_translation: isConvenienceTranslation(fact.unit, taxonomy),
      ...textOf(fact, concept, taxonomy),
      occurrences: fact.occurrences.length,
      ...checksOf(fact, checks),
      ...sourceOf(fact),
    };
    const rank = home?.rank ?? Number.MAX_SAFE_INTEGER;
    return [{ row, rank, dimensions: dimensions ? JSON.stringify(dimensions) : "" }];
  });
  return placed.sort(inStatementOrder).map(({ row }) => row);
};
