import { describe, expect, test } from "vitest";
import { noteIdsAt } from "../../src/tagging/notes/index.js";
import { CAPTION, tagTable } from "./small.js";

/** Lines of a release; the marked facts as `concept value: text of each note`, in the order of the release. */
const noted = (rows: readonly string[], caption: readonly string[] = CAPTION) => {
  const { tagging, diagnostics } = tagTable(rows, caption);
  const { facts, notes = [] } = tagging.report;
  const texts = new Map(notes.map(({ id, text }) => [id, text]));
  return {
    links: facts
      .filter((fact) => fact.notes)
      .map((fact) => {
        const said = fact.notes?.map((id) => texts.get(id) ?? `${id} is not there`);
        return `${fact.concept.split(":")[1]} ${fact.value}: ${said?.join(" + ")}`;
      }),
    notes: notes.map(({ id, mark, line, column }) => `${id} ${mark} ${line}:${column}`),
    findings: diagnostics.map(
      ({ code, severity, place }) => `${severity} ${code} ${place?.line}:${place?.column}`,
    ),
    tagging,
  };
};

describe("what a mark explains", () => {
  test("at a label: the numbers of its row", () => {
    const { links, notes, findings } = noted([
      "|2Q02|2Q01",
      "Hardware ⁽¹⁾|70|60",
      "Other|30|40",
      "Total revenues|100|100",
      "",
      "⁽¹⁾ Without spare parts.",
    ]);
    expect(links).toEqual(["Hardware 70: Without spare parts.", "Hardware 60: Without spare parts."]);
    expect(notes).toEqual(["note1 1 10:5"]);
    expect(findings).toEqual([]);
  });

  test("at a number: that number", () => {
    const { links } = noted(["|2Q02|2Q01", "Hardware|70 (1)|60", "", "(1) Estimated."]);
    expect(links).toEqual(["Hardware 70: Estimated."]);
  });

  test("at a header cell: all the columns that it covers", () => {
    const { links } = noted([
      "|Sept 30, 2002 ⁽¹⁾||Sept 30, 2001",
      "|JPY|% of Total Revenues|JPY ⁽²⁾",
      "Hardware|70|70.0|60",
      "Total revenues|100|100.0|90",
      "",
      "⁽¹⁾ Unaudited.",
      "⁽²⁾ Restated.",
    ]);
    expect(links).toEqual(
      [
        "Hardware 70: Unaudited.",
        "HardwarePercentOfTotalRevenues 0.700: Unaudited.",
        "Hardware 60: Restated.",
        "Revenues 100: Unaudited.",
        "RevenuesPercentOfTotalRevenues 1.000: Unaudited.",
        "Revenues 90: Restated.",
      ].map((line) => line.replace(/0\.700|1\.000/, (value) => String(Number(value)))),
    );
  });

  test.each([
    ["in the caption's last line", [...CAPTION.slice(0, 2), "(JPY in thousands) (1)"], "|2Q02"],
    ["within the caption's brackets", [...CAPTION.slice(0, 2), "(JPY in thousands ⁽¹⁾)"], "|2Q02"],
    ["in the title", ["Small Works Inc. Statements of Income (Note 1)", ...CAPTION.slice(1)], "|2Q02"],
    ["over the labels", CAPTION, "(Unaudited) ⁽¹⁾|2Q02"],
  ])("%s: the whole table", (_, caption, header) => {
    const { links, findings } = noted(
      [header, "Hardware|70", "Net loss|(7)", "", "(1) The figures are unaudited."],
      caption,
    );
    expect(links).toEqual([
      "Hardware 70: The figures are unaudited.",
      "NetIncomeLoss -7: The figures are unaudited.",
    ]);
    expect(findings).toEqual([]);
  });

  test("at a heading: the rows of its section, its total too, and no others", () => {
    const { links } = noted([
      "|2Q02",
      "Revenues ⁽¹⁾:",
      "Hardware|70",
      "Other|30",
      "Total revenues|100",
      "Costs:",
      "Materials|60",
      "Other|20",
      "Total costs|80",
      "Net income|20",
      "",
      "⁽¹⁾ Net of consumption tax.",
    ]);
    expect(links).toEqual([
      "Hardware 70: Net of consumption tax.",
      "OtherRevenue 30: Net of consumption tax.",
      "Revenues 100: Net of consumption tax.",
    ]);
  });

  test("in the first half of a label: the row with its other half", () => {
    const { links } = noted([
      "|2Q02",
      "Net income ⁽¹⁾",
      "(loss)|20",
      "",
      "⁽¹⁾ Attributable to shareholders.",
    ]);
    expect(links).toEqual(["NetIncomeLoss 20: Attributable to shareholders."]);
  });

  test("at a line without numbers: not the row after it", () => {
    const { links } = noted(["|2Q02", "Materials ⁽¹⁾|", "Hardware|70", "", "⁽¹⁾ None were bought."]);
    expect(links).toEqual([]);
  });

  test("several marks at one place, and one mark at several", () => {
    const { links, notes } = noted([
      "|2Q02 ⁽¹⁾|2Q01",
      "Hardware ⁽¹⁾ ⁽²⁾|70|60",
      "Other ⁽²⁾|30|40",
      "",
      "⁽¹⁾ One.",
      "⁽²⁾ Two.",
    ]);
    expect(links).toEqual([
      "Hardware 70: One. + Two.",
      "Hardware 60: One. + Two.",
      "OtherRevenue 30: One. + Two.",
      "OtherRevenue 40: Two.",
    ]);
    expect(notes).toHaveLength(2);
  });

  test("a fact has the notes of each of its places, in the order of the release", () => {
    const { links } = noted([
      "|2Q02",
      "Hardware *2|70",
      "",
      "*2 Second.",
      "",
      ...CAPTION,
      "",
      "|2Q02",
      "Hardware *1|70",
      "",
      "*1 First.",
    ]);
    expect(links).toEqual(["Hardware 70: Second. + First."]);
  });
});

describe("the note that a mark points at", () => {
  test.each([
    ["(1)", "(1) Told."],
    ["⁽¹⁾", "Note (1): Told."],
    ["(1)", "Note 1: Told."],
    ["¹", "¹ Told."],
    ["[1]", "[1] Told."],
    ["*1", "*1 Told."],
    ["*1", "※1 Told."],
    ["*1", "Note 1: Told."],
    ["(Note 1)", "(Note 1) Told."],
    ["*", "* Told."],
    ["†", "† Told."],
    ["**", "** Told."],
  ])("%s is told as “%s”", (mark, note) => {
    const { links, findings } = noted(["|2Q02", `Hardware ${mark}|70`, "Other|5", "", note]);
    expect(links).toEqual(["Hardware 70: Told."]);
    expect(findings).toEqual([]);
  });

  test("its text goes on over lines", () => {
    const { links } = noted([
      "|2Q02",
      "Hardware ⁽¹⁾|70",
      "",
      "⁽¹⁾ Hardware includes what was sold",
      "with a lease < 12 months & more,",
      "at \\$5 each.",
      "",
      "The outlook is good.",
    ]);
    expect(links).toEqual([
      "Hardware 70: Hardware includes what was sold with a lease < 12 months & more, at $5 each.",
    ]);
  });

  test("is in Japanese where its text is", () => {
    const { tagging } = tagTable(["|2Q02", "Hardware *1|70", "", "*1 リースを含む。"]);
    expect(tagging.report.notes).toMatchObject([{ text: "リースを含む。", language: "ja", mark: "1" }]);
  });

  test("is of the table's own part, where marks are numbered anew", () => {
    const { links, notes } = noted([
      "|2Q02",
      "Hardware ⁽¹⁾|70",
      "Other ⁽²⁾|30",
      "",
      "⁽¹⁾ A1.",
      "⁽²⁾ A2.",
      "",
      ...CAPTION,
      "",
      "|1Q02",
      "Hardware ⁽¹⁾|60",
      "Other ⁽²⁾|20",
      "",
      "⁽¹⁾ B1.",
      "⁽²⁾ B2.",
    ]);
    expect(links).toEqual([
      "Hardware 70: A1.",
      "OtherRevenue 30: A2.",
      "Hardware 60: B1.",
      "OtherRevenue 20: B2.",
    ]);
    expect(notes.map((note) => note.slice(0, 7))).toEqual(["note1 1", "note2 2", "note3 1", "note4 2"]);
  });

  test("one note under two tables serves both", () => {
    const { links, findings } = noted([
      "|2Q02",
      "Hardware ⁽¹⁾|70",
      "",
      ...CAPTION,
      "",
      "|1Q02",
      "Hardware ⁽¹⁾|60",
      "",
      "⁽¹⁾ Both.",
    ]);
    expect(links).toEqual(["Hardware 70: Both.", "Hardware 60: Both."]);
    expect(findings).toEqual([]);
  });

  test("`*1` does not point at `(1)` where there are notes with stars", () => {
    const { links } = noted(["|2Q02", "Hardware *1|70", "", "(1) Outlook", "", "*1 Told."]);
    expect(links).toEqual(["Hardware 70: Told."]);
  });
});

describe("a mark whose note is not there", () => {
  test("is a warning at the mark, and the number is tagged all the same", () => {
    const { tagging, findings } = noted(["|2Q02", "Hardware ⁽³⁾|70", "", "⁽¹⁾ Something else."]);
    expect(findings).toEqual(["warning tanshin:missing-note 6:10", "info tanshin:unused-note 8:5"]);
    expect(tagging.report.facts.filter(({ unit }) => unit !== undefined)).toHaveLength(1);
    expect(tagging.report.notes).toBeUndefined();
    expect(tagging.report.facts[0]?.notes).toBeUndefined();
  });

  test.each([
    ["of the first part", ["⁽²⁾ A2."], [], ["⁽¹⁾ B1.", "⁽²⁾ B2."], "6:10"],
    ["that ends its part", ["⁽¹⁾ A1."], [], ["⁽¹⁾ B1.", "⁽²⁾ B2."], "7:7"],
  ])("is not told by another part: the note %s", (_, first, between, second, place) => {
    const { links, findings } = noted([
      "|2Q02",
      "Hardware ⁽¹⁾|70",
      "Other ⁽²⁾|30",
      "",
      ...first,
      "",
      ...between,
      ...CAPTION,
      "",
      "|1Q02",
      "Hardware ⁽¹⁾|60",
      "Other ⁽²⁾|20",
      "",
      ...second,
    ]);
    expect(findings).toEqual([`warning tanshin:missing-note ${place}`]);
    expect(links).toHaveLength(3);
    expect(links.slice(1)).toEqual(["Hardware 60: B1.", "OtherRevenue 20: B2."].slice(0, 2));
  });

  test("is not told by another part either where the part has lost all its notes", () => {
    const part = (values: readonly [number, number], notes: readonly string[]) => [
      `|${values[0] === 70 ? "2Q02" : "1Q02"}`,
      `Hardware ⁽¹⁾|${values[0]}`,
      `Other ⁽²⁾|${values[1]}`,
      "",
      ...notes,
      "",
    ];
    const { links, findings } = noted([
      ...part([70, 30], []),
      ...CAPTION,
      "",
      ...part([60, 20], ["⁽¹⁾ B1.", "⁽²⁾ B2."]),
      "Small Works Inc. Statements of Income for the Three Months Ended Sept 30, 2001 (JPY in thousands)",
      "",
      "|2Q01",
      "Hardware ⁽¹⁾|50",
      "",
      "⁽¹⁾ C1.",
    ]);
    expect(links).toEqual(["Hardware 60: B1.", "OtherRevenue 20: B2.", "Hardware 50: C1."]);
    expect(findings.filter((finding) => finding.includes("missing-note"))).toEqual([
      "warning tanshin:missing-note 6:10",
      "warning tanshin:missing-note 7:7",
    ]);
  });
});

describe("marks in sentences", () => {
  const { tagging } = noted([
    "|2Q02",
    "Hardware|70",
    "",
    "Adjusted EBITDA⁽¹⁾ was JPY662 million, capital expenditure(2) was JPY5 million for 20 m² (1) and (2) more.",
    "",
    "⁽¹⁾ EBITDA without losses.",
    "",
    "(2) With leases.",
  ]);

  test("are read with their places and notes", () => {
    expect(
      tagging.notes.running.map(
        ({ mark, span, note }) => `${mark} ${span.line}:${span.column} ${span.text} ${note?.id}`,
      ),
    ).toEqual(["1 8:16 ⁽¹⁾ note1", "2 8:59 (2) note2"]);
  });

  test("belong to what stands before them", () => {
    const at = (column: number, length: number) =>
      noteIdsAt(tagging.notes, { line: 8, column, length, text: "" });
    expect(at(1, "Adjusted EBITDA".length)).toEqual(["note1"]);
    expect(at("Adjusted EBITDA⁽¹⁾ was ".length + 1, "JPY662 million".length)).toEqual([]);
    expect(at("Adjusted EBITDA⁽¹⁾ was JPY662 million, ".length + 1, "capital expenditure".length)).toEqual([
      "note2",
    ]);
  });
});
