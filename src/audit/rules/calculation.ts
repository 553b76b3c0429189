import type { Dimensions, QName } from "../../model/index.js";
import type { Summation } from "../../taxonomy/index.js";
import { type Book, columnKey, subjectOf } from "../book.js";
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

const columnOf = ({ table, tableColumn }: Figure): string | undefined =>
  table === undefined || tableColumn === undefined ? undefined : columnKey(table, tableColumn);

/** Some column prints them all: their sum is that column's footing. */
const shareColumn = ([first, ...others]: readonly Subject[]): boolean =>
  (first?.figures ?? []).some((figure) => {
    const column = columnOf(figure);
    return (
      column !== undefined &&
      others.every(({ figures }) => figures.some((other) => columnOf(other) === column))
    );
  });

const calculationOf = (book: Book, { total, parts }: Summation, subject: Subject): readonly Relation[] => {
  const result = book.leads.get(subject);
  const dimensions = shared(subject, total.dimensions);
  if (!result || !dimensions || parts.length < 2) return [];
  const { period, measure } = subject;
  const subjects = parts
    .map((part) => ({ concept: part.concept, period, dimensions: { ...part.dimensions, ...dimensions } }))
    .map((aspects) => subjectOf(book, aspects, measure))
    .filter((part) => part !== undefined);
  if (subjects.length < parts.length || shareColumn([subject, ...subjects])) return [];
  const figures = subjects.map((part) => book.leads.get(part)).filter((figure) => figure !== undefined);
  if (figures.length < parts.length) return [];
  const message = `“${result.label}” should be the sum of its parts, wherever they stand.`;
  return [
    sum(
      { rule: "calculation", kind: "sum", result, message },
      figures.map((figure, index) => ({ figure, weight: parts[index]?.weight ?? 0 })),
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
