/** A sibling of the sample, made from its text: the next quarter, in another layout, with other figures. */
import { type Calendar, type ExpectedCell, expectedCell } from "./expectation.js";
import { grown, inMillions } from "./figures.js";
import { type Field, fieldsOf } from "./grid.js";
import {
  MOVED_LABELS,
  rowOf,
  SIBLING_BLOCKS,
  type SiblingBlock,
  sampleTable,
  siblingTable,
  UNKNOWN_CELLS,
  UNKNOWN_LABEL,
} from "./sibling-layout.js";
import type { ColumnMeaning, TableId } from "./tables.js";

/** The quarter from October to December 2002, the third of the fiscal year from April 2002. */
export const SIBLING_CALENDAR: Calendar = {
  CurrentQuarterDuration: { start: "2002-10-01", end: "2002-12-31" },
  PriorYearQuarterDuration: { start: "2001-10-01", end: "2001-12-31" },
  PriorQuarterDuration: { start: "2002-07-01", end: "2002-09-30" },
  CurrentQuarterInstant: { instant: "2002-12-31" },
  PriorYearQuarterInstant: { instant: "2001-12-31" },
  PriorQuarterInstant: { instant: "2002-09-30" },
  PriorYearPriorQuarterInstant: { instant: "2001-09-30" },
  Prior2QuarterInstant: { instant: "2002-06-30" },
};

export interface Sibling {
  readonly text: string;
  /** Every numeric cell but those of the unknown row. */
  readonly cells: readonly ExpectedCell[];
  /** Line of the unknown row. */
  readonly unknownLine: number;
  readonly unknownCells: readonly Field[];
}

const MOVES: Readonly<Record<string, string>> = {
  "Sept 30, 2002": "Dec 31, 2002",
  "Sept 30, 2001": "Dec 31, 2001",
  "Jun 30, 2002": "Sept 30, 2002",
  "September 30, 2002": "December 31, 2002",
  "November 12, 2002": "February 12, 2003",
  "November 13, 2002": "February 13, 2003",
  "2nd Quarter": "3rd Quarter",
  "2nd quarter": "3rd quarter",
  "third quarter": "fourth quarter",
  "2Q02": "3Q02",
  "2Q01": "3Q01",
  "1Q02": "2Q02",
};
const MOVED = new RegExp(Object.keys(MOVES).join("|"), "g");

/** All dates at once, since some become what others were. */
const moveDates = (line: string): string => line.replace(MOVED, (found) => MOVES[found] ?? found);

/** Sentences with figures would speak of another quarter: they are left out, all but the notes and the dateline. */
const isProse = (line: string): boolean =>
  !/^(?:Note|Tokyo,)/.test(line) && (line.length > 200 || /JPY\s?\d|\d%/.test(line));

const CASH_FLOW_CAPTION = 351;

const otherLine = (line: string, number: number): string => {
  if (isProse(line)) return "";
  const moved = moveDates(line);
  return number === CASH_FLOW_CAPTION ? moved.replace("Thousands", "Millions") : moved;
};

/** Depreciation of Table 5 is that of the cash flow statement in millions; else the two would not agree. */
const SOURCE_OF: Readonly<Record<number, { readonly line: number; readonly table: TableId }>> = {
  237: { line: 357, table: "cashFlows" },
};

const isUnchanged = (line: number, { measure }: ColumnMeaning): boolean =>
  measure === "percent" || measure === "quarterOverQuarter" || line === 286 || line === 287;

const figure = (lines: readonly string[], id: TableId, line: number, column: ColumnMeaning): string => {
  const source = SOURCE_OF[line] ?? { line, table: id };
  const at = sampleTable(source.table).columns.findIndex(
    ({ when, measure }) => when === column.when && measure === column.measure,
  );
  const text = lines[source.line - 1]?.split("\t")[at + 1] ?? "";
  if (text === "" || isUnchanged(line, column)) return text;
  const figures = grown(text, column.when);
  return siblingTable(source.table).scale === 6 && source.table === "cashFlows"
    ? inMillions(figures)
    : figures;
};

interface BuiltLine {
  readonly text: string;
  /** Line of the sample it comes from. */
  readonly source?: number | "unknown";
  readonly table?: TableId;
}

const builtRow = (lines: readonly string[], table: TableId, source: number | "unknown"): BuiltLine => {
  if (source === "unknown") return { text: [UNKNOWN_LABEL, ...UNKNOWN_CELLS].join("\t"), source, table };
  const { columns } = siblingTable(table);
  const isData = rowOf(sampleTable(table), source) !== undefined;
  const label = MOVED_LABELS[source] ?? lines[source - 1]?.split("\t")[0] ?? "";
  const cells = columns.map((column) => (isData ? figure(lines, table, source, column) : ""));
  return { text: [label, ...cells].join("\t"), source, table };
};

const builtBlock = (lines: readonly string[], block: SiblingBlock): readonly BuiltLine[] => [
  ...block.header.map((text) => ({ text })),
  ...block.order.map((source) => builtRow(lines, block.table, source)),
];

const built = (lines: readonly string[]): readonly BuiltLine[] =>
  lines.flatMap((line, index): readonly BuiltLine[] => {
    const number = index + 1;
    const block = SIBLING_BLOCKS.find(({ from, to }) => number >= from && number <= to);
    if (block) return number === block.from ? builtBlock(lines, block) : [];
    return [{ text: otherLine(line, number) }];
  });

const expectedOf = ({ text, source, table: id }: BuiltLine, number: number): readonly ExpectedCell[] => {
  if (id === undefined || typeof source !== "number") return [];
  const table = siblingTable(id);
  const row = rowOf(table, source);
  if (!row) return [];
  return fieldsOf(text, number).flatMap((field) => {
    const column = table.columns[field.index - 1];
    return column && field.text ? [expectedCell(table, row, column, field, SIBLING_CALENDAR)] : [];
  });
};

/** Makes the sibling, with what each of its cells has to become. */
export const sibling = (sample: string): Sibling => {
  const lines = built(sample.split("\n"));
  const unknownLine = lines.findIndex(({ source }) => source === "unknown") + 1;
  return {
    text: lines.map(({ text }) => text).join("\n"),
    cells: lines.flatMap((line, index) => expectedOf(line, index + 1)),
    unknownLine,
    unknownCells: fieldsOf(lines[unknownLine - 1]?.text ?? "", unknownLine).slice(1),
  };
};
