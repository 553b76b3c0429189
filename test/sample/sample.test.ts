import { beforeAll, describe, expect, it } from "vitest";
import { disagreements, surplus, unfoundedFacts } from "../support/agreement.js";
import {
  byPlace,
  type Conversion,
  convert,
  type FactModel,
  factModel,
  tableOccurrences,
} from "../support/convert.js";
import { fieldsOf, numericCells, placeKey } from "../support/grid.js";
import { expectedSampleCells } from "../support/oracle.js";
import { sampleText } from "../support/sample.js";
import { balanceAndCashCells } from "./cells-balance-cash.js";
import { numberedCells } from "./cells-numbered.js";
import { operationsCells } from "./cells-operations.js";
import { CELLS, EXPECTED_TABLES, RESTATEMENTS, SAMPLE_CALENDAR } from "./expected.js";

const text = sampleText();
let conversion: Conversion;
let model: FactModel;

beforeAll(() => {
  conversion = convert(text);
  model = factModel(conversion);
});

describe("the loss guard: every numeric cell of the eight tables is captured", () => {
  it.each(EXPECTED_TABLES)("$title: $numbers numbers and $dashes dashes", (table) => {
    const captured = tableOccurrences(model).filter(
      ({ occurrence }) => occurrence.line >= table.firstLine && occurrence.line <= table.lastLine,
    );
    const dashes = captured.filter(({ occurrence }) => occurrence.text === "-");
    expect(captured.length - dashes.length).toBe(table.numbers);
    expect(dashes).toHaveLength(table.dashes);
    expect(new Set(captured.map(({ occurrence }) => occurrence.line)).size).toBe(table.rows);
    expect(new Set(captured.map(({ occurrence }) => occurrence.tableColumn)).size).toBe(table.columns);
    expect(new Set(captured.map(({ occurrence }) => occurrence.table)).size).toBe(1);
  });

  it("622 of 622, each at its place, in eight tables", () => {
    const places = numericCells(text, 1, text.split("\n").length).map(placeKey);
    expect([...byPlace(model).keys()].sort()).toEqual(places.sort());
    expect(places).toHaveLength(CELLS);
    expect(new Set(tableOccurrences(model).map(({ occurrence }) => occurrence.table)).size).toBe(8);
  });

  it("none is untagged, and the summary says so", () => {
    expect(conversion.summary).toMatchObject({ tables: 8, cells: CELLS, untagged: 0 });
  });

  it("each occurrence knows its column of the table and its row", () => {
    for (const { occurrence } of tableOccurrences(model)) {
      const fields = fieldsOf(text.split("\n")[occurrence.line - 1] ?? "", occurrence.line);
      expect(occurrence.tableColumn).toBe(fields.find(({ column }) => column === occurrence.column)?.index);
      expect(occurrence.text).toBe(fields[occurrence.tableColumn ?? 0]?.text);
      expect(occurrence.row).not.toMatch(/[<>⁽⁾\t]/);
      expect(occurrence.row?.length).toBeGreaterThan(2);
    }
    expect(byPlace(model).get("260:38")?.occurrence.row).toBe("Dedicated access services");
    expect(byPlace(model).get("284:27")?.occurrence.row).toBe("Basic Net Loss Per Share");
  });
});

describe("every cell means what its row and column say", () => {
  const listed = [...numberedCells, ...operationsCells, ...balanceAndCashCells];

  it.each(listed)("$line:$column $text is $concept, $context, $value $unit", (cell) => {
    expect(disagreements(model, [cell])).toEqual([]);
  });

  it("all 622, concept, period, dimensions, unit, value, accuracy and sign", () => {
    const expected = expectedSampleCells(text, SAMPLE_CALENDAR);
    expect(disagreements(model, expected)).toEqual([]);
    expect(surplus(model, expected)).toEqual([]);
  });

  it("cells that say the same are one fact, with the value of the most accurate of them", () => {
    const facts = new Set(tableOccurrences(model).map(({ fact }) => fact.id));
    expect(facts.size).toBe(CELLS - RESTATEMENTS);
    expect(unfoundedFacts(model)).toEqual([]);
    expect(new Set(model.facts.map(({ id }) => id)).size).toBe(model.facts.length);
  });
});
