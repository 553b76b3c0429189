/** Every number of a release is accounted for, by exactly one entry of the ledger. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import type { LedgerEntry } from "../../src/tagging/index.js";
import { validateJson } from "../../src/validation/index.js";
import { convert, factModel, output } from "../support/convert.js";
import { type DigitRun, digitRuns } from "../support/digit-runs.js";
import { sampleText } from "../support/sample.js";
import { IN_TABLES, OTHERS, OUTSIDE_TABLES, TABLE_LINES } from "./ledger-by-hand.js";

const text = sampleText();
const second = readFileSync(new URL("../../samples/kazehara-3q-fy2025.txt", import.meta.url), "utf8");

const entriesOf = (source: string): readonly LedgerEntry[] => convert(source).ledger?.entries ?? [];
const places = (entries: readonly DigitRun[]): readonly DigitRun[] =>
  entries.map(({ line, column, text: digits }) => ({ line, column, text: digits }));

const entries = entriesOf(text);

const KINDS: Readonly<Record<string, LedgerEntry["kind"]>> = {
  F: "fact",
  R: "restatement",
  C: "ratio-claim",
  p: "period",
  n: "name",
  m: "note-mark",
  c: "contact",
  f: "furniture",
  r: "reference",
  k: "count",
  o: "other",
};

/** `p 2 02 R 10.6` → `2 period`, `02 period`, `10.6 restatement`. */
const spelledOut = (runs: string): readonly string[] => {
  let kind = "";
  return runs.split(" ").flatMap((word) => {
    const named = KINDS[word];
    kind = named ?? kind;
    return named ? [] : [`${word} ${kind}`];
  });
};

describe("every run of digits has exactly one entry, at its place", () => {
  it.each([
    ["the sample", text],
    ["the second issuer's", second],
  ])("%s", (_, source) => {
    const runs = digitRuns(source);
    expect(runs.length).toBeGreaterThan(400);
    expect(places(entriesOf(source))).toEqual(runs);
  });

  it("the sample has 1,116, as grep counts them", () => {
    expect(digitRuns(text)).toHaveLength(1116);
  });

  it.each([
    ["a damaged number", text.replace("3,546,372\t33.6%", "3,54x,372\t33.6%")],
    ["a row cut short", text.replace(/(\tOther)?\t467,976\t4.4\t303,481/, "\t467,976")],
    [
      "a swapped header",
      text.replace("\tSept 30, 2002\t\t\tSept 30, 2001", "\t\tSept 30, 2002\tSept 30, 2001"),
    ],
    ["another statement", text.replace("CONSOLIDATED BALANCE SHEETS", "SHEETS OF MOONSHINE")],
    ["rows without tabs", text.replaceAll(/^(Cash.*)$/gm, (line) => line.replaceAll("\t", "  "))],
    ["Windows line ends", text.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${text}`],
    ["tags", text.replaceAll("2Q02", "<b>2Q</b>02")],
    ["no blank lines", text.replaceAll(/\n\n+/g, "\n")],
    ["lines broken at spaces", text.replaceAll(". ", ".\n").replaceAll(" JPY", "\nJPY")],
    ["a text that is cut off", text.slice(0, 20_000)],
  ])("%s", (_, source) => {
    expect(source).not.toBe(text);
    expect(places(entriesOf(source))).toEqual(digitRuns(source.replace(/^\ufeff/, "")));
  });

  it("copies with random damage", () => {
    const edit = fc.record({
      at: fc.nat(text.length - 1),
      remove: fc.nat(3),
      put: fc.constantFrom("", "7", ",", ".", "\t", "\n", "\n\n", "x", "(", ")", "%", "<", "\\", "–", "⁽¹⁾"),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), (edits) => {
        const damaged = edits.reduce(
          (source, { at, remove, put }) => source.slice(0, at) + put + source.slice(at + remove),
          text,
        );
        const { ledger, status } = convert(damaged);
        // Nothing is left of the table or the issuer's name: there is no tagging, so no ledger.
        if (!ledger) expect(status).toBe("failed");
        else expect(places(ledger.entries)).toEqual(digitRuns(damaged));
      }),
      { numRuns: 8 },
    );
  });
});

describe("what each number is", () => {
  const isTableLine = (line: number): boolean =>
    TABLE_LINES.some(([first, last]) => first <= line && line <= last);
  const found = (line: number): readonly string[] =>
    entries.filter((entry) => entry.line === line).map(({ text: digits, kind }) => `${digits} ${kind}`);

  it("the hand's list has every line outside the tables that has a digit", () => {
    const lines = new Set(digitRuns(text).map(({ line }) => line));
    expect(OUTSIDE_TABLES.map(([line]) => line)).toEqual([...lines].filter((line) => !isTableLine(line)));
  });

  it.each(OUTSIDE_TABLES)("line %i: %s", (line, runs) => {
    expect(found(line)).toEqual(spelledOut(runs));
  });

  it.each(IN_TABLES)("line %i of a table: %s", (line, runs) => {
    expect(found(line)).toEqual(spelledOut(runs));
  });

  it("the disagreement of the two statements is marked", () => {
    expect(entries.filter(({ conflict }) => conflict)).toMatchObject([
      { line: 358, text: "12,160", kind: "restatement" },
    ]);
  });

  it("other narrative is at most 2% of all, each with a reason", () => {
    const others = entries.filter(({ kind }) => kind === "other");
    expect(others.map(({ line, text: digits }) => [line, digits])).toEqual(
      OTHERS.map(([line, digits]) => [line, digits]),
    );
    for (const { reason } of others) expect(reason).toMatch(/^\p{Ll}.{10,}/u);
    expect(others.length).toBeLessThanOrEqual(entries.length * 0.02);
  });
});

describe("the record of the run", () => {
  const conversion = convert(text);
  const run = JSON.parse(output(conversion, "run") ?? "{}") as {
    ledger: { counts: Record<string, number>; entries: LedgerEntry[] };
  };

  it("has the ledger, valid against its schema", () => {
    expect(run.ledger).toEqual(conversion.ledger);
    const collector = createCollector();
    validateJson(output(conversion, "run") ?? "", "run", collector, "run.json");
    expect(collector.diagnostics).toEqual([]);
  });

  it("counts the entries of each kind", () => {
    for (const [kind, count] of Object.entries(run.ledger.counts))
      expect(
        run.ledger.entries.filter((entry) => entry.kind === kind),
        kind,
      ).toHaveLength(count);
  });

  it("names facts of the fact model, each led by one number at most", () => {
    const ids = new Set(factModel(conversion).facts.map(({ id }) => id));
    const named = run.ledger.entries.filter(({ fact }) => fact !== undefined);
    expect(named.filter(({ fact }) => !ids.has(fact ?? ""))).toEqual([]);
    const leading = named.filter(({ kind }) => kind === "fact").map(({ fact, line }) => `${fact} ${line}`);
    expect(new Set(leading.map((lead) => lead.split(" ")[0])).size).toBe(new Set(leading).size);
  });

  it.each([
    ["a number without a fact", { line: 1, column: 1, text: "5", kind: "fact" }],
    ["other without a reason", { line: 1, column: 1, text: "5", kind: "other" }],
    ["a period with a fact", { line: 1, column: 1, text: "5", kind: "period", fact: "a" }],
    ["a name that conflicts", { line: 1, column: 1, text: "5", kind: "name", conflict: true }],
    ["an unknown kind", { line: 1, column: 1, text: "5", kind: "moonshine" }],
    ["a closing comma", { line: 1, column: 1, text: "5,", kind: "period" }],
    ["no place", { text: "5", kind: "period" }],
  ])("the schema refuses %s", (_, entry) => {
    const collector = createCollector();
    const broken = { ...run, ledger: { ...run.ledger, entries: [entry] } };
    validateJson(JSON.stringify(broken), "run", collector, "run.json");
    expect(collector.diagnostics.map(({ code }) => code)).toContain("tanshin:schema-violation");
  });
});

describe("a release that fails", () => {
  it("has no ledger where it was not tagged", () => {
    const { status, ledger } = convert("Moonshine Inc. sold 5 bottles in 2002.");
    expect([status, ledger]).toEqual(["failed", undefined]);
  });

  it("has one without facts where nothing could be tagged", () => {
    const source = "Internet Initiative Japan Inc.\n\nMoonshine in 2002\n\n\t2Q02\nBottles\t5\n";
    const { status, ledger } = convert(source);
    expect(status).toBe("failed");
    expect(ledger?.entries.map(({ kind }) => kind)).toEqual(["period", "period", "period", "other"]);
  });
});
