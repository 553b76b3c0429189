import { aspectKey, type Fact, intersect, type Report } from "../model/index.js";
import type { ItemType, Taxonomy } from "../taxonomy/index.js";
import { sameValue } from "./equality.js";
import { factInterval } from "./fact-interval.js";
import { describe, type Findings, placeOf, type Rule } from "./rule.js";

/** OIM 1.0 §“Duplicate facts”. Facts in two languages are no duplicates. */
export type DuplicateClass = "complete" | "consistent" | "inconsistent";

/** A fact that an earlier one has said already, or contradicts. */
export interface Duplicate {
  readonly first: Fact;
  readonly second: Fact;
  readonly kind: DuplicateClass;
}

/**
 * Complete: the same value and accuracy. Consistent: numbers whose rounding intervals meet; at the same accuracy only
 * one value can be right. Inconsistent: the rest, nil beside a value too.
 */
export const classify = (a: Fact, b: Fact, type: ItemType | undefined): DuplicateClass => {
  const equal = sameValue(a.value, b.value, type);
  if (a.decimals === b.decimals) return equal ? "complete" : "inconsistent";
  const [one, other] = [factInterval(a), factInterval(b)];
  return one && other && intersect(one, other) ? "consistent" : "inconsistent";
};

/**
 * A later fact beside those of its aspects that agree with each other. These are few whatever a file holds: at one
 * accuracy they have one value, so that a file of duplicates costs no more than its length.
 */
const compare = (second: Fact, agreeing: readonly Fact[], type: ItemType | undefined): Duplicate => {
  const classes = agreeing.map((first) => ({ first, second, kind: classify(first, second, type) }));
  const of = (kind: DuplicateClass): Duplicate | undefined => classes.find((each) => each.kind === kind);
  const found = of("inconsistent") ?? of("complete") ?? of("consistent");
  if (!found) throw new Error("duplicates have something that they duplicate");
  return found;
};

/** Each fact whose aspects an earlier one has, with the one that it contradicts or else repeats, in the report's order. */
export const duplicatesOf = (report: Report, taxonomy: Taxonomy): readonly Duplicate[] => {
  const seen = new Map<string, Fact[]>();
  return report.facts.flatMap((fact) => {
    const key = aspectKey(fact);
    const agreeing = seen.get(key);
    if (!agreeing) {
      seen.set(key, [fact]);
      return [];
    }
    const type = taxonomy.types.get(taxonomy.concepts.get(fact.concept)?.type ?? "");
    const duplicate = compare(fact, agreeing, type);
    if (duplicate.kind === "consistent") agreeing.push(fact);
    return [duplicate];
  });
};

const show = ({ value, decimals }: Fact): string =>
  value === null ? "nil" : `${value.slice(0, 40)}${decimals === undefined ? "" : ` (decimals ${decimals})`}`;

const WORDS = {
  complete: () => "is reported twice, with the same value",
  consistent: ({ first, second }: Duplicate) =>
    `is reported twice, as ${show(first)} and ${show(second)}, which agree`,
  inconsistent: ({ first, second }: Duplicate) => `is reported as ${show(first)} and as ${show(second)}`,
} as const;

/** Raises a duplicate at the later fact; `suffix` says who asks for it. */
export const reportDuplicate = (
  duplicate: Duplicate,
  severity: "error" | "warning",
  findings: Findings,
  suffix = "",
): void => {
  const { first, second, kind } = duplicate;
  const { place } = placeOf(first, findings);
  findings.collector[severity](
    kind === "inconsistent" ? "inconsistent-duplicate" : "duplicate-fact",
    `${describe(second)} ${WORDS[kind](duplicate)}${suffix}.`,
    {
      ...placeOf(second, findings),
      related: place ? [{ place, message: "it stands here first" }] : [],
    },
  );
};

/** What a report says of one thing agrees. */
export const duplicatesAgree: Rule = (report, taxonomy, findings) => {
  for (const duplicate of duplicatesOf(report, taxonomy))
    if (duplicate.kind === "inconsistent") reportDuplicate(duplicate, "error", findings);
};

/** A fact is reported once; in Inline it stands wherever it is printed. A gate can ask for more (`filing/`). */
export const factsAreUnique: Rule = (report, taxonomy, findings) => {
  if (findings.source?.syntax === "inline") return;
  for (const duplicate of duplicatesOf(report, taxonomy))
    if (duplicate.kind !== "inconsistent") reportDuplicate(duplicate, "warning", findings);
};
