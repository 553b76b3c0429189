import { type Book, checkedFigures, figureNear, subjectOf } from "../book.js";
import type { Figure, Subject } from "../figure.js";
import { endsOf } from "../periods.js";
import { type Relation, sum } from "../relation.js";

const rollForward = (
  book: Book,
  subject: Subject,
  balance: Subject["concept"],
  result: Figure,
): readonly Relation[] => {
  const ends = endsOf(subject.period);
  if (!ends) return [];
  const at = (period: Subject["period"]) =>
    figureNear(
      book,
      subjectOf(book, { concept: balance, period, dimensions: subject.dimensions }, subject.measure),
      result,
    );
  const [opening, closing] = [at(ends.opening), at(ends.closing)];
  if (!opening || !closing) return [];
  const exact = opening.decimals === result.decimals && closing.decimals === result.decimals;
  const message = `“${result.label}” should be “${closing.label}” less “${opening.label}”.`;
  return [
    sum({ rule: "roll-forward", kind: exact ? "sum" : "rounded", result, message }, [
      { figure: closing, weight: 1 },
      { figure: opening, weight: -1 },
    ]),
  ];
};

/** The change of a balance over a period is the closing balance less the opening one. */
export const rollForwards = (book: Book): readonly Relation[] =>
  book.subjects.flatMap((subject) => {
    const { changeOf } = book.taxonomy.concepts.get(subject.concept) ?? {};
    return changeOf
      ? checkedFigures(book, subject).flatMap((result) => rollForward(book, subject, changeOf, result))
      : [];
  });
