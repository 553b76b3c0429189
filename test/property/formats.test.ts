import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readFactModel, writeFactModel } from "../../src/formats/fact-model/index.js";
import { readInline, writeInline } from "../../src/formats/inline/index.js";
import { writeXbrlCsv } from "../../src/formats/xbrl-csv/index.js";
import { readXbrlJson, writeXbrlJson } from "../../src/formats/xbrl-json/index.js";
import { readXbrlXml, writeXbrlXml } from "../../src/formats/xbrl-xml/index.js";
import { aspectKey, type Fact, factsEqual, type Report } from "../../src/model/index.js";
import { compareReports, validateReport } from "../../src/validation/index.js";
import { taxonomies } from "../support/taxonomies.js";
import { readCsvFiles, textsOf } from "../support/xbrl-csv.js";
import { reports, taxonomy } from "./reports.js";

const formats = [
  ["xbrl-xml", writeXbrlXml, readXbrlXml],
  ["xbrl-json", writeXbrlJson, readXbrlJson],
  ["fact-model", writeFactModel, readFactModel],
  ["inline", writeInline, readInline],
] as const;

/** What a note says, by its id in the report: ids are the document's own where they cannot stand in it. */
const told = ({ notes: all = [] }: Report, { notes: ids = [] }: Fact) =>
  ids.map((id) => {
    const note = all.find((each) => each.id === id);
    return note && [note.text, note.language];
  });

describe.each(formats)("%s", (name, write, read) => {
  test("what is written and read back is the same report, fact for fact", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const collector = createCollector();
        const written = write(report, taxonomy);
        const back = read(written, "r", taxonomies(), collector);
        compareReports(report, back?.report ?? { ...report, facts: [] }, collector, ["it", "what was read"]);
        expect(collector.diagnostics).toEqual([]);
        expect(back?.report.facts).toHaveLength(report.facts.length);
        // An Inline report has its facts where they are shown, the others in their order.
        const originals = new Map(report.facts.map((fact) => [aspectKey(fact), fact]));
        back?.report.facts.forEach((fact, index) => {
          const original = name === "inline" ? originals.get(aspectKey(fact)) : report.facts[index];
          expect(original && factsEqual(fact, original) && fact.id === original.id).toBe(true);
          expect(told(back.report, fact)).toEqual(original && told(report, original));
          if (name === "fact-model") expect(fact.occurrences).toEqual(original?.occurrences);
        });
        const kept = back?.report.notes?.map(({ text: said, mark, line }) => [said, mark, line]) ?? [];
        const keeps = (value: unknown) => (name === "fact-model" ? value : undefined);
        expect(kept).toEqual(
          report.notes?.map(({ text: said, mark, line }) => [said, keeps(mark), keeps(line)]),
        );
        expect(write(report, taxonomy)).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  test("a damaged document gives findings and never throws", () => {
    fc.assert(
      fc.property(
        reports,
        fc.nat(),
        fc.nat(200),
        fc.string({ maxLength: 5 }),
        (report, at, length, insert) => {
          const written = write(report, taxonomy);
          const start = at % written.length;
          const damaged = written.slice(0, start) + insert + written.slice(start + length);
          const back = read(damaged, "r", taxonomies(), createCollector());
          if (back) validateReport(back.report, taxonomy, createCollector(), "r");
        },
      ),
      { numRuns: 100 },
    );
  });

  test("any text gives findings and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (garbage) => {
        const collector = createCollector();
        expect(read(garbage, "r", taxonomies(), collector)).toBeUndefined();
        expect(collector.diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe("xbrl-csv", () => {
  test("what is written and read back is the same report, fact for fact", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const collector = createCollector();
        const files = writeXbrlCsv(report, taxonomy);
        const back = readCsvFiles(textsOf(files), collector);
        compareReports(report, back?.report ?? { ...report, facts: [] }, collector, ["it", "what was read"]);
        expect(collector.diagnostics).toEqual([]);
        const originals = new Map(report.facts.map((fact) => [fact.id, fact]));
        expect(back?.report.facts).toHaveLength(originals.size);
        for (const fact of back?.report.facts ?? []) {
          const original = originals.get(fact.id);
          expect(original && factsEqual(fact, original)).toBe(true);
          expect(back && told(back.report, fact)).toEqual(original && told(report, original));
        }
        expect(back && writeXbrlCsv(back.report, taxonomy)).toEqual(files);
        expect(writeXbrlCsv(report, taxonomy)).toEqual(files);
      }),
      { numRuns: 60 },
    );
  });

  test("a damaged file gives findings and never throws", () => {
    fc.assert(
      fc.property(
        reports,
        fc.nat(),
        fc.nat(),
        fc.nat(200),
        fc.string({ maxLength: 5 }),
        (report, which, at, length, insert) => {
          const texts = [...textsOf(writeXbrlCsv(report, taxonomy))];
          const [path, written] = texts[which % texts.length] ?? ["", ""];
          const start = at % written.length;
          const damaged = written.slice(0, start) + insert + written.slice(start + length);
          const back = readCsvFiles(new Map([...texts, [path, damaged]]), createCollector());
          if (back) validateReport(back.report, taxonomy, createCollector(), "r");
        },
      ),
      { numRuns: 100 },
    );
  });

  test("any text gives findings and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (garbage) => {
        const collector = createCollector();
        expect(readCsvFiles(new Map([["report.json", garbage]]), collector)).toBeUndefined();
        expect(collector.diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test("any text as a table gives findings or facts and never throws", () => {
    fc.assert(
      fc.property(reports, fc.string({ unit: "binary" }), (report, garbage) => {
        const [[metadata = "", text = ""] = [], ...tables] = textsOf(writeXbrlCsv(report, taxonomy));
        const broken = tables.map(([path, table]) => [path, `${table}${garbage}`] as const);
        readCsvFiles(new Map([[metadata, text], ...broken]), createCollector());
      }),
      { numRuns: 100 },
    );
  });
});
