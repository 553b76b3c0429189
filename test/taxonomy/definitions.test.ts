import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { checkTaxonomy } from "../../src/taxonomy/index.js";
import { head, load, places, repositoryTaxonomy, source } from "./sources.js";

/** Lines 1 to 14: the head and five types; the first concept is line 15. */
const base = `${head("t")}types:
  - { name: monetary, xsd: "xbrli:monetaryItemType", numeric: true, scaling: caption, unit: { currency: "{currency}", scale: 3 } }
  - { name: percent, xsd: "xbrli:pureItemType", numeric: true, scaling: never, unit: none }
  - { name: shares, xsd: "xbrli:sharesItemType", numeric: true, scaling: counts, nonNegative: true, unit: none }
  - { name: ads, xsd: "xbrli:sharesItemType", numeric: true, scaling: counts, unit: none }
  - { name: date, xsd: "xbrli:dateItemType", numeric: false, scaling: never, unit: none }
concepts:
`;

const concept = (name: string, type: string, more = "", period = "duration"): string =>
  `  - { name: ${name}, type: ${type}, period: ${period}, label: { en: ${name}, ja: 語 }, documentation: D.${more} }\n`;

const AMOUNTS = concept("Sales", "monetary") + concept("Costs", "monetary");
/** The lines of a statement in which every concept stands, so that each is reached. */
const statement = (...names: string[]): string =>
  `statements:\n  - id: S\n    title: { en: S, ja: 語 }\n    patterns: []\n    period: duration\n    generic: true\n    lines:\n${names.map((name) => `      - concept: ${name}\n`).join("")}`;

const check = (concepts: string): readonly string[] => {
  const names = [...concepts.matchAll(/- \{ name: (\w+)/g)].map(([, name = ""]) => name);
  const { taxonomy, diagnostics } = load("t", [source("t", base + concepts + statement(...names))]);
  if (!taxonomy) return places(diagnostics);
  const collector = createCollector();
  checkTaxonomy(taxonomy, collector);
  return places(collector.diagnostics);
};

describe("how a concept comes out of others", () => {
  it("is read with the part's own prefix, and with weights", () => {
    const margin = concept(
      "Margin",
      "percent",
      ", quotients: [{ of: { Sales: 1, t:Costs: -1 }, by: Sales }]",
    );
    const { taxonomy } = load("t", [source("t", base + AMOUNTS + margin)]);
    expect(taxonomy?.concepts.get("t:Margin")?.quotients).toEqual([
      {
        of: [
          { concept: "t:Sales", weight: 1 },
          { concept: "t:Costs", weight: -1 },
        ],
        by: "t:Sales",
      },
    ]);
    expect(taxonomy?.types.get("shares")?.nonNegative).toBe(true);
    expect(taxonomy?.types.get("monetary")?.nonNegative).toBeUndefined();
  });

  it("is what the core's accounting says", () => {
    const { concepts } = repositoryTaxonomy("core");
    expect(concepts.get("core:LiabilitiesAndStockholdersEquity")?.equals).toBe("core:Assets");
    expect(concepts.get("core:CashPeriodIncreaseDecrease")?.changeOf).toBe("core:Cash");
    expect(concepts.get("core:EarningsPerAmericanDepositaryShareEquivalentBasic")?.adsOf).toBe(
      "core:EarningsPerShareBasic",
    );
    expect(concepts.get("core:NextReleaseDate")?.after).toBe("core:ReleaseDate");
  });

  it("sound ones give no finding", () => {
    const sound =
      AMOUNTS +
      concept("Margin", "percent", ", quotients: [{ of: { Sales: 1, Costs: -1 }, by: Sales }]") +
      concept("Turnover", "monetary", ", equals: Sales") +
      concept("Balance", "monetary", "", "instant") +
      concept("Change", "monetary", ", changeOf: Balance") +
      concept("Shares", "shares") +
      concept("Receipts", "ads", ", adsOf: Shares") +
      concept("Begun", "date") +
      concept("Ended", "date", ", after: Begun");
    expect(check(sound)).toEqual([]);
  });

  it("names that are not there are faults at their places", () => {
    expect(
      check(AMOUNTS + concept("Margin", "percent", ", quotients: [{ of: { Sale: 1 }, by: Nothing }]")),
    ).toEqual(['17:129 There is no concept "t:Sale".', '17:138 There is no concept "t:Nothing".']);
    expect(check(concept("Turnover", "monetary", ", equals: Sales"))).toEqual([
      '15:116 There is no concept "t:Sales".',
    ]);
  });

  it.each([
    [
      "a quotient of days",
      concept("Begun", "date") +
        concept("Margin", "percent", ", quotients: [{ of: { Begun: 1 }, by: Begun }]"),
      "t:Margin cannot come out of t:Begun: a quotient is of other numbers of the same period type.",
    ],
    [
      "a sum of unlike amounts",
      AMOUNTS +
        concept("Shares", "shares") +
        concept("Margin", "percent", ", quotients: [{ of: { Sales: 1, Shares: 1 }, by: Costs }]"),
      "t:Sales and t:Shares cannot be added up for t:Margin: the one is monetary, the other shares.",
    ],
    [
      "an equal of another type",
      concept("Shares", "shares") + concept("Turnover", "monetary", ", equals: Shares"),
      "t:Turnover cannot equal t:Shares: it takes another concept of the same type and period type.",
    ],
    [
      "the change of what is no balance",
      AMOUNTS + concept("Change", "monetary", ", changeOf: Sales"),
      "t:Change cannot be the change of t:Sales: a change is a duration, its balance an instant of the same type.",
    ],
    [
      "an amount in ADS of a count",
      concept("Shares", "shares") + concept("PerAds", "monetary", ", adsOf: Shares"),
      "t:PerAds cannot be t:Shares in ADS: both count, or both are amounts, one per share and one per ADS.",
    ],
    [
      "a day after an amount",
      AMOUNTS + concept("Ended", "date", ", after: Sales"),
      "t:Ended cannot come after t:Sales: only days follow each other.",
    ],
  ])("%s is a fault", (_, concepts, message) => {
    const found = check(concepts).map((each) => each.replace(/^\d+:\d+ /, ""));
    expect(new Set(found)).toEqual(new Set([message]));
  });
});
