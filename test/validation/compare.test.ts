import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import type { Fact, Report } from "../../src/model/index.js";
import { compareReports } from "../../src/validation/index.js";
import { exampleFacts, fact, unit } from "../formats/example.js";

const of = (facts: readonly Fact[]): Report => ({ taxonomy: [], namespaces: {}, facts });

const compare = (a: readonly Fact[], b: readonly Fact[]): readonly string[] => {
  const collector = createCollector();
  compareReports(of(a), of(b), collector, ["one", "two"]);
  for (const { code, severity } of collector.diagnostics)
    expect([code, severity]).toEqual(["tanshin:formats-disagree", "error"]);
  return collector.diagnostics.map(({ message }) => message);
};

const revenues = fact("core:Revenues", "10");

describe("compareReports", () => {
  test("order, ids and occurrences don't count", () => {
    const others = exampleFacts.map((each) => ({ ...each, id: "x", occurrences: [] })).toReversed();
    expect(compare(exampleFacts, others)).toEqual([]);
  });

  test.each<[string, Partial<Fact>, string]>([
    ["value", { value: "11" }, "value 10 in one and 11 in two"],
    ["nil", { value: null }, "value 10 in one and nil in two"],
    ["decimals", { decimals: -6 }, "decimals -3 in one and -6 in two"],
    ["scale", { unit: unit("JPY", ["iso4217:JPY"]) }, "scale 3 in one and 0 in two"],
  ])("a difference in %s", (_, change, message) => {
    const found = compare([revenues], [{ ...revenues, ...change }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test("facts that only one has", () => {
    expect(compare([revenues], [])[0]).toContain("is in one, but not in two");
    expect(compare([], [revenues])[0]).toContain("is in two, but not in one");
    expect(compare([revenues, revenues], [revenues])).toHaveLength(1);
    expect(compare([revenues], [{ ...revenues, concept: "core:Assets" }])).toHaveLength(2);
  });
});
