import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { OUTPUTS, SAMPLE, STEM, tanshin, temporary } from "./harness.js";

interface Validated {
  readonly file: string;
  readonly syntax?: string;
  readonly status: string;
  readonly facts?: number;
  readonly diagnostics: readonly { readonly code: string }[];
}

const folder = temporary();
const path = (name: string): string => join(folder, STEM, name);

beforeAll(async () => {
  await tanshin(["convert", SAMPLE, "--out", folder]);
});

const write = (name: string, content: string | Uint8Array): string => {
  const file = join(temporary(), name);
  writeFileSync(file, content);
  return file;
};

const validateJson = async (...files: string[]): Promise<readonly Validated[]> =>
  JSON.parse((await tanshin(["validate", "--json", ...files])).out) as Validated[];

describe("validate", () => {
  it("finds all that convert writes valid, by what it says, not by its name", async () => {
    const renamed = OUTPUTS.map((name, index) => write(`file-${index}`, readFileSync(path(name))));
    const { status, out, err } = await tanshin(["validate", ...OUTPUTS.map(path), ...renamed]);
    expect(err).toBe("");
    expect(status).toBe(0);
    expect(out.match(/: valid/g)).toHaveLength(10);
    const results = await validateJson(...renamed);
    expect(results.map(({ syntax }) => syntax)).toEqual([
      "fact-model",
      "page",
      "xbrl-json",
      "run",
      "xbrl-xml",
    ]);
    const counts = results.flatMap(({ facts }) => facts ?? []);
    expect(counts).toHaveLength(4);
    expect(new Set(counts).size).toBe(1);
  });

  it("shows the place of a fault, and ends with 1", async () => {
    const xml = readFileSync(path(`${STEM}.xbrl`), "utf8");
    const broken = write("broken.xbrl", xml.replace(/contextRef="[^"]+"/, 'contextRef="NoSuchContext"'));
    const { status, out, err } = await tanshin(["validate", path(`${STEM}.json`), broken]);
    expect(status).toBe(1);
    expect(out).toMatch(/iij-2q-fy2002\.json: valid/);
    expect(out).toMatch(/broken\.xbrl: not valid: [1-9]\d* error/);
    const line = xml.slice(0, xml.search(/contextRef=/)).split("\n").length;
    expect(err).toContain(`broken.xbrl:${line}:`);
    expect(err).toContain("NoSuchContext");
    expect(err).toContain("tanshin:unresolved-reference");
  });

  it.each([
    ["a release", () => readFileSync(SAMPLE), "tanshin:unsupported-file"],
    ["another XML", () => "<html><body/></html>", "tanshin:unsupported-file"],
    ["another JSON", () => '{"name": "tanshin"}', "tanshin:unsupported-file"],
    ["an empty file", () => "", "tanshin:unsupported-file"],
    ["bytes that are no text", () => Uint8Array.of(0x3c, 0xff, 0xfe), "tanshin:invalid-encoding"],
    ["JSON that breaks off", () => '{"documentInfo": {', "tanshin:json-syntax"],
    ["XML that breaks off", () => '<xbrl xmlns="http://www.xbrl.org/2003/instance">', "tanshin:xml-syntax"],
  ])("rejects %s", async (_, content, code) => {
    const [result] = await validateJson(write("file", content()));
    expect(result?.status).toBe("errors");
    expect(result?.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });

  // In a tag's name, in an attribute, in a value, in the last end tag, and after a whole element.
  it.each([
    ["<xbrli:measure>", 8],
    ["contextRef=", 5],
    ["</xbrli:measure>", 0],
    ["</xbrli:xbrl>", 6],
    ["</xbrli:unit>", 13],
  ])("says that an instance cut at %s + %i ends too soon, in its last line", async (mark, more) => {
    const xml = readFileSync(path(`${STEM}.xbrl`), "utf8");
    const cut = xml.slice(0, xml.indexOf(mark) + more);
    const { err } = await tanshin(["validate", write("cut.xbrl", cut)]);
    expect(err).toContain(`cut.xbrl:${cut.trimEnd().split("\n").length}:`);
    expect(err).toContain("the file ends before </xbrli:xbrl>. [tanshin:xml-syntax]");
  });

  it("rejects a file that is not there, and goes on", async () => {
    const results = await validateJson(join(folder, "gone"), path(`${STEM}.xbrl`));
    expect(results.map(({ status }) => status)).toEqual(["errors", "valid"]);
  });

  it("is stopped by an interrupt", async () => {
    const { status, out } = await tanshin(["validate", path(`${STEM}.xbrl`)], {
      signal: AbortSignal.abort(),
    });
    expect([status, out]).toEqual([130, ""]);
  });
});
