import {
  addDays,
  dimensionEntries,
  type Entity,
  type Fact,
  factIds,
  linkedNotes,
  noteNames,
  type Period,
  type QName,
  type Report,
  type ReportNote,
  shift,
} from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { FACT_FOOTNOTE, LINK_ROLE } from "../markup/footnotes.js";
import { writeFragment } from "../markup/fragment.js";
import { OIM, XBRL_JSON } from "../markup/namespaces.js";
import { usedNamespaces } from "../markup/used-namespaces.js";
import { unitString } from "./units.js";

/** The day ends with the next midnight (OIM 1.0 §“Period”). */
const endOf = (day: string): string => `${addDays(day, 1)}T00:00:00`;

const periodString = (period: Period): string | undefined => {
  switch (period.type) {
    case "forever":
      return undefined;
    case "instant":
      return endOf(period.instant);
    case "duration":
      return `${period.start}T00:00:00/${endOf(period.end)}`;
  }
};

/** A prefix for a scheme: its last word in lower case (`cik` for `http://www.sec.gov/CIK`), else `entity`. */
const schemePrefix = (scheme: string, taken: Readonly<Record<string, string>>): string => {
  const word = /([A-Za-z][A-Za-z0-9_-]*)\/?$/.exec(scheme)?.[1]?.toLowerCase() ?? "entity";
  let prefix = word;
  for (let count = 2; taken[prefix] !== undefined && taken[prefix] !== scheme; count++)
    prefix = `${word}${count}`;
  return prefix;
};

/** Namespaces of the report's names, with a prefix for each scheme of an entity. */
const documentNamespaces = (report: Report, taxonomy: Taxonomy): Readonly<Record<string, string>> => {
  const namespaces: Record<string, string> = { ...usedNamespaces(report, taxonomy), xbrl: OIM };
  for (const { entity } of report.facts) {
    if (!Object.values(namespaces).includes(entity.scheme))
      namespaces[schemePrefix(entity.scheme, namespaces)] = entity.scheme;
  }
  return Object.fromEntries(Object.entries(namespaces).sort(([a], [b]) => (a < b ? -1 : 1)));
};

type Prefixes = ReadonlyMap<string, string>;

const entityString = ({ scheme, identifier }: Entity, prefixes: Prefixes): string =>
  `${prefixes.get(scheme)}:${identifier}`;

const dimensionsOf = (fact: Fact, axes: readonly QName[], prefixes: Prefixes) => {
  const period = periodString(fact.period);
  const unit = fact.unit && unitString(fact.unit);
  return {
    concept: fact.concept,
    entity: entityString(fact.entity, prefixes),
    ...(period !== undefined && { period }),
    ...(unit !== undefined && { unit }),
    ...(fact.language !== undefined && { language: fact.language.toLowerCase() }),
    ...Object.fromEntries(dimensionEntries(fact.dimensions, axes)),
  };
};

/** `decimals` is absent for infinite accuracy, on text and on nil facts (xBRL-JSON 1.0 §“Fact objects”). */
const factObject = (fact: Fact, axes: readonly QName[], prefixes: Prefixes, notes: readonly string[]) => ({
  value: fact.value !== null && fact.unit ? shift(fact.value, fact.unit.scale) : fact.value,
  ...(typeof fact.decimals === "number" && fact.value !== null && { decimals: fact.decimals }),
  dimensions: dimensionsOf(fact, axes, prefixes),
  ...(notes.length > 0 && { links: { footnote: { _: notes } } }),
});

/** OIM 1.0 “Notes”: the text as XHTML fragment, without entity and period. */
const noteObject = ({ text, language }: ReportNote, noteId: string) => ({
  value: writeFragment(text),
  dimensions: { concept: "xbrl:note", noteId, language: language.toLowerCase() },
});

/** The names under which links are written; both are reserved (xBRL-JSON 1.0 §“documentInfo”). */
const LINK_NAMES = { linkTypes: { footnote: FACT_FOOTNOTE }, linkGroups: { _: LINK_ROLE } } as const;

/**
 * A report as xBRL-JSON 1.0. Values are in the base measure, exactly; facts stand in the report's order under
 * their ids, and after them the notes that they refer to. The bytes depend on nothing but the report and the taxonomy's order of axes.
 */
export const writeXbrlJson = (report: Report, taxonomy: Taxonomy): string => {
  const namespaces = documentNamespaces(report, taxonomy);
  const prefixes = new Map(Object.entries(namespaces).map(([prefix, namespace]) => [namespace, prefix]));
  const axes = [...taxonomy.axes.keys()];
  const ids = factIds(report.facts);
  const notes = linkedNotes(report);
  const names = noteNames(notes, ids);
  const namesOf = (fact: Fact) => [...new Set(fact.notes)].flatMap((note) => names.get(note) ?? []);
  const noteObjects = notes.map((note) => {
    const name = names.get(note.id) ?? note.id;
    return [name, noteObject(note, name)] as const;
  });
  const document = {
    documentInfo: {
      documentType: XBRL_JSON,
      namespaces,
      taxonomy: report.taxonomy.length > 0 ? report.taxonomy : [taxonomy.own.entryPoint],
      ...(notes.length > 0 && LINK_NAMES),
    },
    facts: Object.fromEntries([
      ...report.facts.map((fact, index) => [
        ids[index] ?? fact.id,
        factObject(fact, axes, prefixes, namesOf(fact)),
      ]),
      ...noteObjects,
    ]),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};
