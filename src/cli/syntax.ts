import { isPage } from "../page-file/index.js";

/** The syntaxes that `validate` knows. */
export type Syntax = "xbrl-xml" | "xbrl-json" | "fact-model" | "run" | "page";

export const SYNTAX_NAMES: Readonly<Record<Syntax, string>> = {
  "xbrl-xml": "XBRL 2.1 instance",
  "xbrl-json": "xBRL-JSON",
  "fact-model": "fact model",
  run: "run record",
  page: "page",
};

const has = (value: object, key: string): boolean => Object.hasOwn(value, key);

const jsonSyntax = (text: string): Syntax | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Its faults are told by the JSON reader, and xBRL-JSON is what people write by hand.
    return "xbrl-json";
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (has(value, "documentInfo")) return "xbrl-json";
  if (has(value, "facts")) return "fact-model";
  return has(value, "tanshin") && has(value, "status") ? "run" : undefined;
};

/** Prolog, comments and document type; then the name of the root element. */
const XML_ROOT = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<![^>]*>)*<(?:[\w.-]+:)?([\w.-]+)/;

/** What a file is, by what it says, not by its name; undefined where it is nothing that is known. */
export const detectSyntax = (text: string): Syntax | undefined => {
  const start = text.replace(/^\uFEFF/, "").trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return jsonSyntax(start);
  if (isPage(start)) return "page";
  if (start.startsWith("<")) return XML_ROOT.exec(start)?.[1] === "xbrl" ? "xbrl-xml" : undefined;
  return undefined;
};
