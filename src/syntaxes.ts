import {
  type Collector,
  createCollector,
  type JsonNode,
  jsonMember,
  jsonString,
  parseJson,
  passOn,
} from "./diagnostics/index.js";
import { readFactModel } from "./formats/fact-model/index.js";
import { readInline } from "./formats/inline/index.js";
import { decodeText } from "./formats/markup/decode.js";
import { IX } from "./formats/markup/namespaces.js";
import { parseXml } from "./formats/markup/parse.js";
import { rootName } from "./formats/markup/prolog.js";
import type { ReadReport as Read } from "./formats/markup/read-report.js";
import { isZip } from "./formats/package/index.js";
import { readXbrlCsv } from "./formats/xbrl-csv/index.js";
import { readXbrlJson } from "./formats/xbrl-json/index.js";
import { readXbrlXml } from "./formats/xbrl-xml/index.js";
import type { ReportSyntax } from "./model/index.js";
import { isPage } from "./page-file/index.js";
import type { Taxonomy } from "./taxonomy/index.js";
import { type SchemaName, validateXml } from "./validation/index.js";

/** What reading a report gives. */
export type { ReadReport as Read } from "./formats/markup/read-report.js";
export type { ReportSyntax } from "./model/index.js";

/** What a file can be: a report, a package with reports in it, the record of a conversion, or a page with both. */
export type Syntax = ReportSyntax | "package" | "page" | "run";

/** The text of a file beside a report, by its path relative to the report's folder; undefined where there is none. */
export type Open = (path: string) => string | undefined;

/** What the beginning of a text shows: the name of its outermost element, or the JSON that it is. */
interface Beginning {
  readonly text: string;
  readonly root?: string | undefined;
  readonly json?: JsonNode | undefined;
}

interface Reader {
  readonly name: string;
  /** Whether a text is of this syntax, by what it says and not by its name. */
  readonly is: (beginning: Beginning) => boolean;
  /** The schema of its JSON. */
  readonly schema?: SchemaName;
  /** Validates against the schemas of the taxonomy, once that is known. */
  readonly validate?: typeof validateXml;
  readonly read: (
    text: string,
    file: string,
    taxonomies: readonly Taxonomy[],
    collector: Collector,
    open: Open,
  ) => Read | undefined;
}

const hasRoot =
  (name: string): Reader["is"] =>
  ({ root }) =>
    root === name;

const hasMember =
  (name: string): Reader["is"] =>
  ({ json }) =>
    jsonMember(json, name) !== undefined;

const isXbrlCsv: Reader["is"] = ({ json }) =>
  /\/xbrl-csv\b/.test(jsonString(jsonMember(jsonMember(json, "documentInfo"), "documentType")) ?? "");

/** Pages without tags are no reports: the namespace of the tags is somewhere in the text. */
const isInline: Reader["is"] = ({ root, text }) => root === "html" && text.includes(IX);

/** One entry a syntax; the first that a text is of counts. */
export const READERS: Readonly<Record<ReportSyntax, Reader>> = {
  "xbrl-xml": { name: "XBRL 2.1 instance", is: hasRoot("xbrl"), validate: validateXml, read: readXbrlXml },
  "xbrl-csv": {
    name: "xBRL-CSV",
    is: isXbrlCsv,
    schema: "xbrl-csv",
    read: (text, file, taxonomies, collector, open) => readXbrlCsv(text, file, open, taxonomies, collector),
  },
  "xbrl-json": { name: "xBRL-JSON", is: hasMember("documentInfo"), schema: "xbrl-json", read: readXbrlJson },
  inline: { name: "Inline XBRL", is: isInline, validate: validateXml, read: readInline },
  "fact-model": { name: "fact model", is: hasMember("facts"), schema: "fact-model", read: readFactModel },
};

const SYNTAXES = Object.keys(READERS) as readonly ReportSyntax[];

export const SYNTAX_NAMES: Readonly<Record<Syntax, string>> = {
  ...(Object.fromEntries(SYNTAXES.map((syntax) => [syntax, READERS[syntax].name])) as Record<
    ReportSyntax,
    string
  >),
  package: "report package",
  page: "page",
  run: "run record",
};

const isRun = ({ json }: Beginning): boolean =>
  jsonString(jsonMember(json, "tanshin")) !== undefined && jsonMember(json, "status") !== undefined;

/** What a text is, and whether it can be read as JSON or XML at all. */
interface Seen {
  readonly syntax: Syntax | undefined;
  readonly isReadable: boolean;
}

/** What is no JSON counts as xBRL-JSON, which people write by hand. */
const seeJson = (text: string, file: string, collector: Collector): Seen => {
  const findings = createCollector();
  const document = parseJson(text, file, findings);
  if (!document) {
    passOn(findings.diagnostics, collector);
    return { syntax: "xbrl-json", isReadable: false };
  }
  const beginning = { text, json: document.root };
  const syntax = SYNTAXES.find((each) => READERS[each].is(beginning));
  return { syntax: syntax ?? (isRun(beginning) ? "run" : undefined), isReadable: true };
};

const seeXml = (text: string, file: string, collector: Collector): Seen => {
  const root = rootName(text);
  const syntax = root === undefined ? undefined : SYNTAXES.find((each) => READERS[each].is({ text, root }));
  return { syntax, isReadable: syntax !== undefined && parseXml(text, file, collector) !== undefined };
};

const LEADING = /^\uFEFF?\s*/;

/**
 * What a text is: a JSON object, so that prose in brackets is none, or XML by its outermost element. What cannot be
 * parsed is told here, so that nothing needs to be known of taxonomies for it.
 */
export const seeText = (text: string, file: string, collector: Collector): Seen => {
  const start = LEADING.exec(text)?.[0].length ?? 0;
  if (/^\{\s*(?:["}]|$)/.test(text.slice(start, start + 4096))) return seeJson(text, file, collector);
  if (isPage(text)) return { syntax: "page", isReadable: true };
  if (text[start] === "<") return seeXml(text, file, collector);
  return { syntax: undefined, isReadable: false };
};

/** What a file is, by what it says, not by its name; undefined where it is nothing that is known. */
export const detectSyntax = (content: string | Uint8Array): Syntax | undefined => {
  const findings = createCollector();
  if (typeof content === "string") return seeText(content, "", findings).syntax;
  if (isZip(content)) return "package";
  const text = decodeText(content, "", findings);
  return text === undefined ? undefined : seeText(text, "", findings).syntax;
};
