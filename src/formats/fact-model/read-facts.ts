import { type JsonNode, jsonMember, jsonNumber, jsonString } from "../../diagnostics/index.js";
import {
  type Decimals,
  decimal,
  type Entity,
  type Fact,
  factId,
  isDecimal,
  type Occurrence,
  type ReportNote,
  type Unit,
} from "../../model/index.js";
import { readDecimals } from "../markup/assemble-fact.js";
import type { JsonReading } from "../markup/json-reading.js";
import { type ReadContext, readQName } from "./read-resources.js";

export interface Resources {
  readonly contexts: ReadonlyMap<string, ReadContext | undefined>;
  readonly units: ReadonlyMap<string, Unit | undefined>;
  readonly entity: Entity;
  readonly notes: ReadonlyMap<string, ReportNote | undefined>;
}

/** `decimals` as JSON has it; undefined where it is there and of no use. */
const accuracy = (node: JsonNode | undefined): { readonly decimals?: Decimals } | undefined => {
  if (node === undefined) return {};
  const decimals = readDecimals(jsonString(node) ?? String(jsonNumber(node)));
  return decimals === undefined ? undefined : { decimals };
};

const flag = (node: JsonNode, name: "negated" | "approximate" | "conflict") => {
  const value = jsonMember(node, name);
  return value?.kind === "boolean" ? { [name]: value.value } : {};
};

const text = (node: JsonNode, name: "corrected" | "table" | "row") => {
  const value = jsonString(jsonMember(node, name));
  return value === undefined ? {} : { [name]: value };
};

const readOccurrence = (node: JsonNode): Occurrence | undefined => {
  const [line, column] = [jsonNumber(jsonMember(node, "line")), jsonNumber(jsonMember(node, "column"))];
  const [printed, value] = [jsonString(jsonMember(node, "text")), jsonString(jsonMember(node, "value"))];
  const decimals = accuracy(jsonMember(node, "decimals"));
  const tableColumn = jsonNumber(jsonMember(node, "tableColumn"));
  if (line === undefined || column === undefined || printed === undefined || value === undefined)
    return undefined;
  return {
    line,
    column,
    text: printed,
    value,
    ...decimals,
    ...text(node, "corrected"),
    ...flag(node, "negated"),
    ...flag(node, "approximate"),
    ...flag(node, "conflict"),
    ...text(node, "table"),
    ...text(node, "row"),
    ...(tableColumn !== undefined && { tableColumn }),
  };
};

const readOccurrences = (node: JsonNode | undefined): readonly Occurrence[] | undefined => {
  if (node?.kind !== "array") return undefined;
  const read = node.items.map(readOccurrence);
  return read.includes(undefined) ? undefined : read.filter((each) => each !== undefined);
};

type Found<T> = { readonly found: T } | { readonly why: string; readonly reported?: boolean };

/** What a name refers to; what could not be read was reported where it stands. */
const resolve = <T>(kind: string, name: string, map: ReadonlyMap<string, T | undefined>): Found<T> => {
  const found = map.get(name);
  if (found !== undefined) return { found };
  return { why: `its ${kind} “${name}” is not there`, reported: map.has(name) };
};

const readValue = (node: JsonNode | undefined, unit: Unit | undefined): string | null | undefined => {
  if (node?.kind === "null") return null;
  const value = jsonString(node);
  return value !== undefined && unit && isDecimal(value) ? decimal(value) : value;
};

/** Ids of the notes of a fact. One that is not there is reported, one that could not be read was where it stands. */
const readNoteIds = (
  node: JsonNode | undefined,
  notes: Resources["notes"],
  { collector, place }: JsonReading,
): readonly string[] => {
  if (node?.kind !== "array") return [];
  return node.items.flatMap((item) => {
    const id = jsonString(item) ?? "";
    if (notes.get(id)) return [id];
    if (!notes.has(id))
      collector.error(
        "unresolved-reference",
        `The fact refers to the note “${id.slice(0, 120)}”, which is not there.`,
        { place: place(item.offset) },
      );
    return [];
  });
};

/** A fact with its occurrences; what cannot be read is reported and left out. */
export const readFact = (
  node: JsonNode,
  { contexts, units, entity, notes }: Resources,
  reading: JsonReading,
): Fact | undefined => {
  const { collector, place } = reading;
  const name = jsonString(jsonMember(node, "concept"));
  const fault = (
    why: string,
    code: "schema-violation" | "unresolved-reference" = "schema-violation",
  ): undefined => {
    const label = jsonString(jsonMember(node, "id")) ?? name ?? "without a name";
    collector.error(code, `The fact “${label.slice(0, 120)}” is left out: ${why}.`, {
      place: place(node.offset),
    });
    return undefined;
  };
  const concept = readQName(name, reading);
  if (!concept) return fault("its concept is no name with a known prefix", "unresolved-reference");
  const context = resolve("context", jsonString(jsonMember(node, "context")) ?? "", contexts);
  if ("why" in context) return context.reported ? undefined : fault(context.why, "unresolved-reference");
  const unitName = jsonString(jsonMember(node, "unit"));
  const unit = unitName === undefined ? undefined : resolve("unit", unitName, units);
  if (unit && "why" in unit) return unit.reported ? undefined : fault(unit.why, "unresolved-reference");
  const value = readValue(jsonMember(node, "value"), unit?.found);
  if (value === undefined) return fault("its value is neither text nor null");
  const decimals = accuracy(jsonMember(node, "decimals"));
  if (!decimals) return fault("its decimals are neither INF nor an integer of use");
  const occurrences = readOccurrences(jsonMember(node, "occurrences"));
  if (!occurrences) return fault("its occurrences cannot be read");
  const language = jsonString(jsonMember(node, "language"))?.toLowerCase();
  const aspects = {
    concept,
    entity,
    ...context.found,
    ...(unit && { unit: unit.found }),
    ...(language !== undefined && { language }),
  };
  const explained = readNoteIds(jsonMember(node, "notes"), notes, reading);
  return {
    id: factId(aspects),
    ...aspects,
    value,
    ...decimals,
    ...(explained.length > 0 && { notes: [...new Set(explained)] }),
    occurrences,
    place: place(node.offset),
  };
};
