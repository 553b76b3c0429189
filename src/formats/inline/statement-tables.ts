import { type Fact, type Report, unitKey } from "../../model/index.js";
import {
  lineLabel,
  type StatementLine,
  type StatementNode,
  type StatementSection,
  type Taxonomy,
} from "../../taxonomy/index.js";
import { figure, type Sheet } from "./figure.js";
import {
  type Column,
  columnOf,
  familyWords,
  memberWords,
  periodWords,
  sortColumns,
  unitWords,
} from "./statement-columns.js";
import type { FilledStatement, LineFact } from "./statement-lines.js";
import { tag, words } from "./tag.js";

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

const headers = (
  column: Column,
  units: ReadonlyMap<string, string>,
  taxonomy: Taxonomy,
): readonly string[] => [
  periodWords(column.period),
  memberWords(column.dimensions, taxonomy),
  column.family === "" ? (units.get(column.key) ?? "") : familyWords(column.family, taxonomy),
];

/** Equal header cells side by side, under equal ones, are one that spans them. */
const headRow = (names: readonly (readonly string[])[], level: number): string => {
  const cells: { readonly name: string; span: number }[] = [];
  names.forEach((own, index) => {
    const before = names[index - 1];
    const same = before?.slice(0, level + 1).join("\n") === own.slice(0, level + 1).join("\n");
    const last = cells.at(-1);
    if (same && last && level < own.length - 1) last.span += 1;
    else cells.push({ name: own[level] ?? "", span: 1 });
  });
  const markup = cells.map(({ name, span }) =>
    name === ""
      ? tag("td", { colspan: span > 1 ? span : undefined })
      : tag(
          "th",
          { colspan: span > 1 ? span : undefined, scope: span > 1 ? "colgroup" : "col" },
          words(name),
        ),
  );
  return tag("tr", {}, `<td></td>${markup.join("")}`);
};

const tableHead = (names: readonly (readonly string[])[]): string => {
  const levels = [0, 1, 2].filter((level) => names.some((own) => own[level] !== ""));
  return tag("thead", {}, `\n${levels.map((level) => `${headRow(names, level)}\n`).join("")}`);
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

const rowMarkup = (
  row: TableRow,
  columns: readonly Column[],
  units: ReadonlyMap<string, string>,
  sheet: Sheet,
): string => {
  if (row.kind === "heading")
    return tag("tr", {}, tag("th", { colspan: columns.length + 1, scope: "rowgroup" }, words(row.label)));
  const unit = rowUnit(row.facts, units, sheet.taxonomy);
  const label = unit === "" ? row.label : `${row.label} (${unit})`;
  const cells = columns.map(({ key }) => {
    const own = row.facts.filter((each) => columnFor(each, sheet.taxonomy).key === key);
    const turned = ({ family }: LineFact): boolean => row.negated && family === "";
    return tag("td", {}, own.map((each) => figure(each.fact, each.index, turned(each), sheet)).join("<br/>"));
  });
  return tag("tr", {}, tag("th", { scope: "row" }, words(label)) + cells.join(""));
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
  const { taxonomy, names } = sheet;
  const found = rows.flatMap((row) => (row.kind === "figures" ? row.facts : []));
  const columns = sortColumns(
    found.map((each) => columnFor(each, taxonomy)),
    taxonomy,
  );
  const units = mainUnits(rows, taxonomy);
  const heads = columns.map((column) => headers(column, units, taxonomy));
  const anchor = names.unique("table");
  const content = [
    `${tag("caption", {}, words(title))}\n`,
    `${tableHead(heads)}\n`,
    bodies(rows, (row) => rowMarkup(row, columns, units, sheet)),
  ].join("");
  const table = tag("table", {}, `\n${content}`);
  return `${tag("div", { class: "table" }, `\n${tag("a", { class: "anchor", href: `#${anchor}`, id: anchor, title })}${table}\n`)}\n`;
};

/** A statement as a table: its lines as rows, under the headings of the taxonomy. */
export const statementTable = ({ statement, facts }: FilledStatement, sheet: Sheet): string =>
  figuresTable(statement.title.en, rowsOf(statement.root.children, facts, sheet.taxonomy), sheet);

const labelOf = ({ concept, dimensions }: Fact, taxonomy: Taxonomy): string => {
  const members = memberWords(dimensions, taxonomy);
  const label = taxonomy.concepts.get(concept)?.label.en ?? concept;
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
