/**
 * A release that no pattern of the program was made for: in euros, rounded in other ways than the samples. Company and
 * figures are invented.
 *
 * By region, amounts and percentages are cut, not rounded, so the parts are short of their totals: Nordic countries
 * had 12,049.7, the rest of Europe 8,738.9, the Americas 4,117.6, together 24,906.2 (a year before 11,506.8, 8,429.9,
 * 4,408.5 and 24,345.2). 8,738.9 / 24,906.2 is 35.087%, cut to 35.0; the Americas' −6.599% is cut to −6.5. Changes are
 * cut everywhere. All other tables are rounded, and each of their columns adds up as printed.
 */
import { createCollector } from "../../src/diagnostics/index.js";
import { loadTaxonomy, type Taxonomy } from "../../src/taxonomy/index.js";
import { taxonomySources } from "../support/taxonomies.js";

const SOURCE = `
taxonomy:
  prefix: tarnby
  base: https://tanshin.example/
  version: "2026-01-01"
  imports: [core]
  title: { en: Tarnby, ja: タ }
  publisher: { en: Tarnby, ja: タ }
issuer:
  name: { en: Tarnby Instruments A/S, ja: タ }
  names: [Tarnby Instruments]
  aliases: [Tarnby]
  scheme: http://standards.iso.org/iso/17442
  identifier: "99990000000000000077"
  fiscalYear: { endMonth: 12, namedBy: end }
  reportingCurrency: EUR
concepts:
  - { name: NordicSales, type: monetary, period: duration, balance: credit, label: { en: Nordic countries, ja: 北 }, documentation: d }
  - { name: EuropeanSales, type: monetary, period: duration, balance: credit, label: { en: Rest of Europe, ja: 欧 }, documentation: d }
  - { name: AmericanSales, type: monetary, period: duration, balance: credit, label: { en: Americas, ja: 米 }, documentation: d }
statements:
  - id: NetSalesByRegion
    title: { en: Net Sales by Region, ja: 地域別売上高 }
    patterns: ["^net sales by region"]
    period: duration
    percent: PercentOfTotalRevenues
    ratios: [PercentOfTotalRevenues, YearOverYearChange]
    lines:
      - concept: tarnby:NordicSales
      - concept: tarnby:EuropeanSales
      - concept: tarnby:AmericanSales
      - { concept: core:Revenues, total: true, labels: [Total net sales] }
  - id: StatementsOfIncome
    title: { en: Consolidated Statements of Income, ja: 損益計算書 }
    patterns: ["consolidated statements? of income"]
    period: duration
    ratios: [YearOverYearChange]
    lines:
      - { concept: core:Revenues, labels: [Net sales], home: true }
      - { concept: core:CostOfRevenue, labels: [Cost of sales] }
      - { concept: core:GrossProfit, sum: { core:Revenues: 1, core:CostOfRevenue: -1 } }
      - concept: core:SellingGeneralAndAdministrativeExpense
      - { concept: core:OperatingIncomeLoss, labels: [Operating income], ja: 営業利益, sum: { core:GrossProfit: 1, core:SellingGeneralAndAdministrativeExpense: -1 } }
      - { concept: core:IncomeTaxExpenseBenefit, labels: [Income taxes], ja: 法人税等 }
      - { concept: core:NetIncomeLoss, labels: [Net income], ja: 純利益, home: true, sum: { core:OperatingIncomeLoss: 1, core:IncomeTaxExpenseBenefit: -1 } }
      - { concept: core:EarningsPerShareBasic, labels: [Net income per share], ja: 1株利益, ratios: [] }
      - { concept: core:WeightedAverageNumberOfSharesOutstandingBasic, labels: [Average number of shares], ja: 株式数, ratios: [] }
  - id: StatementsOfCashFlows
    title: { en: Consolidated Statements of Cash Flows, ja: キャッシュ・フロー計算書 }
    patterns: ["consolidated statements? of cash flows?"]
    period: duration
    lines:
      - heading: { name: OperatingAbstract, en: Operating activities, ja: 営業 }
        lines:
          - { concept: core:NetIncomeLoss, labels: [Net income], ja: 純利益 }
          - concept: core:Depreciation
          - { concept: core:IncreaseDecreaseInInventories, negated: true, weight: -1 }
          - { concept: core:NetCashProvidedByUsedInOperatingActivities, total: true }
      - heading: { name: InvestingAbstract, en: Investing activities, ja: 投資 }
        lines:
          - { concept: core:PaymentsToAcquirePropertyPlantAndEquipment, negated: true, weight: -1, labels: ["Purchase of property, plant and equipment"] }
          - { concept: core:ProceedsFromSaleOfInvestmentSecurities, labels: [Proceeds from sales of investment securities] }
          - { concept: core:NetCashProvidedByUsedInInvestingActivities, total: true }
      - heading: { name: FinancingAbstract, en: Financing activities, ja: 財務 }
        lines:
          - { concept: core:RepaymentsOfLongTermBorrowings, negated: true, weight: -1, labels: [Repayments of long-term borrowings] }
          - { concept: core:PaymentsOfDividends, negated: true, weight: -1, labels: [Cash dividends paid] }
          - { concept: core:NetCashProvidedByUsedInFinancingActivities, total: true }
      - concept: core:EffectOfExchangeRateChangeOnCashAndCashEquivalents
      - concept: core:CashAndCashEquivalentsPeriodIncreaseDecrease
        sum:
          core:NetCashProvidedByUsedInOperatingActivities: 1
          core:NetCashProvidedByUsedInInvestingActivities: 1
          core:NetCashProvidedByUsedInFinancingActivities: 1
          core:EffectOfExchangeRateChangeOnCashAndCashEquivalents: 1
      - { concept: core:CashAndCashEquivalentsAtCarryingValue, balanceAt: start }
      - { concept: core:CashAndCashEquivalentsAtCarryingValue, balanceAt: end }
`;

/** `|` stands for a tab. Line 22 is the first of the figures by region. */
export const OTHER_RELEASE = `Tarnby Instruments A/S

Tarnby Instruments Reports Third Quarter 2025 Results

Copenhagen, October 23, 2025 – Tarnby Instruments A/S (“Tarnby” or the “Company”) today published its results for the third quarter ended September 30, 2025. The company is invented: this release was written as a test.

Net sales were €24.9 billion in the third quarter of 2025, an increase of 2.3% from €24.3 billion in the third quarter of 2024.

Operating income was €3.4 billion in the third quarter of 2025, compared with €3.1 billion in the third quarter of 2024.

Cash and cash equivalents at September 30, 2025 were €4.6 billion.

Amounts by region and all percentages are cut, not rounded, so they may not add up.

Net Sales by Region
(EUR in millions)

|Three months ended September 30,||||
|2025||2024||Change
|Amount|% of net sales|Amount|% of net sales|(%)

Nordic countries|12,049|48.3|11,506|47.2|4.7
Rest of Europe|8,738|35.0|8,429|34.6|3.6
Americas|4,117|16.5|4,408|18.1|(6.5)
Total net sales|24,906|100.0|24,345|100.0|2.3

Consolidated Statements of Income (Unaudited)
(EUR in millions, except per share data)

|Three months ended September 30,||
|2025|2024|Change (%)
Net sales|24,906|24,345|2.3
Cost of sales|15,217|15,120|0.6
Gross profit|9,689|9,225|5.0
Selling, general and administrative expenses|6,301|6,118|2.9
Operating income|3,388|3,107|9.0
Income taxes|1,006|957|5.1
Net income|2,382|2,150|10.7
Net income per share|3.97|3.58|
Average number of shares|600,125,310|600,402,770|

Consolidated Statements of Cash Flows (Unaudited)
(EUR in millions)

|Three months ended September 30,|
|2025|2024
Operating activities||
Net income|2,382|2,150
Depreciation|911|884
Decrease (increase) in inventories|(148)|92
Net cash provided by operating activities|3,145|3,126
Investing activities||
Purchase of property, plant and equipment|(1,204)|(1,377)
Proceeds from sales of investment securities|61|-
Net cash used in investing activities|(1,143)|(1,377)
Financing activities||
Repayments of long-term borrowings|(450)|(450)
Cash dividends paid|(1,300)|(1,250)
Net cash used in financing activities|(1,750)|(1,700)
Effect of exchange rate changes on cash and cash equivalents|(38)|21
Net increase in cash and cash equivalents|214|70
Cash and cash equivalents at beginning of period|4,410|4,025
Cash and cash equivalents at end of period|4,624|4,095
`.replaceAll("|", "\t");

let loaded: Taxonomy | undefined;

export const otherTaxonomy = (): Taxonomy => {
  const collector = createCollector();
  const sources = [...taxonomySources(), { name: "tarnby", files: [{ path: "tarnby.yaml", text: SOURCE }] }];
  loaded ??= loadTaxonomy("tarnby", sources, collector);
  if (!loaded || collector.diagnostics.length > 0) throw new Error(JSON.stringify(collector.diagnostics));
  return loaded;
};
