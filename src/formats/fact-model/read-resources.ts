import {
  type JsonMember,
  type JsonNode,
  jsonMember,
  jsonNumber,
  jsonString,
} from "../../diagnostics/index.js";
import { type Dimensions, isDay, type Period, type QName, type Unit } from "../../model/index.js";
import type { JsonReading } from "../markup/json-reading.js";

export interface ReadContext {
  readonly period: Period;
  readonly dimensions: Dimensions;
}

/** A name of the document in the taxonomy's prefixes; undefined where its prefix is bound to nothing. */
export const readQName = (
  text: string | undefined,
  { namer, namespaces }: JsonReading,
): QName | undefined => {
  const [, prefix = "", localName = ""] = /^([^\s:]+):([^\s:]+)$/.exec(text ?? "") ?? [];
  const namespace = namespaces.get(prefix);
  return namespace ? namer.name(namespace, localName, prefix) : undefined;
};

const readPeriod = (node: JsonNode | undefined): Period | undefined => {
  const [start, end, day] = ["start", "end", "instant"].map((name) => {
    const text = jsonString(jsonMember(node, name));
    return text !== undefined && isDay(text) ? text : undefined;
  });
  if (day !== undefined) return { type: "instant", instant: day };
  return start !== undefined && end !== undefined ? { type: "duration", start, end } : undefined;
};

const readDimensions = (node: JsonNode | undefined, reading: JsonReading): Dimensions | undefined => {
  if (node?.kind !== "object") return undefined;
  const dimensions: Record<QName, QName> = {};
  for (const { name, value } of node.members) {
    const [axis, member] = [readQName(name, reading), readQName(jsonString(value), reading)];
    if (!axis || !member) return undefined;
    dimensions[axis] = member;
  }
  return dimensions;
};

const fault = ({ name, value }: JsonMember, what: string, { collector, place }: JsonReading): undefined => {
  collector.error(
    "schema-violation",
    `The ${what} “${name.slice(0, 120)}” cannot be read; its facts are left out.`,
    {
      place: place(value.offset),
    },
  );
  return undefined;
};

const readContext = (member: JsonMember, reading: JsonReading): ReadContext | undefined => {
  const period = readPeriod(jsonMember(member.value, "period"));
  const dimensions = readDimensions(jsonMember(member.value, "dimensions"), reading);
  return period && dimensions ? { period, dimensions } : fault(member, "context", reading);
};

const readMeasures = (node: JsonNode | undefined, reading: JsonReading): readonly QName[] | undefined => {
  const names = (jsonString(node) ?? "").split("*").map((name) => readQName(name, reading));
  return names.includes(undefined) ? undefined : names.filter((name) => name !== undefined).sort();
};

/** More than this no unit is scaled by; computing with it costs much. */
const MAX_SCALE = 30;

const readUnit = (member: JsonMember, reading: JsonReading): Unit | undefined => {
  const { name: id, value } = member;
  const numerators = readMeasures(jsonMember(value, "measure"), reading);
  const divisor = jsonMember(value, "divisor");
  const denominators = divisor ? readMeasures(divisor, reading) : [];
  const scale = jsonNumber(jsonMember(value, "scale")) ?? Number.NaN;
  if (!numerators || !denominators || !Number.isInteger(scale) || Math.abs(scale) > MAX_SCALE)
    return fault(member, "unit", reading);
  return { id, numerators, denominators, scale };
};

const readAll = <T>(
  node: JsonNode | undefined,
  read: (member: JsonMember, reading: JsonReading) => T | undefined,
  reading: JsonReading,
): ReadonlyMap<string, T | undefined> =>
  new Map(node?.kind === "object" ? node.members.map((member) => [member.name, read(member, reading)]) : []);

/** Contexts by name; undefined under a name whose context cannot be read, which is reported. */
export const readContexts = (root: JsonNode, reading: JsonReading) =>
  readAll(jsonMember(root, "contexts"), readContext, reading);

/** Units by name, as contexts. */
export const readUnits = (root: JsonNode, reading: JsonReading) =>
  readAll(jsonMember(root, "units"), readUnit, reading);
