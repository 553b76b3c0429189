import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import type { Fact, ReportNote } from "../../src/model/index.js";
import { compareReports, validateReport } from "../../src/validation/index.js";
import { fact, report } from "../formats/example.js";
import { taxonomies } from "../support/taxonomies.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");

const note = (id: string, text = `The text of ${id}.`, rest: Partial<ReportNote> = {}): ReportNote => ({
  id,
  text,
  language: "en",
  ...rest,
});

const noted = (...notes: readonly string[]): Fact =>
  fact("core:Revenues", "10", notes.length > 0 ? { notes } : {});

describe("the rule of notes", () => {
  const check = (facts: readonly Fact[], notes: readonly ReportNote[]) => {
    const collector = createCollector();
    validateReport(report(taxonomy, facts, { notes }), taxonomy, collector, "r.txt");
    return collector.diagnostics;
  };

  test("has nothing against notes that facts refer to", () => {
    expect(check([noted("note1", "note2")], [note("note1"), note("note2")])).toEqual([]);
  });

  test.each<[string, Fact, readonly ReportNote[], string, string]>([
    [
      "a reference to none",
      noted("note1", "note7"),
      [note("note1")],
      "note-mismatch",
      "“note7”, which is not there",
    ],
    [
      "an id twice",
      noted("note1"),
      [note("note1"), note("note1", "else")],
      "note-mismatch",
      "“note1” is there twice",
    ],
    [
      "a note without fact",
      noted("note1"),
      [note("note1"), note("note2")],
      "note-mismatch",
      "No fact refers to the note “note2”",
    ],
    [
      "what no XML can hold",
      noted("note1"),
      [note("note1", "a\u0000b")],
      "value-mismatch",
      "“note1” has a character",
    ],
  ])("objects to %s", (_, one, notes, code, message) => {
    const found = check([one], notes);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: `tanshin:${code}`, severity: "error" });
    expect(found[0]?.message).toContain(message);
  });

  test("shows the place in the report, else the one in the release", () => {
    const places = [
      note("a", "x", { place: { file: "b.json", line: 7, column: 2 } }),
      note("b", "y", { line: 9, column: 5 }),
    ];
    expect(check([noted()], places).map(({ place }) => place)).toEqual([
      { file: "b.json", line: 7, column: 2 },
      { file: "r.txt", line: 9, column: 5 },
    ]);
  });
});

describe("reports that are compared", () => {
  const compare = (a: [Fact, ReportNote[]], b: [Fact, ReportNote[]]): readonly string[] => {
    const collector = createCollector();
    const [one, two] = [a, b].map(([each, notes]) => report(taxonomy, [each], { notes }));
    if (one && two) compareReports(one, two, collector, ["one", "two"]);
    return collector.diagnostics.map(({ message }) => message);
  };

  test("are the same whatever the ids, marks, places and order of their notes", () => {
    const a: [Fact, ReportNote[]] = [
      noted("note1", "note2"),
      [note("note1", "A"), note("note2", "B", { mark: "2" })],
    ];
    const b: [Fact, ReportNote[]] = [noted("y", "x"), [note("y", "B", { line: 4 }), note("x", "A")]];
    expect(compare(a, b)).toEqual([]);
  });

  test.each<[string, [Fact, ReportNote[]], string]>([
    ["another text", [noted("note1"), [note("note1", "B")]], "en “A” in one and the notes en “B” in two"],
    ["another language", [noted("note1"), [note("note1", "A", { language: "ja" })]], "ja “A” in two"],
    ["no link", [noted(), [note("note1", "A")]], "has the notes en “A” in one and no notes in two"],
    [
      "a second link",
      [noted("note1", "note2"), [note("note1", "A"), note("note2", "C")]],
      "en “A”, en “C” in two",
    ],
    [
      "the same text twice",
      [noted("note1", "note2"), [note("note1", "A"), note("note2", "A")]],
      "en “A”, en “A” in two",
    ],
  ])("differ in %s", (_, other, message) => {
    const found = compare([noted("note1"), [note("note1", "A")]], other);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});
