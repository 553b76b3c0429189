import type { Figure } from "../figure.js";
import { figuresIn, type Relation } from "../relation.js";
import { type Evidence, mostGain } from "./evidence.js";
import { type Alternatives, alternativesOf, type Hypothesis } from "./hypothesis.js";
import { movesOf } from "./moves.js";

export { type Evidence, evidenceOf } from "./evidence.js";
export type { Alternatives, Hypothesis } from "./hypothesis.js";

/** One error: the figures that could be it, the likeliest first, each with its likely values. */
export type Located = readonly Alternatives[];

/** Suspects this much less likely than the first are no longer named: about one in seventy. */
const SUSPECT_MARGIN = 4.25;
/** A release with more errors than this has been read wrongly as a whole. */
const MOST_ERRORS = 50;

const failing = ({ statuses, explained }: Evidence): readonly Relation[] =>
  [...statuses].flatMap(([relation, status]) =>
    (status === "broken" || status === "open") && !explained.has(relation) ? [relation] : [],
  );

/** Every hypothesis that comes near the best; those that cannot are not worked out. */
const hypotheses = (evidence: Evidence, suspicious: ReadonlySet<Figure>): readonly Alternatives[] => {
  const byGain = [...suspicious]
    .map((figure) => ({ figure, most: mostGain(evidence, figure) }))
    .sort((a, b) => b.most - a.most);
  const found: Alternatives[] = movesOf(evidence, suspicious).map((move) => [move]);
  let best = Math.max(0, ...found.map(([{ score }]) => score));
  for (const { figure, most } of byGain) {
    if (most < best - SUSPECT_MARGIN) break;
    const alternatives = alternativesOf(evidence, figure);
    if (!alternatives) continue;
    found.push(alternatives);
    best = Math.max(best, alternatives[0].score);
  }
  return found.sort(([a], [b]) => b.score - a.score);
};

const overlaps = (a: Hypothesis, b: Hypothesis): boolean =>
  a.mends.some((relation) => b.mends.includes(relation));

/** Cells that moved explain what single cells of them would. */
const isPartOf = (part: Hypothesis, whole: Hypothesis): boolean =>
  part !== whole &&
  part.figures.length < whole.figures.length &&
  part.figures.every((f) => whole.figures.includes(f));

/**
 * Finds the numbers whose correction satisfies most of the broken relations without breaking others, error after
 * error: what the likeliest explains is set aside, and the rest is looked at again.
 */
export const locate = (evidence: Evidence): readonly Located[] => {
  const errors: Located[] = [];
  const first = new Set<Figure>();
  while (errors.length < MOST_ERRORS) {
    const open = failing(evidence);
    if (open.length === 0) break;
    const all = hypotheses(evidence, new Set(open.flatMap(figuresIn)));
    const [best] = all;
    if (!best) break;
    const [{ mends, score }] = best;
    for (const relation of mends) evidence.explained.add(relation);
    // What touches an error that was found, and nothing else, is its after-effect.
    if (
      mends.length === 1 &&
      mends.some((relation) => figuresIn(relation).some((figure) => first.has(figure)))
    )
      continue;
    const located = all.filter(
      ([other]) =>
        other.score >= score - SUSPECT_MARGIN && overlaps(other, best[0]) && !isPartOf(other, best[0]),
    );
    for (const figure of best[0].figures) first.add(figure);
    errors.push(located);
  }
  return errors;
};
