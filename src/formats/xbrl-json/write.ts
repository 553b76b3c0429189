import {
  addDays,
  dimensionEntries,
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
import { writeFragment } from "../markup/fragment.js";
import { LINK_NAMES } from "../markup/link-names.js";
import { XBRL_JSON } from "../markup/namespaces.js";
import { documentNamespaces, entityString, type Prefixes, prefixesOf } from "../markup/oim-namespaces.js";
import { unitString } from "../markup/unit-string.js";

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

/**
 * A report as xBRL-JSON 1.0. Values are in the base measure, exactly; facts stand in the report's order under
 * their ids, and after them the notes that they refer to. The bytes depend on nothing but the report and the taxonomy's order of axes.
 */
export const writeXbrlJson = (report: Report, taxonomy: Taxonomy): string => {
  const namespaces = documentNamespaces(report, taxonomy);
  const prefixes = prefixesOf(namespaces);
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
