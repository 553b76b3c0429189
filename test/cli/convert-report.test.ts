import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeZip } from "../support/zip.js";
import { entries, SAMPLE, STEM, tanshin, temporary } from "./harness.js";

const folder = temporary();
const path = (ending: string): string => join(folder, STEM, `${STEM}${ending}`);
const TOP = `${STEM}/reports/${STEM}.json`;

beforeAll(async () => {
  await tanshin(["convert", SAMPLE, "--out", folder, "--format", "xml,json,package"]);
});

const write = (name: string, content: string | Uint8Array): string => {
  const file = join(temporary(), name);
  writeFileSync(file, content);
  return file;
};

describe("convert --format package", () => {
  it("writes a report package beside the rest, and names it", async () => {
    const out = temporary();
    const { status, out: printed } = await tanshin(["convert", SAMPLE, "--out", out, "--format", "package"]);
    expect(status).toBe(0);
    expect(entries(join(out, STEM))).toEqual(
      ["-csv.xbr", ".facts.json", ".html", ".run.json", ".xbr", ".xbri"].map((each) => `${STEM}${each}`),
    );
    expect(printed).toContain(join(out, STEM, `${STEM}.xbr`));
    expect(readFileSync(join(out, STEM, `${STEM}.xbr`))).toEqual(readFileSync(path(".xbr")));
  });
});

describe("convert takes a report", () => {
  it.each([".xbrl", ".json", ".facts.json", ".xbr"])("%s, and writes it in every syntax", async (ending) => {
    const out = temporary();
    const {
      status,
      out: printed,
      err,
    } = await tanshin(["convert", path(ending), "--out", out, "--format", "xml,json,package"]);
    expect(err).toBe("");
    expect(status).toBe(0);
    expect(entries(join(out, STEM))).toEqual(
      ["-csv.xbr", ".facts.json", ".html", ".json", ".run.json", ".xbr", ".xbri", ".xbrl"].map(
        (each) => `${STEM}${each}`,
      ),
    );
    expect(printed).toMatch(new RegExp(`${STEM}${ending.replaceAll(".", "\\.")}: valid\n {2}facts`));
    expect(printed).not.toContain("tables");
    // The same facts in the same order under the same ids: the same bytes, for JSON has nothing else.
    expect(readFileSync(join(out, STEM, `${STEM}.json`), "utf8")).toBe(readFileSync(path(".json"), "utf8"));
  });

  it("by what it says, not by its name, beside releases", async () => {
    const out = temporary();
    const { status, out: printed } = await tanshin([
      "convert",
      write("report.txt", readFileSync(path(".xbrl"))),
      SAMPLE,
      "--out",
      out,
      "--format",
      "json",
    ]);
    expect(status).toBe(0);
    expect(entries(out)).toEqual([STEM, "report"]);
    expect(printed).toContain("2 files: 2 valid, 0 with errors, 0 failed; 1,304 facts");
  });

  it("and shows the line of what is wrong with it", async () => {
    const json = readFileSync(path(".json"), "utf8").replace(
      '"period": "2002-07-01T',
      '"period": "2002-07-32T',
    );
    const file = write("a.json", json);
    const { status, err, out: printed } = await tanshin(["convert", file, "--out", temporary()]);
    expect(status).toBe(1);
    expect(printed).toContain("a.json: converted with errors");
    const line = json.slice(0, json.indexOf("2002-07-32")).split("\n").length;
    expect(err).toContain(`${file}:${line}:`);
    expect(err).toContain(`${line} | "period": "2002-07-32T`);
  });

  it("and fails where there is none", async () => {
    const out = temporary();
    const run = await tanshin(["convert", path(".run.json"), "--out", out]);
    expect(run.status).toBe(1);
    expect(run.err).toContain("is the record of a conversion, not a report");
    const archive = await tanshin([
      "convert",
      write("a.docx", makeZip([{ path: "[Content_Types].xml" }])),
      "--out",
      out,
    ]);
    expect(archive.status).toBe(1);
    expect(archive.err).toContain("The file is an office document");
  });

  it("of a taxonomy that imports nothing, too", async () => {
    const out = temporary();
    const json = JSON.parse(readFileSync(path(".json"), "utf8"));
    type JsonFact = { readonly dimensions: { readonly concept: string } };
    const one = (Object.values(json.facts) as JsonFact[]).find(
      ({ dimensions }) => dimensions.concept === "core:Assets",
    );
    const core = JSON.stringify({
      documentInfo: {
        ...json.documentInfo,
        taxonomy: ["https://tanshin.example/taxonomy/core/2026-11-22/core-2026-11-22.xsd"],
      },
      facts: { one: { ...one, links: {} } },
    });
    const { status, err } = await tanshin(["convert", write("core.json", core), "--out", out]);
    expect(err).toBe("");
    expect(status).toBe(0);
  });
});

describe("validate takes a package", () => {
  const jsonOf = async (file: string) =>
    (JSON.parse((await tanshin(["validate", "--json", file])).out) as Record<string, unknown>[])[0];

  it("and says which report of it was judged", async () => {
    const { status, out, err } = await tanshin(["validate", path(".xbr")]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toBe(`${path(".xbr")}: valid (report package; ${TOP}: xBRL-JSON, 682 facts)\n`);
    expect(await jsonOf(path(".xbr"))).toEqual({
      file: path(".xbr"),
      syntax: "package",
      status: "valid",
      facts: 682,
      reports: [{ path: TOP, syntax: "xbrl-json", facts: 682 }],
      diagnostics: [],
    });
  });

  it("shows the line inside of it that is wrong", async () => {
    const json = readFileSync(path(".json"), "utf8").replace('"decimals": -3', '"decimals": "-3"');
    const file = write(
      "a.xbr",
      makeZip([
        {
          path: "p/META-INF/reportPackage.json",
          content: '{"documentInfo":{"documentType":"https://xbrl.org/report-package/2023/xbr"}}',
        },
        { path: "p/reports/r.json", content: json },
      ]),
    );
    const { status, err } = await tanshin(["validate", file]);
    expect(status).toBe(1);
    const line = json.slice(0, json.indexOf('"-3"')).split("\n").length;
    expect(err).toContain(`${file}/p/reports/r.json:${line}:`);
    expect(err).toContain(`${line} | "decimals": "-3"`);
  });

  it("unless it is unsafe or broken", async () => {
    const climbing = write("a.xbr", makeZip([{ path: "p/../../x" }]));
    const { status, err, out } = await tanshin(["validate", climbing]);
    expect(status).toBe(1);
    expect(err).toContain("[tanshin:zip-unsafe]");
    expect(out).toBe(`${climbing}: not valid: 1 error, 0 warnings (report package)\n`);
    expect(await jsonOf(climbing)).toMatchObject({ syntax: "package", status: "errors", reports: [] });
  });
});

describe("files beside a report", () => {
  it("are its own, and those in folders of it", async () => {
    const { openBeside } = await import("../../src/cli/read-report.js");
    const { createCollector } = await import("../../src/diagnostics/index.js");
    const home = temporary();
    mkdirSync(join(home, "q", "t"), { recursive: true });
    writeFileSync(join(home, "secret.csv"), "secret");
    writeFileSync(join(home, "q", "one.csv"), "one");
    writeFileSync(join(home, "q", "t", "two words.csv"), "two");
    writeFileSync(join(home, "q", "latin.csv"), Uint8Array.of(0xe9));
    const collector = createCollector();
    const open = openBeside(join(home, "q", "report.json"), collector);
    expect(open("one.csv")).toBe("one");
    expect(open("t/two%20words.csv")).toBe("two");
    for (const reference of [
      "../secret.csv",
      "t/../../secret.csv",
      join(home, "secret.csv"),
      "file:///etc/passwd",
      "none.csv",
      "t",
    ])
      expect(open(reference), reference).toBeUndefined();
    expect(collector.diagnostics).toEqual([]);
    expect(open("latin.csv")).toBeUndefined();
    expect(collector.diagnostics.map(({ code }) => code)).toEqual(["tanshin:invalid-encoding"]);
  });
});
