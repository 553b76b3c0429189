import { createHash } from "node:crypto";
import type { Audit } from "./audit/index.js";
import { type Diagnostic, type Place, placesOf, type Severity } from "./diagnostics/index.js";
import { type Report, VERSION } from "./model/index.js";
import type { Release } from "./release/index.js";
import type { ReportDocument } from "./reports.js";
import type { CellCounts, Ledger, Tagging } from "./tagging/index.js";
import { type Taxonomy, taxonomyDigests } from "./taxonomy/index.js";

export type Status = "valid" | "errors" | "failed";

export interface Summary extends CellCounts {
  readonly tables: number;
  /** Facts that are numbers, and their occurrences. */
  readonly facts: number;
  readonly occurrences: number;
  /** The other facts: what the release says of itself, and its text. */
  readonly textFacts: number;
  /** Numbers that were read as a person listed them, in place of what is printed. */
  readonly corrected: number;
  /** Of the audit: relations between numbers, those that are off by rounding, those that are broken, numbers in none. */
  readonly relations: number;
  readonly remarks: number;
  readonly broken: number;
  readonly unchecked: number;
  readonly diagnostics: Readonly<Record<Severity, number>>;
  readonly files: readonly string[];
}

const NO_CELLS: CellCounts = { cells: 0, tagged: 0, untagged: 0, notMeaningful: 0, notGiven: 0 };

/** The counts of a conversion. */
export const summarize = (
  { report, tagging, audit }: Pick<RunRecord, "report" | "tagging" | "audit">,
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
): Summary => {
  const count = (severity: Severity): number => diagnostics.filter((d) => d.severity === severity).length;
  const all = report?.facts ?? [];
  const facts = all.filter(({ unit }) => unit !== undefined);
  return {
    tables: tagging?.tables.length ?? 0,
    ...(tagging?.counts ?? NO_CELLS),
    facts: facts.length,
    occurrences: facts.reduce((sum, { occurrences }) => sum + occurrences.length, 0),
    textFacts: all.length - facts.length,
    corrected: tagging?.corrections.length ?? 0,
    relations: audit?.counts.relations ?? 0,
    remarks: audit?.counts.remarks ?? 0,
    broken: audit?.counts.broken ?? 0,
    unchecked: audit?.counts.unchecked ?? 0,
    diagnostics: { error: count("error"), warning: count("warning"), info: count("info") },
    files,
  };
};

export interface RunRecord {
  readonly file: string;
  readonly status: Status;
  readonly summary: Summary;
  readonly diagnostics: readonly Diagnostic[];
  readonly release?: Release;
  readonly taxonomy?: Taxonomy;
  readonly report?: Report;
  readonly tagging?: Tagging;
  /** The document that the report was read from, where it was not tagged. */
  readonly source?: ReportDocument;
  readonly ledger?: Ledger;
  readonly audit?: Audit;
}

/** What a report was read from: the file in places, its syntax, and the digest of its text. */
const sourceRecord = ({ file, syntax, text }: ReportDocument) => ({
  file,
  syntax,
  sha256: createHash("sha256").update(text).digest("hex"),
});

/** A finding with all its places in one list, as the entries of an audit have them. */
export type PlacedDiagnostic = Diagnostic & { readonly places: readonly Place[] };

export const withPlaces = (diagnostic: Diagnostic): PlacedDiagnostic => ({
  ...diagnostic,
  places: placesOf(diagnostic),
});

const NOT_AUDITED: Audit = {
  counts: { numbers: 0, unchecked: 0, relations: 0, hold: 0, remarks: 0, broken: 0, errors: 0 },
  broken: [],
  remarks: [],
  suspects: [],
  unchecked: [],
  coverage: [],
  relations: [],
};

/**
 * What a release says about itself, for machines: `audit` in `STEM.run.json`, and what `tanshin audit --json` prints.
 * Each entry of each list has its `places`. Where there was nothing to audit all counts are 0.
 */
export const auditRecord = (audit: Audit | undefined, diagnostics: readonly Diagnostic[]) => ({
  ...(audit ?? NOT_AUDITED),
  diagnostics: diagnostics.map(withPlaces),
});

/** An object whose lists have an entry a line, since there are many; `indent` is that of the object itself. */
export const linewise = (value: object, indent = ""): string => {
  const list = (entries: readonly unknown[]): string =>
    entries.length === 0
      ? "[]"
      : `[\n${entries.map((entry) => `${indent}    ${JSON.stringify(entry)}`).join(",\n")}\n${indent}  ]`;
  const members = Object.entries(value).map(
    ([key, entry]) => `${indent}  "${key}": ${Array.isArray(entry) ? list(entry) : JSON.stringify(entry)}`,
  );
  return `{\n${members.join(",\n")}\n${indent}}`;
};

/** Adds members to an object that is written so far. */
const withMembers = (object: string, members: readonly string[]): string =>
  members.length === 0 ? object : `${[object.slice(0, -2), ...members].join(",\n")}\n}`;

/** `STEM.run.json`: what happened, for machines (`schemas/run.schema.json`). */
export const writeRun = ({
  file,
  status,
  summary,
  diagnostics,
  release,
  taxonomy,
  report,
  source,
  ledger,
  audit,
}: RunRecord): string => {
  const run = {
    tanshin: VERSION,
    release: { file, ...(release && { sha256: release.sha256 }), ...report?.release },
    ...(source && { source: sourceRecord(source) }),
    taxonomy: taxonomy
      ? Object.entries(taxonomyDigests(taxonomy)).map(([address, sha256]) => ({ address, sha256 }))
      : [],
    status,
    summary,
    diagnostics: diagnostics.map(withPlaces),
  };
  const text = JSON.stringify(run, null, 2);
  const member = (name: string, value: object): string => `  "${name}": ${linewise(value, "  ")}`;
  const members = [
    ...(ledger ? [member("ledger", ledger)] : []),
    ...(audit ? [member("audit", auditRecord(audit, diagnostics))] : []),
  ];
  return `${withMembers(text, members)}\n`;
};
