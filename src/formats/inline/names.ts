import {
  contextIds,
  contextKey,
  type Fact,
  factIds,
  linkedNotes,
  type NamedContext,
  noteNames,
  type Report,
  unitKey,
} from "../../model/index.js";
import { hasLanguage, type Taxonomy } from "../../taxonomy/index.js";
import { itemType } from "../markup/assemble-fact.js";
import { type NamedUnit, unitNames } from "../markup/resources.js";
import type { TagAttributes } from "./tag.js";

/** What things of a report are called in a document, each name once (Inline XBRL 1.1 §3.4). */
export interface Names {
  readonly contexts: readonly NamedContext[];
  readonly units: readonly NamedUnit[];
  /** The element id of a fact's leading tag, by the fact's index. */
  readonly factId: (index: number) => string;
  /** The element id of a note, by its id in the report. */
  readonly noteId: (id: string) => string | undefined;
  /** A new id: the one that is wanted, or where it is taken one like it. */
  readonly unique: (wanted: string) => string;
  /** What every tag of a fact says: concept, context, unit, and language, which it would inherit from its place. */
  readonly attributes: (fact: Fact) => TagAttributes;
}

const createUnique = (): Names["unique"] => {
  const taken = new Set<string>();
  return (wanted) => {
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}_${count}`;
    taken.add(id);
    return id;
  };
};

/** Texts without language say so, since all others of the document have one. */
const languageOf = ({ concept, unit, language }: Fact, taxonomy: Taxonomy): string | undefined => {
  const type = itemType(concept, taxonomy);
  return unit || (type && !hasLanguage(type)) ? undefined : (language ?? "");
};

/** The names of a report's contexts, units, facts and notes, which depend on nothing but the report. */
export const namesOf = (report: Report, taxonomy: Taxonomy): Names => {
  const unique = createUnique();
  const contexts = contextIds(report, [...taxonomy.axes.keys()]);
  const units = unitNames(report.facts);
  const renamed = <T extends { readonly id: string }>(
    named: ReadonlyMap<string, T>,
  ): ReadonlyMap<string, T> =>
    new Map([...named].map(([key, each]) => [key, { ...each, id: unique(each.id) }]));
  const [ownContexts, ownUnits] = [renamed(contexts), renamed(units)];
  const ids = factIds(report.facts).map(unique);
  const taken = [...ids, ...[...ownContexts.values(), ...ownUnits.values()].map(({ id }) => id)];
  const notes = noteNames(linkedNotes(report), taken);
  for (const name of notes.values()) unique(name);
  return {
    contexts: [...ownContexts.values()],
    units: [...ownUnits.values()],
    factId: (index) => ids[index] ?? "",
    noteId: (id) => notes.get(id),
    unique,
    attributes: (fact) => ({
      name: fact.concept,
      contextRef: ownContexts.get(contextKey(fact))?.id,
      unitRef: fact.unit && ownUnits.get(unitKey(fact.unit))?.id,
      "xml:lang": languageOf(fact, taxonomy),
    }),
  };
};
