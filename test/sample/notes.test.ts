import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Fact, ReportNote } from "../../src/model/index.js";
import { type Conversion, convert, withCode } from "../support/convert.js";
import { sampleText } from "../support/sample.js";

/** A note of the release: line and column of its first word, mark, how its text begins and ends. */
type Told = readonly [id: string, line: number, column: number, mark: string, start: string, end: string];

/** Lines of rows that a note explains, worked out from the release by hand: first and last. */
type Explained = readonly [id: string, first: number, last: number];

const IIJ: readonly Told[] = [
  ["note1", 30, 5, "1", "Adjusted EBITDA represents operating income", "measures for other companies."],
  ["note3", 151, 5, "2", "The figures of Internet data center", "data center housing services."],
  ["note4", 153, 5, "3", "Others include IJ FiberAccess/F", "IJ T1 Standard and IJ Economy."],
  ["note5", 239, 5, "4", "Depreciation and amortization includes", "issuance cost of convertible notes."],
  ["note6", 289, 11, "1", "The translations of Japanese yen", "rate of exchange on Sept 30, 2002."],
  ["note7", 291, 11, "2", "IJJ datacenter connectivity services", "the previous classification method."],
  ["note8", 341, 11, "1", "The translations of Japanese yen", "rate of exchange on Sept 30, 2002."],
  [
    "note9",
    343,
    11,
    "2",
    "At the end of May 2002, IIJ deposited ¥5 billion",
    "four Japanese commercial banks.",
  ],
  ["note10", 387, 11, "1", "The translations of Japanese yen", "rate of exchange on Sept 30, 2002."],
];

const IIJ_ROWS: readonly Explained[] = [
  ["note1", 24, 24], // Adjusted EBITDA⁽¹⁾ was JPY662 million
  ["note3", 147, 147], // Internet Data Center Connectivity Services ⁽²⁾
  ["note4", 148, 148], // Others ⁽³⁾
  ["note5", 237, 237], // Depreciation and amortization ⁽⁴⁾
  ["note6", 258, 287], // the statements of operations: (1) in the caption
  ["note7", 260, 260], // Dedicated access services ⁽²⁾
  ["note7", 262, 262], // Value-added services ⁽²⁾
  ["note8", 302, 339], // the balance sheets: ⁽¹⁾ in the caption
  ["note9", 313, 313], // Restricted Cash ⁽²⁾
  ["note10", 355, 385], // the statements of cash flows: (1) in the caption
];

const KAZEHARA: readonly Told[] = [
  ["note1", 69, 4, "1", "The segment was called Scientific Systems", "have not been restated."],
  ["note2", 80, 4, "2", "Corporate includes the employees", "basic research laboratory."],
  ["note3", 110, 4, "1", "Based on the average number of shares", "24,297,467 shares for fiscal 2024."],
  ["note4", 158, 4, "1", "Impairment of idle production facilities", "of the Minowa Plant."],
  ["note5", 281, 4, "1", "Cash and cash equivalents equal cash", "maturity of more than three months."],
];

const KAZEHARA_ROWS: readonly Explained[] = [
  ["note1", 65, 65], // Analytical Systems *1
  ["note2", 77, 77], // Corporate *2
  ["note3", 107, 107], // Net income per share (Yen) *1
  ["note4", 150, 150], // Impairment loss *1
  ["note5", 279, 279], // Cash and cash equivalents at end of period *1
];

/** The notes that the places of a fact ask for, in the order of the release. */
const wanted = ({ occurrences }: Fact, rows: readonly Explained[]): readonly string[] => [
  ...new Set(
    rows
      .filter(([, first, last]) => occurrences.some(({ line }) => line >= first && line <= last))
      .map(([id]) => id),
  ),
];

describe.each([
  ["iij-2q-fy2002.txt", IIJ, IIJ_ROWS],
  ["kazehara-3q-fy2025.txt", KAZEHARA, KAZEHARA_ROWS],
])("%s", (file, told, rows) => {
  let conversion: Conversion;
  let facts: readonly Fact[];
  let notes: readonly ReportNote[];

  beforeAll(() => {
    conversion = convert(readFileSync(new URL(`../../samples/${file}`, import.meta.url)), { file });
    facts = conversion.report?.facts ?? [];
    notes = conversion.report?.notes ?? [];
  });

  it.each(told)("%s is told on line %i", (id, line, column, mark, start, end) => {
    const note = notes.find((each) => each.id === id);
    expect(note).toMatchObject({ line, column, mark, language: "en" });
    expect(note?.text.startsWith(start)).toBe(true);
    expect(note?.text.endsWith(end)).toBe(true);
  });

  it("every fact has the notes of its places, and no others", () => {
    const wrong = facts.filter((fact) => (fact.notes ?? []).join() !== wanted(fact, rows).join());
    expect(wrong.map(({ id, notes: has }) => `${id}: ${has?.join()}`)).toEqual([]);
  });

  it("no note is there that no fact refers to, and none is missing", () => {
    const used = new Set(facts.flatMap((fact) => fact.notes ?? []));
    expect(notes.map(({ id }) => id)).toEqual(told.map(([id]) => id));
    expect([...used].sort()).toEqual(told.map(([id]) => id).sort());
    expect(notes.map(({ line }) => line)).toEqual(
      [...notes.map(({ line }) => line)].sort((a = 0, b = 0) => a - b),
    );
    expect(withCode(conversion, "missing-note", "unused-note")).toEqual([]);
  });
});

describe("the marks of the sample are numbered anew in each part", () => {
  const without = (...lines: readonly number[]): Conversion =>
    convert(
      sampleText()
        .split("\n")
        .map((line, index) => (lines.includes(index + 1) ? "" : line))
        .join("\n"),
    );
  const missing = (conversion: Conversion): readonly string[] =>
    withCode(conversion, "missing-note").map(
      ({ severity, place }) => `${severity} ${place?.line}:${place?.column}`,
    );

  // Line and column of each mark, counted in the release.
  it.each([
    [30, ["warning 24:18"]],
    [151, ["warning 147:51"]],
    [239, ["warning 237:31"]],
    [289, ["warning 253:105", "warning 257:6"]],
    [291, ["warning 260:27", "warning 262:22"]],
    [341, ["warning 296:71", "warning 301:6"]],
    [343, ["warning 313:17"]],
    [387, ["warning 351:70", "warning 354:6"]],
  ])(
    "without the note on line %i its marks are reported, and point at no other part's note",
    (line, places) => {
      const conversion = without(line);
      expect(missing(conversion)).toEqual(places);
      expect(conversion.status).toBe("valid");
      const told = conversion.report?.notes?.map((note) => note.line) ?? [];
      const others = IIJ.map(([, at]) => at).filter((at) => at !== line);
      expect(told).toEqual(others);
    },
  );

  it("without any note of a statement its marks do not reach into the next one", () => {
    expect(missing(without(289, 291))).toEqual([
      "warning 253:105",
      "warning 257:6",
      "warning 260:27",
      "warning 262:22",
    ]);
    expect(missing(without(341, 343))).toEqual(["warning 296:71", "warning 301:6", "warning 313:17"]);
  });

  it("a note that no mark points at is told, and is not in the report", () => {
    const conversion = convert(sampleText().replace("Restricted Cash ⁽²⁾", "Restricted Cash"));
    expect(withCode(conversion, "unused-note")).toMatchObject([
      { severity: "info", place: { line: 343, column: 11 } },
    ]);
    expect(conversion.report?.notes?.some(({ line }) => line === 343)).toBe(false);
  });
});
