import {
  aspectKey,
  type Fact,
  type Interval,
  intersect,
  intervalOf,
  isDecimal,
  plusInterval,
  type QName,
  type Report,
  type Rounding,
  shift,
  timesInterval,
} from "../model/index.js";
import { type CalculationArc, calculationArcs, type Statement, type Taxonomy } from "../taxonomy/index.js";
import { describe, type Findings, placeOf, type Rule } from "./rule.js";

/** Facts that agree in everything but the concept (Calculations 1.1 §5.5). */
type Binding = ReadonlyMap<QName, readonly Fact[]>;

const bindings = (report: Report): readonly Binding[] => {
  const groups = new Map<string, Map<QName, Fact[]>>();
  for (const fact of report.facts) {
    if (fact.unit === undefined) continue;
    const key = aspectKey({ ...fact, concept: "any:concept" });
    const group = groups.get(key) ?? new Map<QName, Fact[]>();
    groups.set(key, group);
    group.set(fact.concept, [...(group.get(fact.concept) ?? []), fact]);
  }
  return [...groups.values()];
};

/** In the base measure; undefined for nil, and for what other rules object to. */
const factInterval = ({ value, decimals, unit }: Fact, rounding: Rounding): Interval | undefined =>
  value === null || decimals === undefined || !isDecimal(value)
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
const sumOf = (parts: readonly CalculationArc[], binding: Binding, rounding: Rounding): Sum | undefined => {
  const contributors: Fact[] = [];
  let computed: Interval = { low: "0", high: "0" };
  for (const { part, weight } of parts) {
    const facts = binding.get(part);
    if (!facts) continue;
    const interval = sharedInterval(facts, rounding);
    if (!interval) return undefined;
    contributors.push(...facts);
    computed = plusInterval(computed, timesInterval(interval, String(weight)));
  }
  return contributors.length > 0 ? { computed, contributors } : undefined;
};

const range = ({ low, high }: Interval): string => (low === high ? low : `between ${low} and ${high}`);

/** A fact's value in its base measure, as intervals are. */
const inFull = ({ concept, value, unit }: Fact): string =>
  `${concept} is ${value === null ? "nil" : shift(value, unit?.scale ?? 0)}`;

interface Sums {
  readonly statement: Statement;
  readonly total: QName;
  readonly parts: readonly CalculationArc[];
}

const sumsOf = (taxonomy: Taxonomy): readonly Sums[] =>
  taxonomy.statements.flatMap((statement) => {
    const byTotal = new Map<QName, CalculationArc[]>();
    for (const arc of calculationArcs(statement, taxonomy)) {
      byTotal.set(arc.total, [...(byTotal.get(arc.total) ?? []), arc]);
    }
    return [...byTotal].map(([total, parts]) => ({ statement, total, parts }));
  });

const checkBinding = (sums: Sums, binding: Binding, rounding: Rounding, findings: Findings): void => {
  const facts = binding.get(sums.total) ?? [];
  const [first] = facts;
  const total = first && sharedInterval(facts, rounding);
  const sum = total && sumOf(sums.parts, binding, rounding);
  if (!first || !total || !sum || intersect(total, sum.computed)) return;
  findings.collector.warning(
    "calculation-inconsistent",
    `${describe(first)} does not add up in ${sums.statement.title.en}: in full it is ${range(total)}, and the parts that were read add up to ${range(sum.computed)}.`,
    {
      ...placeOf(first, findings),
      related: sum.contributors.flatMap((fact) => {
        const { place } = placeOf(fact, findings);
        return place ? [{ place, message: inFull(fact) }] : [];
      }),
      hint: "A part was not read, one of these figures is wrong, or the release itself does not add up.",
    },
  );
};

/**
 * Calculations 1.1: each total meets the weighted sum of its parts, as intervals of the values that their digits
 * allow. What it finds is in the issuer's own figures, so it is a warning.
 */
export const calculationsHold =
  (rounding: Rounding = "nearest"): Rule =>
  (report, taxonomy, findings) => {
    const all = bindings(report);
    for (const sums of sumsOf(taxonomy)) {
      for (const binding of all) checkBinding(sums, binding, rounding, findings);
    }
  };
