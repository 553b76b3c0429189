import { cells } from "./expected.js";

/**
 * Cells of the five numbered tables, each worked out by hand from the release. Under each concept:
 * line:column, text, context, unit, value in the unit, decimals, and whether the line is printed turned round.
 */
export const numberedCells = [
  // Table 1. Number of contracts: whole numbers of contracts at the quarters' ends
  ...cells(`
    iij:NumberOfContracts
      143:36   111           CurrentQuarterInstant_IPService64kbpsTo128kbpsMember  contracts  111  0
      143:40   108           PriorQuarterInstant_IPService64kbpsTo128kbpsMember  contracts  108  0
      143:44   213           PriorYearQuarterInstant_IPService64kbpsTo128kbpsMember  contracts  213  0
      144:19   30            CurrentQuarterInstant_IPService192kbpsTo768kbpsMember  contracts  30  0
      145:19   263           PriorQuarterInstant_IPService1MbpsTo2MbpsMember  contracts  263  0
      146:25   123           PriorYearQuarterInstant_IPService3MbpsTo1200MbpsMember  contracts  123  0
      147:55   129           CurrentQuarterInstant_InternetDataCenterConnectivityServicesMember  contracts  129  0
      148:19   3,568         CurrentQuarterInstant_OtherDedicatedAccessServicesMember  contracts  3568  0
      148:31   2,149         PriorYearQuarterInstant_OtherDedicatedAccessServicesMember  contracts  2149  0
      149:49   3,978         PriorQuarterInstant_DedicatedAccessServicesMember  contracts  3978  0
      155:47   84,432        CurrentQuarterInstant_IIJ4UMember  contracts  84432  0
      156:16   232,330       PriorQuarterInstant_OtherDialUpAccessServicesMember  contracts  232330  0
      157:57   180,227       PriorYearQuarterInstant_DialUpAccessServicesMember  contracts  180227  0
  `),
  // Table 2. Dedicated access revenue: JPY millions
  ...cells(`
    iij:DedicatedAccessServicesRevenues
      162:36   2,657         CurrentQuarterDuration_IPServiceAndDataCenterConnectivityMember  JPY_thousands  2657000  -6
      162:42   2,574         PriorQuarterDuration_IPServiceAndDataCenterConnectivityMember  JPY_thousands  2574000  -6
      163:8    889           CurrentQuarterDuration_OtherDedicatedAccessRevenueMember  JPY_thousands  889000  -6
      163:16   1,012         PriorYearQuarterDuration_OtherDedicatedAccessRevenueMember  JPY_thousands  1012000  -6
  `),
  // Table 3. Contracted bandwidth: a printed total is the fact without a member
  ...cells(`
    iij:ContractedBandwidth
      168:27   18.0          CurrentQuarterInstant_DedicatedAccessServicesBandwidthMember  Gbps  18  1
      169:51   0.3           PriorYearQuarterInstant_InternetDataCenterConnectivityServicesBandwidthMember  Gbps  0.3  1
      170:28   22.7          CurrentQuarterInstant  Gbps  22.7  1
      170:33   14.4          PriorQuarterInstant  Gbps  14.4  1
  `),
  // Table 4. Backbone costs: JPY millions
  ...cells(`
    iij:BackboneCosts
      191:30   448           CurrentQuarterDuration_InternationalBackboneMember  JPY_thousands  448000  -6
      191:38   623           PriorYearQuarterDuration_InternationalBackboneMember  JPY_thousands  623000  -6
      192:29   800           PriorQuarterDuration_DomesticBackboneMember  JPY_thousands  800000  -6
  `),
  // Table 5. Other financial statistics: JPY millions
  ...cells(`
    core:AdjustedEBITDA
      235:17   662           CurrentQuarterDuration  JPY_thousands  662000  -6
      235:21   329           PriorQuarterDuration  JPY_thousands  329000  -6
    core:CapitalExpenditureIncludingCapitalizedLeases
      236:37   1,504         CurrentQuarterDuration  JPY_thousands  1504000  -6
      236:49   931           PriorYearQuarterDuration  JPY_thousands  931000  -6
    core:DepreciationDepletionAndAmortization
      237:35   884           CurrentQuarterDuration  JPY_thousands  884000  -6
      237:39   820           PriorQuarterDuration  JPY_thousands  820000  -6
  `),
];
