import type { Collector } from "../diagnostics/index.js";
import { shift } from "../model/decimal.js";
import type { Fact, QName, Report } from "../model/index.js";
import { aspectKey } from "../model/index.js";
import {
  type Interval,
  intersect,
  intervalOf,
  plusInterval,
  type Rounding,
  timesInterval,
} from "../model/interval.js";
import { type Statement, type Summation, statementSums, type Taxonomy } from "../taxonomy/index.js";
import { placeOfFact } from "./place.js";

/** Facts of one binding: they agree in everything but the concept. */
type Binding = ReadonlyMap<QName, readonly Fact[]>;

/** Facts by their aspects without the concept (Calculations 1.1 §5.5). */
const bindings = (report: Report): readonly Binding[] => {
  const groups = new Map<string, Map<QName, Fact[]>>();
  for (const fact of report.facts) {
    if (fact.unit === undefined) continue;
    const key = aspectKey({ ...fact, concept: "any:any" });
    const group = groups.get(key) ?? new Map<QName, Fact[]>();
    groups.set(key, group);
    group.set(fact.concept, [...(group.get(fact.concept) ?? []), fact]);
  }
  return [...groups.values()];
};

const factInterval = ({ value, decimals, unit }: Fact, rounding: Rounding): Interval | undefined =>
  value === null || decimals === undefined
    ? undefined
    : intervalOf(shift(value, unit?.scale ?? 0), decimals, rounding);

/** Duplicates narrow each other; undefined where they contradict each other, or one of them is nil. */
const sharedInterval = (facts: readonly Fact[], rounding: Rounding): Interval | undefined =>
  facts
    .map((fact) => factInterval(fact, rounding))
    .reduce((shared, next) => (shared && next ? intersect(shared, next) : undefined));

interface Sum {
  readonly computed: Interval;
  readonly contributors: readonly Fact[];
}

/** The weighted sum of what a binding has of the parts; a missing part counts as nothing. */
const sumOf = ({ parts }: Summation, binding: Binding, rounding: Rounding): Sum | undefined => {
  const contributors: Fact[] = [];
  let computed: Interval = { low: "0", high: "0" };
  for (const { concept, weight } of parts) {
    const facts = binding.get(concept);
    if (!facts) continue;
    const interval = sharedInterval(facts, rounding);
    if (!interval) return undefined;
    contributors.push(...facts);
    computed = plusInterval(computed, timesInterval(interval, String(weight)));
  }
  return contributors.length > 0 ? { computed, contributors } : undefined;
};

const describe = ({ low, high }: Interval): string => (low === high ? low : `between ${low} and ${high}`);

const checkBinding = (
  summation: Summation,
  statement: Statement,
  binding: Binding,
  rounding: Rounding,
  collector: Collector,
): void => {
  const totals = binding.get(summation.total.concept);
  const total = totals && sharedInterval(totals, rounding);
  const sum = total && sumOf(summation, binding, rounding);
  if (!totals?.[0] || !sum || intersect(total, sum.computed)) return;
  const label = summation.total.labels[0] ?? summation.total.concept;
  collector.warning(
    "calculation-inconsistent",
    `“${label}” of ${statement.title.en} is ${describe(total)}, but its parts add up to ${describe(sum.computed)}, as far as their digits allow.`,
    {
      place: placeOfFact(totals[0]),
      related: sum.contributors.flatMap((fact) => {
        const place = placeOfFact(fact);
        return place ? [{ place, message: `${fact.concept}: ${fact.value}` }] : [];
      }),
      hint: "One of these figures is wrong, or the release itself does not add up.",
    },
  );
};

/** Sums within one period and without members: what Calculations 1.1 can say. */
const calculations = (statement: Statement): readonly Summation[] =>
  statementSums(statement).filter(
    ({ total, parts }) =>
      Object.keys(total.dimensions).length === 0 &&
      total.balanceAt === undefined &&
      parts.every(({ dimensions }) => Object.keys(dimensions).length === 0),
  );

/**
 * Calculations 1.1: each total meets the weighted sum of its parts, as intervals of the values that the digits
 * allow. Only the sums of the taxonomy's own part count: an imported part's statements are not the issuer's. What it
 * finds is in the issuer's own figures, so it is a warning.
 */
export const checkCalculations = (
  report: Report,
  taxonomy: Taxonomy,
  collector: Collector,
  rounding: Rounding = "nearest",
): void => {
  const all = bindings(report);
  for (const statement of taxonomy.own.statements) {
    for (const summation of calculations(statement)) {
      for (const binding of all) checkBinding(summation, statement, binding, rounding, collector);
    }
  }
};
