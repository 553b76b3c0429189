import { describe, expect, it } from "vitest";
import { header, read, rows } from "./read.js";

const body = ["Operating:\t\t\t\t", "Cash\t19\t2,326\t3,084\t2,595", "Land\t7\t883\t726\t820"];
const leaf = "\tUSD\tJPY\tJPY\tJPY";
const table = (top: string, below: readonly string[] = [leaf, ...body]) => read([top, ...below].join("\n"));

describe("a header whose rows do not stand over each other", () => {
  it.each([
    ["a tab lost", "\tSept 2002\tSept 2001\tJun 2002", 3],
    ["a tab gained", "\tSept 2002\t\t\tSept 2001\tJun 2002", 5],
    ["a tab gained before", "\t\tSept 2002\t\tSept 2001\tJun 2002", 5],
  ])("is an error that names the row and both widths: %s", (_, top, width) => {
    const { tables, diagnostics } = table(top);
    expect(tables[0]?.misaligned).toBe(true);
    expect(diagnostics).toMatchObject([
      {
        code: "tanshin:header-misaligned",
        severity: "error",
        place: { file: "r.txt", line: 1, length: 9 },
        message: `The header row in line 1 has ${width} cells, blank ones included, and the one in line 2 has 4, so what the table's columns mean is not known. They are left out.`,
      },
    ]);
    expect(rows(tables[0])[1]).toBe("Cash | 1=19 | 2=2,326 | 3=3,084 | 4=2,595");
  });

  it("is one whose last row lost a tab", () => {
    const { diagnostics } = table("\tSept 2002\t\tSept 2001\tJun 2002", ["\tUSD\tJPY\tJPY", ...body]);
    expect(diagnostics).toMatchObject([
      { code: "tanshin:header-misaligned", place: { line: 2 }, message: expect.stringContaining("has 3") },
    ]);
  });

  it("is found by its words where trailing tabs were stripped", () => {
    const stripped = [leaf, "Operating:", ...body.slice(1)];
    const { tables, diagnostics } = table("\tSept 2002\tSept 2001\tJun 2002", stripped);
    expect(tables[0]?.misaligned).toBe(true);
    expect(diagnostics[0]?.message).toContain("has “Jun 2002” over two columns that are both headed “JPY”");
  });
});

describe("a header that is narrower where trailing tabs were stripped", () => {
  it("is in order", () => {
    const { tables, diagnostics } = read(
      ["\tSept 2002\t\t\tJun 2002", "\tUSD\tJPY\t%\tJPY\t%", "Assets:", "Cash\t1\t20\t2.5\t30\t3.5"].join(
        "\n",
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(tables[0]?.misaligned).toBeUndefined();
    expect(header(tables[0])[0]).toBe(" | 1-3 Sept 2002 | 4-5 Jun 2002");
  });
});
