import { createHash } from "node:crypto";
import type { Diagnostic, Severity } from "./diagnostics/index.js";
import { type Report, VERSION } from "./model/index.js";
import type { Release } from "./release/index.js";
import type { CellCounts, Ledger, Tagging } from "./tagging/index.js";
import { compileTaxonomy, type Taxonomy } from "./taxonomy/index.js";

export type Status = "valid" | "errors" | "failed";

/** A file of a conversion, by its name within the release's folder. */
export interface Output {
  readonly name: "xml" | "json" | "facts" | "run";
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
  readonly diagnostics: Readonly<Record<Severity, number>>;
  readonly files: readonly string[];
}

const NO_CELLS: CellCounts = { cells: 0, tagged: 0, untagged: 0, notMeaningful: 0, notGiven: 0 };

/** The counts of a conversion. */
export const summarize = (
  tagging: Tagging | undefined,
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
}

const oneLine = (value: unknown): string => JSON.stringify(value);

/** The ledger as the last member of an object that is written so far: an entry a line, since there are many. */
const withLedger = (object: string, { counts, entries }: Ledger): string => {
  const list = entries.map((entry) => `      ${oneLine(entry)}`).join(",\n");
  const all = list === "" ? "[]" : `[\n${list}\n    ]`;
  return `${object.slice(0, -2)},\n  "ledger": {\n    "counts": ${oneLine(counts)},\n    "entries": ${all}\n  }\n}`;
};

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
  return `${ledger ? withLedger(text, ledger) : text}\n`;
};
