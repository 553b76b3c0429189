import type { Conversion } from "../conversion.js";
import type { Diagnostic, Severity } from "../diagnostics/index.js";
import type { FilingKey } from "../feed/index.js";
import type { Format } from "../outputs.js";

/** What a filing's outputs depend on beside its bytes: where any of it differs, the filing is done anew. */
export interface Settings {
  /** Version of tanshin. */
  readonly tanshin: string;
  /** SHA-256 of the sources of all taxonomies that a filing could be of. */
  readonly taxonomies: string;
  /** What was asked for with `--taxonomy`, a name or a folder. */
  readonly taxonomy?: string;
  readonly formats: readonly Format[];
  readonly strict?: boolean;
}

/** A file that a batch wrote; `path`, parted by "/", is within its folder. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The filing's rows, from which the feed and the index are made: a file of them, and what orders it among the others. */
export interface FeedPiece extends WrittenFile {
  readonly rows: number;
  readonly order: FilingKey;
}

/** The period that a filing reports on, as far as it says. */
export type ReportingPeriod = NonNullable<NonNullable<Conversion["report"]>["reportingPeriod"]>;

export interface Counts {
  /** Facts that are numbers, the places that state them, and the facts that are text. */
  readonly facts: number;
  readonly occurrences: number;
  readonly textFacts: number;
  readonly tables: number;
  readonly untagged: number;
  readonly relations: number;
  readonly broken: number;
}

/** What became of one filing: a line of `manifest.jsonl`. */
export interface Entry {
  /** The filing's name in the batch: its folder, and its id in the feed. */
  readonly filing: string;
  /** Absolute path of the file. */
  readonly input: string;
  /** Of what was read; absent where nothing could be. */
  readonly bytes?: number;
  readonly sha256?: string;
  readonly settings: Settings;
  readonly status: Conversion["status"];
  /** Why it failed. */
  readonly reason?: string;
  readonly company?: { readonly en: string; readonly ja: string };
  readonly period?: ReportingPeriod;
  readonly counts: Counts;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Diagnostics by code. */
  readonly codes: Readonly<Record<string, number>>;
  /** How long it took, and when it was done: the only times in what a batch writes, its log apart. */
  readonly ms: number;
  readonly ended: string;
  /** What stands of it: its folder's files, or of a failed one the record in `failed/`. */
  readonly outputs: readonly WrittenFile[];
  /** Absent where neither a feed nor the index needs it. */
  readonly feed?: FeedPiece;
}

export const countCodes = (diagnostics: readonly Diagnostic[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** What a line of the manifest tells of a conversion. */
export const entryOf = ({
  status,
  summary,
  report,
  taxonomy,
  diagnostics,
}: Conversion): Pick<Entry, "status" | "reason" | "company" | "period" | "counts" | "findings" | "codes"> => {
  const { facts, occurrences, textFacts, tables, untagged, relations, broken } = summary;
  const name = report?.entityName ?? taxonomy?.issuer?.name.en;
  const reason =
    status === "failed" ? diagnostics.findLast(({ severity }) => severity === "error") : undefined;
  return {
    status,
    ...(reason && { reason: reason.message }),
    ...(name !== undefined && { company: { en: name, ja: taxonomy?.issuer?.name.ja ?? name } }),
    ...(report?.reportingPeriod && { period: report.reportingPeriod }),
    counts: { facts, occurrences, textFacts, tables, untagged, relations, broken },
    findings: summary.diagnostics,
    codes: countCodes(diagnostics),
  };
};

/** Were two filings, or two runs of one, converted in the same way? */
export const sameSettings = (a: Settings, b: Settings): boolean =>
  a.tanshin === b.tanshin &&
  a.taxonomies === b.taxonomies &&
  a.taxonomy === b.taxonomy &&
  a.strict === b.strict &&
  a.formats.join() === b.formats.join();
