/**
 * What the tables of the second issuer's release (`samples/kazehara-3q-fy2025.txt`) mean, worked out by hand from
 * the release; the program under test has no part in it. The company is invented.
 *
 * Three things of this release are easily read wrong. "Total shareholders' equity" is that of Japanese GAAP: without
 * accumulated other comprehensive income, so it is not what US GAAP calls stockholders' equity. The foreign exchange
 * gains of the statement of income and those of the cash flow statement are two measures. And the shares of net sales
 * for 2024 add up to 99.9, since each is rounded on its own.
 */
import type { ModelPeriod } from "../support/convert.js";

export const SECOND_ISSUER_FILE = "kazehara-3q-fy2025.txt";

/** The scheme is that of Japan's filing system; no filer has this code. */
export const SECOND_ISSUER = {
  name: "Kazehara Instruments Co., Ltd.",
  scheme: "http://disclosure.edinet-fsa.go.jp",
  identifier: "E99999",
  fiscalYearEndMonth: 12,
} as const;

/** Count of a table's cells; a line is the first of the header or the last of the data. */
export interface ExpectedTable {
  readonly title: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Cells with a number in them. */
  readonly numbers: number;
  /** Dashes in amount columns: reported zeros. */
  readonly zeros: number;
  /** Dashes in change columns: not meaningful, so no fact. */
  readonly notMeaningful: number;
}

export interface SecondIssuerCell {
  readonly line: number;
  readonly column: number;
  /** As printed. */
  readonly text: string;
  /** The row's label, without note marks. */
  readonly label: string;
  /** What the number says, its headings considered. */
  readonly meaning: string;
  readonly period: ModelPeriod;
  readonly unit: string;
  /** In the unit (thousands of yen), with the sign as printed. */
  readonly value: string;
  readonly decimals: number;
  readonly concept: string;
  /** Member of the axis of segments, where the number is of one of them. */
  readonly segment?: string;
  /** The concept is printed turned round: the fact's value is minus `value`. */
  readonly negated?: true;
  /** Expected by the issuer, not a result. */
  readonly forecast?: true;
}

const PERIODS = {
  nine2025: { start: "2025-01-01", end: "2025-09-30" },
  nine2024: { start: "2024-01-01", end: "2024-09-30" },
  year2025: { start: "2025-01-01", end: "2025-12-31" },
  year2024: { start: "2024-01-01", end: "2024-12-31" },
  september2025: { instant: "2025-09-30" },
  december2024: { instant: "2024-12-31" },
  september2024: { instant: "2024-09-30" },
  december2023: { instant: "2023-12-31" },
} as const satisfies Readonly<Record<string, ModelPeriod>>;

/** `title | first-last | numbers | zeros | notMeaningful`: 267 numbers, 7 zeros, 2 without a meaning, 276 cells. */
const TABLES = `
    Sales by Segment | 58-67 | 30 | 0 | 0 | 6 rows of 5 columns
    Number of Employees | 73-78 | 10 | 0 | 0 | 5 rows of 2 columns
    Forecast of Consolidated Results | 101-108 | 16 | 0 | 0 | 6 rows of 2 amounts, 4 changes
    Quarterly Consolidated Statements of Income | 125-156 | 56 | 4 | 2 | 26 rows of 2 amounts, 10 changes
    Per Share Information | 163-167 | 6 | 0 | 0 | 3 rows of 2 columns
    Quarterly Consolidated Balance Sheets | 178-232 | 84 | 0 | 0 | 42 rows of 2 columns
    Quarterly Consolidated Statements of Cash Flows | 241-279 | 65 | 3 | 0 | 34 rows of 2 columns`;

/**
 * A selection from every table, column kind, unit, sign and period:
 * `line:column | text | label | meaning | period | unit | value | decimals | concept | flags`;
 * the flags are `negated`, `forecast` and a member of the axis of segments.
 */
const CELLS = `
    62:7 | 9,318 | Japan | sales of the segment Measuring Instruments in Japan | nine2025 | JPY_thousands | 9318000 | -6 | kazehara:MeasuringInstrumentsSalesInJapan
    62:13 | 29.3 | Japan | its share of net sales | nine2025 | pure | 0.293 | 3 | kazehara:MeasuringInstrumentsSalesInJapanPercentOfTotalRevenues
    63:21 | 7,561 | Overseas | sales of the segment Measuring Instruments overseas | nine2024 | JPY_thousands | 7561000 | -6 | kazehara:MeasuringInstrumentsSalesOverseas
    63:32 | 15.9 | Overseas | change of Measuring Instruments' sales overseas against 2024 | nine2025 | pure | 0.159 | 3 | kazehara:MeasuringInstrumentsSalesOverseasYearOverYearChange
    64:29 | 18,082 | Total Measuring Instruments | sales of the segment Measuring Instruments, Japan and overseas | nine2025 | JPY_thousands | 18082000 | -6 | kazehara:MeasuringInstrumentsSales
    64:48 | 55.6 | Total Measuring Instruments | its share of net sales of 2024 | nine2024 | pure | 0.556 | 3 | kazehara:MeasuringInstrumentsSalesPercentOfTotalRevenues
    65:23 | 8,459 | Analytical Systems | sales of the segment Analytical Systems (note 1) | nine2025 | JPY_thousands | 8459000 | -6 | kazehara:AnalyticalSystemsSales
    65:45 | △3.1 | Analytical Systems | change of the sales of Analytical Systems against 2024 | nine2025 | pure | -0.031 | 3 | kazehara:AnalyticalSystemsSalesYearOverYearChange
    66:37 | 4,559 | Maintenance and Services | sales of the segment Maintenance and Services | nine2024 | JPY_thousands | 4559000 | -6 | kazehara:MaintenanceAndServicesSales
    67:7 | 31,842 | Total | net sales, all segments: restates the statement of income | nine2025 | JPY_thousands | 31842000 | -6 | core:Revenues
    67:27 | 100.0 | Total | net sales as a share of net sales | nine2024 | pure | 1 | 3 | kazehara:RevenuesPercentOfTotalRevenues
    67:33 | 6.3 | Total | change of net sales against 2024: restates the statement of income | nine2025 | pure | 0.063 | 3 | kazehara:RevenuesYearOverYearChange
    74:23 | 742 | Measuring Instruments | employees of the segment Measuring Instruments | september2025 | persons | 742 | 0 | core:NumberOfEmployees | MeasuringInstrumentsMember
    77:17 | 95 | Corporate | corporate employees (note 2) | december2024 | persons | 95 | 0 | core:NumberOfEmployees | CorporateMember
    78:7 | 1,383 | Total | employees, all segments | september2025 | persons | 1383 | 0 | core:NumberOfEmployees
    103:11 | 43,200 | Net sales | net sales, forecast | year2025 | JPY_thousands | 43200000 | -6 | core:Revenues | forecast
    103:18 | 41,286 | Net sales | net sales of the year before, actual | year2024 | JPY_thousands | 41286000 | -6 | core:Revenues
    103:25 | 4.6 | Net sales | change of forecast net sales against the year before: forecast | year2025 | pure | 0.046 | 3 | kazehara:RevenuesYearOverYearChange | forecast
    104:18 | 4,950 | Operating income | operating income, forecast | year2025 | JPY_thousands | 4950000 | -6 | core:OperatingIncomeLoss | forecast
    105:23 | 4,206 | Ordinary income | ordinary income of the year before, actual | year2024 | JPY_thousands | 4206000 | -6 | core:OrdinaryIncomeLoss
    106:24 | 18.4 | Net income | change of forecast net income against the year before: forecast | year2025 | pure | 0.184 | 3 | kazehara:NetIncomeLossYearOverYearChange | forecast
    107:31 | 142.89 | Net income per share (Yen) | net income per share, forecast (note 1): yen, not millions | year2025 | JPY_per_share | 142.89 | 2 | core:EarningsPerShareBasic | forecast
    108:32 | 36.00 | Cash dividends per share (Yen) | dividends per share of the whole year, forecast | year2025 | JPY_per_share | 36 | 2 | core:CommonStockDividendsPerShareDeclared | forecast
    108:38 | 31.00 | Cash dividends per share (Yen) | dividends per share of the year before, actual | year2024 | JPY_per_share | 31 | 2 | core:CommonStockDividendsPerShareDeclared
    127:11 | 31,842 | Net sales | net sales | nine2025 | JPY_thousands | 31842000 | -6 | core:Revenues
    127:25 | 6.3 | Net sales | change of net sales against 2024 | nine2025 | pure | 0.063 | 3 | kazehara:RevenuesYearOverYearChange
    128:22 | 18,402 | Cost of sales | cost of sales | nine2024 | JPY_thousands | 18402000 | -6 | core:CostOfRevenue
    129:14 | 12,606 | Gross profit | gross profit | nine2025 | JPY_thousands | 12606000 | -6 | core:GrossProfit
    130:46 | 8,917 | Selling, general and administrative expenses | selling, general and administrative expenses | nine2025 | JPY_thousands | 8917000 | -6 | core:SellingGeneralAndAdministrativeExpense
    131:18 | 3,689 | Operating income | operating income | nine2025 | JPY_thousands | 3689000 | -6 | core:OperatingIncomeLoss
    131:30 | 25.0 | Operating income | change of operating income against 2024 | nine2025 | pure | 0.25 | 3 | kazehara:OperatingIncomeLossYearOverYearChange
    135:24 | 87 | Foreign exchange gains | foreign exchange gains in non-operating income | nine2025 | JPY_thousands | 87000 | -6 | core:ForeignExchangeGains
    135:27 | — | Foreign exchange gains | foreign exchange gains: a reported zero | nine2024 | JPY_thousands | 0 | -6 | core:ForeignExchangeGains
    136:7 | 53 | Other | other non-operating income | nine2025 | JPY_thousands | 53000 | -6 | core:OtherNonoperatingIncome
    137:28 | 225 | Total non-operating income | non-operating income in all, before non-operating expenses | nine2025 | JPY_thousands | 225000 | -6 | core:NonoperatingIncome
    139:19 | 48 | Interest expenses | interest expenses | nine2025 | JPY_thousands | 48000 | -6 | core:InterestExpense
    140:27 | 142 | Foreign exchange losses | foreign exchange losses in non-operating expenses | nine2024 | JPY_thousands | 142000 | -6 | core:ForeignExchangeLosses
    141:10 | 29 | Other | other non-operating expenses | nine2024 | JPY_thousands | 29000 | -6 | core:OtherNonoperatingExpenses
    143:17 | 3,831 | Ordinary income | ordinary income: after non-operating, before extraordinary items | nine2025 | JPY_thousands | 3831000 | -6 | core:OrdinaryIncomeLoss
    146:40 | 173 | Gain on sales of investment securities | gain on sales of investment securities, extraordinary | nine2025 | JPY_thousands | 173000 | -6 | core:GainOnSaleOfInvestmentSecurities
    147:28 | 182 | Total extraordinary income | extraordinary income in all | nine2025 | JPY_thousands | 182000 | -6 | core:ExtraordinaryIncome
    150:20 | 244 | Impairment loss | impairment loss, extraordinary (note 1) | nine2025 | JPY_thousands | 244000 | -6 | core:AssetImpairmentCharges
    150:24 | — | Impairment loss | impairment loss: a reported zero | nine2024 | JPY_thousands | 0 | -6 | core:AssetImpairmentCharges
    152:28 | 3,733 | Income before income taxes | income before income taxes, after extraordinary items | nine2025 | JPY_thousands | 3733000 | -6 | core:IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments
    153:22 | 1,262 | Income taxes-current | current income taxes | nine2025 | JPY_thousands | 1262000 | -6 | core:CurrentIncomeTaxExpenseBenefit
    154:23 | △98 | Income taxes-deferred | deferred income taxes: a benefit | nine2025 | JPY_thousands | -98000 | -6 | core:DeferredIncomeTaxExpenseBenefit
    155:26 | 874 | Total income taxes | income taxes, current and deferred | nine2024 | JPY_thousands | 874000 | -6 | core:IncomeTaxExpenseBenefit
    156:12 | 2,569 | Net income | net income | nine2025 | JPY_thousands | 2569000 | -6 | core:NetIncomeLoss
    156:24 | 30.8 | Net income | change of net income against 2024 | nine2025 | pure | 0.308 | 3 | kazehara:NetIncomeLossYearOverYearChange
    165:22 | 106.37 | Net income per share | net income per share in yen | nine2025 | JPY_per_share | 106.37 | 2 | core:EarningsPerShareBasic
    166:40 | 15.00 | Interim cash dividends per share | interim dividend per share in yen | nine2024 | JPY_per_share | 15 | 2 | core:InterimDividendPerShare
    167:53 | 24,152,318 | Average number of shares during the period (Shares) | average number of shares: a count, not yen | nine2025 | shares | 24152318 | 0 | core:WeightedAverageNumberOfSharesOutstandingBasic
    182:19 | 11,307 | Cash and deposits | cash and deposits | september2025 | JPY_thousands | 11307000 | -6 | core:CashAndDeposits
    183:44 | 11,236 | Notes and accounts receivable-trade | trade notes and accounts receivable, before the allowance | december2024 | JPY_thousands | 11236000 | -6 | core:NotesAndAccountsReceivableTrade
    187:7 | 903 | Other | other current assets | september2025 | JPY_thousands | 903000 | -6 | core:OtherAssetsCurrent
    188:33 | △51 | Allowance for doubtful accounts | allowance for doubtful accounts that lowers current assets | september2025 | JPY_thousands | -51000 | -6 | core:AllowanceForDoubtfulAccountsReceivableCurrent | negated
    189:22 | 30,805 | Total current assets | current assets | september2025 | JPY_thousands | 30805000 | -6 | core:AssetsCurrent
    194:34 | △12,744 | Accumulated depreciation | accumulated depreciation that lowers property, plant and equipment | december2024 | JPY_thousands | -12744000 | -6 | core:AccumulatedDepreciationDepletionAndAmortizationPropertyPlantAndEquipment | negated
    196:37 | 9,715 | Total property, plant and equipment | property, plant and equipment after accumulated depreciation | september2025 | JPY_thousands | 9715000 | -6 | core:PropertyPlantAndEquipmentNet
    201:7 | 486 | Other | other investments and other assets | september2025 | JPY_thousands | 486000 | -6 | core:OtherInvestmentsAndOtherAssets
    202:33 | △21 | Allowance for doubtful accounts | allowance for doubtful accounts that lowers investments and other assets | september2025 | JPY_thousands | -21000 | -6 | core:AllowanceForDoubtfulAccountsNoncurrent | negated
    205:14 | 46,256 | Total assets | total assets | september2025 | JPY_thousands | 46256000 | -6 | core:Assets
    209:26 | 2,100 | Short-term loans payable | short-term loans payable | september2025 | JPY_thousands | 2100000 | -6 | core:ShortTermBorrowings
    212:13 | 2,268 | Other | other current liabilities | december2024 | JPY_thousands | 2268000 | -6 | core:OtherLiabilitiesCurrent
    217:11 | 389 | Other | other noncurrent liabilities | december2024 | JPY_thousands | 389000 | -6 | core:OtherLiabilitiesNoncurrent
    219:26 | 17,127 | Total liabilities | total liabilities | december2024 | JPY_thousands | 17127000 | -6 | core:Liabilities
    222:15 | 4,850 | Capital stock | capital stock | september2025 | JPY_thousands | 4850000 | -6 | core:CommonStockValue
    224:19 | 19,683 | Retained earnings | retained earnings | september2025 | JPY_thousands | 19683000 | -6 | core:RetainedEarningsAccumulatedDeficit
    225:16 | △1,453 | Treasury stock | treasury stock that lowers shareholders' equity | september2025 | JPY_thousands | -1453000 | -6 | core:TreasuryStockCommonValue | negated
    226:28 | 28,292 | Total shareholders' equity | shareholders' equity of Japanese GAAP, without accumulated other comprehensive income | september2025 | JPY_thousands | 28292000 | -6 | core:ShareholdersEquityExcludingAccumulatedOtherComprehensiveIncome
    230:46 | 946 | Total accumulated other comprehensive income | accumulated other comprehensive income | september2025 | JPY_thousands | 946000 | -6 | core:AccumulatedOtherComprehensiveIncomeLossNetOfTax
    231:18 | 29,238 | Total net assets | net assets | september2025 | JPY_thousands | 29238000 | -6 | core:NetAssets
    232:41 | 44,854 | Total liabilities and net assets | liabilities and net assets | december2024 | JPY_thousands | 44854000 | -6 | core:LiabilitiesAndStockholdersEquity
    244:28 | 3,733 | Income before income taxes | income before income taxes: restates the statement of income | nine2025 | JPY_thousands | 3733000 | -6 | core:IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments
    246:17 | 244 | Impairment loss | impairment loss added back: restates the statement of income | nine2025 | JPY_thousands | 244000 | -6 | core:AssetImpairmentCharges
    249:30 | △85 | Interest and dividend income | interest and dividend income taken off: 21 + 64 of the statement of income | nine2025 | JPY_thousands | -85000 | -6 | core:InvestmentIncomeInterestAndDividend | negated
    251:33 | △39 | Foreign exchange losses (gains) | foreign exchange gains that brought no cash: not the gains of 87 of the statement of income | nine2025 | JPY_thousands | -39000 | -6 | core:ForeignExchangeLossGainAdjustment
    254:64 | △734 | Decrease (increase) in notes and accounts receivable-trade | decrease (increase) in trade receivables: they grew | nine2024 | JPY_thousands | -734000 | -6 | core:IncreaseDecreaseInAccountsReceivable | negated
    255:36 | △465 | Decrease (increase) in inventories | decrease (increase) in inventories: they grew | nine2025 | JPY_thousands | -465000 | -6 | core:IncreaseDecreaseInInventories | negated
    257:12 | △108 | Other, net | other operating activities before the subtotal | nine2025 | JPY_thousands | -108000 | -6 | core:OtherOperatingActivitiesCashFlowStatement
    258:10 | 5,710 | Subtotal | subtotal of operating activities before interest and taxes paid | nine2025 | JPY_thousands | 5710000 | -6 | core:CashFlowsFromOperatingActivitiesBeforeInterestAndTaxes
    261:19 | △1,231 | Income taxes paid | income taxes paid | nine2025 | JPY_thousands | -1231000 | -6 | core:IncomeTaxesPaidNet | negated
    262:53 | 4,513 | Net cash provided by (used in) operating activities | cash from operating activities | nine2025 | JPY_thousands | 4513000 | -6 | core:NetCashProvidedByUsedInOperatingActivities
    264:43 | △1,187 | Purchase of property, plant and equipment | cash paid for property, plant and equipment | nine2025 | JPY_thousands | -1187000 | -6 | core:PaymentsToAcquirePropertyPlantAndEquipment | negated
    267:50 | — | Proceeds from sales of investment securities | proceeds from sales of investment securities: a reported zero | nine2024 | JPY_thousands | 0 | -6 | core:ProceedsFromSaleOfInvestmentSecurities
    268:14 | 17 | Other, net | other investing activities | nine2024 | JPY_thousands | 17000 | -6 | core:PaymentsForProceedsFromOtherInvestingActivities | negated
    269:60 | △1,973 | Net cash provided by (used in) investing activities | cash used in investing activities | nine2024 | JPY_thousands | -1973000 | -6 | core:NetCashProvidedByUsedInInvestingActivities
    271:53 | △300 | Net increase (decrease) in short-term loans payable | net decrease in short-term loans payable | nine2025 | JPY_thousands | -300000 | -6 | core:ProceedsFromRepaymentsOfShortTermDebt
    274:21 | △822 | Cash dividends paid | dividends paid | nine2025 | JPY_thousands | -822000 | -6 | core:PaymentsOfDividends | negated
    275:60 | △1,206 | Net cash provided by (used in) financing activities | cash used in financing activities | nine2024 | JPY_thousands | -1206000 | -6 | core:NetCashProvidedByUsedInFinancingActivities
    276:61 | △41 | Effect of exchange rate change on cash and cash equivalents | effect of exchange rates on cash and cash equivalents | nine2025 | JPY_thousands | -41000 | -6 | core:EffectOfExchangeRateChangeOnCashAndCashEquivalents
    277:60 | △341 | Net increase (decrease) in cash and cash equivalents | net decrease in cash and cash equivalents | nine2024 | JPY_thousands | -341000 | -6 | core:CashAndCashEquivalentsPeriodIncreaseDecrease
    278:50 | 9,874 | Cash and cash equivalents at beginning of period | cash and cash equivalents at the beginning of 2025 | december2024 | JPY_thousands | 9874000 | -6 | core:CashAndCashEquivalentsAtCarryingValue
    278:56 | 8,406 | Cash and cash equivalents at beginning of period | cash and cash equivalents at the beginning of 2024 | december2023 | JPY_thousands | 8406000 | -6 | core:CashAndCashEquivalentsAtCarryingValue
    279:47 | 11,307 | Cash and cash equivalents at end of period | cash and cash equivalents at the end of the period (note 1) | september2025 | JPY_thousands | 11307000 | -6 | core:CashAndCashEquivalentsAtCarryingValue
    279:54 | 8,065 | Cash and cash equivalents at end of period | cash and cash equivalents at the end of the period before | september2024 | JPY_thousands | 8065000 | -6 | core:CashAndCashEquivalentsAtCarryingValue`;

const rows = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(" | "));

const numbers = (text: string, separator: string): readonly [number, number] => {
  const [first, second] = text.split(separator).map(Number);
  if (first === undefined || second === undefined) throw new Error(`no pair: ${text}`);
  return [first, second];
};

const isPeriod = (name: string): name is keyof typeof PERIODS => name in PERIODS;

const table = ([
  title = "",
  place = "",
  count = "",
  zeros = "",
  notMeaningful = "",
]: readonly string[]): ExpectedTable => {
  const [firstLine, lastLine] = numbers(place, "-");
  return {
    title,
    firstLine,
    lastLine,
    numbers: Number(count),
    zeros: Number(zeros),
    notMeaningful: Number(notMeaningful),
  };
};

const cell = (row: readonly string[]): SecondIssuerCell => {
  const [
    place = "",
    text = "",
    label = "",
    meaning = "",
    period = "",
    unit = "",
    value = "",
    decimals = "",
    concept = "",
    flags = "",
  ] = row;
  const [line, column] = numbers(place, ":");
  if (!isPeriod(period)) throw new Error(`no period ${period}`);
  return {
    line,
    column,
    text,
    label,
    meaning,
    period: PERIODS[period],
    unit,
    value,
    decimals: Number(decimals),
    concept,
    ...(flags.includes("negated") && { negated: true }),
    ...(flags.includes("forecast") && { forecast: true }),
    ...(flags.endsWith("Member") && { segment: `kazehara:${flags}` }),
  };
};

export const SECOND_ISSUER_TABLES: readonly ExpectedTable[] = rows(TABLES).map(table);
export const SECOND_ISSUER_CELLS: readonly SecondIssuerCell[] = rows(CELLS).map(cell);
