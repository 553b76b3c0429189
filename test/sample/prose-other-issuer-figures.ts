/**
 * What every figure in the sentences of `prose-other-issuer.txt` states, worked out by hand. Company and figures are
 * invented; the style is that of European and American releases: bullets with a colon, “vs.”, “Q3”, ranges with a dash.
 *
 * The form of the list is told in test/support/prose-figures.ts. Some readings that are easily missed: organic growth
 * and what currencies and prices contribute are not the change of net sales; a multiple of adjusted EBITDA is leverage.
 */
import type { ProseKeys } from "../support/prose-figures.js";

export const OTHER_ISSUER_KEYS: ProseKeys = {
  periods: {
    quarter: "2025-07-01/2025-09-30",
    yearAgo: "2024-07-01/2024-09-30",
    nineMonths: "2025-01-01/2025-09-30",
    nineMonthsAgo: "2024-01-01/2024-09-30",
    next: "2025-10-01/2025-12-31",
    year: "2025-01-01/2025-12-31",
    lastYear: "2024-01-01/2024-12-31",
    nextYear: "2026-01-01/2026-12-31",
    end: "2025-09-30",
    endBefore: "2025-06-30",
    endLastYear: "2024-12-31",
  },
  members: {
    forecast: ["core:ResultForecastAxis", "core:ForecastMember"],
    lower: ["core:ResultForecastAxis", "core:LowerMember"],
    upper: ["core:ResultForecastAxis", "core:UpperMember"],
  },
};

const HIGHLIGHTS = `
    9 | €1,204 million | core:Revenues | quarter | EUR_thousands | 1204000 | -6 | | must
    9 | +4% | verenne:RevenuesYearOverYearChange | quarter | pure | 0.04 | 2 | | must
    10 | 35.0% | core:GrossMargin | quarter | pure | 0.35 | 3 | | must
    10 | 100 basis | none | a change in points
    10 | 34.0% | core:GrossMargin | yearAgo | pure | 0.34 | 3 | | must
    11 | €152 million | core:OperatingIncomeLoss | quarter | EUR_thousands | 152000 | -6 | | must
    11 | €134 million | core:OperatingIncomeLoss | yearAgo | EUR_thousands | 134000 | -6 | | must
    11 | +13% | verenne:OperatingIncomeLossYearOverYearChange | quarter | pure | 0.13 | 2 | | may
    12 | €208 million | core:AdjustedEBITDA | quarter | EUR_thousands | 208000 | -6 | | must
    12 | 17.3% | core:AdjustedEBITDAMargin | quarter | pure | 0.173 | 3 | | may
    13 | €103 million | core:NetIncomeLoss | quarter | EUR_thousands | 103000 | -6 | | must
    13 | €88 million | core:NetIncomeLoss | yearAgo | EUR_thousands | 88000 | -6 | | must
    14 | €0.42 | core:EarningsPerShareDiluted | quarter | EUR_per_share | 0.42 | 2 | | must
    14 | €0.36 | core:EarningsPerShareDiluted | yearAgo | EUR_per_share | 0.36 | 2 | | must
    15 | €97 million | core:FreeCashFlow | quarter | EUR_thousands | 97000 | -6 | | must
    15 | €71 million | core:FreeCashFlow | yearAgo | EUR_thousands | 71000 | -6 | | must
    16 | €4.7 | core:Revenues | year | EUR_thousands | 4700000 | -8 | lower | must
    16 | 4.9 billion | core:Revenues | year | EUR_thousands | 4900000 | -8 | upper | must
    16 | €760 million | none | a bound: at least
    18 | €120 million | none | of no concept, and a bound`;

const RESULTS = `
    22 | 4% | verenne:RevenuesYearOverYearChange | quarter | pure | 0.04 | 2 | | must
    22 | €1,204 million | core:Revenues | quarter | EUR_thousands | 1204000 | -6 | | must
    22 | €1,158 million | core:Revenues | yearAgo | EUR_thousands | 1158000 | -6 | | must
    22 | 2% | none | what currencies contribute
    22 | 1% | none | what prices contribute
    22 | 6% | none | organic growth, of no concept
    24 | €702 million | verenne:DecorativePaintsSales | quarter | EUR_thousands | 702000 | -6 | | must
    24 | 6% | verenne:DecorativePaintsSalesYearOverYearChange | quarter | pure | 0.06 | 2 | | must
    24 | €502 million | verenne:PerformanceCoatingsSales | quarter | EUR_thousands | 502000 | -6 | | may
    24 | +1% | verenne:PerformanceCoatingsSalesYearOverYearChange | quarter | pure | 0.01 | 2 | | may
    24 | 11% | none | part of net sales
    24 | €310 million | none | part of net sales
    26 | €152 million | core:OperatingIncomeLoss | quarter | EUR_thousands | 152000 | -6 | | must
    26 | €134 million | core:OperatingIncomeLoss | yearAgo | EUR_thousands | 134000 | -6 | | must
    26 | 12.6% | core:OperatingMargin | quarter | pure | 0.126 | 3 | | must
    26 | 11.6% | core:OperatingMargin | yearAgo | pure | 0.116 | 3 | | may
    26 | €9 million | core:RestructuringCharges | quarter | EUR_thousands | 9000 | -6 | | must
    26 | €4 million | core:RestructuringCharges | yearAgo | EUR_thousands | 4000 | -6 | | may
    26 | €161 million | none | hypothetical
    26 | 25.4% | core:EffectiveIncomeTaxRateContinuingOperations | quarter | pure | 0.254 | 3 | | must
    26 | 17% | verenne:NetIncomeLossYearOverYearChange | quarter | pure | 0.17 | 2 | | must
    26 | €103 million | core:NetIncomeLoss | quarter | EUR_thousands | 103000 | -6 | | must
    28 | €3,587 million | core:Revenues | nineMonths | EUR_thousands | 3587000 | -6 | | must
    28 | 3.4% | verenne:RevenuesYearOverYearChange | nineMonths | pure | 0.034 | 3 | | may
    28 | €3,470 million | core:Revenues | nineMonthsAgo | EUR_thousands | 3470000 | -6 | | may
    28 | €287 million | core:NetIncomeLoss | nineMonths | EUR_thousands | 287000 | -6 | | may
    30 | €141 million | core:NetCashProvidedByUsedInOperatingActivities | quarter | EUR_thousands | 141000 | -6 | | must
    30 | €44 million | core:CapitalExpenditure | quarter | EUR_thousands | 44000 | -6 | | must
    30 | €97 million | core:FreeCashFlow | quarter | EUR_thousands | 97000 | -6 | | must
    30 | €918 million | core:NetDebt | end | EUR_thousands | 918000 | -6 | | must
    30 | €1,006 million | core:NetDebt | endBefore | EUR_thousands | 1006000 | -6 | | must
    30 | 1.2 times | none | leverage, not a multiple of an earlier value
    30 | 7% | verenne:OrderBacklogYearOverYearChange | end | pure | 0.07 | 2 | | may
    30 | €415 million | core:OrderBacklog | end | EUR_thousands | 415000 | -6 | | must
    30 | 9,840 | core:NumberOfEmployees | end | persons | 9840 | 0 | | may
    30 | 9,905 | core:NumberOfEmployees | endLastYear | persons | 9905 | 0 | | may
    30 | €200 million | none | a program's size
    30 | 1.3 million | none | shares bought back, of no concept
    30 | €31 million | none | shares bought back, of no concept of this taxonomy`;

const MARKET_AND_OUTLOOK = `
    34 | 1.5% | none | a market's change, of no concept
    34 | €4.3 billion | none | a market's size, of no concept
    34 | €1,310 million | none | another company's net sales
    34 | 9.1% | none | another company's margin
    34 | 20% | none | another company's net income (“its”)
    34 | €61 million | none | another company's net income (“its”)
    34 | 9% | none | a joint venture's net sales
    34 | €88 million | none | a joint venture's net sales
    38 | €1,150 million | core:Revenues | next | EUR_thousands | 1150000 | -6 | lower | must
    38 | €1,200 million | core:Revenues | next | EUR_thousands | 1200000 | -6 | upper | must
    38 | 11% | core:OperatingMargin | next | pure | 0.11 | 2 | forecast ~ | must
    38 | €180 million | core:CapitalExpenditure | year | EUR_thousands | 180000 | -6 | forecast ~ | must
    38 | €195 million | none | a forecast that is replaced
    38 | €1.52 | core:EarningsPerShareDiluted | year | EUR_per_share | 1.52 | 2 | lower | must
    38 | €1.58 | core:EarningsPerShareDiluted | year | EUR_per_share | 1.58 | 2 | upper | must
    38 | €1.41 | core:EarningsPerShareDiluted | lastYear | EUR_per_share | 1.41 | 2 | | may
    38 | 3% | verenne:RevenuesYearOverYearChange | nextYear | pure | 0.03 | 2 | lower | may
    38 | 4% | verenne:RevenuesYearOverYearChange | nextYear | pure | 0.04 | 2 | upper | may
    38 | €1.80 | none | a withdrawn target
    38 | $1.14 | none | an assumed rate of another pair of currencies than the concept's`;

export const OTHER_ISSUER_FIGURES = [HIGHLIGHTS, RESULTS, MARKET_AND_OUTLOOK].join("\n");
