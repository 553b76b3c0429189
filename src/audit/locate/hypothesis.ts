import type { Slip } from "../audit.js";
import type { Figure } from "../figure.js";
import { type Fixed, greatest, least, type Range, within } from "../fixed.js";
import { type Check, checksOf, type Evidence, type Judged, judge } from "./evidence.js";
import { RARITY, type Variant, variantOf, variantsOf } from "./slips.js";

/** One way in which figures could be wrong: what was meant, and what speaks for it. */
export interface Hypothesis extends Judged {
  /** The figures that are wrong; several where cells changed places. */
  readonly figures: readonly Figure[];
  readonly slip: Slip;
  /** What was meant, of the figures in order; absent where only a range is known. */
  readonly values?: readonly (Fixed | undefined)[];
  /** Decimal places with which it would be printed, where they are not the figure's. */
  readonly places?: number;
  readonly range?: Range;
}

/** Hypotheses of one figure, the likeliest first; never empty. */
export type Alternatives = readonly [Hypothesis, ...Hypothesis[]];

/** Candidates this much less likely than the first are no longer named: one in twenty. */
const VALUE_MARGIN = 3;
const MOST_CANDIDATES = 10;

const isFailing = ({ before }: Check): boolean => before === "broken" || before === "open";

const hypothesis = (evidence: Evidence, figure: Figure, { value, slip, places }: Variant): Hypothesis => {
  const judged = judge(evidence, figure, value);
  return { ...judged, score: judged.score - RARITY[slip], figures: [figure], slip, values: [value], places };
};

/** Values that an identity demands. */
const demanded = (failing: readonly Check[]): readonly Fixed[] =>
  failing.flatMap(({ solution: { holds } }) => (holds.low === holds.high ? [holds.low] : []));

const intersection = (ranges: readonly Range[]): Range | undefined => {
  const [first, ...others] = ranges;
  const shared = others.reduce<Range | undefined>(
    (all, { low, high }) => all && { low: greatest(low, all.low), high: least(high, all.high) },
    first,
  );
  return shared && shared.low <= shared.high ? shared : undefined;
};

/** Where no slip and no identity tells the value: the range that the relations leave, judged by its middle. */
const inRange = (evidence: Evidence, figure: Figure, failing: readonly Check[]): Hypothesis | undefined => {
  const active = checksOf(evidence, figure).filter(({ relation }) => !evidence.explained.has(relation));
  const range =
    intersection(active.map(({ solution }) => solution.holds)) ??
    intersection(failing.map(({ solution }) => solution.holds));
  if (!range) return undefined;
  const middle = (range.low + range.high) / 2n;
  const judged = judge(evidence, figure, middle);
  const { slip: nearest } = variantOf(figure, middle);
  const slip = nearest === "missing-number" || nearest === "unreadable" ? nearest : "other";
  return { ...judged, score: judged.score - RARITY[slip], figures: [figure], slip, range };
};

/** The likeliest values of one figure, were it the one that is wrong; undefined where nothing speaks for it. */
export const alternativesOf = (evidence: Evidence, figure: Figure): Alternatives | undefined => {
  const active = checksOf(evidence, figure).filter(({ relation }) => !evidence.explained.has(relation));
  const failing = active.filter(isFailing);
  if (failing.length === 0) return undefined;
  const variants = variantsOf(figure).filter(({ value }) =>
    failing.some(({ solution }) => within(value, solution.remark)),
  );
  const meant = new Map(variants.map((variant) => [variant.value, variant]));
  for (const value of demanded(failing))
    if (value !== figure.value && !meant.has(value)) meant.set(value, variantOf(figure, value));
  const points = [...meant.values()].map((variant) => hypothesis(evidence, figure, variant));
  const range = points.some(({ score }) => score > 0) ? undefined : inRange(evidence, figure, failing);
  const likely = [...points, ...(range ? [range] : [])]
    .filter(({ score, mends }) => score > 0 && mends.length > 0)
    .sort((a, b) => b.score - a.score);
  const [first] = likely;
  if (!first) return undefined;
  const named = likely.filter(({ score }) => score >= first.score - VALUE_MARGIN).slice(0, MOST_CANDIDATES);
  return [first, ...named.slice(1)];
};
