import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { type Collector, type JsonNode, parseJson } from "../diagnostics/index.js";
import { readSchemaFile } from "./schema-files.js";

export type SchemaName = "xbrl-json" | "xbrl-csv" | "fact-model" | "run" | "filing-rules" | "suggestions";

const compiled = new Map<SchemaName, ValidateFunction>();

const validatorOf = (name: SchemaName): ValidateFunction => {
  const known = compiled.get(name);
  if (known) return known;
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats.default(ajv);
  const validator = ajv.compile(JSON.parse(readSchemaFile(`${name}.schema.json`)) as object);
  compiled.set(name, validator);
  return validator;
};

/** RFC 6901: the names and indexes of a pointer. */
const segments = (pointer: string): readonly string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));

const child = (node: JsonNode, segment: string): JsonNode | undefined => {
  if (node.kind === "array") return node.items[Number(segment)];
  if (node.kind !== "object") return undefined;
  return node.members.findLast(({ name }) => name === segment)?.value;
};

const nodeAt = (root: JsonNode, path: readonly string[]): JsonNode =>
  path.reduce<JsonNode>((node, segment) => child(node, segment) ?? node, root);

const shorten = (name: unknown): string => String(name).slice(0, 80);

/** The name that an error is about, where Ajv does not say it in its sentence. */
const subject = ({ keyword, params }: ErrorObject): string => {
  const { additionalProperty, propertyName, allowedValues, allowedValue } = params as Record<string, unknown>;
  if (keyword === "additionalProperties") return ` (${shorten(additionalProperty)})`;
  if (keyword === "propertyNames") return ` (${shorten(propertyName)})`;
  if (keyword === "enum") return `: ${(allowedValues as unknown[]).join(", ")}`;
  return keyword === "const" ? `: ${String(allowedValue)}` : "";
};

/**
 * Validates JSON against one of the package's schemas, and for names that stand twice in an object. Findings are
 * `json-syntax` and `schema-violation` errors with their place.
 */
export const validateJson = (
  text: string,
  schemaName: SchemaName,
  collector: Collector,
  file: string,
): void => {
  const document = parseJson(text, file, collector);
  if (!document) return;
  const validator = validatorOf(schemaName);
  // The same values as the document's, which the platform's own parser makes many times faster.
  if (validator(JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text))) return;
  for (const error of validator.errors ?? []) {
    const path = segments(error.instancePath);
    const where = path.length === 0 ? "The document" : `“${path.map(shorten).join(" › ")}”`;
    const place = document.place(nodeAt(document.root, path).offset);
    collector.error("schema-violation", `${where} ${error.message ?? error.keyword}${subject(error)}.`, {
      place,
    });
  }
};
