/**
 * What the sample holds, worked out by hand from the text of the release and the design alone. Nothing here may be
 * taken over from what the program says.
 */
import type { ModelPeriod } from "../support/convert.js";
import type { Calendar, ExpectedCell } from "../support/expectation.js";
import type { TableId } from "../support/tables.js";

const during = (start: string, end: string): ModelPeriod => ({ start, end });
const at = (instant: string): ModelPeriod => ({ instant });

/** The release is for July to September 2002, the second quarter of the fiscal year from April 2002. */
export const SAMPLE_CALENDAR: Calendar = {
  CurrentQuarterDuration: during("2002-07-01", "2002-09-30"),
  PriorYearQuarterDuration: during("2001-07-01", "2001-09-30"),
  PriorQuarterDuration: during("2002-04-01", "2002-06-30"),
  CurrentQuarterInstant: at("2002-09-30"),
  PriorYearQuarterInstant: at("2001-09-30"),
  PriorQuarterInstant: at("2002-06-30"),
  // Cash at the beginning of the cash flow statement's three periods; the first of them is PriorQuarterInstant.
  PriorYearPriorQuarterInstant: at("2001-06-30"),
  Prior2QuarterInstant: at("2002-03-31"),
};

export interface ExpectedTable {
  readonly id: TableId;
  readonly title: string;
  readonly titleLine: number;
  /** First line of the header, last line with data. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Rows with at least one numeric cell. */
  readonly rows: number;
  /** Columns besides the labels. */
  readonly columns: number;
  readonly numbers: number;
  readonly dashes: number;
}

export const EXPECTED_TABLES: readonly ExpectedTable[] = [
  {
    id: "contracts",
    title: "Table 1. Number of Contracts",
    titleLine: 140,
    firstLine: 142,
    lastLine: 157,
    rows: 10, // lines 143–149 and, after two notes, 155–157: 7 + 3
    columns: 3, // 2Q02, 1Q02, 2Q01
    numbers: 30, // 10 × 3
    dashes: 0,
  },
  {
    id: "revenueBreakdown",
    title: "Table 2. Revenue Breakdown in Dedicated Access Services (JPY in millions)",
    titleLine: 159,
    firstLine: 161,
    lastLine: 163,
    rows: 2,
    columns: 3,
    numbers: 6, // 2 × 3
    dashes: 0,
  },
  {
    id: "bandwidth",
    title: "Table 3. Contracted Bandwidth (Unit: Giga bits per second)",
    titleLine: 165,
    firstLine: 167,
    lastLine: 170,
    rows: 3,
    columns: 3,
    numbers: 9, // 3 × 3
    dashes: 0,
  },
  {
    id: "backboneCosts",
    title: "Table 4. Backbone Costs (JPY in millions)",
    titleLine: 188,
    firstLine: 190,
    lastLine: 192,
    rows: 2,
    columns: 3,
    numbers: 6, // 2 × 3
    dashes: 0,
  },
  {
    id: "statistics",
    title: "Table 5. Other Financial Statistics (JPY in millions)",
    titleLine: 232,
    firstLine: 234,
    lastLine: 237,
    rows: 3,
    columns: 3,
    numbers: 9, // 3 × 3
    dashes: 0,
  },
  {
    id: "operations",
    title: "CONSOLIDATED STATEMENTS OF OPERATIONS (UNAUDITED)",
    titleLine: 249,
    firstLine: 255,
    lastLine: 287,
    rows: 27, // lines 260–287 without the heading on 268: 28 − 1
    columns: 9,
    numbers: 219, // 27 × 9 − 24: the four rows of per share data, 284–287, fill 3 of 9 columns, so 4 × 6 are blank
    dashes: 0,
  },
  {
    id: "balanceSheet",
    title: "CONSOLIDATED BALANCE SHEETS (UNAUDITED)",
    titleLine: 294,
    firstLine: 300,
    lastLine: 339,
    rows: 33, // lines 304–339 without the headings on 317, 318 and 333: 36 − 3
    columns: 7,
    numbers: 231, // 33 × 7
    dashes: 0,
  },
  {
    id: "cashFlows",
    title: "CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS (UNAUDITED)",
    titleLine: 347,
    firstLine: 353,
    lastLine: 385,
    rows: 28, // lines 356–385 without the headings on 368 and 376: 30 − 2
    columns: 4,
    numbers: 100, // 28 × 4 − 12 dashes
    dashes: 12, // 2 on line 370, 1 on 371, 3 on 372, 3 on 377, 3 on 380
  },
];

/** 30 + 6 + 9 + 6 + 9 + 219 + 231 + 100 */
export const NUMBERS = 610;
export const DASHES = 12;
/** 610 + 12 */
export const CELLS = 622;

/**
 * Cells that say again what another cell says: net loss, equity in net loss and minority interests stand in the
 * statement of operations and in the cash flow statement (3 × 4 columns), depreciation in Table 5 and in the cash
 * flow statement (3), cash at the end in the balance sheet and in the cash flow statement (4), and cash at the
 * beginning of the current quarter in yen (1): 12 + 3 + 4 + 1.
 */
export const RESTATEMENTS = 20;

const MEMBER_AXES: Readonly<Record<string, string>> = {
  IPService64kbpsTo128kbpsMember: "iij:AccessServiceAxis",
  IPService192kbpsTo768kbpsMember: "iij:AccessServiceAxis",
  IPService1MbpsTo2MbpsMember: "iij:AccessServiceAxis",
  IPService3MbpsTo1200MbpsMember: "iij:AccessServiceAxis",
  InternetDataCenterConnectivityServicesMember: "iij:AccessServiceAxis",
  OtherDedicatedAccessServicesMember: "iij:AccessServiceAxis",
  DedicatedAccessServicesMember: "iij:AccessServiceAxis",
  IIJ4UMember: "iij:AccessServiceAxis",
  OtherDialUpAccessServicesMember: "iij:AccessServiceAxis",
  DialUpAccessServicesMember: "iij:AccessServiceAxis",
  IPServiceAndDataCenterConnectivityMember: "iij:DedicatedAccessRevenueAxis",
  OtherDedicatedAccessRevenueMember: "iij:DedicatedAccessRevenueAxis",
  DedicatedAccessServicesBandwidthMember: "iij:BandwidthServiceAxis",
  InternetDataCenterConnectivityServicesBandwidthMember: "iij:BandwidthServiceAxis",
  InternationalBackboneMember: "iij:BackboneRegionAxis",
  DomesticBackboneMember: "iij:BackboneRegionAxis",
};

const cell = (concept: string, row: string): ExpectedCell => {
  const [place, text, context, unit, value, decimals, negated] = row.split(/\s+/);
  const [line, column] = (place ?? "").split(":").map(Number);
  const [base = "", member] = (context ?? "").split("_");
  const [period, axis] = [SAMPLE_CALENDAR[base], member && MEMBER_AXES[member]];
  if (!line || !column || !text || !context || !unit || !value || !decimals || !period) {
    throw new Error(`not a cell: ${row}`);
  }
  if (member && !axis) throw new Error(`no such member: ${row}`);
  const dimensions = axis ? { [axis]: `iij:${member}` } : {};
  const meaning = { concept, context, period, dimensions, unit, value };
  return { line, column, text, ...meaning, decimals: Number(decimals), negated: negated === "negated" };
};

/** Cells as a text: a line with a concept, then one with each of its cells. */
export const cells = (text: string): readonly ExpectedCell[] => {
  let concept = "";
  return text
    .trim()
    .split("\n")
    .flatMap((line) => {
      if (/^\s*\d+:\d+\s/.test(line)) return [cell(concept, line.trim())];
      concept = line.trim();
      return [];
    });
};
