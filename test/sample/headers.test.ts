/** Headers as other releases word them, each with what a reader of the release understands. */
import { describe, expect, it } from "vitest";
import { convert, factModel } from "../support/convert.js";
import { factLines, operationsRelease, smallRelease } from "../support/small-release.js";

const facts = (release: string): readonly string[] => {
  const conversion = convert(release);
  expect(conversion.diagnostics).toEqual([]);
  expect(conversion.status).toBe("valid");
  return factLines(factModel(conversion));
};

const QUARTER = "CurrentQuarterDuration 2002-07-01/2002-09-30";
const YEAR_BEFORE = "PriorYearQuarterDuration 2001-07-01/2001-09-30";
const HALF = "CurrentHalfYearDuration 2002-04-01/2002-09-30";
const HALF_BEFORE = "PriorYearHalfYearDuration 2001-04-01/2001-09-30";

describe("two columns: this quarter and the one a year before", () => {
  it.each([
    ["short quarters", ["\t2Q02\t2Q01"]],
    ["long quarters", ["\t2Q FY2002\t2Q FY2001"]],
    ["quarters with a Q in front", ["\tQ2 FY2002\tQ2 FY2001"]],
    ["quarters and fiscal years without FY", ["\tQ2 2002\tQ2 2001"]],
    ["the fiscal year first", ["\tFY2002 2Q\tFY2001 2Q"]],
    ["words", ["\tSecond quarter of fiscal 2002\tSecond quarter of fiscal 2001"]],
    ["a year under a quarter", ["\t2nd Quarter\t", "\tFY2002\tFY2001"]],
    ["dates in words", ["\tThree Months Ended September 30, 2002\tThree Months Ended September 30, 2001"]],
    ["short dates", ["\tQuarter ended Sept. 30, 2002\tQuarter ended Sept. 30, 2001"]],
    ["the day first", ["\tThree months ended 30 September 2002\tThree months ended 30 September 2001"]],
    ["years under a date", ["\tThree Months Ended September 30\t", "\t2002\t2001"]],
    ["years under a date with a comma", ["\tFor the Three Months Ended Sept 30,\t", "\t2002\t2001"]],
    ["the length in a row of its own", ["\tThree Months Ended\t", "\tSept 30, 2002\tSept 30, 2001"]],
    ["3 months in digits", ["\t3 months ended Sep 30, 2002\t3 months ended Sep 30, 2001"]],
  ])("%s", (_, header) => {
    expect(facts(operationsRelease(...header, "Total revenues\t2,000\t1,000"))).toEqual([
      `Revenues ${QUARTER} JPY_thousands 2000 -3`,
      `Revenues ${YEAR_BEFORE} JPY_thousands 1000 -3`,
    ]);
  });

  it.each([
    ["dates, the length in the caption", "For the Three Months Ended September 30, 2002 and 2001"],
    ["dates, a quarter in the caption", "For the quarters ended September 30, 2002 and September 30, 2001"],
  ])("%s", (_, caption) => {
    const release = smallRelease(
      "CONSOLIDATED STATEMENTS OF OPERATIONS",
      caption,
      "(JPY in thousands)",
      "",
      "\tSeptember 30, 2002\tSeptember 30, 2001",
      "Total revenues\t2,000\t1,000",
    );
    expect(facts(release)).toEqual([
      `Revenues ${QUARTER} JPY_thousands 2000 -3`,
      `Revenues ${YEAR_BEFORE} JPY_thousands 1000 -3`,
    ]);
  });
});

describe("periods of six months", () => {
  it.each([
    ["dates in the header", ["\tSix Months Ended Sept 30, 2002\tSix Months Ended Sept 30, 2001"]],
    ["halves", ["\t1H FY2002\t1H FY2001"]],
    ["halves in words", ["\tFirst half of fiscal 2002\tFirst half of fiscal 2001"]],
    ["years under a date", ["\tFor the Six Months Ended September 30,\t", "\t2002\t2001"]],
  ])("%s", (_, header) => {
    expect(facts(operationsRelease(...header, "Total revenues\t2,000\t1,000"))).toEqual([
      `Revenues ${HALF} JPY_thousands 2000 -3`,
      `Revenues ${HALF_BEFORE} JPY_thousands 1000 -3`,
    ]);
  });

  it("the length in the caption, with the opening balance six months before", () => {
    const release = smallRelease(
      "CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS (UNAUDITED)",
      "",
      "For the Six Months Ended Sept 30, 2002 and Sept 30, 2001",
      "",
      "(Expressed in Thousands of Japanese Yen (JPY))",
      "",
      "\tSept 30, 2002\tSept 30, 2001",
      "\tJPY\tJPY",
      "Net Decrease in Cash\t(700)\t(300)",
      "Cash, Beginning of Period\t5,000\t4,000",
      "Cash, End of Period\t4,300\t3,700",
    );
    expect(facts(release)).toEqual([
      `CashPeriodIncreaseDecrease ${HALF} JPY_thousands -700 -3`,
      `CashPeriodIncreaseDecrease ${HALF_BEFORE} JPY_thousands -300 -3`,
      "Cash Prior2QuarterInstant 2002-03-31 JPY_thousands 5000 -3",
      "Cash PriorYearPrior2QuarterInstant 2001-03-31 JPY_thousands 4000 -3",
      "Cash CurrentQuarterInstant 2002-09-30 JPY_thousands 4300 -3",
      "Cash PriorYearQuarterInstant 2001-09-30 JPY_thousands 3700 -3",
    ]);
  });

  it("beside three months", () => {
    const header = [
      "\tThree Months Ended Sept 30,\t\tSix Months Ended Sept 30,\t",
      "\t2002\t2001\t2002\t2001",
    ];
    expect(facts(operationsRelease(...header, "Total revenues\t2,000\t1,000\t3,900\t1,950"))).toEqual([
      `Revenues ${QUARTER} JPY_thousands 2000 -3`,
      `Revenues ${YEAR_BEFORE} JPY_thousands 1000 -3`,
      `Revenues ${HALF} JPY_thousands 3900 -3`,
      `Revenues ${HALF_BEFORE} JPY_thousands 1950 -3`,
    ]);
  });
});

describe("currencies and scales", () => {
  it("stand in the column headers, each its own", () => {
    const release = smallRelease(
      "CONSOLIDATED BALANCE SHEETS (UNAUDITED)",
      "",
      "\tMillions of yen\t\tThousands of U.S. dollars",
      "\tSeptember 30, 2002\tSeptember 30, 2001\tSeptember 30, 2002",
      "Cash\t4,773\t11,412\t39,204",
    );
    expect(facts(release)).toEqual([
      "Cash CurrentQuarterInstant 2002-09-30 JPY_thousands 4773000 -6",
      "Cash PriorYearQuarterInstant 2001-09-30 JPY_thousands 11412000 -6",
      "Cash CurrentQuarterInstant 2002-09-30 USD_thousands 39204 -3",
    ]);
  });

  it("stand under the dates", () => {
    const release = smallRelease(
      "CONSOLIDATED BALANCE SHEETS (UNAUDITED)",
      "As of September 30, 2002 and 2001",
      "",
      "\tSeptember 30, 2002\t\tSeptember 30, 2001",
      "\tJPY (millions)\tUSD (thousands)\tJPY (millions)",
      "Cash\t4,773\t39,204\t11,412.5",
    );
    expect(facts(release)).toEqual([
      "Cash CurrentQuarterInstant 2002-09-30 JPY_thousands 4773000 -6",
      "Cash CurrentQuarterInstant 2002-09-30 USD_thousands 39204 -3",
      "Cash PriorYearQuarterInstant 2001-09-30 JPY_thousands 11412500 -5",
    ]);
  });

  it("are single yen where nothing else is said of them", () => {
    const release = smallRelease(
      "CONSOLIDATED BALANCE SHEETS (in Japanese yen)",
      "",
      "\tSeptember 30, 2002",
      "Cash\t4,772,753,123",
    );
    expect(facts(release)).toEqual(["Cash CurrentQuarterInstant 2002-09-30 JPY_thousands 4772753.123 0"]);
  });
});

describe("shares of revenues and changes", () => {
  it.each(["% of Revenues", "% of total revenues", "Percent of revenues", "%"])("%s", (words) => {
    expect(facts(operationsRelease("\t2Q02\t", `\tJPY\t${words}`, "Net loss\t(2,000)\t(22.0)"))).toEqual([
      `NetIncomeLoss ${QUARTER} JPY_thousands -2000 -3`,
      `NetIncomeLossPercentOfTotalRevenues ${QUARTER} pure -0.22 3`,
    ]);
  });

  it.each([
    ["YOY Chg %", "QOQ Chg %"],
    ["YoY change (%)", "QoQ change (%)"],
    ["Year-over-year % change", "Quarter-over-quarter % change"],
  ])("%s and %s, the period they belong to not said", (yearly, quarterly) => {
    const header = `\t2Q02\t2Q01\t${yearly}\t1Q02\t${quarterly}`;
    expect(facts(operationsRelease(header, "Total revenues\t2,000\t1,000\t100.0\t1,600\t25.0%"))).toEqual([
      `Revenues ${QUARTER} JPY_thousands 2000 -3`,
      `Revenues ${YEAR_BEFORE} JPY_thousands 1000 -3`,
      `RevenuesYearOverYearChange ${QUARTER} pure 1 3`,
      "Revenues PriorQuarterDuration 2002-04-01/2002-06-30 JPY_thousands 1600 -3",
      `RevenuesQuarterOverQuarterChange ${QUARTER} pure 0.25 3`,
    ]);
  });
});

describe("negative numbers, dashes and numbers that are not given", () => {
  it.each([
    ["(1,234)", "-1234"],
    ["△1,234", "-1234"],
    ["▲1,234", "-1234"],
    ["△ 1,234", "-1234"],
    ["-1,234", "-1234"],
    ["−1,234", "-1234"],
    ["(-)1,234", "-1234"],
    ["¥1,234", "1234"],
    ["1234", "1234"],
    ["-", "0"],
    ["–", "0"],
    ["—", "0"],
    ["0", "0"],
  ])("an amount of %s is %s", (printed, value) => {
    expect(facts(operationsRelease("\t2Q02", `Operating income (loss)\t${printed}`))).toEqual([
      `OperatingIncomeLoss ${QUARTER} JPY_thousands ${value} -3`,
    ]);
  });

  it.each([
    ["(1.8)", "-0.018"],
    ["(1.8%)", "-0.018"],
    ["(1.8)%", "-0.018"],
    ["-1.8%", "-0.018"],
    ["(-)1.8%", "-0.018"],
    ["△1.8%", "-0.018"],
    ["1.8 %", "0.018"],
    ["0.0", "0"],
  ])("a share of %s is %s", (printed, value) => {
    const release = operationsRelease("\t2Q02\t", "\tJPY\t%", `Operating income (loss)\t(1,234)\t${printed}`);
    expect(facts(release).at(-1)).toBe(
      `OperatingIncomeLossPercentOfTotalRevenues ${QUARTER} pure ${value} 3`,
    );
  });

  it.each(["-", "n.m.", "N/A"])("a change of %s is no fact", (printed) => {
    const release = operationsRelease("\t2Q02\t2Q01\tYOY Chg %", `Total revenues\t2,000\t1,000\t${printed}`);
    expect(facts(release)).toHaveLength(2);
  });
});
