import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { validateJson } from "../../src/validation/index.js";
import { damaged, written } from "./damaged.js";
import { entries, SAMPLE, STEM, tanshin, temporary } from "./harness.js";

interface Occurrence {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly value: string;
  readonly corrected?: string;
}

const occurrences = (out: string, stem = STEM): readonly Occurrence[] => {
  const path = join(out, stem, `${stem}.facts.json`);
  const model = JSON.parse(readFileSync(path, "utf8")) as { facts: { occurrences: Occurrence[] }[] };
  return model.facts.flatMap((fact) => fact.occurrences);
};

const runOf = (out: string, stem = STEM) =>
  JSON.parse(readFileSync(join(out, stem, `${stem}.run.json`), "utf8")) as {
    summary: { corrected: number; broken: number };
    ledger: { entries: unknown[] };
  };

const list = (value: unknown): string => written("accepted.json", JSON.stringify(value));

/** The sample's own slip: 1,480,411 / 121.74 = 12,160.4. */
const OWN = { line: 282, column: 47, printed: "(12,161)", corrected: "(12,160)" };

describe("--accept-suggestions", () => {
  it("reads what a person has listed, and keeps what is printed beside it", async () => {
    const out = temporary();
    const accepted = list([OWN]);
    const {
      status,
      out: printed,
      err,
    } = await tanshin([...["convert", SAMPLE, "--out", out, "--accept-suggestions", accepted]]);
    expect([status, err]).toEqual([0, ""]);
    expect(printed).toMatch(/^ {2}corrected 1 number, as the accepted list says$/m);
    expect(printed).toMatch(/^ {2}audit +546 relations: 0 broken, /m);
    const changed = occurrences(out).filter(({ corrected }) => corrected !== undefined);
    expect(changed).toMatchObject([
      { line: 282, column: 47, text: "(12,161)", value: "-12160", corrected: "(12,160)" },
    ]);
    // 1,116 runs of digits, as without it: the ledger is of what is printed.
    const { summary, ledger } = runOf(out);
    expect(summary).toMatchObject({ corrected: 1, broken: 0 });
    expect(ledger.entries).toHaveLength(1116);
    const validated = await tanshin([
      "validate",
      ...entries(join(out, STEM)).map((name) => join(out, STEM, name)),
    ]);
    expect(validated).toMatchObject({ status: 0, err: "" });
  });

  it("corrects nothing by itself, whatever the audit suspects", async () => {
    const out = temporary();
    await tanshin(["convert", damaged([260, "3,546,372", "3,946,372"]), "--out", out]);
    expect(occurrences(out, "damaged").filter(({ corrected }) => corrected !== undefined)).toEqual([]);
    expect(occurrences(out, "damaged")).toContainEqual(
      expect.objectContaining({ line: 260, column: 38, text: "3,946,372", value: "3946372" }),
    );
  });

  it("takes what --suggestions prints, as it is where there is no choice", async () => {
    const file = damaged([365, "509,228\t1,264,707", "1,264,707\t509,228"]);
    const { status, out } = await tanshin(["audit", file, "--suggestions"]);
    expect(status).toBe(0);
    const collector = createCollector();
    validateJson(out, "suggestions", collector, "list");
    expect(collector.diagnostics).toEqual([]);
    const accepted = written("accepted.json", out);
    const again = await tanshin(["audit", file, "--accept-suggestions", accepted]);
    expect(again.out).toContain("nothing is broken\n");
    // The two cells, and the sample's own slip.
    expect(again.out).toContain(`corrected 3 numbers, as ${accepted} says\n`);
  });

  it("takes what the audit prints as JSON", async () => {
    const accepted = written("accepted.json", (await tanshin(["audit", SAMPLE, "--json"])).out);
    const { status, out } = await tanshin(["audit", SAMPLE, "--accept-suggestions", accepted]);
    expect(status).toBe(0);
    expect(out).toContain("nothing is broken\n");
  });

  it("says which correction does not fit the text, and applies the others", async () => {
    const wrong = { line: 260, column: 38, printed: "3,546,327", corrected: "3,546,372" };
    const out = temporary();
    const { status, err } = await tanshin([
      ...["convert", SAMPLE, "--out", out, "--accept-suggestions", list([OWN, wrong])],
    ]);
    expect(status).toBe(1);
    expect(err).toMatch(/:260:38: error: “3,546,327” is not printed here, but “3,546,372”\./);
    expect(err).toContain("tanshin:suggestion-not-applicable");
    expect(runOf(out).summary.corrected).toBe(1);
  });

  it("refuses two corrections of one place", async () => {
    const { status, err } = await tanshin([
      ...["audit", SAMPLE, "--accept-suggestions", list([OWN, { ...OWN, corrected: "(12,162)" }])],
    ]);
    expect(status).toBe(1);
    expect(err).toContain("another correction of this place says “(12,162)”");
  });

  it.each([
    ["a list that is no JSON", () => written("a.json", "[{"), "tanshin:json-syntax"],
    ["a list of another shape", () => list([{ line: 1 }]), "tanshin:schema-violation"],
    ["a list that is not there", () => join(temporary(), "gone.json"), "tanshin:file-not-readable"],
    [
      "a list for another release",
      () => list({ sha256: "a".repeat(64), suspects: [] }),
      "tanshin:suggestion-not-applicable",
    ],
  ] as const)("stops at %s, and writes nothing", async (_, file, code) => {
    const out = join(temporary(), "out");
    const path = file();
    const ran = await tanshin(["convert", SAMPLE, "--out", out, "--accept-suggestions", path]);
    expect([ran.status, ran.out]).toEqual([1, ""]);
    expect(ran.err).toContain(`${path}:1:`);
    expect(ran.err).toContain(code);
    expect(existsSync(out)).toBe(false);
  });

  it("with several releases is wrong usage, since a list is of one text", async () => {
    const out = join(temporary(), "out");
    const files = [SAMPLE, damaged([260, "3,546,372", "3,946,372"])];
    const ran = await tanshin(["convert", ...files, "--out", out, "--accept-suggestions", list([OWN])]);
    expect([ran.status, ran.out]).toEqual([2, ""]);
    expect(ran.err).toContain("--accept-suggestions is for one release");
    expect(existsSync(out)).toBe(false);
  });
});

describe("--suggestions", () => {
  it("prints the suspects of the release that it was made for, and nothing else", async () => {
    const { out } = await tanshin(["audit", SAMPLE, "--suggestions"]);
    const printed = JSON.parse(out) as { sha256: string; suspects: unknown[] };
    expect(Object.keys(printed)).toEqual(["file", "sha256", "suspects"]);
    expect(printed.suspects).toMatchObject([
      { places: [{ line: 282, column: 47 }], printed: "(12,161)", candidates: ["(12,160)"] },
    ]);
  });

  it("is no company for --json", async () => {
    const { status, err } = await tanshin(["audit", SAMPLE, "--suggestions", "--json"]);
    expect(status).toBe(2);
    expect(err).toContain("--json");
  });
});
