import { describe, expect, test } from "vitest";
import { contextId, duration, instant, periodName, type ReportingPeriod } from "../../src/model/index.js";

/** IIJ's fiscal 2002 runs from April 2002 to March 2003. */
const quarter = (fiscalQuarter: 1 | 2 | 3 | 4): ReportingPeriod => {
  const [start, end] = (
    [
      ["2002-04-01", "2002-06-30"],
      ["2002-07-01", "2002-09-30"],
      ["2002-10-01", "2002-12-31"],
      ["2003-01-01", "2003-03-31"],
    ] as const
  )[fiscalQuarter - 1] ?? ["", ""];
  return { fiscalYear: 2002, fiscalQuarter, start, end, yearStart: "2002-04-01" };
};

const second = quarter(2);

describe("relative to the second quarter", () => {
  test.each([
    ["2002-07-01", "2002-09-30", "CurrentQuarterDuration"],
    ["2002-04-01", "2002-06-30", "PriorQuarterDuration"],
    ["2002-01-01", "2002-03-31", "Prior2QuarterDuration"],
    ["2001-07-01", "2001-09-30", "PriorYearQuarterDuration"],
    ["2001-04-01", "2001-06-30", "PriorYearPriorQuarterDuration"],
    ["2000-07-01", "2000-09-30", "Prior2YearQuarterDuration"],
    ["2002-10-01", "2002-12-31", "NextQuarterDuration"],
    ["2003-01-01", "2003-03-31", "Next2QuarterDuration"],
    ["2002-04-01", "2002-09-30", "CurrentHalfYearDuration"],
    ["2001-04-01", "2001-09-30", "PriorYearHalfYearDuration"],
    ["2001-10-01", "2002-03-31", "PriorHalfYearDuration"],
    ["2002-10-01", "2003-03-31", "NextHalfYearDuration"],
    ["2002-04-01", "2002-12-31", "CurrentNineMonthsDuration"],
    ["2001-04-01", "2001-12-31", "PriorYearNineMonthsDuration"],
    ["2002-04-01", "2003-03-31", "CurrentYearDuration"],
    ["2001-04-01", "2002-03-31", "PriorYearDuration"],
    ["2000-04-01", "2001-03-31", "Prior2YearDuration"],
    ["2003-04-01", "2004-03-31", "NextYearDuration"],
    // No period of this calendar: they get their dates.
    ["2001-10-01", "2002-09-30", "D20011001_20020930"],
    ["2002-07-01", "2002-12-31", "D20020701_20021231"],
    ["2002-08-01", "2002-10-31", "D20020801_20021031"],
    ["2002-07-02", "2002-09-30", "D20020702_20020930"],
  ])("%s to %s is %s", (start, end, name) => {
    expect(periodName(duration(start, end), second)).toBe(name);
  });

  test.each([
    ["2002-09-30", "CurrentQuarterInstant"],
    ["2002-06-30", "PriorQuarterInstant"],
    ["2002-03-31", "Prior2QuarterInstant"],
    ["2001-09-30", "PriorYearQuarterInstant"],
    ["2001-06-30", "PriorYearPriorQuarterInstant"],
    ["2002-12-31", "NextQuarterInstant"],
    ["2002-09-29", "I20020929"],
    ["2002-10-31", "I20021031"],
  ])("%s is %s", (day, name) => {
    expect(periodName(instant(day), second)).toBe(name);
  });
});

test.each([
  [1, "CurrentHalfYearDuration", "NextHalfYearDuration"],
  [2, "CurrentHalfYearDuration", "NextHalfYearDuration"],
  [3, "PriorHalfYearDuration", "CurrentHalfYearDuration"],
  [4, "PriorHalfYearDuration", "CurrentHalfYearDuration"],
] as const)("in quarter %i the halves of the year are %s and %s", (number, firstHalf, secondHalf) => {
  expect(periodName(duration("2002-04-01", "2002-09-30"), quarter(number))).toBe(firstHalf);
  expect(periodName(duration("2002-10-01", "2003-03-31"), quarter(number))).toBe(secondHalf);
  expect(periodName(duration("2002-04-01", "2002-12-31"), quarter(number))).toBe("CurrentNineMonthsDuration");
  expect(periodName(duration("2002-04-01", "2003-03-31"), quarter(number))).toBe("CurrentYearDuration");
});

test("a quarter that ends with February keeps its name in leap years", () => {
  const february = {
    fiscalYear: 2003,
    fiscalQuarter: 4,
    start: "2003-12-01",
    end: "2004-02-29",
    yearStart: "2003-03-01",
  } as const;
  expect(periodName(duration("2002-12-01", "2003-02-28"), february)).toBe("PriorYearQuarterDuration");
  expect(periodName(duration("2003-03-01", "2004-02-29"), february)).toBe("CurrentYearDuration");
});

test("without a fiscal calendar periods are called by their dates", () => {
  expect(periodName(duration("2001-04-01", "2001-09-30"), undefined)).toBe("D20010401_20010930");
  expect(periodName(instant("2001-04-01"), undefined)).toBe("I20010401");
  expect(periodName({ type: "forever" }, undefined)).toBe("Forever");
});

test("members follow in the order of the axes", () => {
  const dimensions = { "core:BAxis": "core:UpperMember", "core:AAxis": "iij:DomesticMember" } as const;
  const period = duration("2002-10-01", "2002-12-31");
  const name = contextId(period, dimensions, second, ["core:BAxis", "core:AAxis"]);
  expect(name).toBe("NextQuarterDuration_UpperMember_DomesticMember");
  expect(contextId(period, dimensions, second)).toBe("NextQuarterDuration_DomesticMember_UpperMember");
});
