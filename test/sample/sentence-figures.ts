/**
 * Every amount, percentage, multiple, rate and operating figure in the sentences of the sample (paragraphs, list
 * items, notes), in the order of the release. Made by a person's reading, line by line, of the release and of the
 * design pages alone: nothing here was taken over from what the program says, and what it says is no reason to change
 * anything here.
 *
 * Not listed: cells of tables, dates and periods, times, contact, page furniture, names of forms. Counts written in
 * words and capacities in names are listed as no fact, so that nobody takes them for one.
 *
 * Easily read wrong: a period, currency and sign carry on ("compared to a loss of JPY179 million in 2Q01 and JPY298
 * million in 1Q02" are two losses). "Other expenses", net loss, and equity in net loss are negative values of
 * concepts named for what is gained. A loss that improved by 58.3% changed by −58.3%. Subscribers "in September 2002"
 * are those at its end; the market's years are calendar years, not fiscal 2002. The foreign exchange gain and losses
 * are not the cash flow statement's line.
 */
import type { ModelPeriod } from "../support/convert.js";

export interface SentenceFact {
  readonly line: number;
  /** From currency or sign to scale, unit or percent sign, as printed; no Markdown backslash before it. */
  readonly text: string;
  readonly concept: string;
  readonly period: ModelPeriod;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  /** In the unit (thousands of a currency) and sign of the fact. */
  readonly value: string;
  /** Of the base unit: yen, not thousands of yen. */
  readonly decimals: number;
  /** The sentence says "approximately" of this number. */
  readonly approximate?: true;
}

/** A number that must be no fact, and why. */
export interface NoFact {
  readonly line: number;
  readonly text: string;
  readonly none: string;
}

export type SentenceFigure = SentenceFact | NoFact;

const PERIODS = {
  "2Q02": { start: "2002-07-01", end: "2002-09-30" },
  "1Q02": { start: "2002-04-01", end: "2002-06-30" },
  "2Q01": { start: "2001-07-01", end: "2001-09-30" },
  "3Q02": { start: "2002-10-01", end: "2002-12-31" },
  "1H02": { start: "2002-04-01", end: "2002-09-30" },
  FY02: { start: "2002-04-01", end: "2003-03-31" },
  // "between 2002 and 2006": calendar years of the market
  "2002-2006": { start: "2002-01-01", end: "2006-12-31" },
  "30.9.02": { instant: "2002-09-30" },
  "30.6.02": { instant: "2002-06-30" },
  "30.9.01": { instant: "2001-09-30" },
  "31.12.06": { instant: "2006-12-31" },
} as const satisfies Record<string, ModelPeriod>;

const FORECAST = "core:ResultForecastAxis";
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lower: { [FORECAST]: "core:LowerMember" },
  upper: { [FORECAST]: "core:UpperMember" },
  forecast: { [FORECAST]: "core:ForecastMember" },
  international: { "iij:BackboneRegionAxis": "iij:InternationalBackboneMember" },
  domestic: { "iij:BackboneRegionAxis": "iij:DomesticBackboneMember" },
  "IIJ-MC": { "iij:GroupCompanyAxis": "iij:IIJMediaCommunicationsMember" },
  AIH: { "iij:GroupCompanyAxis": "iij:AsiaInternetHoldingMember" },
  PoweredCom: { "iij:OtherCompanyAxis": "iij:PoweredComMember" },
};

// line | text | concept | period | unit | value | decimals | dimensions, approximate
// line | text | none: why
const FIGURES = String.raw`
21 | JPY10.6 billion | core:Revenues | 2Q02 | JPY_thousands | 10600000 | -8
21 | $86.8 million | core:Revenues | 2Q02 | USD_thousands | 86800 | -5
21 | 10.9% | iij:RevenuesYearOverYearChange | 2Q02 | pure | 0.109 | 3
21 | 7.3% | iij:RevenuesQuarterOverQuarterChange | 2Q02 | pure | 0.073 | 3
22 | 11.0% | core:GrossMargin | 2Q02 | pure | 0.11 | 3
22 | 14.1% | core:GrossMargin | 2Q01 | pure | 0.141 | 3
22 | 9.1% | core:GrossMargin | 1Q02 | pure | 0.091 | 3
23 | JPY194 million | core:OperatingIncomeLoss | 2Q02 | JPY_thousands | -194000 | -6
23 | $1.6 million | core:OperatingIncomeLoss | 2Q02 | USD_thousands | -1600 | -5
23 | JPY16 million | core:OperatingIncomeLoss | 2Q01 | JPY_thousands | 16000 | -6
23 | 58.3% | iij:OperatingIncomeLossQuarterOverQuarterChange | 2Q02 | pure | -0.583 | 3
24 | JPY662 million | core:AdjustedEBITDA | 2Q02 | JPY_thousands | 662000 | -6
25 | 14.3% | iij:RevenuesYearOverYearChange | 1H02 | pure | 0.143 | 3
26 | JPY10.5 billion | core:Revenues | 3Q02 | JPY_thousands | 10500000 | -8 | lower
26 | $86.2 million | core:Revenues | 3Q02 | USD_thousands | 86200 | -5 | lower
26 | JPY11.0 billion | core:Revenues | 3Q02 | JPY_thousands | 11000000 | -8 | upper
26 | $90.4 million | core:Revenues | 3Q02 | USD_thousands | 90400 | -5 | upper
26 | 20% | iij:RevenuesYearOverYearChange | FY02 | pure | 0.2 | 2 | forecast approximate
26 | two large-scale data centers | none: a count in words, of centers that will open
28 | 32.06% | core:ThirdPartyOwnershipPercentage | 30.9.02 | pure | 0.3206 | 4 | PoweredCom
32 | JPY121.74 = US\$1 | core:ConvenienceTranslationRate | 30.9.02 | JPY_per_USD | 121.74 | 2
40 | 22.7Gbps | iij:ContractedBandwidth | 30.9.02 | Gbps | 22.7 | 1
40 | 57.6% | iij:ContractedBandwidthQuarterOverQuarterChange | 30.9.02 | pure | 0.576 | 3
40 | 14.4Gbps | iij:ContractedBandwidth | 30.6.02 | Gbps | 14.4 | 1
40 | 3.4 times | iij:ContractedBandwidthYearOverYearMultiple | 30.9.02 | pure | 3.4 | 1
40 | 6.7Gbps | iij:ContractedBandwidth | 30.9.01 | Gbps | 6.7 | 1
40 | 12.9Mbps | iij:AverageBandwidthPerIPServiceContract | 30.9.02 | Mbps | 12.9 | 1
40 | 2.0 times | iij:AverageBandwidthPerIPServiceContractYearOverYearMultiple | 30.9.02 | pure | 2 | 1 | approximate
40 | 6.4Mbps | iij:AverageBandwidthPerIPServiceContract | 30.9.01 | Mbps | 6.4 | 1
40 | 23.6% | iij:AverageBandwidthPerIPServiceContractQuarterOverQuarterChange | 30.9.02 | pure | 0.236 | 3
40 | 10.4Mbps | iij:AverageBandwidthPerIPServiceContract | 30.6.02 | Mbps | 10.4 | 1
42 | three commercial IXs | none: a count in words
42 | 35Gbps | iij:InternetExchangeTrafficInJapan | 30.9.02 | Gbps | 35 | 0
42 | 3.4 times | iij:InternetExchangeTrafficInJapanYearOverYearMultiple | 30.9.02 | pure | 3.4 | 1
44 | 4.2 million | iij:NumberOfADSLSubscribersInJapan | 30.9.02 | subscribers | 4200000 | -5
44 | 8.4 times | iij:NumberOfADSLSubscribersInJapanYearOverYearMultiple | 30.9.02 | pure | 8.4 | 1
44 | 0.5 million | iij:NumberOfADSLSubscribersInJapan | 30.9.01 | subscribers | 500000 | -5
44 | 1.8 million | iij:NumberOfCATVInternetUsersInJapan | 30.9.02 | subscribers | 1800000 | -5
44 | 50% | iij:NumberOfCATVInternetUsersInJapanYearOverYearChange | 30.9.02 | pure | 0.5 | 2
44 | 1.2 million | iij:NumberOfCATVInternetUsersInJapan | 30.9.01 | subscribers | 1200000 | -5
44 | 114,608 | iij:NumberOfFTTHSubscribersInJapan | 30.9.02 | subscribers | 114608 | 0
46 | 45.9% | iij:BroadbandAnnualGrowthRateInJapan | 2002-2006 | pure | 0.459 | 3 | forecast
46 | 18.8 million | iij:NumberOfBroadbandSubscribersInJapan | 31.12.06 | subscribers | 18800000 | -5 | forecast
48 | 48% | iij:CapitalExpenditureIncludingCapitalizedLeasesQuarterOverQuarterChange | 2Q02 | pure | 0.48 | 2
48 | JPY4.5 billion | core:CapitalExpenditureIncludingCapitalizedLeases | FY02 | JPY_thousands | 4500000 | -8 | lower
48 | JPY5.0 billion | core:CapitalExpenditureIncludingCapitalizedLeases | FY02 | JPY_thousands | 5000000 | -8 | upper
52 | 1Mbps | none: names a measure, revenues per 1Mbps
52 | three following strategic initiatives | none: a count in words
66 | 50% | none: a bound, more than a 50% share
70 | 200 | none: a bound, more than 200 customers of an affiliate
76 | 65% | iij:SystemsDevelopmentPercentOfSystemsIntegrationRevenues | 2Q02 | pure | 0.65 | 2 | approximate
76 | 35% | iij:RecurringFeesPercentOfSystemsIntegrationRevenues | 2Q02 | pure | 0.35 | 2
82 | nine Internet data centers | none: a count in words
82 | two Internet data centers | none: a count in words, of centers that will open
86 | JPY10.5 billion | core:Revenues | 3Q02 | JPY_thousands | 10500000 | -8 | lower
86 | JPY11.0 billion | core:Revenues | 3Q02 | JPY_thousands | 11000000 | -8 | upper
86 | 20% | iij:RevenuesYearOverYearChange | FY02 | pure | 0.2 | 2 | forecast approximate
96 | several million | none: no number
98 | two million messages per hour | none: a bound, more than two million, of one system
100 | four new services | none: a count in words
104 | four of its domestic backbone networks | none: a count in words
104 | 3.9Gbps | iij:JapanUSBackboneCapacity | 30.9.02 | Gbps | 3.9 | 1
112 | 50.1% | core:OwnershipPercentage | 30.9.02 | pure | 0.501 | 3 | IIJ-MC
114 | 26.7% | core:OwnershipPercentage | 30.9.02 | pure | 0.267 | 3 | AIH
120 | JPY10,568 million | core:Revenues | 2Q02 | JPY_thousands | 10568000 | -6
120 | 10.9% | iij:RevenuesYearOverYearChange | 2Q02 | pure | 0.109 | 3
120 | 7.3% | iij:RevenuesQuarterOverQuarterChange | 2Q02 | pure | 0.073 | 3
122 | JPY5,699 million | iij:ConnectivityAndValueAddedServicesRevenues | 2Q02 | JPY_thousands | 5699000 | -6
122 | 2.6% | iij:ConnectivityAndValueAddedServicesRevenuesYearOverYearChange | 2Q02 | pure | 0.026 | 3
122 | 1.4% | iij:ConnectivityAndValueAddedServicesRevenuesQuarterOverQuarterChange | 2Q02 | pure | 0.014 | 3
124 | JPY3,546 million | iij:DedicatedAccessServicesRevenues | 2Q02 | JPY_thousands | 3546000 | -6
124 | 1.4% | iij:DedicatedAccessServicesRevenuesYearOverYearChange | 2Q02 | pure | -0.014 | 3
124 | 0.7% | iij:DedicatedAccessServicesRevenuesQuarterOverQuarterChange | 2Q02 | pure | 0.007 | 3
124 | 64-128kbps | none: the capacity of a service
124 | 1.5Mbps | none: the capacity of a service
132 | 10Mbps-100Mbps | none: the capacity of a service, up to
134 | JPY893 million | iij:ValueAddedServicesRevenues | 2Q02 | JPY_thousands | 893000 | -6
134 | 24.0% | iij:ValueAddedServicesRevenuesYearOverYearChange | 2Q02 | pure | 0.24 | 3
134 | 3.2% | iij:ValueAddedServicesRevenuesQuarterOverQuarterChange | 2Q02 | pure | 0.032 | 3
136 | JPY3,094 million | iij:SystemsIntegrationRevenues | 2Q02 | JPY_thousands | 3094000 | -6
136 | 7.7% | iij:SystemsIntegrationRevenuesYearOverYearChange | 2Q02 | pure | -0.077 | 3
136 | 7.1% | iij:SystemsIntegrationRevenuesQuarterOverQuarterChange | 2Q02 | pure | -0.071 | 3
138 | JPY1,775 million | iij:EquipmentSalesRevenues | 2Q02 | JPY_thousands | 1775000 | -6
138 | 184.9% | iij:EquipmentSalesRevenuesYearOverYearChange | 2Q02 | pure | 1.849 | 3
138 | 97.1% | iij:EquipmentSalesRevenuesQuarterOverQuarterChange | 2Q02 | pure | 0.971 | 3
174 | JPY9,411 million | core:CostOfRevenue | 2Q02 | JPY_thousands | 9411000 | -6
174 | 15.0% | iij:CostOfRevenueYearOverYearChange | 2Q02 | pure | 0.15 | 3
174 | 5.1% | iij:CostOfRevenueQuarterOverQuarterChange | 2Q02 | pure | 0.051 | 3
178 | JPY448 million | iij:BackboneCosts | 2Q02 | JPY_thousands | 448000 | -6 | international
178 | 28.1% | iij:BackboneCostsYearOverYearChange | 2Q02 | pure | -0.281 | 3 | international
178 | 0.2% | iij:BackboneCostsQuarterOverQuarterChange | 2Q02 | pure | -0.002 | 3 | international
178 | 65% | iij:MonthlyUnitBackboneCostsYearOverYearChange | 2Q02 | pure | -0.65 | 2 | approximate
178 | 15% | iij:MonthlyUnitBackboneCostsQuarterOverQuarterChange | 2Q02 | pure | -0.15 | 2 | approximate
180 | JPY815 million | iij:BackboneCosts | 2Q02 | JPY_thousands | 815000 | -6 | domestic
180 | 1.2% | iij:BackboneCostsYearOverYearChange | 2Q02 | pure | 0.012 | 3 | domestic
180 | 1.8% | iij:BackboneCostsQuarterOverQuarterChange | 2Q02 | pure | 0.018 | 3 | domestic
196 | JPY2,682 million | iij:CostOfSystemsIntegrationRevenues | 2Q02 | JPY_thousands | 2682000 | -6
196 | 4.2% | iij:CostOfSystemsIntegrationRevenuesYearOverYearChange | 2Q02 | pure | -0.042 | 3
196 | 10.2% | iij:CostOfSystemsIntegrationRevenuesQuarterOverQuarterChange | 2Q02 | pure | -0.102 | 3
196 | 13.3% | iij:SystemsIntegrationGrossMargin | 2Q02 | pure | 0.133 | 3
196 | 10.3% | iij:SystemsIntegrationGrossMargin | 1Q02 | pure | 0.103 | 3
200 | JPY743 million | core:SellingAndMarketingExpense | 2Q02 | JPY_thousands | 743000 | -6
200 | 9.3% | iij:SellingAndMarketingExpenseYearOverYearChange | 2Q02 | pure | -0.093 | 3
200 | 0.8% | iij:SellingAndMarketingExpenseQuarterOverQuarterChange | 2Q02 | pure | -0.008 | 3
204 | JPY514 million | core:GeneralAndAdministrativeExpense | 2Q02 | JPY_thousands | 514000 | -6
204 | 20.5% | iij:GeneralAndAdministrativeExpenseYearOverYearChange | 2Q02 | pure | 0.205 | 3
204 | 0.6% | iij:GeneralAndAdministrativeExpenseQuarterOverQuarterChange | 2Q02 | pure | -0.006 | 3
208 | JPY194 million | core:OperatingIncomeLoss | 2Q02 | JPY_thousands | -194000 | -6
208 | JPY464 million | core:OperatingIncomeLoss | 1Q02 | JPY_thousands | -464000 | -6
208 | JPY16 million | core:OperatingIncomeLoss | 2Q01 | JPY_thousands | 16000 | -6
208 | (-)1.8% | iij:OperatingIncomeLossPercentOfTotalRevenues | 2Q02 | pure | -0.018 | 3
208 | 0.2% | iij:OperatingIncomeLossPercentOfTotalRevenues | 2Q01 | pure | 0.002 | 3
208 | (-)4.7% | iij:OperatingIncomeLossPercentOfTotalRevenues | 1Q02 | pure | -0.047 | 3
212 | JPY160 million | core:NonoperatingIncomeExpense | 2Q02 | JPY_thousands | -160000 | -6
212 | JPY430 million | core:NonoperatingIncomeExpense | 2Q01 | JPY_thousands | -430000 | -6
212 | JPY521 million | core:NonoperatingIncomeExpense | 1Q02 | JPY_thousands | -521000 | -6
212 | JPY54 million | core:ForeignCurrencyTransactionGainLossBeforeTax | 2Q02 | JPY_thousands | 54000 | -6
212 | JPY179 million | core:ForeignCurrencyTransactionGainLossBeforeTax | 2Q01 | JPY_thousands | -179000 | -6
212 | JPY298 million | core:ForeignCurrencyTransactionGainLossBeforeTax | 1Q02 | JPY_thousands | -298000 | -6
212 | JPY148 million | core:InterestExpense | 2Q02 | JPY_thousands | 148000 | -6
216 | JPY515 million | core:IncomeTaxExpenseBenefit | 2Q02 | JPY_thousands | 515000 | -6
216 | JPY1,266 million | core:IncomeTaxExpenseBenefit | 2Q01 | JPY_thousands | 1266000 | -6
216 | JPY161 million | core:IncomeTaxExpenseBenefit | 1Q02 | JPY_thousands | 161000 | -6
220 | JPY1,480 million | core:IncomeLossFromEquityMethodInvestments | 2Q02 | JPY_thousands | -1480000 | -6
220 | JPY1,399 million | core:IncomeLossFromEquityMethodInvestments | 2Q01 | JPY_thousands | -1399000 | -6
220 | JPY1,516 million | core:IncomeLossFromEquityMethodInvestments | 1Q02 | JPY_thousands | -1516000 | -6
224 | JPY2,326 million | core:NetIncomeLoss | 2Q02 | JPY_thousands | -2326000 | -6
224 | JPY3,085 million | core:NetIncomeLoss | 2Q01 | JPY_thousands | -3085000 | -6
224 | JPY2,595 million | core:NetIncomeLoss | 1Q02 | JPY_thousands | -2595000 | -6
224 | JPY(-)51.74 | core:EarningsPerAmericanDepositaryShareEquivalentBasic | 2Q02 | JPY_per_ADS | -51.74 | 2
224 | JPY(-)68.61 | core:EarningsPerAmericanDepositaryShareEquivalentBasic | 2Q01 | JPY_per_ADS | -68.61 | 2
224 | JPY(-)57.72 | core:EarningsPerAmericanDepositaryShareEquivalentBasic | 1Q02 | JPY_per_ADS | -57.72 | 2
289 | JPY 121.74 = \$1 | core:ConvenienceTranslationRate | 30.9.02 | JPY_per_USD | 121.74 | 2
291 | Y165,445 | iij:ReclassificationIncreaseInDedicatedAccessServicesRevenues | 2Q01 | JPY_thousands | 165445 | -3
341 | JPY121.74 = \$1 | core:ConvenienceTranslationRate | 30.9.02 | JPY_per_USD | 121.74 | 2
343 | ¥5 billion | none: a deposit on a day of May 2002, an event without a concept
343 | four Japanese commercial banks | none: a count in words
387 | JPY121.74 = \$1 | core:ConvenienceTranslationRate | 30.9.02 | JPY_per_USD | 121.74 | 2
`;

const isPeriod = (name: string): name is keyof typeof PERIODS => name in PERIODS;

const dimensionsOf = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.assign({}, ...names.map((name) => DIMENSIONS[name] ?? { [`unknown: ${name}`]: "" }));

const figure = (row: string): SentenceFigure => {
  const [number = "", text = "", concept = "", period = "", unit = "", value = "", decimals = "", rest = ""] =
    row.split(" | ");
  const line = Number(number);
  if (concept.startsWith("none: ")) return { line, text, none: concept.slice(6) };
  if (!isPeriod(period)) throw new Error(`no period in ${row}`);
  const words = rest.split(" ").filter((word) => word !== "");
  return {
    line,
    text,
    concept,
    period: PERIODS[period],
    dimensions: dimensionsOf(words.filter((word) => word !== "approximate")),
    unit,
    value,
    decimals: Number(decimals),
    ...(words.includes("approximate") && { approximate: true as const }),
  };
};

export const isSentenceFact = (entry: SentenceFigure): entry is SentenceFact => !("none" in entry);

export const SENTENCE_FIGURES: readonly SentenceFigure[] = FIGURES.trim().split("\n").map(figure);

/** How many are listed, counted line by line in the release: facts, and numbers that must be none. */
export const SENTENCE_COUNTS = { figures: 138, facts: 121, none: 17 } as const;
