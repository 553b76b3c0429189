import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readPackage, writePackage } from "../../src/formats/package/index.js";
import { compileTaxonomy, packageTaxonomy } from "../../src/taxonomy/index.js";
import { taxonomies } from "../support/taxonomies.js";

const [iij] = taxonomies();
if (!iij) throw new Error("the repository has a taxonomy");

const json = { path: "r.json", content: '{ "documentInfo": {} }' };
const entriesOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

const read = (bytes: Uint8Array, file: string) => {
  const collector = createCollector();
  const found = readPackage(bytes, file, collector);
  return { found, findings: collector.diagnostics };
};

describe("a report package that is written", () => {
  const entries = entriesOf(writePackage("q2", "xbr", [json], iij));

  it.each([
    ["xbri", "https://xbrl.org/report-package/2023/xbri"],
    ["xbr", "https://xbrl.org/report-package/2023/xbr"],
    ["zip", "https://xbrl.org/report-package/2023"],
  ] as const)("says of itself that it is .%s", (kind, documentType) => {
    const written = entriesOf(writePackage("q2", kind, [json], iij));
    expect(JSON.parse(written["q2/META-INF/reportPackage.json"] ?? "")).toEqual({
      documentInfo: { documentType },
    });
  });

  it("has one top folder, and in it the report, its taxonomy and their metadata", () => {
    const files = compileTaxonomy(iij).map(({ part, path }) => `q2/taxonomy/${part}/${path}`);
    const meta = ["catalog.xml", "reportPackage.json", "taxonomyPackage.xml"].map(
      (name) => `q2/META-INF/${name}`,
    );
    expect(Object.keys(entries).sort()).toEqual([...meta, "q2/reports/r.json", ...files].sort());
    expect(entries["q2/reports/r.json"]).toBe(json.content);
  });

  it("leads each address of the taxonomy to its file", () => {
    const rewrites = [
      ...(entries["q2/META-INF/catalog.xml"] ?? "").matchAll(
        /uriStartString="([^"]+)" rewritePrefix="([^"]+)"/g,
      ),
    ];
    expect(rewrites).toHaveLength(iij.parts.length);
    for (const { address, text } of compileTaxonomy(iij)) {
      const [, start = "", prefix = ""] = rewrites.find(([, each = ""]) => address.startsWith(each)) ?? [];
      const path = new URL(`${prefix}${address.slice(start.length)}`, "zip://x/q2/META-INF/").pathname.slice(
        1,
      );
      expect(entries[path], address).toBe(text);
    }
  });

  it("is a taxonomy package of its own, with the entry point of the report's taxonomy", () => {
    const metadata = entries["q2/META-INF/taxonomyPackage.xml"] ?? "";
    expect(metadata).toContain(`<tp:identifier>${iij.own.namespace}/report/q2</tp:identifier>`);
    expect(metadata).toContain(`<tp:entryPointDocument href="${iij.own.entryPoint}"/>`);
    const other = entriesOf(packageTaxonomy(iij))["iij-2026-11-22/META-INF/taxonomyPackage.xml"] ?? "";
    expect(/<tp:identifier>(.*)<\/tp:identifier>/.exec(other)?.[1]).toBe(iij.own.namespace);
  });

  it("has a report of several files in a folder of its own", () => {
    const files = [
      { path: "report.json", content: "{}" },
      { path: "tables/one.csv", content: "a\r\n1\r\n" },
    ];
    const paths = Object.keys(entriesOf(writePackage("q2", "xbr", files, iij)));
    expect(paths.filter((path) => path.includes("/reports/"))).toEqual([
      "q2/reports/q2/report.json",
      "q2/reports/q2/tables/one.csv",
    ]);
  });

  it.each([
    ["第2四半期", "第2四半期"],
    ["q2 (draft): a/b\\c", "q2-draft-a-b-c"],
    ["..", "report"],
    ["", "report"],
  ])("of the name “%s” has the top folder “%s”", (name, top) => {
    const [path = ""] = Object.keys(entriesOf(writePackage(name, "xbr", [json], iij)));
    expect(path.split("/")[0]).toBe(top);
  });

  it("has the same bytes each time", () => {
    const write = () => Buffer.from(writePackage("q2", "xbr", [json], iij)).toString("base64");
    expect(write()).toBe(write());
  });
});

const reportPackage = (documentType: unknown = "https://xbrl.org/report-package/2023/xbr"): string =>
  JSON.stringify({ documentInfo: { documentType } });

const TYPE = "https://xbrl.org/report-package/2023";
const XBR = { "p/META-INF/reportPackage.json": reportPackage() };
const taxonomyPackage = (inner = "<tp:identifier>urn:x</tp:identifier>"): string =>
  `<tp:taxonomyPackage xmlns:tp="http://xbrl.org/2016/taxonomy-package">${inner}</tp:taxonomyPackage>`;
const catalog = (inner: string): string =>
  `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${inner}</catalog>`;
const rewrite = '<rewriteURI uriStartString="http://x/" rewritePrefix="../x/"/>';
const meta = (metadata: string, rewrites = catalog(rewrite)) => ({
  ...XBR,
  "p/x/x.xsd": "",
  "p/reports/r.json": "{}",
  "p/META-INF/taxonomyPackage.xml": metadata,
  "p/META-INF/catalog.xml": rewrites,
});

describe("a package that is read", () => {
  it("gives its kind, its report with the files beside it, and the entry points that it names", () => {
    const files = [
      { path: "report.json", content: '{ "a": 1 }' },
      { path: "tables/one two.csv", content: "a\r\n1\r\n" },
    ];
    const { found, findings } = read(writePackage("q2", "xbr", files, iij), "dir/q2.xbr");
    expect(findings).toEqual([]);
    expect(found?.kind).toBe("xbr");
    expect(found?.entryPoints).toEqual([iij.own.entryPoint]);
    const [report] = found?.reports ?? [];
    expect(found?.reports).toHaveLength(1);
    expect(report?.path).toBe("q2/reports/q2/report.json");
    expect(strFromU8(report?.read() ?? new Uint8Array())).toBe('{ "a": 1 }');
    expect(report?.open("tables/one two.csv")).toBe("a\r\n1\r\n");
    expect(report?.open("./tables/one%20two.csv")).toBe("a\r\n1\r\n");
    expect(report?.open("../q2/report.json")).toBe('{ "a": 1 }');
    for (const path of [
      "two.csv",
      "/etc/passwd",
      "../../../../etc/passwd",
      "http://x/one.csv",
      "file:///x",
      "",
    ])
      expect(report?.open(path), path).toBeUndefined();
  });

  it("may have text beside its report that is no UTF-8, which is told with its place", () => {
    const bytes = zipSync({
      ...Object.fromEntries(Object.entries(XBR).map(([path, text]) => [path, strToU8(text)])),
      "p/reports/q/r.json": strToU8("{}"),
      "p/reports/q/t.csv": Uint8Array.of(0x61, 0xe9),
    });
    const { found, findings } = read(bytes, "x.xbr");
    expect(found?.reports[0]?.open("t.csv")).toBeUndefined();
    expect(findings.map(({ code, place }) => [code, place?.file])).toEqual([
      ["tanshin:invalid-encoding", "x.xbr/p/reports/q/t.csv"],
    ]);
  });

  it.each([
    ["a JSON report", "x.xbr", { ...XBR, "p/reports/r.json": "{}" }, ["p/reports/r.json"]],
    ["an XML report", "x.xbr", { ...XBR, "p/reports/r.xbrl": "<x/>" }, ["p/reports/r.xbrl"]],
    ["a report in a folder", "x.xbr", { ...XBR, "p/reports/q/r.xbrl": "<x/>" }, ["p/reports/q/r.xbrl"]],
    [
      "other files, deeper ones too",
      "x.xbr",
      {
        ...XBR,
        "p/reports/r.json": "{}",
        "p/reports/a.txt": "",
        "p/reports/q/s.json": "",
        "p/r/x/y.json": "",
      },
      ["p/reports/r.json"],
    ],
    ["a name in capitals", "X.XBR", { ...XBR, "p/reports/r.json": "{}" }, ["p/reports/r.json"]],
    [
      "a folder that is called as a report is",
      "x.xbr",
      { ...XBR, "p/reports/r.xhtml/r.json": "{}" },
      ["p/reports/r.xhtml/r.json"],
    ],
    [
      "an Inline report",
      "x.xbri",
      { "p/META-INF/reportPackage.json": reportPackage(`${TYPE}/xbri`), "p/reports/r.html": "" },
      ["p/reports/r.html"],
    ],
    [
      "several reports of all kinds",
      "x.zip",
      {
        "p/META-INF/reportPackage.json": reportPackage(TYPE),
        "p/reports/a.json": "",
        "p/reports/b.htm": "",
        "p/reports/c.xbrl": "",
      },
      ["p/reports/a.json", "p/reports/b.htm", "p/reports/c.xbrl"],
    ],
    ["no metadata, as before the specification", "x.zip", { "p/reports/r.xbrl": "" }, ["p/reports/r.xbrl"]],
    [
      "a byte order mark in its metadata",
      "x.xbr",
      { ...XBR, "p/META-INF/reportPackage.json": `\uFEFF${reportPackage()}`, "p/reports/r.json": "" },
      ["p/reports/r.json"],
    ],
    ["taxonomy metadata", "x.xbr", meta(taxonomyPackage()), ["p/reports/r.json"]],
    ["zipped xBRL-CSV", "x.zip", { "report.json": "{}", "one.csv": "" }, ["report.json"]],
    ["zipped xBRL-CSV in a folder", "x", { "q/report.json": "{}", "q/t/one.csv": "" }, ["q/report.json"]],
  ])("may have %s", (_, file, files, reports) => {
    const { found, findings } = read(zip(files as Record<string, string>), file);
    expect(findings).toEqual([]);
    expect(found?.reports.map(({ path }) => path)).toEqual(reports);
  });

  it("may have several Inline documents in a folder, which are one report", () => {
    const { found, findings } = read(
      zip({
        "p/META-INF/reportPackage.json": reportPackage(`${TYPE}/xbri`),
        "p/reports/q/b.xhtml": "",
        "p/reports/q/a.xhtml": "",
      }),
      "x.xbri",
    );
    expect(findings).toEqual([]);
    expect(found?.reports.map(({ documents }) => documents)).toEqual([
      ["p/reports/q/a.xhtml", "p/reports/q/b.xhtml"],
    ]);
  });
});

describe("a package is not as the specifications say that", () => {
  const reports = { "p/reports/r.json": "{}" };
  it.each([
    ["has two top folders", "x.xbr", { ...XBR, ...reports, "q/a.txt": "" }, "rpe:invalidDirectoryStructure"],
    [
      "has a file beside its top folder",
      "x.xbr",
      { ...XBR, ...reports, "a.txt": "" },
      "rpe:invalidDirectoryStructure",
    ],
    ["is empty", "x.xbr", {}, "rpe:invalidDirectoryStructure"],
    ["has no metadata and is .xbr", "x.xbr", reports, "rpe:documentTypeFileExtensionMismatch"],
    [
      "has no metadata and is .xbri",
      "x.xbri",
      { "p/reports/r.htm": "" },
      "rpe:documentTypeFileExtensionMismatch",
    ],
    [
      "is called .xbri and is .xbr",
      "x.xbri",
      { ...XBR, ...reports },
      "rpe:documentTypeFileExtensionMismatch",
    ],
    ["is called .zip and is .xbr", "x.zip", { ...XBR, ...reports }, "rpe:documentTypeFileExtensionMismatch"],
    ["has a name with another ending", "x.xbrx", { ...XBR, ...reports }, "rpe:unsupportedFileExtension"],
    ["has neither metadata nor such a name", "x.pkg", reports, "rpe:unsupportedFileExtension"],
    [
      "is of another version",
      "x.xbr",
      { "p/META-INF/reportPackage.json": reportPackage(`${TYPE}9/xbr`), ...reports },
      "rpe:unsupportedReportPackageVersion",
    ],
    [
      "has its metadata outside of a folder",
      "x.xbr",
      { "META-INF/reportPackage.json": reportPackage(), "reports/r.json": "{}" },
      "rpe:unsupportedReportPackageVersion",
    ],
    [
      "has metadata that are no JSON",
      "x.xbr",
      { ...reports, "p/META-INF/reportPackage.json": "{" },
      "rpe:invalidJSON",
    ],
    [
      "has metadata with a name twice",
      "x.xbr",
      { ...reports, "p/META-INF/reportPackage.json": `{"documentInfo":{},${reportPackage().slice(1)}` },
      "rpe:invalidJSON",
    ],
    [
      "has metadata without document type",
      "x.xbr",
      { ...reports, "p/META-INF/reportPackage.json": '{"documentInfo":{}}' },
      "rpe:invalidJSONStructure",
    ],
    [
      "has a document type that is no text",
      "x.xbr",
      { ...reports, "p/META-INF/reportPackage.json": reportPackage(1) },
      "rpe:invalidJSONStructure",
    ],
    ["has no folder for reports", "x.xbr", { ...XBR, "p/r.json": "{}" }, "rpe:missingReportsDirectory"],
    ["has no report", "x.xbr", { ...XBR, "p/reports/a.txt": "" }, "rpe:missingReport"],
    ["has its report too deep", "x.xbr", { ...XBR, "p/reports/a/b/r.json": "{}" }, "rpe:missingReport"],
    ["has two reports", "x.xbr", { ...XBR, ...reports, "p/reports/s.json": "{}" }, "rpe:multipleReports"],
    [
      "has two reports in folders",
      "x.xbr",
      { ...XBR, "p/reports/q/r.json": "{}", "p/reports/s/r.json": "{}" },
      "rpe:multipleReports",
    ],
    [
      "is .xbr and has an Inline report",
      "x.xbr",
      { ...XBR, "p/reports/r.xhtml": "" },
      "rpe:incorrectReportType",
    ],
    [
      "is .xbri and has a JSON report",
      "x.xbri",
      { "p/META-INF/reportPackage.json": reportPackage(`${TYPE}/xbri`), ...reports },
      "rpe:incorrectReportType",
    ],
    ["has metadata of a taxonomy that are no XML", "x.xbr", meta("<"), "tpe:invalidMetaDataFile"],
    ["has metadata of something else", "x.xbr", meta("<x/>"), "tpe:invalidMetaDataFile"],
    [
      "has metadata of a taxonomy without identifier",
      "x.xbr",
      meta(taxonomyPackage("")),
      "tpe:invalidMetaDataFile",
    ],
    [
      "has an entry point without address",
      "x.xbr",
      meta(
        taxonomyPackage(
          "<tp:identifier>urn:x</tp:identifier><tp:entryPoints><tp:entryPoint><tp:entryPointDocument/></tp:entryPoint></tp:entryPoints>",
        ),
      ),
      "tpe:invalidMetaDataFile",
    ],
    [
      "has a title without language",
      "x.xbr",
      meta(taxonomyPackage("<tp:identifier>urn:x</tp:identifier><tp:name>X</tp:name>")),
      "tpe:missingLanguageAttribute",
    ],
    [
      "has two titles of one language",
      "x.xbr",
      meta(
        taxonomyPackage(
          '<tp:identifier>urn:x</tp:identifier><tp:name xml:lang="en">X</tp:name><tp:name xml:lang="en">Y</tp:name>',
        ),
      ),
      "tpe:duplicateLanguagesForElement",
    ],
    ["has a catalog that is no XML", "x.xbr", meta(taxonomyPackage(), "<catalog>"), "tpe:invalidCatalogFile"],
    [
      "has a catalog of something else",
      "x.xbr",
      meta(taxonomyPackage(), "<catalog/>"),
      "tpe:invalidCatalogFile",
    ],
    [
      "has a catalog that rewrites nothing",
      "x.xbr",
      meta(taxonomyPackage(), catalog('<rewriteURI uriStartString="http://x/"/>')),
      "tpe:invalidCatalogFile",
    ],
    [
      "has a catalog that rewrites one address twice",
      "x.xbr",
      meta(taxonomyPackage(), catalog(`${rewrite}${rewrite}`)),
      "tpe:multipleRewriteURIsForStartString",
    ],
  ])("%s", (_, file, files, code) => {
    const { findings } = read(zip(files as Record<string, string>), file);
    expect(findings.map((each) => each.code)).toEqual(["tanshin:package-structure"]);
    expect(findings[0]?.message).toContain(`(${code}).`);
    expect(findings[0]?.place?.file).toContain(file);
  });

  it("has a catalog that leads nowhere, which is only a warning", () => {
    const { "p/x/x.xsd": _, ...files } = meta(taxonomyPackage());
    const { found, findings } = read(zip(files), "x.xbr");
    expect(findings.map(({ code, severity, place }) => [code, severity, place?.file])).toEqual([
      ["tanshin:package-structure", "warning", "x.xbr/p/META-INF/catalog.xml"],
    ]);
    expect(findings[0]?.message).toContain("“http://x/” to ../x/");
    expect(found?.reports).toHaveLength(1);
  });

  it("has several reports in one folder, and more than one at all", () => {
    const { found, findings } = read(
      zip({ ...XBR, "p/reports/q/r.json": "{}", "p/reports/q/s.json": "{}" }),
      "x.xbr",
    );
    expect(findings.map(({ message }) => /\((rpe:.*)\)/.exec(message)?.[1])).toEqual([
      "rpe:multipleReportsInSubdirectory",
      "rpe:multipleReports",
    ]);
    expect(found?.reports).toHaveLength(2);
  });
});

describe("a ZIP file is no report that", () => {
  it.each([
    ["is a taxonomy package", packageTaxonomy(iij), "taxonomy package"],
    ["is an office document", zip({ "[Content_Types].xml": "", "word/document.xml": "" }), "office document"],
    ["holds anything else", zip({ "a/b.txt": "" }), "no report"],
    ["holds several JSON files", zip({ "a.json": "{}", "b.json": "{}" }), "no report"],
    ["holds other archives", zip({ "a.zip": "PK", "b.zip": "PK" }), "no report"],
  ])("%s", (_, bytes, words) => {
    const { found, findings } = read(bytes, "x.zip");
    expect(found).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(["tanshin:unsupported-file"]);
    expect(findings[0]?.message).toContain(words);
  });
});
