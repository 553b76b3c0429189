/**
 * The eight tables of the sample as a person reads them: what each row and each column means, written down from
 * the release and the taxonomy source. The oracle of the sample as a whole and of its sibling; the program under
 * test has no part in it.
 */

export type When = "current" | "priorYear" | "priorQuarter";

/** What a column shows: money, a share of the table's base, a change, or what the row says (`figure`). */
export type Measure = "JPY" | "USD" | "percent" | "yearOverYear" | "quarterOverQuarter" | "figure";

export interface ColumnMeaning {
  readonly when: When;
  readonly measure: Measure;
}

export interface RowMeaning {
  /** Line of the sample. */
  readonly line: number;
  readonly concept: string;
  readonly member?: { readonly axis: string; readonly member: string };
  /** Printed turned round. */
  readonly negated: boolean;
  /** An instant in a table of durations: at the start or the end of the period. */
  readonly balanceAt?: "start" | "end";
}

export type TableId =
  | "contracts"
  | "revenueBreakdown"
  | "bandwidth"
  | "backboneCosts"
  | "statistics"
  | "operations"
  | "balanceSheet"
  | "cashFlows";

export interface TableMeaning {
  readonly id: TableId;
  readonly period: "instant" | "duration";
  /** Power of ten of monetary amounts. */
  readonly scale: number;
  readonly percentFamily?: string;
  readonly columns: readonly ColumnMeaning[];
  readonly rows: readonly RowMeaning[];
}

/** `line [-]concept [member|start|end]`, a minus for a line printed turned round. */
const rows = (text: string, axis?: string): readonly RowMeaning[] =>
  text
    .trim()
    .split("\n")
    .map((row) => {
      const [line = "", signed = "", extra] = row.trim().split(" ");
      const balanceAt = extra === "start" || extra === "end" ? extra : undefined;
      return {
        line: Number(line),
        concept: signed.replace(/^-/, ""),
        negated: signed.startsWith("-"),
        ...(balanceAt && { balanceAt }),
        ...(extra && axis && !balanceAt && { member: { axis, member: `iij:${extra}` } }),
      };
    });

/** Columns in the order of the release: `2Q02  1Q02  2Q01`. */
const QUARTERS: readonly ColumnMeaning[] = [
  { when: "current", measure: "figure" },
  { when: "priorQuarter", measure: "figure" },
  { when: "priorYear", measure: "figure" },
];
const QUARTERS_IN_YEN: readonly ColumnMeaning[] = QUARTERS.map(({ when }) => ({ when, measure: "JPY" }));

const contracts: TableMeaning = {
  id: "contracts",
  period: "instant",
  scale: 0,
  columns: QUARTERS,
  rows: rows(
    `143 iij:NumberOfContracts IPService64kbpsTo128kbpsMember
     144 iij:NumberOfContracts IPService192kbpsTo768kbpsMember
     145 iij:NumberOfContracts IPService1MbpsTo2MbpsMember
     146 iij:NumberOfContracts IPService3MbpsTo1200MbpsMember
     147 iij:NumberOfContracts InternetDataCenterConnectivityServicesMember
     148 iij:NumberOfContracts OtherDedicatedAccessServicesMember
     149 iij:NumberOfContracts DedicatedAccessServicesMember
     155 iij:NumberOfContracts IIJ4UMember
     156 iij:NumberOfContracts OtherDialUpAccessServicesMember
     157 iij:NumberOfContracts DialUpAccessServicesMember`,
    "iij:AccessServiceAxis",
  ),
};

const revenueBreakdown: TableMeaning = {
  id: "revenueBreakdown",
  period: "duration",
  scale: 6,
  columns: QUARTERS_IN_YEN,
  rows: rows(
    `162 iij:DedicatedAccessServicesRevenues IPServiceAndDataCenterConnectivityMember
     163 iij:DedicatedAccessServicesRevenues OtherDedicatedAccessRevenueMember`,
    "iij:DedicatedAccessRevenueAxis",
  ),
};

const bandwidth: TableMeaning = {
  id: "bandwidth",
  period: "instant",
  scale: 0,
  columns: QUARTERS,
  rows: rows(
    `168 iij:ContractedBandwidth DedicatedAccessServicesBandwidthMember
     169 iij:ContractedBandwidth InternetDataCenterConnectivityServicesBandwidthMember
     170 iij:ContractedBandwidth`,
    "iij:BandwidthServiceAxis",
  ),
};

const backboneCosts: TableMeaning = {
  id: "backboneCosts",
  period: "duration",
  scale: 6,
  columns: QUARTERS_IN_YEN,
  rows: rows(
    `191 iij:BackboneCosts InternationalBackboneMember
     192 iij:BackboneCosts DomesticBackboneMember`,
    "iij:BackboneRegionAxis",
  ),
};

const statistics: TableMeaning = {
  id: "statistics",
  period: "duration",
  scale: 6,
  columns: QUARTERS_IN_YEN,
  rows: rows(`
     235 core:AdjustedEBITDA
     236 core:CapitalExpenditureIncludingCapitalizedLeases
     237 core:DepreciationDepletionAndAmortization`),
};

const operations: TableMeaning = {
  id: "operations",
  period: "duration",
  scale: 3,
  percentFamily: "PercentOfTotalRevenues",
  columns: [
    { when: "current", measure: "USD" },
    { when: "current", measure: "JPY" },
    { when: "current", measure: "percent" },
    { when: "priorYear", measure: "JPY" },
    { when: "priorYear", measure: "percent" },
    { when: "current", measure: "yearOverYear" },
    { when: "priorQuarter", measure: "JPY" },
    { when: "priorQuarter", measure: "percent" },
    { when: "current", measure: "quarterOverQuarter" },
  ],
  rows: rows(`
     260 iij:DedicatedAccessServicesRevenues
     261 iij:DialUpAccessServicesRevenues
     262 iij:ValueAddedServicesRevenues
     263 iij:OtherConnectivityAndValueAddedServicesRevenues
     264 iij:ConnectivityAndValueAddedServicesRevenues
     265 iij:SystemsIntegrationRevenues
     266 iij:EquipmentSalesRevenues
     267 core:Revenues
     269 iij:CostOfConnectivityAndValueAddedServices
     270 iij:CostOfSystemsIntegrationRevenues
     271 iij:CostOfEquipmentSales
     272 core:CostOfRevenue
     273 core:SellingAndMarketingExpense
     274 core:GeneralAndAdministrativeExpense
     275 core:ResearchAndDevelopmentExpense
     276 core:CostsAndExpenses
     277 core:OperatingIncomeLoss
     278 core:NonoperatingIncomeExpense
     279 core:IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments
     280 core:IncomeTaxExpenseBenefit
     281 -core:NetIncomeLossAttributableToNoncontrollingInterest
     282 core:IncomeLossFromEquityMethodInvestments
     283 core:NetIncomeLoss
     284 core:EarningsPerShareBasic
     285 core:EarningsPerAmericanDepositaryShareEquivalentBasic
     286 core:WeightedAverageNumberOfSharesOutstandingBasic
     287 core:WeightedAverageNumberOfAmericanDepositaryShareEquivalentsOutstandingBasic`),
};

const balanceSheet: TableMeaning = {
  id: "balanceSheet",
  period: "instant",
  scale: 3,
  percentFamily: "PercentOfTotalAssets",
  columns: [
    { when: "current", measure: "USD" },
    { when: "current", measure: "JPY" },
    { when: "current", measure: "percent" },
    { when: "priorYear", measure: "JPY" },
    { when: "priorYear", measure: "percent" },
    { when: "priorQuarter", measure: "JPY" },
    { when: "priorQuarter", measure: "percent" },
  ],
  rows: rows(`
     304 core:Cash
     305 core:AccountsReceivableNetCurrent
     306 core:InventoryNet
     307 core:PrepaidExpenseCurrent
     308 core:OtherAssetsCurrent
     309 core:AssetsCurrent
     310 core:InvestmentsInAndAdvanceToAffiliatesSubsidiariesAssociatesAndJointVentures
     311 core:OtherLongTermInvestments
     312 core:PropertyPlantAndEquipmentNet
     313 core:RestrictedCashNoncurrent
     314 core:DepositsAssetsNoncurrent
     315 core:OtherAssetsNoncurrent
     316 core:Assets
     319 core:ShortTermBorrowings
     320 core:AccountsPayableCurrent
     321 core:AccruedLiabilitiesCurrent
     322 core:OtherLiabilitiesCurrent
     323 core:LongTermBorrowingsCurrent
     324 core:CapitalLeaseObligationsCurrent
     325 core:LiabilitiesCurrent
     326 core:LongTermBorrowingsNoncurrent
     327 core:ConvertibleLongTermNotesPayable
     328 core:CapitalLeaseObligationsNoncurrent
     329 core:PensionAndOtherPostretirementDefinedBenefitPlansLiabilitiesNoncurrent
     330 core:OtherLiabilitiesNoncurrent
     331 core:Liabilities
     332 core:MinorityInterest
     334 core:CommonStockValue
     335 core:AdditionalPaidInCapital
     336 core:RetainedEarningsAccumulatedDeficit
     337 core:AccumulatedOtherComprehensiveIncomeLossNetOfTax
     338 core:StockholdersEquity
     339 core:LiabilitiesAndStockholdersEquity`),
};

const cashFlows: TableMeaning = {
  id: "cashFlows",
  period: "duration",
  scale: 3,
  columns: [
    { when: "current", measure: "USD" },
    { when: "current", measure: "JPY" },
    { when: "priorYear", measure: "JPY" },
    { when: "priorQuarter", measure: "JPY" },
  ],
  rows: rows(`
     356 core:NetIncomeLoss
     357 core:DepreciationDepletionAndAmortization
     358 -core:IncomeLossFromEquityMethodInvestments
     359 core:NetIncomeLossAttributableToNoncontrollingInterest
     360 core:ForeignExchangeLossGainAdjustment
     361 -core:GainLossOnOtherInvestments
     362 -core:IncreaseDecreaseInAccountsReceivable
     363 core:IncreaseDecreaseInAccountsPayable
     364 -core:IncreaseDecreaseInInventories
     365 core:DeferredIncomeTaxExpenseBenefit
     366 core:OtherOperatingActivitiesCashFlowStatement
     367 core:NetCashProvidedByUsedInOperatingActivities
     369 -core:PaymentsToAcquirePropertyPlantAndEquipment
     370 -core:PaymentsToAcquireInterestInSubsidiariesAndAffiliates
     371 -core:PaymentsToAcquireOtherInvestments
     372 -core:PaymentsForDepositsToRestrictedCash
     373 -core:PaymentsForProceedsFromGuaranteeDeposits
     374 -core:PaymentsForProceedsFromOtherInvestingActivities
     375 core:NetCashProvidedByUsedInInvestingActivities
     377 core:ProceedsFromLongTermBorrowings
     378 -core:RepaymentsOfLongTermCapitalLeaseObligations
     379 core:ProceedsFromRepaymentsOfShortTermDebt
     380 core:ProceedsFromIssuanceOfCommonStockOfSubsidiary
     381 core:NetCashProvidedByUsedInFinancingActivities
     382 core:EffectOfExchangeRateOnCash
     383 core:CashPeriodIncreaseDecrease
     384 core:Cash start
     385 core:Cash end`),
};

/** In the order of the release. */
export const TABLES: readonly TableMeaning[] = [
  contracts,
  revenueBreakdown,
  bandwidth,
  backboneCosts,
  statistics,
  operations,
  balanceSheet,
  cashFlows,
];
