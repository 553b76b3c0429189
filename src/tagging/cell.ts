import type { Collector } from "../diagnostics/index.js";
import type { Entity, QName } from "../model/index.js";
import { type Cell, type PrintedNumber, type Row, readPrintedNumber, type Table } from "../release/index.js";
import type { Concept, ItemType, Statement, StatementLine, Taxonomy } from "../taxonomy/index.js";
import type { Column } from "./column.js";
import type { TaggedOccurrence } from "./merge.js";
import { periodFor } from "./period.js";
import { currenciesOfSign } from "./phrases/currencies.js";
import { type MissingUnit, printedUnit, readValue } from "./value.js";

/** What became of a cell in a data column. `none`: it holds no number and needs none. */
export type CellOutcome = "tagged" | "untagged" | "not-meaningful" | "not-given";

export interface CellContext {
  readonly taxonomy: Taxonomy;
  readonly statement: Statement;
  readonly table: Table;
  readonly entity: Entity;
  readonly collector: Collector;
  /** Columns whose missing unit has been reported: once a column is enough. */
  readonly reportedColumns: Set<string>;
}

type PrintedAmount = Extract<PrintedNumber, { kind: "number" }>;

const ZERO: PrintedAmount = {
  kind: "number",
  negative: false,
  digits: "0",
  fractionDigits: 0,
  percent: false,
};

interface Target {
  readonly concept: Concept;
  readonly type: ItemType;
  readonly negated: boolean;
}

const ratioConcept = (line: StatementLine, family: string, taxonomy: Taxonomy): QName | undefined =>
  ratioIndex(taxonomy).get(`${line.concept} ${family}`);

const indexes = new WeakMap<Taxonomy, ReadonlyMap<string, QName>>();

/** `concept family` → generated ratio concept. */
const ratioIndex = (taxonomy: Taxonomy): ReadonlyMap<string, QName> => {
  const known = indexes.get(taxonomy);
  if (known) return known;
  const index = new Map<string, QName>();
  for (const { name, ratio } of taxonomy.concepts.values())
    if (ratio) index.set(`${ratio.of} ${ratio.family}`, name);
  indexes.set(taxonomy, index);
  return index;
};

/** The concept that a cell of a line and column reports. A share of a total is turned round with its line, a change is not. */
const targetOf = (line: StatementLine, column: Column, taxonomy: Taxonomy): Target | undefined => {
  const { measure } = column;
  const hasMembers = Object.keys(line.dimensions).length > 0;
  const name = measure.kind === "amount" ? line.concept : ratioConcept(line, measure.family, taxonomy);
  const concept =
    name && (measure.kind === "amount" || !hasMembers) ? taxonomy.concepts.get(name) : undefined;
  const type = concept && taxonomy.types.get(concept.type);
  if (!concept || !type) return undefined;
  if (Object.keys(column.dimensions).length > 0 && !concept.forecast) return undefined;
  const isShare =
    measure.kind === "amount" || taxonomy.ratioFamilies.get(measure.family)?.kind === "percent-of";
  return { concept, type, negated: line.negated && isShare };
};

const describe = (row: Row, column: Column): string =>
  `“${row.label?.text ?? ""}” in the column “${column.header}”`;

const reportMalformed = (
  cell: Cell,
  row: Row,
  column: Column,
  reason: string,
  { collector }: CellContext,
): void =>
  collector.error(
    "malformed-number",
    `“${cell.text}”, ${describe(row, column)}, cannot be read: ${reason}. The cell is left out.`,
    {
      place: cell.span,
      hint: "Compare it with the published release and correct the text.",
    },
  );

const MISSING: Readonly<Record<MissingUnit["missing"], readonly [what: string, hint: string]>> = {
  currency: [
    "no currency",
    "Name the currency in the header or the caption, as in “JPY” or “(JPY in millions)”.",
  ],
  scale: [
    "no scale",
    "Say in the caption or header whether amounts are in units, thousands or millions, as in “(Expressed in Thousands of Japanese Yen)”.",
  ],
  unit: ["no unit", "Name the unit in the caption, as in “(Unit: Giga bits per second)”."],
};

const reportMissing = (what: MissingUnit["missing"], column: Column, context: CellContext): void => {
  const key = `${column.index} ${what}`;
  if (context.reportedColumns.has(key)) return;
  context.reportedColumns.add(key);
  const [words, hint] = MISSING[what];
  const { unread } = column.units;
  const why = unread === undefined ? "" : `: the caption's “${unread}” cannot be read`;
  context.collector.error(
    "column-without-unit",
    `Column ${column.index}, headed “${column.header}”, has ${words} for its amounts${why}. They are left out.`,
    { place: column.cells.at(-1)?.span ?? { line: context.table.firstLine, column: 1 }, hint },
  );
};

/** Why a number cannot stand in its column, though it is well formed. */
const contradiction = (number: PrintedAmount, target: Target, column: Column): string | undefined => {
  if (number.percent && target.concept.type !== "percent") return "it is a percentage in a column of amounts";
  if (number.currency === undefined) return undefined;
  if (target.concept.type === "percent") return "it has a currency sign in a column of percentages";
  const said = currenciesOfSign(number.currency);
  const { currency } = column.units;
  return currency !== undefined && said.length > 0 && !said.includes(currency)
    ? `its sign is of another currency than the column's ${currency}`
    : undefined;
};

const withoutPeriod = (column: Column, context: CellContext): void => {
  if (context.reportedColumns.has(`${column.index} length`)) return;
  context.reportedColumns.add(`${column.index} length`);
  context.collector.error(
    "column-without-period",
    `Column ${column.index}, headed “${column.header}”, says when its period ends (${column.period.end}) and not how long it is. Its amounts are left out.`,
    {
      place: column.cells.at(-1)?.span ?? { line: context.table.firstLine, column: 1 },
      hint: "Say it in the caption or header, as in “For the Three Months Ended …”.",
    },
  );
};

const occurrenceOf = (
  cell: Cell,
  number: PrintedAmount,
  { row, line, column, target }: CellPlace,
  context: CellContext,
): TaggedOccurrence | undefined => {
  const printed = printedUnit(target.type, column.units, context.taxonomy);
  if ("missing" in printed) {
    reportMissing(printed.missing, column, context);
    return undefined;
  }
  const period = periodFor(column.period, target.concept.periodType, line.balanceAt);
  if (!period) {
    withoutPeriod(column, context);
    return undefined;
  }
  const { negated } = target;
  const { value, decimals } = readValue(number, printed, {
    negated,
    percent: target.concept.type === "percent",
  });
  return {
    aspects: {
      concept: target.concept.name,
      entity: context.entity,
      period,
      dimensions: { ...line.dimensions, ...column.dimensions },
      unit: printed.unit,
    },
    occurrence: {
      line: cell.span.line,
      column: cell.span.column,
      text: cell.span.text,
      value,
      decimals,
      negated,
      table: context.table.id,
      row: row.label?.text ?? "",
      tableColumn: column.index,
    },
    home: line.home,
  };
};

interface CellPlace {
  readonly row: Row;
  readonly line: StatementLine;
  readonly column: Column;
  readonly target: Target;
}

const untagged = { outcome: "untagged" } as const;

const readNumber = (cell: Cell, number: PrintedAmount, place: CellPlace, context: CellContext) => {
  const reason = contradiction(number, place.target, place.column);
  if (reason) {
    reportMalformed(cell, place.row, place.column, reason, context);
    return untagged;
  }
  const occurrence = occurrenceOf(cell, number, place, context);
  return occurrence ? { outcome: "tagged" as const, occurrence } : untagged;
};

/** Reads one cell of a known line and column. A dash is zero in an amount column, and nothing in a ratio column. */
export const readCell = (
  cell: Cell,
  row: Row,
  line: StatementLine,
  column: Column,
  context: CellContext,
): { readonly outcome: CellOutcome; readonly occurrence?: TaggedOccurrence } => {
  const printed = readPrintedNumber(cell.text);
  const target = targetOf(line, column, context.taxonomy);
  switch (printed.kind) {
    case "not-given":
      return { outcome: "not-given" };
    case "dash":
      if (column.measure.kind === "ratio") return { outcome: "not-meaningful" };
      if (target) return readNumber(cell, ZERO, { row, line, column, target }, context);
      reportNoConcept(cell, row, column, context);
      return untagged;
    case "number":
      if (target) return readNumber(cell, printed, { row, line, column, target }, context);
      reportNoConcept(cell, row, column, context);
      return untagged;
    case "malformed":
      reportMalformed(cell, row, column, printed.reason, context);
      return untagged;
    case "text":
      reportMalformed(cell, row, column, "it is not a number", context);
      return untagged;
  }
};

const reportNoConcept = (cell: Cell, row: Row, column: Column, { collector, statement }: CellContext): void =>
  collector.warning(
    "unsupported-column",
    `${describe(row, column)} has no concept in ${statement.title.en}. The cell is not tagged.`,
    {
      place: cell.span,
      hint: "In the taxonomy's source a line names its ratio families under `ratios`, and a concept that can be forecast says `forecast: true`.",
    },
  );
