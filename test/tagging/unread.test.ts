import { describe, expect, it } from "vitest";
import { CAPTION, tagTable } from "./small.js";

const Q2 = { type: "duration", start: "2002-07-01", end: "2002-09-30" };

const REVENUES = ["|2Q02|2Q01", "Hardware|1,070|1,001", "Other|1,030|1,002", "Total revenues|2,100|2,003"];

/** The table with one line in place of another; the first row with cells is on line 6. */
const withRow = (index: number, row: string) =>
  tagTable(REVENUES.map((other, at) => (at === index ? row : other)));

const numbers = (tagged: ReturnType<typeof tagTable>) =>
  tagged.tagging.unreadNumbers.map(
    ({ line, column, text, tableColumn, concept, unit, decimals }) =>
      `${line}:${column} ${text} ${tableColumn} ${concept} ${unit.id} ${decimals}`,
  );

describe("numbers that cannot be read", () => {
  it("are none where every number can", () => {
    const { tagging } = tagTable(REVENUES);
    expect(tagging).toMatchObject({ unreadNumbers: [], unreadRows: [] });
  });

  it("have the place and aspects that their cell would have", () => {
    const tagged = withRow(2, "Other|1,0x0|1,002");
    expect(tagged.codes).toEqual(["malformed-number"]);
    expect(tagged.tagging.unreadNumbers).toEqual([
      {
        line: 7,
        column: 7,
        text: "1,0x0",
        table: "table1",
        row: "Other",
        tableColumn: 1,
        negated: false,
        concept: "small:OtherRevenue",
        entity: { scheme: "http://example.com/id", identifier: "1" },
        period: Q2,
        dimensions: {},
        unit: { id: "JPY_thousands", numerators: ["iso4217:JPY"], denominators: [], scale: 3 },
        decimals: -3,
      },
    ]);
  });

  it("can be text, or contradict their column", () => {
    expect(numbers(withRow(2, "Other|lO3|1,002"))).toEqual(["7:7 lO3 1 small:OtherRevenue JPY_thousands -3"]);
    expect(numbers(withRow(2, "Other|1,030|1,002%"))).toEqual([
      "7:13 1,002% 2 small:OtherRevenue JPY_thousands -3",
    ]);
    expect(numbers(withRow(2, "Other|US$1,030|1,002"))).toEqual([
      "7:7 US$1,030 1 small:OtherRevenue JPY_thousands -3",
    ]);
  });

  it("can be left out by the reading of the table, where their column is certain", () => {
    const tagged = withRow(2, "Other|1.030|1,002");
    expect(tagged.codes).toEqual(["malformed-number"]);
    expect(numbers(tagged)).toEqual(["7:7 1.030 1 small:OtherRevenue JPY_thousands -3"]);
  });

  it("are as accurate as most numbers of their unit in the column", () => {
    const rows = ["|2Q02|2Q01", "Hardware|7.25|7.1", "Other|3.x0|3.1", "Total revenues|10.55|10.2"];
    const millions = [CAPTION[0] ?? "", CAPTION[1] ?? "", "(JPY in millions)"];
    expect(numbers(tagTable(rows, millions))).toEqual(["7:7 3.x0 1 small:OtherRevenue JPY_thousands -4"]);
    // Beside amounts in thousands, the only per share figure: in whole yen.
    const perShare = [...REVENUES, "Basic net income per share|1x|12"];
    expect(numbers(tagTable(perShare))).toEqual([expect.stringMatching(/^9:.* 1x 1 .* JPY_per_share 0$/)]);
  });

  it("are none where the words give no number, or the cell is of a line or column that is not known", () => {
    expect(withRow(2, "Other|n.a.|1,002").tagging.unreadNumbers).toEqual([]);
    expect(withRow(2, "Unheard of|1,0x0|1,002").tagging.unreadNumbers).toEqual([]);
  });
});

describe("rows that cannot be read", () => {
  it("are those with numbers whose line is not known", () => {
    expect(withRow(2, "Unheard of|1,030|1,002").tagging.unreadRows).toEqual([{ line: 7, table: "table1" }]);
    expect(withRow(2, "Unheard of|1,0x0|").tagging.unreadRows).toEqual([{ line: 7, table: "table1" }]);
  });

  it("are those whose cells could stand in several columns", () => {
    expect(withRow(2, "Other|1,030|1,002|1,003").tagging.unreadRows).toEqual([{ line: 7, table: "table1" }]);
  });

  it("are none without numbers, or in a table that is no statement", () => {
    expect(withRow(2, "Unheard of|–|–").tagging.unreadRows).toEqual([]);
    expect(withRow(2, "Unheard of").tagging.unreadRows).toEqual([]);
    expect(tagTable(REVENUES, ["Small Works Inc. Something else"]).tagging.unreadRows).toEqual([]);
  });
});
