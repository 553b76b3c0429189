import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { entries, ROOT, SAMPLE, tanshin, temporary } from "./harness.js";

const KAZEHARA = join(ROOT, "samples", "kazehara-3q-fy2025.txt");

describe("taxonomy draft", () => {
  it("writes a source that converts the release at once, and says what is undecided", async () => {
    const folder = join(temporary(), "mine");
    const made = await tanshin(["taxonomy", "draft", KAZEHARA, "--name", "mine", "--out", folder]);
    expect(made).toMatchObject({ status: 0, err: "" });
    // 122 rows of seven tables; eleven by segment are the issuer's own.
    expect(made.out).toMatch(
      /^mine: 122 lines of 7 tables in .*mine\n {2}core concepts {2}111\n {2}extensions {5}11\n/,
    );
    expect(made.out).toContain("undecided");
    expect(entries(folder)).toEqual(["concepts.yaml", "statements.yaml", "taxonomy.yaml"]);
    expect(readFileSync(join(folder, "taxonomy.yaml"), "utf8")).toContain("#  - the issuer's Japanese name");

    const out = temporary();
    const converted = await tanshin(["convert", KAZEHARA, "--taxonomy", folder, "--out", out]);
    expect(converted.status).toBe(0);
    expect(converted.out).toContain("274 tagged, 0 untagged");
    expect(converted.err).toContain("info: 11 rows are tagged by lines that are drafts");
    expect(converted.err).toContain("[tanshin:draft-tags]");
  });

  it("makes the same files twice", async () => {
    const [one, other] = [join(temporary(), "mine"), join(temporary(), "mine")];
    for (const folder of [one, other])
      await tanshin(["taxonomy", "draft", SAMPLE, "--name", "mine", "--out", folder]);
    for (const file of entries(one))
      expect(readFileSync(join(other, file), "utf8")).toBe(readFileSync(join(one, file), "utf8"));
  });

  it("never writes over a person's work", async () => {
    const folder = join(temporary(), "mine");
    mkdirSync(folder);
    writeFileSync(join(folder, "taxonomy.yaml"), "mine\n");
    const { status, out, err } = await tanshin(["taxonomy", "draft", SAMPLE, "-n", "mine", "-o", folder]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("holds files already: name another folder with --out");
    expect(entries(folder)).toEqual(["taxonomy.yaml"]);
    expect(readFileSync(join(folder, "taxonomy.yaml"), "utf8")).toBe("mine\n");
  });

  it.each([
    ["a name that is no prefix", "My Company", "cannot name a taxonomy"],
    ["a name that climbs out", "../mine", "cannot name a taxonomy"],
    ["a name that is taken", "iij", "There is a taxonomy “iij” already"],
  ])("refuses %s", async (_, name, message) => {
    const folder = join(temporary(), "mine");
    const { status, err } = await tanshin(["taxonomy", "draft", SAMPLE, "--name", name, "--out", folder]);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(folder)).toBe(false);
  });

  it("needs a name", async () => {
    const { status, err } = await tanshin(["taxonomy", "draft", SAMPLE]);
    expect(status).toBe(2);
    expect(err).toContain("--name");
  });

  it.each([
    ["a text without tables", "Acme Corporation announced its results.\n", "tanshin:no-table"],
    ["an empty file", "", "tanshin:"],
    ["a binary file", "PK\u0003\u0004\u0000\u0000\u0000", "tanshin:"],
  ])("fails on %s, with nothing written", async (_, text, code) => {
    const file = join(temporary(), "release.txt");
    writeFileSync(file, text);
    const folder = join(temporary(), "mine");
    const { status, out, err } = await tanshin(["taxonomy", "draft", file, "-n", "mine", "-o", folder]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain(code);
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync(folder)).toBe(false);
  });

  it("fails on a release that is not there", async () => {
    const { status, err } = await tanshin([
      "taxonomy",
      "draft",
      "nowhere.txt",
      "-n",
      "mine",
      "-o",
      temporary(),
    ]);
    expect(status).not.toBe(0);
    expect(err).toContain("nowhere.txt");
  });
});
