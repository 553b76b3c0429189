import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  calculationArcs,
  compileSchemas,
  compileTaxonomy,
  dimensionsFit,
  hypercubesOf,
} from "../../src/taxonomy/index.js";
import { load, REPOSITORY, repositoryTaxonomy } from "./sources.js";

const NAMES = REPOSITORY.map(({ name }) => name);
const iij = repositoryTaxonomy("iij");

const compiled = NAMES.flatMap((name) => compileTaxonomy(repositoryTaxonomy(name)));

const text = (name: string): string => {
  const file = compiled.find(({ path }) => path === name);
  if (!file) throw new Error(`no file ${name}`);
  return file.text;
};

/** Parts of a total in a statement, as `+Name` and `-Name`. */
const parts = (id: string, total: string): string[] => {
  const statement = iij.statements.find((candidate) => candidate.id === id);
  if (!statement) throw new Error(`no statement ${id}`);
  return calculationArcs(statement, iij)
    .filter((arc) => arc.total === total)
    .map(
      ({ part, weight }) =>
        `${weight === 1 ? "+" : weight === -1 ? "-" : weight}${part.slice(part.indexOf(":") + 1)}`,
    );
};

/** Attribute values of the elements of a file, in order. */
const attributes = (xml: string, element: string, attribute: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element} [^>]*?${attribute}="([^"]*)"`, "g"))].map(
    (match) => match[1] ?? "",
  );

describe("compiled taxonomies", () => {
  it("stand in the repository as their source says", () => {
    for (const name of NAMES) {
      const folder = new URL(`../../taxonomy/${name}/compiled/`, import.meta.url);
      const own = compileTaxonomy(repositoryTaxonomy(name)).filter((file) => file.part === name);
      expect(own.map(({ path }) => path).sort()).toEqual(
        readdirSync(folder)
          .filter((path) => /\.(xsd|xml)$/.test(path))
          .sort(),
      );
      for (const file of own)
        expect(file.text === readFileSync(new URL(file.path, folder), "utf8"), file.path).toBe(true);
    }
  });

  it("do not depend on what imports them, nor on the run", () => {
    const core = compileTaxonomy(repositoryTaxonomy("core"));
    expect(compileTaxonomy(iij).filter(({ part }) => part === "core")).toEqual(core);
    expect(compileTaxonomy(repositoryTaxonomy("iij"))).toEqual(compileTaxonomy(iij));
  });

  it("have their addresses under the part's", () => {
    for (const { path, address, part } of compileTaxonomy(iij)) {
      expect(address).toBe(`https://tanshin.example/taxonomy/${part}/2026-11-22/${path}`);
    }
    expect(compileSchemas(iij).map(({ path }) => path)).toEqual([
      "core-2026-11-22.xsd",
      "iij-2026-11-22.xsd",
    ]);
  });

  it("declare items with type, balance and period type", () => {
    expect(text("core-2026-11-22.xsd")).toContain(
      '<xs:element id="core_Revenues" name="Revenues" type="xbrli:monetaryItemType" substitutionGroup="xbrli:item" nillable="true" xbrli:balance="credit" xbrli:periodType="duration"/>',
    );
    expect(text("iij-2026-11-22.xsd")).toContain(
      '<xs:element id="iij_NumberOfContracts" name="NumberOfContracts" type="core:contractsItemType" substitutionGroup="xbrli:item" nillable="true" xbrli:periodType="instant"/>',
    );
    expect(text("iij-2026-11-22.xsd")).toContain(
      '<xs:element id="iij_AccessServiceAxis" name="AccessServiceAxis" type="xbrli:stringItemType" substitutionGroup="xbrldt:dimensionItem" abstract="true" nillable="true" xbrli:periodType="duration"/>',
    );
    for (const type of ["contracts", "subscribers", "ads", "perAds", "bandwidth", "exchangeRate"]) {
      expect(text("core-2026-11-22.xsd")).toContain(
        `<xs:complexType name="${type}ItemType" id="core_${type}ItemType">`,
      );
    }
  });

  it("declare each name and id once", () => {
    for (const name of ["core-2026-11-22.xsd", "iij-2026-11-22.xsd"]) {
      const ids = [...text(name).matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("give every declared element a label in both languages", () => {
    for (const part of NAMES) {
      const declared = attributes(text(`${part}-2026-11-22.xsd`), "xs:element", "id").filter(
        (id) => !/_(Version|Element)$/.test(id),
      );
      expect(declared.length).toBeGreaterThan(50);
      for (const language of ["en", "ja"]) {
        const xml = text(`${part}-2026-11-22-lab-${language}.xml`);
        const labelled = [
          ...xml.matchAll(/xlink:label="lab_([^"]*)" xlink:role="http:\/\/www.xbrl.org\/2003\/role\/label"/g),
        ];
        expect(new Set(labelled.map((match) => match[1]))).toEqual(
          expect.objectContaining(new Set(declared)),
        );
        for (const id of declared)
          expect(
            labelled.some((match) => match[1] === id),
            id,
          ).toBe(true);
      }
    }
  });

  it("show the release's wording of lines whose concept has another label", () => {
    const xml = text("iij-2026-11-22-lab-en.xml");
    expect(xml).toContain('xml:lang="en">Net loss</link:label>');
    expect(xml).toContain(
      'xlink:href="https://tanshin.example/taxonomy/core/2026-11-22/core-2026-11-22-lab-en.xml#NetIncomeLoss_label"',
    );
    expect(
      attributes(xml, "link:labelArc", "xlink:to").filter((to) => to === "old_core_NetIncomeLoss_label"),
    ).toHaveLength(1);
  });
});

describe("the calculation linkbase", () => {
  it("has the sums of the income statement", () => {
    const id = "StatementsOfOperations";
    expect(parts(id, "core:Revenues")).toEqual([
      "+ConnectivityAndValueAddedServicesRevenues",
      "+SystemsIntegrationRevenues",
      "+EquipmentSalesRevenues",
    ]);
    expect(parts(id, "core:CostsAndExpenses")).toEqual([
      "+CostOfRevenue",
      "+SellingAndMarketingExpense",
      "+GeneralAndAdministrativeExpense",
      "+ResearchAndDevelopmentExpense",
    ]);
    expect(parts(id, "core:OperatingIncomeLoss")).toEqual(["+Revenues", "-CostsAndExpenses"]);
    expect(parts(id, "core:NetIncomeLoss")).toEqual([
      "+IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments",
      "-IncomeTaxExpenseBenefit",
      "-NetIncomeLossAttributableToNoncontrollingInterest",
      "+IncomeLossFromEquityMethodInvestments",
    ]);
  });

  it("takes subsections by their totals, through sections without one", () => {
    expect(parts("BalanceSheets", "core:LiabilitiesAndStockholdersEquity")).toEqual([
      "+Liabilities",
      "+MinorityInterest",
      "+StockholdersEquity",
    ]);
    expect(parts("BalanceSheets", "core:Liabilities")[0]).toBe("+LiabilitiesCurrent");
    expect(parts("BalanceSheets", "core:Liabilities")).toHaveLength(6);
  });

  it("leaves opening and closing balances, shares and members out", () => {
    expect(parts("StatementsOfCashFlows", "core:CashPeriodIncreaseDecrease")).toEqual([
      "+NetCashProvidedByUsedInOperatingActivities",
      "+NetCashProvidedByUsedInInvestingActivities",
      "+NetCashProvidedByUsedInFinancingActivities",
      "+EffectOfExchangeRateOnCash",
    ]);
    const all = iij.statements.flatMap((statement) => calculationArcs(statement, iij));
    expect(
      all.some(({ total, part }) => [total, part].includes("core:Cash") && total !== "core:AssetsCurrent"),
    ).toBe(false);
    expect(all.some(({ part }) => iij.concepts.get(part)?.type !== "monetary")).toBe(false);
    // Addends of each total, counted in the release: operations, balance sheet, cash flows.
    const operations = 4 + 3 + 3 + 4 + 2 + 2 + 4;
    const balanceSheet = 5 + 7 + 6 + 6 + 4 + 3;
    const cashFlows = 11 + 6 + 4 + 4;
    expect(all).toHaveLength(operations + balanceSheet + cashFlows);
  });
});

describe("the presentation linkbase", () => {
  const xml = text("iij-2026-11-22-pre.xml");
  const link = (id: string): string => {
    const start = xml.indexOf(`xlink:role="https://tanshin.example/role/iij/2026-11-22/${id}">`);
    return xml.slice(start, xml.indexOf("</link:presentationLink>", start));
  };

  it("has the lines of the cash flow statement in the release's order", () => {
    expect(attributes(link("StatementsOfCashFlows"), "link:presentationArc", "xlink:to").slice(-10)).toEqual([
      "iij_FinancingActivitiesAbstract",
      "core_ProceedsFromLongTermBorrowings",
      "core_RepaymentsOfLongTermCapitalLeaseObligations",
      "core_ProceedsFromRepaymentsOfShortTermDebt",
      "core_ProceedsFromIssuanceOfCommonStockOfSubsidiary",
      "core_NetCashProvidedByUsedInFinancingActivities",
      "core_EffectOfExchangeRateOnCash",
      "core_CashPeriodIncreaseDecrease",
      "core_Cash",
      "core_Cash_2",
    ]);
  });

  it("names the label of totals, of lines turned round, and of balances at the edges", () => {
    const preferred = (to: string): string | undefined =>
      new RegExp(`xlink:to="${to}" [^>]*preferredLabel="[^"]*/([^"/]*)"`).exec(
        link("StatementsOfCashFlows"),
      )?.[1];
    expect(preferred("core_NetCashProvidedByUsedInOperatingActivities")).toBe("totalLabel");
    expect(preferred("core_IncreaseDecreaseInInventories")).toBe("negatedLabel");
    expect(preferred("core_Cash")).toBe("periodStartLabel");
    expect(preferred("core_Cash_2")).toBe("periodEndLabel");
    expect(preferred("core_NetIncomeLoss")).toBeUndefined();
  });
});

describe("hypercubes", () => {
  const spaces = hypercubesOf(iij);
  const fits = (
    concept: `${string}:${string}`,
    dimensions: Record<`${string}:${string}`, `${string}:${string}`>,
  ): boolean => (spaces.get(concept) ?? []).some((space) => dimensionsFit(space, dimensions));

  it("close every reportable concept", () => {
    for (const { name, kind } of iij.concepts.values()) expect(spaces.has(name), name).toBe(kind === "item");
  });

  it("let a concept carry the axes of its breakdowns only", () => {
    const axis = "iij:AccessServiceAxis";
    expect(fits("iij:NumberOfContracts", {})).toBe(true);
    expect(fits("iij:NumberOfContracts", { [axis]: "iij:IPService192kbpsTo768kbpsMember" })).toBe(true);
    expect(fits("iij:NumberOfContracts", { [axis]: "iij:DomesticBackboneMember" })).toBe(false);
    expect(fits("iij:NumberOfContracts", { [axis]: "iij:AccessServiceDomain" })).toBe(false);
    expect(fits("core:Cash", {})).toBe(true);
    expect(fits("core:Cash", { [axis]: "iij:IPServiceMember" })).toBe(false);
  });

  it("let only what can be forecast carry the forecast axis", () => {
    const upper = { "core:ResultForecastAxis": "core:UpperMember" } as const;
    expect(fits("core:Revenues", upper)).toBe(true);
    expect(fits("iij:RevenuesYearOverYearChange", upper)).toBe(true);
    expect(fits("core:Assets", upper)).toBe(false);
    expect(fits("core:CostOfRevenue", upper)).toBe(false);
  });

  it("have each default once", () => {
    const arcs = compileTaxonomy(iij).flatMap(({ text: xml }) => [
      ...xml.matchAll(/dimension-default" xlink:from="([^"]*)"/g),
    ]);
    expect(arcs.map((match) => match[1]).sort()).toEqual([
      "core_ReleasePlaceAxis",
      "core_ResultForecastAxis",
      "iij_AccessServiceAxis",
      "iij_BackboneRegionAxis",
      "iij_BandwidthServiceAxis",
      "iij_DedicatedAccessRevenueAxis",
      "iij_GroupCompanyAxis",
      "iij_OtherCompanyAxis",
    ]);
  });
});

it("a taxonomy loads the same twice", () => {
  expect(load("iij", REPOSITORY).taxonomy?.own).toEqual(iij.own);
});
