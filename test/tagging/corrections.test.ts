import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import type { Correction } from "../../src/model/index.js";
import { tagRelease } from "../../src/tagging/index.js";
import { convert } from "../support/convert.js";
import { sampleText } from "../support/sample.js";
import { CAPTION, tagTable } from "./small.js";

/** The first row with cells is on line 6, the sentences on lines 11 and 12. */
const RELEASE = [
  "|2Q02|2Q01",
  "Hardware|1,070|1,001",
  "Other|1,030|1,0x2",
  "Total revenues|2,100|2,003",
  "Net loss|(120)|(2,326)",
  "",
  "Total revenues were JPY2,200 thousand in 2Q02. Net loss was JPY120 thousand in 2Q02",
  "and there is nothing to say of 1,234 other things.",
];

const correction = (line: number, column: number, printed: string, corrected: string): Correction => ({
  line,
  column,
  printed,
  corrected,
});

const accept = (corrections: readonly Correction[], rows: readonly string[] = RELEASE) =>
  tagTable(rows, CAPTION, corrections);

const occurrences = ({ tagging }: ReturnType<typeof tagTable>) =>
  tagging.report.facts
    .filter(({ unit }) => unit)
    .flatMap((fact) =>
      fact.occurrences.map(
        ({ line, column, text, corrected, value, decimals, conflict }) =>
          `${line}:${column} ${text} ${corrected ?? "as printed"} ${value} ${decimals}${conflict ? " conflict" : ""}`,
      ),
    );

const changed = (corrections: readonly Correction[], rows: readonly string[] = RELEASE) => {
  const before = occurrences(accept([], rows));
  const after = accept(corrections, rows);
  return {
    codes: after.codes.filter((code) => code === "suggestion-not-applicable"),
    applied: after.tagging.corrections,
    changes: occurrences(after).filter((each) => !before.includes(each)),
  };
};

const findings = (corrections: readonly Correction[], rows: readonly string[] = RELEASE) =>
  accept(corrections, rows).diagnostics.filter(({ code }) => code === "tanshin:suggestion-not-applicable");

describe("a correction that a person accepted", () => {
  it("is read in place of a cell's text", () => {
    const accepted = [correction(6, 10, "1,070", "1,170")];
    expect(changed(accepted)).toEqual({
      codes: [],
      applied: accepted,
      changes: ["6:10 1,070 1,170 1170 -3"],
    });
  });

  it("keeps the columns of what stands after it", () => {
    const accepted = [correction(6, 10, "1,070", "1,070.55"), correction(6, 16, "1,001", "999")];
    expect(changed(accepted).changes).toEqual(["6:10 1,070 1,070.55 1070.55 -1", "6:16 1,001 999 999 -3"]);
  });

  it("can be a number in brackets, or take the brackets away", () => {
    expect(changed([correction(9, 16, "(2,326)", "(2,362)")]).changes).toEqual([
      "9:16 (2,326) (2,362) -2362 -3",
    ]);
    expect(changed([correction(9, 16, "(2,326)", "2,326")]).changes).toEqual(["9:16 (2,326) 2,326 2326 -3"]);
  });

  it("makes a cell readable", () => {
    const tagged = accept([correction(7, 13, "1,0x2", "1,002")]);
    expect(tagged.codes).toEqual(accept([]).codes.filter((code) => code !== "malformed-number"));
    expect(tagged.tagging.unreadNumbers).toEqual([]);
    expect(occurrences(tagged)).toContain("7:13 1,0x2 1,002 1002 -3");
  });

  it("makes a cell readable that the reading of the table left out", () => {
    const rows = RELEASE.map((row) => row.replace("1,030", "1.030"));
    const tagged = accept([correction(7, 7, "1.030", "1,030")], rows);
    expect(tagged.tagging.unreadNumbers.map(({ text }) => text)).toEqual(["1,0x2"]);
    expect(occurrences(tagged)).toContain("7:7 1.030 1,030 1030 -3");
  });

  it("is read in a sentence, and settles a conflict", () => {
    expect(occurrences(accept([]))).toContain("11:21 JPY2,200 thousand as printed 2200 -3 conflict");
    const accepted = [correction(11, 21, "JPY2,200 thousand", "JPY2,100 thousand")];
    expect(changed(accepted)).toEqual({
      codes: [],
      applied: accepted,
      changes: ["11:21 JPY2,200 thousand JPY2,100 thousand 2100 -3"],
    });
  });

  it("can be of the digits of an amount alone, with others after it", () => {
    const accepted = [correction(11, 24, "2,200", "22,000"), correction(11, 64, "120", "12")];
    expect(changed(accepted).changes).toEqual([
      "11:21 JPY2,200 thousand JPY22,000 thousand 22000 -3 conflict",
      "11:61 JPY120 thousand JPY12 thousand -12 -3 conflict",
    ]);
  });

  it("is merged as what it says", () => {
    const { tagging } = accept([correction(8, 16, "2,100", "2,200")]);
    const fact = tagging.report.facts.find(({ concept }) => concept === "core:Revenues");
    expect(fact).toMatchObject({ value: "2200", decimals: -3 });
    expect(fact?.occurrences.some(({ conflict }) => conflict)).toBe(false);
  });
});

describe("corrections of the sample", () => {
  it("can be of any number of it, all at once, and change nothing where they say what is printed", () => {
    const { release, taxonomy, tagging } = convert(sampleText());
    if (!release || !taxonomy?.issuer || !tagging) throw new Error("not tagged");
    const numbers = tagging.report.facts.filter(({ unit }) => unit);
    const same = numbers.flatMap(({ occurrences: all }) =>
      all.map(({ line, column, text }) => correction(line, column, text, text)),
    );
    const collector = createCollector();
    const again = tagRelease(release, taxonomy, taxonomy.issuer, collector, { accept: same });
    expect(collector.diagnostics.filter(({ code }) => code === "tanshin:suggestion-not-applicable")).toEqual(
      [],
    );
    expect(again.corrections.length).toBe(same.length);
    const corrected = numbers.map((fact) => ({
      ...fact,
      occurrences: fact.occurrences.map((each) => ({ ...each, corrected: each.text })),
    }));
    expect(again.report.facts.filter(({ unit }) => unit)).toEqual(corrected);
    expect(again.mentions).toEqual(tagging.mentions);
  });
});

describe("a correction that does not fit", () => {
  const rejected: readonly (readonly [why: string, Correction, message: RegExp])[] = [
    ["stands on no line", correction(99, 1, "1,070", "1,170"), /no line 99/],
    ["stands in another column", correction(6, 16, "1,070", "1,170"), /not printed here, but “1,001”/],
    ["has another printed text", correction(6, 10, "1,071", "1,170"), /not printed here, but “1,070”/],
    ["has no printed text", correction(6, 10, "", "1,170"), /not printed here/],
    ["is a piece of a number", correction(6, 12, "070", "170"), /only a piece/],
    ["stands in a header", correction(5, 2, "2Q02", "3Q02"), /no number of a fact/],
    ["stands in a label", correction(6, 1, "Hardware", "1,170"), /no number of a fact/],
    ["stands in a caption", correction(2, 33, "30", "31"), /no number of a fact/],
    ["is of a number that is no fact", correction(12, 32, "1,234", "1,243"), /no number of a fact/],
    ["is no number in a cell", correction(6, 10, "1,070", "1,17O"), /cannot be read in place of “1,070”/],
    ["is no number in a sentence", correction(11, 24, "2,200", "many"), /cannot be read in place of “2,200”/],
  ];

  it.each(rejected)("%s: is reported and not applied", (_, wrong, message) => {
    const good = correction(6, 16, "1,001", "1,011");
    const others = message.source.includes("1,001") ? [] : [good];
    expect(findings([wrong, ...others])).toEqual([
      {
        code: "tanshin:suggestion-not-applicable",
        severity: "error",
        message: expect.stringMatching(message),
        place: { line: wrong.line, column: wrong.column, length: wrong.printed.length },
        hint: expect.any(String),
      },
    ]);
    expect(changed([wrong, ...others])).toMatchObject({
      applied: others,
      changes: others.map(() => "6:16 1,001 1,011 1011 -3"),
    });
  });

  it("is one of two of a place, and neither is applied", () => {
    const two = [correction(6, 10, "1,070", "1,170"), correction(6, 10, "1,070", "1,270")];
    expect(findings(two).map(({ message }) => message)).toEqual([
      expect.stringContaining("another correction of this place says “1,270”"),
      expect.stringContaining("another correction of this place says “1,170”"),
    ]);
    expect(changed(two)).toMatchObject({ applied: [], changes: [] });
    const overlapping = [correction(11, 21, "JPY2,200", "JPY2,100"), correction(11, 24, "2,200", "2,100")];
    expect(findings(overlapping).length).toBe(2);
    expect(changed(overlapping)).toMatchObject({ applied: [], changes: [] });
  });

  it("is of a cell whose column is not known", () => {
    const rows = RELEASE.map((row) => row.replace("Hardware|1,070|1,001", "Hardware|1,070|1,001|1,002"));
    expect(findings([correction(6, 10, "1,070", "1,170")], rows)[0]?.message).toMatch(
      /^Which column “1,070”/,
    );
  });
});
