import { cells } from "./expected.js";

/**
 * Cells of the balance sheets and the statements of cash flows, each worked out by hand from the release. Under each concept:
 * line:column, text, context, unit, value in the unit, decimals, and whether the line is printed turned round.
 */
export const balanceAndCashCells = [
  // Balance sheets: every column of the first row; zeros; a deficit
  ...cells(`
    core:Cash
      304:6    39,204        CurrentQuarterInstant  USD_thousands  39204  -3
      304:13   4,772,753     CurrentQuarterInstant  JPY_thousands  4772753  -3
    iij:CashPercentOfTotalAssets
      304:23   12.2%         CurrentQuarterInstant  pure  0.122  3
    core:Cash
      304:29   11,411,967    PriorYearQuarterInstant  JPY_thousands  11411967  -3
    iij:CashPercentOfTotalAssets
      304:40   25.5%         PriorYearQuarterInstant  pure  0.255  3
    core:Cash
      304:46   6,014,693     PriorQuarterInstant  JPY_thousands  6014693  -3
    iij:CashPercentOfTotalAssets
      304:56   14.7%         PriorQuarterInstant  pure  0.147  3
    core:AccountsReceivableNetCurrent
      305:48   5,939,468     PriorYearQuarterInstant  JPY_thousands  5939468  -3
    core:OtherAssetsCurrent
      308:22   1,166         CurrentQuarterInstant  USD_thousands  1166  -3
    core:InvestmentsInAndAdvanceToAffiliatesSubsidiariesAssociatesAndJointVentures
      310:63   5,896,219     CurrentQuarterInstant  JPY_thousands  5896219  -3
    core:RestrictedCashNoncurrent
      313:28   5,000,000     CurrentQuarterInstant  JPY_thousands  5000000  -3
      313:43   0             PriorYearQuarterInstant  JPY_thousands  0  -3
    iij:RestrictedCashNoncurrentPercentOfTotalAssets
      313:45   0.0           PriorYearQuarterInstant  pure  0  3
    core:Assets
      316:22   39,038,342    CurrentQuarterInstant  JPY_thousands  39038342  -3
    iij:AssetsPercentOfTotalAssets
      316:33   100.0%        CurrentQuarterInstant  pure  1  3
    core:ShortTermBorrowings
      319:23   39,693        CurrentQuarterInstant  USD_thousands  39693  -3
    core:CapitalLeaseObligationsCurrent
      324:78   2,060,284     PriorQuarterInstant  JPY_thousands  2060284  -3
    iij:ConvertibleLongTermNotesPayablePercentOfTotalAssets
      327:38   38.4          CurrentQuarterInstant  pure  0.384  3
    core:Liabilities
      331:43   33,627,764    PriorYearQuarterInstant  JPY_thousands  33627764  -3
    core:MinorityInterest
      332:25   942,650       CurrentQuarterInstant  JPY_thousands  942650  -3
    core:CommonStockValue
      334:14   58,176        CurrentQuarterInstant  USD_thousands  58176  -3
    core:RetainedEarningsAccumulatedDeficit
      336:21   (189,992)     CurrentQuarterInstant  USD_thousands  -189992  -3
      336:31   (23,129,652)  CurrentQuarterInstant  JPY_thousands  -23129652  -3
    iij:RetainedEarningsAccumulatedDeficitPercentOfTotalAssets
      336:44   (59.2)        CurrentQuarterInstant  pure  -0.592  3
    core:RetainedEarningsAccumulatedDeficit
      336:71   (20,803,486)  PriorQuarterInstant  JPY_thousands  -20803486  -3
    core:StockholdersEquity
      338:35   1,859,099     CurrentQuarterInstant  JPY_thousands  1859099  -3
    iij:StockholdersEquityPercentOfTotalAssets
      338:74   12.0          PriorQuarterInstant  pure  0.12  3
    core:LiabilitiesAndStockholdersEquity
      339:52   39,038,342    CurrentQuarterInstant  JPY_thousands  39038342  -3
  `),
  // Statements of cash flows: lines printed turned round, dashes, opening balances
  ...cells(`
    core:NetIncomeLoss
      356:10   (19,108)      CurrentQuarterDuration  USD_thousands  -19108  -3
      356:19   (2,326,166)   CurrentQuarterDuration  JPY_thousands  -2326166  -3
    core:DepreciationDepletionAndAmortization
      357:37   883,732       CurrentQuarterDuration  JPY_thousands  883732  -3
      357:45   726,278       PriorYearQuarterDuration  JPY_thousands  726278  -3
    core:IncomeLossFromEquityMethodInvestments
      358:47   12,160        CurrentQuarterDuration  USD_thousands  -12160  -3  negated
      358:54   1,480,411     CurrentQuarterDuration  JPY_thousands  -1480411  -3  negated
      358:74   1,515,675     PriorQuarterDuration  JPY_thousands  -1515675  -3  negated
    core:NetIncomeLossAttributableToNoncontrollingInterest
      359:70   (190)         CurrentQuarterDuration  USD_thousands  -190  -3
      359:85   5,533         PriorYearQuarterDuration  JPY_thousands  5533  -3
    core:ForeignExchangeLossGainAdjustment
      360:39   (39,060)      CurrentQuarterDuration  JPY_thousands  -39060  -3
    core:GainLossOnOtherInvestments
      361:33   13,620        CurrentQuarterDuration  JPY_thousands  -13620  -3  negated
    core:IncreaseDecreaseInAccountsReceivable
      362:44   (7,984)       CurrentQuarterDuration  USD_thousands  7984  -3  negated
      362:52   (972,056)     CurrentQuarterDuration  JPY_thousands  972056  -3  negated
      362:72   2,109,969     PriorQuarterDuration  JPY_thousands  -2109969  -3  negated
    core:IncreaseDecreaseInAccountsPayable
      363:58   (1,996,362)   PriorQuarterDuration  JPY_thousands  -1996362  -3
    core:IncreaseDecreaseInInventories
      364:44   (142,950)     CurrentQuarterDuration  JPY_thousands  142950  -3  negated
    core:DeferredIncomeTaxExpenseBenefit
      365:29   509,228       CurrentQuarterDuration  JPY_thousands  509228  -3
    core:OtherOperatingActivitiesCashFlowStatement
      366:12   (8,051)       CurrentQuarterDuration  JPY_thousands  -8051  -3
      366:20   388           PriorYearQuarterDuration  JPY_thousands  388  -3
    core:NetCashProvidedByUsedInOperatingActivities
      367:61   (616,976)     CurrentQuarterDuration  JPY_thousands  -616976  -3
      367:81   456,074       PriorQuarterDuration  JPY_thousands  456074  -3
    core:PaymentsToAcquirePropertyPlantAndEquipment
      369:36   (1,826)       CurrentQuarterDuration  USD_thousands  1826  -3  negated
      369:44   (222,308)     CurrentQuarterDuration  JPY_thousands  222308  -3  negated
    core:PaymentsToAcquireInterestInSubsidiariesAndAffiliates
      370:56   -             CurrentQuarterDuration  USD_thousands  0  -3  negated
      370:58   -             CurrentQuarterDuration  JPY_thousands  0  -3  negated
      370:60   (321,094)     PriorYearQuarterDuration  JPY_thousands  321094  -3  negated
    core:PaymentsToAcquireOtherInvestments
      371:52   -             PriorQuarterDuration  JPY_thousands  0  -3  negated
    core:PaymentsForDepositsToRestrictedCash
      372:32   -             PriorYearQuarterDuration  JPY_thousands  0  -3  negated
      372:34   (5,000,000)   PriorQuarterDuration  JPY_thousands  5000000  -3  negated
    core:PaymentsForProceedsFromGuaranteeDeposits
      373:41   (87,518)      CurrentQuarterDuration  JPY_thousands  87518  -3  negated
    core:PaymentsForProceedsFromOtherInvestingActivities
      374:10   2,953         CurrentQuarterDuration  JPY_thousands  -2953  -3  negated
      374:16   (20,141)      PriorYearQuarterDuration  JPY_thousands  20141  -3  negated
    core:NetCashProvidedByUsedInInvestingActivities
      375:67   (5,518,869)   PriorQuarterDuration  JPY_thousands  -5518869  -3
    core:ProceedsFromLongTermBorrowings
      377:36   -             CurrentQuarterDuration  USD_thousands  0  -3
      377:40   1,400,000     PriorYearQuarterDuration  JPY_thousands  1400000  -3
    core:RepaymentsOfLongTermCapitalLeaseObligations
      378:49   (601,144)     CurrentQuarterDuration  JPY_thousands  601144  -3  negated
    core:ProceedsFromRepaymentsOfShortTermDebt
      379:64   (1,249,555)   PriorYearQuarterDuration  JPY_thousands  -1249555  -3
    core:ProceedsFromIssuanceOfCommonStockOfSubsidiary
      380:58   -             CurrentQuarterDuration  JPY_thousands  0  -3
      380:60   375,000       PriorYearQuarterDuration  JPY_thousands  375000  -3
    core:NetCashProvidedByUsedInFinancingActivities
      381:53   (2,620)       CurrentQuarterDuration  USD_thousands  -2620  -3
    core:EffectOfExchangeRateOnCash
      382:45   34,183        CurrentQuarterDuration  JPY_thousands  34183  -3
    core:CashPeriodIncreaseDecrease
      383:31   (1,241,940)   CurrentQuarterDuration  JPY_thousands  -1241940  -3
    core:Cash
      384:27   49,406        PriorQuarterInstant  USD_thousands  49406  -3
      384:34   6,014,693     PriorQuarterInstant  JPY_thousands  6014693  -3
      384:44   12,574,744    PriorYearPriorQuarterInstant  JPY_thousands  12574744  -3
      384:55   11,045,919    Prior2QuarterInstant  JPY_thousands  11045919  -3
      385:21   39,204        CurrentQuarterInstant  USD_thousands  39204  -3
      385:28   4,772,753     CurrentQuarterInstant  JPY_thousands  4772753  -3
      385:38   11,411,967    PriorYearQuarterInstant  JPY_thousands  11411967  -3
      385:49   6,014,693     PriorQuarterInstant  JPY_thousands  6014693  -3
  `),
];
