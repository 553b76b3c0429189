import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import type { Fact, QName, Report } from "../../src/model/index.js";
import { intersect, intervalOf, timesInterval } from "../../src/model/interval.js";
import { calculationsHold } from "../../src/validation/calculation.js";
import { taxonomies } from "../support/taxonomies.js";

const JPY = { id: "JPY_thousands", numerators: ["iso4217:JPY"], denominators: [], scale: 3 } as const;
const [iij] = taxonomies();

const fact = (concept: QName, value: string | null, decimals = -3, start = "2002-07-01"): Fact => ({
  id: `${concept.slice(5)}_${value}`,
  concept,
  entity: { scheme: "http://example.com", identifier: "1" },
  period: { type: "duration", start, end: "2002-09-30" },
  dimensions: {},
  unit: JPY,
  value,
  ...(value !== null && { decimals }),
  occurrences: [],
});

const check = (facts: readonly Fact[], rounding: "nearest" | "truncation" = "nearest") => {
  if (!iij) throw new Error("no taxonomy");
  const collector = createCollector();
  const report: Report = { taxonomy: [iij.own.entryPoint], namespaces: iij.namespaces, facts };
  calculationsHold(rounding)(report, iij, { collector, file: "test" });
  return collector.diagnostics.map(({ code, severity }) => `${severity} ${code}`);
};

const INCONSISTENT = ["warning tanshin:calculation-inconsistent"];
/** Operating loss of the sample: 10,568,342 − 10,762,124 = −193,782. */
const operating = (total: string, decimals = -3): readonly Fact[] => [
  fact("core:Revenues", "10568342"),
  fact("core:CostsAndExpenses", "10762124"),
  fact("core:OperatingIncomeLoss", total, decimals),
];

describe("calculations 1.1", () => {
  it("holds where total and parts meet", () => expect(check(operating("-193782"))).toEqual([]));
  it("allows what rounding allows, and no more", () => {
    // Three figures in thousands: each is off by at most 500, so their difference by at most 1,500 yen.
    expect(check(operating("-193781"))).toEqual([]);
    expect(check(operating("-193783"))).toEqual([]);
    expect(check(operating("-193780"))).toEqual(INCONSISTENT);
    expect(check(operating("193782"))).toEqual(INCONSISTENT);
    // A total in millions is off by up to half a million more.
    expect(check(operating("-194000", -6))).toEqual([]);
    expect(check(operating("-195000", -6))).toEqual(INCONSISTENT);
  });
  it("counts a missing part as nothing, and needs one part at least", () => {
    expect(check([fact("core:Revenues", "10"), fact("core:OperatingIncomeLoss", "10")])).toEqual([]);
    expect(check([fact("core:Revenues", "10"), fact("core:OperatingIncomeLoss", "20")])).toEqual(
      INCONSISTENT,
    );
    expect(check([fact("core:OperatingIncomeLoss", "20")])).toEqual([]);
  });
  it("compares facts of one period and unit only", () => {
    const [revenues, costs, total] = operating("5");
    if (!revenues || !costs || !total) throw new Error("three facts");
    const other = fact("core:OperatingIncomeLoss", "5", -3, "2002-04-01");
    expect(check([revenues, costs, other])).toEqual([]);
    expect(check([revenues, costs, { ...total, unit: { ...JPY, numerators: ["iso4217:USD"] } }])).toEqual([]);
    expect(check([revenues, costs, total])).toEqual(INCONSISTENT);
  });
  it("skips a binding with nil, or with duplicates that contradict each other", () => {
    expect(check([...operating("5"), fact("core:Revenues", null)])).toEqual([]);
    expect(check([...operating("5"), fact("core:Revenues", "999")])).toEqual([]);
  });
  it("narrows duplicates to what they share", () => {
    // In millions the total may be −194.5 to −193.5 million; in thousands it is −193,782 ± 0.5.
    expect(check([...operating("-193782"), fact("core:OperatingIncomeLoss", "-194000", -6)])).toEqual([]);
  });
});

describe("intervals", () => {
  it("are closed for rounding, half open for truncation (Calculations 1.1)", () => {
    expect(intervalOf("2000", -3)).toMatchObject({ low: "1500", high: "2500" });
    expect(intervalOf("2000", -3, "truncation")).toMatchObject({ low: "2000", high: "3000", highOpen: true });
    expect(intervalOf("-2000", -3, "truncation")).toMatchObject({
      low: "-3000",
      high: "-2000",
      lowOpen: true,
    });
    expect(intervalOf("0", -3, "truncation")).toMatchObject({
      low: "-1000",
      high: "1000",
      lowOpen: true,
      highOpen: true,
    });
    expect(intervalOf("2.5", "INF")).toEqual({ low: "2.5", high: "2.5" });
  });
  it("swap their ends with a negative weight", () => {
    expect(timesInterval({ low: "1", high: "2", highOpen: true }, "-1")).toEqual({
      low: "-2",
      high: "-1",
      lowOpen: true,
      highOpen: false,
    });
  });
  it("that touch at an open end do not meet", () => {
    const [low, high] = [intervalOf("1", 0, "truncation"), intervalOf("2", 0, "truncation")];
    expect(intersect(low, high)).toBeUndefined();
    expect(intersect(intervalOf("1", 0), intervalOf("2", 0))).toMatchObject({ low: "1.5", high: "1.5" });
  });
});
