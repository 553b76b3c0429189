import { type Fact, type Report, unitKey } from "../../model/index.js";
import {
  lineLabel,
  type StatementLine,
  type StatementNode,
  type StatementSection,
  type Taxonomy,
} from "../../taxonomy/index.js";
import { figure, noteLinks, type Sheet } from "./figure.js";
import {
  type Column,
  columnOf,
  labelWords,
  memberWords,
  sortColumns,
  sparseKeys,
  unitWords,
} from "./statement-columns.js";
import { type FilledStatement, type LineFact, only } from "./statement-lines.js";
import { commonUnit, headers, tableHead } from "./table-head.js";
import { tableAnchor, tag, words } from "./tag.js";

/** A row of a table: a heading, or a label with figures by column. */
export type TableRow =
  | { readonly kind: "heading"; readonly label: string }
  | {
      readonly kind: "figures";
      readonly label: string;
      readonly negated: boolean;
      readonly facts: readonly LineFact[];
    };

const headingOf = ({ abstract, labels }: StatementSection, { concepts }: Taxonomy): string | undefined =>
  (abstract && concepts.get(abstract)?.label.en) ?? labels[0];

/** The rows of a statement's lines that have facts, under the headings of their sections. */
const rowsOf = (
  nodes: readonly StatementNode[],
  facts: FilledStatement["facts"],
  taxonomy: Taxonomy,
): readonly TableRow[] =>
  nodes.flatMap((node): readonly TableRow[] => {
    if (node.kind === "line") {
      const own = facts.get(node);
      return own ? [lineRow(node, own, taxonomy)] : [];
    }
    const rows = rowsOf(node.children, facts, taxonomy);
    const label = headingOf(node, taxonomy);
    return rows.length === 0 || label === undefined ? rows : [{ kind: "heading", label }, ...rows];
  });

const lineRow = (line: StatementLine, facts: readonly LineFact[], taxonomy: Taxonomy): TableRow => ({
  kind: "figures",
  label: lineLabel(line, taxonomy).en,
  negated: line.negated,
  facts,
});

const columnFor = ({ fact, dimensions, family }: LineFact, taxonomy: Taxonomy): Column =>
  columnOf(fact, dimensions, family, taxonomy);

/** The unit that most amounts of a column have: what its header says, so that only others need a word at their row. */
const mainUnits = (rows: readonly TableRow[], taxonomy: Taxonomy): ReadonlyMap<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  for (const row of rows)
    for (const each of row.kind === "figures" ? row.facts : []) {
      const { key } = columnFor(each, taxonomy);
      const units = counts.get(key) ?? new Map<string, number>();
      const unit = each.fact.unit ? unitWords(each.fact.unit) : "";
      counts.set(key, units.set(unit, (units.get(unit) ?? 0) + 1));
    }
  return new Map(
    [...counts].map(([key, units]) => [key, [...units].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ""]),
  );
};

/** What a row's figures count, where that is not what their columns say. */
const rowUnit = (
  facts: readonly LineFact[],
  units: ReadonlyMap<string, string>,
  taxonomy: Taxonomy,
): string => {
  const found = facts.flatMap((each) => {
    const unit = each.fact.unit && each.family === "" ? unitWords(each.fact.unit) : "";
    return unit === "" || unit === units.get(columnFor(each, taxonomy).key) ? [] : [unit];
  });
  return [...new Set(found)].join(", ");
};

/** The notes that all of some facts have, but those that are told above them. */
const commonNotes = (facts: readonly LineFact[], above: readonly string[]): readonly string[] => {
  const [first, ...others] = facts;
  return (first?.fact.notes ?? []).filter(
    (note) => !above.includes(note) && others.every(({ fact }) => fact.notes?.includes(note)),
  );
};

/** What the rows of a table are shown with. */
interface TableContext {
  readonly columns: readonly Column[];
  /** What the headers of columns say that they count, by the columns' keys. */
  readonly units: ReadonlyMap<string, string>;
  /** Notes of the whole table. */
  readonly notes: readonly string[];
  readonly sheet: Sheet;
}

const rowMarkup = (row: TableRow, { columns, units, notes, sheet }: TableContext): string => {
  if (row.kind === "heading")
    return tag("tr", {}, tag("th", { colspan: columns.length + 1, scope: "rowgroup" }, words(row.label)));
  const unit = rowUnit(row.facts, units, sheet.taxonomy);
  const label = unit === "" ? row.label : `${row.label} (${unit})`;
  const common = commonNotes(row.facts, notes);
  const told = [...notes, ...common];
  const cells = columns.map(({ key }) => {
    const own = row.facts.filter((each) => columnFor(each, sheet.taxonomy).key === key);
    const turned = ({ family }: LineFact): boolean => row.negated && family === "";
    const figures = own.map((each) => {
      const left = each.fact.notes?.filter((note) => !told.includes(note)) ?? [];
      return figure(each.fact, each.index, turned(each), left, sheet);
    });
    return tag("td", {}, figures.join("<br/>"));
  });
  const head = tag("th", { scope: "row" }, words(label) + noteLinks(common, sheet));
  return tag("tr", {}, head + cells.join(""));
};

/** Rows in groups, each under its headings. */
const bodies = (rows: readonly TableRow[], markup: (row: TableRow) => string): string => {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (!group || (row.kind === "heading" && group.some(({ kind }) => kind === "figures")))
      groups.push([row]);
    else group.push(row);
  }
  return groups
    .map((group) => `${tag("tbody", {}, `\n${group.map((row) => `${markup(row)}\n`).join("")}`)}\n`)
    .join("");
};

const figuresTable = (title: string, rows: readonly TableRow[], sheet: Sheet): string => {
  const { taxonomy } = sheet;
  const found = rows.flatMap((row) => (row.kind === "figures" ? row.facts : []));
  const columns = sortColumns(
    found.map((each) => columnFor(each, taxonomy)),
    taxonomy,
  );
  const units = mainUnits(rows, taxonomy);
  const heads = columns.map((column) => headers(column, units, taxonomy));
  const unit = commonUnit(heads);
  const notes = commonNotes(found, []);
  const context: TableContext = { columns, units, notes, sheet };
  const caption = words(unit === "" ? title : `${title} (${unit})`) + noteLinks(notes, sheet);
  const content = [
    `${tag("caption", {}, caption)}\n`,
    `${tableHead(heads)}\n`,
    bodies(rows, (row) => rowMarkup(row, context)),
  ].join("");
  return tableContainer(title, tag("table", {}, `\n${content}`), sheet);
};

/** A table that scrolls where it is wide, with a place by which a keyboard reaches it. */
export const tableContainer = (title: string, table: string, { names }: Sheet): string =>
  `${tag("div", { class: "table" }, `\n${tableAnchor(title, names)}${table}\n`)}\n`;

const rowsTable = (title: string, filled: FilledStatement, sheet: Sheet): string => {
  const rows = rowsOf(filled.statement.root.children, filled.facts, sheet.taxonomy);
  return rows.length === 0 ? "" : figuresTable(title, rows, sheet);
};

/**
 * A statement as a table: its lines as rows, under the headings of the taxonomy. Columns with few figures, of other
 * periods and of forecasts, are a table of their own.
 */
export const statementTable = (filled: FilledStatement, sheet: Sheet): string => {
  const { taxonomy } = sheet;
  const all = [...filled.facts.values()].flat();
  const sparse = sparseKeys(all.map((each) => columnFor(each, taxonomy)));
  const isSparse = (each: LineFact): boolean => sparse.has(columnFor(each, taxonomy).key);
  const title = filled.statement.title.en;
  const main = only(filled, (each) => !isSparse(each));
  return (
    rowsTable(title, main, sheet) +
    rowsTable(`${title}: other periods and forecasts`, only(filled, isSparse), sheet)
  );
};

const labelOf = ({ concept, dimensions }: Fact, taxonomy: Taxonomy): string => {
  const members = memberWords(dimensions, taxonomy);
  const label = labelWords(concept, taxonomy);
  return members === "" ? label : `${label}, ${members}`;
};

/** Numbers that stand in no statement. */
export const otherFigures = (report: Report, isShown: (index: number) => boolean, sheet: Sheet): string => {
  const rows = new Map<string, { readonly label: string; readonly facts: LineFact[] }>();
  report.facts.forEach((fact, index) => {
    if (!fact.unit || isShown(index)) return;
    const key = JSON.stringify([fact.concept, fact.dimensions, unitKey(fact.unit)]);
    const row = rows.get(key) ?? { label: labelOf(fact, sheet.taxonomy), facts: [] };
    row.facts.push({ index, fact, family: "", dimensions: {} });
    rows.set(key, row);
  });
  if (rows.size === 0) return "";
  const all = [...rows.values()].map((row) => ({ kind: "figures", negated: false, ...row }) as const);
  return figuresTable("Other figures", all, sheet);
};
