import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import {
  byPlace,
  type Conversion,
  convert,
  type FactModel,
  factModel,
  type ModelFact,
  output,
  withCode,
} from "../support/convert.js";
import { SAMPLE_FILE, sampleText } from "../support/sample.js";

let conversion: Conversion;
let model: FactModel;

beforeAll(() => {
  conversion = convert(sampleText());
  model = factModel(conversion);
});

/** The one fact with these aspects; contexts without members mean no dimensions. */
const factOf = (concept: string, context: string, unit: string): ModelFact => {
  const found = model.facts.filter(
    (fact) => fact.concept === concept && fact.context === context && fact.unit === unit,
  );
  expect(found).toHaveLength(1);
  return found[0] as ModelFact;
};

/** Lines of its occurrences in tables, in the order of the release. */
const tableLines = (fact: ModelFact): readonly number[] =>
  fact.occurrences
    .filter(({ table }) => table !== undefined)
    .map(({ line }) => line)
    .sort((a, b) => a - b);

describe("restatements are occurrences of one fact", () => {
  it("net loss of the quarter in yen: statement of operations and cash flow statement", () => {
    const fact = factOf("core:NetIncomeLoss", "CurrentQuarterDuration", "JPY_thousands");
    expect(fact).toMatchObject({ value: "-2326166", decimals: -3 });
    expect(tableLines(fact)).toEqual([283, 356]);
    expect(fact.occurrences.some(({ conflict }) => conflict)).toBe(false);
  });

  it("depreciation: 884 million of Table 5 and 883,732 thousand, with the more accurate value", () => {
    const fact = factOf(
      "core:DepreciationDepletionAndAmortization",
      "CurrentQuarterDuration",
      "JPY_thousands",
    );
    expect(fact).toMatchObject({ value: "883732", decimals: -3 });
    expect(tableLines(fact)).toEqual([237, 357]);
    const rounded = fact.occurrences.find(({ line }) => line === 237);
    expect(rounded).toMatchObject({ text: "884", value: "884000", decimals: -6 });
    expect(rounded?.conflict ?? false).toBe(false);
  });

  it("cash at June 30, 2002: balance sheet, beginning of one period and end of another", () => {
    const fact = factOf("core:Cash", "PriorQuarterInstant", "JPY_thousands");
    expect(fact).toMatchObject({ value: "6014693", decimals: -3 });
    expect(tableLines(fact)).toEqual([304, 384, 385]);
    expect(fact.occurrences.map(({ line, tableColumn }) => `${line}:${tableColumn}`).sort()).toEqual([
      "304:6",
      "384:2",
      "385:4",
    ]);
  });

  it("cash at September 30, 2002 in dollars: balance sheet and cash flow statement, a translation", () => {
    const fact = factOf("core:Cash", "CurrentQuarterInstant", "USD_thousands");
    expect(tableLines(fact)).toEqual([304, 385]);
    expect(fact.convenienceTranslation).toBe(true);
    const yen = factOf("core:Cash", "CurrentQuarterInstant", "JPY_thousands");
    expect(yen.convenienceTranslation ?? false).toBe(false);
  });

  it("minority interests are printed turned round in one statement and not in the other", () => {
    const fact = factOf(
      "core:NetIncomeLossAttributableToNoncontrollingInterest",
      "CurrentQuarterDuration",
      "JPY_thousands",
    );
    expect(fact.value).toBe("-23146");
    const signs = fact.occurrences
      .filter(({ table }) => table)
      .map(({ line, negated }) => [line, negated ?? false]);
    expect(signs.sort()).toEqual([
      [281, true],
      [359, false],
    ]);
  });
});

describe("the one conflict", () => {
  it("is USD 12,161 in one statement and 12,160 in the other; the home statement's value stays", () => {
    const fact = factOf(
      "core:IncomeLossFromEquityMethodInvestments",
      "CurrentQuarterDuration",
      "USD_thousands",
    );
    expect(fact.value).toBe("-12161");
    expect(tableLines(fact)).toEqual([282, 358]);
    const flags = Object.fromEntries(fact.occurrences.map(({ line, conflict }) => [line, conflict ?? false]));
    expect(flags).toEqual({ 282: false, 358: true });
    expect(fact.occurrences.find(({ line }) => line === 358)).toMatchObject({
      text: "12,160",
      value: "-12160",
    });
  });

  it("is the only finding: a warning that names both places", () => {
    expect(conversion.diagnostics).toHaveLength(1);
    const [conflict] = withCode(conversion, "conflicting-occurrences");
    expect(conflict?.severity).toBe("warning");
    const places = [conflict?.place, ...(conflict?.related ?? []).map(({ place }) => place)];
    expect(places.map((place) => `${place?.file}:${place?.line}:${place?.column}`).sort()).toEqual([
      `${SAMPLE_FILE}:282:47`,
      `${SAMPLE_FILE}:358:47`,
    ]);
    const words = [conflict?.message, ...(conflict?.related ?? []).map(({ message }) => message)].join(" ");
    expect(words).toContain("12,161");
    expect(words).toContain("12,160");
  });

  it("no other occurrence conflicts", () => {
    const conflicts = model.facts.flatMap(({ occurrences }) =>
      occurrences.filter(({ conflict }) => conflict),
    );
    expect(conflicts).toHaveLength(1);
  });
});

describe("dashes and zeros", () => {
  it("a dash is a fact with value 0", () => {
    const dashes = [...byPlace(model).values()].filter(({ occurrence }) => occurrence.text === "-");
    expect(dashes).toHaveLength(12);
    for (const { fact } of dashes) expect(fact.value).toBe("0");
  });

  it("per share data have no share of revenues and no change: blank cells are nothing", () => {
    const ratios = model.facts.filter(({ concept }) => /PerShareBasic(Percent|Year|Quarter)/.test(concept));
    expect(ratios).toEqual([]);
  });
});

describe("the report as a whole", () => {
  it("is valid, with XML, JSON, fact model and run record", () => {
    expect(conversion.status).toBe("valid");
    expect(conversion.outputs.map(({ name }) => name).sort()).toEqual(["facts", "json", "run", "xml"]);
    expect(conversion.outputs.map(({ path }) => path).sort()).toEqual([
      "iij-2q-fy2002.facts.json",
      "iij-2q-fy2002.json",
      "iij-2q-fy2002.run.json",
      "iij-2q-fy2002.xbrl",
    ]);
  });

  it("is for the second quarter of fiscal 2002 of the registrant", () => {
    expect(model).toMatchObject({
      release: {
        file: SAMPLE_FILE,
        sha256: "3643c53f66bd2ccb3732f451f6c75ce28aa3940511eb8c0acd92aedd2ec8dc35",
      },
      entity: {
        scheme: "http://www.sec.gov/CIK",
        identifier: "0001090633",
        name: "Internet Initiative Japan Inc.",
      },
    });
  });

  it("has units as the design names them", () => {
    expect(model.units).toMatchObject({
      JPY_thousands: { measure: "iso4217:JPY", scale: 3 },
      USD_thousands: { measure: "iso4217:USD", scale: 3 },
      JPY_per_share: { measure: "iso4217:JPY", divisor: "xbrli:shares", scale: 0 },
      JPY_per_ADS: { measure: "iso4217:JPY", divisor: "core:ADS", scale: 0 },
      pure: { measure: "xbrli:pure", scale: 0 },
      shares: { measure: "xbrli:shares", scale: 0 },
      ADS: { measure: "core:ADS", scale: 0 },
      contracts: { measure: "core:contracts", scale: 0 },
      Gbps: { measure: "core:Gbps", scale: 0 },
    });
  });

  it("keeps the contract of the fact model", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../schemas/fact-model.schema.json", import.meta.url), "utf8"),
    ) as object;
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    formats.default(ajv);
    const valid = ajv.validate(schema, JSON.parse(output(conversion, "facts") ?? "null"));
    expect(ajv.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it("writes amounts multiplied out in the XML", () => {
    const xml = output(conversion, "xml") ?? "";
    expect(xml).toMatch(
      /<iij:DedicatedAccessServicesRevenues [^>]*contextRef="CurrentQuarterDuration"[^>]*>3546372000</,
    );
    expect(xml).toMatch(/<core:CashPeriodIncreaseDecrease [^>]*>-1241940000</);
    expect(xml).not.toMatch(/<iij:[^>]*>3546372</);
  });

  it("run.json tells status, counts and findings", () => {
    const run = JSON.parse(output(conversion, "run") ?? "null") as Record<string, unknown>;
    expect(run).toMatchObject({ status: "valid", summary: { tables: 8, cells: 622, untagged: 0 } });
    expect(run.diagnostics).toHaveLength(1);
  });

  it("is the same, byte for byte, when made again", () => {
    const again = convert(sampleText());
    expect(again.outputs).toEqual(conversion.outputs);
  });

  it("has an error instead of a warning when strict", () => {
    const strict = convert(sampleText(), { strict: true });
    expect(strict.status).toBe("errors");
    expect(strict.diagnostics.map(({ severity }) => severity)).toEqual(["error"]);
    expect(factModel(strict).facts).toHaveLength(model.facts.length);
  });
});
