import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPrintedNumber } from "../../src/release/index.js";
import { caption, header, read, rows } from "./read.js";

const reading = read(readFileSync("samples/iij-2q-fy2002.txt"));
const { release, blocks, tables, diagnostics } = reading;
const table = (number: number) => tables[number - 1];

/** The cell of a table that is printed on a line in a column of the grid. */
const cell = (number: number, line: number, column: number) =>
  table(number)
    ?.rows.find((row) => row.line === line)
    ?.cells.find((candidate) => candidate.column === column);

describe("the sample release", () => {
  it("is read without any finding", () => {
    expect(diagnostics).toEqual([]);
    expect(release?.lines.length).toBe(387); // grep -c '' samples/iij-2q-fy2002.txt
  });

  it("has the digest that sha256sum tells", () => {
    expect(release?.sha256).toBe("3643c53f66bd2ccb3732f451f6c75ce28aa3940511eb8c0acd92aedd2ec8dc35");
  });

  it("has eight tables with their rows and columns", () => {
    // [rows, columns], counted in the text between the lines given: sed -n FIRST,LASTp | grep -c '<tab>'
    expect(tables.map(({ id, rows, columnCount }) => [id, rows.length, columnCount])).toEqual([
      ["table1", 10, 3], // 143–149 and 155–157
      ["table2", 2, 3], // 162–163
      ["table3", 3, 3], // 168–170
      ["table4", 2, 3], // 191–192
      ["table5", 3, 3], // 235–237
      ["table6", 30, 9], // 258–287
      ["table7", 38, 7], // 302–339
      ["table8", 31, 4], // 355–385
    ]);
    expect(tables.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [142, 157],
      [161, 163],
      [167, 170],
      [190, 192],
      [234, 237],
      [255, 287],
      [300, 339],
      [353, 385],
    ]);
  });

  it("loses none of the 610 numbers and 12 dashes", () => {
    // Per table with awk over the lines named above: fields after the first that hold a digit, and fields that are "-".
    // awk -F'\t' 'NR>=258&&NR<=287{for(i=2;i<=NF;i++){if($i=="-")d++;else if($i~/[0-9]/)n++}}END{print n+0,d+0}' FILE
    const counted = [
      [30, 0], // 21 + 9
      [6, 0],
      [9, 0],
      [6, 0],
      [9, 0],
      [219, 0],
      [231, 0],
      [100, 12],
    ];
    const found = tables.map(({ rows }) => {
      const kinds = rows.flatMap(({ cells }) => cells.map(({ text }) => readPrintedNumber(text).kind));
      expect(kinds.filter((kind) => kind !== "number" && kind !== "dash")).toEqual([]);
      return ["number", "dash"].map((kind) => kinds.filter((candidate) => candidate === kind).length);
    });
    expect(found).toEqual(counted);
    expect(found.flat().reduce((sum, count) => sum + count, 0)).toBe(622);
  });

  it("leaves no cell out", () => {
    expect(tables.flatMap(({ rows }) => rows.flatMap(({ unplaced }) => unplaced))).toEqual([]);
  });

  // Places counted by hand in the source: line, column in UTF-16 units, a tab is one.
  it.each([
    [1, 143, 1, 36, "111"],
    [1, 147, 3, 63, "81"],
    [1, 155, 2, 54, "86,297"],
    [3, 170, 3, 38, "6.7"],
    [6, 260, 2, 38, "3,546,372"],
    [6, 260, 9, 93, "0.7%"],
    [6, 283, 3, 31, "(22.0%)"],
    [6, 284, 4, 38, "(137,222)"],
    [6, 285, 7, 55, "(57.72)"],
    [7, 313, 4, 43, "0"],
    [7, 336, 2, 31, "(23,129,652)"],
    [7, 339, 7, 99, "100.0%"],
    [8, 372, 2, 30, "-"],
    [8, 372, 4, 34, "(5,000,000)"],
    [8, 385, 4, 49, "6,014,693"],
  ])("table %i, line %i, column %i stands at %i", (number, line, gridColumn, column, text) => {
    const found = cell(number, line, gridColumn);
    expect(found?.text).toBe(text);
    expect(found?.span).toEqual({ file: "r.txt", line, column, length: text.length, text });
  });

  it("reads each header, with the columns its cells span", () => {
    expect(header(table(1))).toEqual(["Internet Access Services | 1-1 2Q02 | 2-2 1Q02 | 3-3 2Q01"]);
    expect(header(table(6))).toEqual([
      " | 1-6 Year-over-year Comparison | 7-9 Sequential Comparison",
      " | 1-3 Sept 30, 2002 | 4-6 Sept 30, 2001 | 7-9 Jun 30, 2002",
      " | 1-1 USD | 2-2 JPY | 3-3 % of Total Revenues | 4-4 JPY | 5-5 % of Total Revenues | 6-6 YOY Chg %" +
        " | 7-7 JPY | 8-8 % of Total Revenues | 9-9 QOQ Chg %",
    ]);
    expect(header(table(7))[0]).toBe(" | 1-3 Sept 30, 2002 | 4-5 Sept 30, 2001 | 6-7 Jun 30, 2002");
    expect(header(table(8))).toEqual([
      " | 1-2 Sept 30, 2002 | 3-3 Sept 30, 2001 | 4-4 Jun 30, 2002",
      " | 1-1 USD | 2-2 JPY | 3-3 JPY | 4-4 JPY",
    ]);
    expect(table(6)?.header[2]?.cells[0]).toMatchObject({
      marks: ["1"],
      span: { line: 257, column: 2, text: "USD" },
    });
  });

  it("reads each caption, its note marks apart", () => {
    expect(tables.slice(0, 5).map(caption)).toEqual([
      ["Table 1. Number of Contracts"],
      ["Table 2. Revenue Breakdown in Dedicated Access Services (JPY in millions)"],
      ["Table 3. Contracted Bandwidth (Unit: Giga bits per second)"],
      ["Table 4. Backbone Costs (JPY in millions)"],
      ["Table 5. Other Financial Statistics (JPY in millions)"],
    ]);
    expect(caption(table(6))).toEqual([
      "Tables to follow",
      "CONSOLIDATED STATEMENTS OF OPERATIONS (UNAUDITED)",
      "For the Three Months Ended Sept 30, 2002, Sept 30, 2001 and Jun 30, 2002",
      "(Expressed in Thousands of Japanese Yen (JPY) and U.S. Dollars (USD) Except for Per Share and ADS Data)",
    ]);
    expect(caption(table(7))).toEqual([
      "INTERNET INITIATIVE JAPAN INC.",
      "CONSOLIDATED BALANCE SHEETS (UNAUDITED)",
      "As of Sept 30, 2002, Sept 30, 2001 and Jun 30, 2002",
      "(Expressed in Thousands of Japanese Yen (JPY) and U.S. Dollars (USD))",
      "Appendix 2",
    ]);
    expect(caption(table(8)).at(-1)).toBe(
      "(Expressed in Thousands of Japanese Yen (JPY) and U.S. Dollars (USD))",
    );
    expect(tables.map(({ marks }) => marks)).toEqual([[], [], [], [], [], ["1"], ["1"], ["1"]]);
  });

  it("goes on with Table 1 after its notes", () => {
    expect(rows(table(1)).slice(5)).toEqual([
      "Others | 1=3,568 | 2=3,269 | 3=2,149",
      "Total Dedicated Access Services Contracts | 1=4,309 | 2=3,978 | 3=2,873",
      "IJ4U (dialup services for individuals) | 1=84,432 | 2=86,297 | 3=94,104",
      "Others | 1=309,950 | 2=232,330 | 3=86,123",
      "Total Dial-up Access Services Contracts | 1=394,382 | 2=318,627 | 3=180,227",
    ]);
  });

  it("reads labels without tags, marks and closing colons", () => {
    const [band, , , , center, others] = table(1)?.rows ?? [];
    expect(band?.label?.text).toBe("IP Service 64kbps – 128kbps");
    expect(band?.label?.span.text).toBe("<i>IP Service</i> 64kbps – 128kbps");
    expect(center?.label).toMatchObject({ text: "Internet Data Center Connectivity Services", marks: ["2"] });
    expect(others?.label).toMatchObject({
      text: "Others",
      marks: ["3"],
      span: { column: 4, text: "Others" },
    });
    const headings = tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind !== "data"));
    expect(headings.map(({ kind, label }) => `${kind} ${label?.text}`)).toEqual([
      "heading Revenues",
      "heading Connectivity and value-added services",
      "heading Costs and expenses",
      "heading ASSETS",
      "heading Current Assets",
      "heading LIABILITIES AND SHAREHOLDERS' EQUITY",
      "heading Current Liabilities",
      "heading Shareholders' Equity",
      "heading Operating Activities",
      "heading Investing Activities",
      "heading Financing Activities",
    ]);
  });

  it("keeps words in brackets that are no note marks", () => {
    const labels = table(8)?.rows.map(({ label }) => label?.text);
    expect(labels).toContain("Foreign exchange losses (gains)");
    expect(labels).toContain("Net cash provided by (used in) operating activities");
  });

  it("takes page numbers and running heads for furniture", () => {
    const furniture = blocks.filter(({ kind }) => kind === "furniture");
    // grep -n '^Page [0-9]' finds lines 62, 130, 186 and 230; the two lines before each are company and date.
    expect(furniture.map((block) => (block.kind === "furniture" ? block.spans[0]?.line : 0))).toEqual(
      [62, 130, 186, 230].flatMap((page) => [page - 4, page - 2, page]),
    );
  });

  it("joins the paragraph that page 5 interrupts", () => {
    const joined = blocks.find((block) => block.kind === "paragraph" && block.spans.length > 1);
    expect(joined).toMatchObject({ spans: [{ line: 124 }, { line: 132 }] });
    expect(joined && "text" in joined && joined.text).toContain(
      "(1.5Mbps), although full-fledged IP Service and IJ FiberAccess/F Service",
    );
  });

  it("reads notes with their marks, list items and the dollar signs that Markdown escapes", () => {
    const notes = blocks.filter((block) => block.kind === "note");
    expect(notes.map(({ mark, spans }) => [mark, spans[0]?.line])).toEqual([
      ["1", 30],
      [undefined, 32],
      ["2", 151],
      ["3", 153],
      ["4", 239],
      ["1", 289],
      ["2", 291],
      ["1", 341],
      ["2", 343],
      ["1", 387],
    ]);
    const items = blocks.filter((block) => block.kind === "list-item");
    expect(items.length).toBe(8); // grep -c '^- '
    expect(items[0]?.text).toMatch(/^In 2Q02, .* JPY10\.6 billion \(\$86\.8 million\)/);
    expect(items[0]?.spans[0]?.text).toContain("(\\$86.8 million)");
  });

  it("shows all that is printed, in blocks that point at it", () => {
    const spans = blocks.flatMap((block) => (block.kind === "table" ? [] : block.spans));
    for (const { line, column, length, text } of spans)
      expect(release?.lines[line - 1]?.slice(column - 1, column - 1 + length)).toBe(text);
    const lines = new Set(spans.map(({ line }) => line));
    for (const { header, rows } of tables) for (const { line } of [...header, ...rows]) lines.add(line);
    const printed = (release?.lines ?? []).flatMap((line, index) => (line.trim() === "" ? [] : [index + 1]));
    expect([...lines].sort((a, b) => a - b)).toEqual(printed);
  });
});
