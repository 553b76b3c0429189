import type { ReportingPeriod } from "../model/index.js";
import type { FilingData } from "../page/batch-data.js";
import type { Label } from "../page/data.js";
import { type SeriesRow, type SeriesValue, seriesValuesOf } from "./series.js";

/** One filing as a row of a batch's index. */
export interface IndexEntry extends Omit<FilingData, "values"> {
  /** What the filing states of its own period: the material of the view over quarters. */
  readonly values?: readonly SeriesValue[];
}

/** What a batch records of a filing, as far as the index tells it: a line of its manifest is one. */
export interface FilingRecord {
  readonly filing: string;
  readonly status: IndexEntry["status"];
  readonly reason?: string;
  /** In English, or in both languages. */
  readonly company?: string | Label;
  readonly period?: ReportingPeriod;
  readonly counts: { readonly facts: number; readonly textFacts: number };
  readonly findings: { readonly error: number; readonly warning: number };
  readonly ms?: number;
  /** Paths are within the filing's folder, which has its name. */
  readonly outputs: readonly { readonly path: string }[];
}

/** A path as an address: names of files may have signs that mean something there. */
const addressOf = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

const pageOf = ({ filing, outputs, status }: FilingRecord): string | undefined => {
  const page = status === "failed" ? undefined : outputs.find(({ path }) => path.endsWith(".html"));
  return page && addressOf(`${filing}/${page.path}`);
};

const labelOf = (company: string | Label): Label =>
  typeof company === "string" ? { en: company, ja: company } : company;

/** A filing without rows is its company's by name. */
const issuerOf = (row: SeriesRow | undefined, company: Label | undefined): string | undefined =>
  row ? `${row.entity_scheme} ${row.entity}` : company?.en;

const periodOf = ({ fiscalYear, fiscalQuarter, start, end }: ReportingPeriod) => ({
  fiscalYear,
  fiscalQuarter,
  start,
  end,
});

/**
 * A filing as a row of the index. What of it runs over quarters comes from its rows of the feed; without them the row
 * stands all the same.
 */
export const indexEntryOf = (record: FilingRecord, rows: readonly SeriesRow[] = []): IndexEntry => {
  const { filing, status, reason, counts, findings, period, ms } = record;
  const page = pageOf(record);
  const company = record.company === undefined ? undefined : labelOf(record.company);
  const issuer = issuerOf(rows[0], company);
  const published = rows[0]?.published ?? undefined;
  const values = seriesValuesOf(rows);
  return {
    name: filing,
    ...(page !== undefined && { page }),
    ...(company && { company }),
    ...(issuer !== undefined && { issuer }),
    ...(period && periodOf(period)),
    ...(published !== undefined && { published }),
    status,
    facts: counts.facts + counts.textFacts,
    errors: findings.error,
    warnings: findings.warning,
    ...(ms !== undefined && { milliseconds: Math.round(ms) }),
    ...(status === "failed" && reason !== undefined && { reason }),
    ...(values.length > 0 && { values }),
  };
};
