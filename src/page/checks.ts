import type { Book, Entry, Spot } from "./book.js";
import type { AuditData, CoverageData, FactData, RelationData } from "./data.js";
import { placeKey } from "./place.js";
import type { Filter } from "./state.js";

/** Indexes in the audit's coverage by `placeKey`. */
export const coverageByPlace = (audit: AuditData | undefined): ReadonlyMap<string, number> =>
  new Map(
    (audit?.coverage ?? []).flatMap(({ places }, index) => places.map((place) => [placeKey(place), index])),
  );

/** Relations by the indexes of the numbers that take part. */
export const relationsByNumber = (
  audit: AuditData | undefined,
): ReadonlyMap<number, readonly RelationData[]> => {
  const relations = new Map<number, RelationData[]>();
  for (const relation of audit?.relations ?? [])
    for (const number of relation.numbers) {
      const known = relations.get(number);
      if (known) known.push(relation);
      else relations.set(number, [relation]);
    }
  return relations;
};

export const suspectPlaces = (audit: AuditData | undefined): ReadonlySet<string> =>
  new Set((audit?.suspects ?? []).flatMap(({ places }) => places.map(placeKey)));

/** What of a fact asks for a person's eye. */
export const marksOf = (
  { occurrences }: FactData,
  forecast: boolean,
  coverage: readonly CoverageData[],
  suspects: ReadonlySet<string>,
): ReadonlySet<Filter> => {
  const marks = new Set<Filter>();
  if (coverage.length > 0 && coverage.every(({ checks }) => checks === 0)) marks.add("unchecked");
  if (occurrences.some((occurrence) => suspects.has(placeKey(occurrence)))) marks.add("suspect");
  if (occurrences.some(({ conflict }) => conflict)) marks.add("conflict");
  if (forecast) marks.add("forecast");
  return marks;
};

/**
 * How well a number is checked, worst first: a relation that it takes part in does not hold; nothing checks it;
 * relations check it to a coarser place than is printed; one checks it to the last printed place, two or three do, more
 * do.
 */
export const HEAT = ["broken", "none", "coarse", "once", "twice", "often"] as const;
export type Heat = (typeof HEAT)[number];

const places = (decimals: number | "INF" | undefined): number =>
  decimals === "INF" ? Number.POSITIVE_INFINITY : (decimals ?? Number.NEGATIVE_INFINITY);

export const heatOf = ({ coverage, occurrence }: Spot, { run, relations }: Book): Heat | undefined => {
  const covered = coverage === undefined ? undefined : run.audit?.coverage[coverage];
  if (coverage === undefined || !covered) return undefined;
  if (relations.get(coverage)?.some(({ status }) => status === "broken")) return "broken";
  if (covered.checks === 0) return "none";
  if (places(covered.accuracy) < places(occurrence.decimals)) return "coarse";
  return covered.checks === 1 ? "once" : covered.checks < 4 ? "twice" : "often";
};

/** What checks a fact: every relation that one of its numbers takes part in, each once. */
export const relationsOf = ({ spots }: Entry, { relations }: Book): readonly RelationData[] => [
  ...new Set(
    spots.flatMap(({ coverage }) => (coverage === undefined ? [] : (relations.get(coverage) ?? []))),
  ),
];
