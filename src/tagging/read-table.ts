import type { Collector } from "../diagnostics/index.js";
import type { Entity, UnreadNumber, UnreadRow } from "../model/index.js";
import { type Cell, type Row, readPrintedNumber, type Table } from "../release/index.js";
import type { Statement, Taxonomy } from "../taxonomy/index.js";
import { type CellOutcome, type CellReading, readCell, readLeftOut } from "./cell.js";
import type { CellContext } from "./cell-place.js";
import type { Column } from "./column.js";
import { readColumns } from "./columns.js";
import { withoutDuplicates } from "./duplicate-columns.js";
import { withLabelUnits } from "./label-units.js";
import type { TaggedOccurrence } from "./merge.js";
import { type Notes, tableNotes } from "./notes/index.js";
import { readRows, type TaggedRow } from "./rows.js";
import { reportDoubtfulSigns } from "./sign.js";
import { findStatement } from "./statement.js";
import { asAccurateAsColumn, unreadRow } from "./unread.js";

/** A table with what was made of it. */
export interface TaggedTable {
  readonly table: Table;
  /** Absent where no statement of the taxonomy has its title. */
  readonly statement?: Statement;
  readonly columns: readonly Column[];
  readonly rows: readonly TaggedRow[];
  readonly counts: CellCounts;
}

/** What became of the cells of data columns. `cells` is the sum of the others. */
export interface CellCounts {
  readonly cells: number;
  /** Occurrences of facts. */
  readonly tagged: number;
  /** Numbers and dashes that are no fact, each with a diagnostic. */
  readonly untagged: number;
  /** Dashes in ratio columns. */
  readonly notMeaningful: number;
  /** `N/A`, `n.m.` and the like. */
  readonly notGiven: number;
}

const countOutcomes = (outcomes: readonly CellOutcome[]): CellCounts => {
  const count = (outcome: CellOutcome): number => outcomes.filter((other) => other === outcome).length;
  return {
    cells: outcomes.length,
    tagged: count("tagged"),
    untagged: count("untagged"),
    notMeaningful: count("not-meaningful"),
    notGiven: count("not-given"),
  };
};

/** The counts of several tables together. */
export const addCounts = (all: readonly CellCounts[]): CellCounts => {
  const sum = (key: keyof CellCounts): number => all.reduce((total, counts) => total + counts[key], 0);
  return {
    cells: sum("cells"),
    tagged: sum("tagged"),
    untagged: sum("untagged"),
    notMeaningful: sum("notMeaningful"),
    notGiven: sum("notGiven"),
  };
};

/** Of cells that nothing was made of, numbers and dashes count, words don't. */
const isCounted = ({ text }: Cell): boolean => {
  const { kind } = readPrintedNumber(text);
  return kind !== "text" && kind !== "not-given";
};

const untaggedCells = ({ cells, unplaced }: Row): readonly CellOutcome[] =>
  [...cells, ...unplaced].filter(isCounted).map(() => "untagged");

/** A table as it was read. */
export interface ReadTable extends TaggedTable {
  readonly occurrences: readonly TaggedOccurrence[];
  readonly unreadNumbers: readonly UnreadNumber[];
  readonly unreadRows: readonly UnreadRow[];
}

const withRowUnits = (column: Column, { units }: TaggedRow): Column => ({
  ...column,
  units: withLabelUnits(column.units, units),
});

/** What became of the cells of a row: what it says of cells without column is in no reading. */
const readRowCells = (
  tagged: TaggedRow,
  columns: readonly Column[],
  context: CellContext,
  noteIds: (header: readonly Cell[], cell: Cell) => readonly string[],
): readonly CellReading[] => {
  const { row, line } = tagged;
  if (!line) return untaggedCells(row).map((outcome) => ({ outcome }));
  const byIndex = new Map(columns.map((column) => [column.index, withRowUnits(column, tagged)]));
  const read = row.cells.map((cell): CellReading => {
    const column = byIndex.get(cell.column);
    if (!column) return { outcome: "untagged" };
    const reading = readCell(cell, row, line, column, context);
    const { occurrence } = reading;
    return occurrence
      ? { ...reading, occurrence: { ...occurrence, notes: noteIds(column.cells, cell) } }
      : reading;
  });
  const leftOut = row.unplaced.filter(isCounted).map((cell): CellReading => {
    const column = row.inColumn && byIndex.get(cell.column);
    return column ? readLeftOut(cell, row, line, column, context) : { outcome: "untagged" };
  });
  return [...read, ...leftOut];
};

const unknownTable = (table: Table, taxonomy: Taxonomy, collector: Collector): ReadTable => {
  const title = table.caption.map(({ text }) => text).join(" / ") || "without a title";
  collector.warning(
    "unknown-table",
    `The table “${title}” is none of the statements of the taxonomy. Its cells are not tagged.`,
    {
      place: { line: table.firstLine, column: 1 },
      hint: `Known are: ${taxonomy.own.statements.map((statement) => statement.title.en).join("; ")}. Patterns for titles stand in the taxonomy's source.`,
    },
  );
  const counts = countOutcomes(table.rows.flatMap(untaggedCells));
  return {
    table,
    columns: [],
    rows: table.rows.map((row) => ({ row, kind: "unknown", path: [] })),
    counts,
    occurrences: [],
    unreadNumbers: [],
    unreadRows: [],
  };
};

/** Reads a table: its columns, its rows, and the cells that stand in both. */
export const readTable = (
  table: Table,
  taxonomy: Taxonomy,
  entity: Entity,
  notes: Notes,
  collector: Collector,
): ReadTable => {
  const statement = findStatement(table, taxonomy);
  if (!statement) return unknownTable(table, taxonomy, collector);
  const told = table.misaligned ? [] : readColumns(table, statement, taxonomy, collector);
  const columns = withoutDuplicates(told, table, collector);
  const rows = readRows(table, statement, taxonomy, collector);
  const context: CellContext = { taxonomy, statement, table, entity, collector, reportedColumns: new Set() };
  const noteIds = tableNotes(table, rows, notes);
  const read = rows.map((row, index) =>
    readRowCells(row, columns, context, (header, cell) => noteIds(index, header, cell)),
  );
  const found = read.map((cells) => cells.flatMap(({ occurrence }) => occurrence ?? []));
  rows.forEach((row, index) => {
    reportDoubtfulSigns(row, found[index] ?? [], taxonomy, collector);
  });
  const occurrences = found.flat();
  const unread = read.flat().flatMap((cell) => cell.unread ?? []);
  return {
    table,
    statement,
    columns,
    rows,
    counts: countOutcomes(read.flat().map(({ outcome }) => outcome)),
    occurrences,
    unreadNumbers: unread.map((number) => asAccurateAsColumn(number, occurrences)),
    unreadRows: rows.flatMap((row) => unreadRow(row, table.id)),
  };
};
