import {
  type Fact,
  type Interval,
  intersect,
  plusInterval,
  type QName,
  type Rounding,
  timesInterval,
} from "../model/index.js";
import { type CalculationArc, calculationArcs, type Statement, type Taxonomy } from "../taxonomy/index.js";
import { type Binding, bindings, type Shared, sharedInterval } from "./binding.js";
import { inBaseMeasure } from "./fact-interval.js";
import { describe, type Findings, placeOf, type Rule } from "./rule.js";

interface Sum {
  readonly computed: Interval;
  readonly contributors: readonly Fact[];
}

/**
 * The weighted sum of what a binding has of the parts. A part that is missing or nil counts as nothing; undefined
 * where nothing is left, or where a part cannot be told.
 */
const sumOf = (
  parts: readonly CalculationArc[],
  binding: Binding,
  shared: (facts: readonly Fact[]) => Shared,
): Sum | undefined => {
  const contributors: Fact[] = [];
  let computed: Interval = { low: "0", high: "0" };
  for (const { part, weight } of parts) {
    const facts = binding.get(part) ?? [];
    const found = shared(facts);
    if (found.kind === "nil") continue;
    if (found.kind !== "interval") return undefined;
    contributors.push(...facts);
    computed = plusInterval(computed, timesInterval(found.interval, String(weight)));
  }
  return contributors.length > 0 ? { computed, contributors } : undefined;
};

/** In words: an open end is not reached. */
const range = ({ low, high, lowOpen, highOpen }: Interval): string => {
  if (low === high) return low;
  if (!lowOpen && !highOpen) return `between ${low} and ${high}`;
  return `${lowOpen ? "above" : "at least"} ${low} and ${highOpen ? "below" : "at most"} ${high}`;
};

/** A fact's value in its base measure, as intervals are. */
const inFull = (fact: Fact): string => `${fact.concept} is ${inBaseMeasure(fact) ?? "nil"}`;

interface Sums {
  readonly statement: Statement;
  readonly total: QName;
  readonly parts: readonly CalculationArc[];
}

/** A taxonomy never changes, and every report of it has the same sums. */
const known = new WeakMap<Taxonomy, readonly Sums[]>();

const sumsOf = (taxonomy: Taxonomy): readonly Sums[] => {
  const sums = known.get(taxonomy) ?? makeSums(taxonomy);
  known.set(taxonomy, sums);
  return sums;
};

const makeSums = (taxonomy: Taxonomy): readonly Sums[] =>
  taxonomy.statements.flatMap((statement) => {
    const byTotal = new Map<QName, CalculationArc[]>();
    for (const arc of calculationArcs(statement, taxonomy)) {
      byTotal.set(arc.total, [...(byTotal.get(arc.total) ?? []), arc]);
    }
    return [...byTotal].map(([total, parts]) => ({ statement, total, parts }));
  });

/** The codes of Calculations 1.1, for people who compare processors. */
const CODES = {
  nearest: "calc11e:inconsistentCalculationUsingRounding",
  truncation: "calc11e:inconsistentCalculationUsingTruncation",
} as const satisfies Readonly<Record<Rounding, string>>;

interface Checking {
  readonly rounding: Rounding;
  readonly findings: Findings;
  /** The same facts take part in several sums: they are looked at once. */
  readonly shared: (facts: readonly Fact[]) => Shared;
}

const reportInconsistent = (
  { statement }: Sums,
  first: Fact,
  total: Interval,
  { computed, contributors }: Sum,
  { rounding, findings }: Checking,
): void => {
  findings.collector.warning(
    "calculation-inconsistent",
    `${describe(first)} does not add up in ${statement.title.en}: in full it is ${range(total)}, and the parts that were read add up to ${range(computed)} (${CODES[rounding]}).`,
    {
      ...placeOf(first, findings),
      related: contributors.flatMap((fact) => {
        const { place } = placeOf(fact, findings);
        return place ? [{ place, message: inFull(fact) }] : [];
      }),
      hint: "A part was not read, one of these figures is wrong, or the release itself does not add up.",
    },
  );
};

const checkBinding = (sums: Sums, binding: Binding, checking: Checking): void => {
  const facts = binding.get(sums.total) ?? [];
  const [first] = facts;
  const total = checking.shared(facts);
  if (!first || total.kind !== "interval") return;
  const sum = sumOf(sums.parts, binding, checking.shared);
  if (sum && !intersect(total.interval, sum.computed))
    reportInconsistent(sums, first, total.interval, sum, checking);
};

/**
 * Duplicates that agree where digits are rounded can contradict each other where they are cut off. Those that
 * contradict each other in any case are the duplicates' rule's.
 */
const reportDisallowed = (facts: readonly Fact[], findings: Findings): void => {
  const [first, ...others] = facts;
  const last = others.at(-1);
  if (!first || !last || sharedInterval(facts, "nearest").kind !== "interval") return;
  const { place } = placeOf(first, findings);
  findings.collector.warning(
    "calculation-inconsistent",
    `${describe(last)} has values that are not one amount with its digits cut off, so its sums are not checked (calc11e:disallowedDuplicateFactsUsingTruncation).`,
    {
      ...placeOf(last, findings),
      related: place ? [{ place, message: inFull(first) }] : [],
      hint: "Check with rounding, if the report's figures are rounded.",
    },
  );
};

/** Looks at the facts of a concept in a binding once, however many sums they take part in. */
const sharing = (rounding: Rounding, findings: Findings): Checking["shared"] => {
  const known = new Map<Fact, Shared>();
  return (facts) => {
    const [first] = facts;
    if (!first) return { kind: "nil" };
    const found = known.get(first) ?? sharedInterval(facts, rounding);
    if (!known.has(first) && found.kind === "disallowed" && rounding === "truncation")
      reportDisallowed(facts, findings);
    known.set(first, found);
    return found;
  };
};

/**
 * Calculations 1.1: each total meets the weighted sum of its parts, as intervals of the values that their digits
 * allow. What it finds is in the issuer's own figures, so it is a warning.
 *
 * @param rounding whether the report's figures were rounded, or their digits cut off: one way for a whole report
 */
export const calculationsHold =
  (rounding: Rounding = "nearest"): Rule =>
  (report, taxonomy, findings) => {
    const all = bindings(report);
    const checking: Checking = { rounding, findings, shared: sharing(rounding, findings) };
    for (const sums of sumsOf(taxonomy)) {
      for (const binding of all) checkBinding(sums, binding, checking);
    }
  };
