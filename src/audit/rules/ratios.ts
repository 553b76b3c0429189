import type { Dimensions, QName } from "../../model/index.js";
import type { RatioFamily } from "../../taxonomy/index.js";
import {
  type Aspects,
  type Book,
  checkedFigures,
  figureNear,
  ratioOf,
  subjectOf,
  withoutAxes,
} from "../book.js";
import type { Figure } from "../figure.js";
import { periodBefore } from "../periods.js";
import { quotient, type Relation } from "../relation.js";

/** A printed ratio with its family and the concept of its line. */
export interface Ratio {
  readonly figure: Figure;
  readonly family: RatioFamily;
  readonly of: QName;
}

/** The ratios of these kinds, each in its tables and where it leads. */
export const ratiosOf = (book: Book, kinds: readonly RatioFamily["kind"][]): readonly Ratio[] =>
  book.subjects.flatMap((subject) => {
    const ratio = ratioOf(book, subject.concept);
    if (!ratio || !kinds.includes(ratio.family.kind)) return [];
    return checkedFigures(book, subject).map((figure) => ({ figure, ...ratio }));
  });

const amount = (book: Book, aspects: Aspects, near: Figure, measure?: string): Figure | undefined =>
  figureNear(book, subjectOf(book, aspects, measure), near);

/** A forecast is compared with the result of an earlier period where that is no forecast itself. */
const earlierAmount = (book: Book, aspects: Aspects, near: Figure, measure: string): Figure | undefined => {
  const axes = [...book.taxonomy.axes.values()].filter(({ forecast }) => forecast);
  const results: Dimensions = withoutAxes(aspects.dimensions, axes);
  return (
    amount(book, aspects, near, measure) ?? amount(book, { ...aspects, dimensions: results }, near, measure)
  );
};

/** The share that a line has of the family's base, of the same period. */
export const shareRelation = (
  book: Book,
  { figure, family, of }: Ratio,
  rule: Relation["rule"],
): readonly Relation[] => {
  if (!family.base) return [];
  const { period, dimensions } = figure.subject;
  const part = amount(book, { concept: of, period, dimensions }, figure);
  const base =
    part && amount(book, { concept: family.base, period, dimensions }, figure, part.subject.measure);
  if (!part || !base) return [];
  const message = `“${figure.label}” should be ${part.text} as a share of ${base.text}.`;
  return [quotient({ rule, kind: "rounded", result: figure, message }, [{ figure: part, weight: 1 }], base)];
};

/** The change of a line against an earlier period, as a share of the earlier value with the signs as they are; or how many times it. */
export const changeRelation = (
  book: Book,
  { figure, family, of }: Ratio,
  rule: Relation["rule"],
): readonly Relation[] => {
  const { period, dimensions } = figure.subject;
  const past = periodBefore(period, family.monthsBefore ?? 0);
  const current = past && amount(book, { concept: of, period, dimensions }, figure);
  const earlier =
    current &&
    earlierAmount(book, { concept: of, period: past, dimensions }, figure, current.subject.measure);
  if (!current || !earlier || current === earlier) return [];
  const change = family.kind === "change";
  const message = `“${figure.label}” should be ${change ? "the change" : "how many times it is"} from ${earlier.text} to ${current.text}.`;
  return [
    quotient(
      { rule, kind: "rounded", result: figure, message },
      [{ figure: current, weight: 1 }],
      earlier,
      change ? -1 : 0,
    ),
  ];
};
