import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, temporary } from "../cli/harness.js";

/** Checks files as a project of their own with the import rules of this one: the names of the rules they break. */
const broken = (files: Readonly<Record<string, string>>): readonly string[] => {
  const folder = temporary();
  for (const name of ["tsconfig.json", "package.json", ".dependency-cruiser.cjs"]) {
    copyFileSync(join(ROOT, name), join(folder, name));
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const cruiser = join(ROOT, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const args = [cruiser, "src", "--config", ".dependency-cruiser.cjs", "--output-type", "json"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
};

const value = "export const a = 1;\nexport type A = number;\n";
const imports = (path: string): string => `import { a } from "${path}";\nexport const b = a;\n`;
const importsType = (path: string): string => `import type { A } from "${path}";\nexport type B = A;\n`;

describe("the import rules", () => {
  it("accept what the table allows", () => {
    expect(
      broken({
        "src/diagnostics/index.ts": value,
        "src/model/index.ts": imports("../diagnostics/index.js"),
        "src/formats/markup/index.ts": value,
        "src/formats/xml/index.ts": imports("../markup/index.js"),
        "src/syntaxes.ts": imports("./formats/markup/index.js"),
        "src/convert.ts": imports("./model/index.js"),
        "src/cli/main.ts": `import { readFileSync } from "node:fs";\n${imports("../convert.js")}void readFileSync;\n`,
      }),
    ).toEqual([]);
  });

  it.each([
    [
      "a stage that knows a later one",
      "src/model/a.ts",
      "src/release/b.ts",
      "../release/b.js",
      "model-imports",
    ],
    [
      "diagnostics that know anything",
      "src/diagnostics/a.ts",
      "src/model/b.ts",
      "../model/b.js",
      "diagnostics-imports",
    ],
    [
      "a release that knows XBRL",
      "src/release/a.ts",
      "src/taxonomy/b.ts",
      "../taxonomy/b.js",
      "release-imports",
    ],
    [
      "a pipeline that knows the command line",
      "src/convert.ts",
      "src/cli/b.ts",
      "./cli/b.js",
      "convert.ts-imports",
    ],
    [
      "a sibling format",
      "src/formats/xml/a.ts",
      "src/formats/json/b.ts",
      "../json/b.js",
      "no-sibling-format",
    ],
  ])("refuse %s, as code and as type", (_, from, to, path, rule) => {
    expect(broken({ [from]: imports(path), [to]: value })).toContain(rule);
    expect(broken({ [from]: importsType(path), [to]: value })).toContain(rule);
  });

  it("refuse markup that knows a format, a folder without a rule, and what is not there", () => {
    expect(
      broken({ "src/formats/markup/a.ts": imports("../xml/b.js"), "src/formats/xml/b.ts": value }),
    ).toContain("formats-markup-stands-alone");
    expect(broken({ "src/utils/a.ts": imports("./b.js"), "src/utils/b.ts": value })).toContain(
      "every-folder-has-a-rule",
    );
    expect(broken({ "src/model/a.ts": imports("./gone.js") })).toContain("resolvable");
  });

  it("refuse code that goes in a circle, and a pipeline that reads files", () => {
    expect(
      broken({
        "src/model/a.ts": `import { b } from "./b.js";\nexport const a = () => b;\n`,
        "src/model/b.ts": `import { a } from "./a.js";\nexport const b = () => a;\n`,
      }),
    ).toContain("no-cycle");
    expect(
      broken({
        "src/tagging/a.ts": 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
      }),
    ).toContain("files-are-the-command-line's");
  });
});
