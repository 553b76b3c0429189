import { type JsonMember, type JsonNode, jsonMember, jsonString } from "../../diagnostics/index.js";
import type { Decimals, Entity, Fact, Period, QName } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Measures } from "../../taxonomy/recognize-unit.js";
import { assembleFact, itemType, readDecimals } from "../markup/assemble-fact.js";
import { readDay } from "../markup/dates.js";
import type { JsonReading } from "../markup/json-reading.js";
import { XBRLI } from "../markup/namespaces.js";
import { parseUnitString } from "./units.js";

/** Reports why a fact is left out, at the node where it shows. */
type Fault = (
  message: string,
  node: JsonNode,
  code?: "unresolved-reference" | "unsupported-syntax",
) => undefined;

const faultOf =
  ({ name }: JsonMember, { collector, place }: JsonReading): Fault =>
  (message, node, code) => {
    collector.error(code ?? "schema-violation", `The fact “${name.slice(0, 120)}” is left out: ${message}.`, {
      place: place(node.offset),
    });
    return undefined;
  };

export const splitPrefix = (text: string): readonly [prefix: string, rest: string] => {
  const colon = text.indexOf(":");
  return colon === -1 ? ["", text] : [text.slice(0, colon), text.slice(colon + 1)];
};

const readQName = (text: string, node: JsonNode, reading: JsonReading, fault: Fault): QName | undefined => {
  const [prefix, localName] = splitPrefix(text);
  const namespace = reading.namespaces.get(prefix);
  if (prefix === "" || !/^[^\s:]+$/.test(localName)) return fault(`“${text}” is no qualified name`, node);
  if (!namespace)
    return fault(`the prefix of “${text}” is bound to no namespace`, node, "unresolved-reference");
  return reading.namer.name(namespace, localName, prefix);
};

const readEntity = (
  node: JsonNode | undefined,
  owner: JsonNode,
  reading: JsonReading,
  fault: Fault,
): Entity | undefined => {
  const text = jsonString(node);
  if (node === undefined || text === undefined) return fault("it has no entity", node ?? owner);
  const [prefix, identifier] = splitPrefix(text);
  const scheme = reading.namespaces.get(prefix);
  if (scheme !== undefined && identifier !== "") return { scheme, identifier };
  return fault(`the prefix of the entity “${text}” is bound to no scheme`, node, "unresolved-reference");
};

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T/;

/** An instant or `start/end`, full date-times; absent is forever (OIM 1.0 §“Period”). */
const readPeriod = (node: JsonNode | undefined, fault: Fault): Period | undefined => {
  if (node === undefined) return { type: "forever" };
  const parts = jsonString(node)?.split("/") ?? [];
  const [first = "", second] = parts;
  if (parts.length < 1 || parts.length > 2 || !parts.every((part) => DATE_TIME.test(part)))
    return fault("its period is neither a date-time nor two of them with a slash between", node);
  const last = readDay(second ?? first, "end");
  if ("fault" in last) return fault(`its period is not read: ${last.fault}`, node, "unsupported-syntax");
  if (second === undefined) return { type: "instant", instant: last.day };
  const start = readDay(first, "start");
  if ("fault" in start) return fault(`its period is not read: ${start.fault}`, node, "unsupported-syntax");
  return { type: "duration", start: start.day, end: last.day };
};

/** The unit of a number that names none (OIM 1.0 §“Unit”). */
const pure = ({ namer }: JsonReading): Measures => ({
  numerators: [namer.name(XBRLI, "pure")],
  denominators: [],
});

const readMeasures = (node: JsonNode, reading: JsonReading, fault: Fault): Measures | undefined => {
  const parsed = parseUnitString(jsonString(node) ?? "");
  if (!parsed) return fault("its unit is no unit string", node);
  const names = (measures: readonly string[]): readonly QName[] | undefined => {
    const read = measures.map((measure) => readQName(measure, node, reading, fault));
    return read.includes(undefined) ? undefined : read.filter((name) => name !== undefined).sort();
  };
  const [numerators, denominators] = [names(parsed.numerators), names(parsed.denominators)];
  return numerators && denominators && { numerators, denominators };
};

const BUILT_IN = new Set(["concept", "entity", "period", "unit", "language"]);

/** Dimensions of the taxonomy. A value that is no name of a member would be of a typed dimension. */
const readDimensions = (
  node: JsonNode,
  reading: JsonReading,
  fault: Fault,
): Fact["dimensions"] | undefined => {
  const dimensions: Record<QName, QName> = {};
  const members = node.kind === "object" ? node.members : [];
  for (const { name, nameOffset, value } of members) {
    if (BUILT_IN.has(name)) continue;
    const at = { ...value, offset: nameOffset };
    if (!name.includes(":")) return fault(`“${name}” is no dimension`, at, "unsupported-syntax");
    const text = jsonString(value);
    if (text === undefined || !reading.namespaces.has(splitPrefix(text)[0]))
      return fault(
        `the member of ${name} is no name (typed dimensions are not read)`,
        value,
        "unsupported-syntax",
      );
    const [axis, member] = [readQName(name, at, reading, fault), readQName(text, value, reading, fault)];
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
  const fault = faultOf(member, reading);
  const node = member.value;
  const given = jsonMember(node, "value");
  const dimensions = jsonMember(node, "dimensions");
  if (dimensions?.kind !== "object") return fault("it has no dimensions", node);
  if (given?.kind !== "string" && given?.kind !== "null")
    return fault("its value is neither text nor null", given ?? node);
  const name = jsonMember(dimensions, "concept");
  const concept = readQName(jsonString(name) ?? "", name ?? dimensions, reading, fault);
  const entity = concept && readEntity(jsonMember(dimensions, "entity"), dimensions, reading, fault);
  const period = entity && readPeriod(jsonMember(dimensions, "period"), fault);
  const axes = period && readDimensions(dimensions, reading, fault);
  if (!axes) return undefined;
  const value = given.kind === "null" ? null : given.value;
  const decimals = jsonMember(node, "decimals");
  const numeric = isNumeric(concept, decimals, taxonomy);
  const unit = jsonMember(dimensions, "unit");
  const measures = unit ? readMeasures(unit, reading, fault) : numeric ? pure(reading) : undefined;
  if (unit && !measures) return undefined;
  const accuracy = readAccuracy(decimals, numeric || measures !== undefined, value);
  if (!accuracy) return fault("its decimals are no integer of use", decimals ?? node);
  const language = jsonString(jsonMember(dimensions, "language"));
  const aspects = { concept, entity, period, dimensions: axes, ...(language !== undefined && { language }) };
  return assembleFact(
    { aspects, measures, value, ...accuracy, place: reading.place(member.nameOffset) },
    taxonomy,
  );
};
