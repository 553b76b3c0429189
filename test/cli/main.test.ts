import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { entries, OUTPUTS, ROOT, SAMPLE, STEM, temporary } from "./harness.js";

/** The command as it is installed; `npm test` has built it. */
const MAIN = join(ROOT, "dist", "cli", "main.js");

const environment = (over: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { NO_COLOR: _, FORCE_COLOR: __, TANSHIN_DEBUG: ___, ...rest } = process.env;
  return { ...rest, ...over };
};

const tanshin = (argv: readonly string[], over: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [MAIN, ...argv], { encoding: "utf8", env: environment(over) });

describe("the installed command", () => {
  it("can be started by its name: it is executable and says with what", () => {
    expect(statSync(MAIN).mode & 0o111).not.toBe(0);
    expect(tanshin(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("converts, with results and diagnostics on streams of their own", () => {
    const out = temporary();
    const { status, stdout, stderr } = tanshin(["convert", SAMPLE, "--out", out]);
    expect(status).toBe(0);
    expect(entries(join(out, STEM))).toEqual(OUTPUTS);
    expect(stdout).not.toContain("[tanshin:");
    expect(stderr).toContain("[tanshin:conflicting-occurrences]");
    expect(stdout + stderr).not.toContain("\u001b[");
  });

  it("ends with 2 on wrong usage and with 1 on a bad filing", () => {
    expect(tanshin(["convert"]).status).toBe(2);
    expect(tanshin(["convert", join(temporary(), "gone.txt"), "--out", temporary()]).status).toBe(1);
  });

  it("colours a pipe only when told to", () => {
    expect(tanshin(["inspect", SAMPLE], { FORCE_COLOR: "1" }).stdout).toContain("\u001b[");
    expect(tanshin(["inspect", SAMPLE], { FORCE_COLOR: "1", NO_COLOR: "1" }).stdout).not.toContain("\u001b[");
  });

  it("minds no reader that has seen enough", async () => {
    const child = spawn(process.execPath, [MAIN, "inspect", SAMPLE], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.once("data", () => child.stdout.destroy());
    const errors: string[] = [];
    child.stderr.on("data", (data) => errors.push(String(data)));
    await new Promise((resolve) => child.on("close", resolve));
    expect(errors.join("")).not.toContain("EPIPE");
  });
});

describe("an interrupt from the keyboard", () => {
  it("ends with 130; every folder that is there is whole, and nothing else is", async () => {
    const [folder, out] = [temporary(), temporary()];
    const files = Array.from({ length: 60 }, (_, index) => join(folder, `release-${index}.txt`));
    for (const file of files) copyFileSync(SAMPLE, file);
    const child = spawn(process.execPath, [MAIN, "convert", ...files, "--out", out], { stdio: "ignore" });
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    const first = join(out, "release-0");
    while (!existsSync(first)) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    const written = readdirSync(out);
    expect(written.length).toBeLessThan(files.length);
    for (const name of written) {
      expect(name).toMatch(/^release-\d+$/);
      expect(entries(join(out, name))).toEqual(
        [".facts.json", ".html", ".json", ".run.json", ".xbrl"].map((ending) => `${name}${ending}`),
      );
    }
  });
});
