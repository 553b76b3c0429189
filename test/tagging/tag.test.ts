import { describe, expect, it } from "vitest";
import { CAPTION, tagTable } from "./small.js";

const Q = "2002-07-01/2002-09-30";
const PRIOR_YEAR = "2001-07-01/2001-09-30";

describe("rows", () => {
  it("reads a label within its headings", () => {
    const { facts, codes } = tagTable([
      "|2Q02",
      "Revenues:|",
      "Hardware|70",
      "Other|30",
      "Total revenues|100",
      "Costs:|",
      "Other|5",
    ]);
    expect(codes).toEqual([]);
    expect(facts).toContain(`small:OtherRevenue ${Q} JPY_thousands 30 -3`);
    expect(facts).toContain(`small:OtherCost ${Q} JPY_thousands 5 -3`);
  });
  it("takes rows in any order within their headings, totals first among them", () => {
    const { facts, codes } = tagTable([
      "|2Q02",
      "Revenues:|",
      "Total revenues|100",
      "Other|30",
      "Hardware|70",
    ]);
    expect(codes).toEqual([]);
    expect(facts).toEqual([
      `core:Revenues ${Q} JPY_thousands 100 -3`,
      `small:OtherRevenue ${Q} JPY_thousands 30 -3`,
      `small:Hardware ${Q} JPY_thousands 70 -3`,
    ]);
  });
  it("normalizes case, punctuation, quotes, tags, note marks and spacing", () => {
    expect(tagTable(["|2Q02", "<i>HARDWARE</i> (1)|70"]).facts).toEqual([
      `small:Hardware ${Q} JPY_thousands 70 -3`,
    ]);
  });
  it("tags nothing by resemblance", () => {
    const { facts, codes, diagnostics, tagging } = tagTable(["|2Q02", "Hardwares|70", "Materials|3"]);
    expect(facts).toEqual([`small:Materials ${Q} JPY_thousands 3 -3`]);
    expect(codes).toEqual(["unknown-line-item"]);
    expect(diagnostics[0]).toMatchObject({ severity: "warning", place: { line: 6, column: 1 } });
    expect(diagnostics[0]?.hint).toContain("“Hardware”");
    expect(tagging.counts).toMatchObject({ cells: 2, tagged: 1, untagged: 1 });
  });
  it("does not tag a label that belongs under another heading than the one it stands under", () => {
    const { facts, codes } = tagTable(["|2Q02", "Costs:|", "Hardware|70", "Materials|3"]);
    expect(facts).toEqual([`small:Materials ${Q} JPY_thousands 3 -3`]);
    expect(codes).toEqual(["unknown-line-item"]);
  });
  it("does not tag rows under a heading that it does not know, up to the next total", () => {
    const { facts, codes } = tagTable([
      "|2Q02",
      "Revenues:|",
      "Hardware|70",
      "Of which abroad:|",
      "Hardware|20",
      "Other|10",
      "Total revenues|100",
      "Costs:|",
      "Other|5",
    ]);
    expect(facts).toEqual([
      `small:Hardware ${Q} JPY_thousands 70 -3`,
      `core:Revenues ${Q} JPY_thousands 100 -3`,
      `small:OtherCost ${Q} JPY_thousands 5 -3`,
    ]);
    expect(codes).toEqual(["unknown-heading", "unknown-line-item", "unknown-line-item"]);
  });
  it("tells “Other” by the total that follows where no heading is printed", () => {
    const { facts, codes } = tagTable(["|2Q02", "Net income|7"]);
    expect([facts, codes]).toEqual([[`core:NetIncomeLoss ${Q} JPY_thousands 7 -3`], []]);
    const without = tagTable(["|2Q02", "Other|30", "Total revenues|100", "Other|5", "Total costs|9"]);
    expect(without.facts.slice(0, 3)).toEqual([
      `small:OtherRevenue ${Q} JPY_thousands 30 -3`,
      `core:Revenues ${Q} JPY_thousands 100 -3`,
      `small:OtherCost ${Q} JPY_thousands 5 -3`,
    ]);
  });
  it("leaves “Other” alone where nothing tells which", () => {
    expect(tagTable(["|2Q02", "Other|30"])).toMatchObject({ facts: [], codes: ["ambiguous-line-item"] });
  });
});

describe("columns", () => {
  const header = (...rows: readonly string[]) => tagTable([...rows, "Hardware|70|60"]);
  it("reads any order and number, and years below a day", () => {
    const { facts, codes } = header("|Three Months Ended September 30|", "|2001|2002");
    expect(codes).toEqual([]);
    expect(facts).toEqual([
      `small:Hardware ${PRIOR_YEAR} JPY_thousands 70 -3`,
      `small:Hardware ${Q} JPY_thousands 60 -3`,
    ]);
  });
  it("binds scale and currency of a header before the caption's", () => {
    const { facts } = header("|2Q02|2Q02", "|Millions of yen|Thousands of U.S. dollars");
    expect(facts).toEqual([
      `small:Hardware ${Q} JPY_thousands 70000 -6`,
      `small:Hardware ${Q} USD_thousands 60 -3`,
    ]);
  });
  it("gives a change to the current period, wherever it is printed", () => {
    const { facts, codes } = tagTable([
      "|2Q02|2Q01||1Q02|",
      "|JPY|JPY|YOY Chg %|JPY|Change (%)",
      "Hardware|70|56|25.0|100|(30.0)",
    ]);
    expect(codes).toEqual([]);
    expect(facts).toContain(`small:HardwareYearOverYearChange ${Q} pure 0.25 3`);
    expect(facts).toContain(`small:HardwareQuarterOverQuarterChange ${Q} pure -0.3 3`);
  });
  it("takes a percentage of total revenues where the header or the statement says so", () => {
    const { facts } = tagTable(["|2Q02|", "|JPY|% of revenues", "Hardware|70|33.6%"]);
    expect(facts).toContain(`small:HardwarePercentOfTotalRevenues ${Q} pure 0.336 3`);
  });
  it("names a header that it cannot read, and guesses nothing", () => {
    const { facts, codes, diagnostics } = header("|2Q02|Plan 2Q01");
    expect([facts.length, codes]).toEqual([1, ["unreadable-column"]]);
    expect(diagnostics[0]).toMatchObject({ severity: "error", place: { line: 5, column: 7 } });
    expect(diagnostics[0]?.message).toContain("Plan 2Q01");
  });
  it("says that a column has no period", () => {
    expect(header("|2Q02|JPY").codes).toEqual(["column-without-period"]);
    expect(header("|2Q02|").codes).toEqual(["column-without-period"]);
  });
  it("says that amounts have no currency or no scale", () => {
    const without = tagTable(["|2Q02", "Hardware|70"], ["Statements of Income"]);
    expect([without.facts, without.codes]).toEqual([[], ["column-without-unit"]]);
    const scale = tagTable(["|2Q02 JPY", "Hardware|70"], ["Statements of Income"]);
    expect([scale.facts, scale.codes]).toEqual([[], ["column-without-unit"]]);
    const whole = tagTable(
      ["|2Q02", "Hardware|70,000"],
      ["Statements of Income", "(Expressed in Japanese Yen)"],
    );
    expect(whole.facts).toEqual([`small:Hardware ${Q} JPY_thousands 70 0`]);
  });
  it("leaves out two columns that claim the same meaning with other figures", () => {
    const { facts, codes } = tagTable(["|2Q02|2Q02|2Q01", "Hardware|70|60|50"]);
    expect(facts).toEqual([`small:Hardware ${PRIOR_YEAR} JPY_thousands 50 -3`]);
    expect(codes).toEqual(["duplicate-column"]);
    const same = tagTable(["|2Q02|2Q02", "Hardware|70|70"]);
    expect(same.tagging.report.facts[0]?.occurrences).toHaveLength(2);
    expect(same.diagnostics[0]).toMatchObject({ code: "tanshin:duplicate-column", severity: "warning" });
  });
  it("needs the length of the period for a flow", () => {
    const { facts, codes } = tagTable(
      ["|Sept 30, 2002", "Hardware|70"],
      ["Statements of Income", "(JPY in thousands)"],
    );
    expect([facts, codes]).toEqual([[], ["column-without-period"]]);
  });
});

describe("what cannot be trusted is not tagged", () => {
  const scale = (line: string) => tagTable(["|2Q02", "Hardware|70"], ["Statements of Income", line]);
  it.each(["(JPY in milions)", "(JPY MM)", "(Expressed in Ths. of Japanese Yen)", "(JPY in trillions)"])(
    "an unread unit: %s",
    (line) => {
      const { facts, codes, diagnostics } = scale(line);
      expect([facts, codes]).toEqual([[], ["column-without-unit"]]);
      expect(diagnostics[0]?.message).toContain(line.slice(1, -1));
    },
  );
  it("but hundred millions are read, and how figures were rounded is no unit", () => {
    expect(scale("(Unit: 100 million yen)").facts).toEqual([`small:Hardware ${Q} JPY_thousands 7000000 -8`]);
    expect(scale("(Millions of yen, rounded down)").facts).toEqual([
      `small:Hardware ${Q} JPY_thousands 70000 -6`,
    ]);
    const cut = scale("(Amounts of less than one million yen are rounded down; thousands of yen)");
    expect(cut.facts).toEqual([`small:Hardware ${Q} JPY_thousands 70 -3`]);
  });
  it("amounts in a title are no scale, and two scales contradict each other", () => {
    const title = tagTable(
      ["|2Q02", "Hardware|70"],
      ["Plan: 10 billion yen by 2003", "Statements of Income", "(JPY in millions)"],
    );
    expect(title.facts).toEqual([`small:Hardware ${Q} JPY_thousands 70000 -6`]);
    const two = tagTable(
      ["|2Q02", "Hardware|70"],
      ["Statements of Income (JPY in millions)", "(JPY in thousands)"],
    );
    expect([two.facts, two.codes]).toEqual([[], ["column-without-unit"]]);
  });
  it("a quarter and a date that are not the same", () => {
    expect(tagTable(["|1Q02", "|Sept 30, 2002", "Hardware|70"])).toMatchObject({
      facts: [],
      codes: ["column-without-period"],
    });
    expect(tagTable(["|2Q02", "|Sept 30, 2002", "Hardware|70"]).facts).toHaveLength(1);
  });
  it("a date that the caption does not name, or that ends no month", () => {
    expect(tagTable(["|Sept 30, 2003", "Hardware|70"])).toMatchObject({
      facts: [],
      codes: ["unreadable-column"],
    });
    expect(tagTable(["|Sept 3, 2002", "Hardware|70"])).toMatchObject({
      facts: [],
      codes: ["unreadable-column"],
    });
  });
  it("a length of three and six months at once", () => {
    const caption = [
      "Statements of Income",
      "For the Three and Six Months Ended Sept 30, 2002",
      "(JPY in thousands)",
    ];
    expect(tagTable(["|Sept 30, 2002", "Hardware|70"], caption)).toMatchObject({
      facts: [],
      codes: ["column-without-period"],
    });
  });
  it("a change whose current column is not there", () => {
    const { facts, codes } = tagTable([
      "|Sept 3O, 2002|Jun 30, 2002|",
      "|JPY|JPY|QOQ Chg %",
      "Hardware|70|56|25.0",
    ]);
    expect(facts).toEqual(["small:Hardware 2002-04-01/2002-06-30 JPY_thousands 56 -3"]);
    expect(codes).toEqual(["unreadable-column", "unreadable-column"]);
  });
});

describe("forecasts", () => {
  it("makes facts of a forecast column forecasts, and its change one, too", () => {
    const { facts, tagging, codes } = tagTable(
      [
        "|Year ending March 31, 2003|Year ended March 31, 2002|Change",
        "|Forecast|Actual|(%)",
        "Revenues:|||",
        "Total revenues|110|100|10.0",
      ],
      ["Statements of Income", "(JPY in thousands)"],
    );
    expect(codes).toEqual([]);
    expect(facts).toEqual([
      "core:Revenues 2002-04-01/2003-03-31 JPY_thousands 110 -3",
      "core:Revenues 2001-04-01/2002-03-31 JPY_thousands 100 -3",
      "small:RevenuesYearOverYearChange 2002-04-01/2003-03-31 pure 0.1 3",
    ]);
    const numbers = tagging.report.facts.filter(({ unit }) => unit !== undefined);
    const members = numbers.map(({ dimensions }) => Object.values(dimensions));
    expect(members).toEqual([["core:ForecastMember"], [], ["core:ForecastMember"]]);
  });
  it("does not tag a forecast of what the taxonomy says is not forecast", () => {
    const { facts, codes } = tagTable(["|3Q02 Forecast", "Hardware|70"]);
    expect([facts, codes]).toEqual([[], ["unsupported-column"]]);
  });
  it("does not take a forecast for the quarter that the release reports on", () => {
    const { tagging } = tagTable(["|2Q02|3Q02 Forecast", "Revenues:||", "Total revenues|70|80"]);
    expect(tagging.report.reportingPeriod?.end).toBe("2002-09-30");
  });
});

describe("values", () => {
  const value = (cell: string, caption = CAPTION) => tagTable(["|2Q02", `Hardware|${cell}`], caption);
  it.each(["(1,234)", "-1,234", "△1,234", "▲1,234", "−1,234", "(-)1,234"])("%s is negative", (cell) =>
    expect(value(cell).facts).toEqual([`small:Hardware ${Q} JPY_thousands -1234 -3`]),
  );
  it("is a reported zero where a dash stands, and nothing where the cell is blank or not given", () => {
    expect(value("-").facts).toEqual([`small:Hardware ${Q} JPY_thousands 0 -3`]);
    const { facts, tagging } = tagTable(["|2Q02|2Q01", "Hardware|N/A|", "Materials|1|n.m."]);
    expect(facts).toEqual([`small:Materials ${Q} JPY_thousands 1 -3`]);
    expect(tagging.counts).toMatchObject({ cells: 3, tagged: 1, untagged: 0, notGiven: 2 });
  });
  it("is no fact where a dash stands in a ratio column", () => {
    const { facts, tagging } = tagTable(["|2Q02|", "|JPY|%", "Hardware|70|-"]);
    expect(facts).toHaveLength(1);
    expect(tagging.counts).toMatchObject({ cells: 2, tagged: 1, notMeaningful: 1 });
  });
  it.each(["3,54x,372", "3,5463,72", "(193,782", "12.3%", "$70", "abc"])("“%s” cannot be read", (cell) => {
    const { facts, codes, diagnostics } = value(cell);
    expect([facts, codes]).toEqual([[], ["malformed-number"]]);
    expect(diagnostics[0]).toMatchObject({ severity: "error", place: { line: 6, column: 10 } });
  });
  it("never scales amounts per share, and counts only where the scale is not a currency's", () => {
    const rows = [
      "|2Q02",
      "Net income|7",
      "Basic net income per share|3.5",
      "Weighted average number of shares|22",
    ];
    expect(tagTable(rows).facts).toEqual([
      `core:NetIncomeLoss ${Q} JPY_thousands 7 -3`,
      `core:EarningsPerShareBasic ${Q} JPY_per_share 3.5 1`,
      `core:WeightedAverageNumberOfSharesOutstandingBasic ${Q} shares 22 0`,
    ]);
    const unbound = tagTable(rows, [
      "Statements of Income",
      "(yen, in thousands except per share data)",
      "(in thousands)",
    ]);
    expect(unbound.facts.at(-1)).toBe(
      `core:WeightedAverageNumberOfSharesOutstandingBasic ${Q} shares 22000 -3`,
    );
  });
  it("takes a unit in brackets after a label before the column's", () => {
    const { facts, codes } = tagTable([
      "|2Q02",
      "Net income|7",
      "Basic net income per share (Yen)|3.5",
      "Weighted average number of shares (thousands of shares)|22",
      "Materials (millions of yen)|2",
    ]);
    expect(codes).toEqual([]);
    expect(facts.slice(1)).toEqual([
      `core:EarningsPerShareBasic ${Q} JPY_per_share 3.5 1`,
      `core:WeightedAverageNumberOfSharesOutstandingBasic ${Q} shares 22000 -3`,
      `small:Materials ${Q} JPY_thousands 2000 -6`,
    ]);
  });
  it("reads millions with a decimal exactly", () => {
    const { facts } = value("1,234.5", ["Statements of Income", "(JPY in millions)"]);
    expect(facts).toEqual([`small:Hardware ${Q} JPY_thousands 1234500 -5`]);
  });
});

describe("rows that cannot be trusted", () => {
  it("does not pull an “Other” out of another section", () => {
    const { facts, codes } = tagTable([
      "|2Q02",
      "Hardware|70",
      "Total revenues|70",
      "Materials|3",
      "Total costs|3",
      "Other|5",
    ]);
    expect(facts).toHaveLength(4);
    expect(codes).toEqual(["ambiguous-line-item"]);
  });
  it("tags nothing under a heading that it does not know, with or without a colon", () => {
    const { facts, codes } = tagTable(["|2Q02", "Materials|3", "Discontinued business|", "Hardware|70"]);
    expect(facts).toEqual([`small:Materials ${Q} JPY_thousands 3 -3`]);
    expect(codes).toEqual(["unknown-heading", "unknown-line-item"]);
  });
  it("but reads a label that is broken into two rows, and a remark in brackets", () => {
    const broken = tagTable([
      "|2Q02",
      "Weighted average|",
      "number of shares|22",
      "(Unaudited)|",
      "Materials|3",
    ]);
    expect([broken.facts.length, broken.codes]).toEqual([2, []]);
  });
  it("tells of a loss that is printed as a gain", () => {
    expect(tagTable(["|2Q02", "Net loss|7"]).codes).toEqual(["doubtful-sign"]);
    expect(tagTable(["|2Q02", "Net loss|(7)"]).codes).toEqual([]);
    expect(tagTable(["|2Q02", "Net income|7"]).codes).toEqual([]);
  });
  it.each([
    "Non-Consolidated Statements of Income",
    "Pro Forma Statements of Income",
    "Forecast of Statements of Income",
  ])("does not take “%s” for the statements of income", (title) => {
    const { facts, codes } = tagTable(["|2Q02", "Hardware|70"], [title, "(JPY in thousands)"]);
    expect([facts, codes]).toEqual([[], ["unknown-table"]]);
  });
});

it("tells of a headline that speaks of another period than the figures", () => {
  const lines = [
    "Small Works Inc.",
    "",
    "Results of the 1st Quarter 2002",
    "",
    "Tokyo, August 13, 2002 – Small Works Inc. announced its results.",
    "",
  ];
  const { codes } = tagTable(
    ["|2Q02", "Hardware|70"],
    [...lines, "Statements of Income", "(JPY in thousands)"],
  );
  expect(codes).toEqual(["headline-disagrees"]);
  const same = lines.map((line) => line.replace("1st", "2nd"));
  expect(
    tagTable(["|2Q02", "Hardware|70"], [...same, "Statements of Income", "(JPY in thousands)"]).codes,
  ).toEqual([]);
});
