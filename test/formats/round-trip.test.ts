import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readFactModel, writeFactModel } from "../../src/formats/fact-model/index.js";
import { writeXbrlCsv } from "../../src/formats/xbrl-csv/index.js";
import { readXbrlJson, writeXbrlJson } from "../../src/formats/xbrl-json/index.js";
import { readXbrlXml, writeXbrlXml } from "../../src/formats/xbrl-xml/index.js";
import type { Fact } from "../../src/model/index.js";
import { taxonomies } from "../support/taxonomies.js";
import { readCsvFiles, textsOf } from "../support/xbrl-csv.js";
import { exampleReport } from "./example.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");

const formats = [
  ["xbrl-xml", writeXbrlXml, readXbrlXml],
  ["xbrl-json", writeXbrlJson, readXbrlJson],
  ["fact-model", writeFactModel, readFactModel],
] as const;

describe.each(formats)("%s", (name, write, read) => {
  const report = exampleReport(taxonomy);
  const text = write(report, taxonomy);

  test("what is written and read back is the same report", () => {
    const collector = createCollector();
    const back = read(text, "report", taxonomies(), collector);
    expect(collector.diagnostics).toEqual([]);
    expect(back?.taxonomy).toBe(taxonomy);
    expect(back?.report.taxonomy).toEqual(report.taxonomy);
    const withoutPlaces = back?.report.facts.map(({ place, ...fact }) => {
      expect(place?.line).toBeGreaterThan(1);
      return fact;
    });
    const expected =
      name === "fact-model" ? report.facts : report.facts.map((fact) => ({ ...fact, occurrences: [] }));
    expect(withoutPlaces).toEqual(expected);
  });

  test("writing what was read gives the same bytes", () => {
    const back = read(text, "report", taxonomies(), createCollector());
    const again = back && write({ ...report, facts: back.report.facts }, taxonomy);
    expect(again).toBe(text);
  });
});

describe("xbrl-csv", () => {
  const report = exampleReport(taxonomy);
  const files = writeXbrlCsv(report, taxonomy);
  /** A report in tables has its facts in their order. */
  const sorted = (facts: readonly Fact[]): readonly Fact[] =>
    facts.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((fact) => ({ ...fact, occurrences: [] }));

  test("what is written and read back is the same report", () => {
    const collector = createCollector();
    const back = readCsvFiles(textsOf(files), collector);
    expect(collector.diagnostics).toEqual([]);
    expect(back?.taxonomy).toBe(taxonomy);
    expect(back?.report.taxonomy).toEqual(report.taxonomy);
    const withoutPlaces = back?.report.facts.map(({ place, ...fact }) => {
      expect(place?.file).toMatch(/^csv\/\w+\.csv$/);
      expect(place?.line).toBeGreaterThan(1);
      return fact;
    });
    expect(sorted(withoutPlaces ?? [])).toEqual(sorted(report.facts));
  });

  test("writing what was read gives the same bytes", () => {
    const back = readCsvFiles(textsOf(files), createCollector());
    expect(back && writeXbrlCsv({ ...report, facts: back.report.facts }, taxonomy)).toEqual(files);
  });
});

test("the fact model keeps where the report comes from", () => {
  const report = exampleReport(taxonomy);
  const back = readFactModel(writeFactModel(report, taxonomy), "r", taxonomies(), createCollector());
  expect(back?.report.release).toEqual(report.release);
  expect(back?.report.reportingPeriod).toEqual(report.reportingPeriod);
  expect(back?.report.entityName).toBe("Internet Initiative Japan Inc.");
});
