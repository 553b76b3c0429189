import type { Place } from "../../diagnostics/index.js";
import type { Fact, ReportNote } from "../../model/index.js";
import { createAsking } from "./asking.js";
import type { Budget, CsvFile } from "./csv.js";
import type { NamedGroup } from "./effective.js";
import { factIdentifier, isRowIdentifier } from "./identifiers.js";
import { readCell } from "./read-fact.js";
import type { RowReading, TableReading } from "./reading.js";

/** What a cell gives, under the id that links call it by. */
export type Read = { readonly id: string } & (
  | { readonly fact: Fact }
  /** Where rows have ids, a note is called as its row. */
  | { readonly note: ReportNote; readonly name: string }
);

type Line = Omit<RowReading, "rowId" | "groups">;

/** The property groups that a row names; undefined where one is not there, so that the row is left out. */
const readGroups = ({ table, cells, placeOf }: Line): RowReading["groups"] | undefined => {
  const { names, template, findings } = table;
  const groups = new Map<string, NamedGroup>();
  for (const [position, cell] of cells.entries()) {
    const name = names[position] ?? "";
    const column = template.columns.get(name);
    if (column?.kind !== "groups" || cell === "") continue;
    const properties = column.groups.get(cell);
    if (properties) groups.set(name, { name: cell, properties });
    else {
      findings.error(
        "unresolved-reference",
        `The row is left out: the column “${name.slice(0, 120)}” has no property group “${cell.slice(0, 120)}”.`,
        placeOf(position),
      );
      return undefined;
    }
  }
  return groups;
};

/** The row's own id, where the table has a column for them; undefined where it is none. */
const readRowId = ({ table, cells, placeOf, used }: Line, seen: Set<string>): string | undefined => {
  const { positions, template, findings } = table;
  const position = positions.get(template.rowIdColumn ?? "");
  if (position === undefined) return undefined;
  const id = cells[position] ?? "";
  used.add(position);
  const object = (fault: string): void =>
    findings.error("schema-violation", `${fault}.`, placeOf(id === "" ? 0 : position));
  if (!isRowIdentifier(id))
    object(id === "" ? "The row has no id" : `“${id.slice(0, 120)}” is no id of a row`);
  else if (seen.has(id)) object(`The row's id, “${id.slice(0, 120)}”, is that of an earlier row`);
  seen.add(id);
  return id === "" ? undefined : id;
};

const useGroups = (name: string, { table, groups, used }: RowReading): void => {
  const { template, positions } = table;
  const column = template.columns.get(name);
  for (const from of column?.kind === "fact" ? column.propertiesFrom : [])
    if (groups.has(from)) used.add(positions.get(from) ?? -1);
};

const readFacts = (row: RowReading, ownId: string | undefined, budget: Budget): readonly Read[] =>
  row.cells.flatMap((cell, position): readonly Read[] => {
    const name = row.table.names[position] ?? "";
    if (cell === "" || row.table.template.columns.get(name)?.kind !== "fact" || budget.values < 0) return [];
    const asking = createAsking(position, row);
    budget.values -= asking.properties.dimensions.size + 1;
    useGroups(name, row);
    const id = factIdentifier(row.table.id, row.rowId, name);
    const read = readCell(cell, ownId ?? id, asking);
    if (!read) return [];
    return "fact" in read ? [{ id, ...read }] : [{ id, name: ownId ?? id, ...read }];
  });

/**
 * A value that says nothing of any fact was meant to say something (xBRL-CSV 1.0 “Unmapped cell values”). It cannot be
 * told where a fact of the row was left out.
 */
const checkUnmapped = ({ table, cells, used, placeOf }: RowReading): void => {
  const { names, template, findings } = table;
  for (const [position, cell] of cells.entries()) {
    if (cell === "" || cell === "#none" || used.has(position)) continue;
    const kind = template.columns.get(names[position] ?? "")?.kind;
    if (kind === "comment" || kind === "fact") continue;
    const where =
      kind === undefined ? "stands under no name of a column" : "says nothing of any fact in its row";
    findings.error("schema-violation", `The value “${cell.slice(0, 60)}” ${where}.`, placeOf(position));
  }
};

const factCells = ({ cells, table: { names, template } }: RowReading): number =>
  cells.filter(
    (cell, position) => cell !== "" && template.columns.get(names[position] ?? "")?.kind === "fact",
  ).length;

/** How much of a cell stands on its first line. */
const lengthOf = (cell: string): number => {
  const end = cell.search(/[\r\n]/);
  return Math.max(1, end === -1 ? cell.length : end);
};

/** The facts and notes of a table. What cannot be read is reported with its cell, and left out. */
export const readRows = ({ rows, place }: CsvFile, table: TableReading, budget: Budget): readonly Read[] => {
  const seen = new Set<string>();
  return rows.slice(1).flatMap(({ cells, offsets }, index): readonly Read[] => {
    if (budget.values < 0 || cells.every((cell) => cell === "")) return [];
    const number = index + 1;
    const placeOf = (position: number): Place =>
      place(offsets[position] ?? 0, lengthOf(cells[position] ?? ""));
    const line: Line = { table, number, cells, placeOf, used: new Set() };
    const ownId = readRowId(line, seen);
    const groups = readGroups(line);
    if (!groups) return [];
    const row: RowReading = { ...line, groups, rowId: ownId ?? String(number) };
    const read = readFacts(row, ownId, budget);
    if (read.length === factCells(row)) checkUnmapped(row);
    return read;
  });
};
