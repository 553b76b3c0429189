/**
 * Sentences of earnings releases for the two issuers of the repository, each with the facts that a careful person takes
 * from it. Written to mislead the sentence reader: in more than half of them a number that looks like a fact is none.
 * What is not listed may not be tagged; what is listed must be found, but for facts marked `may`.
 *
 * A sentence stands alone in the release of `trapRelease`: where it says no period, iij's results are those of
 * 2Q02 and kazehara's those of nine months; balances are those of the quarter's end.
 */
import type { ModelPeriod } from "../support/convert.js";

export interface TrapFact {
  /** As printed. */
  readonly text: string;
  readonly concept: string;
  readonly period: ModelPeriod;
  readonly dimensions?: Readonly<Record<string, string>>;
  /** In thousands of a currency, else in the unit; in the sign of the fact. */
  readonly value: string;
  /** Of the base unit: yen, not thousands of yen. */
  readonly decimals: number;
  /** May be missed, never taken for anything else. */
  readonly may?: true;
}

export interface Trap {
  readonly text: string;
  readonly issuer: "iij" | "kazehara";
  readonly about: string;
  /** The sentence before it in its paragraph, whose facts are not listed. */
  readonly before?: string;
  /** The heading of its section. */
  readonly heading?: string;
  readonly facts: readonly TrapFact[];
}

const HEADS = {
  iij: [
    "Internet Initiative Japan Inc.",
    "IIJ Announces Results of the 2nd Quarter 2002 Ended September 30, 2002",
    "Tokyo, November 13, 2002 – Internet Initiative Japan Inc. today announced its results.",
  ],
  kazehara: [
    "Consolidated Financial Results for the Nine Months Ended September 30, 2025 [Japanese GAAP]",
    "Company name: Kazehara Instruments Co., Ltd.",
    "TOKYO, November 12, 2025 – Kazehara Instruments Co., Ltd. (the “Company”) today announced its consolidated results.",
  ],
} as const;

const TABLES = {
  iij: [
    "CONSOLIDATED STATEMENTS OF OPERATIONS (UNAUDITED)",
    "For the Three Months Ended Sept 30, 2002",
    "(JPY in thousands)",
    "\tSept 30, 2002\n\tJPY\nEquipment sales\t1,276,888",
  ],
  kazehara: [
    "Quarterly Consolidated Statements of Income (Unaudited)\n(Millions of yen)",
    "\tNine months ended September 30,\t\n\t2025\t2024\nDividend income\t64\t58",
  ],
} as const;

/** The sentence in a release that has nothing else but its headline and a table of one row. */
export const trapRelease = ({ issuer, before, heading, text }: Trap): string =>
  [
    ...HEADS[issuer],
    ...(heading === undefined ? [] : [heading]),
    before === undefined ? text : `${before} ${text}`,
    ...TABLES[issuer],
    "",
  ].join("\n\n");

const Q2_FY2002 = { start: "2002-07-01", end: "2002-09-30" };
const Q1_FY2002 = { start: "2002-04-01", end: "2002-06-30" };
const Q2_FY2001 = { start: "2001-07-01", end: "2001-09-30" };
const HALF_FY2002 = { start: "2002-04-01", end: "2002-09-30" };
const FY2002 = { start: "2002-04-01", end: "2003-03-31" };
const FY2001 = { start: "2001-04-01", end: "2002-03-31" };
const Q3_FY2002 = { start: "2002-10-01", end: "2002-12-31" };
const SEPTEMBER_2002 = { instant: "2002-09-30" };
const NINE_2025 = { start: "2025-01-01", end: "2025-09-30" };
const NINE_2024 = { start: "2024-01-01", end: "2024-09-30" };
const Q3_2025 = { start: "2025-07-01", end: "2025-09-30" };
const Q2_2025 = { start: "2025-04-01", end: "2025-06-30" };
const YEAR_2025 = { start: "2025-01-01", end: "2025-12-31" };
const YEAR_2024 = { start: "2024-01-01", end: "2024-12-31" };
const YEAR_2026 = { start: "2026-01-01", end: "2026-12-31" };
const SEPTEMBER_2025 = { instant: "2025-09-30" };
const DECEMBER_2024 = { instant: "2024-12-31" };

const FORECAST = { "core:ResultForecastAxis": "core:ForecastMember" };
const LOWER = { "core:ResultForecastAxis": "core:LowerMember" };
const UPPER = { "core:ResultForecastAxis": "core:UpperMember" };

export const PROSE_TRAPS: readonly Trap[] = [
  {
    text: "The effect of exchange rates on net sales was ¥1,200 million.",
    issuer: "kazehara",
    about: "an effect on a measure is not the measure",
    facts: [],
  },
  {
    text: "The impact on operating income was ¥300 million.",
    issuer: "kazehara",
    about: "an effect on a measure is not the measure",
    facts: [],
  },
  {
    text: "The effect on net income is expected to be ¥200 million in fiscal 2025.",
    issuer: "kazehara",
    about: "an effect on a measure is not the measure",
    facts: [],
  },
  {
    text: "Software licenses and equipment sales were JPY1,509 million.",
    issuer: "iij",
    about: "the measure is one half of a pair whose other half is unknown",
    facts: [],
  },
  {
    text: "Cloud services and systems integration revenues were JPY4,100 million.",
    issuer: "iij",
    about: "the measure is one half of a pair whose other half is unknown",
    facts: [],
  },
  {
    text: "Overseas, net sales were ¥14,385 million.",
    issuer: "kazehara",
    about: "a part of the world before the measure",
    facts: [],
  },
  {
    text: "Outside Japan, net sales were ¥14,385 million, up 15.9%.",
    issuer: "kazehara",
    about: "a part of the world before the measure",
    facts: [],
  },
  {
    text: "• Asia: Net sales were ¥4,500 million, up 5.0%.",
    issuer: "kazehara",
    about: "a part of the world as a label",
    facts: [],
  },
  {
    text: "• Europe – net sales of ¥3,000 million, up 2.0%",
    issuer: "kazehara",
    about: "a part of the world as a label",
    facts: [],
  },
  {
    text: "Measuring Instruments: Operating income was ¥1,200 million.",
    issuer: "kazehara",
    about: "a segment as a label",
    facts: [],
  },
  {
    text: "Net sales were ¥18,082 million and operating income was ¥2,100 million.",
    issuer: "kazehara",
    about: "a segment as a heading",
    heading: "Measuring Instruments",
    facts: [],
  },
  {
    text: "Net sales decreased by 3.1% to ¥8,459 million, and the operating margin was 6.0%.",
    issuer: "kazehara",
    about: "a segment as a heading",
    heading: "Analytical Systems Segment",
    facts: [],
  },
  {
    text: "Operating income rose 12.0% to ¥2,100 million.",
    issuer: "kazehara",
    about: "a segment as a heading",
    heading: "(1) Measuring Instruments",
    facts: [],
  },
  {
    text: "Net sales were ¥21,300 million and net income was ¥1,900 million.",
    issuer: "kazehara",
    about: "the parent alone, by the heading",
    heading: "Non-consolidated Results",
    facts: [],
  },
  {
    text: "On a non-consolidated basis, net sales were ¥21,300 million.",
    issuer: "kazehara",
    about: "the parent alone",
    facts: [],
  },
  {
    text: "Net sales rose 5.2% in local currency.",
    issuer: "kazehara",
    about: "growth in local currency",
    facts: [],
  },
  {
    text: "Net sales increased 5.2% in local currency terms to ¥31,842 million.",
    issuer: "kazehara",
    about: "growth in local currency",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Operating income before depreciation was ¥4,954 million.",
    issuer: "kazehara",
    about: "income before an expense is not the expense",
    facts: [],
  },
  {
    text: "Net income before minority interests was ¥2,600 million.",
    issuer: "kazehara",
    about: "income before a deduction is not the deduction",
    facts: [],
  },
  {
    text: "Profit after income taxes was ¥2,569 million.",
    issuer: "kazehara",
    about: "income after taxes is not the taxes",
    facts: [],
  },
  {
    text: "Operating income after restructuring charges was ¥3,500 million.",
    issuer: "kazehara",
    about: "income after charges is not the charges",
    facts: [],
  },
  {
    text: "Total revenues, including equipment sales, were JPY10,568 million.",
    issuer: "iij",
    about: "the amount after an insertion is the whole's",
    facts: [
      {
        text: "JPY10,568 million",
        concept: "core:Revenues",
        period: Q2_FY2002,
        value: "10568000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Total revenues, including equipment sales of JPY1,277 million, were JPY10,568 million.",
    issuer: "iij",
    about: "an insertion with its own amount",
    facts: [
      {
        text: "JPY1,277 million",
        concept: "iij:EquipmentSalesRevenues",
        period: Q2_FY2002,
        value: "1277000",
        decimals: -6,
      },
      {
        text: "JPY10,568 million",
        concept: "core:Revenues",
        period: Q2_FY2002,
        value: "10568000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Total revenues in 2001 were JPY39.9 billion.",
    issuer: "iij",
    about: "a year of which nobody knows whether it is the calendar's",
    facts: [],
  },
  {
    text: "Net sales for the six months were ¥20,928 million.",
    issuer: "kazehara",
    about: "six months that nobody can place",
    facts: [],
  },
  {
    text: "Net sales were ¥20,928 million in the six-month period.",
    issuer: "kazehara",
    about: "six months that nobody can place",
    facts: [],
  },
  {
    text: "In the last twelve months, net sales were ¥43,171 million.",
    issuer: "kazehara",
    about: "twelve months up to now",
    facts: [],
  },
  {
    text: "Net sales in the trailing twelve months amounted to ¥43,171 million.",
    issuer: "kazehara",
    about: "twelve months up to now",
    facts: [],
  },
  {
    text: "For the third quarter cumulative period, net sales were ¥31,842 million.",
    issuer: "kazehara",
    about: "cumulative: nine months, not the quarter",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Net sales for the third quarter (cumulative) were ¥31,842 million.",
    issuer: "kazehara",
    about: "cumulative: nine months, not the quarter",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "The Minowa plant generated ¥4,385 million in net sales.",
    issuer: "kazehara",
    about: "a plant's part of the whole",
    facts: [],
  },
  {
    text: "Customers in Asia generated ¥14,385 million in net sales.",
    issuer: "kazehara",
    about: "some customers' part of the whole",
    facts: [],
  },
  {
    text: "The Measuring Instruments segment recorded ¥2,100 million in operating income.",
    issuer: "kazehara",
    about: "a segment's part of the whole",
    facts: [],
  },
  {
    text: "New products generated JPY500 million in total revenues.",
    issuer: "iij",
    about: "some products' part of the whole",
    facts: [],
  },
  {
    text: "Net sales and operating income of the Measuring Instruments segment were ¥18,082 million and ¥2,100 million, respectively.",
    issuer: "kazehara",
    about: "respectively, of a segment",
    facts: [],
  },
  {
    text: "Net sales and operating income increased by ¥1,885 million and ¥738 million, respectively.",
    issuer: "kazehara",
    about: "respectively, of differences",
    facts: [],
  },
  {
    text: "Gross profit margin and operating margin increased by 1.0% and 1.7%, respectively.",
    issuer: "kazehara",
    about: "respectively, of differences in points or percent",
    facts: [],
  },
  {
    text: "Net sales and operating income were ¥31,842 million and ¥3,689 million, respectively.",
    issuer: "kazehara",
    about: "respectively",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
      {
        text: "¥3,689 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "3689000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales were ¥1,885 million higher than in the same period of the previous year.",
    issuer: "kazehara",
    about: "a difference by a word behind it",
    facts: [],
  },
  {
    text: "Operating income was ¥738 million more than in the same period of the previous year.",
    issuer: "kazehara",
    about: "a difference by a word behind it",
    facts: [],
  },
  {
    text: "Net sales were ¥1,158 million below forecast.",
    issuer: "kazehara",
    about: "a distance from a forecast",
    facts: [],
  },
  {
    text: "Operating income was ¥200 million above plan.",
    issuer: "kazehara",
    about: "a distance from a plan",
    facts: [],
  },
  {
    text: "The increase in net sales was ¥1,885 million.",
    issuer: "kazehara",
    about: "an increase in a measure",
    facts: [],
  },
  {
    text: "The decline in operating income came to ¥300 million.",
    issuer: "kazehara",
    about: "a decline in a measure",
    facts: [],
  },
  {
    text: "The net sales increase was ¥1,885 million.",
    issuer: "kazehara",
    about: "a measure's increase",
    facts: [],
  },
  {
    text: "Operating income improvement was ¥738 million.",
    issuer: "kazehara",
    about: "a measure's improvement",
    facts: [],
  },
  {
    text: "The company we acquired last year recorded net sales of ¥1,200 million.",
    issuer: "kazehara",
    about: "a company that is not the Company",
    facts: [],
  },
  {
    text: "Our largest customer had net sales of ¥88,000 million.",
    issuer: "kazehara",
    about: "a customer's measure",
    facts: [],
  },
  {
    text: "The acquired business has net sales of ¥2,400 million.",
    issuer: "kazehara",
    about: "a business's measure",
    facts: [],
  },
  {
    text: "Our German subsidiary had net sales of ¥2,400 million and total assets of ¥1,900 million.",
    issuer: "kazehara",
    about: "a subsidiary's measure",
    facts: [],
  },
  {
    text: "With net sales of ¥2,400 million, Shinano Sokki is the largest maker of gauges.",
    issuer: "kazehara",
    about: "another company, named after its measure",
    facts: [],
  },
  {
    text: "We acquired a maker with net sales of ¥3,000 million.",
    issuer: "kazehara",
    about: "another company, without a name",
    facts: [],
  },
  {
    text: "Net sales of ¥2,400 million were recorded by Shinano Sokki.",
    issuer: "kazehara",
    about: "another company, named after its measure",
    facts: [],
  },
  {
    text: "Net sales per employee were ¥23.0 million.",
    issuer: "kazehara",
    about: "for each employee",
    facts: [],
  },
  {
    text: "Total revenues per contract were JPY32,000.",
    issuer: "iij",
    about: "for each contract",
    facts: [],
  },
  {
    text: "Although net sales grew, net sales per customer were ¥23 million.",
    issuer: "kazehara",
    about: "for each customer",
    facts: [],
  },
  {
    text: "Operating income was negative ¥194 million.",
    issuer: "kazehara",
    about: "negative without a sign",
    facts: [
      {
        text: "¥194 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "-194000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Operating income in 2Q02 was negative at JPY194 million.",
    issuer: "iij",
    about: "negative without a sign",
    facts: [
      {
        text: "JPY194 million",
        concept: "core:OperatingIncomeLoss",
        period: Q2_FY2002,
        value: "-194000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Free cash flow was a negative ¥500 million.",
    issuer: "kazehara",
    about: "negative without a sign",
    facts: [
      {
        text: "¥500 million",
        concept: "core:FreeCashFlow",
        period: NINE_2025,
        value: "-500000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Net sales averaged ¥3,538 million monthly.",
    issuer: "kazehara",
    about: "a month's average",
    facts: [],
  },
  {
    text: "Net sales averaged ¥10,614 million a quarter.",
    issuer: "kazehara",
    about: "a quarter's average",
    facts: [],
  },
  {
    text: "Net sales came to ¥42,456 million on an annualized basis.",
    issuer: "kazehara",
    about: "annualized",
    facts: [],
  },
  { text: "Net sales grew 5.1% annually.", issuer: "kazehara", about: "growth a year", facts: [] },
  {
    text: "Net sales grew by 5.1% per annum between 2020 and 2024.",
    issuer: "kazehara",
    about: "growth a year over several years",
    facts: [],
  },
  {
    text: "Net sales have grown 25.0% since 2020.",
    issuer: "kazehara",
    about: "growth over several years",
    facts: [],
  },
  {
    text: "Net sales grew by 12.0% over two years.",
    issuer: "kazehara",
    about: "growth over two years",
    facts: [],
  },
  {
    text: "Net sales rose 12.0% compared with two years ago.",
    issuer: "kazehara",
    about: "compared with two years ago",
    facts: [],
  },
  {
    text: "Net sales were up 2.1% against plan.",
    issuer: "kazehara",
    about: "compared with a plan",
    facts: [],
  },
  {
    text: "Net sales were 2.1% higher than forecast.",
    issuer: "kazehara",
    about: "compared with a forecast",
    facts: [],
  },
  {
    text: "Net sales rose 6.3%, compared with an increase of 4.1% in the same period of the previous year.",
    issuer: "kazehara",
    about: "the earlier period's own growth",
    facts: [
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
      },
      {
        text: "4.1%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2024,
        value: "0.041",
        decimals: 3,
        may: true,
      },
    ],
  },
  {
    text: "Net sales rose 6.3%, following growth of 4.1% a year earlier.",
    issuer: "kazehara",
    about: "the earlier period's own growth",
    facts: [
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
      },
      {
        text: "4.1%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2024,
        value: "0.041",
        decimals: 3,
        may: true,
      },
    ],
  },
  {
    text: "Net sales rose 6.3% after a 4.1% decline in the previous year.",
    issuer: "kazehara",
    about: "the earlier period's own change",
    facts: [
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
      },
    ],
  },
  {
    text: "Net sales grew 2.3% in Japan.",
    issuer: "kazehara",
    about: "a part of the world behind the change",
    facts: [],
  },
  {
    text: "Net sales increased 15.9% overseas.",
    issuer: "kazehara",
    about: "a part of the world behind the change",
    facts: [],
  },
  {
    text: "Net sales were ¥17,457 million in Japan and ¥14,385 million overseas.",
    issuer: "kazehara",
    about: "parts of the world behind the amounts",
    facts: [],
  },
  {
    text: "Operating income was ¥2,100 million in the Measuring Instruments segment.",
    issuer: "kazehara",
    about: "a segment behind the amount",
    facts: [],
  },
  {
    text: "Total revenues amounted to JPY310 million from Asian customers.",
    issuer: "iij",
    about: "some customers behind the amount",
    facts: [],
  },
  {
    text: "Revenues came to JPY1.1 billion from the financial industry.",
    issuer: "iij",
    about: "some customers behind the amount",
    facts: [],
  },
  {
    text: "Net sales (Europe) were ¥3,000 million.",
    issuer: "kazehara",
    about: "a part of the world in brackets",
    facts: [],
  },
  {
    text: "Net sales (non-consolidated) were ¥21,300 million.",
    issuer: "kazehara",
    about: "the parent alone, in brackets",
    facts: [],
  },
  {
    text: "Net income per share (diluted) was ¥105.20.",
    issuer: "kazehara",
    about: "diluted, in brackets",
    facts: [
      {
        text: "¥105.20",
        concept: "core:EarningsPerShareDiluted",
        period: NINE_2025,
        value: "105.2",
        decimals: 2,
        may: true,
      },
    ],
  },
  {
    text: "Net income per share was ¥106.37 (diluted: ¥105.20).",
    issuer: "kazehara",
    about: "basic, and diluted in brackets",
    facts: [
      {
        text: "¥106.37",
        concept: "core:EarningsPerShareBasic",
        period: NINE_2025,
        value: "106.37",
        decimals: 2,
      },
      {
        text: "¥105.20",
        concept: "core:EarningsPerShareDiluted",
        period: NINE_2025,
        value: "105.2",
        decimals: 2,
        may: true,
      },
    ],
  },
  { text: "Net sales were ¥31,842.", issuer: "kazehara", about: "five digits without a scale", facts: [] },
  { text: "Net sales were ¥31,8 billion.", issuer: "kazehara", about: "a decimal comma", facts: [] },
  {
    text: "Net sales were ¥31 842 million.",
    issuer: "kazehara",
    about: "a space between thousands",
    facts: [],
  },
  { text: "Net sales were ¥31.842,5 million.", issuer: "kazehara", about: "a decimal comma", facts: [] },
  {
    text: "Net sales in the same period of the previous year were ¥29,957 million.",
    issuer: "kazehara",
    about: "the period is last year's",
    facts: [
      {
        text: "¥29,957 million",
        concept: "core:Revenues",
        period: NINE_2024,
        value: "29957000",
        decimals: -6,
      },
    ],
  },
  {
    text: "In the same period of the previous year, net sales were ¥29,957 million.",
    issuer: "kazehara",
    about: "the period is last year's",
    facts: [
      {
        text: "¥29,957 million",
        concept: "core:Revenues",
        period: NINE_2024,
        value: "29957000",
        decimals: -6,
      },
    ],
  },
  {
    text: "A year earlier, net sales had been ¥29,957 million.",
    issuer: "kazehara",
    about: "the period is last year's",
    facts: [
      {
        text: "¥29,957 million",
        concept: "core:Revenues",
        period: NINE_2024,
        value: "29957000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "A year earlier, net sales were ¥29,957 million.",
    issuer: "kazehara",
    about: "the period is last year's",
    facts: [
      {
        text: "¥29,957 million",
        concept: "core:Revenues",
        period: NINE_2024,
        value: "29957000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Last year's net sales were ¥41,286 million.",
    issuer: "kazehara",
    about: "the year before",
    facts: [
      {
        text: "¥41,286 million",
        concept: "core:Revenues",
        period: YEAR_2024,
        value: "41286000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "In the previous fiscal year, net sales were ¥41,286 million.",
    issuer: "kazehara",
    about: "the year before",
    facts: [
      {
        text: "¥41,286 million",
        concept: "core:Revenues",
        period: YEAR_2024,
        value: "41286000",
        decimals: -6,
      },
    ],
  },
  {
    text: "This was ¥1,885 million more than a year earlier.",
    issuer: "kazehara",
    about: "a pronoun with a difference",
    before: "Net sales were ¥31,842 million.",
    facts: [],
  },
  {
    text: "It had ¥2,100 million outstanding under its credit lines.",
    issuer: "kazehara",
    about: "the Company as a pronoun",
    before: "Net sales were ¥31,842 million.",
    facts: [],
  },
  {
    text: "Net sales: ¥17,457 million (Japan), ¥14,385 million (overseas)",
    issuer: "kazehara",
    about: "parts of the world in brackets",
    facts: [],
  },
  {
    text: "Net sales were ¥31,842 million (+6.3% vs. plan).",
    issuer: "kazehara",
    about: "a change against the plan in brackets",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Systems integration profit was JPY412 million.",
    issuer: "iij",
    about: "a profit of what has revenues",
    facts: [],
  },
  {
    text: "Dedicated access services expense was JPY1,000 million.",
    issuer: "iij",
    about: "an expense of what has revenues",
    facts: [],
  },
  {
    text: "Equipment sales profit was JPY77 million.",
    issuer: "iij",
    about: "a profit of what has revenues",
    facts: [],
  },
  {
    text: "Gross profit on equipment sales was JPY77 million.",
    issuer: "iij",
    about: "a profit on sales is not the sales",
    facts: [],
  },
  {
    text: "Interest on long-term loans payable was ¥48 million.",
    issuer: "kazehara",
    about: "interest on loans is not the loans",
    facts: [],
  },
  {
    text: "Cash together with time deposits amounted to ¥15,000 million.",
    issuer: "kazehara",
    about: "a sum of two",
    facts: [],
  },
  {
    text: "Short-term loans payable combined with long-term loans payable were ¥4,800 million.",
    issuer: "kazehara",
    about: "a sum of two",
    facts: [],
  },
  {
    text: "In Korea, ADSL subscribers reached 10 million in September 2002.",
    issuer: "iij",
    about: "another country's market",
    facts: [],
  },
  {
    text: "In Tokyo, the number of FTTH subscribers was 40,000.",
    issuer: "iij",
    about: "a city's market",
    facts: [],
  },
  {
    text: "Our ADSL subscribers numbered 120,000 at the end of September 2002.",
    issuer: "iij",
    about: "the issuer's part of a market",
    facts: [],
  },
  {
    text: "CATV Internet users of IIJ's partners reached 0.9 million in September 2002.",
    issuer: "iij",
    about: "somebody's part of a market",
    facts: [],
  },
  {
    text: "PoweredCom holds a 15.0% stake in Crosswave.",
    issuer: "iij",
    about: "another company's stake in the affiliate",
    facts: [],
  },
  {
    text: "If the talks succeed, IIJ would own a 45.0% interest in Crosswave.",
    issuer: "iij",
    about: "a stake that would be",
    facts: [],
  },
  {
    text: "At the end of March 2001, IIJ held a 37.9% stake in Crosswave.",
    issuer: "iij",
    about: "a stake of an earlier day",
    facts: [
      {
        text: "37.9%",
        concept: "core:OwnershipPercentage",
        period: { instant: "2001-03-31" },
        dimensions: { "iij:GroupCompanyAxis": "iij:CrosswaveMember" },
        value: "0.379",
        decimals: 3,
        may: true,
      },
    ],
  },
  {
    text: "Of SI revenues in 2Q01, 58% came from systems development and 42% from recurring fees.",
    issuer: "iij",
    about: "shares of an earlier period",
    facts: [
      {
        text: "58%",
        concept: "iij:SystemsDevelopmentPercentOfSystemsIntegrationRevenues",
        period: Q2_FY2001,
        value: "0.58",
        decimals: 2,
      },
      {
        text: "42%",
        concept: "iij:RecurringFeesPercentOfSystemsIntegrationRevenues",
        period: Q2_FY2001,
        value: "0.42",
        decimals: 2,
      },
    ],
  },
  {
    text: "Overseas sales are translated at the average rate of ¥148.50 = US$1.",
    issuer: "kazehara",
    about: "a rate that is no convenience translation's",
    facts: [],
  },
  {
    text: "Revenues of foreign subsidiaries were translated at JPY119.00 = US$1.",
    issuer: "iij",
    about: "a rate that is no convenience translation's",
    facts: [],
  },
  {
    text: "The results to date have been strong. Net sales were ¥31,842 million, up 6.3%.",
    issuer: "kazehara",
    about: "results under the heading of a forecast",
    heading: "3. Forecast for Fiscal 2025",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
        may: true,
      },
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
        may: true,
      },
    ],
  },
  {
    text: "In the nine months ended September 30, 2025, net sales were ¥31,842 million, against ¥31,000 million in the forecast.",
    issuer: "kazehara",
    about: "compared with a forecast",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "In the nine months ended September 30, 2025, operating income was ¥3,689 million, compared with ¥2,951 million.",
    issuer: "kazehara",
    about: "compared with nobody knows when",
    facts: [
      {
        text: "¥3,689 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "3689000",
        decimals: -6,
      },
    ],
  },
  {
    text: "In 2Q02, total revenues were JPY10,568 million, compared to JPY10,800 million expected by analysts.",
    issuer: "iij",
    about: "compared with what analysts expected",
    facts: [
      {
        text: "JPY10,568 million",
        concept: "core:Revenues",
        period: Q2_FY2002,
        value: "10568000",
        decimals: -6,
      },
    ],
  },
  {
    text: "According to analysts, net sales are expected to reach ¥44,000 million in fiscal 2025.",
    issuer: "kazehara",
    about: "analysts' forecast",
    facts: [],
  },
  {
    text: "Should net sales fall to ¥40,000 million in fiscal 2025, the loans must be repaid.",
    issuer: "kazehara",
    about: "should as an if",
    facts: [],
  },
  {
    text: "In the event that net sales decline to ¥40,000 million in fiscal 2025, the loans must be repaid.",
    issuer: "kazehara",
    about: "a case",
    facts: [],
  },
  {
    text: "Aside from the gain on land, operating income was ¥3,500 million.",
    issuer: "kazehara",
    about: "without a part",
    facts: [],
  },
  {
    text: "On an adjusted basis, operating income was ¥3,900 million.",
    issuer: "kazehara",
    about: "adjusted",
    facts: [],
  },
  {
    text: "Net of one-off items, operating income was ¥3,900 million.",
    issuer: "kazehara",
    about: "adjusted",
    facts: [],
  },
  {
    text: "After adjusting for one-time costs, operating income was ¥3,900 million.",
    issuer: "kazehara",
    about: "adjusted",
    facts: [],
  },
  {
    text: "Including discontinued operations, net income was ¥2,700 million.",
    issuer: "kazehara",
    about: "with what does not belong to it",
    facts: [],
  },
  {
    text: "Before the impairment loss, ordinary income was ¥4,075 million.",
    issuer: "kazehara",
    about: "before a part",
    facts: [],
  },
  {
    text: "The Company lowered its net sales forecast for fiscal 2025 from ¥45,000 million to ¥43,200 million.",
    issuer: "kazehara",
    about: "the forecast and the one before",
    facts: [
      {
        text: "¥43,200 million",
        concept: "core:Revenues",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "43200000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "In February the Company announced a forecast of net sales of ¥42,500 million for fiscal 2025, but this has been withdrawn.",
    issuer: "kazehara",
    about: "a forecast that is withdrawn in the same sentence",
    facts: [],
  },
  {
    text: "The Company forecast net sales of ¥42,500 million for fiscal 2025. This forecast is hereby withdrawn.",
    issuer: "kazehara",
    about: "a forecast that is withdrawn in the next sentence",
    facts: [],
  },
  {
    text: "The Measuring Instruments segment had 742 employees.",
    issuer: "kazehara",
    about: "a segment's employees",
    facts: [
      {
        text: "742",
        concept: "core:NumberOfEmployees",
        period: SEPTEMBER_2025,
        dimensions: { "kazehara:SegmentAxis": "kazehara:MeasuringInstrumentsMember" },
        value: "742",
        decimals: 0,
        may: true,
      },
    ],
  },
  {
    text: "The Minowa plant has 310 employees.",
    issuer: "kazehara",
    about: "a plant's employees",
    facts: [],
  },
  {
    text: "At the end of September 2025, the Group had 1,383 employees.",
    issuer: "kazehara",
    about: "employees",
    facts: [
      {
        text: "1,383",
        concept: "core:NumberOfEmployees",
        period: SEPTEMBER_2025,
        value: "1383",
        decimals: 0,
      },
    ],
  },
  {
    text: "Net sales reached a record ¥31,842 million.",
    issuer: "kazehara",
    about: "a record",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales came to a record high of ¥31,842 million.",
    issuer: "kazehara",
    about: "a record",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Operating income totaled ¥3,689 million, an all-time high.",
    issuer: "kazehara",
    about: "plain",
    facts: [
      {
        text: "¥3,689 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "3689000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Revenue grew 6.3% to ¥31.8 billion, driven by overseas demand.",
    issuer: "kazehara",
    about: "plain",
    facts: [
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
      },
      { text: "¥31.8 billion", concept: "core:Revenues", period: NINE_2025, value: "31800000", decimals: -8 },
    ],
  },
  {
    text: "We generated operating income of ¥3,689 million.",
    issuer: "kazehara",
    about: "plain",
    facts: [
      {
        text: "¥3,689 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "3689000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Kazehara Instruments posted net income of ¥2,569 million, or ¥106.37 per share.",
    issuer: "kazehara",
    about: "plain",
    facts: [
      {
        text: "¥2,569 million",
        concept: "core:NetIncomeLoss",
        period: NINE_2025,
        value: "2569000",
        decimals: -6,
      },
      {
        text: "¥106.37",
        concept: "core:EarningsPerShareBasic",
        period: NINE_2025,
        value: "106.37",
        decimals: 2,
        may: true,
      },
    ],
  },
  {
    text: "Net income per share rose from ¥80.79 to ¥106.37.",
    issuer: "kazehara",
    about: "from and to",
    facts: [
      {
        text: "¥106.37",
        concept: "core:EarningsPerShareBasic",
        period: NINE_2025,
        value: "106.37",
        decimals: 2,
      },
    ],
  },
  {
    text: "Operating margin: 11.6% (9.9% a year earlier).",
    issuer: "kazehara",
    about: "a ratio with last year's in brackets",
    facts: [
      { text: "11.6%", concept: "core:OperatingMargin", period: NINE_2025, value: "0.116", decimals: 3 },
      { text: "9.9%", concept: "core:OperatingMargin", period: NINE_2024, value: "0.099", decimals: 3 },
    ],
  },
  {
    text: "Gross profit margin widened to 39.6% from 38.6% in the year-ago period.",
    issuer: "kazehara",
    about: "from and to",
    facts: [
      { text: "39.6%", concept: "core:GrossMargin", period: NINE_2025, value: "0.396", decimals: 3 },
      { text: "38.6%", concept: "core:GrossMargin", period: NINE_2024, value: "0.386", decimals: 3 },
    ],
  },
  {
    text: "SG&A expenses amounted to 8,917 million yen, up 313 million yen or 3.6% year on year.",
    issuer: "kazehara",
    about: "a difference and a change",
    facts: [
      {
        text: "8,917 million yen",
        concept: "core:SellingGeneralAndAdministrativeExpense",
        period: NINE_2025,
        value: "8917000",
        decimals: -6,
      },
      {
        text: "3.6%",
        concept: "kazehara:SellingGeneralAndAdministrativeExpenseYearOverYearChange",
        period: NINE_2025,
        value: "0.036",
        decimals: 3,
        may: true,
      },
    ],
  },
  {
    text: "R&D expenses were ¥1.9 billion, or 6.0% of net sales.",
    issuer: "kazehara",
    about: "a share of sales behind",
    facts: [
      {
        text: "¥1.9 billion",
        concept: "core:ResearchAndDevelopmentExpense",
        period: NINE_2025,
        value: "1900000",
        decimals: -8,
      },
    ],
  },
  {
    text: "Free cash flow was ¥3,295 million.",
    issuer: "kazehara",
    about: "plain",
    facts: [
      {
        text: "¥3,295 million",
        concept: "core:FreeCashFlow",
        period: NINE_2025,
        value: "3295000",
        decimals: -6,
      },
    ],
  },
  {
    text: "EBITDA came in at ¥4,954 million.",
    issuer: "kazehara",
    about: "plain",
    facts: [
      { text: "¥4,954 million", concept: "core:EBITDA", period: NINE_2025, value: "4954000", decimals: -6 },
    ],
  },
  {
    text: "Interest-bearing debt stood at ¥4,800 million at the end of the period, down ¥750 million from the end of the previous fiscal year.",
    issuer: "kazehara",
    about: "a balance",
    facts: [
      {
        text: "¥4,800 million",
        concept: "core:InterestBearingDebt",
        period: SEPTEMBER_2025,
        value: "4800000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Cash and deposits increased by ¥1,433 million from the end of the previous fiscal year to ¥11,307 million.",
    issuer: "kazehara",
    about: "the balance after its difference",
    facts: [
      {
        text: "¥11,307 million",
        concept: "core:CashAndDeposits",
        period: SEPTEMBER_2025,
        value: "11307000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Total assets at the end of the third quarter amounted to ¥46,256 million.",
    issuer: "kazehara",
    about: "a balance",
    facts: [
      {
        text: "¥46,256 million",
        concept: "core:Assets",
        period: SEPTEMBER_2025,
        value: "46256000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net assets per share were ¥1,211.",
    issuer: "kazehara",
    about: "a balance per share",
    facts: [
      {
        text: "¥1,211",
        concept: "core:NetAssetsPerShare",
        period: SEPTEMBER_2025,
        value: "1211",
        decimals: 0,
      },
    ],
  },
  {
    text: "Orders received in the third quarter were ¥11.6 billion, up 9.4% year on year.",
    issuer: "kazehara",
    about: "the quarter",
    facts: [
      {
        text: "¥11.6 billion",
        concept: "core:OrdersReceived",
        period: Q3_2025,
        value: "11600000",
        decimals: -8,
      },
    ],
  },
  {
    text: "As a result, net sales for the period under review were ¥31,842 million (up 6.3% year on year), operating income was ¥3,689 million (up 25.0% year on year), and net income was ¥2,569 million (up 30.8% year on year).",
    issuer: "kazehara",
    about: "three measures with changes in brackets",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
      },
      {
        text: "¥3,689 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "3689000",
        decimals: -6,
      },
      {
        text: "25.0%",
        concept: "kazehara:OperatingIncomeLossYearOverYearChange",
        period: NINE_2025,
        value: "0.25",
        decimals: 3,
      },
      {
        text: "¥2,569 million",
        concept: "core:NetIncomeLoss",
        period: NINE_2025,
        value: "2569000",
        decimals: -6,
      },
      {
        text: "30.8%",
        concept: "kazehara:NetIncomeLossYearOverYearChange",
        period: NINE_2025,
        value: "0.308",
        decimals: 3,
      },
    ],
  },
  {
    text: "As a result, net sales were 31,842 million yen, up 1,885 million yen (6.3%) year on year.",
    issuer: "kazehara",
    about: "a change in brackets after the difference",
    facts: [
      {
        text: "31,842 million yen",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
        may: true,
      },
    ],
  },
  {
    text: "Net sales amounted to ¥31,842 million (¥29,957 million in the same period of the previous year).",
    issuer: "kazehara",
    about: "last year's in brackets",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
      {
        text: "¥29,957 million",
        concept: "core:Revenues",
        period: NINE_2024,
        value: "29957000",
        decimals: -6,
      },
    ],
  },
  {
    text: "For the full year, the Company forecasts net sales of ¥43,200 million (up 4.6% year on year) and operating income of ¥4,950 million (up 14.8%).",
    issuer: "kazehara",
    about: "two forecasts",
    facts: [
      {
        text: "¥43,200 million",
        concept: "core:Revenues",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "43200000",
        decimals: -6,
      },
      {
        text: "4.6%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "0.046",
        decimals: 3,
      },
      {
        text: "¥4,950 million",
        concept: "core:OperatingIncomeLoss",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "4950000",
        decimals: -6,
      },
      {
        text: "14.8%",
        concept: "kazehara:OperatingIncomeLossYearOverYearChange",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "0.148",
        decimals: 3,
      },
    ],
  },
  {
    text: "The Company has left its full-year forecast unchanged at net sales of ¥43,200 million.",
    issuer: "kazehara",
    about: "a forecast that is kept",
    facts: [
      {
        text: "¥43,200 million",
        concept: "core:Revenues",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "43200000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Full-year net sales are forecast to increase 4.6% to ¥43,200 million.",
    issuer: "kazehara",
    about: "a forecast",
    facts: [
      {
        text: "4.6%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "0.046",
        decimals: 3,
      },
      {
        text: "¥43,200 million",
        concept: "core:Revenues",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "43200000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Operating income for fiscal 2025 is expected to be ¥4.8–5.0 billion.",
    issuer: "kazehara",
    about: "a range with a dash",
    facts: [
      {
        text: "¥4.8",
        concept: "core:OperatingIncomeLoss",
        period: YEAR_2025,
        dimensions: LOWER,
        value: "4800000",
        decimals: -8,
      },
      {
        text: "5.0 billion",
        concept: "core:OperatingIncomeLoss",
        period: YEAR_2025,
        dimensions: UPPER,
        value: "5000000",
        decimals: -8,
      },
    ],
  },
  {
    text: "Operating income for fiscal 2025 is expected to be between ¥4.8 and ¥5.0 billion.",
    issuer: "kazehara",
    about: "a range",
    facts: [
      {
        text: "¥4.8",
        concept: "core:OperatingIncomeLoss",
        period: YEAR_2025,
        dimensions: LOWER,
        value: "4800000",
        decimals: -8,
      },
      {
        text: "¥5.0 billion",
        concept: "core:OperatingIncomeLoss",
        period: YEAR_2025,
        dimensions: UPPER,
        value: "5000000",
        decimals: -8,
      },
    ],
  },
  {
    text: "Operating income for fiscal 2025 is expected to be ¥4.8 billion to ¥5.0 billion.",
    issuer: "kazehara",
    about: "a range",
    facts: [
      {
        text: "¥4.8 billion",
        concept: "core:OperatingIncomeLoss",
        period: YEAR_2025,
        dimensions: LOWER,
        value: "4800000",
        decimals: -8,
      },
      {
        text: "¥5.0 billion",
        concept: "core:OperatingIncomeLoss",
        period: YEAR_2025,
        dimensions: UPPER,
        value: "5000000",
        decimals: -8,
      },
    ],
  },
  {
    text: "Net sales in fiscal 2026 are expected to grow by 3% to 5%.",
    issuer: "kazehara",
    about: "a range of changes",
    facts: [
      {
        text: "3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: YEAR_2026,
        dimensions: LOWER,
        value: "0.03",
        decimals: 2,
        may: true,
      },
      {
        text: "5%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: YEAR_2026,
        dimensions: UPPER,
        value: "0.05",
        decimals: 2,
        may: true,
      },
    ],
  },
  {
    text: "Operating income ranged from ¥900 million to ¥1,400 million a quarter.",
    issuer: "kazehara",
    about: "a range of results",
    facts: [],
  },
  {
    text: "Depreciation was ¥1,265 million and capital expenditure ¥1,187 million.",
    issuer: "kazehara",
    about: "no verb for the second",
    facts: [
      {
        text: "¥1,265 million",
        concept: "core:Depreciation",
        period: NINE_2025,
        value: "1265000",
        decimals: -6,
      },
      {
        text: "¥1,187 million",
        concept: "core:CapitalExpenditure",
        period: NINE_2025,
        value: "1187000",
        decimals: -6,
      },
    ],
  },
  {
    text: "The equity ratio rose 1.4 percentage points to 63.2%.",
    issuer: "kazehara",
    about: "points and the ratio",
    facts: [
      { text: "63.2%", concept: "core:EquityRatio", period: SEPTEMBER_2025, value: "0.632", decimals: 3 },
    ],
  },
  {
    text: "The effective tax rate was 31.2%.",
    issuer: "kazehara",
    about: "a ratio",
    facts: [
      {
        text: "31.2%",
        concept: "core:EffectiveIncomeTaxRateContinuingOperations",
        period: NINE_2025,
        value: "0.312",
        decimals: 3,
      },
    ],
  },
  {
    text: "ROE was 9.0%.",
    issuer: "kazehara",
    about: "a ratio",
    facts: [{ text: "9.0%", concept: "core:ReturnOnEquity", period: NINE_2025, value: "0.09", decimals: 3 }],
  },
  { text: "Net sales for October were ¥3,900 million.", issuer: "kazehara", about: "a month", facts: [] },
  {
    text: "Net sales in the first quarter were ¥10,100 million and in the second quarter ¥10,828 million.",
    issuer: "kazehara",
    about: "two quarters",
    facts: [
      {
        text: "¥10,100 million",
        concept: "core:Revenues",
        period: { start: "2025-01-01", end: "2025-03-31" },
        value: "10100000",
        decimals: -6,
      },
      {
        text: "¥10,828 million",
        concept: "core:Revenues",
        period: Q2_2025,
        value: "10828000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Net sales in the first half were ¥20,928 million, while those in the third quarter were ¥10,914 million.",
    issuer: "kazehara",
    about: "the half and the quarter",
    facts: [
      {
        text: "¥20,928 million",
        concept: "core:Revenues",
        period: { start: "2025-01-01", end: "2025-06-30" },
        value: "20928000",
        decimals: -6,
      },
      {
        text: "¥10,914 million",
        concept: "core:Revenues",
        period: Q3_2025,
        value: "10914000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Net sales of ¥29,957 million in the previous year rose to ¥31,842 million.",
    issuer: "kazehara",
    about: "last year's is the subject",
    facts: [
      {
        text: "¥29,957 million",
        concept: "core:Revenues",
        period: NINE_2024,
        value: "29957000",
        decimals: -6,
        may: true,
      },
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "From ¥29,957 million, net sales rose to ¥31,842 million.",
    issuer: "kazehara",
    about: "from, before the measure",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales were ¥31,842 million against ¥29,957 million, operating income ¥3,689 million against ¥2,951 million.",
    issuer: "kazehara",
    about: "comparison without a period",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
      {
        text: "¥3,689 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "3689000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales were ¥31,842 million, with overseas sales at ¥14,385 million.",
    issuer: "kazehara",
    about: "a part in the same sentence",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales were ¥31,842 million, of which ¥14,385 million came from overseas.",
    issuer: "kazehara",
    about: "a part in the same sentence",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales rose by ¥1,885 million, ¥1,203 million of which came from overseas, to ¥31,842 million.",
    issuer: "kazehara",
    about: "a part between",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Net sales rose, operating income fell to ¥3,500 million.",
    issuer: "kazehara",
    about: "two clauses without and",
    facts: [
      {
        text: "¥3,500 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "3500000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Interest income and dividend income amounted to ¥85 million.",
    issuer: "kazehara",
    about: "a wording with and in it",
    facts: [
      {
        text: "¥85 million",
        concept: "core:InvestmentIncomeInterestAndDividend",
        period: NINE_2025,
        value: "85000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Extraordinary losses of ¥280 million were recorded, including an impairment loss of ¥244 million.",
    issuer: "kazehara",
    about: "a part that has a concept",
    facts: [
      {
        text: "¥280 million",
        concept: "core:ExtraordinaryLosses",
        period: NINE_2025,
        value: "280000",
        decimals: -6,
      },
      {
        text: "¥244 million",
        concept: "core:AssetImpairmentCharges",
        period: NINE_2025,
        value: "244000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Impairment losses of ¥186 million on production facilities and ¥58 million on land were recorded.",
    issuer: "kazehara",
    about: "parts of an amount",
    facts: [],
  },
  {
    text: "Net income fell because an impairment loss of ¥244 million was recorded at the Minowa plant.",
    issuer: "kazehara",
    about: "because, then a measure",
    facts: [
      {
        text: "¥244 million",
        concept: "core:AssetImpairmentCharges",
        period: NINE_2025,
        value: "244000",
        decimals: -6,
      },
    ],
  },
  {
    text: "A gain on sales of investment securities of ¥173 million was recorded.",
    issuer: "kazehara",
    about: "plain",
    facts: [
      {
        text: "¥173 million",
        concept: "core:GainOnSaleOfInvestmentSecurities",
        period: NINE_2025,
        value: "173000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Foreign exchange gains of ¥87 million were recorded, versus losses of ¥142 million a year earlier.",
    issuer: "kazehara",
    about: "losses compared with gains",
    facts: [
      {
        text: "¥87 million",
        concept: "core:ForeignExchangeGains",
        period: NINE_2025,
        value: "87000",
        decimals: -6,
      },
      {
        text: "¥142 million",
        concept: "core:ForeignExchangeLosses",
        period: NINE_2024,
        value: "142000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "The income tax benefit was ¥300 million.",
    issuer: "kazehara",
    about: "a benefit is negative",
    facts: [
      {
        text: "¥300 million",
        concept: "core:IncomeTaxExpenseBenefit",
        period: NINE_2025,
        value: "-300000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "The Company recorded an operating loss of ¥194 million, compared with an operating income of ¥16 million a year earlier.",
    issuer: "kazehara",
    about: "loss and income",
    facts: [
      {
        text: "¥194 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "-194000",
        decimals: -6,
      },
      {
        text: "¥16 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2024,
        value: "16000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Operating income swung to a loss of ¥194 million from a profit of ¥16 million.",
    issuer: "kazehara",
    about: "swung to a loss",
    facts: [
      {
        text: "¥194 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "-194000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Net loss narrowed to ¥300 million from ¥500 million in the same period of the previous year.",
    issuer: "kazehara",
    about: "a loss that shrinks",
    facts: [
      {
        text: "¥300 million",
        concept: "core:NetIncomeLoss",
        period: NINE_2025,
        value: "-300000",
        decimals: -6,
      },
      {
        text: "¥500 million",
        concept: "core:NetIncomeLoss",
        period: NINE_2024,
        value: "-500000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net cash used in operating activities was ¥513 million, compared with net cash provided of ¥2,770 million.",
    issuer: "kazehara",
    about: "cash used",
    facts: [
      {
        text: "¥513 million",
        concept: "core:NetCashProvidedByUsedInOperatingActivities",
        period: NINE_2025,
        value: "-513000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Repayments of long-term loans payable were ¥450 million.",
    issuer: "kazehara",
    about: "plain",
    facts: [
      {
        text: "¥450 million",
        concept: "core:RepaymentsOfLongTermBorrowings",
        period: NINE_2025,
        value: "450000",
        decimals: -6,
      },
    ],
  },
  { text: "Treasury stock increased by ¥249 million.", issuer: "kazehara", about: "a difference", facts: [] },
  {
    text: "Operating income, adjusted for goodwill amortization, was ¥3,900 million.",
    issuer: "kazehara",
    about: "adjusted",
    facts: [],
  },
  {
    text: "Operating income excluding the effect of exchange rates was ¥3,500 million.",
    issuer: "kazehara",
    about: "excluding",
    facts: [],
  },
  {
    text: "Operating income (excluding one-off costs) was ¥3,900 million.",
    issuer: "kazehara",
    about: "excluding",
    facts: [],
  },
  { text: "Comparable net sales rose 3.2%.", issuer: "kazehara", about: "comparable", facts: [] },
  {
    text: "Net sales, on a comparable basis, rose 3.2%.",
    issuer: "kazehara",
    about: "comparable",
    facts: [],
  },
  {
    text: "Net sales rose 6.3% (3.2% on a comparable basis).",
    issuer: "kazehara",
    about: "comparable growth in brackets",
    facts: [
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
      },
    ],
  },
  {
    text: "Net sales rose 6.3%, or 3.2% in local currency.",
    issuer: "kazehara",
    about: "growth in local currency",
    facts: [
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
      },
    ],
  },
  {
    text: "Net sales rose 6.3%, of which 2.1% was due to exchange rates.",
    issuer: "kazehara",
    about: "a part of the growth",
    facts: [
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
      },
    ],
  },
  {
    text: "Net sales increased 6.3%, with volume up 4.0% and prices up 2.3%.",
    issuer: "kazehara",
    about: "growth of volume and prices",
    facts: [
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
      },
    ],
  },
  {
    text: "Net sales fell short of the target of ¥32,000 million.",
    issuer: "kazehara",
    about: "a target that was missed",
    facts: [],
  },
  { text: "Net sales did not reach ¥32,000 million.", issuer: "kazehara", about: "denied", facts: [] },
  {
    text: "Net sales missed ¥32,000 million by a hair.",
    issuer: "kazehara",
    about: "a target that was missed",
    facts: [],
  },
  {
    text: "Net sales stood at ¥31,842 million, ¥158 million shy of target.",
    issuer: "kazehara",
    about: "a distance from the target",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales were ¥31,842 million, compared with the forecast of ¥31,000 million.",
    issuer: "kazehara",
    about: "compared with the forecast",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales were ¥31,842 million, compared with an industry average of ¥12,000 million.",
    issuer: "kazehara",
    about: "compared with others",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales were ¥31,842 million, while Shinano Sokki's were ¥12,000 million.",
    issuer: "kazehara",
    about: "others behind while",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales were ¥31,842 million, compared with Shinano Sokki's ¥12,000 million.",
    issuer: "kazehara",
    about: "compared with others",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Operating income was ¥300 million.",
    issuer: "kazehara",
    about: "a competitor, and the sentence after",
    before: "Shinano Sokki, our competitor, saw net sales fall to ¥12,000 million.",
    facts: [],
  },
  {
    text: "Its net sales were ¥12,000 million in fiscal 2024.",
    issuer: "kazehara",
    about: "a pronoun that means another company",
    before: "The merger target is Shinano Sokki.",
    facts: [],
  },
  {
    text: "Net sales were ¥2,400 million and operating income was ¥200 million.",
    issuer: "kazehara",
    about: "a new subsidiary, and the sentence after",
    before: "Shinano Sokki Co., Ltd. became a subsidiary in July.",
    facts: [],
  },
  {
    text: "The joint venture's net sales were ¥900 million.",
    issuer: "kazehara",
    about: "a joint venture",
    facts: [],
  },
  {
    text: "The joint venture reported net sales of ¥900 million.",
    issuer: "kazehara",
    about: "a joint venture",
    facts: [],
  },
  {
    text: "In the machine tool industry, net sales were ¥1.5 trillion.",
    issuer: "kazehara",
    about: "an industry",
    facts: [],
  },
  {
    text: "Industry-wide net sales reached ¥1.5 trillion.",
    issuer: "kazehara",
    about: "an industry",
    facts: [],
  },
  {
    text: "The market grew 5.0% to net sales of ¥120 billion.",
    issuer: "kazehara",
    about: "a market",
    facts: [],
  },
  {
    text: "Our share of net sales of ¥120 billion was 26.5%.",
    issuer: "kazehara",
    about: "a market",
    facts: [],
  },
  {
    text: "Since the Company's net sales of ¥800 million in its first year, it has grown steadily.",
    issuer: "kazehara",
    about: "the first year",
    facts: [],
  },
  {
    text: "When it was founded in 1951, net sales were ¥12 million.",
    issuer: "kazehara",
    about: "the first year",
    facts: [],
  },
  {
    text: "Over the five years to 2024, net sales rose to ¥41,286 million.",
    issuer: "kazehara",
    about: "several years, to the last one",
    facts: [
      {
        text: "¥41,286 million",
        concept: "core:Revenues",
        period: YEAR_2024,
        value: "41286000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Net sales could reach ¥45,000 million in fiscal 2026.",
    issuer: "kazehara",
    about: "could",
    facts: [],
  },
  {
    text: "Our goal is net sales of ¥60,000 million in fiscal 2030.",
    issuer: "kazehara",
    about: "a goal",
    facts: [
      {
        text: "¥60,000 million",
        concept: "core:Revenues",
        period: { start: "2030-01-01", end: "2030-12-31" },
        dimensions: FORECAST,
        value: "60000000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales were expected to be ¥43,200 million in fiscal 2025, but are now expected to be ¥42,000 million.",
    issuer: "kazehara",
    about: "was expected, but now",
    facts: [
      {
        text: "¥42,000 million",
        concept: "core:Revenues",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "42000000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Net sales are expected to be ¥43,200 million in fiscal 2025 instead of ¥42,500 million.",
    issuer: "kazehara",
    about: "instead of",
    facts: [
      {
        text: "¥43,200 million",
        concept: "core:Revenues",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "43200000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales are expected to be ¥43,200 million in fiscal 2025, up from ¥42,500 million.",
    issuer: "kazehara",
    about: "up from the forecast before",
    facts: [
      {
        text: "¥43,200 million",
        concept: "core:Revenues",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "43200000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales are expected to be ¥43,200 million in fiscal 2025, up from the ¥42,500 million forecast in February.",
    issuer: "kazehara",
    about: "up from the forecast before",
    facts: [
      {
        text: "¥43,200 million",
        concept: "core:Revenues",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "43200000",
        decimals: -6,
      },
    ],
  },
  {
    text: "The forecast for net sales in fiscal 2025 has been raised by ¥700 million to ¥43,200 million.",
    issuer: "kazehara",
    about: "a forecast raised",
    facts: [
      {
        text: "¥43,200 million",
        concept: "core:Revenues",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "43200000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "The forecast for net sales in fiscal 2025 has been raised from ¥42,500 million to ¥43,200 million.",
    issuer: "kazehara",
    about: "a forecast raised",
    facts: [
      {
        text: "¥43,200 million",
        concept: "core:Revenues",
        period: YEAR_2025,
        dimensions: FORECAST,
        value: "43200000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Net sales are expected to exceed ¥43,200 million in fiscal 2025.",
    issuer: "kazehara",
    about: "a bound",
    facts: [],
  },
  {
    text: "Net sales of ¥43,200 million are no longer expected in fiscal 2025.",
    issuer: "kazehara",
    about: "no longer",
    facts: [],
  },
  {
    text: "It is doubtful whether net sales will reach ¥43,200 million in fiscal 2025.",
    issuer: "kazehara",
    about: "doubtful",
    facts: [],
  },
  {
    text: "Net sales are unlikely to reach ¥43,200 million in fiscal 2025.",
    issuer: "kazehara",
    about: "unlikely",
    facts: [],
  },
  {
    text: "It is not true that net sales were ¥31,842 million; they were ¥31,000 million.",
    issuer: "kazehara",
    about: "not true",
    facts: [],
  },
  {
    text: "Net sales include ¥2,400 million of Shinano Sokki.",
    issuer: "kazehara",
    about: "a part that a verb names",
    facts: [],
  },
  {
    text: "Net sales included ¥2,400 million from the acquisition.",
    issuer: "kazehara",
    about: "a part that a verb names",
    facts: [],
  },
  {
    text: "Net sales would have been ¥30,000 million without the acquisition.",
    issuer: "kazehara",
    about: "without",
    facts: [],
  },
  {
    text: "Profit attributable to non-controlling interests was ¥31 million.",
    issuer: "kazehara",
    about: "noncontrolling interests",
    facts: [
      {
        text: "¥31 million",
        concept: "core:NetIncomeLossAttributableToNoncontrollingInterest",
        period: NINE_2025,
        value: "31000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net income attributable to owners of the parent was ¥2,569 million.",
    issuer: "kazehara",
    about: "the parent's owners",
    facts: [
      {
        text: "¥2,569 million",
        concept: "core:NetIncomeLoss",
        period: NINE_2025,
        value: "2569000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Total comprehensive income was ¥2,582 million.",
    issuer: "kazehara",
    about: "comprehensive income",
    facts: [
      {
        text: "¥2,582 million",
        concept: "core:ComprehensiveIncomeNetOfTaxIncludingPortionAttributableToNoncontrollingInterest",
        period: NINE_2025,
        value: "2582000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Tax on operating income was ¥1,164 million.",
    issuer: "kazehara",
    about: "a tax on a measure is not the measure",
    facts: [],
  },
  {
    text: "Sales commissions were ¥120 million.",
    issuer: "kazehara",
    about: "a wording with sales in it",
    facts: [
      {
        text: "¥120 million",
        concept: "core:SalesCommissions",
        period: NINE_2025,
        value: "120000",
        decimals: -6,
      },
    ],
  },
  { text: "Sales tax was ¥120 million.", issuer: "kazehara", about: "a wording with sales in it", facts: [] },
  {
    text: "The number of employees was 1,383, of whom 742 worked in Measuring Instruments.",
    issuer: "kazehara",
    about: "employees and a part of them",
    facts: [
      {
        text: "1,383",
        concept: "core:NumberOfEmployees",
        period: SEPTEMBER_2025,
        value: "1383",
        decimals: 0,
      },
    ],
  },
  {
    text: "The number of employees increased by 18 to 1,383.",
    issuer: "kazehara",
    about: "by and to",
    facts: [
      {
        text: "1,383",
        concept: "core:NumberOfEmployees",
        period: SEPTEMBER_2025,
        value: "1383",
        decimals: 0,
      },
    ],
  },
  {
    text: "The number of employees in Japan was 812.",
    issuer: "kazehara",
    about: "employees in one country",
    facts: [],
  },
  {
    text: "A weaker yen raised net sales by ¥600 million and operating income by ¥200 million.",
    issuer: "kazehara",
    about: "two effects",
    facts: [],
  },
  {
    text: "Net sales to the largest customer were ¥3,200 million.",
    issuer: "kazehara",
    about: "one customer",
    facts: [],
  },
  {
    text: "Net sales from discontinued operations were ¥1,200 million.",
    issuer: "kazehara",
    about: "discontinued operations",
    facts: [],
  },
  {
    text: "Internal net sales were ¥1,200 million.",
    issuer: "kazehara",
    about: "between segments",
    facts: [],
  },
  {
    text: "Net sales before eliminations were ¥34,000 million.",
    issuer: "kazehara",
    about: "before eliminations",
    facts: [],
  },
  {
    text: "In total, net sales were ¥31,842 million.",
    issuer: "kazehara",
    about: "in total",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Sales increased for the third consecutive year to ¥31,842 million.",
    issuer: "kazehara",
    about: "for the third year in a row",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales rose 6.3 percent to 31.8 billion yen; profit jumped 30.8 percent to 2.57 billion yen.",
    issuer: "kazehara",
    about: "points between sentences",
    facts: [
      {
        text: "6.3 percent",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
      },
      {
        text: "31.8 billion yen",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31800000",
        decimals: -8,
      },
    ],
  },
  {
    text: "Third-quarter net sales were ¥10,914 million, and nine-month net sales ¥31,842 million.",
    issuer: "kazehara",
    about: "the quarter, then nine months without a name",
    facts: [
      { text: "¥10,914 million", concept: "core:Revenues", period: Q3_2025, value: "10914000", decimals: -6 },
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "In the third quarter net sales were ¥10,914 million; for the nine months they were ¥31,842 million.",
    issuer: "kazehara",
    about: "the quarter, then nine months",
    facts: [
      { text: "¥10,914 million", concept: "core:Revenues", period: Q3_2025, value: "10914000", decimals: -6 },
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "In the third quarter, they rose 7.1%.",
    issuer: "kazehara",
    about: "a pronoun in another period",
    before: "In the nine months ended September 30, 2025, net sales rose 6.3%.",
    facts: [
      {
        text: "7.1%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: Q3_2025,
        value: "0.071",
        decimals: 3,
        may: true,
      },
    ],
  },
  {
    text: "Between July and September, net sales were ¥10,914 million.",
    issuer: "kazehara",
    about: "months without a year",
    facts: [
      {
        text: "¥10,914 million",
        concept: "core:Revenues",
        period: Q3_2025,
        value: "10914000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "In the July–September quarter, net sales were ¥10,914 million.",
    issuer: "kazehara",
    about: "months without a year",
    facts: [
      {
        text: "¥10,914 million",
        concept: "core:Revenues",
        period: Q3_2025,
        value: "10914000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Net sales for the three-month period ended September 30, 2025 were ¥10,914 million.",
    issuer: "kazehara",
    about: "a quarter spelled out",
    facts: [
      { text: "¥10,914 million", concept: "core:Revenues", period: Q3_2025, value: "10914000", decimals: -6 },
    ],
  },
  {
    text: "At the end of June 2025, total assets were ¥45,900 million.",
    issuer: "kazehara",
    about: "an earlier balance",
    facts: [
      {
        text: "¥45,900 million",
        concept: "core:Assets",
        period: { instant: "2025-06-30" },
        value: "45900000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Cash and deposits at the beginning of the period were ¥9,874 million.",
    issuer: "kazehara",
    about: "the opening balance",
    facts: [
      {
        text: "¥9,874 million",
        concept: "core:CashAndDeposits",
        period: DECEMBER_2024,
        value: "9874000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "IIJ reported an operating loss of JPY194 million ($1.6 million) in 2Q02, compared to operating income of JPY16 million in 2Q01.",
    issuer: "iij",
    about: "the sample's own wording",
    facts: [
      {
        text: "JPY194 million",
        concept: "core:OperatingIncomeLoss",
        period: Q2_FY2002,
        value: "-194000",
        decimals: -6,
      },
      {
        text: "$1.6 million",
        concept: "core:OperatingIncomeLoss",
        period: Q2_FY2002,
        value: "-1600",
        decimals: -5,
      },
      {
        text: "JPY16 million",
        concept: "core:OperatingIncomeLoss",
        period: Q2_FY2001,
        value: "16000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Total revenues were JPY10,568 million, up 10.9% YoY and 7.3% QoQ.",
    issuer: "iij",
    about: "two changes",
    facts: [
      {
        text: "JPY10,568 million",
        concept: "core:Revenues",
        period: Q2_FY2002,
        value: "10568000",
        decimals: -6,
      },
      {
        text: "10.9%",
        concept: "iij:RevenuesYearOverYearChange",
        period: Q2_FY2002,
        value: "0.109",
        decimals: 3,
      },
      {
        text: "7.3%",
        concept: "iij:RevenuesQuarterOverQuarterChange",
        period: Q2_FY2002,
        value: "0.073",
        decimals: 3,
      },
    ],
  },
  {
    text: "Total revenues in 2Q02 and 2Q01 were JPY10,568 million and JPY9,530 million, respectively.",
    issuer: "iij",
    about: "respectively by period",
    facts: [
      {
        text: "JPY10,568 million",
        concept: "core:Revenues",
        period: Q2_FY2002,
        value: "10568000",
        decimals: -6,
      },
      {
        text: "JPY9,530 million",
        concept: "core:Revenues",
        period: Q2_FY2001,
        value: "9530000",
        decimals: -6,
      },
    ],
  },
  {
    text: "For the six months ended September 30, 2002, total revenues were JPY20,417 million.",
    issuer: "iij",
    about: "the half",
    facts: [
      {
        text: "JPY20,417 million",
        concept: "core:Revenues",
        period: HALF_FY2002,
        value: "20417000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Year to date, total revenues were JPY20,417 million.",
    issuer: "iij",
    about: "year to date",
    facts: [
      {
        text: "JPY20,417 million",
        concept: "core:Revenues",
        period: HALF_FY2002,
        value: "20417000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "In the twelve months to September 2002, total revenues were JPY41.0 billion.",
    issuer: "iij",
    about: "twelve months up to now",
    facts: [],
  },
  {
    text: "In fiscal year 2001, total revenues were JPY39.9 billion.",
    issuer: "iij",
    about: "a fiscal year",
    facts: [
      { text: "JPY39.9 billion", concept: "core:Revenues", period: FY2001, value: "39900000", decimals: -8 },
    ],
  },
  {
    text: "In FY2001, total revenues were JPY39.9 billion.",
    issuer: "iij",
    about: "a fiscal year",
    facts: [
      { text: "JPY39.9 billion", concept: "core:Revenues", period: FY2001, value: "39900000", decimals: -8 },
    ],
  },
  {
    text: "Total revenues in calendar 2001 were JPY39.0 billion.",
    issuer: "iij",
    about: "a calendar year",
    facts: [],
  },
  {
    text: "Total revenues in the year ended March 31, 2002 were JPY39.9 billion.",
    issuer: "iij",
    about: "a fiscal year spelled out",
    facts: [
      { text: "JPY39.9 billion", concept: "core:Revenues", period: FY2001, value: "39900000", decimals: -8 },
    ],
  },
  {
    text: "Total revenues in the year to March 2002 were JPY39.9 billion.",
    issuer: "iij",
    about: "a fiscal year by its end",
    facts: [
      {
        text: "JPY39.9 billion",
        concept: "core:Revenues",
        period: FY2001,
        value: "39900000",
        decimals: -8,
        may: true,
      },
    ],
  },
  {
    text: "Total revenues last fiscal year were JPY39.9 billion.",
    issuer: "iij",
    about: "the fiscal year before",
    facts: [
      {
        text: "JPY39.9 billion",
        concept: "core:Revenues",
        period: FY2001,
        value: "39900000",
        decimals: -8,
        may: true,
      },
    ],
  },
  {
    text: "Total revenues during the preceding quarter were JPY9,849 million.",
    issuer: "iij",
    about: "the quarter before, between measure and amount",
    facts: [
      {
        text: "JPY9,849 million",
        concept: "core:Revenues",
        period: Q1_FY2002,
        value: "9849000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Total revenues in the previous quarter were JPY9,849 million.",
    issuer: "iij",
    about: "the quarter before, between measure and amount",
    facts: [
      {
        text: "JPY9,849 million",
        concept: "core:Revenues",
        period: Q1_FY2002,
        value: "9849000",
        decimals: -6,
      },
    ],
  },
  {
    text: "In the preceding quarter, total revenues were JPY9,849 million.",
    issuer: "iij",
    about: "the quarter before, at the start",
    facts: [
      {
        text: "JPY9,849 million",
        concept: "core:Revenues",
        period: Q1_FY2002,
        value: "9849000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Total revenues were JPY9,849 million in the preceding quarter.",
    issuer: "iij",
    about: "the quarter before, at the end",
    facts: [
      {
        text: "JPY9,849 million",
        concept: "core:Revenues",
        period: Q1_FY2002,
        value: "9849000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Dial-up access services revenues for individuals were JPY500 million.",
    issuer: "iij",
    about: "a part of the customers",
    facts: [],
  },
  {
    text: "Dial-up access services revenues were JPY500 million for individuals and JPY202 million for corporations.",
    issuer: "iij",
    about: "parts behind the amounts",
    facts: [],
  },
  {
    text: "The gross margin on equipment sales was 5.1%.",
    issuer: "iij",
    about: "a margin of a part",
    facts: [],
  },
  { text: "Equipment sales gross margin was 5.1%.", issuer: "iij", about: "a margin of a part", facts: [] },
  {
    text: "Gross margin for value-added services was 40.0%.",
    issuer: "iij",
    about: "a margin of a part",
    facts: [],
  },
  {
    text: "Gross margin improved to 11.0% in value-added services.",
    issuer: "iij",
    about: "a margin of a part, behind",
    facts: [],
  },
  {
    text: "Total contracted bandwidth was 22.7Gbps, of which 18.3Gbps was for IP Service.",
    issuer: "iij",
    about: "a part in the same sentence",
    facts: [
      {
        text: "22.7Gbps",
        concept: "iij:ContractedBandwidth",
        period: SEPTEMBER_2002,
        value: "22.7",
        decimals: 1,
      },
    ],
  },
  { text: "Total contracted bandwidth exceeded 22.7Gbps.", issuer: "iij", about: "a bound", facts: [] },
  {
    text: "Contracted bandwidth of CATV operators reached 5.1Gbps.",
    issuer: "iij",
    about: "others' bandwidth",
    facts: [],
  },
  {
    text: "Contracted bandwidth per contract was 12.9Mbps.",
    issuer: "iij",
    about: "for each contract",
    facts: [],
  },
  { text: "We added 1.5Gbps of Japan-US backbone lines.", issuer: "iij", about: "an addition", facts: [] },
  {
    text: "KDDI's Japan-US backbone lines reached 10Gbps.",
    issuer: "iij",
    about: "another company's",
    facts: [],
  },
  {
    text: "IIJ4U contracts numbered 512,000.",
    issuer: "iij",
    about: "a member",
    facts: [
      {
        text: "512,000",
        concept: "iij:NumberOfContracts",
        period: SEPTEMBER_2002,
        dimensions: { "iij:AccessServiceAxis": "iij:IIJ4UMember" },
        value: "512000",
        decimals: 0,
      },
    ],
  },
  {
    text: "ADSL subscribers increased by 0.9 million in the quarter to 4.2 million at the end of September 2002.",
    issuer: "iij",
    about: "by and to",
    facts: [
      {
        text: "4.2 million",
        concept: "iij:NumberOfADSLSubscribersInJapan",
        period: SEPTEMBER_2002,
        value: "4200000",
        decimals: -5,
      },
    ],
  },
  {
    text: "New ADSL subscribers came to 0.3 million in September 2002.",
    issuer: "iij",
    about: "an addition",
    facts: [],
  },
  {
    text: "NTT East's ADSL subscribers reached 1.0 million in September 2002.",
    issuer: "iij",
    about: "another company's",
    facts: [],
  },
  {
    text: "The number of ADSL subscribers of Yahoo! BB reached 1.2 million in September 2002.",
    issuer: "iij",
    about: "another company's",
    facts: [],
  },
  {
    text: "According to IDC Japan, the number of broadband subscribers worldwide will reach 100 million in 2006.",
    issuer: "iij",
    about: "the world",
    facts: [],
  },
  {
    text: "Crosswave, 37.9% owned by IIJ, reported revenues of JPY4,610 million.",
    issuer: "iij",
    about: "a stake, and others' revenues",
    facts: [
      {
        text: "37.9%",
        concept: "core:OwnershipPercentage",
        period: SEPTEMBER_2002,
        dimensions: { "iij:GroupCompanyAxis": "iij:CrosswaveMember" },
        value: "0.379",
        decimals: 3,
      },
    ],
  },
  {
    text: "IIJ owns 37.9% of Crosswave.",
    issuer: "iij",
    about: "a stake",
    facts: [
      {
        text: "37.9%",
        concept: "core:OwnershipPercentage",
        period: SEPTEMBER_2002,
        dimensions: { "iij:GroupCompanyAxis": "iij:CrosswaveMember" },
        value: "0.379",
        decimals: 3,
        may: true,
      },
    ],
  },
  {
    text: "IIJ will raise its stake in Crosswave to 50.1%.",
    issuer: "iij",
    about: "a stake to come",
    facts: [],
  },
  { text: "IIJ sold its 26.7% stake in AIH.", issuer: "iij", about: "a stake that was sold", facts: [] },
  { text: "IIJ plans to acquire a 10.0% stake in AIH.", issuer: "iij", about: "a stake to come", facts: [] },
  { text: "IIJ-MC holds a 5.0% stake in AIH.", issuer: "iij", about: "a subsidiary's stake", facts: [] },
  {
    text: "NTT owns a 31.5% stake in IIJ, and IIJ a 37.9% stake in Crosswave.",
    issuer: "iij",
    about: "two stakes",
    facts: [
      {
        text: "37.9%",
        concept: "core:OwnershipPercentage",
        period: SEPTEMBER_2002,
        dimensions: { "iij:GroupCompanyAxis": "iij:CrosswaveMember" },
        value: "0.379",
        decimals: 3,
      },
    ],
  },
  {
    text: "TEPCO does not own a 50.1% interest in PoweredCom.",
    issuer: "iij",
    about: "a stake that is denied",
    facts: [],
  },
  {
    text: "Crosswave reduced its 40.0% stake in a data center operator.",
    issuer: "iij",
    about: "the affiliate's own stake",
    facts: [],
  },
  {
    text: "Equity in net loss of equity method investees was JPY1,480 million, mainly from Crosswave's net loss of JPY3,900 million.",
    issuer: "iij",
    about: "an affiliate's loss behind",
    facts: [
      {
        text: "JPY1,480 million",
        concept: "core:IncomeLossFromEquityMethodInvestments",
        period: Q2_FY2002,
        value: "-1480000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Revenues were JPY4,610 million.",
    issuer: "iij",
    about: "an affiliate, and the sentence after",
    before: "Crosswave's net loss widened.",
    facts: [],
  },
  {
    text: "Total revenues were JPY4,610 million in 2Q02 and its net loss was JPY3,480 million.",
    issuer: "iij",
    about: "an affiliate, and the sentence after",
    before: "Crosswave is an affiliate of IIJ.",
    facts: [],
  },
  {
    text: "Subsidiaries: IIJ Technology: total revenues JPY5,000 million.",
    issuer: "iij",
    about: "a subsidiary as a label",
    facts: [],
  },
  {
    text: "IIJ Technology recorded total revenues of JPY5,000 million.",
    issuer: "iij",
    about: "a subsidiary",
    facts: [],
  },
  {
    text: "IIJ America's total revenues were JPY800 million.",
    issuer: "iij",
    about: "a subsidiary",
    facts: [],
  },
  { text: "Revenues of IIJ America were JPY800 million.", issuer: "iij", about: "a subsidiary", facts: [] },
  {
    text: "At IIJ Technology, operating income was JPY120 million.",
    issuer: "iij",
    about: "a subsidiary",
    facts: [],
  },
  {
    text: "IIJ and its partner together had total revenues of JPY50,000 million.",
    issuer: "iij",
    about: "a sum with a partner",
    facts: [],
  },
  {
    text: "Analysts had expected total revenues of JPY10.9 billion for 3Q02.",
    issuer: "iij",
    about: "analysts",
    facts: [],
  },
  {
    text: "For 3Q02, IIJ expects total revenues to be between JPY10.5 billion and JPY11.0 billion, compared to JPY10.6 billion in 2Q02.",
    issuer: "iij",
    about: "a range and a result",
    facts: [
      {
        text: "JPY10.5 billion",
        concept: "core:Revenues",
        period: Q3_FY2002,
        dimensions: LOWER,
        value: "10500000",
        decimals: -8,
      },
      {
        text: "JPY11.0 billion",
        concept: "core:Revenues",
        period: Q3_FY2002,
        dimensions: UPPER,
        value: "11000000",
        decimals: -8,
      },
      {
        text: "JPY10.6 billion",
        concept: "core:Revenues",
        period: Q2_FY2002,
        value: "10600000",
        decimals: -8,
      },
    ],
  },
  {
    text: "We expect a net loss of JPY5.2 billion for full fiscal 2002.",
    issuer: "iij",
    about: "a forecast loss",
    facts: [
      {
        text: "JPY5.2 billion",
        concept: "core:NetIncomeLoss",
        period: FY2002,
        dimensions: FORECAST,
        value: "-5200000",
        decimals: -8,
      },
    ],
  },
  {
    text: "We expect total revenues for 3Q02 to increase to JPY10.8 billion from JPY10.6 billion in 2Q02.",
    issuer: "iij",
    about: "a forecast from a result",
    facts: [
      {
        text: "JPY10.8 billion",
        concept: "core:Revenues",
        period: Q3_FY2002,
        dimensions: FORECAST,
        value: "10800000",
        decimals: -8,
      },
      {
        text: "JPY10.6 billion",
        concept: "core:Revenues",
        period: Q2_FY2002,
        value: "10600000",
        decimals: -8,
      },
    ],
  },
  {
    text: "We expected total revenues of JPY10.4 billion for 2Q02.",
    issuer: "iij",
    about: "an expectation that is over",
    facts: [],
  },
  {
    text: "In 1Q02 we had expected total revenues of JPY10.4 billion for 2Q02.",
    issuer: "iij",
    about: "an expectation that is over",
    facts: [],
  },
  {
    text: "Total revenues for full fiscal 2002 are expected to grow by 20%, compared to growth of 15% in fiscal 2001.",
    issuer: "iij",
    about: "growth compared with growth",
    facts: [
      {
        text: "20%",
        concept: "iij:RevenuesYearOverYearChange",
        period: FY2002,
        dimensions: FORECAST,
        value: "0.2",
        decimals: 2,
      },
    ],
  },
  {
    text: "Total revenues for full fiscal 2002 are expected to grow by 18% to 20%.",
    issuer: "iij",
    about: "a range of changes",
    facts: [
      {
        text: "18%",
        concept: "iij:RevenuesYearOverYearChange",
        period: FY2002,
        dimensions: LOWER,
        value: "0.18",
        decimals: 2,
        may: true,
      },
      {
        text: "20%",
        concept: "iij:RevenuesYearOverYearChange",
        period: FY2002,
        dimensions: UPPER,
        value: "0.2",
        decimals: 2,
        may: true,
      },
    ],
  },
  {
    text: "Total revenues in 3Q02 are expected to be higher than the JPY10,568 million of 2Q02.",
    issuer: "iij",
    about: "a bound that is a result",
    facts: [
      {
        text: "JPY10,568 million",
        concept: "core:Revenues",
        period: Q2_FY2002,
        value: "10568000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Capital expenditure for full fiscal 2002 is expected to be JPY4.5 billion, of which JPY1.8 billion has been spent.",
    issuer: "iij",
    about: "a part that is spent",
    facts: [
      {
        text: "JPY4.5 billion",
        concept: "core:CapitalExpenditureIncludingCapitalizedLeases",
        period: FY2002,
        dimensions: FORECAST,
        value: "4500000",
        decimals: -8,
      },
    ],
  },
  {
    text: "IIJ has spent JPY1.8 billion of the capital expenditure of JPY4.5 billion planned for full fiscal 2002.",
    issuer: "iij",
    about: "a part that is spent of what is planned",
    facts: [
      {
        text: "JPY4.5 billion",
        concept: "core:CapitalExpenditureIncludingCapitalizedLeases",
        period: FY2002,
        dimensions: FORECAST,
        value: "4500000",
        decimals: -8,
        may: true,
      },
    ],
  },
  {
    text: "Operating loss plus depreciation and amortization was JPY662 million.",
    issuer: "iij",
    about: "a sum of two",
    facts: [],
  },
  {
    text: "Net loss excluding equity in net loss of equity method investees was JPY700 million.",
    issuer: "iij",
    about: "excluding",
    facts: [],
  },
  {
    text: "Net loss before equity in net loss of equity method investees was JPY700 million.",
    issuer: "iij",
    about: "a loss before a part is not the part",
    facts: [],
  },
  {
    text: "Foreign exchange gain was JPY54 million in 2Q02, while foreign exchange losses were JPY179 million in 2Q01.",
    issuer: "iij",
    about: "gain and losses",
    facts: [
      {
        text: "JPY54 million",
        concept: "core:ForeignCurrencyTransactionGainLossBeforeTax",
        period: Q2_FY2002,
        value: "54000",
        decimals: -6,
      },
      {
        text: "JPY179 million",
        concept: "core:ForeignCurrencyTransactionGainLossBeforeTax",
        period: Q2_FY2001,
        value: "-179000",
        decimals: -6,
      },
    ],
  },
  {
    text: "A foreign exchange gain of JPY54 million compared to a loss of JPY179 million in 2Q01 was recorded.",
    issuer: "iij",
    about: "gain and loss",
    facts: [
      {
        text: "JPY54 million",
        concept: "core:ForeignCurrencyTransactionGainLossBeforeTax",
        period: Q2_FY2002,
        value: "54000",
        decimals: -6,
      },
      {
        text: "JPY179 million",
        concept: "core:ForeignCurrencyTransactionGainLossBeforeTax",
        period: Q2_FY2001,
        value: "-179000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Accumulated deficit was JPY12,345 million.",
    issuer: "iij",
    about: "a deficit",
    facts: [
      {
        text: "JPY12,345 million",
        concept: "core:RetainedEarningsAccumulatedDeficit",
        period: SEPTEMBER_2002,
        value: "-12345000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Cash decreased by JPY1,234 million to JPY3,588 million, and restricted cash was JPY5,000 million.",
    issuer: "iij",
    about: "a balance after its difference, and another",
    facts: [
      {
        text: "JPY3,588 million",
        concept: "core:Cash",
        period: SEPTEMBER_2002,
        value: "3588000",
        decimals: -6,
      },
      {
        text: "JPY5,000 million",
        concept: "core:RestrictedCashNoncurrent",
        period: SEPTEMBER_2002,
        value: "5000000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Cash, cash equivalents and time deposits stood at JPY3,588 million.",
    issuer: "iij",
    about: "a sum of three",
    facts: [],
  },
  {
    text: "Long-term borrowings of a subsidiary were JPY500 million.",
    issuer: "iij",
    about: "a subsidiary's",
    facts: [],
  },
  {
    text: "We took out long-term borrowings of JPY500 million in August 2002.",
    issuer: "iij",
    about: "a new loan",
    facts: [],
  },
  { text: "New long-term borrowings were JPY500 million.", issuer: "iij", about: "a new loan", facts: [] },
  {
    text: "International backbone costs fell to JPY402 million, domestic ones rose to JPY861 million.",
    issuer: "iij",
    about: "the other half without a measure",
    facts: [
      {
        text: "JPY402 million",
        concept: "iij:BackboneCosts",
        period: Q2_FY2002,
        dimensions: { "iij:BackboneRegionAxis": "iij:InternationalBackboneMember" },
        value: "402000",
        decimals: -6,
      },
    ],
  },
  {
    text: "International and domestic backbone costs were JPY402 million and JPY861 million, respectively.",
    issuer: "iij",
    about: "respectively by member",
    facts: [
      {
        text: "JPY402 million",
        concept: "iij:BackboneCosts",
        period: Q2_FY2002,
        dimensions: { "iij:BackboneRegionAxis": "iij:InternationalBackboneMember" },
        value: "402000",
        decimals: -6,
        may: true,
      },
      {
        text: "JPY861 million",
        concept: "iij:BackboneCosts",
        period: Q2_FY2002,
        dimensions: { "iij:BackboneRegionAxis": "iij:DomesticBackboneMember" },
        value: "861000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Revenues (JPY10,568 million) grew 10.9% (year on year).",
    issuer: "iij",
    about: "amount and comparison in brackets",
    facts: [
      {
        text: "JPY10,568 million",
        concept: "core:Revenues",
        period: Q2_FY2002,
        value: "10568000",
        decimals: -6,
        may: true,
      },
      {
        text: "10.9%",
        concept: "iij:RevenuesYearOverYearChange",
        period: Q2_FY2002,
        value: "0.109",
        decimals: 3,
      },
    ],
  },
  {
    text: "Revenues⁽¹⁾ were JPY10,568 million.",
    issuer: "iij",
    about: "a note mark",
    facts: [
      {
        text: "JPY10,568 million",
        concept: "core:Revenues",
        period: Q2_FY2002,
        value: "10568000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Connectivity services and value-added services revenues, excluding dial-up, were JPY5,000 million.",
    issuer: "iij",
    about: "excluding",
    facts: [],
  },
  {
    text: "Value-added services revenues jumped 16.4% YoY on the back of 250 new contracts, reaching JPY1,007 million.",
    issuer: "iij",
    about: "a cause between change and amount",
    facts: [
      {
        text: "16.4%",
        concept: "iij:ValueAddedServicesRevenuesYearOverYearChange",
        period: Q2_FY2002,
        value: "0.164",
        decimals: 3,
      },
      {
        text: "JPY1,007 million",
        concept: "iij:ValueAddedServicesRevenues",
        period: Q2_FY2002,
        value: "1007000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Sales and marketing expenses and general and administrative expenses were JPY1,309 million.",
    issuer: "iij",
    about: "a sum of two",
    facts: [],
  },
  {
    text: "Together, sales and marketing and general and administrative expenses were JPY1,309 million.",
    issuer: "iij",
    about: "a sum of two",
    facts: [],
  },
  {
    text: "Operating loss, which had been JPY464 million in 1Q02, fell to JPY194 million.",
    issuer: "iij",
    about: "had been",
    facts: [
      {
        text: "JPY464 million",
        concept: "core:OperatingIncomeLoss",
        period: Q1_FY2002,
        value: "-464000",
        decimals: -6,
      },
      {
        text: "JPY194 million",
        concept: "core:OperatingIncomeLoss",
        period: Q2_FY2002,
        value: "-194000",
        decimals: -6,
      },
    ],
  },
  {
    text: "The operating loss of JPY464 million in 1Q02 was cut to JPY194 million in 2Q02.",
    issuer: "iij",
    about: "a loss that was cut",
    facts: [
      {
        text: "JPY464 million",
        concept: "core:OperatingIncomeLoss",
        period: Q1_FY2002,
        value: "-464000",
        decimals: -6,
      },
      {
        text: "JPY194 million",
        concept: "core:OperatingIncomeLoss",
        period: Q2_FY2002,
        value: "-194000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Nearly 30% of the 10.9% increase in total revenues came from SI.",
    issuer: "iij",
    about: "percent of percent",
    facts: [],
  },
  {
    text: "Total revenues rose 10.9% due to a 35.0% increase in equipment sales.",
    issuer: "iij",
    about: "changes without a comparison",
    facts: [],
  },
  {
    text: "Monthly unit backbone costs fell by 40% compared to 2Q01.",
    issuer: "iij",
    about: "a change",
    facts: [
      {
        text: "40%",
        concept: "iij:MonthlyUnitBackboneCostsYearOverYearChange",
        period: Q2_FY2002,
        value: "-0.4",
        decimals: 2,
      },
    ],
  },
  {
    text: "Revenue: JPY10,568 million; Operating loss: JPY194 million; Net loss: JPY2,326 million.",
    issuer: "iij",
    about: "semicolons",
    facts: [
      {
        text: "JPY10,568 million",
        concept: "core:Revenues",
        period: Q2_FY2002,
        value: "10568000",
        decimals: -6,
      },
      {
        text: "JPY194 million",
        concept: "core:OperatingIncomeLoss",
        period: Q2_FY2002,
        value: "-194000",
        decimals: -6,
      },
      {
        text: "JPY2,326 million",
        concept: "core:NetIncomeLoss",
        period: Q2_FY2002,
        value: "-2326000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Operating loss amounted to JPY(194) million.",
    issuer: "iij",
    about: "a loss in brackets",
    facts: [
      {
        text: "JPY(194) million",
        concept: "core:OperatingIncomeLoss",
        period: Q2_FY2002,
        value: "-194000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Operating loss was JPY-194 million.",
    issuer: "iij",
    about: "a loss with a minus",
    facts: [
      {
        text: "JPY-194 million",
        concept: "core:OperatingIncomeLoss",
        period: Q2_FY2002,
        value: "-194000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Operating income (loss) was JPY(194) million.",
    issuer: "iij",
    about: "a loss in brackets",
    facts: [
      {
        text: "JPY(194) million",
        concept: "core:OperatingIncomeLoss",
        period: Q2_FY2002,
        value: "-194000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Total revenues and operating loss of JPY10,568 million and JPY194 million, respectively, were reported for 2Q02.",
    issuer: "iij",
    about: "respectively by measure",
    facts: [
      {
        text: "JPY10,568 million",
        concept: "core:Revenues",
        period: Q2_FY2002,
        value: "10568000",
        decimals: -6,
      },
      {
        text: "JPY194 million",
        concept: "core:OperatingIncomeLoss",
        period: Q2_FY2002,
        value: "-194000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales for the first three quarters were ¥31,842 million.",
    issuer: "kazehara",
    about: "nine months in words",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Nine-month net sales were ¥31,842 million.",
    issuer: "kazehara",
    about: "nine months",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales in Q3 were ¥10,914 million vs. ¥10,190 million in Q3 2024.",
    issuer: "kazehara",
    about: "short forms of quarters",
    facts: [
      { text: "¥10,914 million", concept: "core:Revenues", period: Q3_2025, value: "10914000", decimals: -6 },
      {
        text: "¥10,190 million",
        concept: "core:Revenues",
        period: { start: "2024-07-01", end: "2024-09-30" },
        value: "10190000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Our revenue was ¥31.8bn (2024: ¥30.0bn).",
    issuer: "kazehara",
    about: "a year in brackets beside nine months",
    facts: [
      { text: "¥31.8bn", concept: "core:Revenues", period: NINE_2025, value: "31800000", decimals: -8 },
    ],
  },
  {
    text: "Net income was ¥2,569 million or 8.1% of net sales.",
    issuer: "kazehara",
    about: "a share of sales behind",
    facts: [
      {
        text: "¥2,569 million",
        concept: "core:NetIncomeLoss",
        period: NINE_2025,
        value: "2569000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net income attributable to shareholders of Shinano Sokki was ¥300 million.",
    issuer: "kazehara",
    about: "another company's shareholders",
    facts: [],
  },
  {
    text: "Operating income, at ¥3,689 million, was 25.0% higher than a year earlier.",
    issuer: "kazehara",
    about: "the amount inserted",
    facts: [
      {
        text: "¥3,689 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "3689000",
        decimals: -6,
      },
      {
        text: "25.0%",
        concept: "kazehara:OperatingIncomeLossYearOverYearChange",
        period: NINE_2025,
        value: "0.25",
        decimals: 3,
      },
    ],
  },
  {
    text: "¥31,842 million in net sales was reported.",
    issuer: "kazehara",
    about: "the amount first",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "The Company had net sales of ¥31,842 million.",
    issuer: "kazehara",
    about: "had",
    facts: [
      {
        text: "¥31,842 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31842000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Total assets, which stood at ¥44,854 million at the end of the previous fiscal year, rose to ¥46,256 million.",
    issuer: "kazehara",
    about: "last year's end inserted",
    facts: [
      {
        text: "¥44,854 million",
        concept: "core:Assets",
        period: DECEMBER_2024,
        value: "44854000",
        decimals: -6,
      },
      {
        text: "¥46,256 million",
        concept: "core:Assets",
        period: SEPTEMBER_2025,
        value: "46256000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Total liabilities were ¥17,018 million, and net assets ¥29,238 million.",
    issuer: "kazehara",
    about: "no verb for the second",
    facts: [
      {
        text: "¥17,018 million",
        concept: "core:Liabilities",
        period: SEPTEMBER_2025,
        value: "17018000",
        decimals: -6,
      },
      {
        text: "¥29,238 million",
        concept: "core:NetAssets",
        period: SEPTEMBER_2025,
        value: "29238000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Net sales decreased ¥500 million, or 1.6%, to ¥31,342 million.",
    issuer: "kazehara",
    about: "difference, change and amount between commas",
    facts: [
      // The issuer compares with nothing but the year before.
      {
        text: "1.6%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "-0.016",
        decimals: 3,
        may: true,
      },
      {
        text: "¥31,342 million",
        concept: "core:Revenues",
        period: NINE_2025,
        value: "31342000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Net sales were $214 million in the United States.",
    issuer: "kazehara",
    about: "a country in dollars",
    facts: [],
  },
  {
    text: "Operating income was ¥3,689 million, or ¥3,900 million before one-off costs.",
    issuer: "kazehara",
    about: "before costs, behind",
    facts: [
      {
        text: "¥3,689 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "3689000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Operating income was ¥3,689 million (¥3,900 million before one-off costs).",
    issuer: "kazehara",
    about: "before costs, in brackets",
    facts: [
      {
        text: "¥3,689 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "3689000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Operating income reached ¥3,689 million after deducting ¥211 million of one-off costs.",
    issuer: "kazehara",
    about: "after deducting",
    facts: [
      {
        text: "¥3,689 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "3689000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Sales of Measuring Instruments and Analytical Systems were ¥26,541 million.",
    issuer: "kazehara",
    about: "a sum of two segments",
    facts: [],
  },
  {
    text: "Sales of Measuring Instruments and Analytical Systems were ¥18,082 million and ¥8,459 million, respectively.",
    issuer: "kazehara",
    about: "two segments, respectively",
    facts: [
      {
        text: "¥18,082 million",
        concept: "kazehara:MeasuringInstrumentsSales",
        period: NINE_2025,
        value: "18082000",
        decimals: -6,
        may: true,
      },
      {
        text: "¥8,459 million",
        concept: "kazehara:AnalyticalSystemsSales",
        period: NINE_2025,
        value: "8459000",
        decimals: -6,
        may: true,
      },
    ],
  },
  {
    text: "Sales of Analytical Systems to universities fell 12.0% to ¥2,100 million.",
    issuer: "kazehara",
    about: "some customers",
    facts: [],
  },
  {
    text: "Sales of Analytical Systems fell 12.0% at universities to ¥2,100 million.",
    issuer: "kazehara",
    about: "some customers behind the change",
    facts: [],
  },
  {
    text: "Capital expenditure of ¥500 million was approved for the Minowa plant.",
    issuer: "kazehara",
    about: "an investment that was approved",
    facts: [],
  },
  {
    text: "The Company has decided on capital investment of ¥2,000 million in Minowa.",
    issuer: "kazehara",
    about: "an investment that was decided",
    facts: [],
  },
  { text: "Land of ¥58 million was sold.", issuer: "kazehara", about: "land that was sold", facts: [] },
  {
    text: "Inventories of ¥120 million were written off.",
    issuer: "kazehara",
    about: "inventories that were written off",
    facts: [],
  },
  {
    text: "Dividend income of ¥64 million from Shinano Sokki was recorded.",
    issuer: "kazehara",
    about: "a part of the income",
    facts: [],
  },
  {
    text: "The lawsuit claims damages and interest expenses of ¥300 million.",
    issuer: "kazehara",
    about: "others' claims",
    facts: [],
  },
  {
    text: "The acquisition added goodwill of ¥800 million and intangible assets of ¥200 million.",
    issuer: "kazehara",
    about: "what an acquisition added",
    facts: [],
  },
  {
    text: "Intangible assets increased, with goodwill of ¥800 million from the acquisition of Shinano Sokki.",
    issuer: "kazehara",
    about: "what an acquisition added",
    facts: [],
  },
  {
    text: "Long-term loans payable of ¥450 million were repaid.",
    issuer: "kazehara",
    about: "loans that were repaid",
    facts: [],
  },
  {
    text: "Short-term loans payable of ¥900 million fall due in October 2025.",
    issuer: "kazehara",
    about: "loans that fall due",
    facts: [],
  },
  {
    text: "Cash of ¥300 million was deposited as collateral.",
    issuer: "kazehara",
    about: "a part of the cash",
    facts: [],
  },
  {
    text: "Retained earnings of ¥200 million were transferred to capital stock.",
    issuer: "kazehara",
    about: "a transfer",
    facts: [],
  },
  {
    text: "Sales amounted to ¥300 million for the new gauge.",
    issuer: "kazehara",
    about: "a product behind the amount",
    facts: [],
  },
  { text: "Revenue was ¥5 million an hour.", issuer: "kazehara", about: "an hour's", facts: [] },
  {
    text: "Operating income was hurt by ¥300 million of higher freight costs.",
    issuer: "kazehara",
    about: "an effect",
    facts: [],
  },
  {
    text: "Operating income was reduced by ¥300 million to ¥3,689 million by freight costs.",
    issuer: "kazehara",
    about: "reduced by and to",
    facts: [
      {
        text: "¥3,689 million",
        concept: "core:OperatingIncomeLoss",
        period: NINE_2025,
        value: "3689000",
        decimals: -6,
      },
    ],
  },
  {
    text: "Operating income was ¥300 million in July alone.",
    issuer: "kazehara",
    about: "a month behind the amount",
    facts: [],
  },
  {
    text: "Net sales reached ¥1,200 million on one day.",
    issuer: "kazehara",
    about: "a day behind the amount",
    facts: [],
  },
  {
    text: "Net sales rose 6.3% in September.",
    issuer: "kazehara",
    about: "a month behind the change",
    facts: [],
  },
  { text: "Net sales rose 6.3% a month.", issuer: "kazehara", about: "growth a month", facts: [] },
  { text: "Net sales rose 6.3% on average.", issuer: "kazehara", about: "growth on average", facts: [] },
  {
    text: "Net sales rose 6.3% in the third quarter and 4.0% in the nine months.",
    issuer: "kazehara",
    about: "two periods",
    facts: [
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: Q3_2025,
        value: "0.063",
        decimals: 3,
      },
      {
        text: "4.0%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.04",
        decimals: 3,
      },
    ],
  },
  {
    text: "Net sales grew 6.3% against market growth of 4.0%.",
    issuer: "kazehara",
    about: "the market's growth",
    facts: [
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
      },
    ],
  },
  {
    text: "Net sales grew 6.3%, 2.3 points faster than the market's 4.0%.",
    issuer: "kazehara",
    about: "points faster than the market",
    facts: [
      {
        text: "6.3%",
        concept: "kazehara:RevenuesYearOverYearChange",
        period: NINE_2025,
        value: "0.063",
        decimals: 3,
      },
    ],
  },
  {
    text: "A year-end dividend of ¥18.00 is under consideration.",
    issuer: "kazehara",
    about: "under consideration",
    facts: [],
  },
  {
    text: "Operating income of ¥4,950 million for fiscal 2025 would be a record.",
    issuer: "kazehara",
    about: "would",
    facts: [],
  },
  {
    text: "Our medium-term plan aimed at net sales of ¥45,000 million for fiscal 2025.",
    issuer: "kazehara",
    about: "an earlier plan",
    facts: [],
  },
  {
    text: "The medium-term plan, now abandoned, foresaw net sales of ¥45,000 million in fiscal 2026.",
    issuer: "kazehara",
    about: "an abandoned plan",
    facts: [],
  },
  {
    text: "Under the plan of 2022, net sales will be ¥45,000 million in fiscal 2025.",
    issuer: "kazehara",
    about: "an earlier plan",
    facts: [],
  },
  {
    text: "Some analysts expect net sales of ¥44,000 million in fiscal 2025.",
    issuer: "kazehara",
    about: "analysts",
    facts: [],
  },
  {
    text: "Provided net sales reach ¥45,000 million, operating income will be ¥5,500 million in fiscal 2025.",
    issuer: "kazehara",
    about: "provided",
    facts: [],
  },
  {
    text: "In the optimistic scenario, net sales will be ¥46,000 million in fiscal 2025.",
    issuer: "kazehara",
    about: "a scenario",
    facts: [],
  },
  {
    text: "Worst case: net sales of ¥40,000 million in fiscal 2025.",
    issuer: "kazehara",
    about: "a scenario as a label",
    facts: [],
  },
  {
    text: "The company recorded revenues of JPY77,013 million in 2Q02.",
    issuer: "iij",
    before: "PoweredCom competes with us.",
    about: "the company of the sentence before",
    facts: [],
  },
  {
    text: "In 2Q02, net loss was JPY77,016 million.",
    issuer: "iij",
    before: "The market was weak at Crosswave.",
    about: "a paragraph about another company",
    facts: [],
  },
  {
    text: "IIJ reported an operating loss of JPY194 million in 4Q02.",
    issuer: "iij",
    about: "a result of a quarter to come: a slip",
    facts: [],
  },
];
