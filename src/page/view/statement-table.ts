import { isMoney, measureName, scaleName } from "../amounts.js";
import type { Entry } from "../book.js";
import { memberLabel } from "../labels.js";
import {
  type Column,
  type Heading,
  isRow,
  type Row,
  type StatementTable,
  seriesOf,
} from "../statement-table.js";
import { sparkline } from "./charts.js";
import { type Context, fullValue, inLanguage, lineValue, link, word } from "./context.js";
import { type Child, el } from "./dom.js";
import { columnNames } from "./names.js";

const comparedName = (months: number, context: Context): string => {
  if (months === 12) return word(context, "yearBefore");
  return months === 3 ? word(context, "quarterBefore") : word(context, "monthsBefore", months);
};

const numberCell = (
  entry: Entry | undefined,
  kind: string,
  turned: boolean,
  context: Context,
): HTMLElement => {
  if (!entry) return el("td", { class: kind });
  const { fact } = entry;
  return el(
    "td",
    { class: kind },
    link(
      { fact: fact.id },
      {
        class: "cell",
        title: fullValue(entry, context),
        "data-fact": fact.id,
        "data-key": `cell-${kind}-${fact.id}`,
        "aria-current": context.state.fact === fact.id ? "true" : undefined,
      },
      lineValue(entry, turned, context),
    ),
  );
};

/** A row that is a part of its line, or that the statement has no words for, says so. */
const rowLabel = ({ line, members }: Row, { book, state }: Context): string =>
  [line.label, ...members.map((member) => memberLabel(member, book.taxonomy))]
    .map((label) => inLanguage(label, state.language))
    .join(" · ");

/** What a number is counted in, where that is not the money of the table. */
const rowUnit = ({ cells }: Row, context: Context): Child => {
  const entry = cells.find((cell) => cell !== undefined);
  if (!entry?.unit || isMoney(entry.unit) || entry.concept.type === "percent") return undefined;
  const { measure, divisor } = entry.unit;
  const name = [measure, divisor]
    .flatMap((each) => (each === undefined ? [] : measureName(each, context.state.language)))
    .join(" / ");
  return el("span", { class: "unit" }, ` ${name}`);
};

/** A column that the release prints in a table; where it prints none, all are alike. */
const isFirst = (column: Column | undefined, { columns }: StatementTable): boolean =>
  column?.printed === true || !columns.some(({ printed }) => printed);

const depthClass = (depth: number): string => `depth-${Math.min(depth, 4)}`;

const bodyRow = (row: Row | Heading, table: StatementTable, context: Context): HTMLElement => {
  const width = table.columns.length + table.compared.length + 2;
  if (!isRow(row))
    return el(
      "tr",
      { class: `heading ${depthClass(row.depth)}` },
      el("th", { scope: "rowgroup", colspan: width }, inLanguage(row.heading, context.state.language)),
    );
  // What only sentences say, forecasts mostly, stands behind what is compared.
  const amounts = (first: boolean): readonly HTMLElement[] =>
    row.cells.flatMap((cell, index) =>
      isFirst(table.columns[index], table) === first
        ? [numberCell(cell, "amount", row.line.negated === true, context)]
        : [],
    );
  return el(
    "tr",
    { class: `${row.line.total ? "total " : ""}${depthClass(row.line.depth)}` },
    el("th", { scope: "row" }, rowLabel(row, context), rowUnit(row, context)),
    ...amounts(true),
    el("td", { class: "trend" }, sparkline(seriesOf(row, table), row.line.negated === true, context)),
    ...table.compared.map((months) => {
      const change = row.changes.find(({ monthsBefore }) => monthsBefore === months);
      return numberCell(change?.entry, "change", false, context);
    }),
    ...amounts(false),
  );
};

const columnHead = (column: Column, context: Context): HTMLElement => {
  const [first, ...others] = columnNames(column, context);
  return el("th", { scope: "col" }, first, ...others.map((name) => el("span", {}, name)));
};

const headCells = (table: StatementTable, context: Context): readonly HTMLElement[] => [
  ...table.columns.filter((column) => isFirst(column, table)).map((column) => columnHead(column, context)),
  el("th", { scope: "col", class: "trend" }, word(context, "trend")),
  ...table.compared.map((months) =>
    el("th", { scope: "col", class: "change" }, comparedName(months, context)),
  ),
  ...table.columns.filter((column) => !isFirst(column, table)).map((column) => columnHead(column, context)),
];

export const hasMoney = ({ rows }: StatementTable): boolean =>
  rows.some((row) => isRow(row) && row.cells.some((cell) => cell && isMoney(cell.unit)));

const moneyNote = (table: StatementTable, context: Context): string => {
  if (!hasMoney(table)) return "";
  const { currency = "" } = context.book.taxonomy;
  const { scale, language } = context.state;
  return word(context, "moneyIn", scaleName(currency, scale, language));
};

/** A statement over periods. */
export const tableView = (table: StatementTable, context: Context): HTMLElement => {
  const title = inLanguage(table.statement.title, context.state.language);
  const note = moneyNote(table, context);
  return el(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-labelledby": "statement-caption" },
    el(
      "table",
      { class: "statement" },
      el(
        "caption",
        { id: "statement-caption" },
        el("span", { class: "name" }, title),
        " ",
        el("span", { class: "quiet" }, note),
      ),
      el("thead", {}, el("tr", {}, el("td"), ...headCells(table, context))),
      el("tbody", {}, ...table.rows.map((row) => bodyRow(row, table, context))),
    ),
  );
};
