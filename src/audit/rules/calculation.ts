import type { Dimensions, QName } from "../../model/index.js";
import type { Summation } from "../../taxonomy/index.js";
import { type Book, figureNear, subjectOf } from "../book.js";
import type { Figure, Subject } from "../figure.js";
import { type Relation, sum } from "../relation.js";
import { sumsOf } from "./footing.js";

const shared = ({ dimensions }: Subject, line: Dimensions): Dimensions | undefined => {
  const axes = Object.keys(line) as QName[];
  if (axes.some((axis) => dimensions[axis] !== line[axis])) return undefined;
  return Object.fromEntries(
    Object.entries(dimensions).filter(([axis]) => !axes.includes(axis as QName)),
  ) as Dimensions;
};

const inOneColumn = (figures: readonly Figure[]): boolean =>
  figures.every(
    ({ table, tableColumn }) =>
      table !== undefined && table === figures[0]?.table && tableColumn === figures[0].tableColumn,
  );

const calculationOf = (book: Book, { total, parts }: Summation, subject: Subject): readonly Relation[] => {
  const lead = book.leads.get(subject);
  const dimensions = shared(subject, total.dimensions);
  if (!lead || !dimensions || parts.length < 2) return [];
  const figures = parts.map((part) =>
    figureNear(
      book,
      subjectOf(
        book,
        { concept: part.concept, period: subject.period, dimensions: { ...part.dimensions, ...dimensions } },
        subject.measure,
      ),
      lead,
    ),
  );
  const found = figures.filter((figure) => figure !== undefined);
  if (found.length < parts.length || inOneColumn([lead, ...found])) return [];
  const message = `“${lead.label}” should be the sum of its parts, wherever they stand.`;
  return [
    sum(
      { rule: "calculation", kind: "sum", result: lead, message },
      found.map((figure, index) => ({ figure, weight: parts[index]?.weight ?? 0 })),
    ),
  ];
};

/**
 * Calculations 1.1: the sums of all statements between facts whose numbers do not stand in one column. What a release
 * says of the parts in passing is not all of them, so only where every part is reported.
 */
export const calculation = (book: Book): readonly Relation[] =>
  book.taxonomy.statements.flatMap((statement) =>
    sumsOf(statement).flatMap((summation) =>
      (book.byConcept.get(summation.total.concept) ?? []).flatMap((subject) =>
        calculationOf(book, summation, subject),
      ),
    ),
  );
