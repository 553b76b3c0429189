import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import type { Fact, QName } from "../../src/model/index.js";
import type { Taxonomy } from "../../src/taxonomy/index.js";
import { RULES, validateReport } from "../../src/validation/index.js";
import { contracts, exampleReport, fact, pure, quarterEnd, report, unit, yen } from "../formats/example.js";
import { taxonomies } from "../support/taxonomies.js";

const [repository] = taxonomies();
if (!repository) throw new Error("the repository has a taxonomy");

/** The repository's taxonomy with a concept of each text type, which no statement of it has. */
const withTextTypes = (taxonomy: Taxonomy): Taxonomy => {
  const [model] = taxonomy.concepts.values();
  if (!model) throw new Error("the taxonomy has concepts");
  const concepts = ["string", "date", "boolean", "textBlock"].map(
    (type) =>
      [
        `core:${type}`,
        { ...model, name: `core:${type}`, kind: "item", type, periodType: "duration" },
      ] as const,
  );
  return { ...taxonomy, concepts: new Map([...taxonomy.concepts, ...concepts]) as Taxonomy["concepts"] };
};

const taxonomy = withTextTypes(repository);

const check = (facts: readonly Fact[], rest: Parameters<typeof report>[2] = {}) => {
  const collector = createCollector();
  validateReport(report(taxonomy, facts, rest), taxonomy, collector, "r.txt");
  return collector.diagnostics;
};

const codes = (facts: readonly Fact[]): readonly string[] => check(facts).map(({ code }) => code);

/** A fact without unit and decimals. */
const text = (concept: string, value: string | null, rest: Partial<Fact> = {}): Fact => {
  const { unit: _unit, decimals: _decimals, ...plain } = fact(concept, value, rest);
  return { ...plain, ...rest };
};

const withoutDecimals = (each: Fact): Fact => {
  const { decimals: _, ...rest } = each;
  return rest;
};

const revenues = fact("core:Revenues", "10600000");
const at = (axis: QName, member: QName): Partial<Fact> => ({ dimensions: { [axis]: member } });

test("a report in order has no findings", () => {
  const collector = createCollector();
  validateReport(exampleReport(taxonomy), taxonomy, collector, "r.txt");
  expect(collector.diagnostics).toEqual([]);
  expect(
    codes([text("core:string", "売上"), text("core:boolean", " true "), text("core:date", "2002-09-30")]),
  ).toEqual([]);
});

describe("each rule objects to what it is for, and nothing else does", () => {
  test.each<[string, readonly Fact[], string]>([
    ["an undeclared concept", [fact("core:Nonsense", "1")], "unknown-concept"],
    ["a heading", [text("iij:RevenuesAbstract", "1")], "unknown-concept"],
    ["a member", [text("core:UpperMember", "1")], "unknown-concept"],
    ["an axis", [text("core:ResultForecastAxis", "1")], "unknown-concept"],
    ["an instant for a duration", [fact("core:Revenues", "1", { period: quarterEnd })], "period-mismatch"],
    ["a duration for an instant", [fact("core:Assets", "1")], "period-mismatch"],
    ["no period", [fact("core:Revenues", "1", { period: { type: "forever" } })], "period-mismatch"],
    [
      "an end before the start",
      [fact("core:Revenues", "1", { period: { type: "duration", start: "2002-10-01", end: "2002-09-30" } })],
      "period-mismatch",
    ],
    [
      "a share as money",
      [fact("core:Revenues", "1", { unit: unit("shares", ["xbrli:shares"]), decimals: 0 })],
      "unit-mismatch",
    ],
    [
      "money unscaled",
      [fact("core:Revenues", "1", { unit: unit("JPY", ["iso4217:JPY"]), decimals: 0 })],
      "unit-mismatch",
    ],
    [
      "no currency",
      [fact("core:Revenues", "1", { unit: unit("x", ["iso4217:yen"], [], 3) })],
      "unit-mismatch",
    ],
    [
      "money per share as money",
      [fact("core:Revenues", "1", { unit: unit("x", ["iso4217:JPY"], ["xbrli:shares"]), decimals: 0 })],
      "unit-mismatch",
    ],
    [
      "contracts as a percentage",
      [
        fact("iij:DedicatedAccessServicesRevenuesPercentOfTotalRevenues", "1", {
          unit: contracts,
          decimals: 0,
        }),
      ],
      "unit-mismatch",
    ],
    ["text with a unit", [text("core:string", "x", { unit: pure })], "unit-mismatch"],
    ["no decimals", [withoutDecimals(revenues)], "decimals-missing"],
    ["decimals on nil", [{ ...fact("core:Revenues", null), decimals: -3 }], "decimals-not-allowed"],
    ["decimals on text", [text("core:string", "x", { decimals: 0 })], "decimals-not-allowed"],
    ["a word as number", [fact("core:Revenues", "many")], "value-mismatch"],
    ["a number with commas", [fact("core:Revenues", "1,000")], "value-mismatch"],
    ["an exponent", [fact("core:Revenues", "1e9")], "value-mismatch"],
    ["101 digits", [fact("core:Revenues", "9".repeat(103))], "value-mismatch"],
    ["no day", [text("core:date", "2002-02-29")], "value-mismatch"],
    ["no truth", [text("core:boolean", "yes")], "value-mismatch"],
    ["a control character", [text("core:string", "a\u0001b")], "value-mismatch"],
    ["half a surrogate pair", [text("core:textBlock", "\ud800")], "value-mismatch"],
    ["a language on a number", [{ ...revenues, language: "en" }], "value-mismatch"],
    ["a language on a day", [text("core:ReleaseDate", "2002-11-12", { language: "en" })], "value-mismatch"],
    ["a year that is none", [text("core:DocumentFiscalYearFocus", "FY2002")], "value-mismatch"],
    [
      "no identifier",
      [fact("core:Revenues", "1", { entity: { scheme: "urn:x", identifier: " " } })],
      "entity-mismatch",
    ],
    [
      "no scheme",
      [fact("core:Revenues", "1", { entity: { scheme: "", identifier: "1" } })],
      "entity-mismatch",
    ],
    [
      "two entities",
      [revenues, fact("core:Revenues", "1", { entity: { scheme: "urn:x", identifier: "1" } })],
      "entity-mismatch",
    ],
    [
      "an unknown axis",
      [fact("core:Revenues", "1", at("core:NoAxis", "core:UpperMember"))],
      "dimension-mismatch",
    ],
    [
      "a concept as axis",
      [fact("core:Revenues", "1", at("core:Assets", "core:UpperMember"))],
      "dimension-mismatch",
    ],
    [
      "an unknown member",
      [fact("core:Revenues", "1", at("core:ResultForecastAxis", "core:NoMember"))],
      "dimension-mismatch",
    ],
    [
      "a member of another axis",
      [fact("core:Revenues", "1", at("core:ResultForecastAxis", "iij:DomesticBackboneMember"))],
      "dimension-mismatch",
    ],
    [
      "a default that is named",
      [fact("core:Revenues", "1", at("core:ResultForecastAxis", "core:ResultDomain"))],
      "dimension-mismatch",
    ],
    [
      "an axis of another concept",
      [fact("core:CostOfRevenue", "1", at("iij:BackboneRegionAxis", "iij:DomesticBackboneMember"))],
      "dimension-mismatch",
    ],
    [
      "an unbound prefix",
      [fact("core:Revenues", "1", { unit: { ...yen, numerators: ["z:JPY"] } })],
      "unresolved-reference",
    ],
    ["a complete duplicate", [revenues, revenues], "duplicate-fact"],
    ["an inconsistent duplicate", [revenues, { ...revenues, value: "10600001" }], "inconsistent-duplicate"],
    ["a digit beyond the accuracy", [fact("core:Revenues", "10600001", { decimals: -6 })], "excess-digits"],
  ])("%s", (name, facts, code) => {
    const expected = name === "an unbound prefix" ? [code, "unit-mismatch"] : [code];
    expect(new Set(codes(facts))).toEqual(new Set(expected.map((each) => `tanshin:${each}`)));
    expect(codes(facts)).toHaveLength(expected.length);
  });

  test("a prefix bound to something else than the taxonomy means", () => {
    const found = check([revenues], { namespaces: { ...taxonomy.namespaces, core: "urn:x" } });
    expect(found.map(({ code }) => code)).toEqual(["tanshin:unresolved-reference"]);
  });
});

describe("places", () => {
  test("a finding stands where the release prints the fact", () => {
    const occurrence = { line: 7, column: 3, text: "10,600", value: "10600" };
    const [found] = check([{ ...withoutDecimals(revenues), occurrences: [occurrence] }]);
    expect(found?.place).toEqual({ file: "r.txt", line: 7, column: 3, length: 6 });
  });

  test("or where the report was read from", () => {
    const place = { file: "a.xbrl", line: 9, column: 1 };
    const [found] = check([{ ...withoutDecimals(revenues), place }]);
    expect(found?.place).toEqual(place);
  });

  test("a duplicate points at the first", () => {
    const [first, second] = [1, 2].map((line) => ({ ...revenues, place: { file: "a", line, column: 1 } }));
    const [found] = first && second ? check([first, second]) : [];
    expect(found?.place?.line).toBe(2);
    expect(found?.related?.[0]?.place.line).toBe(1);
  });
});

test("a rule finds nothing in an empty report", () => {
  expect(RULES.length).toBeGreaterThan(8);
  expect(check([])).toEqual([]);
});
