import { describe, expect, it } from "vitest";
import { marginsOf, mixesOf, rollForwardOf } from "../../src/page/chart-data.js";
import {
  isRow,
  type Row,
  type StatementTable,
  seriesOf,
  statementTable,
} from "../../src/page/statement-table.js";
import { orderedStatements, shownStatement } from "../../src/page/statements.js";
import { samplePage } from "../support/page.js";

const tableOf = (id: string): StatementTable => {
  const { book } = samplePage();
  const statement = book.taxonomy.statements.find((each) => each.id === id);
  if (!statement) throw new Error(`no statement ${id}`);
  return statementTable(statement, book);
};

const rowsOf = ({ rows }: StatementTable): readonly Row[] => rows.filter(isRow);
const values = (table: StatementTable, label: string): readonly (string | null | undefined)[] | undefined =>
  rowsOf(table)
    .find(({ line }) => line.label.en === label)
    ?.cells.map((cell) => cell?.fact.value);

describe("the statements of operations", () => {
  it("have the periods of the release as columns, the latest first, then what sentences say", () => {
    const keys = tableOf("StatementsOfOperations").columns.map(({ period, printed, members }) =>
      "instant" in period
        ? "?"
        : `${period.end}${printed ? "" : " said"}${members.length > 0 ? " forecast" : ""}`,
    );
    expect(keys.slice(0, 3)).toEqual(["2002-09-30", "2002-06-30", "2001-09-30"]);
    expect(keys.slice(3).every((key) => key.includes("said"))).toBe(true);
    expect(keys).toContain("2002-12-31 said forecast");
  });

  it("have the lines in their order under their headings", () => {
    const { rows } = tableOf("StatementsOfOperations");
    expect(rows.slice(0, 4).map((row) => (isRow(row) ? row.line.label.en : row.heading.en))).toEqual([
      "Revenues",
      "Connectivity and value-added services",
      "Dedicated access services",
      "Dial-up access services",
    ]);
  });

  it("have the numbers of lines 267 and 280", () => {
    const table = tableOf("StatementsOfOperations");
    expect(values(table, "Total revenues")?.slice(0, 3)).toEqual(["10568342", "9849202", "9528307"]);
    expect(values(table, "Operating income (loss)")?.slice(0, 3)).toEqual(["-193782", "-464155", "15998"]);
  });

  it("have the changes that the release states: 10.9% and 7.3%", () => {
    const table = tableOf("StatementsOfOperations");
    const revenues = rowsOf(table).find(({ line }) => line.concept === "core:Revenues");
    expect(table.compared).toEqual([12, 3]);
    expect(revenues?.changes.map(({ monthsBefore, entry }) => [monthsBefore, entry.fact.value])).toEqual([
      [12, "0.109"],
      [3, "0.073"],
    ]);
  });

  it("have the breakdown of a line in the breakdown's own statement only", () => {
    const labels = rowsOf(tableOf("StatementsOfOperations")).filter(({ members }) => members.length > 0);
    expect(labels).toEqual([]);
    expect(values(tableOf("DedicatedAccessRevenueBreakdown"), "Total IP Service + DC connectivity")).toEqual([
      "2657000",
      "2574000",
      "2585000",
    ]);
  });

  it("run from the earliest period to the latest", () => {
    const table = tableOf("StatementsOfOperations");
    const revenues = rowsOf(table).find(({ line }) => line.concept === "core:Revenues") as Row;
    expect(seriesOf(revenues, table).map(({ entry }) => entry.fact.value)).toEqual([
      "9528307",
      "9849202",
      "10568342",
    ]);
  });
});

describe("the statements of cash flows", () => {
  it("have the balances at the edges of each period", () => {
    const table = tableOf("StatementsOfCashFlows");
    expect(values(table, "Cash, beginning of period")).toEqual(["6014693", "11045919", "12574744"]);
    expect(values(table, "Cash, end of period")).toEqual(["4772753", "6014693", "11411967"]);
  });

  it("say which lines are printed turned round", () => {
    const turned = rowsOf(tableOf("StatementsOfCashFlows")).filter(({ line }) => line.negated);
    expect(turned.map(({ line }) => line.concept)).toContain("core:IncomeLossFromEquityMethodInvestments");
  });
});

describe("charts", () => {
  it("show what makes up the revenues, as the columns “% of total revenues” have it", () => {
    const { book } = samplePage();
    const [mix] = mixesOf(tableOf("StatementsOfOperations"), book);
    expect(mix?.label.en).toBe("Total revenues");
    expect(mix?.mixes.map(({ parts }) => parts.map(({ share }) => share))).toEqual([
      ["53.9", "29.3", "16.8"],
      // 5,619,688 and 3,329,058 of 9,849,202; the release forces 33.8.
      ["57.1", "33.8", "9.1"],
      ["58.3", "35.2", "6.5"],
    ]);
  });

  it("show the margins that the release states", () => {
    const { book } = samplePage();
    const [chart] = marginsOf(tableOf("StatementsOfOperations"), book);
    const points = chart?.margins.map(({ label, points: all }) => [
      label.en,
      ...all.map(({ percent }) => percent),
    ]);
    expect(points).toContainEqual(["Gross profit margin", "14.1", "9.1", "11"]);
    expect(points).toContainEqual(["Operating income (loss)", "0.2", "-4.7", "-1.8"]);
    expect(points).toContainEqual(["Net loss", "-32.4", "-26.3", "-22"]);
  });

  it("roll cash forward: the steps come to the closing balance", () => {
    const { book } = samplePage();
    const roll = rollForwardOf(tableOf("StatementsOfCashFlows"), book);
    const amounts = roll?.steps.map(({ amount }) => Number(amount) / 1000);
    expect(amounts).toEqual([6014693, -616976, -340167, -318980, 34183, 4772753]);
    expect(amounts?.slice(0, -1).reduce((a, b) => a + b)).toBe(4772753);
  });

  it("are none where the data is not there", () => {
    const { book } = samplePage();
    expect(rollForwardOf(tableOf("BalanceSheets"), book)).toBeUndefined();
    expect(mixesOf(tableOf("NumberOfContracts"), book)).toEqual([]);
    expect(marginsOf(tableOf("StatementsOfCashFlows"), book)).toEqual([]);
  });
});

describe("the statement that is shown first", () => {
  it("is the first of those with many facts", () => {
    const { book } = samplePage();
    expect(
      orderedStatements(book)
        .slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(["StatementsOfOperations", "BalanceSheets", "StatementsOfCashFlows"]);
    expect(shownStatement(book, {})?.id).toBe("StatementsOfOperations");
    expect(shownStatement(book, { statement: "BalanceSheets" })?.id).toBe("BalanceSheets");
    expect(shownStatement(book, { statement: "gone" })?.id).toBe("StatementsOfOperations");
  });
});
