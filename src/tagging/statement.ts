import type { Table } from "../release/index.js";
import { normalizeLabel, type Statement, type Taxonomy } from "../taxonomy/index.js";

/** Length of the longest match of a statement's title patterns in a line; 0 for none. */
const matchLength = (statement: Statement, line: string): number =>
  Math.max(0, ...statement.titlePatterns.map((pattern) => pattern.exec(line)?.[0].length ?? 0));

/** Words before or after a title that make it another statement than the one that has it. */
const DISQUALIFYING =
  /\b(?:non ?consolidated|parent(?: company)? only|pro ?forma|averages?|forecasts?|forecasted|projected|projections?|budgets?|budgeted|plans?|planned|growth|additions|changes? in|increase in|decrease in|restated|adjusted)\b/u;

/** True where what stands beside the matched words makes the title another one. */
const isQualified = (statement: Statement, line: string): boolean =>
  statement.titlePatterns.every((pattern) => {
    const match = pattern.exec(line);
    if (!match) return true;
    const beside = `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`;
    return DISQUALIFYING.test(beside);
  });

const bestMatch = (line: string, statements: readonly Statement[]): Statement | undefined => {
  const matches = statements.map((statement) => ({ statement, length: matchLength(statement, line) }));
  const best = matches.reduce((a, b) => (b.length > a.length ? b : a), {
    statement: undefined,
    length: 0,
  } as {
    statement: Statement | undefined;
    length: number;
  });
  return best.statement && !isQualified(best.statement, line) ? best.statement : undefined;
};

/** A statement with the line of the caption that has its title. */
export interface TitledStatement {
  readonly statement: Statement;
  readonly line: string;
}

/** What stands in brackets qualifies a title: `(Unaudited)`, `(Millions of yen, except per share data)`. */
const withoutBrackets = (line: string): string => line.replace(/\([^()]*\)/gu, " ");

/**
 * The statement that a table is, by its caption: the line nearest to the table that has a statement's title. Only
 * statements of the taxonomy's own part are asked, since they are what its issuer prints.
 */
export const findTitledStatement = (table: Table, taxonomy: Taxonomy): TitledStatement | undefined => {
  const titles = [...table.header.flatMap(({ stub }) => (stub ? [stub.text] : [])).reverse()];
  const lines = [...table.caption.map(({ text }) => text).reverse(), ...titles];
  for (const line of lines) {
    const statement = bestMatch(normalizeLabel(withoutBrackets(line)), taxonomy.own.statements);
    if (statement) return { statement, line };
  }
  return undefined;
};

/** The statement that a table is, see `findTitledStatement`. */
export const findStatement = (table: Table, taxonomy: Taxonomy): Statement | undefined =>
  findTitledStatement(table, taxonomy)?.statement;
