import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readFactModel, writeFactModel } from "../../src/formats/fact-model/index.js";
import { VERSION } from "../../src/model/index.js";
import { validateJson } from "../../src/validation/index.js";
import { taxonomies } from "../support/taxonomies.js";
import { exampleReport, fact, report } from "./example.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");

// biome-ignore lint/suspicious/noExplicitAny: tests change any part of the document
type Document = any;

const text = writeFactModel(exampleReport(taxonomy), taxonomy);
const document = (): Document => JSON.parse(text);

const read = (content: string) => {
  const collector = createCollector();
  const result = readFactModel(content, "a.facts.json", taxonomies(), collector);
  return { report: result?.report, diagnostics: collector.diagnostics };
};

const changed = (change: (each: Document) => void) => {
  const each = document();
  change(each);
  return read(JSON.stringify(each));
};

describe("a corrected occurrence", () => {
  test("keeps its printed text and what was read in its place", () => {
    const [first, ...others] = exampleReport(taxonomy).facts;
    if (!first) throw new Error("the example has facts");
    const occurrences = first.occurrences.map((each) => ({ ...each, corrected: "3,546,327" }));
    const written = writeFactModel(report(taxonomy, [{ ...first, occurrences }, ...others]), taxonomy);
    expect(JSON.parse(written).facts[0].occurrences[0]).toMatchObject({
      text: "3,546,372",
      corrected: "3,546,327",
    });
    const { report: back, diagnostics } = read(written);
    expect(diagnostics).toEqual([]);
    expect(back?.facts[0]?.occurrences).toEqual(occurrences);
    expect(back?.facts[1]?.occurrences).toEqual(others[0]?.occurrences);
    const checks = createCollector();
    validateJson(written, "fact-model", checks, "a.facts.json");
    expect(checks.diagnostics).toEqual([]);
  });
});

describe("writing", () => {
  test("facts are in thousands, with their occurrences", () => {
    const { facts, units, contexts, concepts, tanshin, release, entity } = document();
    expect(tanshin).toBe(VERSION);
    expect(facts[0]).toMatchObject({
      concept: "iij:DedicatedAccessServicesRevenues",
      context: "CurrentQuarterDuration",
      unit: "JPY_thousands",
      value: "3546372",
      decimals: -3,
      occurrences: [
        { line: 260, column: 38, text: "3,546,372", row: "Dedicated access services", tableColumn: 2 },
      ],
    });
    expect(units.JPY_thousands).toEqual({ measure: "iso4217:JPY", scale: 3 });
    expect(units.JPY_per_share).toEqual({ measure: "iso4217:JPY", divisor: "xbrli:shares", scale: 0 });
    expect(contexts.CurrentQuarterDuration).toEqual({
      period: { start: "2002-07-01", end: "2002-09-30" },
      dimensions: {},
    });
    expect(contexts.NextQuarterDuration_UpperMember.dimensions).toEqual({
      "core:ResultForecastAxis": "core:UpperMember",
    });
    expect(concepts["iij:DedicatedAccessServicesRevenues"]).toMatchObject({
      label: "Dedicated access services",
      labelJa: "専用線接続サービス",
      type: "monetary",
      periodType: "duration",
      balance: "credit",
    });
    expect(concepts["core:Revenues"].standard).toBe("us-gaap:Revenues");
    expect(release).toMatchObject({
      file: "release.txt",
      published: "2002-11-12",
      fiscalYear: 2002,
      fiscalQuarter: 2,
    });
    expect(entity.name).toBe("Internet Initiative Japan Inc.");
  });

  test("only another currency than the issuer's is a convenience translation", () => {
    const rate = fact("core:Revenues", "121.74", {
      unit: { id: "JPY_per_USD", numerators: ["iso4217:JPY"], denominators: ["iso4217:USD"], scale: 0 },
    });
    const { facts } = JSON.parse(writeFactModel(report(taxonomy, [rate]), taxonomy));
    expect(facts[0]).not.toHaveProperty("convenienceTranslation");
    expect(document().facts.map((each: Document) => each.convenienceTranslation)).toEqual([
      undefined,
      true,
      ...Array(6).fill(undefined),
    ]);
  });

  test("units of one name and different measures are told apart", () => {
    const clash = fact("core:Revenues", "1", {
      unit: { id: "JPY_thousands", numerators: ["iso4217:USD"], denominators: [], scale: 3 },
    });
    const content = writeFactModel(report(taxonomy, [fact("core:Revenues", "1"), clash]), taxonomy);
    const { report: back } = read(content);
    expect(back?.facts[1]?.unit?.numerators).toEqual(["iso4217:USD"]);
  });

  test("a fact without end has no place in it", () => {
    const forever = fact("core:Revenues", "1", { period: { type: "forever" } });
    expect(() => writeFactModel(report(taxonomy, [forever]), taxonomy)).toThrow("fact model");
  });

  test("a report that was read and not made from a release is written too", () => {
    const { release, ...rest } = exampleReport(taxonomy);
    expect(release).toBeDefined();
    expect(read(writeFactModel(rest, taxonomy)).report?.release).toBeUndefined();
  });
});

describe("reading", () => {
  test("a document without namespaces uses the taxonomy's prefixes", () => {
    const { report: back, diagnostics } = changed((each) => {
      each.namespaces = undefined;
    });
    expect(diagnostics).toEqual([]);
    expect(back?.facts).toHaveLength(8);
  });

  test("prefixes are the document's own", () => {
    const { report: back } = read(text.replaceAll('"core', '"k'));
    expect(back?.facts[2]?.concept).toBe("core:EarningsPerShareBasic");
  });

  test.each<[string, (each: Document) => void, string, number]>([
    ["a missing context", (each) => delete each.contexts.CurrentQuarterDuration, "unresolved-reference", 6],
    ["a missing unit", (each) => delete each.units.USD_thousands, "unresolved-reference", 1],
    ["an unbound concept", (each) => (each.facts[0].concept = "z:A"), "unresolved-reference", 1],
    ["a number as value", (each) => (each.facts[0].value = 1), "schema-violation", 1],
    ["broken decimals", (each) => (each.facts[0].decimals = "many"), "schema-violation", 1],
    ["an occurrence without line", (each) => delete each.facts[0].occurrences[0].line, "schema-violation", 1],
    [
      "no date",
      (each) => (each.contexts.CurrentQuarterDuration.period.end = "2002-09-31"),
      "schema-violation",
      1,
    ],
    ["a hopeless scale", (each) => (each.units.USD_thousands.scale = 1e9), "schema-violation", 1],
  ])("%s is reported, and the rest is read", (_, change, code, count) => {
    const { report: back, diagnostics } = changed(change);
    expect(new Set(diagnostics.map((each) => each.code))).toEqual(new Set([`tanshin:${code}`]));
    expect(diagnostics).toHaveLength(count);
    expect(back?.facts.length).toBeLessThan(8);
  });

  test.each(["{}", "[]", "null", '{"tanshin":"0.1.0"}', "", '{"facts":', "[".repeat(1000)])(
    "“%s” is one diagnostic",
    (content) => {
      const { report: back, diagnostics } = read(content);
      expect(back).toBeUndefined();
      expect(diagnostics).toHaveLength(1);
    },
  );
});
