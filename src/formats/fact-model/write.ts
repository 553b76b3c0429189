import {
  contextIds,
  contextKey,
  dimensionEntries,
  type Fact,
  factIds,
  linkedNotes,
  type NamedContext,
  noteNames,
  type Occurrence,
  type Period,
  type QName,
  type Report,
  type ReportNote,
  type Unit,
  unitKey,
  VERSION,
} from "../../model/index.js";
import {
  type Concept,
  isConvenienceTranslation,
  standardElement,
  type Taxonomy,
} from "../../taxonomy/index.js";
import { usedNamespaces } from "../markup/used-namespaces.js";

/** Stands where a report was not made from a release: the contract wants a digest. */
export const NO_RELEASE = { file: "", sha256: "0".repeat(64) } as const;

const periodObject = (period: Period) => {
  switch (period.type) {
    case "forever":
      throw new Error("the fact model has no place for facts without an end: validation rejects them before");
    case "instant":
      return { instant: period.instant };
    case "duration":
      return { start: period.start, end: period.end };
  }
};

const conceptObject = (concept: Concept) => {
  const standard = standardElement(concept);
  return {
    label: concept.label.en,
    labelJa: concept.label.ja,
    type: concept.type,
    periodType: concept.periodType,
    ...(concept.balance && { balance: concept.balance }),
    ...(standard !== undefined && { standard }),
  };
};

const conceptObjects = (report: Report, taxonomy: Taxonomy) => {
  const names = new Set(report.facts.map(({ concept }) => concept));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const concept = taxonomy.concepts.get(name);
      return concept ? [[name, conceptObject(concept)]] : [];
    }),
  );
};

const contextObjects = (contexts: Iterable<NamedContext>, axes: readonly QName[]) =>
  Object.fromEntries(
    [...contexts].map(({ id, period, dimensions }) => [
      id,
      { period: periodObject(period), dimensions: Object.fromEntries(dimensionEntries(dimensions, axes)) },
    ]),
  );

const unitObject = ({ numerators, denominators, scale }: Unit) => ({
  measure: numerators.join("*"),
  ...(denominators.length > 0 && { divisor: denominators.join("*") }),
  scale,
});

const scaledKey = (unit: Unit): string => `${unitKey(unit)} ${unit.scale}`;

/** measures and scale → id; an id that another unit has gets a number. */
const unitIds = (facts: readonly Fact[]): ReadonlyMap<string, { id: string; unit: Unit }> => {
  const units = new Map<string, { id: string; unit: Unit }>();
  const taken = new Set<string>();
  for (const { unit } of facts) {
    if (!unit || units.has(scaledKey(unit))) continue;
    let id = unit.id;
    for (let count = 2; taken.has(id); count++) id = `${unit.id}_${count}`;
    taken.add(id);
    units.set(scaledKey(unit), { id, unit });
  }
  return units;
};

const occurrenceObject = (occurrence: Occurrence) => ({
  line: occurrence.line,
  column: occurrence.column,
  text: occurrence.text,
  value: occurrence.value,
  ...(occurrence.decimals !== undefined && { decimals: occurrence.decimals }),
  ...(occurrence.corrected !== undefined && { corrected: occurrence.corrected }),
  ...(occurrence.negated !== undefined && { negated: occurrence.negated }),
  ...(occurrence.approximate !== undefined && { approximate: occurrence.approximate }),
  ...(occurrence.conflict !== undefined && { conflict: occurrence.conflict }),
  ...(occurrence.table !== undefined && { table: occurrence.table }),
  ...(occurrence.row !== undefined && { row: occurrence.row }),
  ...(occurrence.tableColumn !== undefined && { tableColumn: occurrence.tableColumn }),
});

const noteObject = ({ text, language, mark, line, column }: ReportNote) => ({
  text,
  language,
  ...(mark !== undefined && { mark }),
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
});

const factObject = (
  fact: Fact,
  id: string,
  context: string,
  unit: string | undefined,
  translated: boolean,
  notes: readonly string[],
) => ({
  id,
  concept: fact.concept,
  context,
  ...(unit !== undefined && { unit }),
  value: fact.value,
  ...(fact.decimals !== undefined && fact.value !== null && { decimals: fact.decimals }),
  ...(fact.language !== undefined && { language: fact.language }),
  ...(translated && { convenienceTranslation: true }),
  ...(notes.length > 0 && { notes }),
  occurrences: fact.occurrences.map(occurrenceObject),
});

const releaseObject = ({ release, reportingPeriod }: Report) => ({
  ...(release ?? NO_RELEASE),
  ...(reportingPeriod && {
    fiscalYear: reportingPeriod.fiscalYear,
    fiscalQuarter: reportingPeriod.fiscalQuarter,
    quarterStart: reportingPeriod.start,
    quarterEnd: reportingPeriod.end,
    fiscalYearStart: reportingPeriod.yearStart,
  }),
});

const entityObject = (report: Report, taxonomy: Taxonomy) => {
  const { scheme, identifier } = report.facts[0]?.entity ?? taxonomy.issuer ?? { scheme: "", identifier: "" };
  return { scheme, identifier, name: report.entityName ?? taxonomy.issuer?.name.en ?? identifier };
};

/**
 * The normalized fact model (`schemas/fact-model.schema.json`): concepts, contexts and units by name, facts with
 * their occurrences in the report's order. Monetary values are in thousands, `decimals` speaks of the base unit.
 * It has one entity, the first fact's.
 */
export const writeFactModel = (report: Report, taxonomy: Taxonomy): string => {
  const axes = [...taxonomy.axes.keys()];
  const contexts = contextIds(report, axes);
  const units = unitIds(report.facts);
  const ids = factIds(report.facts);
  const notes = linkedNotes(report);
  const names = noteNames(notes, ids);
  const document = {
    tanshin: VERSION,
    release: releaseObject(report),
    entity: entityObject(report, taxonomy),
    taxonomy: report.taxonomy.length > 0 ? report.taxonomy : [taxonomy.own.entryPoint],
    namespaces: usedNamespaces(report, taxonomy),
    concepts: conceptObjects(report, taxonomy),
    contexts: contextObjects(contexts.values(), axes),
    units: Object.fromEntries([...units.values()].map(({ id, unit }) => [id, unitObject(unit)])),
    facts: report.facts.map((fact, index) =>
      factObject(
        fact,
        ids[index] ?? fact.id,
        contexts.get(contextKey(fact))?.id ?? "",
        fact.unit && units.get(scaledKey(fact.unit))?.id,
        isConvenienceTranslation(fact.unit, taxonomy),
        [...new Set(fact.notes)].flatMap((note) => names.get(note) ?? []),
      ),
    ),
    ...(notes.length > 0 && {
      notes: Object.fromEntries(notes.map((note) => [names.get(note.id) ?? note.id, noteObject(note)])),
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};
