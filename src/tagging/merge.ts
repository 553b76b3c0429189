import type { Collector } from "../diagnostics/index.js";
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

const where = ({ line, column, text }: Occurrence) => ({ line, column, length: text.length });

/** An occurrence as printed; in a sentence words say the sign and more, so with the value that was read. */
const said = ({ text, table, value }: Occurrence): string =>
  table === undefined ? `${text} (read as ${value})` : text;

const HINT = "Compare both with the published release; one of them may be a slip or forced rounding.";

const reportConflict = (lead: TaggedOccurrence, other: TaggedOccurrence, collector: Collector): void => {
  const row = lead.occurrence.row ?? lead.aspects.concept;
  collector.warning(
    "conflicting-occurrences",
    `“${row}” is ${said(other.occurrence)} here and ${said(lead.occurrence)} on line ${lead.occurrence.line}: one fact with two values. The fact keeps the value of line ${lead.occurrence.line}.`,
    {
      place: where(other.occurrence),
      related: [{ place: where(lead.occurrence), message: "the value that the fact keeps" }],
      hint: HINT,
    },
  );
};

/** Several others agree with each other against the value that the fact keeps: that one is the likelier slip. */
const reportOutvoted = (
  lead: TaggedOccurrence,
  others: readonly TaggedOccurrence[],
  collector: Collector,
): void => {
  const row = lead.occurrence.row ?? lead.aspects.concept;
  const texts = others.map(({ occurrence }) => `${said(occurrence)} (line ${occurrence.line})`);
  collector.warning(
    "conflicting-occurrences",
    `“${row}” is ${said(lead.occurrence)} here, and ${others.length} other places agree on something else: ${texts.join(", ")}. The fact keeps the value that is printed here.`,
    {
      place: where(lead.occurrence),
      related: others.map(({ occurrence }) => ({ place: where(occurrence), message: "says otherwise" })),
      hint: HINT,
    },
  );
};

const reportConflicts = (
  lead: TaggedOccurrence,
  group: readonly TaggedOccurrence[],
  collector: Collector,
): void => {
  const others = group.filter((tagged) => !agree(lead, tagged));
  const alone = others.length === group.length - 1 && others.length > 1;
  if (alone && others.every((a) => others.every((b) => agree(a, b)))) reportOutvoted(lead, others, collector);
  else for (const other of others) reportConflict(lead, other, collector);
};

const mergeOne = (group: readonly TaggedOccurrence[], lead: TaggedOccurrence, collector: Collector): Fact => {
  reportConflicts(lead, group, collector);
  const occurrences = group.map(
    (tagged): Occurrence =>
      agree(lead, tagged) ? tagged.occurrence : { ...tagged.occurrence, conflict: true },
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
 * occurrence that disagrees with its fact beyond its accuracy stays, marked as conflicting, and is reported.
 */
export const mergeOccurrences = (occurrences: readonly TaggedOccurrence[], collector: Collector): Merged => {
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
    const fact = mergeOne(group, lead, collector);
    leads.set(fact.id, lead.occurrence);
    return fact;
  });
  return { facts, leads };
};
