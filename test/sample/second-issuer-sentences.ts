/**
 * Every amount, percentage, per-share amount and count in the sentences of the second issuer's release
 * (`samples/kazehara-3q-fy2025.txt`: paragraphs, list items, headings, notes), in the order of the release, worked
 * out by hand; the program under test has no part in it.
 *
 * Not listed: cells of tables, dates and periods, codes and names, contact, page furniture.
 *
 * Easily read wrong: "increased by ¥1,885 million" is a difference and "to ¥31,842 million" the amount; "(previously
 * ¥42,500 million)" is a forecast that no longer holds. Net cash used is negative. The parts of the impairment loss in
 * the note are not the impairment loss. A change compares with a year earlier, since the release compares its results
 * with nothing else; balances are compared with the end of the last fiscal year, but only as differences. The interim
 * dividend has the period of the table that shows it, the nine months. The order backlog grew within a year, so from
 * September 30, 2024.
 */
import type { ModelPeriod } from "../support/convert.js";

export interface SecondIssuerSentenceFact {
  readonly line: number;
  /** From currency to scale or percent sign, as printed; without `per share` and `shares`. */
  readonly text: string;
  readonly concept: string;
  readonly period: ModelPeriod;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  /** In the unit (thousands of yen) and sign of the fact. */
  readonly value: string;
  /** Of the base unit: yen, not thousands of yen. */
  readonly decimals: number;
  /** A reader program must find it; without, it is hard, and it may find nothing, but nothing else. */
  readonly must: boolean;
}

/** A number that must be no fact, and why. */
export interface SecondIssuerNoFact {
  readonly line: number;
  readonly text: string;
  readonly none: string;
}

export type SecondIssuerSentenceFigure = SecondIssuerSentenceFact | SecondIssuerNoFact;

const PERIODS = {
  nine2025: { start: "2025-01-01", end: "2025-09-30" },
  nine2024: { start: "2024-01-01", end: "2024-09-30" },
  quarter2025: { start: "2025-07-01", end: "2025-09-30" },
  quarter2024: { start: "2024-07-01", end: "2024-09-30" },
  year2025: { start: "2025-01-01", end: "2025-12-31" },
  year2024: { start: "2024-01-01", end: "2024-12-31" },
  september2025: { instant: "2025-09-30" },
  december2024: { instant: "2024-12-31" },
  september2024: { instant: "2024-09-30" },
} as const satisfies Readonly<Record<string, ModelPeriod>>;

const FORECAST = "core:ResultForecastAxis";
const MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  forecast: { [FORECAST]: "core:ForecastMember" },
  lower: { [FORECAST]: "core:LowerMember" },
  upper: { [FORECAST]: "core:UpperMember" },
};

// line | text | concept | period | unit | value | decimals | forecast, lower or upper; hard
// line | text | none: why
const FIGURES = `
19 | 25.0% | kazehara:OperatingIncomeLossYearOverYearChange | nine2025 | pure | 0.25 | 3
23 | 100.0 | none: says of what shares would add up to
23 | 1,000% | none: a bound of the changes that are shown
27 | ¥31,842 million | core:Revenues | nine2025 | JPY_thousands | 31842000 | -6
27 | 6.3% | kazehara:RevenuesYearOverYearChange | nine2025 | pure | 0.063 | 3
28 | 25.0% | kazehara:OperatingIncomeLossYearOverYearChange | nine2025 | pure | 0.25 | 3
28 | ¥3,689 million | core:OperatingIncomeLoss | nine2025 | JPY_thousands | 3689000 | -6
28 | 9.9% | core:OperatingMargin | nine2024 | pure | 0.099 | 3 | hard
28 | 11.6% | core:OperatingMargin | nine2025 | pure | 0.116 | 3
29 | ¥3,831 million | core:OrdinaryIncomeLoss | nine2025 | JPY_thousands | 3831000 | -6
29 | 34.1% | kazehara:OrdinaryIncomeLossYearOverYearChange | nine2025 | pure | 0.341 | 3
29 | ¥2,569 million | core:NetIncomeLoss | nine2025 | JPY_thousands | 2569000 | -6
29 | 30.8% | kazehara:NetIncomeLossYearOverYearChange | nine2025 | pure | 0.308 | 3
30 | ¥43,200 million | core:Revenues | year2025 | JPY_thousands | 43200000 | -6 | forecast
30 | ¥4,950 million | core:OperatingIncomeLoss | year2025 | JPY_thousands | 4950000 | -6 | forecast
31 | ¥18.00 | core:InterimDividendPerShare | nine2025 | JPY_per_share | 18 | 2
31 | ¥15.00 | core:InterimDividendPerShare | nine2024 | JPY_per_share | 15 | 2
35 | ¥1,885 million | none: a difference of amounts, of net sales
35 | ¥31,842 million | core:Revenues | nine2025 | JPY_thousands | 31842000 | -6
35 | ¥12,606 million | core:GrossProfit | nine2025 | JPY_thousands | 12606000 | -6
35 | 9.1% | kazehara:GrossProfitYearOverYearChange | nine2025 | pure | 0.091 | 3
35 | 1.0 point | none: a difference of percentages
35 | 39.6% | core:GrossMargin | nine2025 | pure | 0.396 | 3
35 | ¥8,917 million | core:SellingGeneralAndAdministrativeExpense | nine2025 | JPY_thousands | 8917000 | -6
35 | 3.6% | kazehara:SellingGeneralAndAdministrativeExpenseYearOverYearChange | nine2025 | pure | 0.036 | 3
37 | ¥87 million | core:ForeignExchangeGains | nine2025 | JPY_thousands | 87000 | -6
37 | ¥142 million | core:ForeignExchangeLosses | nine2024 | JPY_thousands | 142000 | -6
37 | ¥244 million | core:AssetImpairmentCharges | nine2025 | JPY_thousands | 244000 | -6
39 | ¥10,914 million | core:Revenues | quarter2025 | JPY_thousands | 10914000 | -6
39 | 7.1% | kazehara:RevenuesYearOverYearChange | quarter2025 | pure | 0.071 | 3
39 | ¥10,190 million | core:Revenues | quarter2024 | JPY_thousands | 10190000 | -6
39 | ¥7.9 billion | core:OrderBacklog | september2025 | JPY_thousands | 7900000 | -8
39 | 11.3% | kazehara:OrderBacklogYearOverYearChange | september2025 | pure | 0.113 | 3
39 | ¥7.1 billion | core:OrderBacklog | september2024 | JPY_thousands | 7100000 | -8
47 | ¥18,082 million | kazehara:MeasuringInstrumentsSales | nine2025 | JPY_thousands | 18082000 | -6
47 | 8.5% | kazehara:MeasuringInstrumentsSalesYearOverYearChange | nine2025 | pure | 0.085 | 3
47 | 2.3% | kazehara:MeasuringInstrumentsSalesInJapanYearOverYearChange | nine2025 | pure | 0.023 | 3 | hard
47 | 15.9% | kazehara:MeasuringInstrumentsSalesOverseasYearOverYearChange | nine2025 | pure | 0.159 | 3 | hard
53 | 3.1% | kazehara:AnalyticalSystemsSalesYearOverYearChange | nine2025 | pure | -0.031 | 3
53 | ¥8,459 million | kazehara:AnalyticalSystemsSales | nine2025 | JPY_thousands | 8459000 | -6
53 | 16.3% | kazehara:MaintenanceAndServicesSalesYearOverYearChange | nine2025 | pure | 0.163 | 3 | hard
53 | ¥5,301 million | kazehara:MaintenanceAndServicesSales | nine2025 | JPY_thousands | 5301000 | -6 | hard
84 | ¥46,256 million | core:Assets | september2025 | JPY_thousands | 46256000 | -6
84 | ¥1,402 million | none: a difference of amounts, of total assets
84 | ¥1,399 million | none: a difference of amounts, of current assets
84 | ¥1,433 million | none: a difference of amounts, of cash and deposits
84 | ¥109 million | none: a difference of amounts, of total liabilities
84 | ¥17,018 million | core:Liabilities | september2025 | JPY_thousands | 17018000 | -6
84 | ¥1,511 million | none: a difference of amounts, of net assets
84 | ¥29,238 million | core:NetAssets | september2025 | JPY_thousands | 29238000 | -6
84 | ¥1,747 million | none: a difference of amounts, of retained earnings
84 | 63.2% | core:EquityRatio | september2025 | pure | 0.632 | 3
84 | 61.8% | core:EquityRatio | december2024 | pure | 0.618 | 3
86 | ¥4,513 million | core:NetCashProvidedByUsedInOperatingActivities | nine2025 | JPY_thousands | 4513000 | -6
86 | ¥2,770 million | core:NetCashProvidedByUsedInOperatingActivities | nine2024 | JPY_thousands | 2770000 | -6
86 | ¥1,218 million | core:NetCashProvidedByUsedInInvestingActivities | nine2025 | JPY_thousands | -1218000 | -6
86 | ¥1,973 million | core:NetCashProvidedByUsedInInvestingActivities | nine2024 | JPY_thousands | -1973000 | -6
86 | ¥1,187 million | core:PaymentsToAcquirePropertyPlantAndEquipment | nine2025 | JPY_thousands | 1187000 | -6 | hard
86 | ¥1,821 million | core:NetCashProvidedByUsedInFinancingActivities | nine2025 | JPY_thousands | -1821000 | -6
86 | ¥1,206 million | core:NetCashProvidedByUsedInFinancingActivities | nine2024 | JPY_thousands | -1206000 | -6
86 | ¥11,307 million | core:CashAndCashEquivalentsAtCarryingValue | september2025 | JPY_thousands | 11307000 | -6
90 | ¥43,200 million | core:Revenues | year2025 | JPY_thousands | 43200000 | -6 | forecast
90 | ¥42,500 million | none: a forecast that no longer holds
90 | ¥4,950 million | core:OperatingIncomeLoss | year2025 | JPY_thousands | 4950000 | -6 | forecast
90 | ¥4,700 million | none: a forecast that no longer holds
90 | ¥5,050 million | core:OrdinaryIncomeLoss | year2025 | JPY_thousands | 5050000 | -6 | forecast
90 | ¥4,750 million | none: a forecast that no longer holds
90 | ¥3,450 million | core:NetIncomeLoss | year2025 | JPY_thousands | 3450000 | -6 | forecast
90 | ¥3,300 million | none: a forecast that no longer holds
90 | ¥1.6 billion | core:CapitalExpenditure | year2025 | JPY_thousands | 1600000 | -8 | lower
90 | ¥1.7 billion | core:CapitalExpenditure | year2025 | JPY_thousands | 1700000 | -8 | upper
92 | ¥18.00 | core:YearEndDividendPerShare | year2025 | JPY_per_share | 18 | 2 | forecast
92 | ¥36.00 | core:CommonStockDividendsPerShareDeclared | year2025 | JPY_per_share | 36 | 2 | forecast
92 | ¥31.00 | core:CommonStockDividendsPerShareDeclared | year2024 | JPY_per_share | 31 | 2
92 | 25.2% | core:DividendPayoutRatio | year2025 | pure | 0.252 | 3 | forecast
110 | 24,144,172 | core:WeightedAverageNumberOfSharesOutstandingBasic | year2025 | shares | 24144172 | 0 | forecast hard
110 | 24,297,467 | core:WeightedAverageNumberOfSharesOutstandingBasic | year2024 | shares | 24297467 | 0 | hard
158 | ¥186 million | none: a part of the impairment loss, by kind of asset
158 | ¥58 million | none: a part of the impairment loss, by kind of asset`;

const isPeriod = (name: string): name is keyof typeof PERIODS => name in PERIODS;

const figure = (row: string): SecondIssuerSentenceFigure => {
  const [line = "", text = "", ...rest] = row.split(" | ");
  const [first = "", period = "", unit = "", value = "", decimals = "", flags = ""] = rest;
  const place = { line: Number(line), text };
  if (first.startsWith("none: ")) return { ...place, none: first.slice("none: ".length) };
  if (!isPeriod(period)) throw new Error(`no period ${period} in ${row}`);
  const words = flags === "" ? [] : flags.split(" ");
  const member = words.find((word) => word in MEMBERS);
  return {
    ...place,
    concept: first,
    period: PERIODS[period],
    dimensions: (member !== undefined && MEMBERS[member]) || {},
    unit,
    value,
    decimals: Number(decimals),
    must: !words.includes("hard"),
  };
};

export const SECOND_ISSUER_SENTENCES: readonly SecondIssuerSentenceFigure[] = FIGURES.trim()
  .split("\n")
  .map(figure);
