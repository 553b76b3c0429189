import { describe, expect, it } from "vitest";
import { numericCells, placeKey } from "../support/grid.js";
import { expectedSampleCells } from "../support/oracle.js";
import { sampleText } from "../support/sample.js";
import { balanceAndCashCells } from "./cells-balance-cash.js";
import { numberedCells } from "./cells-numbered.js";
import { operationsCells } from "./cells-operations.js";
import { CELLS, DASHES, EXPECTED_TABLES, NUMBERS, SAMPLE_CALENDAR } from "./expected.js";

const text = sampleText();
const lines = text.split("\n");
const listed = [...numberedCells, ...operationsCells, ...balanceAndCashCells];

describe("the expectations themselves, against the text of the release", () => {
  it.each(EXPECTED_TABLES)("$title: rows, columns, numbers and dashes as counted by hand", (table) => {
    const cells = numericCells(text, table.firstLine, table.lastLine);
    expect(lines[table.titleLine - 1]).toBe(table.title);
    expect(new Set(cells.map(({ line }) => line)).size).toBe(table.rows);
    expect(Math.max(...cells.map(({ index }) => index))).toBe(table.columns);
    expect(cells.filter((cell) => cell.text === "-")).toHaveLength(table.dashes);
    expect(cells.filter((cell) => cell.text !== "-")).toHaveLength(table.numbers);
  });

  it("all tables together hold 610 numbers and 12 dashes, and no other line of tabs holds any", () => {
    const tabbed = numericCells(text, 1, lines.length);
    expect(tabbed).toHaveLength(CELLS);
    expect(EXPECTED_TABLES.reduce((sum, { numbers }) => sum + numbers, 0)).toBe(NUMBERS);
    expect(EXPECTED_TABLES.reduce((sum, { dashes }) => sum + dashes, 0)).toBe(DASHES);
  });

  it("the listed cells stand where they are said to stand, each once", () => {
    expect(new Set(listed.map(placeKey)).size).toBe(listed.length);
    expect(listed.length).toBeGreaterThanOrEqual(110);
    for (const cell of listed) {
      const line = lines[cell.line - 1] ?? "";
      expect(line.slice(cell.column - 1, cell.column - 1 + cell.text.length)).toBe(cell.text);
      expect(line[cell.column - 2]).toBe("\t");
    }
  });

  it("the listed cells agree with what their rows and columns mean", () => {
    const oracle = expectedSampleCells(text, SAMPLE_CALENDAR);
    const byPlace = new Map(oracle.map((cell) => [placeKey(cell), cell]));
    expect(oracle).toHaveLength(CELLS);
    for (const cell of listed) expect(byPlace.get(placeKey(cell))).toEqual(cell);
  });
});
