import { describe, expect, it } from "vitest";
import { linesOf, type StatementLine, type Taxonomy } from "../../src/taxonomy/index.js";
import { load, REPOSITORY, repositoryTaxonomy } from "./sources.js";

const statement = (taxonomy: Taxonomy, id: string) => {
  const found = taxonomy.statements.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no statement ${id}`);
  return found;
};

const lines = (taxonomy: Taxonomy, id: string, concept: string): StatementLine[] =>
  linesOf(statement(taxonomy, id).root).filter((line) => line.concept === concept);

describe("the taxonomies of the repository", () => {
  const iij = repositoryTaxonomy("iij");

  it("load without a finding", () => {
    for (const { name } of REPOSITORY) expect(load(name, REPOSITORY).diagnostics).toEqual([]);
  });

  it("have addresses made from the base, the prefix and the version", () => {
    expect(iij.own).toMatchObject({
      prefix: "iij",
      namespace: "https://tanshin.example/taxonomy/iij/2026-11-22",
      address: "https://tanshin.example/taxonomy/iij/2026-11-22/",
      entryPoint: "https://tanshin.example/taxonomy/iij/2026-11-22/iij-2026-11-22.xsd",
    });
    expect(iij.parts.map(({ prefix }) => prefix)).toEqual(["core", "iij"]);
    expect(iij.namespaces).toMatchObject({
      core: "https://tanshin.example/taxonomy/core/2026-11-22",
      iso4217: "http://www.xbrl.org/2003/iso4217",
    });
  });

  it("know the issuer", () => {
    expect(iij.issuer).toMatchObject({
      identifier: "0001090633",
      fiscalYear: { endMonth: 3, namedBy: "start" },
    });
    expect(repositoryTaxonomy("core").issuer).toBeUndefined();
  });

  it("have the statements in the release's order", () => {
    expect(iij.own.statements.map(({ id, order }) => `${order} ${id}`)).toEqual([
      "1 NumberOfContracts",
      "2 DedicatedAccessRevenueBreakdown",
      "3 ContractedBandwidth",
      "4 BackboneCosts",
      "5 OtherFinancialStatistics",
      "6 StatementsOfOperations",
      "7 BalanceSheets",
      "8 StatementsOfCashFlows",
      "9 FiguresInSentences",
      "10 Holdings",
      "11 HoldingsOfOthers",
    ]);
  });

  it("have axes, domains, members and headings as concepts", () => {
    expect(iij.concepts.get("core:ForecastMember")).toMatchObject({ kind: "member", type: "domain" });
    expect(iij.concepts.get("iij:AccessServiceDomain")).toMatchObject({ kind: "domain" });
    expect(iij.concepts.get("iij:AccessServiceAxis")).toMatchObject({ kind: "axis", periodType: "duration" });
    expect(iij.concepts.get("iij:CurrentAssetsAbstract")).toMatchObject({
      kind: "abstract",
      label: { ja: "流動資産" },
    });
    expect(iij.axes.get("iij:BackboneRegionAxis")).toMatchObject({
      default: "iij:BackboneRegionDomain",
      total: true,
    });
  });

  it("put a line's own wording first, then the concept's labels and variants", () => {
    expect(
      lines(iij, "StatementsOfOperations", "iij:OtherConnectivityAndValueAddedServicesRevenues")[0]?.labels,
    ).toEqual(["Other", "Others", "Other connectivity and value-added services revenues"]);
  });

  it("take a member line's wording from the member and its axis from the member's tree", () => {
    const [first] = linesOf(statement(iij, "NumberOfContracts").root);
    expect(first).toMatchObject({
      concept: "iij:NumberOfContracts",
      dimensions: { "iij:AccessServiceAxis": "iij:IPService64kbpsTo128kbpsMember" },
      labels: ["64kbps – 128kbps"],
    });
  });

  it("name balances at the edges of the period only by their labels for that", () => {
    expect(
      lines(iij, "StatementsOfCashFlows", "core:Cash").map(({ labels, balanceAt, weight }) => [
        labels,
        balanceAt,
        weight,
      ]),
    ).toEqual([
      [["Cash, beginning of period"], "start", 0],
      [["Cash, end of period"], "end", 0],
    ]);
  });

  it("have one home for each concept and member", () => {
    expect(lines(iij, "BalanceSheets", "core:Cash")[0]?.home).toBe(true);
    expect(lines(iij, "StatementsOfCashFlows", "core:Cash").map(({ home }) => home)).toEqual([false, false]);
    const depreciation = "core:DepreciationDepletionAndAmortization";
    expect(lines(iij, "OtherFinancialStatistics", depreciation)[0]?.home).toBe(false);
    expect(lines(iij, "StatementsOfCashFlows", depreciation)[0]?.home).toBe(true);
    // The breakdown by member does not make its statement the home of the undivided figure.
    expect(lines(iij, "StatementsOfOperations", "iij:DedicatedAccessServicesRevenues")[0]?.home).toBe(true);
    expect(lines(iij, "StatementsOfCashFlows", "core:NetIncomeLoss")[0]?.home).toBe(false);
  });

  it("weigh only lines that a total takes", () => {
    const weight = (id: string, concept: string) => lines(iij, id, concept)[0]?.weight;
    expect(weight("StatementsOfOperations", "core:SellingAndMarketingExpense")).toBe(1);
    expect(weight("StatementsOfOperations", "core:CostOfRevenue")).toBe(1);
    expect(weight("StatementsOfOperations", "core:Revenues")).toBe(0);
    expect(weight("StatementsOfOperations", "core:IncomeTaxExpenseBenefit")).toBe(0);
    expect(weight("StatementsOfCashFlows", "core:IncreaseDecreaseInInventories")).toBe(-1);
    expect(weight("OtherFinancialStatistics", "core:AdjustedEBITDA")).toBe(0);
    expect(weight("BalanceSheets", "core:MinorityInterest")).toBe(1);
  });

  it("generate the ratio concepts that statements ask for, in the part that asks", () => {
    expect(iij.concepts.get("iij:RevenuesYearOverYearChange")).toMatchObject({
      type: "percent",
      periodType: "duration",
      label: { en: "Revenues, year-over-year change", ja: "売上高の前年同期比増減率" },
      ratio: { of: "core:Revenues", family: "YearOverYearChange" },
    });
    expect(iij.concepts.get("iij:CashPercentOfTotalAssets")?.periodType).toBe("instant");
    expect(iij.concepts.has("iij:EarningsPerShareBasicYearOverYearChange")).toBe(false);
    expect(iij.concepts.has("iij:CashYearOverYearChange")).toBe(false);
    expect(
      [...repositoryTaxonomy("core").concepts.keys()].filter((name) => !name.startsWith("core:")),
    ).toEqual([]);
    // The verbose label tells one "Other" from another.
    expect(
      iij.concepts.get("iij:OtherConnectivityAndValueAddedServicesRevenuesYearOverYearChange")?.label.en,
    ).toBe("Other connectivity and value-added services revenues, year-over-year change");
  });

  it("match captions", () => {
    expect(
      statement(iij, "StatementsOfCashFlows").titlePatterns.some((pattern) =>
        pattern.test("condensed consolidated statements of cash flows unaudited"),
      ),
    ).toBe(true);
  });
});
