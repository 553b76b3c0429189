import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { damaged } from "./damaged.js";
import { entries, OUTPUTS, SAMPLE, STEM, tanshin, temporary } from "./harness.js";

const write = (folder: string, name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const runJson = (out: string, stem = STEM) =>
  JSON.parse(readFileSync(join(out, stem, `${stem}.run.json`), "utf8")) as {
    status: string;
    diagnostics: { code: string; severity: string }[];
  };

describe("convert", () => {
  it("writes the five files and prints the summary", async () => {
    const out = temporary();
    const { status, out: printed, err } = await tanshin(["convert", SAMPLE, "--out", out]);
    expect(status).toBe(0);
    expect(entries(out)).toEqual([STEM]);
    expect(entries(join(out, STEM))).toEqual(OUTPUTS);
    expect(printed).toMatch(/iij-2q-fy2002\.txt: valid/);
    expect(printed).toMatch(/tables +8\n/);
    expect(printed).toMatch(/cells +622 read: 622 tagged, 0 untagged\n/);
    expect(printed).toMatch(/audit +546 relations: 1 broken, 22 off by rounding; 24 numbers in none\n/);
    expect(printed).toMatch(/findings +0 errors, 1 warning\n/);
    for (const file of OUTPUTS) expect(printed).toContain(join(out, STEM, file));
    expect(err).toContain("tanshin:conflicting-occurrences");
  });

  it("prints the run records with --json, and nothing else on standard output", async () => {
    const out = temporary();
    const { out: printed } = await tanshin(["convert", SAMPLE, "--out", out, "--json"]);
    expect(JSON.parse(printed)).toEqual([runJson(out)]);
  });

  it("writes the formats that are asked for, beside the fact model, the run record and the page", async () => {
    const out = temporary();
    await tanshin(["convert", SAMPLE, "--out", out, "--format", "json"]);
    const always = [`${STEM}.facts.json`, `${STEM}.html`, `${STEM}.run.json`];
    expect(entries(join(out, STEM))).toEqual([...always, `${STEM}.json`].sort());
  });

  it("takes warnings for errors with --strict", async () => {
    const out = temporary();
    const { status, out: printed } = await tanshin(["convert", SAMPLE, "--out", out, "--strict"]);
    expect(status).toBe(1);
    expect(runJson(out).status).toBe("errors");
    expect(printed).toContain("findings  1 error, 0 warnings (--strict: warnings count as errors)");
  });

  it("leaves out nothing more with --strict", async () => {
    const [loose, strict] = [temporary(), temporary()];
    await tanshin(["convert", SAMPLE, "--out", loose]);
    await tanshin(["convert", SAMPLE, "--out", strict, "--strict"]);
    for (const file of OUTPUTS.filter((name) => !/\.(run\.json|html)$/.test(name))) {
      expect(readFileSync(join(strict, STEM, file), "utf8")).toBe(
        readFileSync(join(loose, STEM, file), "utf8"),
      );
    }
  });

  it.each(["iij", join("taxonomy", "iij")])("uses the taxonomy %s", async (taxonomy) => {
    const { status } = await tanshin(["convert", SAMPLE, "--out", temporary(), "--taxonomy", taxonomy]);
    expect(status).toBe(0);
  });

  it("gives the same bytes each time", async () => {
    const [one, two] = [temporary(), temporary()];
    for (const out of [one, two]) await tanshin(["convert", SAMPLE, "--out", out]);
    for (const file of OUTPUTS) {
      expect(readFileSync(join(one, STEM, file), "utf8")).toBe(readFileSync(join(two, STEM, file), "utf8"));
    }
  });
});

describe("a number that does not fit the others", () => {
  const file = (): string => damaged([260, "3,546,372", "3,946,372"]);

  // 3,946,372 + 791,738 + 893,135 + 467,976 = 6,099,221
  it("is a warning at each relation that it breaks, which names the suspect", async () => {
    const out = temporary();
    const { status, err, out: printed } = await tanshin(["convert", file(), "--out", out]);
    expect(status).toBe(0);
    const lines = err.split("\n");
    const head = lines.findIndex((line) => line.includes(":264:52: warning: "));
    expect(lines[head]).toMatch(/6,099,221; printed is 5,699,221\. \[tanshin:broken-relation\]$/);
    const hint = lines.slice(head).find((line) => line.includes("hint: "));
    expect(hint).toContain("“3,946,372” (line 260, column 38), where “3,546,372” would fit");
    expect(printed).toContain("audit     546 relations: 8 broken, 22 off by rounding; 24 numbers in none\n");
    expect(printed).toContain("findings  0 errors, 8 warnings\n");
    expect(entries(join(out, "damaged"))).toHaveLength(5);
  });

  it("is an error with --strict, and the reports are the same", async () => {
    const [loose, strict] = [temporary(), temporary()];
    const path = file();
    await tanshin(["convert", path, "--out", loose]);
    const { status, err } = await tanshin(["convert", path, "--out", strict, "--strict"]);
    expect(status).toBe(1);
    expect(err).toContain(":264:52: error: ");
    expect(runJson(strict, "damaged").status).toBe("errors");
    const report = (out: string): string => readFileSync(join(out, "damaged", "damaged.xbrl"), "utf8");
    expect(report(strict)).toBe(report(loose));
  });
});

describe("a number that cannot be read", () => {
  it("is underlined in its line, and the rest is converted", async () => {
    const [folder, out] = [temporary(), temporary()];
    const file = write(folder, "odd.txt", readFileSync(SAMPLE, "utf8").replace("3,546,372", "3,54x,372"));
    const { status, err } = await tanshin(["convert", file, "--out", out]);
    expect(status).toBe(1);
    const lines = err.split("\n");
    const head = lines.findIndex((line) => line.includes("tanshin:malformed-number"));
    expect(lines[head]).toMatch(/odd\.txt:\d+:\d+: error: /);
    const [source = "", carets = ""] = lines.slice(head + 1);
    expect(carets.indexOf("^")).toBe(source.indexOf("3,54x,372"));
    expect(carets.trim().split("|").at(-1)?.trim()).toBe("^".repeat(9));
    expect(entries(join(out, "odd"))).toHaveLength(5);
  });
});

describe("a release that fails", () => {
  it("leaves the run record only, also where an earlier run left more", async () => {
    const [folder, out] = [temporary(), temporary()];
    const file = join(folder, "release.txt");
    copyFileSync(SAMPLE, file);
    await tanshin(["convert", file, "--out", out]);
    writeFileSync(file, "No table in here.\n");
    const { status, err, out: printed } = await tanshin(["convert", file, "--out", out]);
    expect(status).toBe(1);
    expect(err).toContain("tanshin:no-table");
    expect(printed).toMatch(/\n {2}reason +The text has no table/);
    expect(entries(out)).toEqual(["release"]);
    expect(entries(join(out, "release"))).toEqual(["release.run.json"]);
    expect(runJson(out, "release").status).toBe("failed");
  });

  it("does not stop the others", async () => {
    const [folder, out] = [temporary(), temporary()];
    const bad = write(folder, "bad.txt", "");
    const { status, out: printed } = await tanshin([
      "convert",
      bad,
      join(folder, "gone.txt"),
      SAMPLE,
      "--out",
      out,
    ]);
    expect(status).toBe(1);
    expect(entries(out)).toEqual(["bad", STEM]);
    expect(entries(join(out, STEM))).toEqual(OUTPUTS);
    expect(printed).toContain("3 releases: 1 valid, 0 with errors, 2 failed");
  });

  it.each([
    ["that is not there", (folder: string) => join(folder, "gone.txt"), "no such file"],
    ["that is a folder", (folder: string) => folder, "folder"],
  ])("because of a file %s, leaves what an earlier run wrote", async (_, name, reason) => {
    const out = temporary();
    const { status, err, out: printed } = await tanshin(["convert", name(temporary()), "--out", out]);
    expect(status).toBe(1);
    expect(err).toContain("tanshin:file-not-readable");
    expect(err).toContain(reason);
    expect(printed).toContain("failed");
    expect(entries(out)).toEqual([]);
  });

  it("because it is too large, is not read", async () => {
    const [folder, out] = [temporary(), temporary()];
    const file = write(folder, "large.txt", "x".repeat(21 * 1024 * 1024));
    const { status, err } = await tanshin(["convert", file, "--out", out]);
    expect(status).toBe(1);
    expect(err).toMatch(
      /large\.txt:1:1: error: The file has 21 MB; at most 20 MB are read\. \[tanshin:file-too-large\]/,
    );
    expect(entries(join(out, "large"))).toEqual(["large.run.json"]);
  });
});

describe("outputs", () => {
  it("take the place of an earlier run's, none of which stays", async () => {
    const out = temporary();
    await tanshin(["convert", SAMPLE, "--out", out]);
    writeFileSync(join(out, STEM, "stale.xhtml"), "old");
    await tanshin(["convert", SAMPLE, "--out", out, "--format", "xml"]);
    expect(entries(out)).toEqual([STEM]);
    expect(entries(join(out, STEM))).toEqual([
      `${STEM}.facts.json`,
      `${STEM}.html`,
      `${STEM}.run.json`,
      `${STEM}.xbrl`,
    ]);
  });

  it("do not replace a folder that tanshin did not write", async () => {
    const out = temporary();
    mkdirSync(join(out, STEM));
    writeFileSync(join(out, STEM, "thesis.doc"), "years of work");
    const { status, err } = await tanshin(["convert", SAMPLE, "--out", out]);
    expect(status).toBe(1);
    expect(err).toContain("tanshin:output-not-writable");
    expect(entries(join(out, STEM))).toEqual(["thesis.doc"]);
  });

  it("that cannot be written are an error, and leave nothing behind", async () => {
    const folder = temporary();
    const out = write(folder, "a-file", "");
    const { status, err, out: printed } = await tanshin(["convert", SAMPLE, "--out", out]);
    expect(status).toBe(1);
    expect(err).toContain("tanshin:output-not-writable");
    expect(err).not.toMatch(/\n\s+at /);
    expect(printed).toMatch(/files +none/);
    expect(entries(folder)).toEqual(["a-file"]);
  });

  it("never leave their folder, whatever the release is called", async () => {
    const [folder, out] = [temporary(), join(temporary(), "out")];
    const file = join(folder, "...txt");
    copyFileSync(SAMPLE, file);
    const { status, err } = await tanshin(["convert", file, "--out", out]);
    expect(status).toBe(2);
    expect(err).toContain("a folder called “..”");
    expect(entries(join(out, ".."))).toEqual([]);
  });
});

describe("a release whose name begins with a dot", () => {
  it.each([".txt", ".release.txt", "...txt"])("as %s, is wrong usage: nothing is written", async (name) => {
    const [folder, out] = [temporary(), temporary()];
    const file = write(folder, name, "anything");
    const { status, err } = await tanshin(["convert", file, "--out", out]);
    expect(status).toBe(2);
    expect(err).toContain("begins with a dot");
    expect(err).toContain(file);
    expect(entries(out)).toEqual([]);
  });
});

describe("messages", () => {
  const long = async (errTerminal: boolean) => {
    const file = write(temporary(), "bare.txt", "No table in here.\n");
    return tanshin(["convert", file, "--out", temporary()], { errTerminal, width: 60 });
  };

  it("go on in the next line on a terminal, under a hanging indent", async () => {
    const { err } = await long(true);
    const lines = err.trimEnd().split("\n");
    const [, second = ""] = lines;
    expect(second).toMatch(/^ {4}\S/);
    for (const line of lines) if (!line.includes("bare.txt")) expect(line.length).toBeLessThanOrEqual(60);
  });

  it("stay on one line in a pipe", async () => {
    expect((await long(false)).err).toMatch(/bare\.txt:1:1: error: .* \[tanshin:no-table\]\n/);
  });
});

describe("two releases of one name", () => {
  it("are refused before anything is written, and both are named", async () => {
    const [one, two, out] = [temporary(), temporary(), temporary()];
    const files = [join(one, "release.txt"), join(two, "Release.text")];
    for (const file of files) copyFileSync(SAMPLE, file);
    const { status, err } = await tanshin(["convert", ...files, "--out", out]);
    expect(status).toBe(2);
    for (const file of files) expect(err).toContain(file);
    expect(entries(out)).toEqual([]);
  });
});

describe("an interrupt", () => {
  it("ends with 130 and leaves whole folders only", async () => {
    const [folder, out] = [temporary(), temporary()];
    const files = ["a", "b", "c"].map((name) => join(folder, `${name}.txt`));
    for (const file of files) copyFileSync(SAMPLE, file);
    const interruption = new AbortController();
    const { status, err } = await tanshin(["convert", ...files, "--out", out], {
      signal: interruption.signal,
      out: (text) => {
        if (text.includes("b.txt")) interruption.abort();
      },
    });
    expect(status).toBe(130);
    expect(err).toContain("Interrupted");
    expect(entries(out)).toEqual(["a", "b"]);
    for (const stem of ["a", "b"]) expect(entries(join(out, stem))).toHaveLength(5);
  });
});

describe("progress", () => {
  it("shows for several releases on a terminal, and nowhere else", async () => {
    const folder = temporary();
    const files = ["a", "b"].map((name) => write(folder, `${name}.txt`, "nothing"));
    const shown = await tanshin(["convert", ...files, "--out", temporary()], { errTerminal: true });
    expect(shown.err).toContain("1/2");
    const silent = await tanshin(["convert", ...files, "--out", temporary()]);
    expect(silent.err).not.toContain("1/2");
    const single = await tanshin(["convert", ...files.slice(1), "--out", temporary()], { errTerminal: true });
    expect(single.err).not.toContain("1/1");
  });
});
