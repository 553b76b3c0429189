import type { Entry, Group } from "./book.js";
import type { FactData, StatementData, StatementLineData, TaxonomyExcerpt } from "./data.js";
import { lastDay } from "./periods.js";

/** A line of a statement by its index. */
export interface Line {
  readonly statement: StatementData;
  readonly index: number;
}

export type LinesByConcept = ReadonlyMap<string, readonly Line[]>;

export const isLine = (line: StatementData["lines"][number]): line is StatementLineData => "concept" in line;

const isWithin = (line: StatementLineData, dimensions: Entry["dimensions"]): boolean =>
  Object.entries(line.dimensions).every(([axis, member]) => dimensions[axis] === member);

/** Lines by their concept, homes before others. */
export const linesByConcept = ({ statements }: TaxonomyExcerpt): LinesByConcept => {
  const lines = new Map<string, Line[]>();
  for (const home of [true, false])
    for (const statement of statements)
      for (const [index, line] of statement.lines.entries()) {
        if (!isLine(line) || (line.home === true) !== home) continue;
        lines.set(line.concept, [...(lines.get(line.concept) ?? []), { statement, index }]);
      }
  return lines;
};

/** The concept that a fact is about: ratios are about the line that they are ratios of. */
const subjectOf = ({ concept }: FactData, { concepts }: TaxonomyExcerpt): string =>
  concepts[concept]?.ratio?.of ?? concept;

/** The line that a fact is of: in a table's statement where one prints it, else at the concept's home. */
export const lineOf = (
  fact: FactData,
  dimensions: Entry["dimensions"],
  taxonomy: TaxonomyExcerpt,
  lines: LinesByConcept,
): Line | undefined => {
  const all = lines.get(subjectOf(fact, taxonomy)) ?? [];
  const fitting = all.filter(({ statement, index }) =>
    isWithin(statement.lines[index] as StatementLineData, dimensions),
  );
  const tables = new Set(fact.occurrences.flatMap(({ table }) => table ?? []));
  const printed = fitting.find(({ statement }) => statement.tables.some((table) => tables.has(table)));
  return printed ?? fitting[0] ?? all[0];
};

/** A fact with the line that it is of. */
export interface Placed {
  readonly entry: Entry;
  readonly line?: Line;
  readonly ratio: boolean;
}

const isTranslated = ({ entry }: Placed): number => Number(entry.fact.convenienceTranslation === true);

/** In the order of the lines; amounts before their ratios, the latest period first. */
const inOrder = (a: Placed, b: Placed): number =>
  (a.line?.index ?? 0) - (b.line?.index ?? 0) ||
  Number(a.ratio) - Number(b.ratio) ||
  (a.ratio ? a.entry.fact.concept.localeCompare(b.entry.fact.concept) : 0) ||
  isTranslated(a) - isTranslated(b) ||
  lastDay(b.entry.period).localeCompare(lastDay(a.entry.period));

/** Facts by statement, in the order of its lines; those without one last. */
export const groupsOf = (placed: readonly Placed[], { statements }: TaxonomyExcerpt): readonly Group[] => {
  const groups = new Map<StatementData | undefined, Placed[]>(
    [...statements, undefined].map((each) => [each, []]),
  );
  for (const each of placed) groups.get(each.line?.statement)?.push(each);
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([statement, members]) => ({
      ...(statement && { statement }),
      entries: members.sort(inOrder).map(({ entry }) => entry),
    }));
};
