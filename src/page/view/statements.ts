import { marginsOf, mixesOf, rollForwardOf } from "../chart-data.js";
import type { StatementData } from "../data.js";
import { type StatementTable, statementTable } from "../statement-table.js";
import { orderedStatements, shownStatement } from "../statements.js";
import { marginChart, mixChart, rollForwardChart } from "./charts.js";
import { type Context, inLanguage, link, word } from "./context.js";
import { type Child, el } from "./dom.js";
import { hasMoney, tableView } from "./statement-table.js";

const statementTabs = (current: StatementData, context: Context): HTMLElement =>
  el(
    "nav",
    { class: "statements", "aria-label": word(context, "statements") },
    el(
      "ul",
      {},
      ...orderedStatements(context.book).map((statement) =>
        el(
          "li",
          {},
          link(
            { view: "statements", statement: statement.id },
            {
              "aria-current": statement === current ? "true" : undefined,
              "data-key": `statement-${statement.id}`,
            },
            inLanguage(statement.title, context.state.language),
          ),
        ),
      ),
    ),
  );

const chartsView = (table: StatementTable, context: Context): Child => {
  const rollForward = rollForwardOf(table, context.book);
  const charts = [
    ...mixesOf(table, context.book).map((mix) => mixChart(mix, context)),
    ...marginsOf(table, context.book).map((margins) => marginChart(margins, context)),
    ...(rollForward ? [rollForwardChart(rollForward, context)] : []),
  ];
  return charts.length > 0 && el("div", { class: "charts" }, ...charts);
};

/** The statements, one at a time. */
export const statementsView = (context: Context): HTMLElement => {
  const statement = shownStatement(context.book, context.state);
  if (!statement) return el("div", { class: "sheet" }, el("p", {}, word(context, "nothing")));
  const table = statementTable(statement, context.book);
  return el(
    "div",
    { class: "sheet" },
    statementTabs(statement, context),
    chartsView(table, context),
    el(
      "div",
      { class: "tools" },
      context.state.scale === "millions" &&
        hasMoney(table) &&
        el("span", { class: "quiet" }, word(context, "roundedMillions")),
      el("button", { type: "button", "data-copy": "csv", "data-key": "copy-csv" }, word(context, "copyCsv")),
    ),
    tableView(table, context),
  );
};
