import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Audit } from "../../src/audit/index.js";
import type { Io } from "../../src/cli/io.js";
import { printAudit } from "../../src/cli/print-audit.js";
import { displayWidth } from "../../src/diagnostics/display.js";
import type { Diagnostic, Place } from "../../src/diagnostics/index.js";
import { convert } from "../support/convert.js";
import { damaged, written } from "./damaged.js";
import { type Ran, ROOT, SAMPLE, tanshin, temporary } from "./harness.js";

type Placed<T> = T & { readonly places: readonly Place[] };

interface Printed extends Audit {
  readonly file: string;
  readonly sha256?: string;
  readonly status: string;
  readonly diagnostics: readonly Placed<Diagnostic>[];
}

const runs = new Map<string, Promise<Ran>>();

/** Audits a file; what several tests look at is run once. */
const audit = (file: string, ...options: readonly string[]): Promise<Ran> => {
  const key = [file, ...options].join(" ");
  const run = runs.get(key) ?? tanshin(["audit", file, ...options]);
  runs.set(key, run);
  return run;
};

const auditJson = async (file: string): Promise<Printed> =>
  JSON.parse((await audit(file, "--json")).out) as Printed;

/** The part of an output below a heading, to the next one. */
const section = (out: string, heading: string): string =>
  out
    .split(/^(?=(?:Broken relations|Suspects|Remarks|Unchecked numbers)\b)/m)
    .find((part) => part.startsWith(heading)) ?? "";

/** What is underlined, by the line and columns that stand before it: `260:38 ^` → `3,946,372`. */
const underlined = (out: string): ReadonlyMap<string, readonly string[]> => {
  const lines = out.split("\n");
  const found = new Map<string, readonly string[]>();
  for (const [index, line] of lines.entries()) {
    const [, gutter] = /^ +(\d+:[\d,]+) +\| /.exec(line) ?? [];
    if (gutter === undefined) continue;
    const marks = [...(lines[index + 1] ?? "").matchAll(/-+|\^+/g)];
    const texts = marks.map((mark) => `${mark[0][0]} ${line.slice(mark.index, mark.index + mark[0].length)}`);
    found.set(gutter, texts);
  }
  return found;
};

/** 3,546,372 with one digit changed: all that speaks of it is off. */
const DIGIT = [260, "3,546,372", "3,946,372"] as const;
let digitFile: string | undefined;
const digit = (): string => {
  digitFile ??= damaged(DIGIT);
  return digitFile;
};

describe("audit", () => {
  it("of the sample begins with a verdict and its counts, and ends well: a broken relation is a warning", async () => {
    const { status, out, err } = await audit(SAMPLE);
    expect(status).toBe(0);
    expect(err).toBe("");
    expect(out.split("\n").slice(0, 5)).toEqual([
      `${SAMPLE}: 1 relation is broken; 1 error would explain it`,
      "  numbers   743: 719 checked, 24 unchecked",
      "  relations 546: 523 hold, 22 remarks, 1 broken",
      "  suspects  1 number for 1 error",
      "  findings  0 errors, 1 warning",
    ]);
  });

  it("shows a broken relation with its arithmetic and with every number of it underlined", async () => {
    const broken = section((await audit(SAMPLE)).out, "Broken");
    expect(broken).toContain("[restatement@358:47, identity]\n");
    expect(broken).toContain("\n    printed 12,160, computed 12,161, difference −1\n");
    expect([...underlined(broken)]).toEqual([
      ["282:47", ["- (12,161)"]],
      ["358:47", ["^ 12,160"]],
    ]);
  });

  // 3,946,372 + 791,738 + 893,135 + 467,976 = 6,099,221; printed is 5,699,221.
  it("writes out a sum, and underlines parts and total", async () => {
    const { out } = await audit(digit());
    const sum = section(out, "Broken")
      .split("\n\n")
      .find((each) => each.includes("[footing@264:52, identity]"));
    expect(sum).toContain("“Total connectivity and value-added services” should be the sum of its lines.");
    expect(sum).toContain(
      "\n    3,946,372 + 791,738 + 893,135 + 467,976 = 6,099,221; printed is 5,699,221\n",
    );
    expect(sum).toContain("\n    printed 5,699,221, computed 6,099,221, difference −400,000\n");
    expect([...underlined(sum ?? "")]).toEqual([
      ["260:38", ["- 3,946,372"]],
      ["261:31", ["- 791,738"]],
      ["262:32", ["- 893,135"]],
      ["263:13", ["- 467,976"]],
      ["264:52", ["^ 5,699,221"]],
    ]);
  });

  it("shows what stands on one line together", async () => {
    const { out } = await tanshin(["audit", damaged(DIGIT)], { width: 160 });
    const share = section(out, "Broken")
      .split("\n\n")
      .find((each) => each.includes("[percent-of-base@260:48, rounded]"));
    // 3,946,372 / 10,568,342 = 37.3415%; 33.6 − 37.341 = −3.741
    expect(share).toContain("3,946,372 / 10,568,342 = 37.341%; printed is 33.6%");
    expect(share).toContain("printed 33.6, computed 37.341, difference −3.741");
    expect([...underlined(share ?? "")]).toEqual([
      ["260:38,48", ["- 3,946,372", "^ 33.6%"]],
      ["267:23", ["- 10,568,342"]],
    ]);
  });

  it("names the number that is likely wrong, the right one, the slip, and what speaks for it", async () => {
    const suspects = section((await audit(digit())).out, "Suspects");
    expect(suspects).toContain("error 1 of 2: this number is likely wrong\n");
    expect(suspects).toContain("  1. 260:38 3,946,372 should be 3,546,372: one digit is another\n");
    expect(suspects).toContain("     “Dedicated access services”\n");
    // The sum, the two notes that break it down, the sentence, the share, both changes, the dollars.
    for (const id of [
      ...["footing@264:52", "members@260:38", "restatement@124:41", "percent-of-base@260:48"],
      ...["change@260:70", "change@260:93", "translation@260:31"],
    ])
      expect(suspects).toMatch(new RegExp(`for: .*${id}.*; nothing against`));
    expect(underlined(suspects).get("260:38")).toEqual(["^ 3,946,372"]);
    expect(suspects).toContain("  1. 282:47 (12,161) should be (12,160): one digit is another\n");
    expect(suspects).toContain("for: restatement@358:47; against: footing@283:10");
  });

  // 108 + 33 + 263 + 183 + 122 + 3,269 = 3,978: with 3,259 any of the seven can be ten off.
  it("lists the alternatives of an error, and says what they have in common once", async () => {
    const suspects = section((await audit(damaged([148, "3,269", "3,259"]))).out, "Suspects");
    const [first = ""] = suspects.split("\nerror 2 of 2");
    expect(first).toContain("error 1 of 2: one of 7 is likely wrong, the likeliest comes first\n");
    expect([...first.matchAll(/^ {2}(\d)\. \S+ (\S+) could be (\S+): one digit is another$/gm)].length).toBe(
      7,
    );
    expect(first).toMatch(/^ {2}\d\. 148:25 3,259 could be 3,269: one digit is another$/m);
    expect(first.match(/footing@149:49/g)).toHaveLength(1);
  });

  it("names cells that changed places together", async () => {
    const file = damaged([365, "509,228\t1,264,707", "1,264,707\t509,228"]);
    const suspects = section((await audit(file)).out, "Suspects");
    expect(suspects).toContain("error 1 of 2: these numbers are likely wrong\n");
    expect(suspects).toContain(
      "365:29, 365:39 1,264,707 | 509,228 could be 509,228 | 1,264,707: two neighbouring cells have each other's number",
    );
    expect(underlined(suspects).get("365:29,39")).toEqual(["^ 1,264,707", "^ 509,228"]);
  });

  it("says what a cell should be that cannot be read, and ends with 1 since that is an error", async () => {
    const { status, out, err } = await audit(damaged([260, "3,546,372", "3,5S6,372"]));
    expect(status).toBe(1);
    expect(err).toContain("tanshin:malformed-number");
    expect(section(out, "Suspects")).toContain(
      "260:38 3,5S6,372 should be 3,546,372: it cannot be read as a number",
    );
    // What the sum asks of it: 5,699,221 − 791,738 − 893,135 − 467,976.
    expect(section(out, "Broken")).toContain("printed “3,5S6,372”, computed 3,546,372\n");
  });

  it("sums the remarks up, and lists them with --remarks", async () => {
    const short = section((await audit(SAMPLE)).out, "Remarks");
    expect(short).toContain("22 numbers are one unit of the last place off");
    expect(short).toContain("16 percent-of-base, 5 translation, 1 quotient. --remarks lists them.");
    const long = section((await audit(SAMPLE, "--remarks")).out, "Remarks");
    const listed = long.split("\n").filter((line) => /^ {2}\d+:\d+ /.test(line));
    expect(listed).toHaveLength(22);
    // 893,135 / 10,568,342 = 8.4510%
    expect(listed).toContain("  262:40   893,135 / 10,568,342 = 8.451; printed is 8.4, difference −0.051");
  });

  it("lists the numbers that nothing checks", async () => {
    const listed = section((await audit(SAMPLE)).out, "Unchecked");
    const rows = listed.split("\n").filter((line) => /^ {2}\d+:\d+ /.test(line));
    expect(rows).toHaveLength(24);
    expect(rows[0]).toMatch(/^ {2}25:60 +14\.3% +Revenues, year-over-year change$/);
  });

  it("of a release in which nothing is broken says so", async () => {
    const { status, out } = await audit(join(ROOT, "samples", "kazehara-3q-fy2025.txt"));
    expect(status).toBe(0);
    expect(out).toMatch(/kazehara-3q-fy2025\.txt: nothing is broken\n/);
    expect(out).not.toContain("Broken relations");
    expect(out).not.toContain("Suspects");
  });

  // January 12, 2002, lies before the period that ends on September 30: a day that no other number tells.
  it("says how much of what is broken the suspects explain", async () => {
    const file = damaged([17, "November 12, 2002", "January 12, 2002"]);
    const { out } = await audit(file);
    expect(out).toContain("2 relations are broken; 1 error would explain 1 of them\n");
    expect(section(out, "Broken")).toContain("2002-01-12 − 2002-09-30 = -261 days");
    expect((await audit(digit())).out).toContain(
      "8 relations are broken; 2 errors would explain all of them\n",
    );
  });

  it("counts warnings as errors with --strict", async () => {
    const { status, out } = await audit(SAMPLE, "--strict");
    expect(status).toBe(1);
    expect(out).toContain("findings  1 error, 0 warnings (--strict: warnings count as errors)");
  });

  it.each([
    [
      "that is none",
      "Dear reader,\n\nthis letter is about nothing.\n",
      "tanshin:no-table",
      "The text has no table",
    ],
    ["that is empty", "", "tanshin:empty-file", "has no text"],
  ])("of a file %s says why it cannot be", async (_, text, code, reason) => {
    const file = written("letter.txt", text);
    const { status, out, err } = await audit(file);
    expect(status).toBe(1);
    expect(err).toContain(code);
    expect(out).toContain(`${file}: not audited. `);
    expect(out).toContain(reason);
    expect(await auditJson(file)).toMatchObject({
      status: "failed",
      broken: [],
      suspects: [],
      unchecked: [],
    });
  });

  it("of a file that is not there says so, also for machines", async () => {
    const file = join(temporary(), "gone.txt");
    expect((await audit(file)).out).toContain("not audited. The file cannot be read");
    const { status, diagnostics } = await auditJson(file);
    expect(status).toBe("failed");
    expect(diagnostics.map(({ code, places }) => [code, places])).toEqual([
      ["tanshin:file-not-readable", [{ file, line: 1, column: 1 }]],
    ]);
  });

  it("uses the taxonomy that is asked for", async () => {
    expect((await tanshin(["audit", SAMPLE, "--taxonomy", join("taxonomy", "iij")])).status).toBe(0);
    const { status, out } = await audit(SAMPLE, "--taxonomy", "nobody");
    expect([status, out]).toEqual([2, ""]);
  });
});

describe("what an audit prints", () => {
  const changed: Readonly<Record<string, (text: string) => string>> = {
    "the sample": (text) => text,
    "a wrong digit": (text) => text.replace("3,546,372", "3,946,372"),
    "a wrong digit in a sentence": (text) => text.replace("JPY10,568 million", "JPY10,586 million"),
    "cells that changed places": (text) => text.replace("509,228\t1,264,707", "1,264,707\t509,228"),
    "a cell that cannot be read": (text) => text.replace("3,546,372", "3,5S6,372"),
    "a file that is no release": () =>
      "Dear reader,\n\nthis letter is about nothing, and says so at some length.\n",
  };

  it.each(Object.entries(changed))("stays within a terminal of any width: %s", (_, change) => {
    const conversion = convert(change(readFileSync(SAMPLE, "utf8")));
    for (const width of [60, 80, 120]) {
      const out: string[] = [];
      const io: Io = {
        ...{ out: (text) => void out.push(text), err: () => {}, outColor: false, errColor: false },
        ...{
          outTerminal: true,
          errTerminal: true,
          width,
          signal: new AbortController().signal,
          debug: false,
        },
      };
      printAudit("release.txt", conversion, { remarks: true }, io);
      expect(out.join("").length).toBeGreaterThan(100);
      for (const line of out.join("").split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it("has colours only where they are wanted", async () => {
    const sequence = "\u001b[";
    expect((await audit(SAMPLE)).out).not.toContain(sequence);
    const { out } = await tanshin(["audit", SAMPLE], { outColor: true });
    expect(out).toContain(sequence);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    const plain = out.replace(/\u001b\[\d+m/g, "");
    expect(plain).toBe((await audit(SAMPLE)).out);
  });

  it("keeps a sentence on one line in a pipe, and wraps it on a terminal", async () => {
    const message = "is 12,160 here and (12,161) on line 282, which should be one number.";
    expect((await tanshin(["audit", SAMPLE], { width: 80 })).out).toContain(message);
    const { out } = await tanshin(["audit", SAMPLE], { width: 80, outTerminal: true });
    expect(out).not.toContain(message);
    expect(out.replace(/\n +/g, " ")).toContain(message);
  });

  it("shows the beginning of a number that is endless", async () => {
    const { out } = await audit(
      damaged([260, "3,546,372", "3".repeat(100_000)], [25, "14.3%", `${"1".repeat(5000)}.3%`]),
    );
    expect(out).toContain(`${"3".repeat(59)}…`);
    for (const line of out.split("\n")) expect(line.length).toBeLessThan(1000);
  });

  it("shows nothing of the text that could steer a terminal", async () => {
    const file = damaged([358, "Equity in net loss of equity", "Equity in net loss\u0085 of equity"]);
    const { out, err } = await audit(file);
    expect(`${out}${err}`).not.toContain("\u0085");
  });
});

describe("audit --json", () => {
  const arrays = ["broken", "remarks", "suspects", "unchecked", "diagnostics"] as const;

  it("is one object, with the places of every entry, lines and columns from 1", async () => {
    const printed = await auditJson(digit());
    expect(printed).toMatchObject({ status: "valid", counts: { broken: 8, errors: 2, remarks: 22 } });
    expect(printed.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(arrays.map((name) => printed[name].length)).toEqual([8, 22, 2, 24, 8]);
    for (const name of arrays)
      for (const { places } of printed[name]) {
        expect(places.length).toBeGreaterThan(0);
        for (const { line, column } of places) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }
    const [suspect] = printed.suspects;
    expect(suspect).toMatchObject({
      places: [{ line: 260, column: 38, length: 9 }],
      printed: "3,946,372",
      correction: "3,546,372",
    });
  });

  it("has the diagnostics with their own place first, then the related ones", async () => {
    const { diagnostics } = await auditJson(SAMPLE);
    expect(diagnostics).toHaveLength(1);
    const [{ place, related = [], places } = { place: undefined, places: [] }] = diagnostics;
    expect(places).toEqual([place, ...related.map((each) => each.place)]);
    expect(places.map(({ line, column }) => [line, column])).toEqual([
      [358, 47],
      [282, 47],
    ]);
  });

  it("has the same members as the audit in the run record", async () => {
    const out = temporary();
    await tanshin(["convert", SAMPLE, "--out", out]);
    const run = JSON.parse(readFileSync(join(out, "iij-2q-fy2002", "iij-2q-fy2002.run.json"), "utf8")) as {
      audit: Audit;
      release: { sha256: string };
    };
    const { file, sha256, status, ...members } = await auditJson(SAMPLE);
    expect(members).toEqual(run.audit);
    expect([file, sha256, status]).toEqual([SAMPLE, run.release.sha256, "valid"]);
  });

  it("prints the findings to standard error, as the other commands do", async () => {
    expect((await audit(SAMPLE, "--json")).err).toContain("tanshin:conflicting-occurrences");
  });
});
