/**
 * Single sentences as earnings releases word them, each with the facts that a careful person takes from it, for tests
 * of the sentence reader. Written without a look at the reader. Companies and figures are invented.
 *
 * A sentence stands alone in a release of `PROSE_SETTING`: where it says no period, its results are those of the
 * quarter, its balances those of the quarter's end. What is not listed under `facts` may not be tagged; what is listed
 * must be found, but for `hard` facts. Half of the sentences are traps, where a number that looks like a fact is none.
 *
 * Texts run from the currency to the scale, wherever the currency stands (`315.8 billion yen`); percent may be a word.
 * A range that says its scale once has it for both ends.
 */
import type { ModelPeriod } from "../support/convert.js";

/** The made-up issuer. Generated ratio concepts have its prefix: it lists these lines with these families. */
export const PROSE_SETTING = {
  issuer: { prefix: "small", name: "Small Works Inc.", currency: "JPY" },
  /** Fiscal 2025 is April 2025 to March 2026. */
  fiscalYear: { endMonth: 3, namedBy: "start" },
  quarter: { start: "2025-07-01", end: "2025-09-30" },
  ratios: ["YearOverYearChange", "QuarterOverQuarterChange"],
  ratioLines: ["core:Revenues", "core:OperatingIncomeLoss", "core:OrdinaryIncomeLoss", "core:NetIncomeLoss"],
} as const;

export interface ProseFact {
  readonly text: string;
  readonly concept: string;
  readonly period: ModelPeriod;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly unit: string;
  /** In the unit (thousands of a currency) and sign of the fact. */
  readonly value: string;
  /** Of the base unit: yen, not thousands of yen. */
  readonly decimals: number;
  readonly approximate?: true;
  /** May be missed, never taken for anything else. */
  readonly hard?: true;
}

export interface ProseCase {
  readonly sentence: string;
  /** What makes the sentence worth a test. */
  readonly about: string;
  /** A number in it looks like a fact and is none, or is easily taken for another one. */
  readonly trap?: true;
  readonly facts: readonly ProseFact[];
}

const QUARTER = PROSE_SETTING.quarter;
const YEAR_AGO_QUARTER = { start: "2024-07-01", end: "2024-09-30" };
const NEXT_QUARTER = { start: "2025-10-01", end: "2025-12-31" };
const HALF = { start: "2025-04-01", end: "2025-09-30" };
const YEAR = { start: "2025-04-01", end: "2026-03-31" };
const SEPTEMBER = { instant: "2025-09-30" };
const JUNE = { instant: "2025-06-30" };
const MARCH = { instant: "2025-03-31" };

const YEN = "JPY_thousands";
const FORECAST = { "core:ResultForecastAxis": "core:ForecastMember" };
const LOWER = { "core:ResultForecastAxis": "core:LowerMember" };
const UPPER = { "core:ResultForecastAxis": "core:UpperMember" };

type More = Pick<ProseFact, "dimensions" | "approximate" | "hard">;

const fact = (
  text: string,
  concept: string,
  period: ModelPeriod,
  value: string,
  decimals: number,
  unit: string,
  more: More = {},
): ProseFact => ({ text, concept, period, unit, value, decimals, ...more });

const ANSWERED: readonly ProseCase[] = [
  {
    sentence: "Sales increased 4.6% year-on-year to 3,107.9 billion yen.",
    about: "the change before the amount, the currency behind the scale",
    facts: [
      fact("4.6%", "small:RevenuesYearOverYearChange", QUARTER, "0.046", 3, "pure"),
      fact("3,107.9 billion yen", "core:Revenues", QUARTER, "3107900000", -8, YEN),
    ],
  },
  {
    sentence:
      "Operating revenues for the three months ended September 30, 2025 were ¥3,411.2 billion, an increase of 1.2% from the same period of the previous fiscal year.",
    about: "a period that is spelled out, with digits that are no amount",
    facts: [
      fact("¥3,411.2 billion", "core:Revenues", QUARTER, "3411200000", -8, YEN),
      fact("1.2%", "small:RevenuesYearOverYearChange", QUARTER, "0.012", 3, "pure"),
    ],
  },
  {
    sentence:
      "The Company recorded a net loss of ¥12.4 billion, compared with net income of ¥3.1 billion in the second quarter of fiscal 2024.",
    about: "a loss now, income a year ago: one concept, two signs",
    facts: [
      fact("¥12.4 billion", "core:NetIncomeLoss", QUARTER, "-12400000", -8, YEN),
      fact("¥3.1 billion", "core:NetIncomeLoss", YEAR_AGO_QUARTER, "3100000", -8, YEN),
    ],
  },
  {
    sentence:
      "Ordinary income for the six months ended September 30, 2025 rose 18.2% year on year to ¥24,615 million, and basic earnings per share were ¥48.27.",
    about: "the six months hold for the whole sentence",
    facts: [
      fact("18.2%", "small:OrdinaryIncomeLossYearOverYearChange", HALF, "0.182", 3, "pure"),
      fact("¥24,615 million", "core:OrdinaryIncomeLoss", HALF, "24615000", -6, YEN),
      fact("¥48.27", "core:EarningsPerShareBasic", HALF, "48.27", 2, "JPY_per_share"),
    ],
  },
  {
    sentence:
      "For the fiscal year ending March 31, 2026, the Company expects net sales of ¥1,250 billion and operating income of ¥85 billion.",
    about: "one verb of expectation for two amounts",
    facts: [
      fact("¥1,250 billion", "core:Revenues", YEAR, "1250000000", -9, YEN, { dimensions: FORECAST }),
      fact("¥85 billion", "core:OperatingIncomeLoss", YEAR, "85000000", -9, YEN, { dimensions: FORECAST }),
    ],
  },
  {
    sentence: "We expect revenue for the third quarter of fiscal 2025 to be between ¥52 and ¥54 billion.",
    about: "a range that says its scale once",
    facts: [
      fact("¥52", "core:Revenues", NEXT_QUARTER, "52000000", -9, YEN, { dimensions: LOWER }),
      fact("¥54 billion", "core:Revenues", NEXT_QUARTER, "54000000", -9, YEN, { dimensions: UPPER }),
    ],
  },
  {
    sentence: "Capital expenditures totaled approximately ¥9.3 billion in the second quarter.",
    about: "an approximate amount",
    facts: [
      fact("¥9.3 billion", "core:CapitalExpenditure", QUARTER, "9300000", -8, YEN, { approximate: true }),
    ],
  },
  {
    sentence:
      "As of September 30, 2025, the Group had 12,480 employees, up from 11,936 at the end of March 2025.",
    about: "a count with its noun behind it, carried on without the noun",
    facts: [
      fact("12,480", "core:NumberOfEmployees", SEPTEMBER, "12480", 0, "persons"),
      fact("11,936", "core:NumberOfEmployees", MARCH, "11936", 0, "persons"),
    ],
  },
  {
    sentence: "Gross margin was 42.3 percent, compared to 41.8 percent in the year-ago quarter.",
    about: "percent as a word; the year-ago quarter",
    facts: [
      fact("42.3 percent", "core:GrossMargin", QUARTER, "0.423", 3, "pure"),
      fact("41.8 percent", "core:GrossMargin", YEAR_AGO_QUARTER, "0.418", 3, "pure"),
    ],
  },
  {
    sentence:
      "Cash and cash equivalents at the end of September 2025 stood at ¥310.5 billion, down from ¥342.0 billion at the end of June.",
    about: "balances; a month whose year the sentence leaves out",
    facts: [
      fact("¥310.5 billion", "core:CashAndCashEquivalentsAtCarryingValue", SEPTEMBER, "310500000", -8, YEN),
      fact("¥342.0 billion", "core:CashAndCashEquivalentsAtCarryingValue", JUNE, "342000000", -8, YEN, {
        hard: true,
      }),
    ],
  },
  {
    sentence:
      "Profit attributable to owners of parent more than doubled to ¥5.6 billion from ¥2.4 billion a year earlier.",
    about: "a verb between label and amount that says a multiple without a number",
    facts: [
      fact("¥5.6 billion", "core:NetIncomeLoss", QUARTER, "5600000", -8, YEN),
      fact("¥2.4 billion", "core:NetIncomeLoss", YEAR_AGO_QUARTER, "2400000", -8, YEN),
    ],
  },
  {
    sentence: "Revenues were JPY68.1 billion, up 8.9% YoY and 2.5% QoQ.",
    about: "two changes of one amount, each with its own comparison",
    facts: [
      fact("JPY68.1 billion", "core:Revenues", QUARTER, "68100000", -8, YEN),
      fact("8.9%", "small:RevenuesYearOverYearChange", QUARTER, "0.089", 3, "pure"),
      fact("2.5%", "small:RevenuesQuarterOverQuarterChange", QUARTER, "0.025", 3, "pure"),
    ],
  },
  {
    sentence: "Revenue for the quarter was JPY 24.7 billion (US$167 million).",
    about: "a convenience translation in brackets",
    facts: [
      fact("JPY 24.7 billion", "core:Revenues", QUARTER, "24700000", -8, YEN),
      fact("US$167 million", "core:Revenues", QUARTER, "167000", -6, "USD_thousands"),
    ],
  },
];

const TRAPS: readonly Omit<ProseCase, "trap">[] = [
  {
    sentence:
      "Operating income decreased by 315.8 billion yen, or 27.3%, to 839.6 billion yen compared with the same quarter of the previous fiscal year.",
    about: "by: a difference; to: the amount",
    facts: [
      fact("27.3%", "small:OperatingIncomeLossYearOverYearChange", QUARTER, "-0.273", 3, "pure"),
      fact("839.6 billion yen", "core:OperatingIncomeLoss", QUARTER, "839600000", -8, YEN),
    ],
  },
  {
    sentence:
      "Sakuragawa Denki Co., Ltd., an equity-method affiliate, reported revenue of ¥41.2 billion for its second quarter.",
    about: "another company's revenue",
    facts: [],
  },
  {
    sentence:
      "According to the industry association, sales of machine tools in Japan rose 7.9% year on year to ¥231.5 billion.",
    about: "a market's sales",
    facts: [],
  },
  {
    sentence:
      "The Company does not expect operating income to reach the ¥30.0 billion that it forecast in May.",
    about: "a negation",
    facts: [],
  },
  {
    sentence:
      "If the yen were to appreciate by 1 yen against the U.S. dollar, annual operating income would decrease by approximately ¥2.5 billion.",
    about: "a hypothesis",
    facts: [],
  },
  {
    sentence:
      "Excluding the gain on the sale of the Osaka property, net income would have been ¥3.9 billion.",
    about: "a measure without a part of it",
    facts: [],
  },
  {
    sentence: "Organic revenue, which excludes acquisitions, grew 3.2% year on year.",
    about: "a word before the label that makes it another measure",
    facts: [],
  },
  {
    sentence: "Adjusted operating income was ¥14.8 billion, while operating income was ¥11.2 billion.",
    about: "an adjusted measure beside the plain one",
    facts: [
      fact("¥14.8 billion", "core:AdjustedOperatingIncomeLoss", QUARTER, "14800000", -8, YEN),
      fact("¥11.2 billion", "core:OperatingIncomeLoss", QUARTER, "11200000", -8, YEN),
    ],
  },
  {
    sentence: "Operating income margin was 12.4%, up 0.8 percentage points year on year.",
    about: "a label within a longer one; a difference in points",
    facts: [fact("12.4%", "core:OperatingMargin", QUARTER, "0.124", 3, "pure")],
  },
  {
    sentence: "Game segment sales were ¥98.6 billion, up 12.1% year on year.",
    about: "a segment before the label that the taxonomy does not know",
    facts: [],
  },
  {
    sentence:
      "Operating income in the Financial Services segment fell 9.4% year on year to ¥38.0 billion, while consolidated operating income rose 2.2% year on year to ¥145.3 billion.",
    about: "a segment behind the label, then the group",
    facts: [
      fact("2.2%", "small:OperatingIncomeLossYearOverYearChange", QUARTER, "0.022", 3, "pure"),
      fact("¥145.3 billion", "core:OperatingIncomeLoss", QUARTER, "145300000", -8, YEN),
    ],
  },
  {
    sentence: "Revenue was up 9 percent year to year, up 7 percent at constant currency.",
    about: "growth at constant currency is another measure; the accuracy of a whole percent",
    facts: [fact("9 percent", "small:RevenuesYearOverYearChange", QUARTER, "0.09", 2, "pure")],
  },
  {
    sentence:
      "Net sales were ¥206.4 billion for the first half, of which ¥108.9 billion was recorded in the second quarter.",
    about: "the half year and the quarter in one sentence",
    facts: [
      fact("¥206.4 billion", "core:Revenues", HALF, "206400000", -8, YEN),
      fact("¥108.9 billion", "core:Revenues", QUARTER, "108900000", -8, YEN, { hard: true }),
    ],
  },
  {
    sentence:
      "The Company has lowered its forecast of operating income for fiscal 2025 to ¥42.0 billion from the ¥50.0 billion announced in May.",
    about: "a forecast and the one that no longer holds",
    facts: [
      fact("¥42.0 billion", "core:OperatingIncomeLoss", YEAR, "42000000", -8, YEN, {
        dimensions: FORECAST,
      }),
    ],
  },
  {
    sentence: "Net sales exceeded ¥100 billion in the second quarter for the first time.",
    about: "a bound is no amount",
    facts: [],
  },
  {
    sentence:
      "The Board of Directors resolved to repurchase up to 12,000,000 shares of common stock for a maximum of ¥20.0 billion.",
    about: "bounds of something that is not yet done",
    facts: [],
  },
  {
    sentence: "Exchange rates had a positive impact of ¥4.4 billion on net sales.",
    about: "an effect on a measure is not the measure",
    facts: [],
  },
];

export const PROSE_CASES: readonly ProseCase[] = [
  ...ANSWERED,
  ...TRAPS.map((trap) => ({ ...trap, trap: true as const })),
];
