import { cells } from "./expected.js";

/**
 * Cells of the statements of operations, each worked out by hand from the release. Under each concept:
 * line:column, text, context, unit, value in the unit, decimals, and whether the line is printed turned round.
 */
export const operationsCells = [
  // Statements of operations: every column of the first, a middle and the last full row
  ...cells(`
    iij:DedicatedAccessServicesRevenues
      260:31   29,131        CurrentQuarterDuration  USD_thousands  29131  -3
      260:38   3,546,372     CurrentQuarterDuration  JPY_thousands  3546372  -3
    iij:DedicatedAccessServicesRevenuesPercentOfTotalRevenues
      260:48   33.6%         CurrentQuarterDuration  pure  0.336  3
    iij:DedicatedAccessServicesRevenues
      260:54   3,596,601     PriorYearQuarterDuration  JPY_thousands  3596601  -3
    iij:DedicatedAccessServicesRevenuesPercentOfTotalRevenues
      260:64   37.7%         PriorYearQuarterDuration  pure  0.377  3
    iij:DedicatedAccessServicesRevenuesYearOverYearChange
      260:70   (1.4%)        CurrentQuarterDuration  pure  -0.014  3
    iij:DedicatedAccessServicesRevenues
      260:77   3,523,334     PriorQuarterDuration  JPY_thousands  3523334  -3
    iij:DedicatedAccessServicesRevenuesPercentOfTotalRevenues
      260:87   35.8%         PriorQuarterDuration  pure  0.358  3
    iij:DedicatedAccessServicesRevenuesQuarterOverQuarterChange
      260:93   0.7%          CurrentQuarterDuration  pure  0.007  3
    iij:DialUpAccessServicesRevenuesPercentOfTotalRevenues
      261:39   7.5           CurrentQuarterDuration  pure  0.075  3
    iij:DialUpAccessServicesRevenuesQuarterOverQuarterChange
      261:74   (3.7)         CurrentQuarterDuration  pure  -0.037  3
    iij:ValueAddedServicesRevenues
      262:44   720,145       PriorYearQuarterDuration  JPY_thousands  720145  -3
    iij:ValueAddedServicesRevenuesYearOverYearChange
      262:56   24.0          CurrentQuarterDuration  pure  0.24  3
    iij:OtherConnectivityAndValueAddedServicesRevenues
      263:13   467,976       CurrentQuarterDuration  JPY_thousands  467976  -3
    iij:OtherConnectivityAndValueAddedServicesRevenuesYearOverYearChange
      263:37   54.2          CurrentQuarterDuration  pure  0.542  3
    iij:ConnectivityAndValueAddedServicesRevenues
      264:86   5,619,688     PriorQuarterDuration  JPY_thousands  5619688  -3
    iij:SystemsIntegrationRevenues
      265:30   25,416        CurrentQuarterDuration  USD_thousands  25416  -3
    iij:EquipmentSalesRevenuesYearOverYearChange
      266:51   184.9         CurrentQuarterDuration  pure  1.849  3
    core:Revenues
      267:16   86,811        CurrentQuarterDuration  USD_thousands  86811  -3
      267:23   10,568,342    CurrentQuarterDuration  JPY_thousands  10568342  -3
    iij:RevenuesPercentOfTotalRevenues
      267:34   100.0         CurrentQuarterDuration  pure  1  3
    core:Revenues
      267:40   9,528,307     PriorYearQuarterDuration  JPY_thousands  9528307  -3
    iij:RevenuesYearOverYearChange
      267:56   10.9          CurrentQuarterDuration  pure  0.109  3
    iij:RevenuesQuarterOverQuarterChange
      267:77   7.3           CurrentQuarterDuration  pure  0.073  3
    iij:CostOfConnectivityAndValueAddedServices
      269:54   5,081,186     CurrentQuarterDuration  JPY_thousands  5081186  -3
    iij:CostOfSystemsIntegrationRevenuesQuarterOverQuarterChange
      270:96   (10.2)        CurrentQuarterDuration  pure  -0.102  3
    iij:CostOfEquipmentSalesYearOverYearChange
      271:59   208.3         CurrentQuarterDuration  pure  2.083  3
    core:CostOfRevenue
      272:55   8,955,900     PriorQuarterDuration  JPY_thousands  8955900  -3
    core:SellingAndMarketingExpense
      273:27   743,230       CurrentQuarterDuration  JPY_thousands  743230  -3
    iij:GeneralAndAdministrativeExpensePercentOfTotalRevenues
      274:71   5.3           PriorQuarterDuration  pure  0.053  3
    core:ResearchAndDevelopmentExpense
      275:26   769           CurrentQuarterDuration  USD_thousands  769  -3
    iij:CostsAndExpensesPercentOfTotalRevenues
      276:44   101.8         CurrentQuarterDuration  pure  1.018  3
    core:OperatingIncomeLoss
      277:25   (1,592)       CurrentQuarterDuration  USD_thousands  -1592  -3
      277:33   (193,782)     CurrentQuarterDuration  JPY_thousands  -193782  -3
    iij:OperatingIncomeLossPercentOfTotalRevenues
      277:43   (1.8)         CurrentQuarterDuration  pure  -0.018  3
    core:OperatingIncomeLoss
      277:49   15,998        PriorYearQuarterDuration  JPY_thousands  15998  -3
    iij:OperatingIncomeLossPercentOfTotalRevenues
      277:56   0.2           PriorYearQuarterDuration  pure  0.002  3
    iij:OperatingIncomeLossYearOverYearChange
      277:60   (1,311.3)     CurrentQuarterDuration  pure  -13.113  3
    core:OperatingIncomeLoss
      277:70   (464,155)     PriorQuarterDuration  JPY_thousands  -464155  -3
    iij:OperatingIncomeLossPercentOfTotalRevenues
      277:80   (4.7)         PriorQuarterDuration  pure  -0.047  3
    iij:OperatingIncomeLossQuarterOverQuarterChange
      277:86   (58.3)        CurrentQuarterDuration  pure  -0.583  3
    core:NonoperatingIncomeExpense
      278:24   (160,247)     CurrentQuarterDuration  JPY_thousands  -160247  -3
    core:IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments
      279:56   (414,261)     PriorYearQuarterDuration  JPY_thousands  -414261  -3
    iij:IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestmentsPercentOfTotalRevenues
      279:89   (10.0)        PriorQuarterDuration  pure  -0.1  3
    core:IncomeTaxExpenseBenefit
      280:38   1,266,458     PriorYearQuarterDuration  JPY_thousands  1266458  -3
    iij:IncomeTaxExpenseBenefitQuarterOverQuarterChange
      280:72   219.2         CurrentQuarterDuration  pure  2.192  3
    core:NetIncomeLossAttributableToNoncontrollingInterest
      281:49   190           CurrentQuarterDuration  USD_thousands  -190  -3  negated
      281:53   23,146        CurrentQuarterDuration  JPY_thousands  -23146  -3  negated
    iij:NetIncomeLossAttributableToNoncontrollingInterestPercentOfTotalRevenues
      281:60   0.2           CurrentQuarterDuration  pure  -0.002  3  negated
    core:NetIncomeLossAttributableToNoncontrollingInterest
      281:64   (5,533)       PriorYearQuarterDuration  JPY_thousands  5533  -3  negated
    iij:NetIncomeLossAttributableToNoncontrollingInterestPercentOfTotalRevenues
      281:72   (0.1)         PriorYearQuarterDuration  pure  0.001  3  negated
    iij:NetIncomeLossAttributableToNoncontrollingInterestYearOverYearChange
      281:78   (518.3)       CurrentQuarterDuration  pure  -5.183  3
    iij:NetIncomeLossAttributableToNoncontrollingInterestQuarterOverQuarterChange
      281:97   (65.4)        CurrentQuarterDuration  pure  -0.654  3
    core:IncomeLossFromEquityMethodInvestments
      282:47   (12,161)      CurrentQuarterDuration  USD_thousands  -12161  -3
      282:56   (1,480,411)   CurrentQuarterDuration  JPY_thousands  -1480411  -3
    iij:IncomeLossFromEquityMethodInvestmentsPercentOfTotalRevenues
      282:68   (14.0)        CurrentQuarterDuration  pure  -0.14  3
    iij:IncomeLossFromEquityMethodInvestmentsYearOverYearChange
      282:94   5.9           CurrentQuarterDuration  pure  0.059  3
    core:NetIncomeLoss
      283:10   (19,108)      CurrentQuarterDuration  USD_thousands  -19108  -3
      283:19   (2,326,166)   CurrentQuarterDuration  JPY_thousands  -2326166  -3
    iij:NetIncomeLossPercentOfTotalRevenues
      283:31   (22.0%)       CurrentQuarterDuration  pure  -0.22  3
    iij:NetIncomeLossYearOverYearChange
      283:59   (24.6%)       CurrentQuarterDuration  pure  -0.246  3
    core:NetIncomeLoss
      283:67   (2,595,017)   PriorQuarterDuration  JPY_thousands  -2595017  -3
    core:EarningsPerShareBasic
      284:27   (103,477)     CurrentQuarterDuration  JPY_per_share  -103477  0
      284:38   (137,222)     PriorYearQuarterDuration  JPY_per_share  -137222  0
    core:EarningsPerAmericanDepositaryShareEquivalentBasic
      285:36   (51.74)       CurrentQuarterDuration  JPY_per_ADS  -51.74  2
      285:55   (57.72)       PriorQuarterDuration  JPY_per_ADS  -57.72  2
    core:WeightedAverageNumberOfSharesOutstandingBasic
      286:36   22,480        CurrentQuarterDuration  shares  22480  0
      286:53   22,480        PriorQuarterDuration  shares  22480  0
    core:WeightedAverageNumberOfAmericanDepositaryShareEquivalentsOutstandingBasic
      287:45   44,960,000    CurrentQuarterDuration  ADS  44960000  0
      287:57   44,960,000    PriorYearQuarterDuration  ADS  44960000  0
  `),
];
