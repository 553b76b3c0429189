import { describe, expect, it } from "vitest";
import { dayBefore, fiscalName, monthsOf, periodInBrief, periodInWords } from "../../src/page/periods.js";

/** IIJ: fiscal 2002 began on April 1, 2002. */
const CALENDAR = { file: "", sha256: "", fiscalYear: 2002, fiscalYearStart: "2002-04-01" };
const QUARTER = { start: "2002-07-01", end: "2002-09-30" };

describe("a period in words", () => {
  it.each([
    [QUARTER, "Three months ended September 30, 2002", "2002年7月1日から2002年9月30日までの3か月間"],
    [{ instant: "2002-09-30" }, "As of September 30, 2002", "2002年9月30日現在"],
    [
      { start: "2002-04-01", end: "2003-03-31" },
      "Twelve months ended March 31, 2003",
      "2002年4月1日から2003年3月31日までの12か月間",
    ],
    [
      { start: "2002-01-15", end: "2002-02-14" },
      "January 15, 2002 to February 14, 2002",
      "2002年1月15日から2002年2月14日まで",
    ],
  ])("%j", (period, en, ja) => {
    expect(periodInWords(period, "en")).toBe(en);
    expect(periodInWords(period, "ja")).toBe(ja);
  });

  it.each([
    [QUARTER, "Jul – Sep 2002", "2002年7月 – 9月"],
    [{ start: "2001-10-01", end: "2002-03-31" }, "Oct 2001 – Mar 2002", "2001年10月 – 2002年3月"],
    [{ instant: "2002-09-30" }, "Sep 30, 2002", "2002/09/30"],
  ])("is as short as a column's head: %j", (period, en, ja) => {
    expect(periodInBrief(period, "en")).toBe(en);
    expect(periodInBrief(period, "ja")).toBe(ja);
  });
});

describe("the fiscal name of a period", () => {
  it.each([
    [QUARTER, "Q2 FY2002"],
    [{ start: "2001-07-01", end: "2001-09-30" }, "Q2 FY2001"],
    [{ start: "2002-01-01", end: "2002-03-31" }, "Q4 FY2001"],
    [{ start: "2003-01-01", end: "2003-03-31" }, "Q4 FY2002"],
    [{ start: "2003-04-01", end: "2003-06-30" }, "Q1 FY2003"],
    [{ start: "2002-04-01", end: "2002-09-30" }, "H1 FY2002"],
    [{ start: "2002-10-01", end: "2003-03-31" }, "H2 FY2002"],
    [{ start: "2002-04-01", end: "2002-12-31" }, "9M FY2002"],
    [{ start: "2002-04-01", end: "2003-03-31" }, "FY2002"],
    [{ instant: "2002-09-30" }, "End of Q2 FY2002"],
    [{ instant: "2001-03-31" }, "End of Q4 FY2000"],
  ])("%j is %s", (period, name) => expect(fiscalName(period, CALENDAR, "en")).toBe(name));

  it("is that of the language", () => {
    expect(fiscalName(QUARTER, CALENDAR, "ja")).toBe("2002年度第2四半期");
    expect(fiscalName({ start: "2002-04-01", end: "2002-09-30" }, CALENDAR, "ja")).toBe("2002年度上半期");
  });

  it("is none where a period does not fit the calendar, or there is none", () => {
    expect(fiscalName({ start: "2002-01-01", end: "2002-12-31" }, CALENDAR, "en")).toBeUndefined();
    expect(fiscalName({ start: "2002-07-01", end: "2002-08-31" }, CALENDAR, "en")).toBeUndefined();
    expect(fiscalName(QUARTER, { file: "", sha256: "" }, "en")).toBeUndefined();
  });
});

describe("days and months", () => {
  it("count whole months, also back, and know leap years", () => {
    expect(monthsOf("2002-04-01", "2001-09-30")).toBe(-6);
    expect(monthsOf("2024-02-01", "2024-02-29")).toBe(1);
    expect(monthsOf("2023-02-01", "2023-02-27")).toBeUndefined();
    expect(dayBefore("2024-03-01")).toBe("2024-02-29");
  });
});
