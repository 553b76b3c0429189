import { describe, expect, test } from "vitest";
import {
  aspectKey,
  contextIds,
  contextKey,
  createNamer,
  type Fact,
  factId,
  factIds,
  factsEqual,
  type Report,
} from "../../src/model/index.js";
import { dollars, exampleFacts, fact, quarterEnd, unit, yen } from "../formats/example.js";

describe("factId", () => {
  const one = fact("core:Revenues", "10");

  test("is a name of the concept and twelve hexadecimal digits", () => {
    expect(one.id).toMatch(/^Revenues_[0-9a-f]{12}$/);
    expect(factId({ ...one, concept: "core:売上高" })).toMatch(/^[A-Za-z_][A-Za-z0-9_.-]*$/);
  });

  test("survives a change of value, accuracy, occurrences and unit name", () => {
    const other = { ...one, value: "11", decimals: "INF", unit: { ...yen, id: "JPY", scale: 0 } } as const;
    expect(factId(other)).toBe(one.id);
  });

  test.each<[string, Partial<Fact>]>([
    ["concept", { concept: "iij:Revenues" }],
    ["scheme", { entity: { ...one.entity, scheme: "http://other" } }],
    ["identifier", { entity: { ...one.entity, identifier: "2" } }],
    ["period", { period: quarterEnd }],
    ["dimensions", { dimensions: { "core:ResultForecastAxis": "core:UpperMember" } }],
    ["unit", { unit: dollars }],
    ["language", { language: "ja" }],
  ])("depends on the %s", (_, change) => {
    expect(factId({ ...one, ...change })).not.toBe(one.id);
  });

  test("does not depend on the order of dimensions or the case of a language", () => {
    const [a, b] = [
      { "a:X": "a:x", "a:Y": "a:y" },
      { "a:Y": "a:y", "a:X": "a:x" },
    ] as const;
    expect(aspectKey({ ...one, dimensions: a, language: "en-us" })).toBe(
      aspectKey({ ...one, dimensions: b, language: "en-US" }),
    );
  });

  test("duplicates get names of their own", () => {
    const facts = [one, one, { ...one, id: `${one.id}_2` }, one];
    const ids = factIds(facts);
    expect(ids[0]).toBe(one.id);
    expect(ids[2]).toBe(`${one.id}_2`);
    expect(new Set(ids).size).toBe(4);
  });
});

test("factsEqual minds value, accuracy and scale", () => {
  const one = fact("core:Revenues", "10");
  expect(factsEqual(one, { ...one, occurrences: [], id: "x" })).toBe(true);
  expect(factsEqual(one, { ...one, value: "11" })).toBe(false);
  expect(factsEqual(one, { ...one, decimals: -6 })).toBe(false);
  expect(factsEqual(one, { ...one, unit: unit("JPY", ["iso4217:JPY"]) })).toBe(false);
});

describe("contextIds", () => {
  const report: Report = { taxonomy: [], namespaces: {}, facts: exampleFacts };

  test("one context for facts that share entity, period and dimensions", () => {
    const ids = [...contextIds(report).values()].map(({ id }) => id);
    expect(ids).toEqual([
      "D20020701_20020930",
      "I20020930_InternetDataCenterConnectivityServicesMember",
      "D20021001_20021231_UpperMember",
    ]);
  });

  test("contexts that would share a name are told apart, whatever the order of facts", () => {
    const facts = [
      fact("core:Revenues", "1", { dimensions: { "a:Axis": "a:OtherMember" } }),
      fact("core:Revenues", "2", { dimensions: { "b:Axis": "b:OtherMember" } }),
      fact("core:Revenues", "3"),
    ];
    const names = contextIds({ ...report, facts });
    const reversed = contextIds({ ...report, facts: facts.toReversed() });
    const ids = facts.map((each) => names.get(contextKey(each))?.id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toMatch(/^D20020701_20020930_OtherMember_[0-9a-f]{8}$/);
    expect(ids[2]).toBe("D20020701_20020930");
    expect(facts.map((each) => reversed.get(contextKey(each))?.id)).toEqual(ids);
  });
});

test("a namer keeps the taxonomy's prefixes and never gives one prefix to two namespaces", () => {
  const namer = createNamer({ core: "urn:core" });
  expect(namer.name("urn:core", "A", "c")).toBe("core:A");
  expect(namer.name("urn:other", "A", "core")).toBe("core1:A");
  expect(namer.name("urn:third", "A")).toBe("ns:A");
  expect(namer.name("urn:fourth", "A")).toBe("ns1:A");
  expect(namer.namespaces()).toEqual({
    core: "urn:core",
    core1: "urn:other",
    ns: "urn:third",
    ns1: "urn:fourth",
  });
});
