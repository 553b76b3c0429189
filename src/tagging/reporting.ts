import type { Collector } from "../diagnostics/index.js";
import type { ReportingPeriod } from "../model/index.js";
import type { Issuer } from "../taxonomy/index.js";
import { type NamedPeriod, reportingPeriodOf, resolvePeriod } from "./period.js";
import { PERIOD_PHRASES } from "./phrases/periods.js";
import { scan } from "./phrases/scan.js";
import type { TaggedTable } from "./read-table.js";

/** The quarter that the release reports on: the one that the latest of its columns of results ends with. */
export const reportingPeriod = (
  tables: readonly TaggedTable[],
  issuer: Issuer,
): ReportingPeriod | undefined => {
  const results = tables
    .flatMap(({ columns }) => columns)
    .filter(({ dimensions }) => Object.keys(dimensions).length === 0);
  const ends = results.map(({ period }) => period.end).sort();
  const latest = ends.at(-1);
  return latest === undefined ? undefined : reportingPeriodOf(latest, issuer.fiscalYear);
};

/** The period that the release's title says it reports on. */
export const titledPeriod = (title: string | undefined, { fiscalYear }: Issuer): NamedPeriod | undefined =>
  resolvePeriod(
    scan(title ?? "", PERIOD_PHRASES).found.map(({ value }) => value),
    [],
    fiscalYear,
  );

/** The headline and the figures speak of one quarter, unless dates were moved by mistake. */
export const checkHeadline = (
  title: string | undefined,
  end: string | undefined,
  issuer: Issuer,
  collector: Collector,
): void => {
  const named = titledPeriod(title, issuer);
  if (!named || end === undefined || named.end === end) return;
  collector.warning(
    "headline-disagrees",
    `The headline “${title}” speaks of a period that ends on ${named.end}, but the latest figures are of ${end}.`,
    {
      place: { line: 1, column: 1 },
      hint: "Compare the dates of the tables' headers with the published release.",
    },
  );
};
