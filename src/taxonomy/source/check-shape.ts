import { readFileSync } from "node:fs";
import type { ErrorObject, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { closest } from "fastest-levenshtein";
import type { SourcePlace } from "../taxonomy.js";
import type { RawFile } from "./raw.js";
import type { Places, Problem } from "./yaml.js";

const SCHEMA = new URL("../../../schemas/taxonomy-source.schema.json", import.meta.url);

let compiled: ValidateFunction | undefined;

/** Compiled on first use: a program that loads no taxonomy does not pay for it. */
const validator = (): ValidateFunction => {
  compiled ??= new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  }).compile(JSON.parse(readFileSync(SCHEMA, "utf8")));
  return compiled;
};

/** These only repeat what errors inside them say. */
const WRAPPERS = new Set(["if", "propertyNames", "anyOf"]);

/** The value as a file of the source, or undefined after reporting what its shape breaks, each with its place. */
export const checkShape = (
  value: unknown,
  start: SourcePlace,
  places: Places,
  problem: Problem,
): RawFile | undefined => {
  const validate = validator();
  if (validate(value)) return value as RawFile;
  const errors = validate.errors ?? [];
  for (const error of errors) {
    if (WRAPPERS.has(error.keyword) && !isMissingConcept(error)) continue;
    if (error.keyword === "required" && error.schemaPath.includes("/anyOf/")) continue;
    const { message, hint } = describe(error);
    problem(placeOf(value, error, start, places), message, hint);
  }
  return undefined;
};

/** Of the choices in the schema, only a line's is told: the others' branches say what is wrong. */
const isMissingConcept = (error: ErrorObject): boolean =>
  error.keyword === "anyOf" && error.parentSchema?.properties?.concept !== undefined;

const segments = (path: string): string[] =>
  path
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Where to point: at the unknown key, at the value, or at the object that lacks something. */
const placeOf = (root: unknown, error: ErrorObject, start: SourcePlace, places: Places): SourcePlace => {
  let container: unknown = root;
  let place = isObject(root) ? places.of(root) : start;
  for (const key of segments(error.instancePath)) {
    if (!isObject(container)) break;
    place = places.of(container, key);
    container = container[key];
  }
  const key: unknown = error.params.additionalProperty ?? error.propertyName;
  return typeof key === "string" && isObject(container) ? places.ofKey(container, key) : place;
};

const describe = (error: ErrorObject): { message: string; hint?: string } => {
  const subject = subjectOf(error);
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(String(error.params.additionalProperty), error);
    case "required":
      return { message: `${subject} lacks the key "${error.params.missingProperty}".` };
    case "dependentRequired":
      return {
        message: `${subject} has "${error.params.property}" and so needs "${error.params.missingProperty}".`,
      };
    case "anyOf":
      return {
        message: `${subject} names neither a concept nor a member.`,
        hint: 'A line has "concept" or "member"; a section has "lines".',
      };
    case "enum":
      return {
        message: `${subject} is ${show(error.data)}, not one of ${error.params.allowedValues.join(", ")}.`,
      };
    case "type":
      return {
        message: `${subject} is ${show(error.data)}, where ${article(String(error.params.type))} is expected.`,
      };
    case "pattern":
      return { message: `${subject} is ${show(error.data)}; it must be ${describedPattern(error)}.` };
    case "false schema":
      return { message: `${subject} cannot stand beside the other keys of this unit.` };
    default:
      return { message: `${subject} is ${show(error.data)}: it ${error.message ?? "is not allowed here"}.` };
  }
};

const describedPattern = (error: ErrorObject): string =>
  error.parentSchema?.description ?? `text that matches ${error.params.pattern}`;

const article = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** What the error is about: `"balance"`, `An entry of "concepts"`, `The file`. */
const subjectOf = (error: ErrorObject): string => {
  if (error.propertyName !== undefined) return `The key "${error.propertyName}"`;
  const path = segments(error.instancePath);
  const last = path.at(-1);
  if (last === undefined) return "The file";
  return /^\d+$/.test(last) ? `An entry of "${path.at(-2)}"` : `"${last}"`;
};

const unknownKey = (key: string, error: ErrorObject): { message: string; hint: string } => {
  const allowed = Object.keys(error.parentSchema?.properties ?? {});
  const near = allowed.length > 0 ? closest(key, allowed) : "";
  return {
    message: `${subjectOf(error)} has the unknown key "${key}".`,
    hint: `Known keys: ${allowed.join(", ")}.${near ? ` Is "${near}" meant?` : ""}`,
  };
};
