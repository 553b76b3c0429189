import { type Collector, createCollector, passOn } from "./diagnostics/index.js";
import { decodeText } from "./formats/markup/decode.js";
import { isZip, type PackagedReport, readPackage } from "./formats/package/index.js";
import { pageDocuments } from "./page-file/index.js";
import {
  type Open,
  READERS,
  type Read,
  type ReportSyntax,
  SYNTAX_NAMES,
  type Syntax,
  seeText,
} from "./syntaxes.js";
import type { Taxonomy } from "./taxonomy/index.js";
import { RULES, type Rule, validateJson, validateReport } from "./validation/index.js";

export {
  detectSyntax,
  type Open,
  type Read,
  type ReportSyntax,
  SYNTAX_NAMES,
  type Syntax,
} from "./syntaxes.js";

/** A file as it is given, by the name that places call it. */
export interface ReportInput {
  readonly file: string;
  readonly content: string | Uint8Array;
  /** The files beside it; where it is absent there are none. */
  readonly open?: Open;
}

/** A text that can be read: a file of its own, or a report of a package. */
export interface ReportDocument {
  /** Its name in places; in a package the package's, then the path: `x.xbri/top/reports/x.xhtml`. */
  readonly file: string;
  /** Its path in the package; absent where it is a file of its own. */
  readonly path?: string;
  readonly syntax: ReportSyntax | "run";
  readonly text: string;
  readonly open: Open;
}

export interface OpenedInput {
  readonly syntax: Syntax;
  /** One, but for packages with several reports; none where it is no JSON or XML, or not safe, which is told. */
  readonly documents: readonly ReportDocument[];
}

const unsupported = (file: string, collector: Collector): undefined => {
  const known = Object.values(SYNTAX_NAMES).join(", ");
  collector.error("unsupported-file", "The file is none of those that can be validated.", {
    place: { file, line: 1, column: 1 },
    hint: `These can be: ${known}. A release is converted with “tanshin convert”.`,
  });
};

/** What XBRL has a syntax for, and so what a package may hold. */
const isPackaged = (syntax: Syntax | undefined): syntax is ReportSyntax =>
  syntax !== undefined && !["package", "page", "run", "fact-model"].includes(syntax);

const packagedDocument = (
  packaged: PackagedReport,
  file: string,
  collector: Collector,
): readonly ReportDocument[] => {
  const { path, documents, read, open } = packaged;
  const name = `${file}/${path}`;
  const place = { file: name, line: 1, column: 1 };
  if (documents.length > 1) {
    const what = `The report is a set of ${documents.length} Inline documents, and single ones are read.`;
    collector.error("unsupported-syntax", what, { place });
    return [];
  }
  const bytes = read();
  const text = bytes && decodeText(bytes, name, collector);
  if (text === undefined) return [];
  const { syntax, isReadable } = seeText(text, name, collector);
  if (isPackaged(syntax)) return isReadable ? [{ file: name, path, syntax, text, open }] : [];
  collector.error("unsupported-file", "This file of the package is no report that can be read.", { place });
  return [];
};

const openPackage = (bytes: Uint8Array, file: string, collector: Collector): readonly ReportDocument[] =>
  readPackage(bytes, file, collector)?.reports.flatMap((each) => packagedDocument(each, file, collector)) ??
  [];

/** A page is the fact model and the record of the run that it holds; the index of a batch holds none. */
const openPage = (html: string, file: string, open: Open): readonly ReportDocument[] => {
  const documents = pageDocuments(html);
  if (!documents) return [];
  const { facts, run } = documents;
  return [
    { file: `${file}/facts.json`, path: "facts.json", syntax: "fact-model", text: facts, open },
    { file: `${file}/run.json`, path: "run.json", syntax: "run", text: run, open },
  ];
};

/** Opens a file of any syntax; undefined, with an error, where it is none that is known. */
export const openInput = (input: ReportInput, collector: Collector): OpenedInput | undefined => {
  const { file, content, open = () => undefined } = input;
  if (typeof content !== "string" && isZip(content))
    return { syntax: "package", documents: openPackage(content, file, collector) };
  const text = typeof content === "string" ? content : decodeText(content, file, collector);
  if (text === undefined) return undefined;
  const { syntax, isReadable } = seeText(text, file, collector);
  if (!syntax || syntax === "package") return unsupported(file, collector);
  if (syntax === "page") return { syntax, documents: openPage(text, file, open) };
  return { syntax, documents: isReadable ? [{ file, syntax, text, open }] : [] };
};

/** Does work whose checks may find the same fault at the same place twice: it is told once. */
const toldOnce = <T>(collector: Collector, work: (findings: Collector) => T): T => {
  const findings = createCollector();
  const result = work(findings);
  const byContent = findings.diagnostics.map(
    (each) => [JSON.stringify([each.code, each.place, each.message]), each] as const,
  );
  passOn([...new Map(byContent).values()], collector);
  return result;
};

const checkAndRead = (
  { file, syntax, text, open }: ReportDocument,
  taxonomies: readonly Taxonomy[],
  collector: Collector,
): Read | undefined => {
  if (syntax === "run") {
    validateJson(text, "run", collector, file);
    return undefined;
  }
  const { schema, validate, read } = READERS[syntax];
  if (schema) validateJson(text, schema, collector, file);
  const found = read(text, file, taxonomies, collector, open);
  if (found) validate?.(text, found.taxonomy, collector, file);
  return found;
};

/** Validates a document against its schemas and reads it; undefined where it is no report of a known taxonomy. */
export const readDocument = (
  document: ReportDocument,
  taxonomies: readonly Taxonomy[],
  collector: Collector,
): Read | undefined => toldOnce(collector, (findings) => checkAndRead(document, taxonomies, findings));

/** A report that was read, and which file of what was given it is. */
export interface ReadReport extends Read {
  readonly document: ReportDocument;
}

/**
 * Reads a report of any syntax, schemas first. A package must hold exactly one that can be read. What cannot be read is
 * reported with its place; undefined where there is no report of a known taxonomy.
 */
export const readReport = (
  input: ReportInput,
  taxonomies: readonly Taxonomy[],
  collector: Collector,
): ReadReport | undefined => {
  const opened = openInput(input, collector);
  const documents =
    opened?.documents.filter(({ syntax }) => opened.syntax !== "page" || syntax !== "run") ?? [];
  const [document] = documents;
  if (documents.length > 1) {
    const names = documents.map(({ path }) => path).join(", ");
    collector.error("unsupported-file", `The package holds ${documents.length} reports: ${names}.`, {
      place: { file: input.file, line: 1, column: 1 },
      hint: "Give one of them, unpacked or in a package of its own.",
    });
    return undefined;
  }
  if (document?.syntax === "run") {
    collector.error("unsupported-file", "The file is the record of a conversion, not a report.", {
      place: { file: document.file, line: 1, column: 1 },
    });
    return undefined;
  }
  const found = document && readDocument(document, taxonomies, collector);
  return found && { ...found, document };
};

/** What was judged: a document, with the number of its facts where it is a report that could be read. */
export interface Judged {
  readonly document: ReportDocument;
  readonly facts?: number;
}

/** Judges a document: against its schemas, then by rules on the model that are the same for every syntax. */
export const validateDocument = (
  document: ReportDocument,
  taxonomies: readonly Taxonomy[],
  collector: Collector,
  rules: readonly Rule[] = RULES,
): Judged =>
  toldOnce(collector, (findings) => {
    const found = checkAndRead(document, taxonomies, findings);
    if (!found) return { document };
    const { file, syntax } = document;
    const source = {
      file,
      ...(syntax !== "run" && { syntax }),
      ...(found.unused && { unused: found.unused }),
    };
    validateReport(found.report, found.taxonomy, findings, source, rules);
    return { document, facts: found.report.facts.length };
  });

/** Judges a file of any syntax, of a package every report in it. Undefined where it is nothing that is known. */
export const validateInput = (
  input: ReportInput,
  taxonomies: readonly Taxonomy[],
  collector: Collector,
  rules: readonly Rule[] = RULES,
): { readonly syntax: Syntax; readonly judged: readonly Judged[] } | undefined => {
  const opened = openInput(input, collector);
  return (
    opened && {
      syntax: opened.syntax,
      judged: opened.documents.map((each) => validateDocument(each, taxonomies, collector, rules)),
    }
  );
};
