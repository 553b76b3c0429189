import type { Occurrence } from "../model/report.js";
import { coverageByPlace, marksOf, relationsByNumber, suspectPlaces } from "./checks.js";
import type {
  ConceptData,
  FactData,
  FactsDocument,
  Label,
  LedgerData,
  PeriodData,
  Place,
  RelationData,
  ReleaseText,
  RunDocument,
  StatementData,
  TaxonomyExcerpt,
  UnitData,
} from "./data.js";
import { factLabel, localName } from "./labels.js";
import { groupsOf, type LinesByConcept, lineOf, linesByConcept, type Placed } from "./lines.js";
import { placeKey } from "./place.js";
import type { Filter } from "./state.js";

/** A place of the release that states a fact. */
export interface Spot {
  readonly entry: Entry;
  readonly occurrence: Occurrence;
  /** Index in the audit's coverage; absent for text, and where nothing was audited. */
  readonly coverage?: number;
}

/** A fact with all that the page says of it. */
export interface Entry {
  readonly fact: FactData;
  readonly concept: ConceptData;
  /** What it is called, with its members. */
  readonly label: Label;
  readonly period: PeriodData;
  readonly unit?: UnitData;
  readonly dimensions: Readonly<Record<string, string>>;
  /** It has a member of an axis of forecasts. */
  readonly forecast: boolean;
  /** That which gives the value first. */
  readonly spots: readonly Spot[];
  readonly marks: ReadonlySet<Filter>;
  /** The statement whose line it is of. */
  readonly statement?: StatementData;
}

/** A statement with its facts in the order of its lines; what stands in none comes last, without one. */
export interface Group {
  readonly statement?: StatementData;
  readonly entries: readonly Entry[];
}

export interface Documents {
  readonly facts: FactsDocument;
  readonly run: RunDocument;
  readonly taxonomy: TaxonomyExcerpt;
  readonly release?: ReleaseText;
}

/** All that is embedded, joined. */
export interface Book extends Documents {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly groups: readonly Group[];
  /** By `placeKey`, as ledger and coverage. */
  readonly spots: ReadonlyMap<string, readonly Spot[]>;
  readonly ledger: ReadonlyMap<string, LedgerData>;
  readonly coverage: ReadonlyMap<string, number>;
  /** By index in the coverage. */
  readonly relations: ReadonlyMap<number, readonly RelationData[]>;
  /** Numbers that are no facts and could be some, in the order of the release. */
  readonly untagged: readonly LedgerData[];
}

/** What every fact is joined with. */
interface Joining extends Documents {
  readonly coverage: ReadonlyMap<string, number>;
  readonly suspects: ReadonlySet<string>;
  readonly lines: LinesByConcept;
}

const UNKNOWN: Omit<ConceptData, "label"> = { type: "", periodType: "duration" };

const entryOf = (fact: FactData, joining: Joining): Placed => {
  const { facts, run, taxonomy, coverage, suspects, lines } = joining;
  const context = facts.contexts[fact.context] ?? { period: { instant: "" }, dimensions: {} };
  const { period, dimensions } = context;
  const concept = facts.concepts[fact.concept] ?? { ...UNKNOWN, label: localName(fact.concept) };
  const unit = fact.unit === undefined ? undefined : facts.units[fact.unit];
  const forecast = Object.keys(dimensions).some((axis) => taxonomy.axes[axis]?.forecast);
  const line = lineOf(fact, dimensions, taxonomy, lines);
  const spots: Spot[] = [];
  const covered = unit ? fact.occurrences.map((occurrence) => coverage.get(placeKey(occurrence))) : [];
  const known = covered.flatMap((index) => (index === undefined ? [] : (run.audit?.coverage[index] ?? [])));
  const entry: Entry = {
    fact,
    concept,
    label: factLabel(fact, concept, dimensions, taxonomy),
    period,
    ...(unit && { unit }),
    dimensions,
    forecast,
    spots,
    marks: marksOf(fact, forecast, known, suspects),
    ...(line && { statement: line.statement }),
  };
  for (const [index, occurrence] of fact.occurrences.entries()) {
    const number = covered[index];
    spots.push({ entry, occurrence, ...(number !== undefined && { coverage: number }) });
  }
  const ratio = taxonomy.concepts[fact.concept]?.ratio !== undefined;
  return { entry, ratio, ...(line && { line }) };
};

const spotsByPlace = (entries: readonly Entry[]): ReadonlyMap<string, readonly Spot[]> => {
  const spots = new Map<string, Spot[]>();
  for (const spot of entries.flatMap((entry) => entry.spots)) {
    const known = spots.get(placeKey(spot.occurrence));
    if (known) known.push(spot);
    else spots.set(placeKey(spot.occurrence), [spot]);
  }
  return spots;
};

const UNTAGGED = new Set(["other", "count"]);

/** Joins what is embedded. */
export const bookOf = (documents: Documents): Book => {
  const { facts, run, taxonomy } = documents;
  const coverage = coverageByPlace(run.audit);
  const joining = {
    ...documents,
    coverage,
    suspects: suspectPlaces(run.audit),
    lines: linesByConcept(taxonomy),
  };
  const placed = facts.facts.map((fact) => entryOf(fact, joining));
  const entries = placed.map(({ entry }) => entry);
  const ledger = run.ledger?.entries ?? [];
  return {
    ...documents,
    entries,
    byId: new Map(entries.map((entry) => [entry.fact.id, entry])),
    groups: groupsOf(placed, taxonomy),
    spots: spotsByPlace(entries),
    ledger: new Map(ledger.map((entry) => [placeKey(entry), entry])),
    coverage,
    relations: relationsByNumber(run.audit),
    untagged: ledger.filter(({ kind }) => UNTAGGED.has(kind)),
  };
};

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** True for a place without a file of its own, or with the release's: the run names it as its user gave it. */
export const isInRelease = ({ file }: Place, { run }: Book): boolean =>
  file === undefined || baseName(file) === baseName(run.release.file);
