import { describe, expect, it } from "vitest";
import { heatOf, relationsOf } from "../../src/page/checks.js";
import { listingOf } from "../../src/page/listing.js";
import { factId, samplePage } from "../support/page.js";

const entryOf = (concept: string, context: string, unit?: string) => {
  const { book } = samplePage();
  const entry = book.byId.get(factId(book, concept, context, unit));
  if (!entry) throw new Error(`no entry of ${concept}`);
  return entry;
};

describe("the facts of the sample", () => {
  it("have the places that state them, that which gives the value first", () => {
    const { spots } = entryOf("Revenues", "CurrentQuarterDuration");
    expect(spots.map(({ occurrence: { line, text } }) => `${line} ${text}`)).toEqual([
      "267 10,568,342",
      "21 JPY10.6 billion",
      "120 JPY10,568 million",
    ]);
  });

  it("are called by label and members in both languages", () => {
    expect(entryOf("BackboneCosts", "CurrentQuarterDuration_DomesticBackboneMember").label).toEqual({
      en: "Backbone costs · Domestic backbone costs",
      ja: "バックボーン回線費用・国内バックボーン回線費用",
    });
  });

  it("stand with the statement whose table prints them, ratios with their line", () => {
    const statementOf = (concept: string, unit?: string) =>
      entryOf(concept, "CurrentQuarterDuration", unit).statement?.title.en;
    expect(statementOf("Revenues")).toBe("Consolidated Statements of Operations");
    expect(statementOf("RevenuesYearOverYearChange", "pure")).toBe("Consolidated Statements of Operations");
    expect(statementOf("PaymentsToAcquirePropertyPlantAndEquipment")).toBe(
      "Condensed Consolidated Statements of Cash Flows",
    );
  });

  it("are checked by relations with the arithmetic written out", () => {
    const { book } = samplePage();
    const relations = relationsOf(entryOf("Revenues", "CurrentQuarterDuration"), book);
    expect(relations.map(({ arithmetic }) => arithmetic)).toContain(
      "5,699,221 + 3,094,168 + 1,774,953 = 10,568,342; printed is 10,568,342",
    );
    expect(relations.every(({ status }) => status === "holds" || status === "remark")).toBe(true);
  });

  it("say how well they are checked", () => {
    const { book } = samplePage();
    const heat = (concept: string, context: string, unit?: string, at = 0) => {
      const spot = entryOf(concept, context, unit).spots[at];
      return spot && heatOf(spot, book);
    };
    expect(heat("Revenues", "CurrentQuarterDuration")).toBe("often");
    // 12,161 and 12,160 dollars: both places take part in what does not hold.
    expect(heat("IncomeLossFromEquityMethodInvestments", "CurrentQuarterDuration", "USD_thousands")).toBe(
      "broken",
    );
    // Line 25: 14.3% for the first half year, of which no amounts are printed.
    expect(heat("RevenuesYearOverYearChange", "CurrentHalfYearDuration", "pure")).toBe("none");
  });
});

describe("the list", () => {
  const listed = (wanted: Partial<Parameters<typeof listingOf>[1]>) => {
    const { book } = samplePage();
    return listingOf(book, { query: "", ...wanted });
  };
  const labels = (wanted: Parameters<typeof listed>[0]) =>
    listed(wanted).groups.flatMap(({ entries }) => entries.map(({ label }) => label.en));

  it("has every fact once, by statement", () => {
    const { book } = samplePage();
    const all = listed({});
    expect(all.count).toBe(682);
    expect(new Set(all.groups.flatMap(({ entries }) => entries)).size).toBe(book.facts.facts.length);
  });

  it("finds by label in both languages, number, standard element and printed words", () => {
    for (const query of [
      "total revenues",
      "売上高",
      "10,568,342",
      "10568342000",
      "us-gaap:Revenues",
      "Revenues_68fc",
    ])
      expect(labels({ query }), query).toContain("Revenues");
    expect(listed({ query: "no such thing" }).count).toBe(0);
  });

  it("filters what asks for an eye", () => {
    const { book } = samplePage();
    // 24 numbers that nothing checks, and no fact has two of them.
    expect(book.run.audit?.counts.unchecked).toBe(24);
    expect(listed({ filter: "unchecked" }).count).toBe(24);
    expect(labels({ filter: "conflict" })).toEqual([
      "Equity in net income (loss) of equity method investees",
    ]);
    expect(labels({ filter: "suspect" })).toEqual(["Equity in net income (loss) of equity method investees"]);
    // Sentences expect: revenues of a quarter (two ends, in two currencies), their growth in the year, capital
    // expenditure (two ends), growth and number of broadband subscribers. 4 + 1 + 2 + 2.
    expect(listed({ filter: "forecast" }).count).toBe(9);
  });

  it("filters numbers that are no facts", () => {
    const { groups, untagged } = listed({ filter: "untagged" });
    expect(groups).toEqual([]);
    expect(untagged.every(({ kind }) => kind === "count" || kind === "other")).toBe(true);
    // Line 70: `more than 200 customers`.
    expect(untagged.map(({ line, text }) => `${line} ${text}`)).toContain("70 200");
  });

  it("filters by statement and by period", () => {
    const cash = listed({ within: "StatementsOfCashFlows" });
    expect(cash.groups.map(({ statement }) => statement?.id)).toEqual(["StatementsOfCashFlows"]);
    const quarter = listed({ within: "StatementsOfCashFlows", period: "2001-07-01/2001-09-30" });
    expect(quarter.count).toBeGreaterThan(10);
    expect(
      quarter.groups
        .flatMap(({ entries }) => entries)
        .every(({ fact }) => fact.context.startsWith("PriorYearQuarter")),
    ).toBe(true);
  });
});
