import { describe, expect, it } from "vitest";
import { inferSums } from "../../src/drafting/footing.js";

/** Rows of amounts; a string before a row is a heading. */
const rows = (...lines: readonly (string | readonly number[])[]) => {
  const result: { values: bigint[]; afterHeading: boolean }[] = [];
  lines.forEach((line, index) => {
    if (typeof line !== "string")
      result.push({ values: line.map(BigInt), afterHeading: typeof lines[index - 1] === "string" });
  });
  return result;
};
const sums = (...lines: readonly (string | readonly number[])[]) =>
  Object.fromEntries(
    [...inferSums(rows(...lines))].map(([row, { parts }]) => [
      row,
      parts.map((part) => part.sign * part.row),
    ]),
  );

describe("sums that foot exactly", () => {
  it("takes the parts right above a total", () => {
    // 2,657 + 889 = 3,546; 2,574 + 949 = 3,523
    expect(sums([2657, 2574], [889, 949], [3546, 3523])).toEqual({ 2: [0, 1] });
  });
  it("lets a total stand for its parts in the next one", () => {
    // 1+2=3 and 10+20=30; then 3+4=7 and 30+40=70
    expect(sums([1, 10], [2, 20], [3, 30], [4, 40], [7, 70])).toEqual({ 2: [0, 1], 4: [2, 3] });
  });
  it("is no sum where one column does not foot", () => {
    expect(sums([2657, 2574], [889, 949], [3546, 3524])).toEqual({});
  });
  it("finds differences between numbers of some size", () => {
    // 10,568 − 10,762 = −194; 9,528 − 9,512 = 16
    expect(sums([10568, 9528], [10762, 9512], [-194, 16])).toEqual({});
    expect(sums([10568342, 9528307], [10762124, 9512309], [-193782, 15998])).toEqual({ 2: [0, -1] });
  });
  it("does not take a repeated number for a sum with zeros", () => {
    expect(sums([5, 6], [0, 0], [5, 6])).toEqual({});
  });
  it("takes in rows of zeros under the heading", () => {
    expect(sums([9, 9], "Financing", [0, 0], [3, 4], [5, 6], [8, 10])).toEqual({ 4: [1, 2, 3] });
  });
});
