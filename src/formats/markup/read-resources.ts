import type { Measures } from "../../taxonomy/recognize-unit.js";
import { type ReadContext, type Reading, readContext } from "./contexts.js";
import { attribute, type XmlElement } from "./parse.js";
import { readUnit } from "./units.js";

/** Contexts and units by id; undefined under an id that is there and could not be read. */
export interface Resources {
  readonly contexts: ReadonlyMap<string, ReadContext | undefined>;
  readonly units: ReadonlyMap<string, Measures | undefined>;
}

/** Elements by id; an id that two of them claim is reported, and the first keeps it. */
const byId = <T>(
  found: readonly XmlElement[],
  read: (element: XmlElement) => T | undefined,
  { collector }: Reading,
): ReadonlyMap<string, T | undefined> => {
  const map = new Map<string, T | undefined>();
  for (const element of found) {
    const id = attribute(element, "id")?.trim() ?? "";
    if (map.has(id))
      collector.error("schema-violation", `The id “${id}” stands twice.`, { place: element.place });
    else map.set(id, read(element));
  }
  return map;
};

/** The contexts and units of a document; what is wrong with one is reported where it stands. */
export const readResources = (
  contexts: readonly XmlElement[],
  units: readonly XmlElement[],
  reading: Reading,
): Resources => ({
  contexts: byId(contexts, (each) => readContext(each, reading), reading),
  units: byId(units, (each) => readUnit(each, reading), reading),
});

/** What a fact's id of a context or unit refers to, and how messages call the fact. */
interface Reference {
  readonly kind: "context" | "unit";
  readonly id: string;
  readonly fact: XmlElement;
  readonly name: string;
}

/** A missing one is reported here, an unreadable one was where it stands. */
const resolve = <T>(
  map: ReadonlyMap<string, T | undefined>,
  { kind, id, fact, name }: Reference,
  { collector }: Reading,
): T | undefined => {
  if (!map.has(id))
    collector.error(
      "unresolved-reference",
      `The fact ${name} refers to the ${kind} “${id}”, which is not there; it is left out.`,
      { place: fact.place },
    );
  return map.get(id);
};

/** What a fact's contextRef and unitRef name; undefined where one of them is not there or could not be read. */
export const resolveReferences = (
  fact: XmlElement,
  name: string,
  { contexts, units }: Resources,
  reading: Reading,
): { readonly context: ReadContext; readonly measures?: Measures } | undefined => {
  const contextRef = attribute(fact, "contextRef")?.trim() ?? "";
  const context = resolve(contexts, { kind: "context", id: contextRef, fact, name }, reading);
  const unitRef = attribute(fact, "unitRef")?.trim();
  if (unitRef === undefined) return context && { context };
  const measures = resolve(units, { kind: "unit", id: unitRef, fact, name }, reading);
  return context && measures && { context, measures };
};
