import type { RelationKind, RelationRule } from "./audit.js";
import type { Figure } from "./figure.js";

export interface Term {
  readonly figure: Figure;
  /** Whole: fractions are in the relation's `divisor`. */
  readonly weight: bigint;
}

interface Common {
  readonly rule: RelationRule;
  /**
   * `sum`: an identity where the numbers of its column are made to add up, else rounded; what the release's other
   * sums say decides (`precision.ts`).
   */
  readonly kind: RelationKind | "sum";
  /** The figure that the relation is said about: a total, a percentage, a translation. */
  readonly result: Figure;
  readonly terms: readonly Term[];
  /** `divisor × result` is compared; 1 unless weights have fractions. */
  readonly divisor: bigint;
  /** A whole sentence: what should be what. */
  readonly message: string;
}

/** divisor × result = Σ weight × term + constant. */
export interface SumRelation extends Common {
  readonly shape: "sum";
  /** Whole number of the base measure. */
  readonly constant: bigint;
}

/** divisor × (result − offset) × denominator = Σ weight × term. */
export interface QuotientRelation extends Common {
  readonly shape: "quotient";
  readonly denominator: Figure;
  /** Whole: −1 for a change. */
  readonly offset: bigint;
  /** The denominator is exactly as printed, whatever its accuracy: the rate of translations. */
  readonly exactDenominator: boolean;
}

/** result ≥ 0. */
export interface BoundRelation extends Common {
  readonly shape: "bound";
}

export type Relation = SumRelation | QuotientRelation | BoundRelation;

export interface Weighted {
  readonly figure: Figure;
  readonly weight: number;
}

/** What fractions of weights are counted in: releases know halves and per milles, nothing finer. */
const FACTORS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/** Weights as whole numbers over a common divisor. */
const wholeWeights = (
  weights: readonly number[],
): { readonly whole: readonly bigint[]; readonly divisor: bigint } => {
  const factor = FACTORS.find((by) => weights.every((weight) => Number.isInteger(weight * by))) ?? 1_000_000;
  return { whole: weights.map((weight) => BigInt(Math.round(weight * factor))), divisor: BigInt(factor) };
};

/** A figure that comes twice takes part once, with both weights. */
const merged = (terms: readonly Term[]): readonly Term[] => {
  const weights = new Map<Figure, bigint>();
  for (const { figure, weight } of terms) weights.set(figure, (weights.get(figure) ?? 0n) + weight);
  return [...weights].map(([figure, weight]) => ({ figure, weight })).filter(({ weight }) => weight !== 0n);
};

type Said = Pick<Common, "rule" | "kind" | "result" | "message">;

/** result = Σ weight × part (+ constant). */
export const sum = (said: Said, parts: readonly Weighted[], constant = 0): SumRelation => {
  const { whole, divisor } = wholeWeights([...parts.map(({ weight }) => weight), constant]);
  const terms = parts.map(({ figure }, index) => ({ figure, weight: whole[index] ?? 0n }));
  return { ...said, shape: "sum", terms: merged(terms), divisor, constant: whole.at(-1) ?? 0n };
};

/** multiplier × result = factor × term: an exact proportion. */
export const proportion = (said: Said, term: Figure, factor: bigint, multiplier: bigint): SumRelation => ({
  ...said,
  shape: "sum",
  terms: [{ figure: term, weight: factor }],
  divisor: multiplier,
  constant: 0n,
});

/**
 * result = Σ weight × part / denominator + offset. A denominator among the parts is taken out of them:
 * (a − b) / a = 1 − b / a. Where nothing else is left, the result is a constant.
 */
export const quotient = (
  said: Said,
  parts: readonly Weighted[],
  denominator: Figure,
  offset = 0,
  exactDenominator = false,
): QuotientRelation | SumRelation => {
  const own = parts
    .filter(({ figure }) => figure === denominator)
    .reduce((all, { weight }) => all + weight, 0);
  const others = parts.filter(({ figure }) => figure !== denominator);
  if (others.length === 0) return sum({ ...said, kind: "identity" }, [], own + offset);
  const { whole, divisor } = wholeWeights([...others.map(({ weight }) => weight), own + offset]);
  return {
    ...said,
    shape: "quotient",
    terms: merged(others.map(({ figure }, index) => ({ figure, weight: whole[index] ?? 0n }))),
    divisor,
    denominator,
    offset: BigInt(Math.round(own + offset)),
    exactDenominator,
  };
};

export const notNegative = (said: Said): BoundRelation => ({
  ...said,
  shape: "bound",
  terms: [],
  divisor: 1n,
});

/** Every figure of a relation once, the result first. */
export const figuresIn = (relation: Relation): readonly Figure[] => {
  const terms = relation.terms.map(({ figure }) => figure);
  const all = relation.shape === "quotient" ? [...terms, relation.denominator] : terms;
  return [relation.result, ...all.filter((figure) => figure !== relation.result)];
};
