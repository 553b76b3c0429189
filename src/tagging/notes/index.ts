import type { Collector } from "../../diagnostics/index.js";
import type { Fact, ReportNote } from "../../model/index.js";
import type { Cell, Release, Span, Table } from "../../release/index.js";
import { type NoteDefinition, noteDefinitions } from "./definitions.js";
import { captionMarks, cellMarks, type NoteMark, runningMarks } from "./marks.js";
import { createResolver } from "./resolve.js";

export type { NoteMark } from "./marks.js";
export { type TableNotes, tableNotes } from "./table-notes.js";

/** A mark with the note that it points at; absent where that is not there. */
export interface ReadMark extends NoteMark {
  readonly note?: ReportNote;
}

/** The notes of a release, and the marks that point at them. */
export interface Notes {
  /** All of them in order, whether a mark points at them or not. */
  readonly notes: readonly ReportNote[];
  /** Marks in sentences and headings, in order. */
  readonly running: readonly ReadMark[];
  readonly ofCaption: (table: Table) => readonly string[];
  readonly ofCell: (cell: Cell) => readonly string[];
}

const byRelease = (a: string, b: string): number => Number(a.slice(4)) - Number(b.slice(4));

/** Ids of notes without repetition, in the order of the release. */
export const inReleaseOrder = (ids: readonly string[]): readonly string[] =>
  [...new Set(ids)].sort(byRelease);

const cellsOf = ({ header, rows }: Table): readonly Cell[] => [
  ...header.flatMap(({ stub, cells }) => (stub ? [stub, ...cells] : cells)),
  ...rows.flatMap(({ label, cells, unplaced }) => [...(label ? [label] : []), ...cells, ...unplaced]),
];

const reportMissing = ({ span }: NoteMark, collector: Collector): void =>
  collector.warning(
    "missing-note",
    `The mark “${span.text}” points at a note, and no note after it in its part of the release has that mark. What it says is missing in the report.`,
    {
      place: { line: span.line, column: span.column, length: span.length },
      hint: "Notes begin with their mark, as in “(1) …” or “Note (1): …”, and are numbered anew in each part.",
    },
  );

const reportUnused = ({ note }: NoteDefinition, collector: Collector): void =>
  collector.info(
    "unused-note",
    `No mark points at the note “${note.mark}”, so it is not known what it explains, and it is not in the report.`,
    { place: { line: note.line, column: note.column } },
  );

/**
 * Reads the notes of a release and what points at them: marks at captions, header cells, labels, numbers, and in
 * sentences. A mark without note is a warning, a note without mark is worth an info.
 */
export const readNotes = (release: Release, collector: Collector): Notes => {
  const definitions = noteDefinitions(release);
  const tables = release.blocks.filter((block) => block.kind === "table");
  const captions = new Map(tables.map((table) => [table, captionMarks(table, release)]));
  const cells = new Map(
    tables.flatMap((table) =>
      cellsOf(table)
        .filter(({ marks }) => marks.length > 0)
        .map((cell) => [cell, cellMarks(cell, table, release)] as const),
    ),
  );
  const inText = runningMarks(release);
  const all = [...inText, ...[...captions.values()].flat(), ...[...cells.values()].flat()];
  const resolve = createResolver(definitions, all, release);
  const used = new Set<string>();
  const resolved = new Map(
    all.map((mark) => {
      const note = resolve(mark);
      if (note) used.add(note.id);
      return [mark, note] as const;
    }),
  );
  const missing = all.filter((mark) => mark.certain && !resolved.get(mark));
  for (const mark of missing.sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column))
    reportMissing(mark, collector);
  for (const definition of definitions)
    if (definition.certain && definition.note.mark !== undefined && !used.has(definition.note.id))
      reportUnused(definition, collector);
  const idsOf = (marks: readonly NoteMark[] = []): readonly string[] =>
    marks.flatMap((mark) => resolved.get(mark)?.id ?? []);
  return {
    notes: definitions.map(({ note }) => note),
    running: inText.map((mark) => {
      const note = resolved.get(mark);
      return { ...mark, ...(note && { note }) };
    }),
    ofCaption: (table) => idsOf(captions.get(table)),
    ofCell: (cell) => idsOf(cells.get(cell)),
  };
};

const markedCells = (table: Table): readonly Cell[] => cellsOf(table).filter(({ marks }) => marks.length > 0);

const markedPlace = ({ span, marks }: Cell): string => `${span.line}:${span.column} ${marks.join(" ")}`;

/**
 * The notes of a release in which one table stands in place of another. Undefined where the two have other marks or
 * have them elsewhere: what a mark points at depends on those around it, so the notes have to be read again.
 */
export const withTable = (notes: Notes, before: Table, table: Table): Notes | undefined => {
  const [old, marked] = [markedCells(before), markedCells(table)];
  const same =
    before.marks.join(" ") === table.marks.join(" ") &&
    old.length === marked.length &&
    old.every((cell, index) => markedPlace(cell) === markedPlace(marked[index] ?? cell));
  if (!same) return undefined;
  const twins = new Map(marked.map((cell, index) => [cell, old[index] ?? cell]));
  return {
    ...notes,
    ofCaption: (asked) => notes.ofCaption(asked === table ? before : asked),
    ofCell: (cell) => notes.ofCell(twins.get(cell) ?? cell),
  };
};

const indexes = new WeakMap<Notes, ReadonlyMap<number, readonly ReadMark[]>>();

/** The marks in sentences by the line on which they stand; made once. */
const runningByLine = (notes: Notes): ReadonlyMap<number, readonly ReadMark[]> => {
  const known = indexes.get(notes);
  if (known) return known;
  const index = new Map<number, ReadMark[]>();
  for (const mark of notes.running) {
    const line = index.get(mark.span.line);
    if (line) line.push(mark);
    else index.set(mark.span.line, [mark]);
  }
  indexes.set(notes, index);
  return index;
};

/**
 * Ids of the notes whose marks stand in a stretch of a sentence or right behind it: those of the label
 * `Adjusted EBITDA` in `Adjusted EBITDA⁽¹⁾ was JPY662 million`.
 */
export const noteIdsAt = (notes: Notes, { line, column, length }: Span): readonly string[] =>
  inReleaseOrder(
    (runningByLine(notes).get(line) ?? []).flatMap(({ span, note }) =>
      note && span.column >= column && span.column <= column + length + 1 ? [note.id] : [],
    ),
  );

/** The notes that facts refer to. */
export const notesOf = (facts: readonly Fact[], { notes }: Notes): readonly ReportNote[] => {
  const used = new Set(facts.flatMap((fact) => fact.notes ?? []));
  return notes.filter(({ id }) => used.has(id));
};
