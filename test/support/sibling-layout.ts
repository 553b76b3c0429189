import {
  type ColumnMeaning,
  type RowMeaning,
  TABLES,
  type TableId,
  type TableMeaning,
  type When,
} from "./tables.js";

/** How a table of the sibling is laid out, in lines of the sample. */
export interface SiblingBlock {
  readonly table: TableId;
  /** Lines of the sample that the block takes the place of, both inside. */
  readonly from: number;
  readonly to: number;
  readonly header: readonly string[];
  /** Lines of the sample in their new order, headings among them, and the row that no taxonomy knows. */
  readonly order: readonly (number | "unknown")[];
}

const column = (when: When, measure: ColumnMeaning["measure"]): ColumnMeaning => ({ when, measure });

const quarters = (measure: "JPY" | "figure"): readonly ColumnMeaning[] => [
  column("priorYear", measure),
  column("priorQuarter", measure),
  column("current", measure),
];

/** Columns in another order, yen before dollars, and without the year-over-year change. */
const COLUMNS: Readonly<Record<TableId, readonly ColumnMeaning[]>> = {
  contracts: quarters("figure"),
  revenueBreakdown: quarters("JPY"),
  bandwidth: quarters("figure"),
  backboneCosts: quarters("JPY"),
  statistics: quarters("JPY"),
  operations: [
    column("priorQuarter", "JPY"),
    column("priorQuarter", "percent"),
    column("current", "quarterOverQuarter"),
    column("priorYear", "percent"),
    column("priorYear", "JPY"),
    column("current", "JPY"),
    column("current", "USD"),
    column("current", "percent"),
  ],
  balanceSheet: [
    column("priorQuarter", "JPY"),
    column("priorQuarter", "percent"),
    column("current", "JPY"),
    column("current", "percent"),
    column("current", "USD"),
    column("priorYear", "JPY"),
    column("priorYear", "percent"),
  ],
  cashFlows: [
    column("priorYear", "JPY"),
    column("current", "JPY"),
    column("current", "USD"),
    column("priorQuarter", "JPY"),
  ],
};

/** The tables' meanings in the sibling: columns moved, the cash flow statement in millions. */
export const siblingTable = (id: TableId): TableMeaning => {
  const table = TABLES.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return { ...table, columns: COLUMNS[id], ...(id === "cashFlows" && { scale: 6 }) };
};

export const sampleTable = (id: TableId): TableMeaning =>
  TABLES.find((table) => table.id === id) as TableMeaning;

export const rowOf = (table: TableMeaning, line: number): RowMeaning | undefined =>
  table.rows.find((row) => row.line === line);

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

export const SIBLING_BLOCKS: readonly SiblingBlock[] = [
  {
    table: "contracts",
    from: 142,
    to: 149,
    header: ["Internet Access Services\t3Q01\t2Q02\t3Q02"],
    order: [148, 147, 146, 145, 144, 143, 149],
  },
  { table: "contracts", from: 155, to: 157, header: [], order: [156, 155, 157] },
  { table: "revenueBreakdown", from: 161, to: 163, header: ["\t3Q01\t2Q02\t3Q02"], order: [163, 162] },
  { table: "bandwidth", from: 167, to: 170, header: ["\t3Q01\t2Q02\t3Q02"], order: [169, 168, 170] },
  { table: "backboneCosts", from: 190, to: 192, header: ["\t3Q01\t2Q02\t3Q02"], order: [192, 191] },
  { table: "statistics", from: 234, to: 237, header: ["\t3Q01\t2Q02\t3Q02"], order: [237, 235, 236] },
  {
    table: "operations",
    from: 255,
    to: 287,
    header: [
      "\tSequential Comparison\t\t\tYear-over-year Comparison\t\t\t\t",
      "\tSept 30, 2002\t\t\tDec 31, 2001\t\tDec 31, 2002\t\t",
      "\tJPY\t% of Total Revenues\tQOQ Chg %\t% of Total Revenues\tJPY\tJPY\tUSD (1)\t% of Total Revenues",
    ],
    order: [
      ...[258, 259, 263, 262, 260, 261, 264, 266, 265, 267],
      ...[268, 271, 270, 269, 272, 275, 274, "unknown" as const, 273],
      ...range(276, 283),
      ...[287, 286, 285, 284],
    ],
  },
  {
    table: "balanceSheet",
    from: 300,
    to: 339,
    header: ["\tSept 30, 2002\t\tDec 31, 2002\t\t\tDec 31, 2001\t", "\tJPY\t%\tJPY\t%\tUSD ⁽¹⁾\tJPY\t%"],
    order: [
      ...[302, 303, 304, 306, 305, 308, 307, 309, 315, 314, 313, 312, 311, 310, 316],
      ...[317, 318, 324, 323, 322, 321, 320, 319, 325, 330, 329, 328, 327, 326, 331, 332],
      ...[333, 337, 336, 335, 334, 338, 339],
    ],
  },
  {
    table: "cashFlows",
    from: 353,
    to: 385,
    header: ["\tDec 31, 2001\tDec 31, 2002\t\tSept 30, 2002", "\tJPY\tJPY\tUSD (1)\tJPY"],
    order: [
      ...[355, 356, 366, 365, 364, 363, 362, 361, 360, 359, 358, 357, 367],
      ...[368, 374, 373, 372, 371, 370, 369, 375],
      ...[376, 380, 379, 378, 377, 381, 382, 383, 384, 385],
    ],
  },
];

/** The band that now comes first names the service above the bands. */
export const MOVED_LABELS: Readonly<Record<number, string>> = {
  143: "64kbps – 128kbps",
  146: "<i>IP Service</i> 3Mbps – 1.2Gbps",
};

export const UNKNOWN_LABEL = "Amortization of goodwill";

/** Cells of the unknown row, in the columns of the statement of operations. */
export const UNKNOWN_CELLS = ["700", "0.0", "28.6", "0.0", "800", "900", "7", "0.0"];
