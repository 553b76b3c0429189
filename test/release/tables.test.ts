import { describe, expect, it } from "vitest";
import { caption, header, outline, read, rows } from "./read.js";

const lines = (...parts: string[]): string => parts.join("\n");
const only = (...parts: string[]) => {
  const { tables, diagnostics } = read(lines(...parts));
  expect(diagnostics).toEqual([]);
  expect(tables.length).toBe(1);
  return tables[0];
};

describe("header rows", () => {
  it.each([
    ["bare years", "\t2002\t2001"],
    ["bare years under a stub", "(in millions)\t2002\t2001"],
    ["years and a change", "\t2002\tChange"],
    ["quarters", "Item\t2Q02\t1Q02"],
    ["quarters in other forms", "\tQ2 FY2002\tQ1 FY2002"],
    ["dates", "\tSept 30, 2002\tJune 30, 2002"],
    ["dates in digits", "\t9/30/02\t2002-06-30"],
    ["months", "\tSep-02\tJun. 2002"],
    ["words", "Item\tTokyo\tOsaka"],
  ])("%s", (_, first) => {
    const table = only(first, "Cash\t5\t6");
    expect(table?.header.length).toBe(1);
    expect(rows(table)).toEqual(["Cash | 1=5 | 2=6"]);
  });

  it("a cell spans the empty cells after it, but not beyond the cell above", () => {
    const table = only("\tA\t\t\tB\t", "\tC\t\tD\t\t", "\tE\tF\tG\tH\tI", "x\t1\t2\t3\t4\t5");
    expect(header(table)).toEqual([
      " | 1-3 A | 4-5 B",
      " | 1-2 C | 3-3 D",
      " | 1-1 E | 2-2 F | 3-3 G | 4-4 H | 5-5 I",
    ]);
  });

  it("a cell does not reach under the next cell above", () => {
    expect(header(only("\t\tChange\t", "\tJPY\t\t%", "x\t1\t2\t3"))).toEqual([
      " | 2-3 Change",
      " | 1-1 JPY | 3-3 %",
    ]);
  });

  it("blank cells at its end count as columns as far as figures fill them", () => {
    const table = only("\tThree months ended\t\t\t\t", "x\t1\t2\t3");
    expect(table?.columnCount).toBe(3);
    expect(header(table)).toEqual([" | 1-3 Three months ended"]);
  });

  it("trailing blank cells of figures count for nothing", () => {
    const table = only("\t2002\t2001", "x\t1\t2\t\t\t\t");
    expect(table?.columnCount).toBe(2);
  });

  it("numbers like years are figures where the header has the years", () => {
    const table = only("\tFY2002\tFY2001", "Engineers\t1998\t2001");
    expect(rows(table)).toEqual(["Engineers | 1=1998 | 2=2001"]);
  });

  it("takes a line of labels between header rows for a stub", () => {
    const table = only("\t2002\t", "(in thousands)\t\t", "\tUSD\tJPY", "Cash\t5\t6");
    expect(header(table)).toEqual([" | 1-2 2002", "(in thousands)", " | 1-1 USD | 2-2 JPY"]);
  });

  it("may be set off from the figures by a blank line", () => {
    const table = only("\t2002\t2001", "", "\tJPY\tJPY", "", "Assets:\t\t", "", "Cash\t5\t6");
    expect(header(table)).toEqual([" | 1-1 2002 | 2-2 2001", " | 1-1 JPY | 2-2 JPY"]);
    expect(rows(table)).toEqual(["Assets", "Cash | 1=5 | 2=6"]);
  });

  it("a header within table lines begins another table", () => {
    const { tables } = read(
      lines("\t2002\t2001", "Cash\t5\t6", "Net loss\t\t", "\tTokyo\tOsaka\tNagoya", "x\t1\t2\t3"),
    );
    expect(tables.map(({ columnCount }) => columnCount)).toEqual([2, 3]);
    expect(tables.map(caption)).toEqual([[], ["Net loss"]]);
    expect(tables.map(rows)).toEqual([["Cash | 1=5 | 2=6"], ["x | 1=1 | 2=2 | 3=3"]]);
  });

  it("a table of words alone has one header row", () => {
    const table = only("Name\tPost", "Koichi Suzuki\tPresident", "Yasuhiro Nishi\tDirector");
    expect(header(table)).toEqual(["Name | 1-1 Post"]);
    expect(rows(table)).toEqual(["Koichi Suzuki | 1=President", "Yasuhiro Nishi | 1=Director"]);
  });
});

describe("rows", () => {
  it("are data, headings and labels", () => {
    const table = only(
      "\t2002\t2001",
      "ASSETS\t\t",
      "Current assets:\t\t",
      "Cash\t5\t6",
      "Land\t\t",
      "\t5\t6",
      "Investments in and",
      "advances to investees\t1\t2",
    );
    expect(table?.rows.map(({ kind, label }) => [kind, label?.text])).toEqual([
      ["heading", "ASSETS"],
      ["heading", "Current assets"],
      ["data", "Cash"],
      ["label", "Land"],
      ["data", undefined],
      ["label", "Investments in and"],
      ["data", "advances to investees"],
    ]);
  });

  it("hold blank cells as absent ones", () => {
    expect(rows(only("\tA\tB\tC", "x\t1\t\t3", "y\t\t2\t"))).toEqual(["x | 1=1 | 3=3", "y | 2=2"]);
  });

  it("with a damaged number, a dash or a number not given are data", () => {
    const table = only(
      "\t2002\t2001",
      "a\t3,54x,372\tO5,123",
      "b\t3,5463,72\t–",
      "c\tN/A\tn.m.",
      "d\t(1\t1.2.3",
    );
    expect(table?.header.length).toBe(1);
    expect(rows(table)).toEqual([
      "a | 1=3,54x,372 | 2=O5,123",
      "b | 1=3,5463,72 | 2=–",
      "c | 1=N/A | 2=n.m.",
      "d | 1=(1 | 2=1.2.3",
    ]);
  });

  it("of rules are left out", () => {
    expect(rows(only("\t2002\t2001", "\t-----\t=====", "Cash\t5\t6", "\t_____\t_____"))).toEqual([
      "Cash | 1=5 | 2=6",
    ]);
  });

  it("of tabs alone divide nothing", () => {
    expect(rows(only("\t2002\t2001", "\t\t", "Cash\t5\t6", "\t", "Land\t7\t8"))).toEqual([
      "Cash | 1=5 | 2=6",
      "Land | 1=7 | 2=8",
    ]);
  });

  it("keep the words of a colon within a label", () =>
    expect(rows(only("\t2002", "Note: current\t5"))).toEqual(["Note: current | 1=5"]));
});

describe("note marks", () => {
  it.each([
    ["Cash ⁽²⁾", "Cash", ["2"]],
    ["Cash⁽¹⁾⁽²⁾", "Cash", ["1", "2"]],
    ["Cash ⁽¹,²⁾", "Cash", ["1", "2"]],
    ["Cash²", "Cash", ["2"]],
    ["Cash ¹²", "Cash", ["12"]],
    ["Cash (1)", "Cash", ["1"]],
    ["Cash(1)", "Cash", ["1"]],
    ["Cash (net)(1)", "Cash (net)", ["1"]],
    ["Cash (1), (2)", "Cash", ["1", "2"]],
    ["Cash (1, 2)", "Cash", ["1", "2"]],
    ["Cash *1", "Cash", ["1"]],
    ["Cash*", "Cash", ["*"]],
    ["Cash ※1", "Cash", ["1"]],
    ["Cash [1]", "Cash", ["1"]],
    ["Cash (Note 1)", "Cash", ["1"]],
    ["Cash (Notes 1, 3)", "Cash", ["1", "3"]],
    ["Cash<sup>(1)</sup>", "Cash", ["1"]],
    ["<i>Cash (1)</i>", "Cash", ["1"]],
    ["Cash ⁽¹⁾ in banks", "Cash in banks", ["1"]],
    ["Cash (2002)", "Cash (2002)", []],
    ["Cash (gain)", "Cash (gain)", []],
    ["Space in m²", "Space in m²", []],
    ["Cash (1):", "Cash (1)", []],
  ])("of the label %s", (printed, text, marks) => {
    expect(only("\t2002", `${printed}\t5`)?.rows[0]?.label).toMatchObject({ text, marks });
  });

  it.each([
    ["(1)", "(1)", []],
    ["(12)", "(12)", []],
    ["1,234 (1)", "1,234", ["1"]],
    ["1,234⁽¹⁾", "1,234", ["1"]],
    ["33.6%²", "33.6%", ["2"]],
    ["(5.1)*1", "(5.1)", ["1"]],
    ["-*", "-", ["*"]],
    ["662 (12)", "662 (12)", []],
    ["*", "*", []],
  ])("of the cell %s", (printed, text, marks) => {
    const cell = only("\t2002", `Cash\t${printed}`)?.rows[0]?.cells[0];
    expect(cell).toMatchObject({ text, marks, span: { line: 2, column: 6, length: text.length, text } });
  });

  it("a tag around a number is no part of its place", () => {
    const cell = only("\t2002", "Cash\t<b>1,234</b> (1)")?.rows[0]?.cells[0];
    expect(cell).toMatchObject({
      text: "1,234",
      marks: ["1"],
      span: { column: 9, length: 5, text: "1,234" },
    });
  });

  it("of captions go to the table", () => {
    const table = only(
      "Balance sheet ⁽²⁾",
      "(In thousands of yen (1))",
      "(Expressed in yen (JPY))(3)",
      "",
      "\t2002",
      "Cash\t5",
    );
    expect(caption(table)).toEqual(["Balance sheet", "(In thousands of yen)", "(Expressed in yen (JPY))"]);
    expect(table?.marks).toEqual(["2", "1", "3"]);
  });
});

describe("captions", () => {
  it("end at a sentence, a note, a list item and the table before", () => {
    const table = ["", "\t2002", "Cash\t5", ""];
    const { tables } = read(
      lines(
        "Cash rose.",
        "",
        "First",
        ...table,
        "Note: unaudited",
        "",
        "Second",
        ...table,
        "- An item",
        "",
        "Third",
        ...table,
        "Fourth",
        ...table,
      ),
    );
    expect(tables.map(caption)).toEqual([["First"], ["Second"], ["Third"], ["Fourth"]]);
  });

  it("hold the line that touches the table, tabbed titles and the furniture not", () => {
    const table = only(
      "Title",
      "",
      "Page 3",
      "",
      "As of March 31.",
      "(Millions of yen)\t\t",
      "\t2002\t2001",
      "Cash\t5\t6",
    );
    expect(caption(table)).toEqual(["Title", "As of March 31.", "(Millions of yen)"]);
  });

  it("stand as blocks before the table, too", () => {
    const reading = read(lines("Title", "(Millions of yen)\t\t", "\t2002\t2001", "Cash\t5\t6"));
    expect(outline(reading)).toEqual(["heading: Title", "heading: (Millions of yen)", "table1"]);
    expect(reading.tables[0]).toMatchObject({ firstLine: 3, lastLine: 4 });
  });

  it("are read from lines whose tabs are all that is left of a spreadsheet", () => {
    const { tables } = read(
      lines("\t2002\t2001", "Cash\t5\t6", "", "Second\t\t", "", "\t2002\t2001", "Land\t7\t8"),
    );
    expect(tables.map(caption)).toEqual([[], ["Second"]]);
    expect(tables.map(rows)).toEqual([["Cash | 1=5 | 2=6"], ["Land | 1=7 | 2=8"]]);
  });
});

describe("tables that go on", () => {
  const start = ["\t2002\t2001", "Cash\t5\t6", ""];

  it("after blank lines, notes and furniture", () => {
    const reading = read(
      lines(...start, "(1) A note on cash.", "", "Page 4", "", "Land\t7\t8", "", "Plant\t9\t9"),
    );
    expect(outline(reading)).toEqual(["table1", "note: A note on cash.", "furniture: Page 4"]);
    expect(rows(reading.tables[0])).toEqual(["Cash | 1=5 | 2=6", "Land | 1=7 | 2=8", "Plant | 1=9 | 2=9"]);
    expect(reading.tables[0]).toMatchObject({ firstLine: 1, lastLine: 10 });
  });

  it("after a note that touches them", () => {
    const reading = read(lines("\t2002\t2001", "Cash\t5\t6", "(1)\tA note on cash and more.", "Land\t7\t8"));
    expect(outline(reading)).toEqual(["table1", "note: A note on cash and more."]);
    expect(rows(reading.tables[0]).length).toBe(2);
  });

  it.each([["A heading"], ["A paragraph that ends a sentence."]])("not after “%s”", (between) => {
    const { tables } = read(lines(...start, between, "", "Land\t7\t8"));
    expect(tables.map(rows)).toEqual([["Cash | 1=5 | 2=6"], ["Land | 1=7 | 2=8"]]);
    expect(tables[1]).toMatchObject({ id: "table2", header: [], columnCount: 2 });
  });

  it("not with another number of columns", () => {
    const { tables } = read(lines(...start, "Land\t7\t8\t9"));
    expect(tables.map(({ columnCount }) => columnCount)).toEqual([2, 3]);
  });

  it("with their header and caption again after a page break", () => {
    const reading = read(
      lines(
        "Balance Sheet",
        "",
        ...start,
        "Page 4",
        "",
        "Balance Sheet (continued)",
        "",
        "\t2002\t2001",
        "Land\t7\t8",
      ),
    );
    expect(reading.tables.map(rows)).toEqual([["Cash | 1=5 | 2=6", "Land | 1=7 | 2=8"]]);
    const [repeat, ...others] = reading.tables[0]?.repeats ?? [];
    expect(repeat?.cells.map(({ text, column }) => `${column}=${text}`)).toEqual(["1=2002", "2=2001"]);
    expect(repeat?.line).toBe(reading.tables[0]?.rows[1] && reading.tables[0].rows[1].line - 1);
    expect(others).toEqual([]);
  });

  it("not with the same header under another caption, nor without a page break", () => {
    const second = ["\t2002\t2001", "Land\t7\t8"];
    expect(read(lines("One", "", ...start, "Page 4", "", "Two", "", ...second)).tables.map(caption)).toEqual([
      ["One"],
      ["Two"],
    ]);
    expect(read(lines(...start, ...second)).tables.length).toBe(2);
  });

  it("with labels in a stretch of their own", () => {
    const table = only(...start, "Liabilities:\t\t", "", "Notes\t7\t8");
    expect(table?.rows.map(({ kind }) => kind)).toEqual(["data", "heading", "data"]);
  });
});
