import type { Quotient } from "../../taxonomy/index.js";
import { type Book, checkedFigures, figureNear, subjectOf } from "../book.js";
import type { Figure } from "../figure.js";
import { quotient as divide, type Relation, type Weighted } from "../relation.js";

/** An amount per share is of amounts of the same currency. */
const currencyOf = ({ subject }: Figure): string | undefined =>
  subject.unit.numerators.find((measure) => measure.startsWith("iso4217:"));

const find = (book: Book, concept: Quotient["by"], result: Figure): Figure | undefined => {
  const { period, dimensions } = result.subject;
  const aspects = { concept, period, dimensions };
  const subject = subjectOf(book, aspects, currencyOf(result)) ?? subjectOf(book, aspects);
  return figureNear(book, subject, result);
};

const relationOf = (book: Book, result: Figure, { of, by }: Quotient): readonly Relation[] => {
  const parts: readonly Weighted[] = of.flatMap(({ concept, weight }) => {
    const figure = find(book, concept, result);
    return figure ? [{ figure, weight }] : [];
  });
  const denominator = find(book, by, result);
  if (parts.length < of.length || !denominator || denominator === result) return [];
  const message = `“${result.label}” should come out of the amounts that it is made of.`;
  return [divide({ rule: "quotient", kind: "rounded", result, message }, parts, denominator)];
};

/** Margins, amounts per share and other concepts of which the taxonomy says what is divided by what: the first way that there is. */
export const quotient = (book: Book): readonly Relation[] =>
  book.subjects.flatMap((subject) => {
    const { quotients = [] } = book.taxonomy.concepts.get(subject.concept) ?? {};
    return checkedFigures(book, subject).flatMap((figure) => {
      const ways = quotients.map((way) => relationOf(book, figure, way));
      return ways.find((relations) => relations.length > 0) ?? [];
    });
  });
