import { createCollector } from "../diagnostics/index.js";
import { type Row, readPrintedNumber, type Table } from "../release/index.js";
import {
  type Column,
  findTitledStatement,
  readColumns,
  readRows,
  splitLabelUnits,
  type TaggedRow,
} from "../tagging/index.js";
import type { Balance, Concept, Statement, StatementLine, Taxonomy } from "../taxonomy/index.js";
import { type InferredSum, inferSums } from "./footing.js";
import { uniqueName } from "./names.js";
import { acceptSum, balanceOf, type Footed, isTurned } from "./signs.js";

/** A row of a table as the draft proposes it. */
export interface DraftLine {
  readonly row: Row;
  /** The core concept, or the proposed extension without prefix. */
  readonly concept: string;
  /** The core line that it was mapped to; absent for extensions. */
  readonly mapped?: StatementLine;
  /** As printed, without the unit in brackets at its end. */
  readonly label: string;
  /** What the concept's own labels would show: on a line of this kind, and where it closes its section. */
  readonly shown: { readonly plain: string; readonly total: string };
  readonly type: string;
  readonly periodType: "instant" | "duration";
  readonly balance?: Balance;
  /** Printed turned round. */
  readonly negated: boolean;
  readonly balanceAt?: "start" | "end";
  readonly sum?: InferredSum;
}

export interface DraftTable {
  readonly table: Table;
  /** The core statement whose title the table has. */
  readonly core: Statement | undefined;
  /** The line of the caption that is the title, without what stands in brackets. */
  readonly title: string;
  readonly columns: readonly Column[];
  /** By row index; headings and rows without label are absent. */
  readonly lines: ReadonlyMap<number, DraftLine>;
  readonly periodType: "instant" | "duration";
}

const TABLE_NUMBER = /^\s*(?:table|appendix|exhibit)\s*\d+\s*[.:-]?\s*/iu;
const NOT_A_TITLE = /^(?:for the|as of|at|three|six|nine|twelve|year)\b/iu;

const bare = (line: string): string =>
  line
    .replace(/\([^()]*\)/gu, " ")
    .replace(TABLE_NUMBER, "")
    .replace(/\s+/gu, " ")
    .trim();

/** The line of the caption that a statement was known by, else the first that says more than dates and units. */
const titleOf = (table: Table, known: string | undefined): string => {
  const lines = known === undefined ? table.caption.map(({ text }) => text) : [known];
  return lines.map(bare).find((line) => /\p{L}/u.test(line) && !NOT_A_TITLE.test(line)) ?? table.id;
};

/** A statement without lines, for tables that the core has no statement for. */
const untitled = (table: Table, taxonomy: Taxonomy): Statement => ({
  id: table.id,
  roleUri: "",
  title: { en: table.id, ja: table.id },
  order: 0,
  titlePatterns: [],
  periodType: "duration",
  root: { kind: "section", labels: [], children: [], source: { file: "", line: 1, column: 1 } },
  source: { file: taxonomy.own.prefix, line: 1, column: 1 },
});

const amountAt = (row: Row, column: Column): bigint | undefined => {
  const cell = row.cells.find((candidate) => candidate.column === column.index);
  const printed = cell && readPrintedNumber(cell.text);
  if (printed?.kind === "dash") return 0n;
  if (printed?.kind !== "number" || printed.fractionDigits > 0) return undefined;
  const digits = BigInt(printed.digits);
  return printed.negative ? -digits : digits;
};

const amountsOf = (row: Row, columns: readonly Column[]): readonly bigint[] | undefined => {
  const values = columns.map((column) => amountAt(row, column));
  return values.length > 0 && values.every((value) => value !== undefined) ? values : undefined;
};

/** Amounts by row, and the sums that they foot to. */
const footingOf = (
  table: Table,
  columns: readonly Column[],
  tagged: readonly TaggedRow[],
  taxonomy: Taxonomy,
): Footed => {
  const amountColumns = columns.filter(({ measure }) => measure.kind === "amount");
  const amounts = table.rows.map((row, index) =>
    row.kind === "data" && tagged[index]?.line?.balanceAt === undefined
      ? amountsOf(row, amountColumns)
      : undefined,
  );
  const rows = amounts.map((values, index) => ({
    values,
    afterHeading: index > 0 && table.rows[index - 1]?.kind !== "data",
  }));
  const signs = { tagged, taxonomy, amounts };
  return { ...signs, sums: inferSums(rows, acceptSum(signs)) };
};

/** Item types that labels give away, in their order of precedence. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\bper ADS\b/iu, "perAds"],
  [/\bper share\b/iu, "perShare"],
  [/\b(?:number of|average) ADS/iu, "adsCount"],
  [/\b(?:number of shares|shares outstanding|average (?:number of )?shares)\b/iu, "shares"],
  [/\b(?:ratio|margin)\b.*%|%/iu, "percent"],
];

const typeOf = (label: string, columns: readonly Column[], taxonomy: Taxonomy): string | undefined => {
  const told = TYPES.find(([pattern]) => pattern.test(label))?.[1];
  if (told) return told;
  const units = columns.find(({ measure }) => measure.kind === "amount")?.units;
  if (units?.currency !== undefined) return "monetary";
  const named = units?.unit;
  return [...taxonomy.types.values()].find(
    ({ unit }) =>
      (unit.kind === "fixed" && unit.unit === named) ||
      (unit.kind === "named" && named && unit.units.includes(named)),
  )?.name;
};

/** Cash that goes out is a credit, printed turned round. */
const OUTFLOW =
  /^(?:purchases?|payments?|repayments?|acquisitions?|principal payments|dividends? paid|cash dividends|redemptions?|loans? made|deposits? (?:to|into))\b/iu;
const NO_BALANCE = new Set(["perAds", "perShare", "adsCount", "shares", "percent"]);

interface Draftable extends Footed {
  readonly table: Table;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly periodType: "instant" | "duration";
  readonly taken: Set<string>;
}

/** A label without the units in its brackets: those are read from each release anew. */
const printedLabel = (row: Row, { units }: Taxonomy): string => {
  const label = row.label?.text ?? "";
  return splitLabelUnits(label, [...units.values()])?.text ?? label;
};

const shownLabels = (line: StatementLine, concept: Concept): DraftLine["shown"] => {
  const { label, totalLabel, negatedLabel, periodStartLabel, periodEndLabel } = concept;
  const edge = line.balanceAt && (line.balanceAt === "start" ? periodStartLabel : periodEndLabel);
  const plain = edge ?? (line.negated ? negatedLabel : undefined) ?? label;
  return { plain: plain.en, total: (totalLabel ?? label).en };
};

const mappedLine = (
  index: number,
  row: Row,
  line: StatementLine,
  concept: Concept,
  draft: Draftable,
): DraftLine => {
  const negated = line.negated !== isTurned(index, draft);
  const sum = draft.sums.get(index);
  return {
    row,
    concept: line.concept,
    mapped: line,
    label: printedLabel(row, draft.taxonomy),
    shown: shownLabels({ ...line, negated }, concept),
    type: concept.type,
    periodType: concept.periodType,
    ...(concept.balance && { balance: concept.balance }),
    negated,
    ...(line.balanceAt && { balanceAt: line.balanceAt }),
    ...(sum && { sum }),
  };
};

const headingAbove = (index: number, table: Table): string | undefined =>
  table.rows.slice(0, index).findLast(({ kind }) => kind !== "data")?.label?.text;

/** Headings right above a row, the nearest first. */
const headingsOver = (index: number, table: Table): readonly (string | undefined)[] => {
  const above = table.rows.slice(0, index).reverse();
  const end = above.findIndex(({ kind }) => kind === "data");
  return above.slice(0, end === -1 ? above.length : end).map(({ label }) => label?.text);
};

/**
 * What a row is named after where its label alone says nothing: for a sum the heading of what it closes, which is the
 * outer one where its first part is a sum itself, and the table's title where no heading is left.
 */
const headingOf = (index: number, { table, sums, title }: Draftable): string => {
  const closed = (row: number, depth: number): string | undefined => {
    const first = sums.get(row)?.parts[0]?.row;
    return first === undefined ? headingsOver(row, table)[depth - 1] : closed(first, depth + 1);
  };
  return (sums.has(index) ? closed(index, 0) : headingAbove(index, table)) ?? title;
};

const extensionLine = (index: number, row: Row, draft: Draftable): DraftLine | undefined => {
  const label = printedLabel(row, draft.taxonomy);
  const type = typeOf(row.label?.text ?? "", draft.columns, draft.taxonomy);
  if (label === "" || type === undefined) return undefined;
  const sum = draft.sums.get(index);
  const outflow = draft.periodType === "duration" && OUTFLOW.test(label);
  const inherited = type === "monetary" ? balanceOf(index, draft) : undefined;
  const balance = outflow ? "credit" : inherited;
  return {
    row,
    concept: uniqueName(label, headingOf(index, draft), draft.taken),
    label,
    shown: { plain: label, total: label },
    type,
    periodType: draft.periodType,
    ...(balance && !NO_BALANCE.has(type) && { balance }),
    negated: outflow && inherited !== "credit",
    ...(sum && { sum }),
  };
};

const draftLine = (index: number, row: Row, draft: Draftable): DraftLine | undefined => {
  const line = draft.tagged[index]?.line;
  const concept = line && draft.taxonomy.concepts.get(line.concept);
  return line && concept ? mappedLine(index, row, line, concept, draft) : extensionLine(index, row, draft);
};

/**
 * What a table's rows are, as far as the core taxonomy and the figures tell: the core's concept where the label
 * within its headings is a known one, else an extension. `taken` holds the names of extensions so far.
 */
export const draftTable = (table: Table, taxonomy: Taxonomy, taken: Set<string>): DraftTable => {
  const silent = createCollector();
  const titled = findTitledStatement(table, taxonomy);
  const core = titled?.statement;
  const title = titleOf(table, titled?.line);
  const statement = core ?? untitled(table, taxonomy);
  const columns = readColumns(table, statement, taxonomy, silent);
  const tagged = core ? readRows(table, core, taxonomy, silent) : [];
  const footing = footingOf(table, columns, tagged, taxonomy);
  const named = columns.some(({ units }) => units.currency === undefined && units.unit !== undefined);
  const periodType = core?.periodType ?? (named ? "instant" : "duration");
  const draft: Draftable = { ...footing, table, title, columns, periodType, taken };
  const lines = table.rows.flatMap((row, index) => {
    const line = row.kind === "data" ? draftLine(index, row, draft) : undefined;
    return line ? [[index, line] as const] : [];
  });
  return { table, core, title, columns, lines: new Map(lines), periodType };
};
