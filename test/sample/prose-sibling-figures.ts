/**
 * What every figure in the sentences of `prose-sibling.txt` states, worked out by hand. The release is made up: a
 * later quarter of the sample's issuer, in other words than the sample's. The figures of the year before are those of
 * the sample; all others are invented, and add up.
 *
 * The form of the list is told in test/support/prose-figures.ts. Some readings that are easily missed:
 * - “The operating loss narrowed by 68.6%” is a change of −0.686: (−145,910 + 464,155) / −464,155.
 * - The gross margin of SI is not the gross margin.
 * - A forecast that is withdrawn or replaced is no forecast any more; a bound (“at least”) is no value.
 * - What another company, a subsidiary or a group of customers contributes is not the measure of the whole.
 */
import type { ProseKeys } from "../support/prose-figures.js";

export const SIBLING_KEYS: ProseKeys = {
  periods: {
    quarter: "2003-04-01/2003-06-30",
    yearAgo: "2002-04-01/2002-06-30",
    before: "2003-01-01/2003-03-31",
    next: "2003-07-01/2003-09-30",
    half: "2003-04-01/2003-09-30",
    year: "2003-04-01/2004-03-31",
    end: "2003-06-30",
    endYearAgo: "2002-06-30",
    endBefore: "2003-03-31",
    end2007: "2007-12-31",
  },
  members: {
    forecast: ["core:ResultForecastAxis", "core:ForecastMember"],
    lower: ["core:ResultForecastAxis", "core:LowerMember"],
    upper: ["core:ResultForecastAxis", "core:UpperMember"],
    international: ["iij:BackboneRegionAxis", "iij:InternationalBackboneMember"],
    domestic: ["iij:BackboneRegionAxis", "iij:DomesticBackboneMember"],
    "IIJ-MC": ["iij:GroupCompanyAxis", "iij:IIJMediaCommunicationsMember"],
    AIH: ["iij:GroupCompanyAxis", "iij:AsiaInternetHoldingMember"],
    PoweredCom: ["iij:OtherCompanyAxis", "iij:PoweredComMember"],
  },
};

const KEY_POINTS = String.raw`
    15 | JPY10.2 billion | core:Revenues | quarter | JPY_thousands | 10200000 | -8 | | must
    15 | $84.7 million | core:Revenues | quarter | USD_thousands | 84700 | -5 | | must
    15 | 3.1% | iij:RevenuesYearOverYearChange | quarter | pure | 0.031 | 3 | | must
    15 | 18.5% | iij:RevenuesQuarterOverQuarterChange | quarter | pure | -0.185 | 3 | | must
    16 | 12.3% | core:GrossMargin | quarter | pure | 0.123 | 3 | | must
    16 | 9.1% | core:GrossMargin | yearAgo | pure | 0.091 | 3 | | must
    16 | 11.8% | core:GrossMargin | before | pure | 0.118 | 3 | | must
    16 | 3.2 percentage | none | a change in points
    17 | 68.6% | iij:OperatingIncomeLossYearOverYearChange | quarter | pure | -0.686 | 3 | | must
    17 | JPY146 million | core:OperatingIncomeLoss | quarter | JPY_thousands | -146000 | -6 | | must
    17 | $1.2 million | core:OperatingIncomeLoss | quarter | USD_thousands | -1200 | -5 | | must
    17 | JPY40 million | core:OperatingIncomeLoss | before | JPY_thousands | 40000 | -6 | | must
    18 | JPY329 million | core:AdjustedEBITDA | yearAgo | JPY_thousands | 329000 | -6 | | must
    18 | JPY738 million | core:AdjustedEBITDA | quarter | JPY_thousands | 738000 | -6 | | must
    19 | JPY50 billion | none | a withdrawn forecast
    20 | JPY10.4 billion | core:Revenues | next | JPY_thousands | 10400000 | -8 | forecast ~ | must
    20 | $86.8 million | core:Revenues | next | USD_thousands | 86800 | -5 | forecast ~? | must
    25 | JPY119.87 = US\$1 | core:ConvenienceTranslationRate | end | JPY_per_USD | 119.87 | 2 | ~? | must
    25 | JPY118.07 = US\$1 | core:ConvenienceTranslationRate | endBefore | JPY_per_USD | 118.07 | 2 | ~? | may`;

const OVERVIEW = `
    29 | 250 | none | a count of customers
    29 | 1,900 | none | a count of units
    29 | 1,180 | core:NumberOfEmployees | end | persons | 1180 | 0 | | may
    31 | 46.2Gbps | iij:ContractedBandwidth | end | Gbps | 46.2 | 1 | | must
    31 | 20.0% | iij:ContractedBandwidthQuarterOverQuarterChange | end | pure | 0.2 | 3 | | must
    31 | 3.2 times | iij:ContractedBandwidthYearOverYearMultiple | end | pure | 3.2 | 1 | | must
    31 | 14.4Gbps | iij:ContractedBandwidth | endYearAgo | Gbps | 14.4 | 1 | | must
    31 | 10.4Mbps | iij:AverageBandwidthPerIPServiceContract | endYearAgo | Mbps | 10.4 | 1 | | may
    31 | 21.5Mbps | iij:AverageBandwidthPerIPServiceContract | end | Mbps | 21.5 | 1 | | must
    31 | 6.1Gbps | iij:JapanUSBackboneCapacity | end | Gbps | 6.1 | 1 | | may
    33 | 8.3 million | iij:NumberOfADSLSubscribersInJapan | end | subscribers | 8300000 | -5 | | must
    33 | 3.3 million | iij:NumberOfADSLSubscribersInJapan | endYearAgo | subscribers | 3300000 | -5 | | may
    33 | 2.2 million | iij:NumberOfCATVInternetUsersInJapan | end | subscribers | 2200000 | -5 | | must
    33 | 37.5% | iij:NumberOfCATVInternetUsersInJapanYearOverYearChange | end | pure | 0.375 | 3 | | must
    33 | 1.6 million | iij:NumberOfCATVInternetUsersInJapan | endYearAgo | subscribers | 1600000 | -5 | | must
    33 | 458,217 | iij:NumberOfFTTHSubscribersInJapan | end | subscribers | 458217 | 0 | | must
    33 | 71Gbps | iij:InternetExchangeTrafficInJapan | end | Gbps | 71 | 0 | | may
    35 | 21.5 million | iij:NumberOfBroadbandSubscribersInJapan | end2007 | subscribers | 21500000 | -5 | forecast | must
    35 | JPY92 billion | none | a market's size, of no concept
    35 | 11.4% | none | a market's growth, of no concept
    35 | 30% | none | a market's growth, of no concept
    37 | JPY38.2 billion | none | another company's revenues
    37 | 6.0% | none | change of another company's revenues
    37 | JPY4.1 billion | none | another company's loss (“its”)
    37 | 9.9% | none | another company's revenues, in a clause of a sentence about the issuer
    37 | 3.1% | iij:RevenuesYearOverYearChange | quarter | pure | 0.031 | 3 | | may
    37 | JPY521 billion | none | another company's income
    37 | 32.06% | core:ThirdPartyOwnershipPercentage | end | pure | 0.3206 | 4 | PoweredCom | may
    37 | JPY25 billion | none | another company's forecast`;

const FORECAST = `
    47 | JPY41 | core:Revenues | year | JPY_thousands | 41000000 | -9 | lower | must
    47 | 43 billion | core:Revenues | year | JPY_thousands | 43000000 | -9 | upper | must
    47 | JPY50 billion | none | a forecast that is replaced
    47 | JPY20.6 billion | core:Revenues | half | JPY_thousands | 20600000 | -8 | forecast ~ | must
    47 | 0.9% | iij:RevenuesYearOverYearChange | half | pure | 0.009 | 3 | forecast ~? | may
    49 | JPY5.2 billion | core:NetIncomeLoss | year | JPY_thousands | -5200000 | -8 | forecast | must
    49 | JPY3.0 billion | none | a bound: at least
    49 | JPY4.4 billion | core:CapitalExpenditureIncludingCapitalizedLeases | year | JPY_thousands | 4400000 | -8 | forecast | must
    49 | JPY4.8 billion | none | a forecast that is replaced
    49 | JPY600 million | none | a bound, and negative: will not exceed
    53 | 50.1% | core:OwnershipPercentage | end | pure | 0.501 | 3 | IIJ-MC | must
    53 | 14.0% | none | a subsidiary's revenues
    53 | JPY380 million | none | a subsidiary's revenues
    53 | 26.7% | core:OwnershipPercentage | end | pure | 0.267 | 3 | AIH | may
    53 | 155Mbps | none | a line's capacity
    53 | JPY4,610 million | none | an affiliate's revenues
    53 | JPY3,480 million | none | an affiliate's loss (“its”)
    53 | JPY4,040 million | none | an affiliate's loss`;

const REVENUES = `
    59 | JPY10,154 million | core:Revenues | quarter | JPY_thousands | 10154000 | -6 | | must
    59 | JPY12,463 million | core:Revenues | before | JPY_thousands | 12463000 | -6 | | must
    59 | JPY9,849 million | core:Revenues | yearAgo | JPY_thousands | 9849000 | -6 | | must
    59 | 12% | none | part of the revenues
    59 | JPY310 million | none | part of the revenues
    59 | 2.1% | none | part of the revenues
    59 | JPY1.1 billion | none | part of the revenues
    61 | JPY5,744 million | iij:ConnectivityAndValueAddedServicesRevenues | quarter | JPY_thousands | 5744000 | -6 | | must
    61 | 2.2% | iij:ConnectivityAndValueAddedServicesRevenuesYearOverYearChange | quarter | pure | 0.022 | 3 | | must
    61 | 0.4% | iij:ConnectivityAndValueAddedServicesRevenuesQuarterOverQuarterChange | quarter | pure | 0.004 | 3 | | must
    63 | JPY3,413 million | iij:DedicatedAccessServicesRevenues | quarter | JPY_thousands | 3413000 | -6 | | must
    63 | 3.1% | iij:DedicatedAccessServicesRevenuesYearOverYearChange | quarter | pure | -0.031 | 3 | | must
    63 | 1.5Mbps | none | the speed of a service
    63 | 100Mbps | none | the speed of a service, and a bound
    65 | JPY120 million | none | an amount of change
    65 | JPY702 million | iij:DialUpAccessServicesRevenues | quarter | JPY_thousands | 702000 | -6 | | must
    65 | 5% | none | denied, and of a year that is not compared
    67 | JPY142 million | none | an amount of change
    67 | JPY1,007 million | iij:ValueAddedServicesRevenues | quarter | JPY_thousands | 1007000 | -6 | | must
    67 | 16.4% | iij:ValueAddedServicesRevenuesYearOverYearChange | quarter | pure | 0.164 | 3 | | must
    69 | 12.9% | iij:SystemsIntegrationRevenuesYearOverYearChange | quarter | pure | -0.129 | 3 | | must
    69 | JPY2,901 million | iij:SystemsIntegrationRevenues | quarter | JPY_thousands | 2901000 | -6 | | must
    69 | JPY4,822 million | iij:SystemsIntegrationRevenues | before | JPY_thousands | 4822000 | -6 | | may
    69 | 39.8% | iij:SystemsIntegrationRevenuesQuarterOverQuarterChange | quarter | pure | -0.398 | 3 | | may
    71 | JPY1,509 million | iij:EquipmentSalesRevenues | quarter | JPY_thousands | 1509000 | -6 | | must
    71 | JPY900 million | iij:EquipmentSalesRevenues | yearAgo | JPY_thousands | 900000 | -6 | | must
    71 | 67.6% | iij:EquipmentSalesRevenuesYearOverYearChange | quarter | pure | 0.676 | 3 | | may
    71 | JPY1,919 million | iij:EquipmentSalesRevenues | before | JPY_thousands | 1919000 | -6 | | may`;

const COSTS = `
    82 | 0.5% | iij:CostOfRevenueYearOverYearChange | quarter | pure | -0.005 | 3 | | must
    82 | JPY8,909 million | core:CostOfRevenue | quarter | JPY_thousands | 8909000 | -6 | | must
    84 | 10.5% | iij:BackboneCostsYearOverYearChange | quarter | pure | -0.105 | 3 | international | must
    84 | 4.5% | iij:BackboneCostsQuarterOverQuarterChange | quarter | pure | -0.045 | 3 | international | must
    84 | JPY402 million | iij:BackboneCosts | quarter | JPY_thousands | 402000 | -6 | international | must
    84 | JPY861 million | iij:BackboneCosts | quarter | JPY_thousands | 861000 | -6 | domestic | must
    84 | 7.6% | iij:BackboneCostsYearOverYearChange | quarter | pure | 0.076 | 3 | domestic | may
    84 | 2.3% | iij:BackboneCostsQuarterOverQuarterChange | quarter | pure | 0.023 | 3 | domestic | may
    84 | 40% | iij:MonthlyUnitBackboneCostsYearOverYearChange | quarter | pure | -0.4 | 2 | ~ | must
    92 | 14.2% | iij:SystemsIntegrationGrossMargin | quarter | pure | 0.142 | 3 | | must
    92 | 10.3% | iij:SystemsIntegrationGrossMargin | yearAgo | pure | 0.103 | 3 | | must
    92 | 14.4% | iij:SystemsIntegrationGrossMargin | before | pure | 0.144 | 3 | | must
    92 | 58% | iij:SystemsDevelopmentPercentOfSystemsIntegrationRevenues | quarter | pure | 0.58 | 2 | ~ | may
    92 | 42% | iij:RecurringFeesPercentOfSystemsIntegrationRevenues | quarter | pure | 0.42 | 2 | ~? | may
    94 | JPY768 million | core:SellingAndMarketingExpense | quarter | JPY_thousands | 768000 | -6 | | must
    94 | 2.5% | iij:SellingAndMarketingExpenseYearOverYearChange | quarter | pure | 0.025 | 3 | | must
    94 | 4.1% | iij:SellingAndMarketingExpenseQuarterOverQuarterChange | quarter | pure | -0.041 | 3 | | must
    96 | JPY517 million | core:GeneralAndAdministrativeExpense | yearAgo | JPY_thousands | 517000 | -6 | | must
    96 | JPY530 million | core:GeneralAndAdministrativeExpense | before | JPY_thousands | 530000 | -6 | | must
    96 | JPY541 million | core:GeneralAndAdministrativeExpense | quarter | JPY_thousands | 541000 | -6 | | must
    98 | 9.3% | iij:ResearchAndDevelopmentExpenseYearOverYearChange | quarter | pure | -0.093 | 3 | | may`;

const INCOME = `
    102 | JPY146 million | core:OperatingIncomeLoss | quarter | JPY_thousands | -146000 | -6 | | must
    102 | JPY464 million | core:OperatingIncomeLoss | yearAgo | JPY_thousands | -464000 | -6 | | must
    102 | JPY50 million | none | not reached
    102 | JPY85 million | none | of no concept
    102 | JPY61 million | none | hypothetical
    102 | (-)1.4% | iij:OperatingIncomeLossPercentOfTotalRevenues | quarter | pure | -0.014 | 3 | | must
    102 | (-)4.7% | iij:OperatingIncomeLossPercentOfTotalRevenues | yearAgo | pure | -0.047 | 3 | | must
    102 | 0.3% | iij:OperatingIncomeLossPercentOfTotalRevenues | before | pure | 0.003 | 3 | | may
    106 | JPY214 million | core:NonoperatingIncomeExpense | quarter | JPY_thousands | -214000 | -6 | | must
    106 | JPY521 million | core:NonoperatingIncomeExpense | yearAgo | JPY_thousands | -521000 | -6 | | must
    106 | JPY612 million | core:NonoperatingIncomeExpense | before | JPY_thousands | -612000 | -6 | | must
    106 | JPY36 million | core:ForeignCurrencyTransactionGainLossBeforeTax | quarter | JPY_thousands | -36000 | -6 | | must
    106 | JPY298 million | core:ForeignCurrencyTransactionGainLossBeforeTax | yearAgo | JPY_thousands | -298000 | -6 | | may
    106 | JPY139 million | core:InterestExpense | quarter | JPY_thousands | 139000 | -6 | | must
    110 | JPY17 million | core:IncomeTaxExpenseBenefit | quarter | JPY_thousands | 17000 | -6 | | must
    110 | JPY161 million | core:IncomeTaxExpenseBenefit | yearAgo | JPY_thousands | 161000 | -6 | | must
    114 | JPY1,516 million | core:IncomeLossFromEquityMethodInvestments | yearAgo | JPY_thousands | -1516000 | -6 | | must
    114 | JPY1,305 million | core:IncomeLossFromEquityMethodInvestments | quarter | JPY_thousands | -1305000 | -6 | | must
    114 | JPY1,280 million | none | part of the loss
    118 | JPY1,670 million | core:NetIncomeLoss | quarter | JPY_thousands | -1670000 | -6 | | must
    118 | $13.9 million | core:NetIncomeLoss | quarter | USD_thousands | -13900 | -5 | | must
    118 | JPY37.14 | core:EarningsPerAmericanDepositaryShareEquivalentBasic | quarter | JPY_per_ADS | -37.14 | 2 | | may
    118 | 35.7% | iij:NetIncomeLossYearOverYearChange | quarter | pure | -0.357 | 3 | | may
    118 | JPY2,595 million | core:NetIncomeLoss | yearAgo | JPY_thousands | -2595000 | -6 | | may
    118 | JPY2,381 million | core:NetIncomeLoss | before | JPY_thousands | -2381000 | -6 | | must
    118 | JPY(-)37.14 | core:EarningsPerAmericanDepositaryShareEquivalentBasic | quarter | JPY_per_ADS | -37.14 | 2 | | must
    118 | JPY(-)57.72 | core:EarningsPerAmericanDepositaryShareEquivalentBasic | yearAgo | JPY_per_ADS | -57.72 | 2 | | must
    118 | JPY(-)52.96 | core:EarningsPerAmericanDepositaryShareEquivalentBasic | before | JPY_per_ADS | -52.96 | 2 | | must
    118 | JPY74,276 | core:EarningsPerShareBasic | quarter | JPY_per_share | -74276 | 0 | | must
    122 | JPY3,588 million | core:Cash | end | JPY_thousands | 3588000 | -6 | | must
    122 | JPY15 million | none | an amount of change
    122 | ¥5 billion | core:RestrictedCashNoncurrent | end | JPY_thousands | 5000000 | -9 | | may
    124 | JPY1,120 million | core:CapitalExpenditureIncludingCapitalizedLeases | quarter | JPY_thousands | 1120000 | -6 | | must
    124 | 19.2% | iij:CapitalExpenditureIncludingCapitalizedLeasesQuarterOverQuarterChange | quarter | pure | -0.192 | 3 | | must
    124 | 10.3% | iij:CapitalExpenditureIncludingCapitalizedLeasesYearOverYearChange | quarter | pure | 0.103 | 3 | | may
    133 | JPY28 million | core:AmortizationOfFinancingCosts | quarter | JPY_thousands | 28000 | -6 | | may
    179 | Y151,208 | iij:ReclassificationIncreaseInDedicatedAccessServicesRevenues | yearAgo | JPY_thousands | 151208 | -3 | | may`;

export const SIBLING_FIGURES = [KEY_POINTS, OVERVIEW, FORECAST, REVENUES, COSTS, INCOME].join("\n");

/** Forecasts without a number: the line, what its sentence starts with, and the period. */
export const SIBLING_OUTLOOKS = [
  { line: 21, start: "A positive operating income is anticipated", period: "year", must: true },
  // Says that it is not expected. As a text it may be reported for its own period, as nothing else.
  { line: 49, start: "We no longer expect positive operating income", period: "half", must: false },
] as const;
