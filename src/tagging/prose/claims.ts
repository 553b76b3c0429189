import type { Collector } from "../../diagnostics/index.js";
import {
  addMonths,
  aspectKey,
  compare,
  type DecimalText,
  type Fact,
  monthsEndingAt,
  type Occurrence,
  type Period,
} from "../../model/index.js";
import type { RatioFamily, Taxonomy } from "../../taxonomy/index.js";

/** A ratio fact with the amounts that it compares. */
interface Claim {
  readonly fact: Fact;
  readonly family: RatioFamily;
  readonly current: Fact;
  readonly earlier: Fact;
}

const monthsOf = (start: string, end: string): number | undefined =>
  [3, 6, 9, 12].find((months) => {
    const period = monthsEndingAt(end, months);
    return period.type === "duration" && period.start === start;
  });

const before = (period: Period, months: number): Period | undefined => {
  if (period.type === "instant") return { type: "instant", instant: addMonths(period.instant, -months) };
  if (period.type === "forever") return undefined;
  const length = monthsOf(period.start, period.end);
  return length === undefined ? undefined : monthsEndingAt(addMonths(period.end, -months), length);
};

const claimOf = (
  fact: Fact,
  amounts: ReadonlyMap<string, readonly Fact[]>,
  taxonomy: Taxonomy,
): Claim | undefined => {
  const ratio = taxonomy.concepts.get(fact.concept)?.ratio;
  const family = ratio && taxonomy.ratioFamilies.get(ratio.family);
  if (!ratio || (family?.kind !== "change" && family?.kind !== "multiple")) return undefined;
  const past = before(fact.period, family.monthsBefore ?? 0);
  const at = (period: Period): readonly Fact[] =>
    amounts.get(aspectKey({ concept: ratio.of, entity: fact.entity, period, dimensions: fact.dimensions })) ??
    [];
  for (const current of past ? at(fact.period) : []) {
    const earlier = past && at(past).find(({ unit }) => unit?.id === current.unit?.id);
    if (earlier) return { fact, family, current, earlier };
  }
  return undefined;
};

const isNegative = (value: DecimalText): boolean => compare(value, "0") < 0;

/** Which way (new − old) / old goes, with the signs as they are: −1, 0 or 1. */
const direction = (current: DecimalText, earlier: DecimalText): number =>
  compare(current, earlier) * (isNegative(earlier) ? -1 : 1);

/** Which way the claim goes: a change against nought, a multiple against one. */
const claimed = ({ fact: { value }, family }: Claim): number =>
  compare(value ?? "0", family.kind === "multiple" ? "1" : "0");

const where = ({ line, column, text }: Occurrence) => ({ line, column, length: text.length });

const report = ({ fact, current, earlier }: Claim, occurrence: Occurrence, collector: Collector): void => {
  const related = [current, earlier].flatMap(({ occurrences: [first] }) =>
    first ? [{ place: where(first), message: `the amount is ${first.text}` }] : [],
  );
  collector.warning(
    "claim-disagrees",
    `${occurrence.text} goes the other way than the amounts of ${fact.concept} do: ${earlier.value} became ${current.value}.`,
    {
      place: where(occurrence),
      related,
      hint: "Compare the words for the change, and both amounts, with the published release.",
    },
  );
};

/**
 * Checks the direction of what sentences claim: an increase of a measure whose amounts went down is reported. How far
 * it went is a question of the amounts' accuracy and no part of this.
 */
export const checkClaims = (facts: readonly Fact[], taxonomy: Taxonomy, collector: Collector): void => {
  const amounts = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { concept, entity, period, dimensions } = fact;
    const key = aspectKey({ concept, entity, period, dimensions });
    amounts.set(key, [...(amounts.get(key) ?? []), fact]);
  }
  for (const fact of facts) {
    const inSentences = fact.occurrences.filter(({ table, conflict }) => table === undefined && !conflict);
    const claim = inSentences.length > 0 ? claimOf(fact, amounts, taxonomy) : undefined;
    const { current, earlier } = claim ?? {};
    if (!claim || current?.value == null || earlier?.value == null || compare(earlier.value, "0") === 0)
      continue;
    const actual = direction(current.value, earlier.value);
    if (actual * claimed(claim) >= 0) continue;
    for (const occurrence of inSentences) report(claim, occurrence, collector);
  }
};
