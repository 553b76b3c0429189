import { describe, expect, it } from "vitest";
import { caption, outline, read, rows } from "./read.js";

describe("a table without figures", () => {
  it.each([
    ["at the end of the text", "Table 4. Costs\n\n\t2Q02\t1Q02"],
    ["before another text", "Table 4. Costs\n\n\t2Q02\t1Q02\n\nThe costs went down a little."],
    ["with headings alone", "Table 4. Costs\n\n\t2Q02\t1Q02\nCosts:\t\t"],
  ])("gets a warning: %s", (_, text) => {
    expect(read(text).diagnostics).toMatchObject([
      {
        code: "tanshin:empty-table",
        severity: "warning",
        place: { file: "r.txt", line: 3, column: 2, length: 4 },
        message: "The table “Table 4. Costs” has a header and no figures.",
      },
    ]);
  });

  it.each([
    ["a header set off from its figures", "Costs\n\n\t2Q02\t1Q02\n\nRent\t1\t2"],
    ["words side by side", "Tokyo\tNovember 12, 2002"],
    ["a table of words", "Contact\tPhone\tPlace\nYuko\tnone\tTokyo"],
  ])("gets none where it is %s", (_, text) => expect(read(text).diagnostics).toEqual([]));
});

describe("a first row whose numbers are all damaged", () => {
  it.each(["11l\t1O8\t2l3", "44B\t4A9\tG23"])("is data: %s", (cells) => {
    const { tables } = read(`\t2Q02\t1Q02\t2Q01\nIP 64kbps\t${cells}\nOthers\t1\t2\t3`);
    expect(tables[0]?.header.length).toBe(1);
    expect(rows(tables[0])[0]).toBe(
      ["IP 64kbps", ...cells.split("\t").map((cell, index) => `${index + 1}=${cell}`)].join(" | "),
    );
  });

  it("is told from a header of quarters, dates or units", () => {
    for (const cells of ["1Q02\t2Q02", "64kbps\t3Mbps", "9 months\t6 months", "FY02\tFY01"])
      expect(read(`Fiscal\tA\tB\nPeriod\t${cells}\nOthers\t1\t2`).tables[0]?.header.length, cells).toBe(2);
  });
});

describe("a number alone on its line", () => {
  it("is a page number where the table goes on after it", () => {
    const reading = read("Costs\n\n\t2Q02\t1Q02\nRent\t1\t2\n\n9\n\nWages\t3\t4");
    expect(outline(reading)).toEqual(["heading: Costs", "table1", "furniture: 9"]);
    expect(rows(reading.tables[0])).toEqual(["Rent | 1=1 | 2=2", "Wages | 1=3 | 2=4"]);
    expect(caption(reading.tables[0])).toEqual(["Costs"]);
  });

  it("is text elsewhere", () => {
    expect(outline(read("Costs went down.\n\n9\n\nThey did."))).toContain("heading: 9");
  });
});
