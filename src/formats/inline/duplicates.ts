import {
  aspectKey,
  type Fact,
  type Interval,
  intersect,
  intervalOf,
  isDecimal,
  shift,
} from "../../model/index.js";

/** What a number allows by its accuracy (OIM 1.0 §“Duplicate facts”); undefined of what is none. */
export const allowed = ({
  value,
  decimals,
  unit,
}: Pick<Fact, "value" | "decimals" | "unit">): Interval | undefined =>
  value === null || decimals === undefined || !unit || !isDecimal(value)
    ? undefined
    : intervalOf(shift(value, unit.scale), decimals);

/** Facts that agree, each with all others: one fact with one value. */
export interface Agreeing {
  readonly best: Fact;
  /** What all of them allow. On a line, intervals that meet pair by pair have a point in common. */
  readonly interval: Interval | undefined;
  /** Accuracy → value: at one accuracy only one value can be right. */
  readonly values: ReadonlyMap<Fact["decimals"], string | null>;
  readonly notes: readonly string[];
}

/** Accuracies as numbers that compare: exact ones are beyond all others. */
export const accuracy = ({ decimals }: Pick<Fact, "decimals">): number =>
  decimals === "INF" ? Number.POSITIVE_INFINITY : (decimals ?? Number.NEGATIVE_INFINITY);

const alone = (fact: Fact): Agreeing => ({
  best: fact,
  interval: allowed(fact),
  values: new Map([[fact.decimals, fact.value]]),
  notes: fact.notes ?? [],
});

/** The group with a fact that agrees with all of it; undefined where it does not. The most accurate is the best. */
export const joined = (group: Agreeing | undefined, fact: Fact): Agreeing | undefined => {
  if (!group) return alone(fact);
  const known = group.values.get(fact.decimals);
  if (known !== undefined && known !== fact.value) return undefined;
  const notes = [...new Set([...group.notes, ...(fact.notes ?? [])])];
  if (known !== undefined) return { ...group, notes };
  const [own, others] = [allowed(fact), group.interval];
  const interval = own && others && intersect(own, others);
  if (!interval) return undefined;
  return {
    best: accuracy(fact) > accuracy(group.best) ? fact : group.best,
    interval,
    values: new Map([...group.values, [fact.decimals, fact.value]]),
    notes,
  };
};

/** More contradicting values of one fact than this are not compared with each other: a guard against hostile files. */
const MAX_GROUPS = 100;

/**
 * Facts with their duplicates merged: an Inline document states each fact wherever it prints it. Complete and consistent
 * duplicates are one fact, with the value of the most accurate and the notes of all; inconsistent ones stay, for
 * validation to object to.
 */
export const mergeDuplicates = (facts: readonly Fact[]): readonly Fact[] => {
  const groups: Agreeing[] = [];
  const byKey = new Map<string, number[]>();
  for (const fact of facts) {
    const key = aspectKey(fact);
    const known = byKey.get(key) ?? [];
    const found = known.slice(0, MAX_GROUPS).find((index) => joined(groups[index], fact));
    const merged = joined(found === undefined ? undefined : groups[found], fact) as Agreeing;
    if (found !== undefined) groups[found] = merged;
    else byKey.set(key, [...known, groups.push(merged) - 1]);
  }
  return groups.map(({ best: { notes: _, ...best }, notes }) => ({
    ...best,
    ...(notes.length > 0 && { notes }),
  }));
};
