import type { Fact, Report, ReportingPeriod } from "../model/index.js";
import type { SeriesData } from "../page/batch-data.js";
import type { Label } from "../page/data.js";
import type { Taxonomy } from "../taxonomy/index.js";

/** A value of a filing's own period, with the measure that it is a value of. */
export interface SeriesValue extends SeriesData {
  readonly value: string;
  readonly decimals?: number;
}

/** One filing as a row of a batch's index. */
export interface IndexEntry {
  /** Name of its folder and outputs. */
  readonly stem: string;
  /** Address of its page, relative to the index; absent where there is none. */
  readonly page?: string;
  readonly company?: Label;
  /** Scheme and identifier: the same for all filings of one issuer. */
  readonly issuer?: string;
  readonly fiscalYear?: number;
  readonly fiscalQuarter?: number;
  readonly start?: string;
  readonly end?: string;
  readonly published?: string;
  readonly status: "valid" | "errors" | "failed";
  readonly facts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly milliseconds?: number;
  /** Why a conversion failed, in a sentence. */
  readonly reason?: string;
  /** What the release states of its own period: the material of the view over quarters. */
  readonly values?: readonly SeriesValue[];
}

/** What an index asks of a conversion. */
export interface FilingParts {
  readonly stem: string;
  readonly status: IndexEntry["status"];
  readonly summary: {
    readonly facts: number;
    readonly textFacts: number;
    readonly diagnostics: { readonly error: number; readonly warning: number };
  };
  readonly diagnostics: readonly { readonly severity: string; readonly message: string }[];
  readonly report?: Report;
  readonly taxonomy?: Taxonomy;
  readonly milliseconds?: number;
}

/** Months of a period that ends with the reporting quarter: a quarter, or the year so far; undefined for others. */
const monthsIn = (
  { period }: Fact,
  { start, end, yearStart, fiscalQuarter }: ReportingPeriod,
): number | undefined => {
  if (period.type === "instant") return period.instant === end ? 0 : undefined;
  if (period.type === "forever" || period.end !== end) return undefined;
  if (period.start === start) return 3;
  return period.start === yearStart ? fiscalQuarter * 3 : undefined;
};

const isForeign = ({ unit }: Fact, taxonomy: Taxonomy): boolean => {
  const currency = taxonomy.issuer?.reportingCurrency;
  return (
    unit?.numerators.some((name) => name.startsWith("iso4217:") && name !== `iso4217:${currency}`) ?? false
  );
};

const seriesValue = (fact: Fact, period: ReportingPeriod, taxonomy: Taxonomy): readonly SeriesValue[] => {
  const { concept: name, unit, value, decimals, dimensions } = fact;
  const concept = taxonomy.concepts.get(name);
  const months = monthsIn(fact, period);
  const whole = Object.keys(dimensions).length === 0;
  if (!unit || !concept || value === null || months === undefined || !whole || isForeign(fact, taxonomy))
    return [];
  const { numerators, denominators, scale } = unit;
  return [
    {
      concept: name,
      label: concept.verboseLabel ?? concept.label,
      unit: {
        measure: numerators.join("*"),
        ...(denominators.length > 0 && { divisor: denominators.join("*") }),
        scale,
      },
      type: concept.type,
      months,
      value,
      ...(typeof decimals === "number" && { decimals }),
    },
  ];
};

const issuerOf = ({ facts }: Report): string | undefined =>
  facts[0] && `${facts[0].entity.scheme} ${facts[0].entity.identifier}`;

/** A conversion as a row of the index; `page` is where its page will be seen from there. */
export const indexEntryOf = ({
  stem,
  status,
  summary,
  diagnostics,
  report,
  taxonomy,
  milliseconds,
}: FilingParts): IndexEntry => {
  const period = report?.reportingPeriod;
  const issuer = report && issuerOf(report);
  const company = taxonomy?.issuer?.name;
  const reason = diagnostics.findLast(({ severity }) => severity === "error")?.message;
  return {
    stem,
    ...(status !== "failed" && { page: `${stem}/${stem}.html` }),
    ...(company && { company }),
    ...(issuer !== undefined && { issuer }),
    ...(period && {
      fiscalYear: period.fiscalYear,
      fiscalQuarter: period.fiscalQuarter,
      start: period.start,
      end: period.end,
    }),
    ...(report?.release?.published !== undefined && { published: report.release.published }),
    status,
    facts: summary.facts + summary.textFacts,
    errors: summary.diagnostics.error,
    warnings: summary.diagnostics.warning,
    ...(milliseconds !== undefined && { milliseconds: Math.round(milliseconds) }),
    ...(status === "failed" && reason !== undefined && { reason }),
    ...(report &&
      taxonomy &&
      period && { values: report.facts.flatMap((fact) => seriesValue(fact, period, taxonomy)) }),
  };
};
