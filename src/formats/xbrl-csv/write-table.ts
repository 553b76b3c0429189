import { asName, type Decimals, dimensionEntries, type Fact } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { unitString } from "../markup/unit-string.js";
import { csvOf } from "./cells.js";
import { asIdentifier, createNames, factIdentifier } from "./identifiers.js";
import { BY_ROW, factCell, type Measure, rowDecimals } from "./measures.js";
import { kindOf, type Sheet, sheetOf } from "./sheet.js";
import type { Column, Row, Table } from "./table.js";
import { headerOf, type ReportWide, templateOf } from "./template.js";

export interface WrittenTable {
  readonly template: Readonly<Record<string, unknown>>;
  readonly csv: string;
  /** Each fact that has notes, under the id that it has in the report. */
  readonly noted: readonly (readonly [id: string, fact: Fact])[];
}

/** The line as people call it: label of the concept, and of the members after it. */
const labelOf = ({ line, members }: Row, taxonomy: Taxonomy): string => {
  const concept = taxonomy.concepts.get(line);
  const label = (concept?.verboseLabel ?? concept?.label)?.en ?? asName(line);
  const names = dimensionEntries(members, [...taxonomy.axes.keys()]).map(
    ([, member]) => taxonomy.concepts.get(member)?.label.en.replace(/ \[.*\]$/, "") ?? asName(member),
  );
  return [label, names.join(", ")].filter(Boolean).join(": ");
};

const rowName = ({ line, members }: Row): string =>
  asIdentifier([line, ...dimensionEntries(members).map(([, member]) => member)].map(asName).join("_"));

/** A row that knows its id, and by kind of amount the accuracy that it says. */
interface NamedRow extends Row {
  readonly id: string;
  readonly decimals: ReadonlyMap<string, Decimals>;
}

/** The facts of a row in the columns of a kind that leave unit or accuracy to the row. */
const leftTo = (
  row: Row,
  kind: string,
  aspect: keyof Measure,
  { columns, measures }: Sheet,
): readonly Fact[] =>
  columns
    .filter((column) => kindOf(column) === kind && measures.get(column.key)?.[aspect] === BY_ROW)
    .flatMap(({ key }) => row.cells.get(key) ?? []);

const unitCell = (row: Row, kind: string, sheet: Sheet): string => {
  const [fact] = leftTo(row, kind, "unit", sheet);
  return (fact?.unit && unitString(fact.unit)) ?? "";
};

const accuracies = (row: Row, sheet: Sheet): NamedRow["decimals"] =>
  new Map(
    [...sheet.decimals.keys()].map((kind) => [kind, rowDecimals(leftTo(row, kind, "decimals", sheet))]),
  );

/** An exact number names no accuracy, and neither does nil. */
const decimalsCell = (decimals: Decimals | undefined): string =>
  decimals === undefined || decimals === "INF" ? "" : String(decimals);

const conceptOf = (family: string, { cells }: Row, { columns }: Sheet): string => {
  const column = columns.find(({ key, family: own = "" }) => own === family && cells.has(key));
  return (column && cells.get(column.key)?.concept) ?? "";
};

const valueCell = (column: Column, row: NamedRow, { measures }: Sheet): string => {
  const fact = row.cells.get(column.key);
  if (!fact) return "";
  const { decimals } = measures.get(column.key) ?? { decimals: "INF" };
  return factCell(fact, decimals === BY_ROW ? (row.decimals.get(kindOf(column)) ?? "INF") : decimals);
};

/** In the order of `headerOf`. */
const cellsOf = (row: NamedRow, sheet: Sheet, taxonomy: Taxonomy): readonly string[] => [
  labelOf(row, taxonomy),
  ...[...sheet.units.keys()].map((kind) => unitCell(row, kind, sheet)),
  ...[...sheet.decimals.keys()].map((kind) => decimalsCell(row.decimals.get(kind))),
  ...sheet.columns.map((column) => valueCell(column, row, sheet)),
  row.id,
  ...(sheet.language === undefined ? [] : [row.language ?? ""]),
  ...[...sheet.axes.keys()].map((axis) => row.members[axis] ?? ""),
  ...[...sheet.concepts.keys()].map((family) => conceptOf(family, row, sheet)),
];

const notedOf = (id: string, rows: readonly NamedRow[], { values }: Sheet): WrittenTable["noted"] =>
  rows.flatMap((row) =>
    [...row.cells].flatMap(([key, fact]) =>
      fact.notes ? [[factIdentifier(id, row.id, values.get(key) ?? ""), fact] as const] : [],
    ),
  );

/** A table as template and CSV. `id` is its id in the report. */
export const writeTable = (id: string, table: Table, taxonomy: Taxonomy, wide: ReportWide): WrittenTable => {
  const sheet = sheetOf(table, taxonomy);
  const name = createNames();
  const rows = table.rows.map(
    (row): NamedRow => ({ ...row, id: name(rowName(row)), decimals: accuracies(row, sheet) }),
  );
  return {
    template: templateOf(sheet, wide),
    csv: csvOf(
      headerOf(sheet),
      rows.map((row) => cellsOf(row, sheet, taxonomy)),
    ),
    noted: notedOf(id, rows, sheet),
  };
};
