import type { Collector } from "../diagnostics/index.js";
import type { Entity, Occurrence, Report } from "../model/index.js";
import { type Cell, type Release, type Row, readPrintedNumber, type Table } from "../release/index.js";
import type { Issuer, Statement, Taxonomy } from "../taxonomy/index.js";
import { type CellContext, type CellOutcome, readCell } from "./cell.js";
import type { Column } from "./column.js";
import { readColumns } from "./columns.js";
import { documentFacts } from "./document/index.js";
import { withoutDuplicates } from "./duplicate-columns.js";
import { withLabelUnits } from "./label-units.js";
import { mergeOccurrences, type TaggedOccurrence } from "./merge.js";
import { type Notes, notesOf, readNotes, tableNotes } from "./notes/index.js";
import { reportOtherDigits } from "./other-digits.js";
import { type NamedPeriod, reportingPeriodOf, resolvePeriod } from "./period.js";
import { PERIOD_PHRASES } from "./phrases/periods.js";
import { scan } from "./phrases/scan.js";
import { checkClaims } from "./prose/claims.js";
import type { Mention } from "./prose/mention.js";
import { type ProseReading, readProse } from "./prose/prose.js";
import { publicationOf } from "./publication.js";
import { readRows, type TaggedRow } from "./rows.js";
import { reportDoubtfulSigns } from "./sign.js";
import { findStatement } from "./statement.js";

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

/** What tagging makes of a release: the report, and how it came about. */
export interface Tagging {
  readonly report: Report;
  readonly tables: readonly TaggedTable[];
  /** For each fact, by its id, the occurrence that gives it its value and accuracy. */
  readonly leads: ReadonlyMap<string, Occurrence>;
  /** Numbers in sentences that are no occurrence of a fact, in the order of the release. */
  readonly mentions: readonly Mention[];
  /** The notes that the release has and the marks that point at them; the report has those that explain facts. */
  readonly notes: Notes;
  readonly counts: CellCounts;
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

const addCounts = (all: readonly CellCounts[]): CellCounts => {
  const sum = (key: keyof CellCounts): number => all.reduce((total, counts) => total + counts[key], 0);
  return {
    cells: sum("cells"),
    tagged: sum("tagged"),
    untagged: sum("untagged"),
    notMeaningful: sum("notMeaningful"),
    notGiven: sum("notGiven"),
  };
};

/** Cells of a row that nothing was made of: numbers and dashes count, words don't. */
const untaggedCells = ({ cells, unplaced }: Row): readonly CellOutcome[] =>
  [...cells, ...unplaced]
    .map(({ text }) => readPrintedNumber(text).kind)
    .filter((kind) => kind !== "text" && kind !== "not-given")
    .map(() => "untagged");

interface ReadTable extends TaggedTable {
  readonly occurrences: readonly TaggedOccurrence[];
}

const withRowUnits = (column: Column, { units }: TaggedRow): Column => ({
  ...column,
  units: withLabelUnits(column.units, units),
});

const readRowCells = (
  tagged: TaggedRow,
  columns: readonly Column[],
  context: CellContext,
  noteIds: (header: readonly Cell[], cell: Cell) => readonly string[],
) => {
  const { row, line } = tagged;
  if (!line) return { outcomes: untaggedCells(row), occurrences: [] };
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  const results = row.cells.map((cell) => {
    const column = byIndex.get(cell.column);
    if (!column) return { outcome: "untagged" as const };
    const { outcome, occurrence } = readCell(cell, row, line, withRowUnits(column, tagged), context);
    return {
      outcome,
      ...(occurrence && { occurrence: { ...occurrence, notes: noteIds(column.cells, cell) } }),
    };
  });
  return {
    outcomes: [...results.map(({ outcome }) => outcome), ...untaggedCells({ ...row, cells: [] })],
    occurrences: results.flatMap((result) =>
      "occurrence" in result && result.occurrence ? [result.occurrence] : [],
    ),
  };
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
  };
};

const readTable = (
  table: Table,
  taxonomy: Taxonomy,
  entity: Entity,
  notes: Notes,
  collector: Collector,
): ReadTable => {
  const statement = findStatement(table, taxonomy);
  if (!statement) return unknownTable(table, taxonomy, collector);
  const read = table.misaligned ? [] : readColumns(table, statement, taxonomy, collector);
  const columns = withoutDuplicates(read, table, collector);
  const rows = readRows(table, statement, taxonomy, collector);
  const context: CellContext = { taxonomy, statement, table, entity, collector, reportedColumns: new Set() };
  const noteIds = tableNotes(table, rows, notes);
  const results = rows.map((row, index) =>
    readRowCells(row, columns, context, (header, cell) => noteIds(index, header, cell)),
  );
  rows.forEach((row, index) => {
    reportDoubtfulSigns(row, results[index]?.occurrences ?? [], taxonomy, collector);
  });
  return {
    table,
    statement,
    columns,
    rows,
    counts: countOutcomes(results.flatMap(({ outcomes }) => outcomes)),
    occurrences: results.flatMap(({ occurrences }) => occurrences),
  };
};

/** The quarter that the release reports on: the one that the latest of its columns of results ends with. */
const reportingPeriod = (tables: readonly TaggedTable[], issuer: Issuer) => {
  const results = tables
    .flatMap(({ columns }) => columns)
    .filter(({ dimensions }) => Object.keys(dimensions).length === 0);
  const ends = results.map(({ period }) => period.end).sort();
  const latest = ends.at(-1);
  return latest === undefined ? undefined : reportingPeriodOf(latest, issuer.fiscalYear);
};

/** The period that the release's title says it reports on. */
const titledPeriod = (title: string | undefined, { fiscalYear }: Issuer): NamedPeriod | undefined =>
  resolvePeriod(
    scan(title ?? "", PERIOD_PHRASES).found.map(({ value }) => value),
    [],
    fiscalYear,
  );

const NO_PROSE: ProseReading = { occurrences: [], mentions: [], outlooks: [] };

/** The headline and the figures speak of one quarter, unless dates were moved by mistake. */
const checkHeadline = (
  title: string | undefined,
  end: string | undefined,
  issuer: Issuer,
  collector: Collector,
): void => {
  const named = titledPeriod(title, issuer);
  if (!named || end === undefined || named.end === end) return;
  collector.warning(
    "headline-disagrees",
    `The headline “${title}” speaks of a period that ends on ${named.end}, but the latest figures are of ${end}.`,
    {
      place: { line: 1, column: 1 },
      hint: "Compare the dates of the tables' headers with the published release.",
    },
  );
};

/** Says which lines were tagged by a draft, so that a person checks them before they are filed. */
const reportDrafts = (tables: readonly TaggedTable[], taxonomy: Taxonomy, collector: Collector): void => {
  const drafts = tables
    .flatMap(({ rows }) => rows)
    .filter(({ line }) => line?.draft ?? (line && taxonomy.concepts.get(line.concept)?.draft));
  const [first] = drafts;
  if (!first) return;
  const labels = drafts.map(({ row }) => `“${row.label?.text ?? ""}” (line ${row.line})`);
  collector.info(
    "draft-tags",
    `${drafts.length} rows are tagged by lines that are drafts: ${labels.join(", ")}.`,
    {
      place: first.row.label?.span ?? { line: first.row.line, column: 1 },
      hint: "Check each in the taxonomy's source, then take `draft: true` off it.",
    },
  );
};

/**
 * Tags a release: every numeric cell of its tables becomes an occurrence of a fact of the issuer's taxonomy, or is
 * reported. Nothing is guessed: a label is known or not, a column is read or left out.
 */
export const tagRelease = (
  release: Release,
  taxonomy: Taxonomy,
  issuer: Issuer,
  collector: Collector,
): Tagging => {
  const { scheme, identifier } = issuer;
  const entity: Entity = { scheme, identifier };
  reportOtherDigits(release, collector);
  const notes = readNotes(release, collector);
  const tables = release.blocks
    .filter((block) => block.kind === "table")
    .map((table) => readTable(table, taxonomy, entity, notes, collector));
  reportDrafts(tables, taxonomy, collector);
  const period = reportingPeriod(tables, issuer);
  const publication = publicationOf(release);
  const prose = period
    ? readProse(release, taxonomy, issuer, period, titledPeriod(publication.title, issuer), notes)
    : NO_PROSE;
  const { facts, leads } = mergeOccurrences(
    [...tables.flatMap(({ occurrences }) => occurrences), ...prose.occurrences],
    collector,
  );
  checkClaims(facts, taxonomy, collector);
  const explaining = notesOf(facts, notes);
  checkHeadline(publication.title, period?.end, issuer, collector);
  // A report without figures is none, whatever the release says of itself.
  const document =
    period && facts.length > 0 ? documentFacts(release, taxonomy, issuer, period, collector) : [];
  const report: Report = {
    taxonomy: [taxonomy.own.entryPoint],
    namespaces: taxonomy.namespaces,
    entityName: issuer.name.en,
    release: {
      file: release.file.split(/[\\/]/).at(-1) ?? release.file,
      sha256: release.sha256,
      ...publication,
    },
    ...(period && { reportingPeriod: period }),
    facts: [...facts, ...prose.outlooks, ...document],
    ...(explaining.length > 0 && { notes: explaining }),
  };
  return {
    report,
    tables: tables.map(({ occurrences: _, ...table }) => table),
    leads,
    mentions: prose.mentions,
    notes,
    counts: addCounts(tables.map(({ counts }) => counts)),
  };
};
