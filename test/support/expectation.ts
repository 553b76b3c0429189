import type { ModelPeriod } from "./convert.js";
import type { ColumnMeaning, RowMeaning, TableMeaning, When } from "./tables.js";

/** What one printed cell has to become. */
export interface ExpectedCell {
  readonly line: number;
  readonly column: number;
  /** As printed, without note marks. */
  readonly text: string;
  readonly concept: string;
  readonly context: string;
  readonly period: ModelPeriod;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  /** In the unit: thousands of a currency. */
  readonly value: string;
  readonly decimals: number;
  readonly negated: boolean;
}

/** Periods by context name without members, for one release. */
export type Calendar = Readonly<Record<string, ModelPeriod>>;

/** Units of the rows that are not money in the table's scale. */
const UNITS: Readonly<Record<string, string>> = {
  "iij:NumberOfContracts": "contracts",
  "iij:ContractedBandwidth": "Gbps",
  "core:EarningsPerShareBasic": "JPY_per_share",
  "core:EarningsPerAmericanDepositaryShareEquivalentBasic": "JPY_per_ADS",
  "core:WeightedAverageNumberOfSharesOutstandingBasic": "shares",
  "core:WeightedAverageNumberOfAmericanDepositaryShareEquivalentsOutstandingBasic": "ADS",
};

const QUARTER: Readonly<Record<When, string>> = {
  current: "CurrentQuarter",
  priorYear: "PriorYearQuarter",
  priorQuarter: "PriorQuarter",
};

/** The instant before the quarter starts. */
const OPENING: Readonly<Record<When, string>> = {
  current: "PriorQuarterInstant",
  priorYear: "PriorYearPriorQuarterInstant",
  priorQuarter: "Prior2QuarterInstant",
};

const contextBase = (table: TableMeaning, row: RowMeaning, when: When): string => {
  if (row.balanceAt === "start") return OPENING[when];
  return `${QUARTER[when]}${table.period === "instant" || row.balanceAt ? "Instant" : "Duration"}`;
};

/** Exact: digits × 10^exponent as canonical decimal text, with a sign. */
export const decimalText = (digits: bigint, exponent: number, negative: boolean): string => {
  if (digits === 0n) return "0";
  const padded = digits.toString().padStart(Math.max(1, 1 - exponent), "0");
  const whole = exponent < 0 ? padded.slice(0, exponent) : padded + "0".repeat(exponent);
  const fraction = exponent < 0 ? padded.slice(exponent).replace(/0+$/, "") : "";
  return `${negative ? "-" : ""}${whole}${fraction && `.${fraction}`}`;
};

/** Reads a printed number; `power` is the power of ten to its unit, `scale` the one to the base measure. */
const read = (text: string, power: number, scale: number, negated: boolean) => {
  const [whole = "", fraction = ""] = text.replace(/[^\d.]/g, "").split(".");
  const printedNegative = text.startsWith("(") && text.endsWith(")");
  const digits = BigInt(`${whole}${fraction}` || "0");
  return {
    value: decimalText(digits, power - fraction.length, printedNegative !== negated),
    decimals: fraction.length - scale,
  };
};

/** `iij:RevenuesYearOverYearChange`: every ratio concept of the sample is the issuer's. */
const ratioConcept = (concept: string, family: string): string => `iij:${concept.split(":")[1]}${family}`;

const ratioFamily = (table: TableMeaning, column: ColumnMeaning): string | undefined => {
  if (column.measure === "percent") return table.percentFamily;
  if (column.measure === "yearOverYear") return "YearOverYearChange";
  return column.measure === "quarterOverQuarter" ? "QuarterOverQuarterChange" : undefined;
};

/** What the number means, apart from its place. A share of a negated line is turned round with it, a change is not. */
const meaning = (table: TableMeaning, row: RowMeaning, column: ColumnMeaning, text: string) => {
  const family = ratioFamily(table, column);
  if (family !== undefined) {
    const negated = row.negated && column.measure === "percent";
    return {
      concept: ratioConcept(row.concept, family),
      unit: "pure",
      negated,
      ...read(text, -2, -2, negated),
    };
  }
  const unit = UNITS[row.concept];
  const { concept, negated } = row;
  if (unit !== undefined) return { concept, unit, negated, ...read(text, 0, 0, negated) };
  return {
    concept,
    unit: `${column.measure}_thousands`,
    negated,
    ...read(text, table.scale - 3, table.scale, negated),
  };
};

/** What a cell of a table has to become, by what its row and column mean. */
export const expectedCell = (
  table: TableMeaning,
  row: RowMeaning,
  column: ColumnMeaning,
  printed: { readonly line: number; readonly column: number; readonly text: string },
  calendar: Calendar,
): ExpectedCell => {
  const base = contextBase(table, row, column.when);
  const period = calendar[base];
  if (!period) throw new Error(`the calendar has no ${base}`);
  const { member } = row;
  return {
    line: printed.line,
    column: printed.column,
    text: printed.text,
    context: member ? `${base}_${member.member.split(":")[1]}` : base,
    period,
    dimensions: member ? { [member.axis]: member.member } : {},
    ...meaning(table, row, column, printed.text),
  };
};
