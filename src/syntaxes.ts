import {
  type Collector,
  createCollector,
  type JsonNode,
  jsonMember,
  jsonString,
  parseJson,
} from "./diagnostics/index.js";
import { readFactModel } from "./formats/fact-model/index.js";
import { readInline } from "./formats/inline/index.js";
import { decodeText } from "./formats/markup/decode.js";
import { rootName } from "./formats/markup/prolog.js";
import type { ReadReport as Read } from "./formats/markup/read-report.js";
import { isZip } from "./formats/package/index.js";
import { readXbrlJson } from "./formats/xbrl-json/index.js";
import { readXbrlXml } from "./formats/xbrl-xml/index.js";
import type { ReportSyntax } from "./model/index.js";
import type { Taxonomy } from "./taxonomy/index.js";
import { type SchemaName, validateXml } from "./validation/index.js";

/** What reading a report gives. */
export type { ReadReport as Read } from "./formats/markup/read-report.js";
export type { ReportSyntax } from "./model/index.js";

/** What a file can be: a report, a package with reports in it, or the record of a conversion. */
export type Syntax = ReportSyntax | "package" | "run";

/** The text of a file beside a report, by its path relative to the report's folder; undefined where there is none. */
export type Open = (path: string) => string | undefined;

/** What the beginning of a text shows: the name of its outermost element, or the JSON that it is. */
interface Beginning {
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

/** One entry a syntax; the first that a text is of counts. A broken JSON is of the first that is JSON. */
export const READERS: Readonly<Record<ReportSyntax, Reader>> = {
  "xbrl-xml": { name: "XBRL 2.1 instance", is: hasRoot("xbrl"), validate: validateXml, read: readXbrlXml },
  "xbrl-json": { name: "xBRL-JSON", is: hasMember("documentInfo"), schema: "xbrl-json", read: readXbrlJson },
  inline: { name: "Inline XBRL", is: hasRoot("html"), validate: validateXml, read: readInline },
  "fact-model": { name: "fact model", is: hasMember("facts"), schema: "fact-model", read: readFactModel },
};

const SYNTAXES = Object.keys(READERS) as readonly ReportSyntax[];

export const SYNTAX_NAMES: Readonly<Record<Syntax, string>> = {
  ...(Object.fromEntries(SYNTAXES.map((syntax) => [syntax, READERS[syntax].name])) as Record<
    ReportSyntax,
    string
  >),
  package: "report package",
  run: "run record",
};

const isRun = ({ json }: Beginning): boolean =>
  jsonString(jsonMember(json, "tanshin")) !== undefined && jsonMember(json, "status") !== undefined;

/** What is no JSON counts as xBRL-JSON, whose reader tells its faults: people write it by hand. */
const jsonSyntax = (text: string): Syntax | undefined => {
  const document = parseJson(text, "", createCollector());
  if (!document) return "xbrl-json";
  const beginning = { json: document.root };
  return SYNTAXES.find((syntax) => READERS[syntax].is(beginning)) ?? (isRun(beginning) ? "run" : undefined);
};

const LEADING = /^\uFEFF?\s*/;

/** A JSON object, so that prose in brackets is none, or XML by its outermost element. */
const textSyntax = (text: string): Syntax | undefined => {
  const start = LEADING.exec(text)?.[0].length ?? 0;
  if (/^\{\s*(?:["}]|$)/.test(text.slice(start, start + 4096))) return jsonSyntax(text);
  const root = text[start] === "<" ? rootName(text) : undefined;
  return root === undefined ? undefined : SYNTAXES.find((syntax) => READERS[syntax].is({ root }));
};

/** What a file is, by what it says, not by its name; undefined where it is nothing that is known. */
export const detectSyntax = (content: string | Uint8Array): Syntax | undefined => {
  if (typeof content === "string") return textSyntax(content);
  if (isZip(content)) return "package";
  const text = decodeText(content, "", createCollector());
  return text === undefined ? undefined : textSyntax(text);
};
