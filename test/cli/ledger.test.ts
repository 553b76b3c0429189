import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Io } from "../../src/cli/io.js";
import { barCells, ledgerLine } from "../../src/cli/ledger-line.js";
import { displayWidth } from "../../src/diagnostics/display.js";
import { LEDGER_KINDS, type Ledger, type LedgerEntry, type LedgerKind } from "../../src/tagging/index.js";
import { SAMPLE, STEM, tanshin, temporary } from "./harness.js";

const ledgerOf = (counts: Partial<Record<LedgerKind, number>>): Ledger => {
  const all = Object.fromEntries(LEDGER_KINDS.map((kind) => [kind, counts[kind] ?? 0])) as Ledger["counts"];
  const entries = LEDGER_KINDS.flatMap((kind) =>
    Array.from({ length: all[kind] }, (): LedgerEntry => ({ line: 1, column: 1, text: "1", kind })),
  );
  return { counts: all, entries };
};

const io = (over: Partial<Io> = {}): Io => ({
  out: () => {},
  err: () => {},
  outColor: false,
  errColor: false,
  outTerminal: false,
  errTerminal: false,
  width: 120,
  signal: new AbortController().signal,
  debug: false,
  ...over,
});

describe("the bar", () => {
  it("has as many cells as asked for, in proportion, and one at least for what there is", () => {
    expect(barCells([50, 25, 25, 0], 8)).toEqual([4, 2, 2, 0]);
    expect(barCells([997, 1, 1, 1], 10)).toEqual([7, 1, 1, 1]);
    expect(barCells([0, 0, 0, 0], 10)).toEqual([0, 0, 0, 0]);
    fc.assert(
      fc.property(
        fc.array(fc.nat(5000), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 8, max: 40 }),
        (counts, width) => {
          const cells = barCells(counts, width);
          expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(
            counts.some((count) => count > 0) ? width : 0,
          );
          for (const [index, cell] of cells.entries()) expect(cell > 0).toBe((counts[index] ?? 0) > 0);
        },
      ),
    );
  });

  it("is of plain characters but on a terminal", () => {
    const ledger = ledgerOf({ fact: 600, restatement: 100, "ratio-claim": 1, period: 250, other: 49 });
    const words = "600 facts, 100 restatements, 1 ratio claim, 250 periods, 49 other";
    expect(ledgerLine(ledger, 100, io())).toBe(`1,000: [############==-----.] ${words}`);
    expect(ledgerLine(ledger, 100, io({ outTerminal: true }))).toBe(`1,000: ████████████▓▓▒▒▒▒▒░ ${words}`);
  });

  it("has colours only where they are wanted", () => {
    const ledger = ledgerOf({ fact: 3, other: 1 });
    const sequence = "\u001b[";
    expect(ledgerLine(ledger, 100, io({ outTerminal: true }))).not.toContain(sequence);
    expect(ledgerLine(ledger, 100, io({ outTerminal: true, outColor: true }))).toContain(sequence);
  });

  it("counts the rarest kinds together where the line is short", () => {
    const ledger = ledgerOf({
      ...{ fact: 600, restatement: 20, "ratio-claim": 9, period: 300, name: 17, "note-mark": 10 },
      ...{ contact: 4, furniture: 12, reference: 12, count: 2, other: 1 },
    });
    const wide = ledgerLine(ledger, 300, io());
    for (const words of ["12 page marks", "12 references", "4 contacts", "2 counts"])
      expect(wide).toContain(words);
    expect(ledgerLine(ledger, 68, io())).toBe(
      "987: [#######=----.] 600 facts, 20 restatements, 366 more, 1 other",
    );
  });

  it("fits the width that there is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(400), { minLength: 11, maxLength: 11 }),
        fc.integer({ min: 60, max: 160 }),
        (numbers, width) => {
          const counts = Object.fromEntries(LEDGER_KINDS.map((kind, index) => [kind, numbers[index] ?? 0]));
          expect(displayWidth(ledgerLine(ledgerOf(counts), width, io()))).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("says that there is no number", () => {
    expect(ledgerLine(ledgerOf({}), 100, io())).toBe("0: [] 0 facts, 0 other");
  });
});

describe("convert", () => {
  it("sums the ledger up in a line, and writes it", async () => {
    const out = temporary();
    const ran = await tanshin(["convert", SAMPLE, "--out", out]);
    expect(ran.out).toMatch(
      /^ {2}numbers {3}1,116: \[#+=+-+\.*\] \d+ facts, \d+ restatements, .* \d+ other$/m,
    );
    const text = readFileSync(join(out, STEM, `${STEM}.run.json`), "utf8");
    const { ledger } = JSON.parse(text) as { ledger: Ledger };
    expect(ledger.entries).toHaveLength(1116);
    // An entry a line, so that it can be read and compared.
    expect(text).toContain('\n      {"line":11,"column":17,"text":"81","kind":"contact"},\n');
  });

  it("says nothing of numbers where the release failed", async () => {
    const file = join(temporary(), "no-table.txt");
    writeFileSync(file, "Internet Initiative Japan Inc. sold 5 bottles in 2002.\n");
    const { out } = await tanshin(["convert", file, "--out", temporary()]);
    expect(out).toContain("failed");
    expect(out).not.toContain("numbers");
  });
});

describe("inspect --ledger", () => {
  it("shows each number under its line, with what it is of", async () => {
    const { status, out } = await tanshin(["inspect", SAMPLE, "--ledger"]);
    expect(status).toBe(0);
    const lines = out.split("\n");
    const at = lines.findIndex((line) => line.startsWith("line 358: "));
    expect(lines[at]).toBe(
      "line 358: Equity in net loss of equity method investees 12,160 1,480,411 1,398,509 1,515,675",
    );
    expect(lines[at + 1]?.replace(/ {2,}/g, " ")).toMatch(
      /^ 358:47 12,160 restatement 2002-07-01 to 2002-09-30 disagrees with line 282: \S/,
    );
    expect(out).toMatch(/^ {2}66:207 +50 +count +“….*more than a 50% share.*”$/m);
    expect(out).toMatch(
      /^ {2}260:38 +3,546,372 +fact +2002-07-01 to 2002-09-30 +Dedicated access services$/m,
    );
    expect(out).not.toContain("statement: ");
    expect(out).toMatch(/\nnumbers 1,116: \[.*\n$/);
    expect(lines.filter((line) => /^ {2}\d+:\d+ /.test(line))).toHaveLength(1116);
  });

  it.each([60, 80, 120, 160])("stays within %i cells", async (width) => {
    const { out } = await tanshin(["inspect", SAMPLE, "--ledger"], { width });
    for (const line of out.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it("shows only the kinds that are asked for, also without --ledger", async () => {
    const { out } = await tanshin(["inspect", SAMPLE, "--kind", "contact, note-mark"]);
    const kinds = [...out.matchAll(/^ {2}\d+:\d+ +\S+ +(\S+)/gm)].map(([, kind]) => kind);
    expect(kinds.filter((kind) => kind === "contact")).toHaveLength(4);
    expect(new Set(kinds)).toEqual(new Set(["contact", "note-mark"]));
    expect(out).toContain("numbers 1,116: ");
  });

  it("refuses a kind that there is not", async () => {
    const { status, err } = await tanshin(["inspect", SAMPLE, "--kind", "moonshine"]);
    expect(status).toBe(2);
    expect(err).toContain("“moonshine” is no kind. There are: fact, restatement, ratio-claim,");
  });

  it("gives the same as JSON", async () => {
    const { out } = await tanshin(["inspect", SAMPLE, "--ledger", "--kind", "count", "--json"]);
    const { status, ledger } = JSON.parse(out) as { status: string; ledger: Ledger };
    expect(status).toBe("valid");
    expect(ledger.entries).toEqual([
      { line: 66, column: 207, text: "50", kind: "count" },
      { line: 70, column: 438, text: "200", kind: "count" },
    ]);
    expect(ledger.counts.fact).toBeGreaterThan(500);
  });

  it("has none of a release that was not tagged", async () => {
    const file = join(temporary(), "no-table.txt");
    writeFileSync(file, "Internet Initiative Japan Inc. sold 5 bottles in 2002.\n");
    expect(await tanshin(["inspect", file, "--ledger"])).toMatchObject({ status: 1, out: "" });
    const { out } = await tanshin(["inspect", file, "--ledger", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ status: "failed", ledger: null });
  });

  it("shows a number of any length, and shows no control characters", async () => {
    const file = join(temporary(), "long.txt");
    const sample = readFileSync(SAMPLE, "utf8");
    writeFileSync(file, sample.replace("Tables to follow", `Tables ${"9".repeat(100_000)}\u0085 to follow`));
    const { out } = await tanshin(["inspect", file, "--kind", "other"]);
    expect(out).toMatch(/^ {2}247:8 +9{19}… +other/m);
    expect(out).not.toContain("\u0085");
    for (const line of out.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(120);
  });
});
