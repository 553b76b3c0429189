import { type Fact, factId, type Report, type Unit } from "../../src/model/index.js";
import type { Taxonomy } from "../../src/taxonomy/index.js";

export const entity = { scheme: "http://www.sec.gov/CIK", identifier: "0001090633" };

export const unit = (id: string, numerators: string[], denominators: string[] = [], scale = 0): Unit =>
  ({ id, numerators, denominators, scale }) as Unit;

export const yen = unit("JPY_thousands", ["iso4217:JPY"], [], 3);
export const dollars = unit("USD_thousands", ["iso4217:USD"], [], 3);
export const yenPerShare = unit("JPY_per_share", ["iso4217:JPY"], ["xbrli:shares"]);
export const pure = unit("pure", ["xbrli:pure"]);
export const contracts = unit("contracts", ["core:contracts"]);

export const quarter = { type: "duration", start: "2002-07-01", end: "2002-09-30" } as const;
export const quarterEnd = { type: "instant", instant: "2002-09-30" } as const;

/** A fact of the example's entity, in the quarter, in thousands of yen, unless said otherwise. */
export const fact = (concept: string, value: string | null, rest: Partial<Fact> = {}): Fact => {
  const aspects = {
    concept: concept as Fact["concept"],
    entity,
    period: quarter,
    dimensions: {},
    unit: yen,
    value,
    decimals: -3,
    occurrences: [],
    ...rest,
  };
  const { decimals, ...nil } = aspects;
  const whole = value === null ? nil : { ...nil, decimals };
  return { id: factId(whole), ...whole };
};

export const report = (taxonomy: Taxonomy, facts: readonly Fact[], rest: Partial<Report> = {}): Report => ({
  taxonomy: [taxonomy.own.entryPoint],
  namespaces: taxonomy.namespaces,
  entityName: "Internet Initiative Japan Inc.",
  release: { file: "release.txt", sha256: "0123456789abcdef".repeat(4), published: "2002-11-12" },
  reportingPeriod: {
    fiscalYear: 2002,
    fiscalQuarter: 2,
    start: "2002-07-01",
    end: "2002-09-30",
    yearStart: "2002-04-01",
  },
  facts,
  ...rest,
});

/** One fact of each kind: scaled, translated, divided, pure, dimensional, instant, negative, nil. */
export const exampleFacts: readonly Fact[] = [
  fact("iij:DedicatedAccessServicesRevenues", "3546372", {
    occurrences: [
      {
        line: 260,
        column: 38,
        text: "3,546,372",
        value: "3546372",
        decimals: -3,
        negated: false,
        table: "table6",
        row: "Dedicated access services",
        tableColumn: 2,
      },
    ],
  }),
  fact("iij:DedicatedAccessServicesRevenues", "29131", { unit: dollars }),
  fact("core:EarningsPerShareBasic", "-8622.5", { unit: yenPerShare, decimals: 1 }),
  fact("iij:DedicatedAccessServicesRevenuesPercentOfTotalRevenues", "0.336", { unit: pure, decimals: 3 }),
  fact("iij:NumberOfContracts", "1044", {
    unit: contracts,
    decimals: "INF",
    period: quarterEnd,
    dimensions: { "iij:AccessServiceAxis": "iij:InternetDataCenterConnectivityServicesMember" },
  }),
  fact("core:Revenues", "10600000", {
    decimals: -8,
    period: { type: "duration", start: "2002-10-01", end: "2002-12-31" },
    dimensions: { "core:ResultForecastAxis": "core:UpperMember" },
  }),
  fact("core:IncomeLossFromEquityMethodInvestments", "-1480411"),
  fact("core:IncomeTaxExpenseBenefit", null),
];

export const exampleReport = (taxonomy: Taxonomy): Report => report(taxonomy, exampleFacts);
