import { beforeAll, describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import type { Fact, Report } from "../../src/model/index.js";
import { calculationArcs } from "../../src/taxonomy/index.js";
import { calculationsHold } from "../../src/validation/calculation.js";
import { convert } from "../support/convert.js";
import { fieldsOf, placeKey } from "../support/grid.js";
import { sampleText } from "../support/sample.js";
import { type RowMeaning, TABLES, type TableMeaning } from "../support/tables.js";
import { taxonomyNamed } from "../support/taxonomies.js";

/**
 * Every sum that the tables of IIJ's release imply within one period: `total parts`, counted in the release. The line
 * of the total is that of its table.
 */
const SUMS = `
  264 iij:ConnectivityAndValueAddedServicesRevenues 4
  267 core:Revenues 3
  272 core:CostOfRevenue 3
  276 core:CostsAndExpenses 4
  277 core:OperatingIncomeLoss 2
  279 core:IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments 2
  283 core:NetIncomeLoss 4
  309 core:AssetsCurrent 5
  316 core:Assets 7
  325 core:LiabilitiesCurrent 6
  331 core:Liabilities 6
  338 core:StockholdersEquity 4
  339 core:LiabilitiesAndStockholdersEquity 3
  367 core:NetCashProvidedByUsedInOperatingActivities 11
  375 core:NetCashProvidedByUsedInInvestingActivities 6
  381 core:NetCashProvidedByUsedInFinancingActivities 4
  383 core:CashPeriodIncreaseDecrease 4`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" "))
  .map(([line, total = "", parts]) => ({ line: Number(line), total, parts: Number(parts) }));

const BREAKDOWN = "members of a breakdown: their sum is no relation between concepts; the audit checks it";
const MEASURE = "a measure outside of the statements that no table adds up";
const PER_SHARE = "per share data and share counts: a quotient, no sum";
const OPENING =
  "the balance before the period: a roll-forward joins an instant with a duration, which is no sum; no balance sheet of that date is in the release";

/** The amount cells that take part in no sum: `line:data columns`, with the reason. */
const IN_NO_SUM: readonly (readonly [line: number, columns: readonly number[], reason: string])[] = [
  [162, [1, 2, 3], BREAKDOWN],
  [163, [1, 2, 3], BREAKDOWN],
  [191, [1, 2, 3], BREAKDOWN],
  [192, [1, 2, 3], BREAKDOWN],
  [235, [1, 2, 3], MEASURE],
  [236, [1, 2, 3], MEASURE],
  [284, [2, 4, 7], PER_SHARE],
  [285, [2, 4, 7], PER_SHARE],
  [286, [2, 4, 7], PER_SHARE],
  [287, [2, 4, 7], PER_SHARE],
  // June 30, 2002 in dollars, June 30, 2001 and March 31, 2002; the second column is in a balance sheet.
  [384, [1, 3, 4], OPENING],
];

const text = sampleText();
const iij = taxonomyNamed("iij");
let report: Report;

beforeAll(() => {
  const converted = convert(text).report;
  if (!converted) throw new Error("the sample has a report");
  report = converted;
});

interface AmountCell {
  readonly key: string;
  readonly line: number;
  readonly column: number;
  readonly index: number;
}

const cellsOfRow = (table: TableMeaning, row: RowMeaning): readonly AmountCell[] => {
  const fields = fieldsOf(text.split("\n")[row.line - 1] ?? "", row.line);
  return table.columns.flatMap(({ measure }, at) => {
    const field = fields[at + 1];
    return field?.text && (measure === "JPY" || measure === "USD")
      ? [{ key: placeKey(field), line: row.line, column: field.column, index: at + 1 }]
      : [];
  });
};

const CELLS = TABLES.flatMap((table) => table.rows.flatMap((row) => cellsOfRow(table, row)));

const factAt = ({ key }: AmountCell): Fact => {
  const found = report.facts.filter(({ occurrences }) => occurrences.some((one) => placeKey(one) === key));
  const [fact] = found;
  if (!fact || found.length > 1) throw new Error(`${key} is an occurrence of ${found.length} facts`);
  return fact;
};

/** Totals for which the rule finds an inconsistency once the fact has another value. */
const findings = (fact: Fact, value: string): readonly string[] => {
  const collector = createCollector();
  const facts = report.facts.map((other) => (other === fact ? { ...fact, value } : other));
  calculationsHold()({ ...report, facts }, iij, { collector, file: undefined });
  return collector.diagnostics.map(({ code, message }) => {
    expect(code).toBe("tanshin:calculation-inconsistent");
    return message.slice(0, message.indexOf(" "));
  });
};

/** A value that is larger by so many units of its last digit: amounts in sums are in thousands to the last one. */
const larger = ({ id, value, decimals, unit }: Fact, units: number): string => {
  if (decimals !== -(unit?.scale ?? 0)) throw new Error(`${id} has other digits`);
  return String(BigInt(value ?? "0") + BigInt(units));
};

describe("the sums of IIJ's statements", () => {
  const arcs = iij.own.statements.flatMap((statement) => calculationArcs(statement, iij));

  it("are those that the release's tables imply", () => {
    const totals = [...new Set(arcs.map(({ total }) => total))];
    expect(totals.map((total) => [total, arcs.filter((arc) => arc.total === total).length])).toEqual(
      SUMS.map(({ total, parts }) => [total, parts]),
    );
    const rows = TABLES.flatMap(({ rows }) => rows);
    for (const { line, total } of SUMS) expect(rows.find((row) => row.line === line)?.concept).toBe(total);
  });

  it("find nothing in the release as it is", () => {
    const collector = createCollector();
    calculationsHold()(report, iij, { collector, file: undefined });
    expect(collector.diagnostics).toEqual([]);
  });

  it("find each amount that is changed by more than the tolerance of its sum", () => {
    const missed: string[] = [];
    let changes = 0;
    for (const cell of CELLS) {
      const fact = factAt(cell);
      const sums = SUMS.filter(
        ({ total }) =>
          total === fact.concept || arcs.some((arc) => arc.total === total && arc.part === fact.concept),
      );
      const listed = IN_NO_SUM.some(([line, columns]) => line === cell.line && columns.includes(cell.index));
      if (listed) continue;
      if (sums.length === 0) missed.push(`${cell.key} ${fact.concept} is in no sum`);
      // Total and parts are each off by half a unit at most: (parts + 1) / 2 units, and the printed dollars by one more.
      for (const { total, parts } of sums) {
        changes += 1;
        if (!findings(fact, larger(fact, parts + 2)).includes(total))
          missed.push(`${cell.key} ${fact.concept} in ${total}`);
      }
    }
    expect(missed).toEqual([]);
    expect(changes).toBeGreaterThan(CELLS.length);
  }, 300_000);

  it("take all amount cells but those listed, each with its reason", () => {
    // Table 2: 6, Table 4: 6, Table 5: 9, operations: 23 rows of 4 and 4 of 3, balance sheet: 33 of 4, cash flows: 28 of 4.
    expect(CELLS).toHaveLength(6 + 6 + 9 + 23 * 4 + 4 * 3 + 33 * 4 + 28 * 4);
    const places = new Map(CELLS.map((cell) => [`${cell.line}:${cell.index}`, cell]));
    for (const [line, columns, reason] of IN_NO_SUM) {
      expect(reason).not.toBe("");
      for (const column of columns) {
        const cell = places.get(`${line}:${column}`);
        if (!cell) throw new Error(`${line}:${column} is no amount cell`);
        expect(findings(factAt(cell), "999999999")).toEqual([]);
      }
    }
  });
});
