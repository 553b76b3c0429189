import { describe, expect, it } from "vitest";
import { read, rows } from "./read.js";

const head = "\tUSD\tJPY\t%\tJPY\t%";
const complete = "Cash\t39,204\t4,772,753\t12.2\t11,411,967\t25.5";
const withBlank = "Shares\t\t22,480\t\t22,480\t";

const reading = (row: string, ...others: string[]) => {
  const { tables, diagnostics } = read([head, complete, ...others, row].join("\n"));
  return { row: rows(tables[0]).at(-1), diagnostics };
};

describe("rows with too few cells", () => {
  it("keep the cells that can stand in one column only, and leave out the others with an error", () => {
    // Whole, whole, one decimal, whole: the lost cell is the last. Nothing else keeps the order.
    expect(reading("Land\t5\t60\t7.5\t8").row).toBe("Land | 1=5 | 2=60 | 3=7.5 | 4=8");
    // Whole, one decimal, whole, one decimal: one of the first two whole numbers is lost.
    const { row, diagnostics } = reading("Land\t60\t7.5\t8\t9.5");
    expect(row).toBe("Land | 3=7.5 | 4=8 | 5=9.5 | !60");
    expect(diagnostics).toEqual([
      {
        code: "tanshin:short-row",
        severity: "error",
        message:
          "Row “Land” has 4 of the table's 5 cells; 1 cell could stand in more than one column, or in none, and is left out: “60”.",
        place: { file: "r.txt", line: 3, column: 1, length: 4 },
        hint: "Put the lost cell back, or a tab where it was: each column needs its tab.",
      },
    ]);
  });

  it("are read with a warning where a middle cell is lost and forms leave one way", () => {
    const { row, diagnostics } = reading("Land\t5\t60\t8\t9.5");
    expect(row).toBe("Land | 1=5 | 2=60 | 4=8 | 5=9.5");
    expect(diagnostics).toMatchObject([{ severity: "warning", code: "tanshin:short-row" }]);
    expect(diagnostics[0]?.message).toContain("its cells fit columns 1, 2, 4, 5 only");
  });

  it("need no finding where just blank cells at the end were left off", () => {
    const { row, diagnostics } = reading("ADS\t\t44,960,000\t\t44,960,000", withBlank);
    expect(row).toBe("ADS | 2=44,960,000 | 4=44,960,000");
    expect(diagnostics).toEqual([]);
  });

  it("get a warning where columns at the end that are never blank are", () => {
    const { row, diagnostics } = reading("Land\t5\t60\t7.5\t8");
    expect(row).toBe("Land | 1=5 | 2=60 | 3=7.5 | 4=8");
    expect(diagnostics).toMatchObject([
      { severity: "warning", message: expect.stringContaining("read as blank") },
    ]);
  });

  it("are left out whole where their cells fit no columns", () => {
    const { row, diagnostics } = reading("Land\t1.25\t2.25");
    expect(row).toBe("Land | !1.25 | !2.25");
    expect(diagnostics).toMatchObject([{ severity: "error" }]);
  });

  it("are left out whole where no row is complete", () => {
    const { tables, diagnostics } = read("\tA\tB\tC\nx\t1\t2\ny\t3\t4");
    expect(rows(tables[0])).toEqual(["x | !1 | !2", "y | !3 | !4"]);
    expect(diagnostics.length).toBe(2);
  });

  it("tell nothing about dashes, which any column can hold", () => {
    expect(reading("Land\t-\t60\t7.5\t8").row).toBe("Land | 1=- | 2=60 | 3=7.5 | 4=8");
    // Two columns must be left for the dashes, so the whole numbers stand in the first two.
    expect(reading("Land\t5\t6\t-\t-").row).toBe("Land | 1=5 | 2=6 | !- | !-");
  });

  it("do not have to have numbers: words keep their places", () => {
    const { row, diagnostics } = reading("Auditor\tAsahi & Co");
    expect(row).toBe("Auditor | 1=Asahi & Co");
    expect(diagnostics).toEqual([]);
  });
});

describe("rows with too many cells", () => {
  it("are left out with an error", () => {
    const { row, diagnostics } = reading("Land\t1\t2\t3.5\t4\t5.5\t6");
    expect(row).toBe("Land | !1 | !2 | !3.5 | !4 | !5.5 | !6");
    expect(diagnostics).toMatchObject([
      { code: "tanshin:long-row", severity: "error", place: { line: 3, column: 1, length: 4 } },
    ]);
    expect(diagnostics[0]?.message).toBe(
      "Row “Land” has 6 cells where the table has 5 columns, so which number belongs to which column is not known; all of them are left out.",
    );
  });
});
