import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { VERSION } from "../../src/model/index.js";
import { LEDGER_KINDS } from "../../src/tagging/index.js";
import { readFilingRules } from "../../src/validation/index.js";
import { ROOT, SAMPLE, tanshin, temporary } from "../cli/harness.js";

const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), "utf8");

const readme = read("README.md");
const contributing = read("CONTRIBUTING.md");

const codes = [...read("src", "diagnostics", "codes.ts").matchAll(/\| "([a-z-]+)"/g)].map(([, code]) => code);
const rows = [...readme.matchAll(/^\| `tanshin:([a-z-]+)` \| (.+?) \| (.+?) \|$/gm)];

describe("the README", () => {
  it("has a table of all diagnostics, in the order of the code", () => {
    expect(codes.length).toBeGreaterThan(30);
    expect(rows.map(([, code]) => code)).toEqual(codes);
  });

  it("gives each a severity and a sentence", () => {
    for (const [, code, severity, sentence] of rows) {
      expect(severity, code).toMatch(/^(error|warning|note)(, fails| or (warning|note))?$/);
      expect(sentence, code).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("shows the summary that its first command prints", async () => {
    const out = temporary();
    const { out: printed } = await tanshin(["convert", SAMPLE, "--out", out]);
    const shown = /```\n(samples\/iij-2q-fy2002\.txt: valid\n[\s\S]*?)```/.exec(readme)?.[1];
    expect(printed.replaceAll(SAMPLE, "samples/iij-2q-fy2002.txt").replaceAll(out, "out")).toBe(shown);
  });

  it("shows a fact as it is written", async () => {
    const out = temporary();
    await tanshin(["convert", SAMPLE, "--out", out]);
    const model = JSON.parse(
      readFileSync(join(out, "iij-2q-fy2002", "iij-2q-fy2002.facts.json"), "utf8"),
    ) as { facts: { id: string }[] };
    const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? "{}") as { id: string };
    expect(model.facts.find(({ id }) => id === shown.id)).toEqual(shown);
  });

  it("shows lines of the ledger as they are printed, and has a row for each kind", async () => {
    const { out } = await tanshin(["inspect", SAMPLE, "--ledger"]);
    const [, shown = "", table = ""] =
      /## Every number is accounted for[\s\S]*?```\n([\s\S]*?)```([\s\S]*?)\n## /.exec(readme) ?? [];
    expect(shown.split("\n").length).toBeGreaterThan(8);
    expect(shown.split("\n").filter((line) => !out.includes(`${line}\n`))).toEqual([]);
    expect([...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, kind]) => kind)).toEqual([...LEDGER_KINDS]);
  });

  it("shows filing rules that are sound, and has a row for each check", () => {
    const schema = JSON.parse(read("schemas", "filing-rules.schema.json")) as {
      $defs: { rule: { properties: { check: { enum: string[] } } } };
    };
    const [, shown = "", table = ""] =
      /### What `validate` checks[\s\S]*?```json\n([\s\S]*?)```([\s\S]*?)\n### /.exec(readme) ?? [];
    const collector = createCollector();
    expect(readFilingRules(shown, "README.md", collector)?.rules).toHaveLength(2);
    expect(collector.diagnostics).toEqual([]);
    const checks = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, check]) => check);
    expect(checks).toEqual(schema.$defs.rule.properties.check.enum);
  });

  it("shows the beginning of an audit as it is printed", async () => {
    const { out } = await tanshin(["audit", SAMPLE]);
    const [, shown = ""] = /## The release audits itself[\s\S]*?```\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(shown.split("\n").length).toBeGreaterThan(30);
    expect(out.replaceAll(SAMPLE, "samples/iij-2q-fy2002.txt").slice(0, shown.length)).toBe(shown);
  });

  it("has a row for each command", async () => {
    const { out } = await tanshin(["--help"]);
    const [, commands = ""] = /\nCommands:\n([\s\S]*?)\n\n/.exec(out) ?? [];
    const names = [...commands.matchAll(/^ {2}([a-z]+) /gm)].flatMap(([, name]) => name ?? []);
    expect(names.length).toBeGreaterThan(4);
    for (const name of names.filter((each) => each !== "help"))
      expect(readme).toMatch(new RegExp(`^\\| \`tanshin ${name} `, "m"));
  });

  it("names the scripts that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...`${readme}${contributing}`.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});

describe("CONTRIBUTING", () => {
  it("has a sentence for each folder of src and nothing that is not there", () => {
    const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const named = [...contributing.matchAll(/^\| `src\/([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(folders.map(({ name }) => name).sort());
  });
});

describe("the version", () => {
  it("is one in package.json, in reports and in the changelog", () => {
    const { version } = JSON.parse(read("package.json")) as { version: string };
    expect(version).toBe(VERSION);
    expect(read("CHANGELOG.md")).toContain(`## [${version}]`);
  });
});
