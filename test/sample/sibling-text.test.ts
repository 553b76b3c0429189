import { describe, expect, it } from "vitest";
import { numericCells } from "../support/grid.js";
import { sampleText } from "../support/sample.js";
import { sibling } from "../support/sibling.js";

const made = sibling(sampleText());
const lines = made.text.split("\n");
const lineOf = (start: string): string => lines.find((line) => line.startsWith(start)) ?? "";

describe("the sibling release itself", () => {
  it("is for the next quarter", () => {
    expect(lineOf("IIJ Announces")).toBe(
      "IIJ Announces Results of the 3rd Quarter 2002 Ended December 31, 2002",
    );
    expect(made.text).not.toMatch(/Jun 30|1Q02|2Q01|Sept 30, 2001/);
    expect(lines).toContain("For the Three Months Ended Dec 31, 2002, Dec 31, 2001 and Sept 30, 2002");
  });

  it("has other figures, columns and rows, and one table in millions", () => {
    // 3,546,372 × 3, 3,596,601 × 2, 3,523,334 × 3, 29,131 × 3; shares and the change against the quarter before stay
    expect(lineOf("Dedicated access services ⁽²⁾")).toBe(
      "Dedicated access services ⁽²⁾\t10,570,002\t35.8%\t0.7%\t37.7%\t7,193,202\t10,639,116\t87,393\t33.6%",
    );
    // (1,162,777) × 2, (1,241,940) × 3, (10,202) × 3, (5,031,226) × 3, in millions
    expect(lineOf("Net Decrease in Cash")).toBe("Net Decrease in Cash\t(2,326)\t(3,726)\t(31)\t(15,094)");
    // (66) × 3 = (198) rounds to a zero in brackets
    expect(lines.filter((line) => line.startsWith("Other\t")).at(1)).toBe("Other\t1\t(24)\t(0)\t(137)");
    // Of the cash flow statement in millions: 726,278 × 2, 820,252 × 3, 883,732 × 3
    expect(lineOf("Depreciation and amortization ⁽⁴⁾")).toBe(
      "Depreciation and amortization ⁽⁴⁾\t1,453\t2,461\t2,651",
    );
    expect(made.text).toContain("(Expressed in Millions of Japanese Yen (JPY) and U.S. Dollars (USD))(1)");
  });

  it("has 599 known cells, 622 less the 23 of the dropped column, and 8 in the unknown row", () => {
    expect(made.cells).toHaveLength(599);
    expect(numericCells(made.text, 1, lines.length)).toHaveLength(599 + 8);
    expect(made.unknownCells).toHaveLength(8);
  });
});
