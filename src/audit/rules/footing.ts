import type { Dimensions, QName } from "../../model/index.js";
import { type Statement, type Summation, statementSums } from "../../taxonomy/index.js";
import { type Book, ratioOf } from "../book.js";
import type { Figure } from "../figure.js";
import { type Relation, sum, type Weighted } from "../relation.js";

/** Sums of a statement do not change; an audit of many copies asks often. */
const known = new WeakMap<Statement, readonly Summation[]>();

export const sumsOf = (statement: Statement): readonly Summation[] => {
  const sums = known.get(statement) ?? statementSums(statement);
  known.set(statement, sums);
  return sums;
};

/** The line whose amount or share of a base a figure is; undefined for changes, which do not add up. */
const lineOf = (book: Book, { subject }: Figure): QName | undefined => {
  const ratio = ratioOf(book, subject.concept);
  if (!ratio) return subject.concept;
  return ratio.family.kind === "percent-of" ? ratio.of : undefined;
};

/** The dimensions of a figure beside those that its line has: the column's. */
const columnDimensions = (figure: Figure, line: Dimensions): Dimensions | undefined => {
  const own = figure.subject.dimensions;
  const axes = Object.keys(line) as QName[];
  if (axes.some((axis) => own[axis] !== line[axis])) return undefined;
  return Object.fromEntries(
    Object.entries(own).filter(([axis]) => !axes.includes(axis as QName)),
  ) as Dimensions;
};

const sameDimensions = (a: Dimensions, b: Dimensions): boolean => {
  const keys = Object.keys(a) as QName[];
  return keys.length === Object.keys(b).length && keys.every((axis) => a[axis] === b[axis]);
};

type Lines = ReadonlyMap<QName, readonly Figure[]>;

const linesOf = (book: Book, column: readonly Figure[]): Lines => {
  const lines = new Map<QName, Figure[]>();
  for (const figure of column) {
    const line = lineOf(book, figure);
    if (line === undefined) continue;
    const known = lines.get(line);
    if (known) known.push(figure);
    else lines.set(line, [figure]);
  }
  return lines;
};

/** What a column prints of the parts; lines that it does not print count as nothing. */
const partsOf = (total: Figure, { total: line, parts }: Summation, lines: Lines): readonly Weighted[] => {
  const shared = columnDimensions(total, line.dimensions) ?? {};
  const { periodKey, measure } = total.subject;
  return parts.flatMap(({ concept, dimensions, weight }) => {
    const wanted = { ...dimensions, ...shared };
    const figure = lines
      .get(concept)
      ?.find(
        ({ subject }) =>
          subject.periodKey === periodKey &&
          subject.measure === measure &&
          sameDimensions(subject.dimensions, wanted),
      );
    return figure && figure !== total ? [{ figure, weight }] : [];
  });
};

/** A row that was left out stands among the parts, so nobody knows what they come to. */
const isOpen = (book: Book, total: Figure, parts: readonly Weighted[]): boolean => {
  const rows = book.unreadRows.get(total.table ?? "") ?? [];
  const lines = [total, ...parts.map(({ figure }) => figure)].map(({ place }) => place.line);
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  return rows.some((line) => line > first && line < last);
};

const footingsOf = (book: Book, statement: Statement, column: readonly Figure[]): readonly Relation[] => {
  const lines = linesOf(book, column);
  return sumsOf(statement).flatMap((summation) =>
    (lines.get(summation.total.concept) ?? [])
      .filter((total) => columnDimensions(total, summation.total.dimensions))
      .flatMap((result) => {
        const parts = partsOf(result, summation, lines);
        if (parts.length < 2 || isOpen(book, result, parts)) return [];
        const message = `“${result.label}” should be the sum of its lines.`;
        return [sum({ rule: "footing", kind: "sum", result, message }, parts)];
      }),
  );
};

/**
 * Every total of a printed column is the weighted sum of the lines that the column prints, by the sums of the table's
 * own statement; columns of shares of a base add up as the amounts do.
 */
export const footing = (book: Book): readonly Relation[] =>
  [...book.columns.values()].flatMap((column) => {
    const statement = book.statements.get(column[0]?.table ?? "");
    return statement ? footingsOf(book, statement, column) : [];
  });
