import { type JsonMember, type JsonNode, jsonMember, jsonString } from "../../diagnostics/index.js";
import type { Decimals, Entity, Fact, Period, QName } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Measures } from "../../taxonomy/recognize-unit.js";
import { assembleFact, itemType, readDecimals } from "../markup/assemble-fact.js";
import type { JsonReading } from "../markup/json-reading.js";
import {
  type Fault,
  isFault,
  pureMeasures,
  readEntity,
  readMeasures,
  readPeriod,
  readQName,
  splitPrefix,
} from "../markup/oim-values.js";

/** Reports why a fact is left out, at the node where it shows. */
type Raise = (message: string, node: JsonNode, code?: Fault["code"]) => undefined;

const raiseFor =
  ({ name }: JsonMember, { collector, place }: JsonReading): Raise =>
  (message, node, code) => {
    collector.error(code ?? "schema-violation", `The fact “${name.slice(0, 120)}” is left out: ${message}.`, {
      place: place(node.offset),
    });
    return undefined;
  };

/** What was read, or undefined where a fault was reported. */
const orRaise = <T>(read: T | Fault, node: JsonNode, raise: Raise): T | undefined =>
  isFault(read) ? raise(read.fault, node, read.code) : read;

const entityOf = (
  node: JsonNode | undefined,
  owner: JsonNode,
  reading: JsonReading,
  raise: Raise,
): Entity | undefined => {
  const text = jsonString(node);
  if (node === undefined || text === undefined) return raise("it has no entity", node ?? owner);
  return orRaise(readEntity(text, reading), node, raise);
};

/** Absent is forever (OIM 1.0 §“Period”). */
const periodOf = (node: JsonNode | undefined, raise: Raise): Period | undefined =>
  node ? orRaise(readPeriod(jsonString(node) ?? ""), node, raise) : { type: "forever" };

const measuresOf = (node: JsonNode, reading: JsonReading, raise: Raise): Measures | undefined =>
  orRaise(readMeasures(jsonString(node) ?? "", reading), node, raise);

const BUILT_IN = new Set(["concept", "entity", "period", "unit", "language"]);

/** Dimensions of the taxonomy. A value that is no name of a member would be of a typed dimension. */
const readDimensions = (
  node: JsonNode,
  reading: JsonReading,
  raise: Raise,
): Fact["dimensions"] | undefined => {
  const dimensions: Record<QName, QName> = {};
  const members = node.kind === "object" ? node.members : [];
  for (const { name, nameOffset, value } of members) {
    if (BUILT_IN.has(name)) continue;
    const at = { ...value, offset: nameOffset };
    if (!name.includes(":")) return raise(`“${name}” is no dimension`, at, "unsupported-syntax");
    const text = jsonString(value);
    if (text === undefined || !reading.namespaces.has(splitPrefix(text)[0]))
      return raise(
        `the member of ${name} is no name (typed dimensions are not read)`,
        value,
        "unsupported-syntax",
      );
    const axis = orRaise(readQName(name, reading), at, raise);
    const member = orRaise(readQName(text, reading), value, raise);
    if (!axis || !member) return undefined;
    dimensions[axis] = member;
  }
  return dimensions;
};

const isNumeric = (concept: QName, decimals: JsonNode | undefined, taxonomy: Taxonomy): boolean =>
  itemType(concept, taxonomy)?.numeric ?? decimals !== undefined;

/** Absent decimals of a number mean INF (xBRL-JSON 1.0 §“Fact objects”); undefined where they are no integer. */
const readAccuracy = (
  node: JsonNode | undefined,
  numeric: boolean,
  value: string | null,
): { readonly decimals?: Decimals } | undefined => {
  if (node === undefined) return numeric && value !== null ? { decimals: "INF" } : {};
  const decimals = node.kind === "number" ? readDecimals(String(node.value)) : undefined;
  return decimals === undefined ? undefined : { decimals };
};

/** A fact object; what cannot be read is reported and left out. */
export const readFact = (member: JsonMember, taxonomy: Taxonomy, reading: JsonReading): Fact | undefined => {
  const raise = raiseFor(member, reading);
  const node = member.value;
  const given = jsonMember(node, "value");
  const dimensions = jsonMember(node, "dimensions");
  if (dimensions?.kind !== "object") return raise("it has no dimensions", node);
  if (given?.kind !== "string" && given?.kind !== "null")
    return raise("its value is neither text nor null", given ?? node);
  const name = jsonMember(dimensions, "concept");
  const concept = orRaise(readQName(jsonString(name) ?? "", reading), name ?? dimensions, raise);
  const entity = concept && entityOf(jsonMember(dimensions, "entity"), dimensions, reading, raise);
  const period = entity && periodOf(jsonMember(dimensions, "period"), raise);
  const axes = period && readDimensions(dimensions, reading, raise);
  if (!axes) return undefined;
  const value = given.kind === "null" ? null : given.value;
  const decimals = jsonMember(node, "decimals");
  const numeric = isNumeric(concept, decimals, taxonomy);
  const unit = jsonMember(dimensions, "unit");
  const measures = unit ? measuresOf(unit, reading, raise) : numeric ? pureMeasures(reading) : undefined;
  if (unit && !measures) return undefined;
  const accuracy = readAccuracy(decimals, numeric || measures !== undefined, value);
  if (!accuracy) return raise("its decimals are no integer of use", decimals ?? node);
  const language = jsonString(jsonMember(dimensions, "language"));
  const aspects = { concept, entity, period, dimensions: axes, ...(language !== undefined && { language }) };
  return assembleFact(
    { aspects, measures, value, ...accuracy, place: reading.place(member.nameOffset) },
    taxonomy,
  );
};
