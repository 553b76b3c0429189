import { type Dimensions, dimensionEntries, type Fact, type QName, type Report } from "../../model/index.js";
import { linesOf, type Statement, type StatementLine, type Taxonomy } from "../../taxonomy/index.js";

/** A fact in a line of a statement. */
export interface LineFact {
  /** Index of the fact in the report. */
  readonly index: number;
  readonly fact: Fact;
  /** The ratio family that it is of the line's concept; empty where it is the line's own figure. */
  readonly family: string;
  /** Its dimensions without the line's. */
  readonly dimensions: Dimensions;
}

/** A statement with the facts that stand in it, by line. */
export interface FilledStatement {
  readonly statement: Statement;
  readonly facts: ReadonlyMap<StatementLine, readonly LineFact[]>;
}

/** What a fact is a figure of: its concept, or that of which it is a ratio. */
const subjectOf = (
  { concept }: Fact,
  { concepts }: Taxonomy,
): { readonly of: QName; readonly family: string } => {
  const ratio = concepts.get(concept)?.ratio;
  return ratio ?? { of: concept, family: "" };
};

const without = (dimensions: Dimensions, own: Dimensions): Dimensions =>
  Object.fromEntries(dimensionEntries(dimensions).filter(([axis]) => own[axis] === undefined));

const holds = (dimensions: Dimensions, own: Dimensions): boolean =>
  dimensionEntries(own).every(([axis, member]) => dimensions[axis] === member);

const axesOf = (lines: readonly StatementLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ dimensions }) => Object.keys(dimensions)));

/** The line of a statement that a fact stands in: of those of its concept the one with most of its members. */
const lineFor = (
  fact: Fact,
  { of, family }: { readonly of: QName; readonly family: string },
  lines: readonly StatementLine[],
  axes: ReadonlySet<string>,
): StatementLine | undefined => {
  const fitting = lines.filter(
    ({ concept, dimensions, ratios }) =>
      concept === of && holds(fact.dimensions, dimensions) && (family === "" || ratios.includes(family)),
  );
  const most = Math.max(...fitting.map(({ dimensions }) => size(dimensions)));
  const [line] = fitting
    .filter(({ dimensions }) => size(dimensions) === most)
    .sort((a, b) => Number(a.balanceAt === "start") - Number(b.balanceAt === "start"));
  // A member of a breakdown that the statement has no line for is none of its figures.
  const strange =
    line && Object.keys(without(fact.dimensions, line.dimensions)).some((axis) => axes.has(axis));
  return strange ? undefined : line;
};

/** The numbers of a report, in the lines of a statement. */
export const fillStatement = (statement: Statement, report: Report, taxonomy: Taxonomy): FilledStatement => {
  const lines = linesOf(statement.root);
  const byConcept = new Map<QName, StatementLine[]>();
  for (const line of lines) byConcept.set(line.concept, [...(byConcept.get(line.concept) ?? []), line]);
  const axes = axesOf(lines);
  const facts = new Map<StatementLine, LineFact[]>();
  report.facts.forEach((fact, index) => {
    const subject = subjectOf(fact, taxonomy);
    const line = fact.unit && lineFor(fact, subject, byConcept.get(subject.of) ?? [], axes);
    if (!line) return;
    const filled = facts.get(line) ?? [];
    filled.push({
      index,
      fact,
      family: subject.family,
      dimensions: without(fact.dimensions, line.dimensions),
    });
    facts.set(line, filled);
  });
  return { statement, facts };
};

const indexesIn = ({ facts }: FilledStatement): readonly number[] =>
  [...facts.values()].flat().map(({ index }) => index);

const size = (dimensions: Dimensions): number => Object.keys(dimensions).length;

/** How many of each fact's dimensions the lines leave over where they leave the fewest. */
const fewestLeft = (statements: readonly FilledStatement[]): ReadonlyMap<number, number> => {
  const fewest = new Map<number, number>();
  for (const { index, dimensions } of statements.flatMap(({ facts }) => [...facts.values()].flat()))
    fewest.set(index, Math.min(size(dimensions), fewest.get(index) ?? Number.POSITIVE_INFINITY));
  return fewest;
};

/** A filled statement with some of its facts. */
export const only = (
  { statement, facts }: FilledStatement,
  isKept: (fact: LineFact) => boolean,
): FilledStatement => ({
  statement,
  facts: new Map(
    [...facts].flatMap(([line, all]) => {
      const left = all.filter(isKept);
      return left.length > 0 ? [[line, left] as const] : [];
    }),
  ),
});

/**
 * The statements of a report's numbers, in the taxonomy's order: an issuer's own hold all of their figures, also those
 * that another one has, too, but a part of a breakdown only where its lines are. Statements of issuers in general hold
 * what is in none of these.
 */
export const fillStatements = (report: Report, taxonomy: Taxonomy): readonly FilledStatement[] => {
  const fill = (generic: boolean): readonly FilledStatement[] =>
    taxonomy.statements
      .filter((statement) => (statement.generic ?? false) === generic)
      .map((statement) => fillStatement(statement, report, taxonomy));
  const filled = fill(false);
  const fewest = fewestLeft(filled);
  const own = filled.map((each) =>
    only(each, ({ index, dimensions }) => size(dimensions) === fewest.get(index)),
  );
  const taken = new Set(fewest.keys());
  const general: FilledStatement[] = [];
  for (const statement of fill(true)) {
    const left = only(statement, ({ index }) => !taken.has(index));
    for (const index of indexesIn(left)) taken.add(index);
    general.push(left);
  }
  return [...own, ...general].filter(({ facts }) => facts.size > 0);
};
