import type { Book, Entry } from "./book.js";
import type { Label, PeriodData, StatementData, StatementLineData } from "./data.js";
import { isLine } from "./lines.js";
import { dayBefore, lastDay, monthsOf, periodKey } from "./periods.js";

/** A period of a statement, of results or of a forecast. */
export interface Column {
  readonly key: string;
  readonly period: PeriodData;
  /** Members of the axis of forecasts. */
  readonly members: readonly string[];
  /** Printed in a table, not in sentences alone. */
  readonly printed: boolean;
}

/** How a line changed: a fact that the release states. */
export interface Change {
  readonly monthsBefore: number;
  readonly entry: Entry;
}

export interface Row {
  /** Index of its line in the statement. */
  readonly index: number;
  readonly line: StatementLineData;
  /** Members beside those of the line: figures that sentences give of a part. */
  readonly members: readonly string[];
  /** A fact for each column that has one. */
  readonly cells: readonly (Entry | undefined)[];
  readonly changes: readonly Change[];
}

export interface Heading {
  readonly heading: Label;
  readonly depth: number;
}

export interface StatementTable {
  readonly statement: StatementData;
  readonly columns: readonly Column[];
  readonly rows: readonly (Row | Heading)[];
  /** Months between what the changes compare: 12 and 3 for a year and a quarter before. */
  readonly compared: readonly number[];
}

export const isRow = (row: Row | Heading): row is Row => "cells" in row;

const isForecast = (axis: string, { taxonomy }: Book): boolean => taxonomy.axes[axis]?.forecast === true;

/** The members of a fact: those that make a column, and those that make a row beside the line's own. */
const membersOf = (entry: Entry, line: StatementLineData, book: Book) => {
  const extra = Object.entries(entry.dimensions).filter(([axis]) => !(axis in line.dimensions));
  const named = (forecast: boolean): readonly string[] =>
    extra.filter(([axis]) => isForecast(axis, book) === forecast).map(([, member]) => member);
  return { column: named(true), row: named(false) };
};

const columnKey = (period: PeriodData, members: readonly string[]): string =>
  [periodKey(period), ...members].join(" ");

const isOf = (line: StatementLineData, { fact, dimensions }: Entry): boolean =>
  fact.concept === line.concept &&
  Object.entries(line.dimensions).every(([axis, member]) => dimensions[axis] === member);

/** What a statement shows: the facts of each concept, translations for convenience aside. */
interface Source {
  readonly book: Book;
  readonly statement: StatementData;
  readonly byConcept: ReadonlyMap<string, readonly Entry[]>;
}

/** True where another line of the statement says more of a fact. */
const isOfOther = (entry: Entry, line: StatementLineData, { lines }: StatementData): boolean => {
  const said = Object.keys(line.dimensions).length;
  return lines.some(
    (other) => isLine(other) && Object.keys(other.dimensions).length > said && isOf(other, entry),
  );
};

interface LineFact {
  readonly entry: Entry;
  /** Members that make a column, and those that make a row beside the line's own. */
  readonly column: readonly string[];
  readonly row: readonly string[];
}

/** The amounts of a line. A part of one has a row of its own in the statement where it is at home. */
const amountsOf = (line: StatementLineData, { book, statement, byConcept }: Source): readonly LineFact[] =>
  (byConcept.get(line.concept) ?? [])
    .filter((entry) => isOf(line, entry) && !entry.fact.convenienceTranslation)
    .map((entry) => ({ entry, ...membersOf(entry, line, book) }))
    .filter(
      ({ entry, row }) =>
        row.length === 0 || (entry.statement === statement && !isOfOther(entry, line, statement)),
    );

const entriesByConcept = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const byConcept = new Map<string, Entry[]>();
  for (const entry of entries) {
    const list = byConcept.get(entry.fact.concept);
    if (list) list.push(entry);
    else byConcept.set(entry.fact.concept, [entry]);
  }
  return byConcept;
};

const isPrinted = ({ spots }: Entry, { tables }: StatementData): boolean =>
  spots.some(({ occurrence: { table } }) => table !== undefined && tables.includes(table));

/** Lines that give a statement its periods: balances at the edges of a period have days of their own. */
const columnsOf = (source: Source): readonly Column[] => {
  const { statement } = source;
  const columns = new Map<string, Column>();
  for (const line of statement.lines) {
    if (!isLine(line) || line.balanceAt) continue;
    for (const { entry, column: members } of amountsOf(line, source)) {
      const key = columnKey(entry.period, members);
      const printed = isPrinted(entry, statement) || columns.get(key)?.printed === true;
      columns.set(key, { key, period: entry.period, members, printed });
    }
  }
  return [...columns.values()].sort(
    (a, b) =>
      Number(b.printed) - Number(a.printed) ||
      lastDay(b.period).localeCompare(lastDay(a.period)) ||
      a.key.localeCompare(b.key),
  );
};

/** The period of a line's fact in a column: balances stand at its edges. */
const periodIn = ({ period }: Column, { balanceAt }: StatementLineData): PeriodData => {
  if (balanceAt === undefined || "instant" in period) return period;
  return { instant: balanceAt === "start" ? dayBefore(period.start) : period.end };
};

const changesOf = (
  line: StatementLineData,
  members: readonly string[],
  columns: readonly Column[],
  { book, statement }: Source,
): readonly Change[] => {
  const { taxonomy, entries } = book;
  const [latest] = columns;
  return entries.flatMap((entry): Change[] => {
    const ratio = taxonomy.concepts[entry.fact.concept]?.ratio;
    const family = ratio?.of === line.concept ? taxonomy.families[ratio.family] : undefined;
    if (family?.kind !== "change" || family.monthsBefore === undefined) return [];
    const own = membersOf(entry, line, book);
    const fits =
      entry.statement === statement &&
      columnKey(entry.period, own.column) === latest?.key &&
      own.row.join(" ") === members.join(" ") &&
      Object.entries(line.dimensions).every(([axis, member]) => entry.dimensions[axis] === member);
    return fits ? [{ monthsBefore: family.monthsBefore, entry }] : [];
  });
};

const rowsOf = (
  line: StatementLineData,
  index: number,
  columns: readonly Column[],
  source: Source,
): readonly Row[] => {
  const rows = new Map<
    string,
    { readonly members: readonly string[]; readonly entries: Map<string, Entry> }
  >();
  for (const { entry, column, row: members } of amountsOf(line, source)) {
    const row = rows.get(members.join(" ")) ?? { members, entries: new Map<string, Entry>() };
    rows.set(members.join(" "), row);
    row.entries.set(columnKey(entry.period, column), entry);
  }
  return [...rows.values()]
    .map(({ members, entries }) => ({
      index,
      line,
      members,
      cells: columns.map((column) => entries.get(columnKey(periodIn(column, line), column.members))),
      changes: changesOf(line, members, columns, source),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
};

/** Headings without a line under them go. */
const withoutEmptyHeadings = (rows: readonly (Row | Heading)[]): readonly (Row | Heading)[] => {
  const depthOf = (row: Row | Heading): number => (isRow(row) ? row.line.depth : row.depth);
  return rows.filter((row, index) => {
    if (isRow(row)) return true;
    const after = rows.slice(index + 1);
    const end = after.findIndex((other) => depthOf(other) <= row.depth);
    return after.slice(0, end < 0 ? undefined : end).some(isRow);
  });
};

const layOut = (statement: StatementData, book: Book): StatementTable => {
  const byConcept = entriesByConcept(book.entries.filter(({ unit }) => unit !== undefined));
  const source: Source = { book, statement, byConcept };
  const columns = columnsOf(source);
  const rows = statement.lines.flatMap((line, index): (Row | Heading)[] =>
    isLine(line) ? [...rowsOf(line, index, columns, source)] : [line],
  );
  const changes = rows.flatMap((row) => (isRow(row) ? row.changes : []));
  return {
    statement,
    columns,
    rows: withoutEmptyHeadings(rows),
    compared: [...new Set(changes.map(({ monthsBefore }) => monthsBefore))].sort((a, b) => b - a),
  };
};

/** A statement is one book's, and its table the same in every language and scale. */
const tables = new WeakMap<StatementData, StatementTable>();

/** A statement as a table over periods, the latest first. */
export const statementTable = (statement: StatementData, book: Book): StatementTable => {
  const known = tables.get(statement) ?? layOut(statement, book);
  tables.set(statement, known);
  return known;
};

/** The cells of a row that can be compared with its latest, the earliest first: results of periods as long. */
export const seriesOf = (
  row: Row,
  { columns }: StatementTable,
): readonly { column: Column; entry: Entry }[] => {
  const lengthOf = ({ period }: Column): number | undefined =>
    "instant" in period ? 0 : monthsOf(period.start, period.end);
  const [latest] = columns;
  const length = latest && lengthOf(latest);
  return columns
    .flatMap((column, index) => {
      const entry = row.cells[index];
      const fits = column.members.length === 0 && length !== undefined && lengthOf(column) === length;
      return entry && fits ? [{ column, entry }] : [];
    })
    .sort((a, b) => lastDay(a.column.period).localeCompare(lastDay(b.column.period)));
};
