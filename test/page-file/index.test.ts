import { describe, expect, it } from "vitest";
import { feedRows } from "../../src/feed/index.js";
import type { BatchDocument } from "../../src/page/batch-data.js";
import {
  type BatchState,
  filingsOf,
  firstSeries,
  issuersOf,
  pointsOf,
  seriesFor,
  seriesKey,
} from "../../src/page/filings.js";
import {
  createIndex,
  type IndexEntry,
  indexEntryOf,
  seriesValuesOf,
  writeIndex,
} from "../../src/page-file/index.js";
import { convert } from "../support/convert.js";
import { embeddedText } from "../support/page.js";
import { sampleBytes } from "../support/sample.js";

const YEN = { measure: "iso4217:JPY", scale: 0 };
const LABEL = { en: "Revenues", ja: "売上高" };

const revenues = (value: string) => ({
  concept: "core:Revenues",
  label: LABEL,
  unit: YEN,
  type: "monetary",
  months: 3,
  value,
});

const filing = (name: string, over: Partial<IndexEntry> = {}): IndexEntry => ({
  name,
  page: `${name}/${name}.html`,
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

/** A line of a batch's manifest, as far as the index reads it. */
const RECORD = {
  filing: "iij 2q#1",
  status: "valid",
  company: "Internet Initiative Japan Inc.",
  period: {
    fiscalYear: 2002,
    fiscalQuarter: 2,
    start: "2002-07-01",
    end: "2002-09-30",
    yearStart: "2002-04-01",
  },
  counts: { facts: 652, textFacts: 30 },
  findings: { error: 0, warning: 1 },
  ms: 51.4,
  outputs: [{ path: "iij 2q#1.xbrl" }, { path: "iij 2q#1.html" }],
} as const;

const rowsOf = () => {
  const { report, taxonomy } = convert(sampleBytes());
  if (!report || !taxonomy) throw new Error("the sample converts");
  return feedRows(report, taxonomy, { filing: "iij 2q#1" });
};

describe("a row of the index", () => {
  it("is what became of a filing", () => {
    expect(indexEntryOf(RECORD)).toEqual({
      name: "iij 2q#1",
      page: "iij%202q%231/iij%202q%231.html",
      company: { en: "Internet Initiative Japan Inc.", ja: "Internet Initiative Japan Inc." },
      issuer: "Internet Initiative Japan Inc.",
      fiscalYear: 2002,
      fiscalQuarter: 2,
      start: "2002-07-01",
      end: "2002-09-30",
      status: "valid",
      facts: 682,
      errors: 0,
      warnings: 1,
      milliseconds: 51,
    });
  });

  it("leads nowhere where there is no page", () => {
    expect(indexEntryOf({ ...RECORD, outputs: [{ path: "iij 2q#1.xbrl" }] }).page).toBeUndefined();
  });

  it("says why a conversion failed, and leads nowhere", () => {
    const failed = {
      filing: "bad",
      status: "failed",
      reason: "The text has no table.",
      counts: { facts: 0, textFacts: 0 },
      findings: { error: 1, warning: 0 },
      outputs: [{ path: "failed/bad.run.json" }],
    } as const;
    expect(indexEntryOf(failed)).toEqual({
      name: "bad",
      status: "failed",
      facts: 0,
      errors: 1,
      warnings: 0,
      reason: "The text has no table.",
    });
  });

  it("has from its rows of the feed who it is about, when it was published, and what it states", () => {
    const { issuer, published, values } = indexEntryOf(RECORD, rowsOf());
    expect([issuer, published]).toEqual(["http://www.sec.gov/CIK 0001090633", "2002-11-12"]);
    const found = (concept: string) =>
      values?.filter((value) => value.concept === concept).map(({ months, value }) => [months, value]);
    // Lines 267, 334 and 351: this quarter's in yen, not the earlier ones, nor the dollars, nor the outlook.
    expect(found("core:Revenues")).toEqual([[3, "10568342000"]]);
    expect(found("core:Assets")).toEqual([[0, "39038342000"]]);
    expect(values?.every(({ unit }) => unit.scale === 0)).toBe(true);
  });
});

describe("values of a series", () => {
  const [row] = rowsOf().filter(
    ({ concept, months, period_end, unit }) =>
      concept === "core:Revenues" && months === 3 && period_end === "2002-09-30" && unit === "iso4217:JPY",
  );
  if (!row) throw new Error("the sample has revenues");

  it("are of the quarter that the filing is for, of its fiscal year so far, or at its end", () => {
    const months = (over: object) => seriesValuesOf([{ ...row, ...over }]).map((value) => value.months);
    expect(months({})).toEqual([3]);
    expect(months({ months: 6 })).toEqual([6]);
    expect(months({ months: 12 })).toEqual([]);
    expect(months({ period_end: "2002-06-30" })).toEqual([]);
    expect(months({ period_end: null, months: null, instant: "2002-09-30" })).toEqual([0]);
    expect(months({ period_end: null, months: null, instant: "2002-06-30" })).toEqual([]);
  });

  it("are of the whole, stated, in the reporting currency, and numbers", () => {
    for (const over of [
      { dimensions: { "iij:ServiceAxis": "iij:AMember" } as const },
      { forecast: true },
      { convenience_translation: true },
      { unit: null, value_exact: null },
    ])
      expect(seriesValuesOf([{ ...row, ...over }])).toEqual([]);
  });

  it("are amounts that vendors know first, and ratios last", () => {
    const named = (concept: `c:${string}`, over: object) => ({ ...row, concept, ...over });
    const rows = [
      named("c:Ratio", { concept_type: "percent", standard_element: null }),
      named("c:Own", { standard_element: null }),
      named("c:HalfYear", { months: 6 }),
      named("c:Known", {}),
    ];
    expect(seriesValuesOf(rows).map(({ concept }) => concept)).toEqual([
      "c:Known",
      "c:HalfYear",
      "c:Own",
      "c:Ratio",
    ]);
  });

  it("have a unit in two parts where it is one", () => {
    const [value] = seriesValuesOf([{ ...row, unit: "iso4217:JPY/xbrli:shares" }]);
    expect(value?.unit).toEqual({ measure: "iso4217:JPY", divisor: "xbrli:shares", scale: 0 });
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

  it("stands once, whatever the number of filings; an issuer with one filing has none", () => {
    expect(batch.series).toHaveLength(1);
    expect(batch.filings.map(({ values }) => values)).toEqual([
      [[0, "110"]],
      [[0, "100"]],
      [[0, "-11"]],
      undefined,
    ]);
  });

  it("to begin with is money of a quarter", () => {
    const [series] = batch.series;
    if (!series) throw new Error("there is one");
    const balance = { ...series, months: 0 };
    const share = { ...series, type: "percent" };
    expect(firstSeries([balance, share, series])).toBe(series);
    expect(firstSeries([balance, share])).toBe(balance);
    expect(firstSeries([])).toBeUndefined();
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
    expect(pointsOf(amended, "cik 1", "core:Revenues 3 iso4217:JPY").map(({ value }) => value)).toEqual([
      "2",
    ]);
  });

  it("has issuers with most filings first", () => {
    expect(issuersOf(batch)).toEqual([
      ["cik 1", 3],
      ["cik 2", 1],
    ]);
  });
});

describe("an index of many filings", () => {
  const values = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...revenues(`${index}`), concept: `c:Measure${index}` }));
  const documentWith = (
    filings: number,
    limits: { valuesOfFiling: number; values: number },
  ): BatchDocument => {
    const index = createIndex(limits);
    for (let each = 0; each < filings; each += 1)
      index.add(filing(`f${each}`, { ...quarter("2002-09-30", "1"), values: values(8) }));
    return JSON.parse(embeddedText(index.write(), "batch")) as BatchDocument;
  };
  const counts = ({ filings }: BatchDocument) => filings.map((each) => each.values?.length ?? 0);

  it("keeps the first measures of each, and says how many", () => {
    const document = documentWith(3, { valuesOfFiling: 5, values: 100 });
    expect([counts(document), document.limit, document.series.length]).toEqual([[5, 5, 5], 5, 5]);
  });

  it("keeps fewer of each where they are too many in all: 20 filings of 8 are 160, of 4 they are 80", () => {
    const document = documentWith(20, { valuesOfFiling: 8, values: 100 });
    expect(new Set(counts(document))).toEqual(new Set([4]));
    expect([document.limit, document.series.length]).toEqual([4, 4]);
  });

  it("says nothing of limits where all is there", () => {
    const document = documentWith(2, { valuesOfFiling: 8, values: 16 });
    expect([counts(document), document.limit]).toEqual([[8, 8], undefined]);
  });

  it("has all filings, even where no number is left", () => {
    const document = documentWith(30, { valuesOfFiling: 8, values: 10 });
    expect([document.filings.length, document.series, document.limit]).toEqual([30, [], undefined]);
  });
});
