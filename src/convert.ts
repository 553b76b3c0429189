import { type Audit, auditReport, reportBroken } from "./audit/index.js";
import {
  type Collector,
  createCollector,
  type Diagnostic,
  isError,
  type Place,
} from "./diagnostics/index.js";
import { readFactModel, writeFactModel } from "./formats/fact-model/index.js";
import { readXbrlJson, writeXbrlJson } from "./formats/xbrl-json/index.js";
import { readXbrlXml, writeXbrlXml } from "./formats/xbrl-xml/index.js";
import type { Report } from "./model/index.js";
import { writePage } from "./page-file/index.js";
import { type Release, readRelease } from "./release/index.js";
import { type Output, type Status, type Summary, summarize, writeRun } from "./run.js";
import { knowingTaxonomies, type Ledger, readLedger, type Tagging, tagRelease } from "./tagging/index.js";
import type { Issuer, Statement, Taxonomy } from "./taxonomy/index.js";
import {
  compareReports,
  MODEL_RULES,
  validateJson,
  validateReport,
  validateXml,
} from "./validation/index.js";

/** Syntaxes that can be asked for; the fact model and `STEM.run.json` are always written. */
export const FORMATS = ["xml", "json"] as const;
export type Format = (typeof FORMATS)[number];

export interface ConvertOptions {
  /** Name of the release's file: its stem names the outputs. */
  readonly file: string;
  /** Issuer taxonomies that are asked which of them knows the release. */
  readonly taxonomies: readonly Taxonomy[];
  /** The taxonomy to use without asking. */
  readonly taxonomy?: Taxonomy;
  /** Default: all of `FORMATS`. */
  readonly formats?: readonly Format[];
  /** Warnings count as errors. */
  readonly strict?: boolean;
}

export interface Conversion {
  /** `errors`: converted without what could not be read; `failed`: nothing but `STEM.run.json` is there. */
  readonly status: Status;
  readonly release?: Release;
  readonly taxonomy?: Taxonomy;
  readonly tagging?: Tagging;
  readonly report?: Report;
  /** What every run of digits of the release is; absent where the release was not tagged. */
  readonly ledger?: Ledger;
  /** What the release says about itself; absent where there is no report. */
  readonly audit?: Audit;
  readonly outputs: readonly Output[];
  readonly summary: Summary;
  readonly diagnostics: readonly Diagnostic[];
}

type WithIssuer = Taxonomy & { readonly issuer: Issuer };

const hasIssuer = (taxonomy: Taxonomy | undefined): taxonomy is WithIssuer => taxonomy?.issuer !== undefined;

const names = (taxonomies: readonly Taxonomy[]): string =>
  taxonomies.map(({ own, issuer }) => `${own.prefix} (${issuer?.name.en ?? "no issuer"})`).join(", ");

/** The taxonomy that was asked for, or the one whose issuer the release names. */
const chooseTaxonomy = (
  release: Release,
  options: ConvertOptions,
  collector: Collector,
): WithIssuer | undefined => {
  const known = options.taxonomy ? [options.taxonomy] : knowingTaxonomies(release, options.taxonomies);
  const [first] = known;
  if (known.length === 1 && hasIssuer(first)) return first;
  if (known.length > 1) {
    collector.error(
      "ambiguous-issuer",
      `The release names the issuers of several taxonomies equally often: ${names(known)}.`,
      {
        place: { line: 1, column: 1 },
        hint: "Say which one with --taxonomy.",
      },
    );
  } else {
    collector.error("unknown-issuer", "No taxonomy knows the issuer of this release.", {
      place: { line: 1, column: 1 },
      hint: `Taxonomies there are: ${names(options.taxonomies) || "none"}. Name one with --taxonomy, or propose a new one from this release with “tanshin taxonomy draft”.`,
    });
  }
  return undefined;
};

const hasTable = (release: Release, collector: Collector): boolean => {
  const found = release.blocks.some(({ kind }) => kind === "table");
  if (!found) {
    collector.error(
      "no-table",
      "The text has no table, so it is no earnings release that can be converted.",
      {
        place: { line: 1, column: 1 },
        hint: "Tables are lines whose cells are separated by tabs.",
      },
    );
  }
  return found;
};

/** The report in every syntax asked for, each validated and read back. */
const writeOutputs = (
  report: Report,
  taxonomy: Taxonomy,
  { file, formats = FORMATS }: ConvertOptions,
  collector: Collector,
): readonly Output[] => {
  const stem = stemOf(file);
  // The figures were audited, and more closely than by their sums alone.
  validateReport(report, taxonomy, collector, file, MODEL_RULES);
  const outputs: Output[] = [];
  const add = (output: Output, back: { readonly report: Report } | undefined): void => {
    outputs.push(output);
    if (back) compareReports(report, back.report, collector, ["the fact model", output.path]);
  };
  if (formats.includes("xml")) {
    const [path, content] = [`${stem}.xbrl`, writeXbrlXml(report, taxonomy)];
    validateXml(content, taxonomy, collector, path);
    add({ name: "xml", path, content }, readXbrlXml(content, path, [taxonomy], collector));
  }
  if (formats.includes("json")) {
    const [path, content] = [`${stem}.json`, writeXbrlJson(report, taxonomy)];
    validateJson(content, "xbrl-json", collector, path);
    add({ name: "json", path, content }, readXbrlJson(content, path, [taxonomy], collector));
  }
  const [path, content] = [`${stem}.facts.json`, writeFactModel(report, taxonomy)];
  validateJson(content, "fact-model", collector, path);
  add({ name: "facts", path, content }, readFactModel(content, path, [taxonomy], collector));
  return outputs;
};

/** Name of a file without its folders and its last extension: what outputs are called. */
export const stemOf = (file: string): string => {
  const base = file.split(/[\\/]/).at(-1) ?? file;
  const dot = base.lastIndexOf(".");
  return dot > 0 ? base.slice(0, dot) : base;
};

/** A place of the filing's own text, in the file that the user named. */
const placeIn = (file: string, { line, column, length, ...place }: Place): Place => ({
  file: place.file ?? file,
  line,
  column,
  ...(length !== undefined && { length }),
});

const located = (
  diagnostics: readonly Diagnostic[],
  { file, strict }: ConvertOptions,
): readonly Diagnostic[] =>
  diagnostics.map(({ place, related, ...diagnostic }) => ({
    ...diagnostic,
    severity: strict && diagnostic.severity === "warning" ? "error" : diagnostic.severity,
    ...(place && { place: placeIn(file, place) }),
    ...(related && {
      related: related.map((other) => ({ ...other, place: placeIn(file, other.place) })),
    }),
  }));

interface Stages {
  readonly release?: Release;
  readonly taxonomy?: Taxonomy;
  readonly tagging?: Tagging;
  readonly ledger?: Ledger;
  readonly audit?: Audit;
  readonly outputs?: readonly Output[];
}

const finish = (
  stages: Stages,
  failed: boolean,
  all: readonly Diagnostic[],
  options: ConvertOptions,
): Conversion => {
  const diagnostics = located(all, options);
  const status: Status = failed ? "failed" : diagnostics.some(isError) ? "errors" : "valid";
  const outputs = failed ? [] : (stages.outputs ?? []);
  const [runPath, pagePath] = ["run.json", "html"].map((end) => `${stemOf(options.file)}.${end}`) as [
    string,
    string,
  ];
  const paths = [...outputs.map(({ path }) => path), runPath, ...(outputs.length > 0 ? [pagePath] : [])];
  const summary = summarize(stages, diagnostics, paths);
  const report = stages.tagging?.report;
  const run = writeRun({
    file: options.file,
    status,
    summary,
    diagnostics,
    ...stages,
    ...(report && { report }),
  });
  const page = pageOf({ ...stages, outputs }, run);
  return {
    ...stages,
    ...(report && { report }),
    status,
    outputs: [
      ...outputs,
      { name: "run", path: runPath, content: run },
      ...(page === undefined ? [] : [{ name: "page", path: pagePath, content: page } as const]),
    ],
    summary,
    diagnostics,
  };
};

const statementsOf = (tables: Tagging["tables"]): ReadonlyMap<string, Statement> =>
  new Map(tables.flatMap(({ table, statement }) => (statement ? [[table.id, statement] as const] : [])));

/** The page for people shows what the fact model and the run say; a conversion that failed has none. */
const pageOf = ({ release, taxonomy, tagging, outputs = [] }: Stages, run: string): string | undefined => {
  const facts = outputs.find(({ name }) => name === "facts")?.content;
  if (!facts || !taxonomy || !tagging) return undefined;
  const { report, tables } = tagging;
  return writePage({
    facts,
    run,
    report,
    taxonomy,
    tables: statementsOf(tables),
    ...(release && { release }),
  });
};

/** Audits what was tagged, each table by the sums of the statement that it was read as. */
export const auditTagging = (
  { report, tables, unreadNumbers, unreadRows }: Tagging,
  taxonomy: Taxonomy,
): Audit => auditReport(report, taxonomy, { statements: statementsOf(tables), unreadNumbers, unreadRows });

/**
 * Converts an earnings release: bytes → Release → Report → XBRL, each output validated. Pure: reads and writes no
 * file. Bad input never throws; it gives diagnostics, and the status says what they come to.
 */
export const convertRelease = (bytes: Uint8Array, options: ConvertOptions): Conversion => {
  const collector = createCollector();
  const release = readRelease(bytes, options.file, collector);
  if (!release || !hasTable(release, collector)) {
    return finish({ ...(release && { release }) }, true, collector.diagnostics, options);
  }
  const taxonomy = chooseTaxonomy(release, options, collector);
  if (!taxonomy) return finish({ release }, true, collector.diagnostics, options);

  const tagging = tagRelease(release, taxonomy, taxonomy.issuer, collector);
  const ledger = readLedger(release, tagging, taxonomy, collector.diagnostics);
  if (tagging.report.facts.length === 0) {
    collector.error("no-facts", "Nothing in the release could be tagged, so there is no report.", {
      place: { line: 1, column: 1 },
      hint: "The other findings say why; “tanshin inspect” shows how the tables were read.",
    });
    return finish({ release, taxonomy, tagging, ledger }, true, collector.diagnostics, options);
  }
  const audit = auditTagging(tagging, taxonomy);
  reportBroken(audit, collector);
  const outputChecks = createCollector();
  const outputs = writeOutputs(tagging.report, taxonomy, options, outputChecks);
  const invalid = outputChecks.diagnostics.some(isError);
  const diagnostics = [...collector.diagnostics, ...outputChecks.diagnostics];
  return finish({ release, taxonomy, tagging, ledger, audit, outputs }, invalid, diagnostics, options);
};
