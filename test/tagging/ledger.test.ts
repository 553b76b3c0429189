import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fact, instant, type Occurrence, type QName, type Unit } from "../../src/model/index.js";
import type { Tagging } from "../../src/tagging/index.js";
import { convert } from "../support/convert.js";
import { type DigitRun, digitRuns } from "../support/digit-runs.js";
import { operationsRelease } from "../support/small-release.js";
import { ledgerOfText } from "./ledger-text.js";

const places = (entries: readonly DigitRun[]): readonly DigitRun[] =>
  entries.map(({ line, column, text }) => ({ line, column, text }));

describe("every run of digits has one entry", () => {
  const pieces = fc.constantFrom(
    ..."0 1 9 12 2002 , . , % $ ( ) - – JPY ¥ △ \t \n \r\n < > </ <sup> </sup> <i> \\ ⁽¹⁾ (1) Note * Q 2Q02 Sept September".split(
      " ",
    ),
    ..." Form 20-F|Table|more than|million|Gbps|www.|@|+81-3|１２|٣|\u200b|\u2028|:|/|a|Ω|\n\n|\t\n".split(
      "|",
    ),
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(" ")),
    // Control characters would make it a binary file, which is no text.
    fc
      .string({ unit: "binary", maxLength: 200 })
      .map((random) => random.replaceAll(/[\p{Cc}\p{Cs}\ufeff]/gu, "")),
  );

  it("in any text, in order, at its place", () => {
    fc.assert(
      fc.property(text, (random) => {
        const source = `a 1
${random}`;
        expect(places(ledgerOfText(source))).toEqual(digitRuns(source));
      }),
      { numRuns: 300 },
    );
  });

  it("also where it is very long, or there are very many", () => {
    for (const hostile of [
      "9".repeat(1_000_000),
      "1,".repeat(200_000),
      "1.".repeat(200_000),
      "2Q02 ".repeat(100_000),
      `${"(".repeat(500_000)}1`,
      "In 2Q02 total revenues were JPY10,568 million, up 10.9%.\n".repeat(30_000),
      `\tx\ty\n${"Row 12\t1,234\t5.6%\n".repeat(30_000)}`,
    ]) {
      const entries = ledgerOfText(hostile);
      const runs = digitRuns(hostile);
      expect(entries.length).toBe(runs.length);
      expect(places(entries.slice(-1))).toEqual(runs.slice(-1));
    }
  });
});

const JPY: Unit = { id: "JPY_millions", numerators: ["iso4217:JPY"], denominators: [], scale: 6 };

const fact = (
  id: string,
  concept: QName,
  occurrences: readonly Partial<Occurrence>[],
  unit?: Unit,
): Fact => ({
  id,
  concept,
  entity: { scheme: "s", identifier: "1" },
  period: instant("2002-09-30"),
  dimensions: {},
  value: "1",
  occurrences: occurrences.map((occurrence) => ({ line: 1, column: 1, text: "", value: "1", ...occurrence })),
  ...(unit && { unit }),
});

const taggingOf = (facts: readonly Fact[]): Partial<Tagging> => ({
  report: { taxonomy: [], namespaces: {}, facts },
  leads: new Map(facts.flatMap(({ id, occurrences: [lead] }) => (lead ? [[id, lead]] : []))),
});

const summary = (text: string, tagging: Partial<Tagging>): readonly string[] =>
  ledgerOfText(text, tagging).map((entry) =>
    [entry.text, entry.kind, entry.fact, entry.conflict && "conflict"].filter(Boolean).join(" "),
  );

describe("what was tagged", () => {
  it("is a fact where it leads it, and a restatement elsewhere, with a mark where it disagrees", () => {
    const revenues = fact(
      "f",
      "core:Revenues",
      [
        { column: 11, text: "JPY10,568 million" },
        { column: 33, text: "JPY10.6 billion" },
        { column: 54, text: "JPY11 billion", conflict: true },
      ],
      JPY,
    );
    expect(
      summary("They were JPY10,568 million, so JPY10.6 billion, not JPY11 billion.", taggingOf([revenues])),
    ).toEqual(["10,568 fact f", "10.6 restatement f", "11 restatement f conflict"]);
  });

  it("is a claim where a sentence states a change or a multiple, in a table a fact", () => {
    const change = (over: Partial<Occurrence>) =>
      taggingOf([fact("c", "iij:RevenuesYearOverYearChange", [{ column: 9, text: "10.9%", ...over }], JPY)]);
    expect(summary("It rose 10.9%.", change({}))).toEqual(["10.9 ratio-claim c"]);
    expect(summary("It rose 10.9%.", change({ table: "table1" }))).toEqual(["10.9 fact c"]);
  });

  it("can hold several numbers, and be divided by a line end or Markdown's backslashes", () => {
    const rate = (column: number, text: string) =>
      taggingOf([fact("r", "core:ConvenienceTranslationRate", [{ column, text }], JPY)]);
    expect(summary("at JPY121.74 = US\\$1, about", rate(4, "JPY121.74 = US\\$1"))).toEqual([
      "121.74 fact r",
      "1 fact r",
    ]);
    expect(summary("at JPY121.74 = US\\$1, about", rate(4, "JPY121.74 = US$1"))).toEqual([
      "121.74 fact r",
      "1 fact r",
    ]);
    expect(summary("at the rate of JPY121.74 =\nUS\\$1, about that", rate(16, "JPY121.74 = US$1"))).toEqual([
      "121.74 fact r",
      "1 fact r",
    ]);
  });

  it("swallows nothing where it is a text: a date that is a fact stays a date", () => {
    const texts = taggingOf([
      fact("d", "core:Revenues", [{ column: 4, text: "September 30, 2002, it was JPY5 million" }]),
    ]);
    expect(summary("On September 30, 2002, it was JPY5 million.", texts)).toEqual([
      "30 period",
      "2002 period",
      "5 other",
    ]);
  });

  it("is what a sentence's reading says, before what its form says", () => {
    const span = (column: number, text: string) => ({ file: "", line: 1, column, length: text.length, text });
    const mentions: Tagging["mentions"] = [
      { span: span(4, "JPY5 million"), meaning: "amount", reason: "the sentence does not say of what" },
      { span: span(18, "2002"), meaning: "count" },
    ];
    expect(ledgerOfText("So JPY5 million, 2002 of it.", { mentions })).toMatchObject([
      { text: "5", kind: "other", reason: "the sentence does not say of what" },
      { text: "2002", kind: "count" },
    ]);
  });
});

describe("numbers of tables that are no facts", () => {
  const HEADER = "\tSept 30, 2002\tSept 30, 2001";
  const others = (text: string): readonly string[] =>
    (convert(text).ledger?.entries ?? [])
      .filter(({ kind }) => kind === "other")
      .map(({ text: digits, reason }) => `${digits}: ${reason}`);

  it.each([
    ["nothing", [HEADER, "Total revenues\t100\t90", "Net loss (1)\t(5)\t(4)"], []],
    [
      "a damaged number, whose runs have an entry each",
      [HEADER, "Total revenues\t3,54x,372\t90"],
      [
        "3,54: it cannot be read as a number: it has “x” beside its digits",
        "372: it cannot be read as a number: it has “x” beside its digits",
      ],
    ],
    [
      "an unknown row",
      [HEADER, "Total revenues\t100\t90", "Sales of moonshine\t5\t4"],
      ["5: its row is not known", "4: its row is not known"],
    ],
    [
      "a column that cannot be read",
      ["\tSept 30, 2002\tMoonshine 7", "Total revenues\t100\t90"],
      ["90: its column's header cannot be read"],
    ],
    [
      "a column without a period",
      ["\tSept 30, 2002\tJPY", "Total revenues\t100\t90"],
      ["90: its column names no period"],
    ],
    [
      "a row with too few cells",
      [HEADER, "Total revenues\t100", "Net loss\t(5)\t(4)"],
      ["100: its row has too few cells to tell their columns"],
    ],
  ])("%s", (_, table, expected) => {
    expect(others(operationsRelease(...table))).toEqual(expected);
  });

  it("a table that is no statement", () => {
    const text = operationsRelease(HEADER, "Total revenues\t100\t90");
    const unknown = text.replace("CONSOLIDATED STATEMENTS OF OPERATIONS", "STATEMENT OF MOONSHINE");
    expect(others(unknown)).toEqual([
      "100: its table is none of the statements that are known",
      "90: its table is none of the statements that are known",
    ]);
  });

  it("headers are periods, labels are names, and marks are marks", () => {
    const text = operationsRelease(
      "\tSept 30, 2002 (1)\tSept 30, 2001",
      "Total revenues\t100 (2)\t90",
      "T1 lines (1)\t5\t4",
    );
    const kinds = (convert(text).ledger?.entries ?? []).filter(({ line }) => line >= 11 && line <= 13);
    expect(kinds.map(({ text: digits, kind }) => `${digits} ${kind}`)).toEqual([
      ...["30 period", "2002 period", "1 note-mark", "30 period", "2001 period"],
      ...["100 fact", "2 note-mark", "90 fact"],
      ...["1 name", "1 note-mark", "5 other", "4 other"],
    ]);
  });
});
