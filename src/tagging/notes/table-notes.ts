import type { Cell, Row, Table } from "../../release/index.js";

/** Ids of the notes that the marks of a caption or cell point at. */
interface CellNotes {
  readonly ofCaption: (table: Table) => readonly string[];
  readonly ofCell: (cell: Cell) => readonly string[];
}

/** What of a table's row carries over to facts: the row as it was read, with the headings around it. */
interface ReadRow {
  readonly row: Row;
  readonly kind: "line" | "heading" | "unknown";
  readonly path: readonly string[];
  readonly joined?: true;
}

interface OpenHeading {
  readonly path: readonly string[];
  readonly ids: readonly string[];
}

const isWithin = (path: readonly string[], heading: OpenHeading): boolean =>
  heading.path.every((name, index) => path[index] === name);

/**
 * For each row of a table the ids of the notes that explain all of its numbers: of its label, of the headings that it
 * stands under, and of a label alone in the row above, which it goes on from.
 */
const rowNotes = (rows: readonly ReadRow[], notes: CellNotes): readonly (readonly string[])[] => {
  let open: readonly OpenHeading[] = [];
  const ofLabel = (row: Row | undefined) => (row?.label ? notes.ofCell(row.label) : []);
  return rows.map(({ row, kind, path, joined }, index) => {
    const own = ofLabel(row);
    const before = joined ? ofLabel(rows[index - 1]?.row) : [];
    if (kind === "unknown") return [];
    open = open.filter((heading) => isWithin(path, heading));
    if (kind === "heading") {
      open = [...open.filter((heading) => heading.path.length < path.length), { path, ids: own }];
      return [];
    }
    return [...before, ...own, ...open.flatMap(({ ids }) => ids)];
  });
};

/** Ids of the notes that explain a number: of its table, row (by its index), the header over it, and its own cell. */
export type TableNotes = (row: number, header: readonly Cell[], cell: Cell) => readonly string[];

/** What explains the numbers of a table. Marks at the caption, or over the column of labels, explain them all. */
export const tableNotes = (table: Table, rows: readonly ReadRow[], notes: CellNotes): TableNotes => {
  const whole = [
    ...notes.ofCaption(table),
    ...table.header.flatMap(({ stub }) => (stub ? notes.ofCell(stub) : [])),
  ];
  const ofRows = rowNotes(rows, notes);
  return (row, header, cell) => [
    ...whole,
    ...(ofRows[row] ?? []),
    ...[...header, cell].flatMap(notes.ofCell),
  ];
};
