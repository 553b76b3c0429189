import { describe, expect, it } from "vitest";
import type { BatchDocument } from "../../src/page/batch-data.js";
import {
  type BatchState,
  filingsOf,
  issuersOf,
  pointsOf,
  seriesFor,
  seriesKey,
} from "../../src/page/filings.js";
import { type IndexEntry, indexEntryOf, writeIndex } from "../../src/page-file/index.js";
import { convert } from "../support/convert.js";
import { embeddedText } from "../support/page.js";
import { sampleBytes } from "../support/sample.js";

const YEN = { measure: "iso4217:JPY", scale: 3 };
const LABEL = { en: "Revenues", ja: "売上高" };

const revenues = (value: string) => ({
  concept: "core:Revenues",
  label: LABEL,
  unit: YEN,
  type: "monetary",
  months: 3,
  value,
});

const filing = (stem: string, over: Partial<IndexEntry> = {}): IndexEntry => ({
  stem,
  page: `${stem}/${stem}.html`,
  status: "valid",
  facts: 100,
  errors: 0,
  warnings: 0,
  ...over,
});

const quarter = (end: string, value: string, published = end): Partial<IndexEntry> => ({
  issuer: "cik 1",
  company: { en: "One", ja: "一" },
  start: end,
  end,
  published,
  values: [revenues(value)],
});

const documentOf = (...entries: readonly IndexEntry[]): BatchDocument =>
  JSON.parse(embeddedText(writeIndex(entries), "batch")) as BatchDocument;

const STATE: BatchState = { view: "filings", sort: "company", descending: false, query: "" };

describe("a row of the index", () => {
  it("is what a conversion came to", () => {
    const conversion = convert(sampleBytes(), { formats: ["page"] });
    const { values, ...row } = indexEntryOf({ ...conversion, stem: "iij-2q-fy2002", milliseconds: 51.4 });
    expect(row).toEqual({
      stem: "iij-2q-fy2002",
      page: "iij-2q-fy2002/iij-2q-fy2002.html",
      company: { en: "Internet Initiative Japan Inc.", ja: "株式会社インターネットイニシアティブ" },
      issuer: "http://www.sec.gov/CIK 0001090633",
      fiscalYear: 2002,
      fiscalQuarter: 2,
      start: "2002-07-01",
      end: "2002-09-30",
      published: "2002-11-12",
      status: "valid",
      facts: 682,
      errors: 0,
      warnings: 1,
      milliseconds: 51,
    });
    const found = (concept: string) => values?.filter((value) => value.concept === concept);
    expect(found("core:Revenues")?.map(({ months, value, decimals }) => [months, value, decimals])).toEqual([
      [3, "10568342", -3],
    ]);
    expect(found("core:Assets")?.map(({ months, value }) => [months, value])).toEqual([[0, "39038342"]]);
  });

  it("says why a conversion failed, and leads nowhere", () => {
    const conversion = convert("no table here");
    expect(indexEntryOf({ ...conversion, stem: "bad" })).toEqual({
      stem: "bad",
      status: "failed",
      facts: 0,
      errors: 1,
      warnings: 0,
      reason: "The text has no table, so it is no earnings release that can be converted.",
    });
  });
});

describe("the filings", () => {
  const batch = documentOf(
    filing("b", {
      company: { en: "Beta", ja: "ベータ" },
      facts: 5,
      warnings: 3,
      milliseconds: 9,
      end: "2002-09-30",
    }),
    filing("a", {
      company: { en: "Alpha", ja: "アルファ" },
      facts: 50,
      errors: 1,
      milliseconds: 2,
      status: "errors",
      end: "2003-03-31",
    }),
    filing("c", { status: "failed", facts: 0, milliseconds: 4 }),
  );
  const names = (state: Partial<BatchState>) =>
    filingsOf(batch, { ...STATE, ...state }).map(({ name }) => name);

  it("sort by every column, both ways", () => {
    expect(names({})).toEqual(["a", "b", "c"]);
    expect(names({ descending: true })).toEqual(["c", "b", "a"]);
    expect(names({ sort: "facts", descending: true })).toEqual(["a", "b", "c"]);
    expect(names({ sort: "findings", descending: true })).toEqual(["a", "b", "c"]);
    expect(names({ sort: "time" })).toEqual(["a", "c", "b"]);
    expect(names({ sort: "status" })).toEqual(["b", "a", "c"]);
    expect(names({ sort: "period", descending: true })).toEqual(["a", "b", "c"]);
  });

  it("are found by company in both languages, name and period, and filtered by status", () => {
    expect(names({ query: "ベータ" })).toEqual(["b"]);
    expect(names({ query: "ALPHA 2003" })).toEqual(["a"]);
    expect(names({ status: "failed" })).toEqual(["c"]);
  });
});

describe("a series", () => {
  const batch = documentOf(
    filing("q2", quarter("2002-09-30", "110")),
    filing("q1", quarter("2002-06-30", "100")),
    filing("q3", quarter("2002-12-31", "-11")),
    filing("other", { issuer: "cik 2", end: "2002-09-30", values: [revenues("7")] }),
  );

  it("stands once, whatever the number of filings", () => {
    expect(batch.series).toHaveLength(1);
    expect(batch.filings.map(({ values }) => values)).toEqual([
      [[0, "110"]],
      [[0, "100"]],
      [[0, "-11"]],
      [[0, "7"]],
    ]);
  });

  it("runs from quarter to quarter with the change between", () => {
    const [series] = seriesFor(batch, "cik 1");
    const points = pointsOf(batch, "cik 1", series ? seriesKey(series) : "");
    // (110 − 100) / 100 = 10%; (−11 − 110) / 110 = −110%.
    expect(points.map(({ value, change }) => [value, change])).toEqual([
      ["100", undefined],
      ["110", "10.0"],
      ["-11", "-110.0"],
    ]);
  });

  it("takes the later of two filings for a quarter", () => {
    const amended = documentOf(
      filing("late", quarter("2002-09-30", "2", "2003-01-15")),
      filing("soon", quarter("2002-09-30", "1", "2002-11-12")),
    );
    expect(pointsOf(amended, "cik 1", "core:Revenues 3").map(({ value }) => value)).toEqual(["2"]);
  });

  it("has issuers with most filings first", () => {
    expect(issuersOf(batch)).toEqual([
      ["cik 1", 3],
      ["cik 2", 1],
    ]);
  });
});
