import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Conversion } from "../src/conversion.js";
import { convertReport } from "../src/convert-report.js";
import { createCollector } from "../src/diagnostics/index.js";
import { writeFactModel } from "../src/formats/fact-model/index.js";
import { writePackage } from "../src/formats/package/index.js";
import { writeXbrlJson } from "../src/formats/xbrl-json/index.js";
import { writeXbrlXml } from "../src/formats/xbrl-xml/index.js";
import type { Report } from "../src/model/index.js";
import { FORMATS, type Format, type Output } from "../src/outputs.js";
import { type Open, readReport } from "../src/reports.js";
import type { Taxonomy } from "../src/taxonomy/index.js";
import { compareReports, validateJson } from "../src/validation/index.js";
import { exampleReport } from "./formats/example.js";
import { convert, output } from "./support/convert.js";
import { sampleBytes } from "./support/sample.js";
import { taxonomies } from "./support/taxonomies.js";

const [iij] = taxonomies();
if (!iij) throw new Error("the repository has a taxonomy");

const taxonomyOf = (report: Report | undefined): Taxonomy => {
  const found = taxonomies().find(({ own }) => report?.taxonomy.includes(own.entryPoint));
  if (!found) throw new Error("the report has a known taxonomy");
  return found;
};

const secondBytes = (): Uint8Array =>
  new Uint8Array(readFileSync(new URL("../samples/kazehara-3q-fy2025.txt", import.meta.url)));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? utf8(content) : content;

const from = (
  content: string | Uint8Array,
  file: string,
  rest: { formats?: Format[]; strict?: boolean; open?: Open } = {},
) => convertReport(bytesOf(content), { file, taxonomies: taxonomies(), formats: [...FORMATS], ...rest });

const differences = (a: Report | undefined, b: Report | undefined): readonly string[] => {
  const collector = createCollector();
  if (!a || !b) return ["there is no report"];
  compareReports(a, b, collector, ["one", "the other"]);
  return collector.diagnostics.map(({ message }) => message);
};

const sample = convert(sampleBytes());
const SAMPLES: readonly (readonly [stem: string, conversion: Conversion])[] = [
  ["iij-2q-fy2002", sample],
  ["kazehara-3q-fy2025", convert(secondBytes(), { file: "kazehara-3q-fy2025.txt" })],
];

/** Main files of the reports in a conversion's outputs: of xBRL-CSV the metadata stands for its tables. */
const mainFiles = (outputs: readonly Output[]): readonly Output[] =>
  outputs.filter(({ name, path }) => name !== "run" && name !== "page" && !path.endsWith(".csv"));

const openIn =
  (outputs: readonly Output[], main: string): Open =>
  (url) => {
    const path = `${main.slice(0, main.lastIndexOf("/") + 1)}${url}`;
    const content = outputs.find((each) => each.path === path)?.content;
    return typeof content === "string" ? content : undefined;
  };

const ENDINGS = [".xbrl", ".json", "-csv/report.json", ".xhtml", ".xbri", ".xbr", "-csv.xbr", ".facts.json"];

describe.each(SAMPLES)("%s, converted", (stem, { report }) => {
  // A report without its release, in each syntax and package.
  const all = from(writeFactModel(report as Report, taxonomyOf(report)), `${stem}.facts.json`).outputs;

  it("stands in each syntax and package once", () => {
    expect(mainFiles(all).map(({ path }) => path)).toEqual(ENDINGS.map((ending) => `${stem}${ending}`));
  });

  it.each(ENDINGS)("from %s into every other syntax and back is the same", (ending) => {
    const path = `${stem}${ending}`;
    const input = all.find((each) => each.path === path);
    const there = from(input?.content ?? "", path, { open: openIn(all, path) });
    const errors = there.diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
    expect(there.status).toBe("valid");
    expect(differences(report, there.report)).toEqual([]);
    expect(mainFiles(there.outputs)).toHaveLength(ENDINGS.length);
    for (const { path: file, content } of mainFiles(there.outputs)) {
      const collector = createCollector();
      const open = openIn(there.outputs, file);
      const back = readReport({ file, content, open }, taxonomies(), collector);
      expect(collector.diagnostics, file).toEqual([]);
      expect(differences(report, back?.report), file).toEqual([]);
    }
  });
});

describe("a report that is converted", () => {
  it("tells in its run record what it was read from", () => {
    const { outputs, summary } = from(
      writePackage("q2", "xbr", [{ path: "r.json", content: writeXbrlJson(exampleReport(iij), iij) }], iij),
      "dir/q2.xbr",
    );
    const content = String(outputs.at(-1)?.content);
    const collector = createCollector();
    validateJson(content, "run", collector, "run");
    expect(collector.diagnostics).toEqual([]);
    const run = JSON.parse(content);
    expect(run.release).toEqual({ file: "dir/q2.xbr" });
    expect(run.source).toEqual({
      file: "dir/q2.xbr/q2/reports/r.json",
      syntax: "xbrl-json",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(run.summary).toMatchObject({ tables: 0, facts: 8, textFacts: 0, occurrences: 0 });
    expect(summary.files).toContain("q2.xbrl");
  });

  it("leaves a page, and a page is read as the fact model that it holds", () => {
    const { outputs, report } = from(output(sample, "facts") ?? "", "a.facts.json", { formats: ["page"] });
    expect(outputs.map(({ path }) => path)).toEqual(["a.facts.json", "a.html", "a.run.json"]);
    const back = from(outputs[1]?.content ?? "", "a.html", { formats: [] });
    expect(back.status).toBe("valid");
    expect(back.source?.file).toBe("a.html/facts.json");
    expect(differences(report, back.report)).toEqual([]);
  });

  it("keeps from a fact model where the release prints it", () => {
    const { outputs, report } = from(output(sample, "facts") ?? "", "a.facts.json", { formats: [] });
    expect(outputs.map(({ path }) => path)).toEqual(["a.facts.json", "a.run.json"]);
    expect(outputs[0]?.content).toBe(output(sample, "facts"));
    expect(report?.release).toEqual(sample.report?.release);
  });

  it("leaves out what cannot be read, and says so", () => {
    const xml = writeXbrlXml(exampleReport(iij), iij).replace(/ contextRef="[^"]+"/, "");
    const { status, report, outputs, diagnostics } = from(xml, "a.xbrl", { formats: ["json"] });
    expect(status).toBe("errors");
    expect(report?.facts).toHaveLength(7);
    expect(outputs.map(({ path }) => path)).toEqual(["a.json", "a.facts.json", "a.run.json"]);
    expect(diagnostics.map(({ code, place }) => [code, place?.file])).toContainEqual([
      "tanshin:unsupported-syntax",
      "a.xbrl",
    ]);
  });

  it("is not written where it breaks a rule, since what is written is valid", () => {
    const json = writeXbrlJson(exampleReport(iij), iij).replaceAll("iso4217:JPY", "xbrli:shares");
    const { status, outputs, diagnostics } = from(
      json.replace('"xbrl":', '"xbrli": "http://www.xbrl.org/2003/instance", "xbrl":'),
      "a.json",
    );
    expect(status).toBe("failed");
    expect(outputs.map(({ path }) => path)).toEqual(["a.run.json"]);
    expect(diagnostics.map(({ code }) => code)).toContain("tanshin:unit-mismatch");
  });

  it.each([
    ["has no facts", writeXbrlJson({ ...exampleReport(iij), facts: [] }, iij), "tanshin:no-facts"],
    [
      "is of an unknown taxonomy",
      writeXbrlJson(exampleReport(iij), iij).replaceAll("iij", "jii"),
      "tanshin:unknown-taxonomy",
    ],
    ["is a run record", '{ "tanshin": "1", "status": "valid" }', "tanshin:unsupported-file"],
    ["is none", "hello", "tanshin:unsupported-file"],
  ])("fails where it %s", (_, content, code) => {
    const { status, outputs, diagnostics } = from(content, "a.json");
    expect(status).toBe("failed");
    expect(outputs.map(({ path }) => path)).toEqual(["a.run.json"]);
    expect(diagnostics.map((each) => each.code)).toContain(code);
  });

  it("counts warnings as errors where it is strict", () => {
    const { facts, ...rest } = exampleReport(iij);
    const [first] = facts;
    const twice = { ...rest, facts: first ? [...facts, { ...first, id: "again" }] : facts };
    const json = writeXbrlJson(twice, iij);
    const [loose, strict] = [from(json, "a.json"), from(json, "a.json", { strict: true })];
    expect(loose.diagnostics.map(({ severity }) => severity)).toContain("warning");
    expect(loose.status).toBe("valid");
    expect(strict.status).toBe("errors");
    expect(strict.diagnostics.map(({ severity }) => severity)).not.toContain("warning");
    expect(strict.outputs).toHaveLength(loose.outputs.length);
  });
});
