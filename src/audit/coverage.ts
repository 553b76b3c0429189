import type { Coverage } from "./audit.js";
import type { Book } from "./book.js";
import type { Figure } from "./figure.js";
import type { Fixed } from "./fixed.js";
import { type Check, checksOf, type Evidence } from "./locate/evidence.js";

/** How many decimal digits a whole number has. */
const lengthOf = (value: Fixed): number => value.toString().length;

/** The last place to which a relation tells a figure: wrong by more than that, and the relation breaks. */
const accuracyOf = ({ solution: { remark } }: Check, { decimals, ulp }: Figure, scale: number): number => {
  const width = remark.high - remark.low;
  if (width <= ulp) return decimals;
  return Math.min(decimals, scale - lengthOf(width));
};

/** Is a relation between occurrences of one fact said about another of them? */
const countsElsewhere = ({ relation: { result } }: Check, figure: Figure): boolean =>
  result !== figure && result.subject === figure.subject;

/** How well relations check a number. Each relation counts, and the most accurate says how far. */
const coverageOf = (evidence: Evidence, figure: Figure, scale: number): Coverage => {
  const checks = checksOf(evidence, figure).filter(({ before }) => before !== "open");
  const own = checks.filter((check) => !countsElsewhere(check, figure));
  const broken = own.filter(({ before }) => before === "broken").length;
  const accuracies = checks.map((check) => accuracyOf(check, figure, scale));
  return {
    places: [figure.place],
    printed: figure.text,
    label: figure.label,
    checks: checks.length,
    passed: own.length - broken,
    broken,
    ...(accuracies.length > 0 && { accuracy: Math.max(...accuracies) }),
  };
};

/** The coverage of every number, in the order of the release. */
export const coverage = (book: Book, evidence: Evidence): readonly Coverage[] =>
  book.figures.map((figure) => coverageOf(evidence, figure, book.scale));
