import type { Book } from "../book.js";
import { figuresIn, type Relation } from "../relation.js";
import { adsRatio } from "./ads-ratio.js";
import { balanceSheet } from "./balance-sheet.js";
import { calculation } from "./calculation.js";
import { change } from "./change.js";
import { claim } from "./claim.js";
import { footing } from "./footing.js";
import { members } from "./members.js";
import { nonNegative } from "./non-negative.js";
import { percentOfBase } from "./percent-of-base.js";
import { quotient } from "./quotient.js";
import { restatement } from "./restatement.js";
import { rollForwards } from "./roll-forward.js";
import { translation } from "./translation.js";

/** Each gives its relations; where two give the same one, it is the first's. Dates are checked apart (`dates.ts`). */
const RULES: readonly ((book: Book) => readonly Relation[])[] = [
  footing,
  rollForwards,
  balanceSheet,
  members,
  calculation,
  restatement,
  percentOfBase,
  change,
  claim,
  quotient,
  translation,
  adsRatio,
  nonNegative,
];

const keyOf = (relation: Relation): string => {
  const terms = relation.terms.map(({ figure, weight }) => `${figure.index}*${weight}`).sort();
  const below = relation.shape === "quotient" ? relation.denominator.index : "";
  return [relation.shape, relation.result.index, relation.divisor, below, ...terms].join(" ");
};

/** A relation of a number with itself says nothing. */
const isCircular = (relation: Relation): boolean =>
  relation.terms.some(({ figure }) => figure === relation.result) ||
  (relation.shape === "quotient" && relation.denominator === relation.result) ||
  figuresIn(relation).length === 0;

/** All relations between the numbers of a release, each once. */
export const relationsOf = (book: Book): readonly Relation[] => {
  const known = new Map<string, Relation>();
  for (const rule of RULES) {
    for (const relation of rule(book)) {
      const key = keyOf(relation);
      if (!isCircular(relation) && !known.has(key)) known.set(key, relation);
    }
  }
  return [...known.values()];
};
