import { ParseOption, XmlDocument, XmlLibError } from "libxml2-wasm";
import type { Collector } from "../diagnostics/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import { schemaValidator } from "./schema-validator.js";

/** No network, no entities (they stay references), lines beyond 65,535 counted. */
const OPTIONS = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_BIG_LINES;

/**
 * A section of a release can be longer than the 10 MB that libxml2 takes for one text. The limits guard against entities
 * that grow, so they stay for a text that could define some.
 */
const optionsFor = (xml: string): ParseOption =>
  xml.includes("<!DOCTYPE") ? OPTIONS : OPTIONS | ParseOption.XML_PARSE_HUGE;

const STANDARD_PREFIXES: Readonly<Record<string, string>> = {
  "http://www.xbrl.org/2003/linkbase": "link",
  "http://xbrl.org/2006/xbrldi": "xbrldi",
  "http://www.w3.org/1999/xlink": "xlink",
  "http://www.xbrl.org/2013/inlineXBRL": "ix",
  "http://www.w3.org/1999/xhtml": "xhtml",
};

/** libxml2 quotes values whole, however long they are. */
const MAX_MESSAGE = 1000;

/** libxml2 says `{namespace}name`; people know names by their prefix. */
const shorten = (message: string, taxonomy: Taxonomy): string => {
  const known = Object.entries(taxonomy.namespaces).map(
    ([prefix, namespace]) => [namespace, prefix] as const,
  );
  const prefixes = new Map([...Object.entries(STANDARD_PREFIXES), ...known]);
  return message
    .replace(/\{([^{}\s]+)\}/g, (whole, namespace: string) => {
      const prefix = prefixes.get(namespace);
      return prefix === undefined ? whole : `${prefix}:`;
    })
    .replace(/'([^']{80})[^']{40,}'/g, "'$1…'")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MAX_MESSAGE);
};

interface Checking {
  readonly taxonomy: Taxonomy;
  readonly collector: Collector;
  readonly file: string;
}

const report = (
  error: unknown,
  code: "xml-syntax" | "schema-violation",
  { taxonomy, collector, file }: Checking,
): void => {
  if (!(error instanceof XmlLibError)) throw error;
  // Of an empty text libxml2 says nothing but that it failed.
  const details =
    error.details.length > 0 ? error.details : [{ message: "The text is no XML.", line: 1, col: 1 }];
  for (const { message, line, col } of details)
    collector.error(code, shorten(message, taxonomy), {
      place: { file, line: Math.max(line, 1), column: Math.max(col, 1) },
    });
};

const parse = (xml: string, checking: Checking): XmlDocument | undefined => {
  try {
    return XmlDocument.fromString(xml, { option: optionsFor(xml) });
  } catch (error) {
    report(error, "xml-syntax", checking);
    return undefined;
  }
};

const validate = (document: XmlDocument, checking: Checking): void => {
  if (document.dtd) {
    const message = "A document type declaration is not accepted, for safety.";
    checking.collector.error("xml-syntax", message, { place: { file: checking.file, line: 1, column: 1 } });
    return;
  }
  try {
    schemaValidator(checking.taxonomy).validate(document);
  } catch (error) {
    report(error, "schema-violation", checking);
  }
};

/**
 * Validates an instance against the schemas of its taxonomy and of XBRL 2.1, or an Inline report against those of XHTML
 * and Inline XBRL 1.1, with libxml2, offline and without entities. Findings are `xml-syntax` and `schema-violation` errors with their line.
 */
export const validateXml = (xml: string, taxonomy: Taxonomy, collector: Collector, file: string): void => {
  const checking: Checking = { taxonomy, collector, file };
  const document = parse(xml, checking);
  if (!document) return;
  try {
    validate(document, checking);
  } finally {
    document.dispose();
  }
};
