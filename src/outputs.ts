import type { Collector } from "./diagnostics/index.js";
import { writeFactModel } from "./formats/fact-model/index.js";
import { mergeDuplicates, writeInline } from "./formats/inline/index.js";
import { folderOf, relativePath } from "./formats/markup/relative-path.js";
import type { ReportFile } from "./formats/markup/report-file.js";
import { writePackage } from "./formats/package/index.js";
import { METADATA_FILE, writeXbrlCsv } from "./formats/xbrl-csv/index.js";
import { writeXbrlJson } from "./formats/xbrl-json/index.js";
import { writeXbrlXml } from "./formats/xbrl-xml/index.js";
import type { Report } from "./model/index.js";
import type { Release } from "./release/index.js";
import { openInput, type Read, type ReportDocument, type ReportSyntax, readDocument } from "./reports.js";
import type { Taxonomy } from "./taxonomy/index.js";
import { compareReports } from "./validation/index.js";

/** Formats that can be asked for; the fact model and `STEM.run.json` are always written. */
export const FORMATS = ["xml", "json", "csv", "inline", "package", "page"] as const;
export type Format = (typeof FORMATS)[number];

/** What is written where nothing is asked for. */
export const DEFAULT_FORMATS: readonly Format[] = ["xml", "json", "page"];

/** A file of a conversion; `path`, parted by "/", is within the folder of its outputs. */
export interface Output {
  readonly name: Format | "facts" | "run";
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What outputs are made of. */
export interface OutputSource {
  readonly report: Report;
  readonly taxonomy: Taxonomy;
  /** What the outputs are called. */
  readonly stem: string;
  /** The release that the report was tagged in, where it is at hand: Inline shows it. */
  readonly release?: Release;
}

interface Writer {
  /** The page for people shows what stands in the others: it is written after them (`conversion.ts`). */
  readonly name: Exclude<Output["name"], "page" | "run">;
  /** How the main file is read back. */
  readonly syntax: ReportSyntax | "package";
  /** Its reader takes facts that agree for one, since it says a fact wherever it is printed. */
  readonly merges?: true;
  /** The files of one report, the main one first. */
  readonly write: (source: OutputSource) => readonly [ReportFile, ...ReportFile[]];
}

/** What stands alone and in a package is written once. */
const writtenOnce = (write: Writer["write"]): Writer["write"] => {
  const written = new WeakMap<OutputSource, ReturnType<Writer["write"]>>();
  return (source) => {
    const files = written.get(source) ?? write(source);
    written.set(source, files);
    return files;
  };
};

const oneFile =
  (extension: string, write: (report: Report, taxonomy: Taxonomy) => string): Writer["write"] =>
  ({ report, taxonomy, stem }) => [{ path: `${stem}${extension}`, content: write(report, taxonomy) }];

const xbrlJson = writtenOnce(oneFile(".json", writeXbrlJson));

const inline = writtenOnce(({ report, taxonomy, stem, release }) => [
  { path: `${stem}.xhtml`, content: writeInline(report, taxonomy, release) },
]);

/** The metadata first, with its tables in one folder. */
const csvFiles = writtenOnce(({ report, taxonomy }) => {
  const files = writeXbrlCsv(report, taxonomy);
  const main = files.find(({ path }) => path === METADATA_FILE);
  if (!main) throw new Error("xBRL-CSV has a metadata file");
  return [main, ...files.filter((file) => file !== main)];
});

const csv: Writer["write"] = (source) => {
  const [main, ...tables] = csvFiles(source);
  const inFolder = ({ path, content }: ReportFile): ReportFile => ({
    path: `${source.stem}-csv/${path}`,
    content,
  });
  return [inFolder(main), ...tables.map(inFolder)];
};

const packaged =
  (ending: string, kind: "xbri" | "xbr", write: Writer["write"]): Writer["write"] =>
  (source) => [
    {
      path: `${source.stem}${ending}`,
      content: writePackage(source.stem, kind, write(source), source.taxonomy),
    },
  ];

/** What is written, in this order: an entry a report, of which a format can have several. */
const WRITERS: readonly Writer[] = [
  { name: "xml", syntax: "xbrl-xml", write: oneFile(".xbrl", writeXbrlXml) },
  { name: "json", syntax: "xbrl-json", write: xbrlJson },
  { name: "csv", syntax: "xbrl-csv", write: csv },
  { name: "inline", syntax: "inline", merges: true, write: inline },
  { name: "package", syntax: "package", merges: true, write: packaged(".xbri", "xbri", inline) },
  { name: "package", syntax: "package", write: packaged(".xbr", "xbr", xbrlJson) },
  { name: "package", syntax: "package", write: packaged("-csv.xbr", "xbr", csvFiles) },
  { name: "facts", syntax: "fact-model", write: oneFile(".facts.json", writeFactModel) },
];

const merged = (report: Report): Report => ({ ...report, facts: mergeDuplicates(report.facts) });

/** A document that was read, with the files that its reader opened. */
interface Known {
  readonly document: ReportDocument;
  readonly opened: ReadonlyMap<string, string | undefined>;
  readonly read: Read | undefined;
}

const isSame = (document: ReportDocument, { document: { syntax, text }, opened }: Known): boolean =>
  document.syntax === syntax &&
  document.text === text &&
  [...opened].every(([reference, content]) => document.open(reference) === content);

type Reader = (document: ReportDocument) => Read | undefined;

/** Validates documents by their own schemas and reads them: one that stands alone and in a package, to the letter, once. */
const documentReader = (taxonomy: Taxonomy, collector: Collector): Reader => {
  const known: Known[] = [];
  return (document) => {
    const same = known.find((each) => isSame(document, each));
    if (same) return same.read;
    const opened = new Map<string, string | undefined>();
    const open = (reference: string): string | undefined => {
      const content = document.open(reference);
      opened.set(reference, content);
      return content;
    };
    const read = readDocument({ ...document, open }, [taxonomy], collector);
    known.push({ document, opened, read });
    return read;
  };
};

/** Opens what was written, as its reader will. */
const openAgain = (
  { syntax }: Writer,
  [main, ...others]: readonly [ReportFile, ...ReportFile[]],
  collector: Collector,
): ReportDocument | undefined => {
  const { path: file, content } = main;
  const open = (reference: string): string | undefined => {
    const path = relativePath(folderOf(file), reference);
    const found = others.find((each) => each.path === path)?.content;
    return typeof found === "string" ? found : undefined;
  };
  return syntax === "package" || typeof content !== "string"
    ? openInput({ file, content }, collector)?.documents[0]
    : { file, syntax, text: content, open };
};

/**
 * A report in every format asked for, and as fact model: each is validated, read back, and compared with the report.
 * The report must be valid by itself; what is found here is wrong with an output.
 */
export const writeOutputs = (
  source: OutputSource,
  formats: readonly Format[],
  collector: Collector,
): readonly Output[] => {
  const read = documentReader(source.taxonomy, collector);
  return WRITERS.filter(({ name }) => name === "facts" || formats.includes(name)).flatMap((writer) => {
    const files = writer.write(source);
    const document = openAgain(writer, files, collector);
    const back = document && read(document);
    const wanted = writer.merges ? merged(source.report) : source.report;
    if (back) compareReports(wanted, back.report, collector, ["the fact model", files[0].path]);
    return files.map(({ path, content }) => ({ name: writer.name, path, content }));
  });
};
