import { inScale, isMoney } from "../amounts.js";
import type { Book, Entry } from "../book.js";
import { csvOf } from "../csv.js";
import { negated, shifted } from "../decimal.js";
import type { State } from "../state.js";
import { isRow, type StatementTable, statementTable } from "../statement-table.js";
import { shownStatement } from "../statements.js";
import { type Context, inLanguage } from "../view/context.js";
import { columnNames } from "../view/names.js";

/** Puts a text into the clipboard; browsers that keep it from pages of the file system are asked the old way. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "hidden";
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }
};

/** A number as a spreadsheet reads it: in the scale of the page, percentages as such. */
const plain = (entry: Entry | undefined, turned: boolean, { state }: Context): string => {
  const { fact, unit, concept } = entry ?? {};
  if (!fact || !unit || fact.value === null) return "";
  const value = turned ? negated(fact.value) : fact.value;
  if (isMoney(unit)) return inScale(value, unit, state.scale);
  return concept?.type === "percent" ? `${shifted(value, 2)}%` : shifted(value, unit.scale);
};

const recordsOf = (table: StatementTable, context: Context): readonly (readonly string[])[] => {
  const { language } = context.state;
  return [
    [
      inLanguage(table.statement.title, language),
      ...table.columns.map((column) => columnNames(column, context).join(", ")),
    ],
    ...table.rows.map((row) =>
      isRow(row)
        ? [
            inLanguage(row.line.label, language),
            ...row.cells.map((cell) => plain(cell, row.line.negated === true, context)),
          ]
        : [inLanguage(row.heading, language)],
    ),
  ];
};

/** The statement that is shown, as CSV, in its language and scale. */
export const statementCsv = (book: Book, state: State): string => {
  const statement = shownStatement(book, state);
  return statement ? csvOf(recordsOf(statementTable(statement, book), { book, state })) : "";
};
