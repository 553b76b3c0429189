import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { parseUnitString, unitString } from "../../src/formats/markup/unit-string.js";
import { readXbrlJson, writeXbrlJson } from "../../src/formats/xbrl-json/index.js";
import type { QName } from "../../src/model/index.js";
import { taxonomies } from "../support/taxonomies.js";
import { exampleReport, fact, report } from "./example.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");

const read = (text: string) => {
  const collector = createCollector();
  const result = readXbrlJson(text, "a.json", taxonomies(), collector);
  return { facts: result?.report.facts, report: result?.report, diagnostics: collector.diagnostics };
};

const documentInfo = {
  documentType: "https://xbrl.org/2021/xbrl-json",
  namespaces: {
    xbrl: "https://xbrl.org/2021",
    k: taxonomy.namespaces.core,
    e: "urn:scheme",
    cur: "http://www.xbrl.org/2003/iso4217",
    i: "http://www.xbrl.org/2003/instance",
  },
  taxonomy: [taxonomy.own.entryPoint],
};

const dimensions = {
  concept: "k:Revenues",
  entity: "e:1:2",
  period: "2002-07-01T00:00:00/2002-10-01T00:00:00",
  unit: "cur:JPY",
};

/** A document with one fact, `dimensions` and `value` unless said otherwise. */
const one = (changes: object = {}, dimensionChanges: object = {}): string =>
  JSON.stringify({
    documentInfo,
    facts: { f1: { value: "1000", dimensions: { ...dimensions, ...dimensionChanges }, ...changes } },
  });

describe("unit strings", () => {
  const names = (text: string): QName[] => text.split(" ").filter(Boolean) as QName[];
  test.each([
    ["iso4217:JPY", "", "iso4217:JPY"],
    ["iso4217:JPY", "xbrli:shares", "iso4217:JPY/xbrli:shares"],
    ["a:b c:d", "", "a:b*c:d"],
    ["a:b c:d", "e:f", "(a:b*c:d)/e:f"],
    ["a:b", "c:d e:f", "a:b/(c:d*e:f)"],
  ])("%s over %s is %s", (above, below, text) => {
    const unit = { id: "u", numerators: names(above), denominators: names(below), scale: 0 };
    expect(unitString(unit)).toBe(text);
    expect(parseUnitString(text)).toEqual({ numerators: names(above), denominators: names(below) });
  });

  test("a pure number has none", () => {
    expect(
      unitString({ id: "pure", numerators: ["xbrli:pure"], denominators: [], scale: 0 }),
    ).toBeUndefined();
  });

  test.each(["", "JPY", "(a:b)", "a:b/c:d/e:f", "a:b*c:d/e:f", "a:b/", "/a:b", "a:b/(c:d)", "a:b *c:d"])(
    "“%s” is none",
    (text) => expect(parseUnitString(text)).toBeUndefined(),
  );
});

describe("other people's files", () => {
  test("names come back in the taxonomy's prefixes, money in thousands", () => {
    const { facts, diagnostics } = read(one({}, { "k:ResultForecastAxis": "k:LowerMember" }));
    expect(diagnostics).toEqual([]);
    expect(facts?.[0]).toMatchObject({
      concept: "core:Revenues",
      entity: { scheme: "urn:scheme", identifier: "1:2" },
      period: { type: "duration", start: "2002-07-01", end: "2002-09-30" },
      dimensions: { "core:ResultForecastAxis": "core:LowerMember" },
      unit: { id: "JPY_thousands", scale: 3 },
      value: "1",
      decimals: "INF",
    });
  });

  test("an instant is the day that ends with it", () => {
    const { facts } = read(one({ decimals: -6 }, { concept: "k:Assets", period: "2003-01-01T00:00:00" }));
    expect(facts?.[0]).toMatchObject({ period: { type: "instant", instant: "2002-12-31" }, decimals: -6 });
  });

  test("no period is forever, and a number without unit is pure", () => {
    const { facts } = read(one({}, { period: undefined, unit: undefined }));
    expect(facts?.[0]?.period).toEqual({ type: "forever" });
    expect(facts?.[0]?.unit).toMatchObject({ numerators: ["xbrli:pure"], scale: 0 });
  });

  test("nil has no decimals", () => {
    const { facts } = read(one({ value: null }));
    expect(facts?.[0]?.value).toBeNull();
    expect(facts?.[0]).not.toHaveProperty("decimals");
  });
});

describe("what cannot be read is reported with its place and left out", () => {
  test.each<[string, string, string]>([
    ["a number as value", one({ value: 1000 }), "schema-violation"],
    ["a missing value", one({ value: undefined }), "schema-violation"],
    ["missing dimensions", one({ dimensions: undefined }), "schema-violation"],
    ["an unbound concept", one({}, { concept: "z:Revenues" }), "unresolved-reference"],
    ["a concept without prefix", one({}, { concept: "Revenues" }), "schema-violation"],
    ["no entity", one({}, { entity: undefined }), "schema-violation"],
    ["an unbound scheme", one({}, { entity: "z:1" }), "unresolved-reference"],
    ["a date for a date-time", one({}, { period: "2002-10-01" }), "schema-violation"],
    ["a time within a day", one({}, { period: "2002-10-01T12:00:00" }), "unsupported-syntax"],
    ["a fraction of a second", one({}, { period: "2002-10-01T00:00:00.5" }), "unsupported-syntax"],
    ["three times", one({}, { period: "2002-10-01T00:00:00/2002-10-01T00:00:00/" }), "schema-violation"],
    ["half a unit", one({}, { unit: "cur:JPY/" }), "schema-violation"],
    ["an unbound unit", one({}, { unit: "z:JPY" }), "unresolved-reference"],
    ["a typed dimension", one({}, { "k:ResultForecastAxis": "some text" }), "unsupported-syntax"],
    ["an unknown dimension", one({}, { noteId: "f1" }), "unsupported-syntax"],
    ["a note with an entity and a period", one({}, { concept: "xbrl:note" }), "schema-violation"],
    ["broken decimals", one({ decimals: 1.5 }), "schema-violation"],
    ["hopeless decimals", one({ decimals: -1e9 }), "schema-violation"],
    ["decimals as text", one({ decimals: "-3" }), "schema-violation"],
  ])("%s", (_, text, code) => {
    const { facts, diagnostics } = read(text);
    expect(facts).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: `tanshin:${code}`, severity: "error" });
    expect(diagnostics[0]?.message).toContain("f1");
    expect(diagnostics[0]?.place?.column).toBeGreaterThan(text.indexOf('"facts"'));
  });

  test("the place is the line and column of the value", () => {
    const text = JSON.stringify(JSON.parse(one({}, { unit: "?" })), null, 2);
    const line = text.slice(0, text.indexOf('"?"')).split("\n").length;
    expect(read(text).diagnostics[0]?.place).toEqual({
      file: "a.json",
      line,
      column: '        "unit": '.length + 1,
    });
  });

  test("a name that stands twice is an error, and both facts are read", () => {
    const text = one().replace('"facts":{', `"facts":{"f1":${JSON.stringify({ value: null, dimensions })},`);
    const { facts, diagnostics } = read(text);
    expect(facts).toHaveLength(2);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: "tanshin:json-syntax", severity: "error" });
    expect(diagnostics[0]?.place?.column).toBe(text.lastIndexOf('"f1"') + 1);
    expect(diagnostics[0]?.related?.[0]?.place.column).toBe(text.indexOf('"f1"') + 1);
  });
});

describe("hostile input gives one diagnostic and never throws", () => {
  test.each<[string, string, string]>([
    ["nothing", "", "json-syntax"],
    ["words", "hello", "json-syntax"],
    ["an open object", '{"a":', "json-syntax"],
    ["a trailing comma", '{"a":1,}', "json-syntax"],
    ["two values", "{} {}", "json-syntax"],
    ["single quotes", "{'a':1}", "json-syntax"],
    ["a line end in a string", '{"a":"\n"}', "json-syntax"],
    ["a NUL in a string", '{"a":"\u0000"}', "json-syntax"],
    ["a broken escape", '{"a":"\\x"}', "json-syntax"],
    ["a leading zero", '{"a":01}', "json-syntax"],
    ["100,000 nested arrays", "[".repeat(100_000), "json-syntax"],
    ["100,000 nested objects", '{"a":'.repeat(100_000), "json-syntax"],
    ["another document", "{}", "unsupported-file"],
    ["a list", "[1e999]", "unsupported-file"],
    ["no facts", JSON.stringify({ documentInfo }), "schema-violation"],
    [
      "an unknown taxonomy",
      JSON.stringify({ documentInfo: { ...documentInfo, taxonomy: ["urn:x"] }, facts: {} }),
      "unknown-taxonomy",
    ],
  ])("%s", (_, text, code) => {
    const { diagnostics } = read(text);
    expect(diagnostics.map((each) => each.code)).toEqual([`tanshin:${code}`]);
    expect(diagnostics[0]?.place?.file).toBe("a.json");
  });

  test("names of object members bind nothing", () => {
    const text = `{"documentInfo":${JSON.stringify(documentInfo)},"facts":{"__proto__":{"value":"1","dimensions":{"concept":"constructor:x","__proto__":"y"}}}}`;
    expect(read(text).diagnostics[0]?.code).toBe("tanshin:unresolved-reference");
  });

  test("a number of a million digits is read and kept as text", () => {
    expect(read(one({ value: "9".repeat(1_000_000) })).facts?.[0]?.value).toHaveLength(1_000_000);
  });
});

describe("writing", () => {
  const written = JSON.parse(writeXbrlJson(exampleReport(taxonomy), taxonomy)) as {
    documentInfo: { namespaces: Record<string, string>; taxonomy: string[] };
    facts: Record<string, { value: string | null; decimals?: number; dimensions: Record<string, string> }>;
  };
  const [first, , perShare, ratio, count, , , nil] = Object.values(written.facts);

  test("follows OIM 1.0", () => {
    expect(first).toEqual({
      value: "3546372000",
      decimals: -3,
      dimensions: {
        concept: "iij:DedicatedAccessServicesRevenues",
        entity: "cik:0001090633",
        period: "2002-07-01T00:00:00/2002-10-01T00:00:00",
        unit: "iso4217:JPY",
      },
    });
    expect(perShare?.dimensions.unit).toBe("iso4217:JPY/xbrli:shares");
    expect(ratio?.dimensions).not.toHaveProperty("unit");
    expect(count).not.toHaveProperty("decimals");
    expect(count?.dimensions.period).toBe("2002-10-01T00:00:00");
    expect(nil).toMatchObject({ value: null });
    expect(nil).not.toHaveProperty("decimals");
  });

  test("binds what it uses, one prefix a namespace", () => {
    const { namespaces } = written.documentInfo;
    expect(namespaces.xbrl).toBe("https://xbrl.org/2021");
    expect(namespaces.cik).toBe("http://www.sec.gov/CIK");
    expect(new Set(Object.values(namespaces)).size).toBe(Object.keys(namespaces).length);
  });

  test("a scheme whose prefix is taken gets another", () => {
    const entity = { scheme: "urn:other/core", identifier: "1" };
    const text = writeXbrlJson(report(taxonomy, [fact("core:Revenues", "1", { entity })]), taxonomy);
    expect(text).toContain('"core2:1"');
    expect(read(text).facts?.[0]?.entity).toEqual(entity);
  });
});
