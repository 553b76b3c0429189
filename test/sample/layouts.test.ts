/** The sample's own figures in other clothes: what editors, converters and other typists do to a text. */
import { describe, expect, it } from "vitest";
import { disagreements, surplus } from "../support/agreement.js";
import { type Conversion, convert, factModel } from "../support/convert.js";
import { editLine } from "../support/grid.js";
import { insertAfter, type Moved, rearranged, respaced } from "../support/moved.js";
import { expectedSampleCells } from "../support/oracle.js";
import { sampleText } from "../support/sample.js";
import { SAMPLE_CALENDAR } from "./expected.js";

const text = sampleText();
const expected = expectedSampleCells(text, SAMPLE_CALENDAR);
const sample: Moved = { text, cells: expected };

/** Valid, every cell as in the sample, and no finding but the sample's own conflict. */
const expectSame = (conversion: Conversion, cells: Moved["cells"] = expected): void => {
  const model = factModel(conversion);
  expect(disagreements(model, cells)).toEqual([]);
  expect(surplus(model, cells)).toEqual([]);
  expect(conversion.diagnostics.map(({ code }) => code)).toEqual(["tanshin:conflicting-occurrences"]);
  expect(conversion.status).toBe("valid");
};

describe("the sample in other forms of the same text", () => {
  it("with CRLF line ends", () => expectSame(convert(text.replaceAll("\n", "\r\n"))));

  it("with CR line ends", () => expectSame(convert(text.replaceAll("\n", "\r"))));

  it("without trailing tabs", () => {
    const stripped = text.replace(/\t+$/gm, "");
    expect(stripped.length).toBeLessThan(text.length);
    expectSame(convert(stripped));
  });

  it("without tabs and line end at the end of the file", () => expectSame(convert(text.trimEnd())));

  it("with a byte order mark", () => expectSame(convert(`\uFEFF${text}`)));

  it("with no-break spaces for spaces", () => {
    expectSame(convert(text.replace(/ /g, "\u00A0")));
  });

  it("with straight quotes, and labels in capitals", () => {
    const capitals = text.replace(/^[A-Z][^\t\n]*(?=\t)/gm, (label) => label.toUpperCase());
    expect(capitals).toContain("TOTAL REVENUES\t86,811");
    expectSame(convert(capitals.replace(/’/g, "'").replace(/[“”]/g, '"')));
  });

  it("with note marks in brackets instead of superscripts", () => {
    // Same length, so that no cell moves.
    const other = text.replace("Value-added services ⁽²⁾\t", "Value-added services (2)\t");
    expect(other).not.toBe(text);
    expectSame(convert(other));
  });
});

const expectMoved = (moved: Moved): void => {
  expect(moved.text).not.toBe(text);
  expectSame(convert(moved.text), moved.cells);
};

describe("the sample with its lines elsewhere", () => {
  const PAGE_BREAK = ["", "Internet Initiative Japan Inc.", "", "November 12, 2002", "", "Page 9", ""];
  const header = text.split("\n").slice(299, 301);

  it("more blank lines above", () => expectMoved(insertAfter(sample, 1, ["", ""])));

  it("each blank line twice", () =>
    expectMoved(
      rearranged(sample, (numbers) =>
        numbers.flatMap((number) => (text.split("\n")[number - 1] === "" ? [number, ""] : [number])),
      ),
    ));

  it.each([263, 316, 376])("a page break inside a table, after line %i", (line) => {
    expectMoved(insertAfter(sample, line, PAGE_BREAK));
  });

  it("a page break after which the header stands again", () => {
    expectMoved(insertAfter(sample, 316, [...PAGE_BREAK, ...header]));
  });

  it("a page break after which title and header stand again", () => {
    const title = "CONSOLIDATED BALANCE SHEETS (UNAUDITED) (continued)";
    expectMoved(insertAfter(sample, 316, [...PAGE_BREAK, title, "", ...header]));
  });

  it.each(["", "\t\t\t\t", "\t------\t------\t------\t------", "\t=====\t=====\t=====\t====="])(
    "a row without anything in it: %j",
    (row) => expectMoved(insertAfter(sample, 367, [row])),
  );

  it("the statements in another order: the home statement's value stays, though it comes last", () => {
    const between = (first: number, last: number) => (number: number) => number >= first && number <= last;
    const moved = rearranged(sample, (numbers) => [
      ...numbers.filter(between(1, 248)),
      ...numbers.filter(between(347, numbers.length)),
      "",
      ...numbers.filter(between(294, 346)),
      ...numbers.filter(between(249, 293)),
    ]);
    expectMoved(moved);
    const equityLoss = factModel(convert(moved.text)).facts.find(
      ({ concept, context, unit }) =>
        concept === "core:IncomeLossFromEquityMethodInvestments" &&
        context === "CurrentQuarterDuration" &&
        unit === "USD_thousands",
    );
    expect(equityLoss?.value).toBe("-12161");
  });

  it.each([139, 141, 160, 166, 233])("without the blank line %i beside a table's title", (line) => {
    // The paragraph above Table 1 speaks of millions of yen: that says nothing of the number of contracts.
    expectMoved(rearranged(sample, (numbers) => numbers.filter((number) => number !== line)));
  });
});

describe("the sample with other white space in its lines", () => {
  it("a space before each cell", () => {
    expectMoved(
      respaced(
        sample,
        (line) => line.split("\t").join("\t "),
        (index) => index,
      ),
    );
  });

  it("labels with an indent", () => {
    const indent = (line: string): string => (/^[^\t].*\t/.test(line) ? `  ${line}` : line);
    expectMoved(respaced(sample, indent, () => 2));
  });

  it.each(["", "\t\t\t\t\t\t\t\t\t"])("a label broken into two lines, the first ending with %j", (tabs) => {
    const label = "Equity in net loss of";
    const edited = insertAfter(sample, 281, [`${label}${tabs}`]);
    expectMoved({
      text: editLine(edited.text, 283, (line) => line.slice(label.length + 1)),
      cells: edited.cells.map((cell) =>
        cell.line === 283 ? { ...cell, column: cell.column - label.length - 1 } : cell,
      ),
    });
  });
});
