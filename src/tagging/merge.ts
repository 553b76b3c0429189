import {
  aspectKey,
  type Decimals,
  type Fact,
  factId,
  type Interval,
  intersect,
  intervalOf,
  type Occurrence,
  shift,
  type Unit,
} from "../model/index.js";
import { inReleaseOrder } from "./notes/index.js";

/** An occurrence with the aspects of the fact that it asserts. */
export interface TaggedOccurrence {
  readonly aspects: Pick<Fact, "concept" | "entity" | "period" | "dimensions"> & { readonly unit: Unit };
  readonly occurrence: Occurrence & { readonly decimals: Decimals };
  /** It stands in the home statement of its concept. */
  readonly home: boolean;
  /** Ids of the notes that marks at it point at. */
  readonly notes?: readonly string[];
}

type Aspects = TaggedOccurrence["aspects"];

/** Names of aspects are made once: most occurrences are merged again after one table was read again. */
const named = (name: (aspects: Aspects) => string): ((aspects: Aspects) => string) => {
  const names = new WeakMap<Aspects, string>();
  return (aspects) => {
    const known = names.get(aspects) ?? name(aspects);
    names.set(aspects, known);
    return known;
  };
};

const keyOf = named(aspectKey);
const idOf = named(factId);

const accuracy = ({ occurrence }: TaggedOccurrence): number =>
  occurrence.decimals === "INF" ? Number.POSITIVE_INFINITY : occurrence.decimals;

/** The most accurate occurrence, and among equally accurate ones the first of the home statement. */
const leading = (occurrences: readonly TaggedOccurrence[]): TaggedOccurrence =>
  occurrences.reduce((best, next) => {
    if (accuracy(next) !== accuracy(best)) return accuracy(next) > accuracy(best) ? next : best;
    if (next.occurrence.approximate !== best.occurrence.approximate)
      return next.occurrence.approximate ? best : next;
    return next.home && !best.home ? next : best;
  });

const interval = ({ aspects, occurrence }: TaggedOccurrence): Interval =>
  intervalOf(shift(occurrence.value, aspects.unit.scale), occurrence.decimals);

/** `approximately 65%` may be five units of its last digit away. */
const looseInterval = ({ aspects, occurrence }: TaggedOccurrence): Interval =>
  intervalOf(
    shift(occurrence.value, aspects.unit.scale),
    occurrence.decimals === "INF" || !occurrence.approximate ? occurrence.decimals : occurrence.decimals - 1,
  );

/**
 * Two occurrences agree when the intervals that their digits allow meet; equally accurate ones must be equal, unless
 * the words say that one is approximate.
 */
const agree = (a: TaggedOccurrence, b: TaggedOccurrence): boolean => {
  if (a.occurrence.approximate || b.occurrence.approximate)
    return intersect(looseInterval(a), looseInterval(b)) !== undefined;
  return accuracy(a) === accuracy(b)
    ? a.occurrence.value === b.occurrence.value
    : intersect(interval(a), interval(b)) !== undefined;
};

const mergeOne = (group: readonly TaggedOccurrence[], lead: TaggedOccurrence): Fact => {
  const occurrences = group.map(
    (tagged): Occurrence =>
      tagged === lead || agree(lead, tagged) ? tagged.occurrence : { ...tagged.occurrence, conflict: true },
  );
  const notes = inReleaseOrder(group.flatMap((tagged) => tagged.notes ?? []));
  const { concept, entity, period, dimensions, unit } = lead.aspects;
  return {
    id: idOf(lead.aspects),
    concept,
    entity,
    period,
    dimensions,
    unit,
    value: lead.occurrence.value,
    decimals: lead.occurrence.decimals,
    ...(notes.length > 0 && { notes }),
    occurrences,
  };
};

/** Facts, and for each (by its id) the occurrence that gives it its value and accuracy. */
export interface Merged {
  readonly facts: readonly Fact[];
  readonly leads: ReadonlyMap<string, Occurrence>;
}

/**
 * Merges occurrences of equal aspects into facts, in the order in which they first stand in the release. An
 * occurrence that disagrees with its fact beyond its accuracy stays, marked as conflicting; the audit reports it.
 */
export const mergeOccurrences = (occurrences: readonly TaggedOccurrence[]): Merged => {
  const groups = new Map<string, TaggedOccurrence[]>();
  for (const tagged of occurrences) {
    const key = keyOf(tagged.aspects);
    const group = groups.get(key);
    if (group) group.push(tagged);
    else groups.set(key, [tagged]);
  }
  const leads = new Map<string, Occurrence>();
  const facts = [...groups.values()].map((group) => {
    const lead = leading(group);
    const fact = mergeOne(group, lead);
    leads.set(fact.id, lead.occurrence);
    return fact;
  });
  return { facts, leads };
};
