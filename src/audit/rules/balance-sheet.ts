import { type Book, checkedFigures, figureNear, subjectOf } from "../book.js";
import { proportion, type Relation } from "../relation.js";

/** Both sides of a balance sheet, and whatever else the taxonomy says is always equal. */
export const balanceSheet = (book: Book): readonly Relation[] =>
  book.subjects.flatMap((subject) => {
    const { equals } = book.taxonomy.concepts.get(subject.concept) ?? {};
    const other = equals && subjectOf(book, { ...subject, concept: equals }, subject.measure);
    return !other
      ? []
      : checkedFigures(book, subject).flatMap((result) => {
          const figure = figureNear(book, other, result);
          if (!figure) return [];
          const same = figure.decimals === result.decimals;
          const message = `“${result.label}” should be the same as “${figure.label}”.`;
          return [
            proportion(
              { rule: "balance-sheet", kind: same ? "identity" : "rounded", result, message },
              figure,
              1n,
              1n,
            ),
          ];
        });
  });
