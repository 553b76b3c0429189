/**
 * A release with something wrong in a table: an error at its place, what cannot be told is left out, the rest is
 * converted and written.
 */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/index.js";
import { disagreements, surplus } from "../support/agreement.js";
import { byPlace, type Conversion, convert, factModel, withCode } from "../support/convert.js";
import type { ExpectedCell } from "../support/expectation.js";
import { editLine, fieldAt } from "../support/grid.js";
import { expectedSampleCells } from "../support/oracle.js";
import { SAMPLE_FILE, sampleText } from "../support/sample.js";
import { SAMPLE_CALENDAR } from "./expected.js";

const text = sampleText();
const expected = expectedSampleCells(text, SAMPLE_CALENDAR);

/** The data column of an expected cell. */
const indexOf = (cell: ExpectedCell): number =>
  (text.split("\n")[cell.line - 1] ?? "").slice(0, cell.column - 1).split("\t").length - 1;

/**
 * Has errors, is written all the same; every cell that `stays` accepts is tagged as in the sample, and no other, but
 * one that `mayStay` accepts.
 */
const expectPartial = (
  conversion: Conversion,
  stays: (cell: ExpectedCell) => boolean,
  mayStay: (cell: ExpectedCell) => boolean = () => false,
): void => {
  expect(conversion.status).toBe("errors");
  expect(conversion.outputs.map(({ name }) => name).sort()).toEqual(["facts", "json", "run", "xml"]);
  const model = factModel(conversion);
  expect(disagreements(model, expected.filter(stays))).toEqual([]);
  const may = expected.filter((cell) => stays(cell) || mayStay(cell));
  expect(surplus(model, may)).toEqual([]);
};

const errorsOf = (conversion: Conversion): readonly Diagnostic[] =>
  conversion.diagnostics.filter(({ severity }) => severity === "error");

describe("a number that cannot be read", () => {
  it.each([
    [260, 2, "3,54x,372"],
    [260, 2, "3,5463,72"],
    [260, 2, "3,546,37"],
    [260, 2, "3,546,372,"],
    [260, 2, "35,46,372"],
    [277, 2, "(193,782"],
    [277, 2, "193,782)"],
    [277, 2, "((193,782)"],
    [304, 3, "12.2.1%"],
    [304, 3, "12,2%"],
    [168, 1, "18.O"],
    [145, 2, "2 63"],
    [385, 1, "9".repeat(200)],
  ])("line %i, column %i: %s", (line, index, printed) => {
    const { column } = fieldAt(text, line, index);
    const edited = editLine(text, line, (row) => {
      const fields = row.split("\t");
      fields[index] = printed;
      return fields.join("\t");
    });
    const conversion = convert(edited);
    const errors = errorsOf(conversion);
    expect(errors.map(({ code }) => code)).toEqual(["tanshin:malformed-number"]);
    expect(errors[0]?.place).toMatchObject({ file: SAMPLE_FILE, line, column, length: printed.length });
    if (printed.length < 20) expect(errors[0]?.message).toContain(printed);
    // Cells to the right of it move with its length.
    const shift = printed.length - fieldAt(text, line, index).text.length;
    const cells = expected.filter((cell) => cell.line !== line || cell.column !== column);
    expect(cells).toHaveLength(621);
    const model = factModel(conversion);
    const moved = cells.map((cell) =>
      cell.line === line && cell.column > column ? { ...cell, column: cell.column + shift } : cell,
    );
    expect(disagreements(model, moved)).toEqual([]);
    expect(surplus(model, moved)).toEqual([]);
    expect(conversion.status).toBe("errors");
    expect(conversion.outputs.map(({ name }) => name).sort()).toEqual(["facts", "json", "run", "xml"]);
    expect(conversion.summary).toMatchObject({ cells: 622, tagged: 621, untagged: 1 });
  });
});

describe("a row with fewer cells than the table has columns", () => {
  const dropField = (line: number, index: number): string =>
    editLine(text, line, (row) => row.split("\t").toSpliced(index, 1).join("\t"));

  it.each([1, 2, 3])("cell %i of a row of Table 3 is lost: none of the others is sure", (index) => {
    const conversion = convert(dropField(168, index));
    const [error] = withCode(conversion, "short-row");
    expect(error?.severity).toBe("error");
    expect(error?.place).toMatchObject({ file: SAMPLE_FILE, line: 168 });
    expectPartial(conversion, (cell) => cell.line !== 168);
  });

  it("the last cell is lost in the statement of operations: amounts and shares before it are sure", () => {
    // Amount amount share amount share change amount share [change]: the eighth could also be the ninth.
    const conversion = convert(dropField(262, 9));
    const [error] = withCode(conversion, "short-row");
    expect(error?.severity).toBe("error");
    expect(error?.place).toMatchObject({ file: SAMPLE_FILE, line: 262 });
    expectPartial(conversion, (cell) => cell.line !== 262 || indexOf(cell) <= 7);
  });

  it("a cell that is blank is no lost cell", () => {
    const conversion = convert(editLine(text, 168, (row) => row.replace("\t12.2\t", "\t\t")));
    expect(conversion.status).toBe("valid");
    expect(
      [...byPlace(factModel(conversion)).keys()].filter((place) => place.startsWith("168:")),
    ).toHaveLength(2);
  });
});

it("a row with more cells than the table has columns: an error, and nothing of it is tagged", () => {
  const conversion = convert(editLine(text, 168, (row) => row.replace("\t12.2\t", "\t12.2\t12.3\t")));
  const [error] = withCode(conversion, "long-row");
  expect(error?.severity).toBe("error");
  expect(error?.place).toMatchObject({ file: SAMPLE_FILE, line: 168 });
  expectPartial(conversion, (cell) => cell.line !== 168);
});

describe("a column whose period cannot be read", () => {
  const isOperations = (cell: ExpectedCell): boolean => cell.line >= 260 && cell.line <= 287;

  it.each(["Foo 2002", ""])(
    "the date %j above the last three columns of the statement of operations",
    (date) => {
      const conversion = convert(editLine(text, 256, (row) => row.replace("Jun 30, 2002", date)));
      const errors = errorsOf(conversion);
      expect(errors.length).toBeGreaterThan(0);
      for (const error of errors) {
        expect(["tanshin:column-without-period", "tanshin:unreadable-column"]).toContain(error.code);
        expect([256, 257]).toContain(error.place?.line);
        if (date) expect(error.message).toContain(date);
      }
      // "QOQ Chg %" in the last column says itself what it compares, so without a date it may stay.
      expectPartial(
        conversion,
        (cell) => !isOperations(cell) || indexOf(cell) < 7,
        (cell) => date === "" && indexOf(cell) === 9,
      );
    },
  );

  it("a date of the cash flow statement", () => {
    const conversion = convert(editLine(text, 353, (row) => row.replace("Jun 30, 2002", "Foo 2002")));
    const errors = errorsOf(conversion);
    expect(errors).toHaveLength(1);
    expect(["tanshin:column-without-period", "tanshin:unreadable-column"]).toContain(errors[0]?.code);
    expect(errors[0]?.message).toContain("Foo 2002");
    expectPartial(conversion, (cell) => cell.line < 356 || indexOf(cell) < 4);
  });
});

describe("a column whose unit cannot be read", () => {
  it.each([
    ["money without a currency", 188, " (JPY in millions)", 191, 192],
    ["bandwidth without a unit", 165, " (Unit: Giga bits per second)", 168, 170],
    ["bandwidth in a unit nobody knows", 165, "Giga bits per second", 168, 170],
  ])("%s", (_, line, words, first, last) => {
    const conversion = convert(
      editLine(text, line, (row) => row.replace(words, words.startsWith(" ") ? "" : "Foo")),
    );
    const errors = errorsOf(conversion);
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) {
      expect(error.code).toBe("tanshin:column-without-unit");
      expect(error.place?.line).toBeGreaterThanOrEqual(line);
      expect(error.place?.line).toBeLessThanOrEqual(last);
    }
    expectPartial(conversion, (cell) => cell.line < first || cell.line > last);
  });

  it("the currency of one column", () => {
    const conversion = convert(editLine(text, 354, (row) => row.replace("USD (1)", "Foo")));
    const errors = errorsOf(conversion);
    expect(errors).toHaveLength(1);
    expect(["tanshin:column-without-unit", "tanshin:unreadable-column"]).toContain(errors[0]?.code);
    expect(errors[0]?.message).toContain("Foo");
    expectPartial(conversion, (cell) => cell.line < 356 || indexOf(cell) !== 1);
  });
});

describe("two columns that claim the same meaning", () => {
  const twice = editLine(text, 353, (row) => row.replace("Jun 30, 2002", "Sept 30, 2001"));

  it("with different figures: an error that names both, and neither is believed", () => {
    const conversion = convert(twice);
    const [error] = withCode(conversion, "duplicate-column");
    expect(error?.severity).toBe("error");
    expect([353, 354]).toContain(error?.place?.line);
    expect(error?.message).toContain("Sept 30, 2001");
    expect(error?.related?.length).toBeGreaterThan(0);
    expectPartial(conversion, (cell) => cell.line < 356 || indexOf(cell) < 3);
  });

  it("with the same figures: said twice, and valid", () => {
    const same = twice
      .split("\n")
      .map((line, index) => {
        if (index < 355 || index > 384) return line;
        const fields = line.split("\t");
        return [...fields.slice(0, 4), fields[3]].join("\t");
      })
      .join("\n");
    const conversion = convert(same);
    expect(conversion.status).toBe("valid");
    expect(
      disagreements(
        factModel(conversion),
        expected.filter((cell) => cell.line < 356 || indexOf(cell) < 4),
      ),
    ).toEqual([]);
  });
});
