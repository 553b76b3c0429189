import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { writeFactModel } from "../../src/formats/fact-model/index.js";
import { METADATA_FILE, writeXbrlCsv } from "../../src/formats/xbrl-csv/index.js";
import { writeXbrlJson } from "../../src/formats/xbrl-json/index.js";
import { type SchemaName, validateJson } from "../../src/validation/index.js";
import { exampleReport } from "../formats/example.js";
import { taxonomies } from "../support/taxonomies.js";
import { textsOf } from "../support/xbrl-csv.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");

const check = (text: string, schema: SchemaName) => {
  const collector = createCollector();
  validateJson(text, schema, collector, "a.json");
  return collector.diagnostics;
};

const example = exampleReport(taxonomy);
const [noted, ...others] = example.facts;
const report = {
  ...example,
  facts: [...(noted ? [{ ...noted, notes: ["note1"] }] : []), ...others],
  notes: [{ id: "note1", text: "Restated.", language: "en", mark: "1", line: 9, column: 5 }],
};
const run = JSON.stringify({
  tanshin: "0.1.0",
  release: { file: "a.txt", sha256: "0".repeat(64) },
  taxonomy: [{ address: taxonomy.own.entryPoint, sha256: "0".repeat(64) }],
  status: "valid",
  summary: {
    tables: 8,
    cells: 622,
    tagged: 622,
    untagged: 0,
    facts: 602,
    occurrences: 622,
    textFacts: 0,
    diagnostics: { error: 0, warning: 1, info: 0 },
    files: ["a.xbrl"],
  },
  diagnostics: [
    {
      code: "tanshin:short-row",
      severity: "warning",
      message: "A row is short.",
      place: { line: 1, column: 1 },
    },
  ],
});

const texts: Readonly<Record<SchemaName, string>> = {
  "xbrl-json": writeXbrlJson(report, taxonomy),
  "xbrl-csv": textsOf(writeXbrlCsv(report, taxonomy)).get(METADATA_FILE) ?? "",
  "fact-model": writeFactModel(report, taxonomy),
  run,
};

test.each(Object.entries(texts) as [SchemaName, string][])("a good %s has no findings", (schema, text) => {
  expect(check(text, schema)).toEqual([]);
});

describe("schemas object", () => {
  test.each<[SchemaName, string, string, string]>([
    ["xbrl-json", "another document type", "2021/xbrl-json", "2020/xbrl-json"],
    [
      "xbrl-json",
      "the prefix xbrl bound to something else",
      '"xbrl": "https://xbrl.org/2021"',
      '"xbrl": "urn:x"',
    ],
    ["xbrl-json", "a reserved alias", '"cik": "', '"footnote": "'],
    ["xbrl-json", "no taxonomy", '"taxonomy"', '"taxonomies"'],
    ["xbrl-json", "a number as value", '"value": "3546372000"', '"value": 3546372000'],
    ["xbrl-json", "decimals as text", '"decimals": -8', '"decimals": "-8"'],
    ["xbrl-json", "a fraction as decimals", '"decimals": -8', '"decimals": 0.5'],
    ["xbrl-json", "decimals on nil", '"value": null,', '"value": null, "decimals": 0,'],
    ["xbrl-json", "a date as period", "2002-10-01T00:00:00/2003-01-01T00:00:00", "2002-10-01/2002-12-31"],
    ["xbrl-json", "a written pure", '"unit": "core:contracts"', '"unit": "xbrli:pure"'],
    ["xbrl-json", "an id with a colon", '"EarningsPerShareBasic_', '"a:b_'],
    ["xbrl-json", "a concept without prefix", '"concept": "core:Revenues"', '"concept": "Revenues"'],
    ["xbrl-json", "no concept", '"concept": "core:Revenues",', ""],
    ["xbrl-json", "an unknown dimension", '"unit": "core:contracts"', '"unity": "core:contracts"'],
    ["xbrl-json", "a note's id at a number", '"unit": "core:contracts"', '"noteId": "note1"'],
    ["xbrl-json", "a note without its id", '"noteId": "note1",', ""],
    ["xbrl-json", "a note of an entity", '"noteId": "note1"', '"noteId": "note1", "entity": "cik:1"'],
    ["xbrl-json", "a note that is nil", '"value": "Restated."', '"value": null'],
    ["xbrl-json", "a link to a number", '"_": [', '"_": [1, '],
    ["xbrl-json", "another meaning of a link's type", "arcrole/fact-footnote", "arcrole/other"],
    ["xbrl-json", "another meaning of a link's group", "role/link", "role/other"],
    ["xbrl-csv", "another document type", "2021/xbrl-csv", "2021/xbrl-json"],
    [
      "xbrl-csv",
      "the prefix xbrl bound to something else",
      '"xbrl": "https://xbrl.org/2021"',
      '"xbrl": "urn:x"',
    ],
    ["xbrl-csv", "no taxonomy", '"taxonomy"', '"taxonomies"'],
    ["xbrl-csv", "a table without file", '"url"', '"path"'],
    ["xbrl-csv", "a template without columns", '"columns"', '"fields"'],
    ["xbrl-csv", "a table with a point in its id", '"NumberOfContracts": {', '"Number.Of.Contracts": {'],
    ["xbrl-csv", "a column with a space in its name", '"unit": {}', '"the unit": {}'],
    ["xbrl-csv", "decimals as text", '"decimals": -3', '"decimals": "-3"'],
    ["xbrl-csv", "a fraction as decimals", '"decimals": -3', '"decimals": 0.5'],
    [
      "xbrl-csv",
      "decimals of a comment",
      '"comment": true',
      '"comment": true, "decimals": 0, "dimensions": {}',
    ],
    ["xbrl-csv", "decimals of no facts", '"unit": {}', '"unit": { "decimals": 0 }'],
    ["xbrl-csv", "a dimension without prefix", '"concept": "$concept"', '"concepts": "$concept"'],
    ["xbrl-csv", "a dimension of OIM's own", '"concept": "xbrl:note"', '"xbrl:noteId": "note1"'],
    ["xbrl-csv", "a number as period", '"period": "2002-09-30@end"', '"period": 2002'],
    ["xbrl-csv", "an unknown special value", '"period": "#none"', '"period": "#nothing"'],
    ["xbrl-csv", "a written pure", '"unit": "iso4217:USD"', '"unit": "xbrli:pure"'],
    [
      "xbrl-csv",
      "a link from what is no id",
      "DedicatedAccessRevenueBreakdown.r_",
      "DedicatedAccessRevenueBreakdown:",
    ],
    ["xbrl-csv", "a link to a number", '"Notes.r_note1.text"', "1"],
    ["xbrl-csv", "another meaning of a link's type", "arcrole/fact-footnote", "arcrole/other"],
    ["fact-model", "a note without text", '"text": "Restated."', '"words": "Restated."'],
    ["fact-model", "no version", '"tanshin"', '"version"'],
    ["fact-model", "a number as value", '"value": "3546372"', '"value": 3546372'],
    ["fact-model", "an id with a colon", '"id": "Revenues_', '"id": "core:Revenues_'],
    ["fact-model", "no date", '"end": "2002-09-30"', '"end": "2002-09-31"'],
    ["fact-model", "an instant in a duration", '"end": "2002-09-30"', '"instant": "2002-09-30"'],
    ["fact-model", "no digest", "0123456789abcdef", "secret"],
    ["fact-model", "a line before the first", '"line": 260', '"line": 0'],
    ["fact-model", "a unit without scale", '"scale": 3', '"power": 3'],
    ["run", "an unknown status", '"status":"valid"', '"status":"fine"'],
    ["run", "a code without prefix", "tanshin:short-row", "short-row"],
    ["run", "a fraction as count", '"tables":8', '"tables":8.5'],
    ["run", "no summary", '"summary"', '"counts"'],
  ])("%s: %s", (schema, _, from, to) => {
    const text = texts[schema];
    expect(text).toContain(from);
    const found = check(text.replaceAll(from, to), schema);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["tanshin:schema-violation"]));
  });

  test("with the place and the path of what is wrong", () => {
    const text = texts["fact-model"].replace('"line": 260', '"line": 0');
    const [found] = check(text, "fact-model");
    const before = text.slice(0, text.indexOf('"line": 0')).split("\n");
    expect(found?.place).toEqual({
      file: "a.json",
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + '"line": '.length + 1,
    });
    expect(found?.message).toContain("facts › 0 › occurrences › 0 › line");
  });
});

describe("repeated names and what is no JSON", () => {
  test("a name that stands twice", () => {
    const [found, ...more] = check(
      run.replace('"status":"valid"', '"status":"failed","status":"valid"'),
      "run",
    );
    expect(found?.code).toBe("tanshin:json-syntax");
    expect(found?.message).toContain("“status”");
    expect(more).toEqual([]);
  });

  test("the same name under another object is no repetition", () => {
    expect(check(run, "run")).toEqual([]);
  });

  test.each([
    "",
    "{",
    "[1,]",
    "nul",
    '"\ud800',
    "[".repeat(10_000),
    '{"a":1e999999}',
    '{"__proto__":{"x":1}}',
  ])("“%s” is reported", (text) => expect(check(text, "run").length).toBeGreaterThan(0));
});
