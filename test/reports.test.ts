import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createCollector } from "../src/diagnostics/index.js";
import { writeFactModel } from "../src/formats/fact-model/index.js";
import { writePackage } from "../src/formats/package/index.js";
import { writeXbrlJson } from "../src/formats/xbrl-json/index.js";
import { writeXbrlXml } from "../src/formats/xbrl-xml/index.js";
import { detectSyntax, readReport, validateInput } from "../src/reports.js";
import { compareReports } from "../src/validation/index.js";
import { exampleReport } from "./formats/example.js";
import { taxonomies } from "./support/taxonomies.js";

const [iij] = taxonomies();
if (!iij) throw new Error("the repository has a taxonomy");

const report = exampleReport(iij);
const [xml, json, facts] = [
  writeXbrlXml(report, iij),
  writeXbrlJson(report, iij),
  writeFactModel(report, iij),
];
const xbr = (path: string, content: string): Uint8Array =>
  writePackage("q2", "xbr", [{ path, content }], iij);
const DOCTYPE = '<!DOCTYPE xbrl [ <!ENTITY a "b"> <!-- ] --> ]>';

describe("what a file is", () => {
  it.each([
    ["an instance", xml, "xbrl-xml"],
    ["an instance with a byte order mark", `\uFEFF${xml}`, "xbrl-xml"],
    ["an instance after comments", xml.replace("?>", "?>\n<!-- <html> -->\n<?pi ?>\n<!-- > -->"), "xbrl-xml"],
    ["an instance with a document type", xml.replace("?>", `?>${DOCTYPE}`), "xbrl-xml"],
    ["an instance without prefix", '<xbrl xmlns="http://www.xbrl.org/2003/instance"/>', "xbrl-xml"],
    ["another XML", "<html><xbrl/></html>", undefined],
    ["xBRL-JSON", json, "xbrl-json"],
    [
      "xBRL-JSON after much space",
      `${" ".repeat(10_000)}{${" ".repeat(10_000)}${json.slice(1)}`,
      "xbrl-json",
    ],
    ["JSON that breaks off", '{ "documentInfo": ', "xbrl-json"],
    ["a fact model", facts, "fact-model"],
    ["a run record", '{ "tanshin": "1", "status": "valid" }', "run"],
    ["another JSON", '{ "name": 1 }', undefined],
    ["a list", "[1, 2]", undefined],
    ["prose in brackets", "[Consolidated] Results for 2Q02", undefined],
    ["prose in braces", "{Draft} Results", undefined],
    ["nothing", "", undefined],
    ["a comment without end", "<!-- <xbrl>", undefined],
    ["a package", xbr("r.json", json), "package"],
    ["an archive without files", zipSync({}), "package"],
    ["bytes of an instance", strToU8(xml), "xbrl-xml"],
    ["bytes that are no UTF-8", Uint8Array.of(0x3c, 0xff), undefined],
  ] as const)("%s shows in its content", (_, content, syntax) => {
    expect(detectSyntax(content)).toBe(syntax);
  });

  it("is found in no time, however many comments there are", () => {
    expect(detectSyntax(`${"<!-- a -->".repeat(5000)}<`)).toBeUndefined();
  });
});

const validate = (content: string | Uint8Array, file: string) => {
  const collector = createCollector();
  const found = validateInput({ file, content }, taxonomies(), collector);
  return { found, findings: collector.diagnostics };
};

describe("a report is read and judged", () => {
  it.each([
    ["XML", xml, "r.xbrl"],
    ["JSON", json, "r.json"],
    ["a fact model", facts, "r.facts.json"],
    ["bytes", strToU8(xml), "r.xbrl"],
    ["a package with JSON", xbr("r.json", json), "q2.xbr"],
    ["a package with XML", xbr("r.xbrl", xml), "q2.xbr"],
  ])("from %s", (_, content, file) => {
    const collector = createCollector();
    const read = readReport({ file, content }, taxonomies(), collector);
    if (read) compareReports(report, read.report, collector, ["what was written", "what was read"]);
    expect(collector.diagnostics).toEqual([]);
    expect(read?.taxonomy).toBe(iij);
    const { found, findings } = validate(content, file);
    expect(findings).toEqual([]);
    expect(found?.judged.map((each) => each.facts)).toEqual([report.facts.length]);
  });

  it("at its place in the package", () => {
    const broken = json.replace('"value": "3546372000"', '"value": "3,546"');
    const { found, findings } = validate(xbr("r.json", broken), "dir/q2.xbr");
    expect(found?.judged[0]?.document.path).toBe("q2/reports/r.json");
    const line = broken.slice(0, broken.indexOf('"DedicatedAccessServicesRevenues_')).split("\n").length;
    expect(findings.map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
      ["tanshin:value-mismatch", "dir/q2.xbr/q2/reports/r.json", line],
    ]);
  });

  it("each of a package, and none of them is read for the only one", () => {
    const content = zipSync({
      "p/reports/a.json": strToU8(json),
      "p/reports/b.xbrl": strToU8(xml),
    });
    const { found, findings } = validate(content, "x.zip");
    expect(findings).toEqual([]);
    expect(found?.judged.map(({ document, facts: count }) => [document.syntax, count])).toEqual([
      ["xbrl-json", report.facts.length],
      ["xbrl-xml", report.facts.length],
    ]);
    const collector = createCollector();
    expect(readReport({ file: "x.zip", content }, taxonomies(), collector)).toBeUndefined();
    expect(collector.diagnostics.map(({ message }) => message)).toEqual([
      "The package holds 2 reports: p/reports/a.json, p/reports/b.xbrl.",
    ]);
  });

  it.each([
    ["a fact model", "r.json", facts, "unsupported-file"],
    ["a run record", "r.json", '{ "tanshin": "1", "status": "valid" }', "unsupported-file"],
    ["another XML", "r.xbrl", "<x/>", "unsupported-file"],
    ["another package", "r.json", "PK\u0003\u0004", "unsupported-file"],
    ["JSON that breaks off", "r.json", "{", "json-syntax"],
  ])("unless a package has %s in place of a report", (_, path, content, code) => {
    const { findings } = validate(xbr(path, content), "x.xbr");
    expect(findings.map((each) => each.code)).toEqual([`tanshin:${code}`]);
    expect(findings[0]?.place?.file).toBe(`x.xbr/q2/reports/${path}`);
  });

  it("unless it is in UTF-16, Latin-1, or a UTF-8 that says in two bytes what is one", () => {
    const said = (content: Uint8Array) =>
      validate(content, "x").findings.map(({ code, message }) => [code, message]);
    const wide = new Uint8Array(Buffer.from(`\uFEFF${xml}`, "utf16le"));
    expect(said(wide)).toEqual([["tanshin:invalid-encoding", expect.stringContaining("UTF-16LE")]]);
    expect(said(wide.subarray(2))).toEqual([
      ["tanshin:invalid-encoding", expect.stringContaining("UTF-16LE")],
    ]);
    const big = new Uint8Array(wide).subarray(0, wide.length).map((_, at) => wide[at ^ 1] ?? 0);
    expect(said(big)).toEqual([["tanshin:invalid-encoding", expect.stringContaining("UTF-16BE")]]);
    const latin = Buffer.from(
      xml.replace("UTF-8", "ISO-8859-1").replace("<xbrli:xbrl", "<!-- é --><xbrli:xbrl"),
      "latin1",
    );
    expect(said(new Uint8Array(latin))).toEqual([
      ["tanshin:invalid-encoding", expect.stringContaining("ISO-8859-1")],
    ]);
    const overlong = new Uint8Array([...strToU8("<!-- "), 0xc0, 0xbc, ...strToU8(" -->"), ...strToU8(xml)]);
    expect(said(overlong)).toEqual([["tanshin:invalid-encoding", "The file is not valid UTF-8."]]);
  });
});
