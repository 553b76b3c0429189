import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  byPlace,
  type Conversion,
  convert,
  type FactModel,
  factModel,
  tableOccurrences,
  withCode,
} from "../support/convert.js";
import { fieldsOf, placeKey } from "../support/grid.js";
import {
  SECOND_ISSUER,
  SECOND_ISSUER_CELLS,
  SECOND_ISSUER_FILE,
  SECOND_ISSUER_TABLES,
  type SecondIssuerCell,
} from "./second-issuer-expected.js";

const text = readFileSync(new URL(`../../samples/${SECOND_ISSUER_FILE}`, import.meta.url), "utf8");
const lines = text.split("\n");
let conversion: Conversion;
let model: FactModel;

beforeAll(() => {
  conversion = convert(text, { file: SECOND_ISSUER_FILE });
  model = factModel(conversion);
});

/** What the program says of a place, in the words of an expected cell; the value with the sign that is printed. */
const found = ({ line, column }: SecondIssuerCell): Omit<SecondIssuerCell, "label" | "meaning"> => {
  const entry = byPlace(model).get(placeKey({ line, column }));
  if (!entry) throw new Error(`${line}:${column} is not tagged`);
  const { fact, occurrence } = entry;
  const context = model.contexts[fact.context];
  if (!context) throw new Error(`the fact model has no context ${fact.context}`);
  const {
    "core:ResultForecastAxis": forecast,
    "kazehara:SegmentAxis": segment,
    ...others
  } = context.dimensions;
  if (Object.keys(others).length > 0) throw new Error(`unexpected: ${JSON.stringify(others)}`);
  const negated = occurrence.negated ?? false;
  const turned = occurrence.value.startsWith("-") ? occurrence.value.slice(1) : `-${occurrence.value}`;
  return {
    line,
    column,
    text: occurrence.text,
    period: context.period,
    unit: fact.unit ?? "no unit",
    value: negated && occurrence.value !== "0" ? turned : occurrence.value,
    decimals: Number(occurrence.decimals),
    concept: fact.concept,
    ...(segment !== undefined && { segment }),
    ...(negated && { negated: true }),
    ...(forecast === "core:ForecastMember" && { forecast: true }),
  };
};

describe("the loss guard: every cell of the second issuer's seven tables", () => {
  it.each(SECOND_ISSUER_TABLES)("$title: $numbers numbers and $zeros zeros", (table) => {
    const captured = tableOccurrences(model).filter(
      ({ occurrence }) => occurrence.line >= table.firstLine && occurrence.line <= table.lastLine,
    );
    const dashes = captured.filter(({ occurrence }) => occurrence.text === "—");
    expect(captured.length - dashes.length).toBe(table.numbers);
    expect(dashes).toHaveLength(table.zeros);
    for (const { fact } of dashes) expect(fact.value).toBe("0");
    expect(new Set(captured.map(({ occurrence }) => occurrence.table)).size).toBe(1);
  });

  it("276 read: 274 tagged, 2 dashes in change columns that mean nothing, none untagged", () => {
    expect(conversion.tagging?.counts).toEqual({
      cells: 276,
      tagged: 274,
      untagged: 0,
      notMeaningful: 2,
      notGiven: 0,
    });
    expect(conversion.summary).toMatchObject({ tables: 7, untagged: 0 });
  });

  it("each of the 274 at its place", () => {
    const printed = SECOND_ISSUER_TABLES.flatMap(({ firstLine, lastLine }) =>
      lines
        .slice(firstLine - 1, lastLine)
        .flatMap((line, offset) => fieldsOf(line, firstLine + offset))
        // Numbers and dashes; the years of the header stand in rows without a label.
        .filter((field) => field.index > 0 && /^(?:△?[\d,]+(?:\.\d+)?|—)$/.test(field.text))
        .filter((field) => !(lines[field.line - 1] ?? "").startsWith("\t"))
        // The changes of the totals of extraordinary income and losses.
        .filter((field) => !([147, 151].includes(field.line) && field.index === 3)),
    );
    expect([...byPlace(model).keys()].sort()).toEqual(printed.map(placeKey).sort());
    expect(printed).toHaveLength(274);
  });

  // Net sales, total, and their change stand in the sales by segment, too (3); income before income taxes, the
  // impairment loss and interest expenses in the statement of income and in that of cash flows (3 × 2).
  it("9 of them say again what another says", () => {
    expect(new Set(tableOccurrences(model).map(({ fact }) => fact.id)).size).toBe(274 - 9);
    expect(model.facts.flatMap(({ occurrences }) => occurrences).some(({ conflict }) => conflict)).toBe(
      false,
    );
  });
});

describe("every listed cell of the second issuer means what a person reads", () => {
  it.each(SECOND_ISSUER_CELLS)("$line:$column $text: $meaning", (cell) => {
    const { label: _label, meaning: _meaning, ...expected } = cell;
    expect(found(cell)).toEqual(expected);
  });
});

describe("the second issuer's report", () => {
  it("is valid, with every output, and is the second issuer's", () => {
    expect(conversion.status).toBe("valid");
    expect(conversion.outputs.map(({ name }) => name).sort()).toEqual(["facts", "json", "run", "xml"]);
    const { name, scheme, identifier } = SECOND_ISSUER;
    expect(model).toMatchObject({ entity: { scheme, identifier, name } });
    expect(conversion.taxonomy?.issuer?.fiscalYear.endMonth).toBe(SECOND_ISSUER.fiscalYearEndMonth);
  });

  it("uses no tag that is a draft", () => {
    expect(withCode(conversion, "draft-tags")).toEqual([]);
    expect(conversion.taxonomy?.own.concepts.some(({ draft }) => draft)).toBe(false);
  });

  /**
   * The forecast table shows operating and ordinary income of whole years without the non-operating income and
   * expenses between them: a sum of which parts are missing is none.
   */
  it("has no finding", () => {
    expect(conversion.diagnostics).toEqual([]);
  });
});

describe("the second issuer's taxonomy fits its other releases", () => {
  /** The release of the whole year: other titles, a year instead of nine months. */
  const yearly = text
    .replaceAll("Quarterly Consolidated", "Consolidated")
    .replaceAll("Nine months ended September 30,", "Year ended December 31,")
    .replaceAll("Nine months ended", "Year ended")
    .replaceAll("September 30,", "December 31,");

  it("reads a yearly release with the same taxonomy, every cell of it", () => {
    const year = convert(yearly, { file: "kazehara-fy2025.txt" });
    expect(year.tagging?.counts).toMatchObject({ cells: 276, untagged: 0 });
    const sales = factModel(year).facts.filter(
      ({ concept, context }) => concept === "core:Revenues" && context === "CurrentYearDuration",
    );
    expect(sales.map(({ value }) => value)).toEqual(["31842000"]);
  });

  it("knows the segment by the name that it had until 2024", () => {
    const before = convert(text.replace("Analytical Systems *1\t", "Scientific Systems\t"));
    expect(before.tagging?.counts).toMatchObject({ tagged: 274, untagged: 0 });
  });
});
