import type { Figure } from "../figure.js";
import type { Fixed } from "../fixed.js";
import { fits, type Solution, type Status, solve, statusOf } from "../measure.js";
import { figuresIn, type Relation } from "../relation.js";
import type { Ruler, Values } from "../ruler.js";

/** All relations of a release with what they come to, and which figure takes part in which. */
export interface Evidence {
  readonly ruler: Ruler;
  readonly values: Values;
  readonly figures: readonly Figure[];
  readonly statuses: ReadonlyMap<Relation, Status>;
  /** By a figure's index. */
  readonly touching: readonly (readonly Relation[])[];
  /** Relations that earlier errors explain: they say nothing more. */
  readonly explained: Set<Relation>;
  readonly checks: Map<Figure, readonly Check[]>;
}

/** A relation with what it demands of one figure. */
export interface Check {
  readonly relation: Relation;
  readonly before: Status;
  readonly solution: Solution;
}

export const evidenceOf = (
  ruler: Ruler,
  relations: readonly Relation[],
  figures: readonly Figure[],
  values: Values,
): Evidence => {
  const touching: Relation[][] = figures.map(() => []);
  for (const relation of relations)
    for (const { index } of figuresIn(relation)) touching[index]?.push(relation);
  const statuses = new Map(relations.map((relation) => [relation, statusOf(ruler, relation, values)]));
  return { ruler, values, figures, statuses, touching, explained: new Set(), checks: new Map() };
};

/** What every relation of a figure demands of it; relations with another number that cannot be read demand nothing. */
export const checksOf = (evidence: Evidence, figure: Figure): readonly Check[] => {
  const known = evidence.checks.get(figure);
  if (known) return known;
  const checks = (evidence.touching[figure.index] ?? []).flatMap((relation): readonly Check[] => {
    const solution = solve(evidence.ruler, relation, figure, evidence.values);
    return solution ? [{ relation, before: evidence.statuses.get(relation) ?? "open", solution }] : [];
  });
  evidence.checks.set(figure, checks);
  return checks;
};

/**
 * What a relation says against the numbers, in natural logarithms of odds: an identity is broken by mistake alone; a
 * rounded one that is off by more than a remark nearly so; forced roundings leave a remark now and then.
 */
export const costOf = (ruler: Ruler, relation: Relation, status: Status): number => {
  const identity = ruler.isIdentity(relation);
  switch (status) {
    case "holds":
      return 0;
    case "remark":
      return 3;
    case "broken":
      return identity ? 8 : 7;
    case "open":
      return identity ? 6 : 2;
  }
};

export interface Judged {
  /** Gain of evidence. */
  readonly score: number;
  /** Broken relations that it mends, and relations that it breaks. */
  readonly mends: readonly Relation[];
  readonly breaks: readonly Relation[];
}

const isFailing = (status: Status): boolean => status === "broken" || status === "open";

/** What speaks for another value of a figure. */
export const judge = (evidence: Evidence, figure: Figure, value: Fixed): Judged => {
  let score = 0;
  const mends: Relation[] = [];
  const breaks: Relation[] = [];
  for (const { relation, before, solution } of checksOf(evidence, figure)) {
    if (evidence.explained.has(relation)) continue;
    const after = fits(solution, value);
    if (after === before) continue;
    score += costOf(evidence.ruler, relation, before) - costOf(evidence.ruler, relation, after);
    if (isFailing(before) && after !== "broken") mends.push(relation);
    if (after === "broken" && before !== "broken") breaks.push(relation);
  }
  return { score, mends, breaks };
};

/** What speaks for other values of several figures together; a value that nobody knows speaks for nothing. */
export const judgeTogether = (
  evidence: Evidence,
  changed: ReadonlyMap<Figure, Fixed | undefined>,
): Judged => {
  const values = [...evidence.values];
  for (const [{ index }, value] of changed) values[index] = value;
  const relations = new Set([...changed.keys()].flatMap(({ index }) => evidence.touching[index] ?? []));
  let score = 0;
  const mends: Relation[] = [];
  const breaks: Relation[] = [];
  for (const relation of relations) {
    if (evidence.explained.has(relation)) continue;
    const before = evidence.statuses.get(relation) ?? "open";
    const after = statusOf(evidence.ruler, relation, values);
    if (after === before || after === "open") continue;
    score += costOf(evidence.ruler, relation, before) - costOf(evidence.ruler, relation, after);
    if (isFailing(before) && after !== "broken") mends.push(relation);
    if (after === "broken" && before !== "broken") breaks.push(relation);
  }
  return { score, mends, breaks };
};

/** The most that any value of a figure could gain: every relation that is off comes right. */
export const mostGain = (evidence: Evidence, figure: Figure): number =>
  (evidence.touching[figure.index] ?? []).reduce(
    (sum, relation) =>
      evidence.explained.has(relation)
        ? sum
        : sum + costOf(evidence.ruler, relation, evidence.statuses.get(relation) ?? "open"),
    0,
  );
