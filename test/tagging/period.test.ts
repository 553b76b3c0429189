import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysInMonth, formatDay } from "../../src/model/period.js";
import { fiscalYearStart, periodFor, reportingPeriodOf, resolvePeriod } from "../../src/tagging/period.js";
import { PERIOD_PHRASES } from "../../src/tagging/phrases/periods.js";
import { scan } from "../../src/tagging/phrases/scan.js";

/** Years end in March and are named by the year they start in: fiscal 2002 is April 2002 to March 2003. */
const MARCH = { endMonth: 3, namedBy: "start" } as const;
const DECEMBER = { endMonth: 12, namedBy: "end" } as const;
/** Fiscal 2003 is July 2002 to June 2003. */
const JUNE = { endMonth: 6, namedBy: "end" } as const;

const phrases = (text: string) => scan(text, PERIOD_PHRASES).found.map(({ value }) => value);
const resolve = (
  header: string,
  caption = "",
  calendar: typeof MARCH | typeof DECEMBER | typeof JUNE = MARCH,
) => resolvePeriod(phrases(header), phrases(caption), calendar);

describe("periods that headers name", () => {
  it.each([
    ["2Q02", { end: "2002-09-30", months: 3 }],
    ["1Q02", { end: "2002-06-30", months: 3 }],
    ["3Q02", { end: "2002-12-31", months: 3 }],
    ["4Q02", { end: "2003-03-31", months: 3 }],
    ["2Q98", { end: "1998-09-30", months: 3 }],
    ["2Q FY2002", { end: "2002-09-30", months: 3 }],
    ["Q2 FY2002", { end: "2002-09-30", months: 3 }],
    ["FY2002 2Q", { end: "2002-09-30", months: 3 }],
    ["the second quarter of fiscal 2002", { end: "2002-09-30", months: 3 }],
    ["2nd Quarter of FY2002", { end: "2002-09-30", months: 3 }],
    ["the first half of fiscal 2002", { end: "2002-09-30", months: 6 }],
    ["1H02", { end: "2002-09-30", months: 6 }],
    ["fiscal 2002", { end: "2003-03-31", months: 12 }],
    ["FY2002", { end: "2003-03-31", months: 12 }],
    ["the first nine months of fiscal 2002", { end: "2002-12-31", months: 9 }],
    ["Three Months Ended Sept 30, 2002", { end: "2002-09-30", months: 3 }],
    ["Six Months Ended September 30, 2002", { end: "2002-09-30", months: 6 }],
    ["Year Ended March 31, 2003", { end: "2003-03-31", months: 12 }],
    ["As of Jun 30, 2002", { end: "2002-06-30" }],
    ["30 September 2002", { end: "2002-09-30" }],
    ["2002-09-30", { end: "2002-09-30" }],
    ["September 2002", { end: "2002-09-30" }],
    ["Feb. 2004", { end: "2004-02-29" }],
  ])("%s", (text, expected) => expect(resolve(text)).toEqual(expected));

  it("takes the issuer's fiscal calendar", () => {
    expect(resolve("2Q02", "", DECEMBER)).toEqual({ end: "2002-06-30", months: 3 });
    expect(resolve("1Q03", "", JUNE)).toEqual({ end: "2002-09-30", months: 3 });
    expect(resolve("fiscal 2003", "", JUNE)).toEqual({ end: "2003-06-30", months: 12 });
    expect(fiscalYearStart(2002, MARCH)).toBe("2002-04-01");
    expect(fiscalYearStart(2002, DECEMBER)).toBe("2002-01-01");
    expect(fiscalYearStart(2003, JUNE)).toBe("2002-07-01");
  });

  it("takes the length from the caption where the header has only a date", () => {
    const caption = "For the Three Months Ended Sept 30, 2002, Sept 30, 2001 and Jun 30, 2002";
    expect(resolve("Sept 30, 2001", caption)).toEqual({ end: "2001-09-30", months: 3 });
  });

  it("joins a day of the year above with a year below", () => {
    expect(resolve("Three Months Ended September 30, 2001")).toEqual({ end: "2001-09-30", months: 3 });
    expect(resolve("Three Months Ended September 30 2001")).toEqual({ end: "2001-09-30", months: 3 });
    expect(resolve("2001", "Three months ended September 30, 2002 and 2001")).toEqual({
      end: "2001-09-30",
      months: 3,
    });
  });

  it("takes the caption's date where the header has none and the caption only one", () => {
    expect(resolve("", "As of Sept 30, 2002")).toEqual({ end: "2002-09-30" });
    expect(resolve("", "As of Sept 30, 2002 and Jun 30, 2002")).toBeUndefined();
  });

  it.each(["", "JPY", "Sept 31, 2002", "2002", "Sept 30, 2002 Sept 30, 2001", "1Q02 2Q02", "13/45/2002"])(
    "does not guess a period from “%s”",
    (text) => expect(resolve(text)).toBeUndefined(),
  );

  it("finds every date in the forms releases print", () => {
    const months = [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 2069 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(30),
        fc.nat(2),
        (y, m, d, form) => {
          const day = (d % daysInMonth(y, m)) + 1;
          const name = months[m - 1] ?? "";
          const text =
            [`${name} ${day}, ${y}`, `${day} ${name.slice(0, 3)} ${y}`, formatDay(y, m, day)][form] ?? "";
          expect(resolve(text)?.end).toBe(formatDay(y, m, day));
        },
      ),
    );
  });
});

describe("what a named period means for a concept", () => {
  const quarter = { end: "2002-09-30", months: 3 };
  it("is a duration, the instant at its end, or the instant before it starts", () => {
    expect(periodFor(quarter, "duration", undefined)).toEqual({
      type: "duration",
      start: "2002-07-01",
      end: "2002-09-30",
    });
    expect(periodFor(quarter, "instant", undefined)).toEqual({ type: "instant", instant: "2002-09-30" });
    expect(periodFor(quarter, "instant", "start")).toEqual({ type: "instant", instant: "2002-06-30" });
    expect(periodFor(quarter, "instant", "end")).toEqual({ type: "instant", instant: "2002-09-30" });
  });
  it("is nothing where the length is not known", () => {
    expect(periodFor({ end: "2002-09-30" }, "duration", undefined)).toBeUndefined();
    expect(periodFor({ end: "2002-09-30" }, "instant", "start")).toBeUndefined();
  });
});

describe("the reporting period", () => {
  it("is the fiscal quarter that ends on the day", () => {
    expect(reportingPeriodOf("2002-09-30", MARCH)).toEqual({
      fiscalYear: 2002,
      fiscalQuarter: 2,
      start: "2002-07-01",
      end: "2002-09-30",
      yearStart: "2002-04-01",
    });
    expect(reportingPeriodOf("2003-03-31", MARCH)).toMatchObject({ fiscalYear: 2002, fiscalQuarter: 4 });
    expect(reportingPeriodOf("2002-09-30", JUNE)).toMatchObject({ fiscalYear: 2003, fiscalQuarter: 1 });
    expect(reportingPeriodOf("2002-09-29", MARCH)).toBeUndefined();
  });
  it("inverts the start of every quarter of every calendar", () => {
    const calendars = fc.record({
      endMonth: fc.integer({ min: 1, max: 12 }),
      namedBy: fc.constantFrom("start" as const, "end" as const),
    });
    fc.assert(
      fc.property(
        calendars,
        fc.integer({ min: 1990, max: 2050 }),
        fc.constantFrom(1, 2, 3, 4),
        (calendar, year, quarter) => {
          const end = addDays(addMonths(fiscalYearStart(year, calendar), quarter * 3), -1);
          expect(reportingPeriodOf(end, calendar)).toMatchObject({
            fiscalYear: year,
            fiscalQuarter: quarter,
          });
        },
      ),
    );
  });
});
