import { describe, expect, it } from "vitest";
import { read, rows } from "./read.js";

const head = "\tUSD\tJPY\t%\tJPY\t%";
const others = [
  "Cash\t39,204\t4,772,753\t12.2%\t11,411,967\t25.5%",
  "Stock\t3,415\t415,771\t1.1\t0\t0.0",
  "Tax\t4,096\t-\t1.3\t403,982\t0",
  "Other\t1,166\t141,923\t0.3\t390,966\t0.9",
  "Total\t112,316\t13,673,371\t35.0%\t19,158,786\t42.9%",
  "Per share\t\t(51.74)\t\t(68.61)\t",
];
const reading = (row: string, above: readonly string[] = others) => {
  const { tables, diagnostics } = read([head, ...above, row].join("\n"));
  return { row: rows(tables[0]).at(-1), diagnostics };
};

describe("a point for a comma", () => {
  it("is an error, and the cell is left out, where the other numbers are whole", () => {
    const { row, diagnostics } = reading("Land\t70,789\t8,617.873\t22.1\t7,585,480\t17.0");
    expect(row).toBe("Land | 1=70,789 | 3=22.1 | 4=7,585,480 | 5=17.0 | !8,617.873");
    expect(diagnostics).toMatchObject([
      {
        code: "tanshin:malformed-number",
        severity: "error",
        place: { file: "r.txt", line: 8, column: 13, length: 9 },
        message:
          "“8,617.873”, “Land” in column 2, cannot be read: it has three decimals where the other numbers are whole, so its point may be a comma. The cell is left out.",
      },
    ]);
    expect(reading("Land\t29.131\t5\t2.5\t7\t1.5").row).toContain("!29.131");
  });

  it("is told by the whole table where a column has too few numbers", () => {
    const { tables } = read("\tA\tB\tC\nx\t2.657\t2,574\t2,585\ny\t889\t949\t1,012");
    expect(rows(tables[0])[0]).toBe("x | 2=2,574 | 3=2,585 | !2.657");
  });

  it.each([
    ["the row has three decimals throughout", "Rate\t121.744\t121.500\t\t\t"],
    ["it begins with nought", "Rate\t0.125\t5\t2.5\t7\t1.5"],
    ["the column has decimals", "Rate\t1\t5\t2.125\t7\t1.5"],
  ])("is none where %s", (_, row) => expect(reading(row).diagnostics).toEqual([]));
});

describe("cells of a full row in the columns of others", () => {
  it("that are swapped are left out, with an error", () => {
    const { row, diagnostics } = reading("Land\t70,789\t22.1\t8,617,873\t7,585,480\t17.0");
    expect(row).toBe("Land | 1=70,789 | 4=7,585,480 | 5=17.0 | !22.1 | !8,617,873");
    expect(diagnostics).toMatchObject([
      {
        code: "tanshin:misplaced-cells",
        severity: "error",
        place: { file: "r.txt", line: 8, column: 1, length: 4 },
        message:
          "Row “Land” has cells that do not look like the others of their columns, as if they were swapped or shifted; they are left out: “22.1”, “8,617,873”.",
      },
    ]);
  });

  it("that are shifted leave nothing of the row, though some fit by chance", () => {
    const { row, diagnostics } = reading("Land\t8,617,873\t22.1\t7,585,480\t17.0\t9");
    expect(row).toBe("Land | !8,617,873 | !22.1 | !7,585,480 | !17.0 | !9");
    expect(diagnostics).toMatchObject([{ code: "tanshin:misplaced-cells" }]);
  });

  it.each([
    ["a row of one form", "Ratio\t12.5\t11.2\t1.3\t9.1\t2.2"],
    ["a row of figures per share with its change", "Loss per share\t1.25\t51.74\t1.3\t68.61\t2.2"],
    ["noughts and dashes", "Nothing\t0\t0.0\t-\t-\t0"],
    ["a whole percentage", "Whole\t7\t8\t9\t10\t11"],
  ])("are none in %s", (_, row) => expect(reading(row).diagnostics).toEqual([]));

  it("cannot be told by fewer than three other rows", () => {
    const { diagnostics } = reading("Land\t70,789\t22.1\t8,617,873\t7,585,480\t17.0", others.slice(3, 5));
    expect(diagnostics).toEqual([]);
  });
});
