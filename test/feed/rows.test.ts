import { describe, expect, it } from "vitest";
import { feedRows, MAX_FEED_TEXT } from "../../src/feed/index.js";
import { dollars, fact, pure, report, yen, yenPerShare } from "../formats/example.js";
import { issuerTaxonomy } from "../support/audit.js";
import { schemaErrors } from "../support/schema-errors.js";
import { rowWith, sampleRows, secondRows } from "./support.js";

const iij = issuerTaxonomy("iij");

describe("a row of the sample", () => {
  it("has the total revenues of the quarter, with where they stand and how they were checked", () => {
    const wanted = {
      concept: "core:Revenues",
      period_end: "2002-09-30",
      months: 3,
      unit: "iso4217:JPY",
      dimensions: null,
    } as const;
    expect(rowWith(sampleRows(), wanted)).toMatchObject({
      filing: "iij-2q-fy2002",
      source_file: "iij-2q-fy2002.txt",
      published: "2002-11-12",
      reporting_end: "2002-09-30",
      reporting_fiscal_year: 2002,
      reporting_fiscal_quarter: 2,
      entity_scheme: "http://www.sec.gov/CIK",
      entity: "0001090633",
      entity_name: "Internet Initiative Japan Inc.",
      label_en: "Revenues",
      label_ja: "売上高",
      standard_element: "us-gaap:Revenues",
      statement: "StatementsOfOperations",
      // After four lines of connectivity, their total, systems integration and equipment.
      line_order: 8,
      period_start: "2002-07-01",
      instant: null,
      fiscal_year: 2002,
      fiscal_quarter: 2,
      forecast: false,
      value: "10568342000",
      value_thousands: "10568342",
      value_exact: "10568342000",
      decimals: -3,
      exact: false,
      convenience_translation: false,
      // Line 21 (10.6 billion), line 109 (10,568 million) and the table.
      occurrences: 3,
      checks_broken: 0,
      // `Total revenues`, a tab, `86,811`, a tab: the number begins at column 23.
      source_line: 267,
      source_column: 23,
      printed: "10,568,342",
    });
  });

  it("has the accuracy and place of the most accurate occurrence, and a translation's mark", () => {
    const row = rowWith(sampleRows(), {
      concept: "core:Revenues",
      period_end: "2002-09-30",
      unit: "iso4217:USD",
    });
    expect(row).toMatchObject({
      value: "86811000",
      value_thousands: "86811",
      convenience_translation: true,
      source_column: 16,
    });
  });

  it("counts a relation between two of its occurrences once", () => {
    // Line 282 has (12,161) and line 358 has 12,160: one broken restatement, which both take part in.
    const row = rowWith(sampleRows(), {
      concept: "core:IncomeLossFromEquityMethodInvestments",
      period_end: "2002-09-30",
      unit: "iso4217:USD",
    });
    expect(row).toMatchObject({ value_thousands: "-12161", occurrences: 2, checks_broken: 1 });
    expect(row.checks_passed).toBeGreaterThan(0);
  });

  it("has members, forecasts with their bounds, and ratios on the line of their measure", () => {
    const rows = sampleRows();
    const fttj = { "iij:AccessServiceAxis": "iij:IIJ4UMember" } as const;
    expect(rowWith(rows, { dimensions: fttj, instant: "2002-09-30" })).toMatchObject({
      value: "84432",
      unit: "core:contracts",
      value_thousands: null,
      period_end: null,
      months: null,
      fiscal_quarter: 2,
    });
    const upper = { "core:ResultForecastAxis": "core:UpperMember" } as const;
    expect(rowWith(rows, { concept: "core:Revenues", dimensions: upper, unit: "iso4217:JPY" })).toMatchObject(
      {
        forecast: true,
        period_start: "2002-10-01",
        period_end: "2002-12-31",
        fiscal_quarter: 3,
        value: "11000000000",
        decimals: -8,
      },
    );
    expect(
      rowWith(rows, { concept: "iij:RevenuesYearOverYearChange", period_end: "2002-09-30", months: 3 }),
    ).toMatchObject({ statement: "StatementsOfOperations", line_order: 8, value: "0.109", decimals: 3 });
  });

  it("has short text, and of text blocks how long they are", () => {
    const rows = sampleRows();
    expect(rowWith(rows, { concept: "core:EntityRegistrantName" })).toMatchObject({
      text: "Internet Initiative Japan Inc.",
      text_length: 30,
      language: "en",
      unit: null,
      value: null,
      checks_passed: null,
      printed: null,
    });
    const block = rowWith(rows, { concept: "core:BalanceSheetsTextBlock" });
    expect(block.text).toBeNull();
    expect(block.text_length).toBeGreaterThan(4000);
  });
});

describe("a row of the second issuer's release", () => {
  it("has nine months, and the quarter that a sentence states", () => {
    const revenues = { concept: "core:Revenues", period_end: "2025-09-30", dimensions: null } as const;
    expect(rowWith(secondRows(), { ...revenues, months: 9 })).toMatchObject({
      value_thousands: "31842000",
      decimals: -6,
      fiscal_year: 2025,
      fiscal_quarter: 3,
      statement: "StatementsOfIncome",
      line_order: 1,
    });
    expect(rowWith(secondRows(), { ...revenues, months: 3 })).toMatchObject({
      value_thousands: "10914000",
      source_line: 39,
      printed: "¥10,914 million",
    });
  });

  it("has the label that can stand alone", () => {
    const rows = secondRows().filter(
      ({ concept }) => concept === "kazehara:MeasuringInstrumentsSalesInJapan",
    );
    expect(rows.map(({ label_en }) => label_en)).toEqual(
      rows.map(() => "Sales of Measuring Instruments in Japan"),
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe("rows", () => {
  it("are one a fact, fit the schema, and stand by statement and line", () => {
    const errors = schemaErrors("feed");
    for (const rows of [sampleRows(), secondRows()]) {
      expect(rows.map(errors).filter((text) => text !== "")).toEqual([]);
      expect(new Set(rows.map((row) => row.fact)).size).toBe(rows.length);
    }
    expect(sampleRows()).toHaveLength(652 + 30);
    const lines = sampleRows()
      .filter(({ statement }) => statement === "BalanceSheets")
      .map(({ line_order }) => line_order ?? 0);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines.length).toBeGreaterThan(100);
  });

  it("are null where a value does not fit, and have its digits", () => {
    const facts = [
      fact("core:Revenues", "0.00000000001", { unit: yen, decimals: "INF" }),
      fact("core:Assets", "1".repeat(29), { unit: pure }),
      fact("core:EarningsPerShareBasic", "-8622.5", { unit: yenPerShare, decimals: 1 }),
      fact("core:CostOfRevenue", null, { unit: dollars }),
    ];
    const rows = feedRows(report(iij, facts), iij, { filing: "made-up" });
    const of = (concept: string) => rowWith(rows, { concept });
    // 10^-11 thousand yen are 10^-8 yen: that fits in yen, and not in thousands.
    expect(of("core:Revenues")).toMatchObject({
      value: "0.00000001",
      value_thousands: null,
      value_exact: "0.00000001",
      decimals: null,
      exact: true,
    });
    expect(of("core:Assets")).toMatchObject({ value: null, value_exact: "1".repeat(29) });
    expect(of("core:EarningsPerShareBasic")).toMatchObject({
      value: "-8622.5",
      value_thousands: null,
      unit: "iso4217:JPY/xbrli:shares",
    });
    expect(of("core:CostOfRevenue")).toMatchObject({
      unit: "iso4217:USD",
      value_exact: null,
      convenience_translation: true,
      checks_passed: null,
    });
  });

  it("have no text that is too long, and no fact of an unknown concept", () => {
    const { unit: _, decimals: __, ...text } = fact("core:DocumentTitle", "x".repeat(MAX_FEED_TEXT + 1));
    const rows = feedRows(report(iij, [text, fact("other:Thing", "1")]), iij, { filing: "made-up" });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ text: null, text_length: MAX_FEED_TEXT + 1 });
  });
});

describe("the fiscal calendar", () => {
  const place = (period: Parameters<typeof fact>[2], taxonomy = iij) => {
    const [row] = feedRows(report(taxonomy, [fact("core:Revenues", "1", period)]), taxonomy, { filing: "f" });
    return [row?.months, row?.fiscal_year, row?.fiscal_quarter];
  };
  const span = (start: string, end: string) => ({ period: { type: "duration", start, end } as const });

  it("places years that begin in April", () => {
    expect(place(span("2002-04-01", "2003-03-31"))).toEqual([12, 2002, 4]);
    expect(place(span("2003-01-01", "2003-03-31"))).toEqual([3, 2002, 4]);
    expect(place(span("2003-04-01", "2003-06-30"))).toEqual([3, 2003, 1]);
    expect(place(span("2002-04-01", "2002-09-30"))).toEqual([6, 2002, 2]);
    expect(place(span("2003-02-01", "2003-02-28"))).toEqual([1, 2002, null]);
    expect(place(span("2002-04-15", "2002-07-14"))).toEqual([3, 2002, null]);
    expect(place(span("2002-04-01", "2002-07-14"))).toEqual([null, 2002, null]);
  });

  it("places calendar years", () => {
    const kazehara = issuerTaxonomy("kazehara");
    expect(place(span("2025-01-01", "2025-12-31"), kazehara)).toEqual([12, 2025, 4]);
    expect(place({ period: { type: "instant", instant: "2024-12-31" } }, kazehara)).toEqual([null, 2024, 4]);
  });
});
