/** The sample's own figures in other clothes: what editors, converters and other typists do to a text. */
import { describe, expect, it } from "vitest";
import { disagreements, surplus } from "../support/agreement.js";
import { type Conversion, convert, factModel } from "../support/convert.js";
import { expectedSampleCells } from "../support/oracle.js";
import { sampleText } from "../support/sample.js";
import { SAMPLE_CALENDAR } from "./expected.js";

const text = sampleText();
const expected = expectedSampleCells(text, SAMPLE_CALENDAR);

/** Valid, every cell as in the sample, and no finding but the sample's own conflict. */
const expectSame = (conversion: Conversion, cells = expected): void => {
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

  it("with more blank lines above", () => {
    expectSame(
      convert(`\n\n${text}`),
      expected.map((cell) => ({ ...cell, line: cell.line + 2 })),
    );
  });
});
