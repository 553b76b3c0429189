import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "./read.js";

describe("hostile text", () => {
  const pieces = fc.constantFrom(
    ..."\t \n-–(),.%¥$*12579aZ⁽²⁾※[]:\\<i>",
    ..."Page 3|(1) |Note: |\n\n|\t2002\t2001\n|1,234|(5.6%)|2Q02|Revenues:|\t\t\t|- 5 -|</i>|ACME INC.|\r|\f|\ud800".split(
      "|",
    ),
  );

  it("never throws, and every place shows what stands there", () => {
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary", maxLength: 200 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { release, blocks } = read(text);
        const spans = blocks.flatMap((block) =>
          block.kind === "table"
            ? [
                ...block.header.flatMap(({ stub, cells }) => [...(stub ? [stub] : []), ...cells]),
                ...block.rows.flatMap(({ label, cells, unplaced }) => [
                  ...(label ? [label] : []),
                  ...cells,
                  ...unplaced,
                ]),
              ].map(({ span }) => span)
            : block.spans,
        );
        for (const { line, column, length, text: shown } of spans) {
          expect(shown.length).toBeGreaterThan(0);
          expect(release?.lines[line - 1]?.slice(column - 1, column - 1 + length)).toBe(shown);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("what is left of a cell without its mark is never nothing", () => {
    for (const cell of [",*", "*", ", (1)", "⁽²⁾"]) {
      const [table] = read(`Cash\t(5.6%)\t${cell}\nDebt\t1\t2`).tables;
      const texts = table?.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
      expect(texts?.length).toBeGreaterThan(2);
      expect(texts).not.toContain("");
    }
  });

  it("cells stand in order within their table's columns", () => {
    const texts = fc.array(pieces, { maxLength: 150 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        for (const { columnCount, rows, header } of read(text).tables)
          for (const { cells } of [...header, ...rows]) {
            let before = 0;
            for (const { column, columnSpan } of cells) {
              expect(column).toBeGreaterThan(before);
              before = column + columnSpan - 1;
            }
            expect(before).toBeLessThanOrEqual(columnCount);
          }
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws on bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void read(bytes)));
  });
});

/** In linear time these take a second, in quadratic time they would not end within the minutes that a test has. */
describe("large text", { timeout: 240_000 }, () => {
  it("2,000 columns", () => {
    const columns = (text: (index: number) => string) =>
      Array.from({ length: 2000 }, (_, index) => `\t${text(index)}`);
    const head = columns((index) => `c${index}`).join("");
    const row = columns(String).join("");
    const short = columns(String).slice(0, 1000).join("");
    const { tables, diagnostics } = read(
      [head, `a${row}`, ...Array<string>(200).fill(`b${short}`)].join("\n"),
    );
    expect(tables[0]).toMatchObject({ columnCount: 2000 });
    expect(tables[0]?.rows.length).toBe(201);
    expect(diagnostics.length).toBe(200);
  });

  it("100,000 rows", () => {
    const text = `\t2002\t2001\n${"Cash\t1,234\t(5.6%)\n".repeat(100_000)}`;
    expect(read(text).tables[0]?.rows.length).toBe(100_000);
  });

  it.each([
    ["letters", "a"],
    ["digits", "1"],
    ["blanks", " "],
    ["tabs", "\t"],
    ["tags", "<i>"],
    ["halves of tags", "<i "],
    ["brackets", "("],
    ["marks", "(1)"],
    ["superscripts", "²"],
    ["escapes", "\\"],
    ["dashes", "-"],
    ["commas", "1,"],
    ["words", "a b "],
  ])("lines of 100,000 %s", (_, unit) => {
    const long = unit.repeat(100_000);
    read(
      [`${long}.`, `- ${long}`, "", `\t${long}`, `Cash\t${long}`, `${long}\t5`, `(1)\t${long}`, long].join(
        "\n",
      ),
    );
  });

  it.each([
    ["headings", "Title\n\n"],
    ["stacked titles", "Title\n"],
    ["paragraph lines", "some words\n"],
    ["page breaks within a sentence", "words\n\nPage 1\n\n"],
    ["page numbers", "Page 1\n"],
    ["parts of a table", "Cash\t1\t2\n\nPage 1\n\n"],
    ["tables", "\t2002\t2001\nCash\t1\t2\n\n"],
    ["tables that one caption repeats", "Title\n\n\t2002\t2001\nCash\t1\t2\n\nPage 1\n\n"],
    ["header rows", "\ta\tb\n"],
    ["header rows between blank lines", "\ta\tb\n\n"],
    ["labels", "Cash\t\t\n"],
    ["labels between blank lines", "Cash\t\t\n\n"],
    ["short rows", "\t1\t2\t3\nx\t5\n"],
    ["lines of tabs", "\t\t\n"],
  ])("40,000 times %s", (_, unit) => {
    read(`\t2002\t2001\nCash\t1\t2\n${unit.repeat(40_000)}`);
  });

  it("short rows of a table with very many columns", () => {
    read(`\t${"c\t".repeat(200_000)}\n${"x\t1\t2\t3\n".repeat(20_000)}`);
    read(`\t${"c\t".repeat(200_000)}\ny\t${"1\t".repeat(200_001)}\n${"x\t1\t2\t3\n".repeat(20_000)}`);
  });
});
