import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, markedLines } from "../../src/cli/marked-lines.js";
import { displayWidth } from "../../src/diagnostics/display.js";

const mark = (line: number, column: number, length: number, character: "^" | "-" = "-"): Mark => ({
  place: { line, column, length },
  line: character,
  paint: (text) => text,
});

describe("marked lines", () => {
  it("have line and column before them, in the order of the source, the checked number with carets", () => {
    const source = ["Hardware\t1,070", "Other\t1,030", "Total\t2,101"];
    expect(markedLines([mark(3, 7, 5, "^"), mark(1, 10, 5), mark(2, 7, 5)], source, 80)).toEqual([
      "  1:10 | Hardware    1,070",
      "       |             -----",
      "  2:7  | Other   1,030",
      "       |         -----",
      "  3:7  | Total   2,101",
      "       |         ^^^^^",
    ]);
  });

  it("show numbers of one line together", () => {
    expect(markedLines([mark(1, 13, 4, "^"), mark(1, 7, 5)], ["Sales\t3,540\t9.5%"], 80)).toEqual([
      "  1:7,13 | Sales   3,540   9.5%",
      "         |         -----   ^^^^",
    ]);
  });

  it("show numbers that stand far from each other apart", () => {
    const lines = markedLines(
      [mark(1, 1, 2), mark(1, 99, 2, "^")],
      [`12${" far away".repeat(10)}  and 34`],
      60,
    );
    expect(lines.map((line) => line.slice(0, 9))).toEqual([
      "  1:1  | ",
      "       | ",
      "  1:99 | ",
      "       | ",
    ]);
    expect(lines[1]).toBe("       | --");
    expect(lines[2]?.slice(lines[3]?.indexOf("^"), (lines[3]?.lastIndexOf("^") ?? 0) + 1)).toBe("34");
  });

  it("keep the label of a row that is too long, so that it is seen what the number is of", () => {
    const row = `Net sales of hardware${"\t1,234,567".repeat(9)}\t89`;
    const [source, carets] = markedLines([mark(1, row.length - 1, 2, "^")], [row], 60);
    expect(source).toMatch(/^ {2}1:113 \| Net sales of har.*… .*1,234,567 {3}89$/);
    expect(carets?.indexOf("^")).toBe((source ?? "").lastIndexOf("89"));
    expect(displayWidth(source ?? "")).toBeLessThanOrEqual(60);
  });

  it("count cells as a terminal does", () => {
    // 売上高 takes six cells, the tab two more.
    expect(markedLines([mark(1, 5, 3, "^")], ["売上高\t123"], 80)).toEqual([
      "  1:5 | 売上高  123",
      "      |         ^^^",
    ]);
  });

  it("show a number once that takes part twice, and nothing of a line that is not there", () => {
    expect(markedLines([mark(1, 1, 2, "^"), mark(1, 1, 2), mark(7, 1, 2)], ["12"], 80)).toEqual([
      "  1:1 | 12",
      "      | ^^",
    ]);
    expect(markedLines([mark(7, 1, 2)], ["12"], 80)).toEqual([]);
  });

  it("show no control characters", () => {
    expect(markedLines([mark(1, 5, 2)], ["a\u001b[2J12\u0085"], 80).join("\n")).not.toMatch(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
      /[\u001b\u0085]/,
    );
  });

  it("fit the width, whatever the line and the places are", () => {
    const cell = fc.stringMatching(/^[a-z0-9,.() 売上]{0,20}$/);
    const place = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 20 }),
        fc.array(place, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 60, max: 160 }),
        (cells, places, width) => {
          const line = `${cells.join("\t")}.`;
          const within = (column: number): number => ((column - 1) % Math.max(line.length, 1)) + 1;
          const marks = places.map(([column, length]) => mark(1, within(column), length, "^"));
          for (const shown of markedLines(marks, [line], width))
            expect(displayWidth(shown)).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 300 },
    );
  });
});
