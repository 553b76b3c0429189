// xBRL-CSV of the library that was built: what it writes, and what it says of files.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Files } from "./broken-csv.js";

interface Diagnostic {
  readonly code: string;
  readonly severity: string;
}

interface Collector {
  readonly diagnostics: readonly Diagnostic[];
}

interface Read {
  readonly report: object;
  readonly taxonomy: object;
}

/** What is used of the library. */
interface Library {
  readonly createCollector: () => Collector;
  readonly loadTaxonomy: (
    name: string,
    sources: readonly object[],
    collector: Collector,
  ) => { issuer?: object } | undefined;
  readonly readXbrlJson: (
    text: string,
    file: string,
    taxonomies: readonly object[],
    collector: Collector,
  ) => Read | undefined;
  readonly writeXbrlJson: (report: object, taxonomy: object) => string;
  readonly writeXbrlCsv: (
    report: object,
    taxonomy: object,
  ) => readonly { readonly path: string; readonly content: string }[];
  readonly readXbrlCsv: (
    metadata: string,
    file: string,
    open: (url: string) => string | undefined,
    taxonomies: readonly object[],
    collector: Collector,
  ) => Read | undefined;
  readonly validateJson: (text: string, schema: string, collector: Collector, file: string) => void;
  readonly validateReport: (report: object, taxonomy: object, collector: Collector, file: string) => void;
}

/** The file of a report in several files that is opened. */
export const METADATA = "report.json";

const sourceOf = (root: string, name: string): object => {
  const folder = join(root, "taxonomy", name);
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  return {
    name,
    files: files.sort().map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })),
  };
};

/** Writes files into a folder that is made. */
export const writeFiles = (folder: string, files: Files): void => {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

/** The library in `root`, with all taxonomies of the repository. */
export const loadCsv = async (root: string) => {
  const library = (await import(join(root, "dist", "index.js"))) as Library;
  const names = readdirSync(join(root, "taxonomy"));
  const sources = names.map((name) => sourceOf(root, name));
  const taxonomies = names
    .flatMap((name) => library.loadTaxonomy(name, sources, library.createCollector()) ?? [])
    .filter(({ issuer }) => issuer !== undefined);
  const read = (folder: string, collector: Collector): Read | undefined => {
    const open = (url: string): string | undefined =>
      existsSync(join(folder, url)) ? readFileSync(join(folder, url), "utf8") : undefined;
    return library.readXbrlCsv(open(METADATA) ?? "", join(folder, METADATA), open, taxonomies, collector);
  };
  return {
    /** An xBRL-JSON report as the files of xBRL-CSV. */
    fromJson: (text: string): Files => {
      const { report, taxonomy } =
        library.readXbrlJson(text, "", taxonomies, library.createCollector()) ?? {};
      if (!report || !taxonomy) throw new Error("the report cannot be read");
      return new Map(library.writeXbrlCsv(report, taxonomy).map(({ path, content }) => [path, content]));
    },
    /** The report of a folder as xBRL-JSON; undefined where it cannot be read. */
    toJson: (folder: string): string | undefined => {
      const found = read(folder, library.createCollector());
      return found && library.writeXbrlJson(found.report, found.taxonomy);
    },
    /** The codes of all errors that a folder's report has. */
    errors: (folder: string): readonly string[] => {
      const collector = library.createCollector();
      library.validateJson(readFileSync(join(folder, METADATA), "utf8"), "xbrl-csv", collector, METADATA);
      const found = read(folder, collector);
      if (found) library.validateReport(found.report, found.taxonomy, collector, METADATA);
      return collector.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
    },
  };
};

export type Csv = Awaited<ReturnType<typeof loadCsv>>;
