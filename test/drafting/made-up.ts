/**
 * Made-up releases of issuers that are in no repository, for drafts: other words and other layouts than the samples.
 * After each row stands, behind a bar, the concept that a person would choose; `+` and the balance for an extension.
 */
interface MadeUp {
  readonly name: string;
  readonly text: string;
  /** The concept by line (from 1), `+debit` or `+credit` for an extension; a minus before it where it is printed turned round. */
  readonly concepts: ReadonlyMap<number, string>;
}

const madeUp = (name: string, marked: string): MadeUp => {
  const lines = marked.trim().split("\n");
  const concepts = lines.flatMap((line, index) => {
    const concept = line.split(" | ")[1]?.trim();
    return concept === undefined ? [] : [[index + 1, concept] as const];
  });
  return {
    name,
    text: `${lines.map((line) => line.split(" | ")[0]).join("\n")}\n`,
    concepts: new Map(concepts),
  };
};

/** A Japanese issuer under IFRS: profit or loss with costs in brackets, and a statement of financial position. */
export const IFRS_RELEASE = madeUp(
  "ifrs",
  `
Consolidated Financial Results for the Six Months Ended September 30, 2025 [IFRS]

November 7, 2025

Company name: Minasoko Materials Corporation

Minasoko Materials Corporation announced its results for the six months ended September 30, 2025. The fiscal year ending March 31, 2026 is fiscal 2025. Minasoko Materials Corporation is invented.

Condensed Interim Consolidated Statement of Profit or Loss
(Millions of yen)

	Six months ended September 30, 2025	Six months ended September 30, 2024
Revenue	512,340	498,112 | core:Revenues
Cost of sales	(341,205)	(335,870) | -core:CostOfRevenue
Gross profit	171,135	162,242 | core:GrossProfit
Selling, general and administrative expenses	(118,420)	(115,006) | -core:SellingGeneralAndAdministrativeExpense
Other income	3,115	2,870 | core:OtherOperatingIncome
Other expenses	(4,260)	(1,944) | -core:OtherOperatingExpenses
Operating profit	51,570	48,162 | core:OperatingIncomeLoss
Finance income	2,204	1,990 | core:FinanceIncome
Finance costs	(3,017)	(2,655) | -core:FinanceCosts
Share of profit (loss) of investments accounted for using the equity method	1,406	(312) | core:IncomeLossFromEquityMethodInvestments
Profit before tax	52,163	47,185 | core:IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest
Income tax expense	(14,088)	(13,007) | -core:IncomeTaxExpenseBenefit
Profit for the period	38,075	34,178 | core:ProfitLoss
Profit attributable to:		
Owners of the parent	36,902	33,215 | core:NetIncomeLoss
Non-controlling interests	1,173	963 | core:NetIncomeLossAttributableToNoncontrollingInterest
Profit for the period	38,075	34,178 | core:ProfitLoss

Condensed Interim Consolidated Statement of Financial Position
(Millions of yen)

	As of September 30, 2025	As of March 31, 2025
Assets		
Current assets		
Cash and cash equivalents	88,120	79,455 | core:CashAndCashEquivalentsAtCarryingValue
Trade and other receivables	141,300	150,278 | core:TradeAndOtherReceivablesCurrent
Inventories	120,415	116,902 | core:InventoryNet
Deposits of rare earths	4,310	4,122 | +debit
Other current assets	15,220	14,087 | core:OtherAssetsCurrent
Total current assets	369,365	364,844 | core:AssetsCurrent
Non-current assets		
Property, plant and equipment	260,118	255,730 | core:PropertyPlantAndEquipmentNet
Right-of-use assets	31,204	32,015 | core:RightOfUseAssets
Goodwill	44,902	45,110 | core:Goodwill
Intangible assets	27,335	28,004 | core:IntangibleAssetsNetExcludingGoodwill
Other non-current assets	10,012	9,876 | core:OtherAssetsNoncurrent
Total non-current assets	373,571	370,735 | core:AssetsNoncurrent
Total assets	742,936	735,579 | core:Assets
Liabilities and equity		
Liabilities		
Current liabilities		
Trade and other payables	98,211	104,560 | core:TradeAndOtherPayables
Bonds and borrowings	61,200	60,015 | core:BondsAndBorrowingsCurrent
Income taxes payable	8,104	9,017 | core:AccruedIncomeTaxesCurrent
Other current liabilities	30,400	29,118 | core:OtherLiabilitiesCurrent
Total current liabilities	197,915	202,710 | core:LiabilitiesCurrent
Non-current liabilities		
Bonds and borrowings	110,340	115,800 | core:BondsAndBorrowingsNoncurrent
Lease liabilities	25,118	25,904 | core:LeaseLiabilitiesNoncurrent
Deferred tax liabilities	12,007	11,530 | core:DeferredIncomeTaxLiabilitiesNet
Total non-current liabilities	147,465	153,234 | core:LiabilitiesNoncurrent
Total liabilities	345,380	355,944 | core:Liabilities
Equity		
Share capital	60,000	60,000 | core:CommonStockValue
Capital surplus	72,310	72,288 | core:AdditionalPaidInCapital
Retained earnings	241,006	224,104 | core:RetainedEarningsAccumulatedDeficit
Treasury shares	(9,870)	(9,902) | -core:TreasuryStockCommonValue
Other components of equity	22,107	21,330 | core:OtherComponentsOfEquity
Total equity attributable to owners of the parent	385,553	367,820 | core:StockholdersEquity
Non-controlling interests	12,003	11,815 | core:MinorityInterest
Total equity	397,556	379,635 | core:StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest
Total liabilities and equity	742,936	735,579 | core:LiabilitiesAndStockholdersEquity
`,
);

/** An issuer under US GAAP: dollars in thousands, costs without brackets, cash flows of nine months. */
export const US_RELEASE = madeUp(
  "us",
  `
OAKHOLLOW SYSTEMS, INC.

Oakhollow Systems, Inc. today announced results for the third quarter of fiscal 2024, which ended on September 28, 2024.

SAN TOWN, October 29, 2024 - Oakhollow Systems, Inc. ("Oakhollow") is invented. Its fiscal year ended December 31, 2023 is fiscal 2023.

OAKHOLLOW SYSTEMS, INC.
CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS
(In thousands, except per share amounts)
(Unaudited)

	Three Months Ended	
	September 30, 2024	September 30, 2023
	USD	USD
Revenue:		
Subscription	182,405	160,118 | core:SubscriptionRevenues
Professional services	21,340	22,015 | +credit
Total revenue	203,745	182,133 | core:Revenues
Cost of revenue:		
Subscription	41,208	38,004 | core:CostOfSubscriptionRevenues
Professional services	18,930	19,110 | +debit
Total cost of revenue	60,138	57,114 | core:CostOfRevenue
Gross profit	143,607	125,019 | core:GrossProfit
Operating expenses:		
Research and development	52,118	48,230 | core:ResearchAndDevelopmentExpense
Sales and marketing	61,940	59,005 | core:SellingAndMarketingExpense
General and administrative	20,415	19,877 | core:GeneralAndAdministrativeExpense
Restructuring	1,108	2,030 | core:RestructuringCharges
Total operating expenses	135,581	129,142 | core:OperatingExpenses
Income (loss) from operations	8,026	(4,123) | core:OperatingIncomeLoss
Interest income	3,015	2,640 | core:InvestmentIncomeInterest
Interest expense	(1,204)	(1,311) | -core:InterestExpense
Income (loss) before income taxes	9,837	(2,794) | core:IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments
Provision for income taxes	2,110	905 | core:IncomeTaxExpenseBenefit
Net income (loss)	7,727	(3,699) | core:NetIncomeLoss
Net income (loss) per share, basic	0.11	(0.05) | core:EarningsPerShareBasic
Net income (loss) per share, diluted	0.10	(0.05) | core:EarningsPerShareDiluted

OAKHOLLOW SYSTEMS, INC.
CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS
(In thousands)
(Unaudited)

	Nine Months Ended	
	September 30, 2024	September 30, 2023
	USD	USD
Cash flows from operating activities:		
Net income (loss)	18,204	(14,880) | core:NetIncomeLoss
Adjustments to reconcile net income (loss) to net cash provided by operating activities:		
Depreciation and amortization	12,330	11,804 | core:DepreciationDepletionAndAmortization
Stock-based compensation	30,118	28,440 | core:ShareBasedCompensation
Amortization of cloud licences	2,204	1,987 | +debit
Changes in operating assets and liabilities:		
Accounts receivable	(8,115)	4,207 | -core:IncreaseDecreaseInAccountsReceivable
Prepaid expenses and other current assets	(2,033)	(1,144) | -core:IncreaseDecreaseInPrepaidDeferredExpenseAndOtherAssets
Accounts payable	1,870	(920) | core:IncreaseDecreaseInAccountsPayable
Deferred revenue	9,412	7,305 | core:IncreaseDecreaseInDeferredRevenue
Net cash provided by operating activities	63,990	36,799 | core:NetCashProvidedByUsedInOperatingActivities
Cash flows from investing activities:		
Purchases of property and equipment	(9,340)	(8,215) | -core:PaymentsToAcquirePropertyPlantAndEquipment
Purchases of marketable securities	(40,115)	(38,000) | -core:PaymentsToAcquireMarketableSecurities
Maturities of marketable securities	35,204	30,110 | core:ProceedsFromMaturitiesOfMarketableSecurities
Net cash used in investing activities	(14,251)	(16,105) | core:NetCashProvidedByUsedInInvestingActivities
Cash flows from financing activities:		
Proceeds from exercise of stock options	4,118	3,305 | core:ProceedsFromStockOptionsExercised
Repurchases of common stock	(25,000)	(10,000) | -core:PaymentsForRepurchaseOfCommonStock
Net cash used in financing activities	(20,882)	(6,695) | core:NetCashProvidedByUsedInFinancingActivities
Net increase in cash and cash equivalents	28,857	13,999 | core:CashAndCashEquivalentsPeriodIncreaseDecrease
Cash and cash equivalents, beginning of period	101,340	88,205 | core:CashAndCashEquivalentsAtCarryingValue
Cash and cash equivalents, end of period	130,197	102,204 | core:CashAndCashEquivalentsAtCarryingValue
`,
);
