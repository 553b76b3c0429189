import {
  aspectKey,
  type Fact,
  type Interval,
  intersect,
  type QName,
  type Report,
  type Rounding,
} from "../model/index.js";
import { factInterval, hasExcessDigits, inBaseMeasure } from "./fact-interval.js";

/** Facts that agree in everything but the concept (Calculations 1.1 §5.5). */
export type Binding = ReadonlyMap<QName, readonly Fact[]>;

/** The facts of a report that are summed, binding by binding. */
export const bindings = (report: Report): readonly Binding[] => {
  const groups = new Map<string, Map<QName, Fact[]>>();
  for (const fact of report.facts) {
    if (fact.unit === undefined) continue;
    const key = aspectKey({ ...fact, concept: "any:concept" });
    const group = groups.get(key) ?? new Map<QName, Fact[]>();
    groups.set(key, group);
    const facts = group.get(fact.concept);
    if (facts) facts.push(fact);
    else group.set(fact.concept, [fact]);
  }
  return [...groups.values()];
};

/** What the facts of one concept in a binding come to. */
export type Shared =
  | { readonly kind: "interval"; readonly interval: Interval }
  /** Nil alone, or none at all: it contributes nothing. */
  | { readonly kind: "nil" }
  /** Their values contradict each other (`oime:disallowedDuplicateFacts`): nothing can be checked. */
  | { readonly kind: "disallowed" }
  /** Nil beside a value, no numbers, without decimals or with excess digits: other rules object to them. */
  | { readonly kind: "unfit" };

/** At one accuracy there is one value, even where the intervals of two would touch. */
const contradict = (facts: readonly Fact[]): boolean => {
  const values = new Map<Fact["decimals"], string | undefined>();
  return facts.some((fact) => {
    const value = inBaseMeasure(fact);
    const known = values.get(fact.decimals) ?? value;
    values.set(fact.decimals, known);
    return known !== value;
  });
};

/** Duplicates narrow each other to what they share. */
export const sharedInterval = (facts: readonly Fact[], rounding: Rounding): Shared => {
  if (facts.every(({ value }) => value === null)) return { kind: "nil" };
  const intervals = facts.flatMap((fact) => factInterval(fact, rounding) ?? []);
  if (intervals.length < facts.length || facts.some(hasExcessDigits)) return { kind: "unfit" };
  const interval = intervals.reduce<Interval | undefined>(
    (shared, next) => shared && intersect(shared, next),
    intervals[0],
  );
  return interval && !contradict(facts) ? { kind: "interval", interval } : { kind: "disallowed" };
};
