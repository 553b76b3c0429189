import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import type { Fact, Unit } from "../../src/model/index.js";
import { validateReport } from "../../src/validation/index.js";
import { fact, report, unit } from "../formats/example.js";
import { taxonomies } from "../support/taxonomies.js";
import { conceptOf, registryTaxonomy, TYPE_NAMES, UNIT_IDS } from "./registry-taxonomy.js";

const registry = registryTaxonomy();

const check = (facts: readonly Fact[], taxonomy = registry, namespaces = taxonomy.namespaces) => {
  const collector = createCollector();
  validateReport(report(taxonomy, facts, { namespaces }), taxonomy, collector, "r");
  return collector.diagnostics;
};

const amount = (type: string, id: string): Fact => {
  const definition = registry.units.get(id);
  if (!definition) throw new Error(`no unit ${id}`);
  const { phrases: _, ...own } = definition;
  return fact(`reg:${conceptOf(type)}`, "1", { unit: own, decimals: 0 });
};

const ALL = [...UNIT_IDS];

/** By type: the units that the registry has for it, as its entries say. */
const REGISTERED: Readonly<Record<string, readonly string[]>> = {
  energy: ["MWh"],
  volume: ["m3"],
  mass: ["t"],
  // Volume per duration, or energy per duration.
  flow: ["m3_per_Y"],
  // The Data Type Registry has the type, the Units Registry has nothing of it.
  weight: ALL,
  ratio: ["pureNumber", "utrRate", "JPY_per_JPY"],
  // A percentage restricts a pure number.
  rate: ["pureNumber", "utrRate", "JPY_per_JPY"],
  count: ["shareCount"],
  price: ["perShare"],
  // Money that is not negative restricts money. The kroon is history, the ouguiya a candidate.
  money: ["yen", "kroons", "ouguiya"],
  decimal: ALL,
  // A taxonomy's own type restricts a decimal.
  own: ALL,
  // The registry means a mass in whatever namespace, but a percentage of the Data Type Registry only.
  namesake: ["t"],
  ownPercent: ALL,
};

describe("the units registry", () => {
  test.each(TYPE_NAMES.map((type) => [type] as const))("has its units for %s, and no other", (type) => {
    const accepted = UNIT_IDS.filter((id) => check([amount(type, id)]).length === 0);
    expect(accepted).toEqual(UNIT_IDS.filter((id) => REGISTERED[type]?.includes(id)));
    for (const id of UNIT_IDS)
      for (const { code, severity } of check([amount(type, id)]))
        expect([code, severity]).toEqual(["tanshin:unit-not-registered", "error"]);
  });

  test("a finding says what there is", () => {
    const [found] = check([{ ...amount("mass", "MWh"), place: { file: "r", line: 3, column: 5 } }]);
    expect(found?.message).toContain("the unit utr:MWh");
    expect(found?.message).toContain("dtr:massItemType");
    expect(found?.hint).toMatch(/^It has g, GT, Gt, kg, /);
    expect(found?.place?.line).toBe(3);
    expect(check([amount("price", "yen")])[0]?.hint).toBe("It has monetaryItemType / sharesItemType.");
  });

  test("nil facts have units, too", () => {
    const nil = fact("reg:MassAmount", null, { unit: amount("mass", "MWh").unit as Unit });
    expect(check([nil]).map(({ code }) => code)).toEqual(["tanshin:unit-not-registered"]);
  });

  test("it goes by namespaces, not by prefixes, and no name trips it", () => {
    for (const utr of ["constructor", "__proto__", "urn:x"]) {
      const found = check([amount("mass", "t")], registry, { ...registry.namespaces, utr });
      expect(found.map(({ code }) => code)).toEqual([
        "tanshin:unresolved-reference",
        "tanshin:unit-not-registered",
      ]);
    }
  });
});

describe("money", () => {
  const [iij] = taxonomies();
  if (!iij) throw new Error("the repository has a taxonomy");
  const money = (currency: string): Fact =>
    fact("core:Revenues", "1", { unit: unit(currency, [`iso4217:${currency}`], [], 3) });

  test.each(["JPY", "USD", "EUR", "XAU", "ZWL"])("%s is a currency", (currency) => {
    expect(check([money(currency)], iij)).toEqual([]);
  });
  test.each(["QQQ", "AAA", "ZZZ"])("%s is none", (currency) => {
    const [found, ...more] = check([money(currency)], iij);
    expect(found?.code).toBe("tanshin:unit-not-registered");
    expect(found?.hint).toContain("AED, AFN, ");
    expect(more).toEqual([]);
  });
  test("a unit that does not suit the taxonomy is told once", () => {
    const shares = fact("core:Revenues", "1", { unit: unit("shares", ["xbrli:shares"]), decimals: 0 });
    expect(check([shares], iij).map(({ code }) => code)).toEqual(["tanshin:unit-mismatch"]);
  });
});

test("the registry's file has each measure once, and no type that is not there", () => {
  const { types, derived } = JSON.parse(
    readFileSync(new URL("../../schemas/unit-registry.json", import.meta.url), "utf8"),
  ) as {
    types: Record<
      string,
      { measures?: Record<string, string[]>; ratios?: { numerator: string; denominator: string }[] }
    >;
    derived: Record<string, string>;
  };
  const named = [
    ...Object.values(derived),
    ...Object.values(types).flatMap(({ ratios = [] }) => ratios.flatMap(Object.values)),
  ].filter((name) => name !== "decimalItemType");
  for (const name of named) expect(types).toHaveProperty(name);
  for (const { measures = {} } of Object.values(types))
    for (const lines of Object.values(measures)) {
      const names = lines.flatMap((line) => line.split(" "));
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Za-z]\w*$/);
    }
});
