import { createHash } from "node:crypto";
import type { Audit } from "./audit/index.js";
import type { Diagnostic, Severity } from "./diagnostics/index.js";
import { type Report, VERSION } from "./model/index.js";
import type { Release } from "./release/index.js";
import type { CellCounts, Ledger, Tagging } from "./tagging/index.js";
import { compileTaxonomy, type Taxonomy } from "./taxonomy/index.js";

export type Status = "valid" | "errors" | "failed";

/** A file of a conversion, by its name within the release's folder. */
export interface Output {
  readonly name: "xml" | "json" | "facts" | "run" | "page";
  readonly path: string;
  readonly content: string;
}

export interface Summary extends CellCounts {
  readonly tables: number;
  /** Facts that are numbers, and their occurrences. */
  readonly facts: number;
  readonly occurrences: number;
  /** The other facts: what the release says of itself, and its text. */
  readonly textFacts: number;
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
  { tagging, audit }: { readonly tagging?: Tagging; readonly audit?: Audit },
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
): Summary => {
  const count = (severity: Severity): number => diagnostics.filter((d) => d.severity === severity).length;
  const all = tagging?.report.facts ?? [];
  const facts = all.filter(({ unit }) => unit !== undefined);
  return {
    tables: tagging?.tables.length ?? 0,
    ...(tagging?.counts ?? NO_CELLS),
    facts: facts.length,
    occurrences: facts.reduce((sum, { occurrences }) => sum + occurrences.length, 0),
    textFacts: all.length - facts.length,
    relations: audit?.counts.relations ?? 0,
    remarks: audit?.counts.remarks ?? 0,
    broken: audit?.counts.broken ?? 0,
    unchecked: audit?.counts.unchecked ?? 0,
    diagnostics: { error: count("error"), warning: count("warning"), info: count("info") },
    files,
  };
};

const digests = new WeakMap<Taxonomy, Readonly<Record<string, string>>>();

/** Entry point of each part of a taxonomy → SHA-256 of its compiled files. */
const taxonomyDigests = (taxonomy: Taxonomy): Readonly<Record<string, string>> => {
  const known = digests.get(taxonomy);
  if (known) return known;
  const files = compileTaxonomy(taxonomy);
  const result = Object.fromEntries(
    taxonomy.parts.map(({ prefix, entryPoint }) => {
      const hash = createHash("sha256");
      for (const { part, address, text } of files) if (part === prefix) hash.update(`${address}\n${text}\n`);
      return [entryPoint, hash.digest("hex")];
    }),
  );
  digests.set(taxonomy, result);
  return result;
};

export interface RunRecord {
  readonly file: string;
  readonly status: Status;
  readonly summary: Summary;
  readonly diagnostics: readonly Diagnostic[];
  readonly release?: Release;
  readonly taxonomy?: Taxonomy;
  readonly report?: Report;
  readonly ledger?: Ledger;
  readonly audit?: Audit;
}

const oneLine = (value: unknown): string => JSON.stringify(value);

/** A member of the top object whose lists have an entry a line, since there are many. */
const member = (name: string, value: object): string => {
  const list = (entries: readonly unknown[]): string =>
    entries.length === 0
      ? "[]"
      : `[\n${entries.map((entry) => `      ${oneLine(entry)}`).join(",\n")}\n    ]`;
  const members = Object.entries(value).map(
    ([key, entry]) => `    "${key}": ${Array.isArray(entry) ? list(entry) : oneLine(entry)}`,
  );
  return `  "${name}": {\n${members.join(",\n")}\n  }`;
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
  ledger,
  audit,
}: RunRecord): string => {
  const run = {
    tanshin: VERSION,
    release: { file, ...(release && { sha256: release.sha256 }), ...report?.release },
    taxonomy: taxonomy
      ? Object.entries(taxonomyDigests(taxonomy)).map(([address, sha256]) => ({ address, sha256 }))
      : [],
    status,
    summary,
    diagnostics,
  };
  const text = JSON.stringify(run, null, 2);
  const members = [...(ledger ? [member("ledger", ledger)] : []), ...(audit ? [member("audit", audit)] : [])];
  return `${withMembers(text, members)}\n`;
};
