import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import type { Decimals, Fact, QName, Report } from "../../src/model/index.js";
import { intersect, intervalOf, timesInterval } from "../../src/model/interval.js";
import { calculationsHold } from "../../src/validation/calculation.js";
import { rulesFor, validateReport } from "../../src/validation/index.js";
import { taxonomies } from "../support/taxonomies.js";

const JPY = { id: "JPY_thousands", numerators: ["iso4217:JPY"], denominators: [], scale: 3 } as const;
const [iij] = taxonomies();

/** Value in thousands, accuracy in yen. */
const fact = (concept: QName, value: string | null, decimals: Decimals = -3, start = "2002-07-01"): Fact => ({
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

const found = (facts: readonly Fact[], rounding: "nearest" | "truncation" = "nearest") => {
  if (!iij) throw new Error("no taxonomy");
  const collector = createCollector();
  const report: Report = { taxonomy: [iij.own.entryPoint], namespaces: iij.namespaces, facts };
  calculationsHold(rounding)(report, iij, { collector, file: "test" });
  return collector.diagnostics;
};

const check = (...given: Parameters<typeof found>) =>
  found(...given).map(({ code, severity }) => `${severity} ${code}`);

const INCONSISTENT = ["warning tanshin:calculation-inconsistent"];
/** Operating loss of the sample: 10,568,342 − 10,762,124 = −193,782. */
const operating = (total: string, decimals: Decimals = -3): readonly Fact[] => [
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
  it("counts a part that is nil as nothing, and skips a total that is", () => {
    const [revenues, costs, total] = [
      "core:Revenues",
      "core:CostsAndExpenses",
      "core:OperatingIncomeLoss",
    ] as const;
    expect(check([fact(revenues, "10"), fact(costs, null), fact(total, "10")])).toEqual([]);
    expect(check([fact(revenues, "10"), fact(costs, null), fact(total, "20")])).toEqual(INCONSISTENT);
    expect(check([fact(revenues, null), fact(costs, null), fact(total, "20")])).toEqual([]);
    expect(check([fact(revenues, "10"), fact(costs, "5"), fact(total, null)])).toEqual([]);
  });
  it("skips a binding with nil beside a value, or with duplicates that contradict each other", () => {
    expect(check([...operating("5"), fact("core:Revenues", null)])).toEqual([]);
    expect(check([...operating("5"), fact("core:Revenues", "999")])).toEqual([]);
    expect(check([...operating("5"), fact("core:OperatingIncomeLoss", "999")])).toEqual([]);
    // Neighbours at one accuracy: their intervals share 10,568,342.5 thousand, but only one of them can be right.
    expect(check([...operating("5"), fact("core:Revenues", "10568343")])).toEqual([]);
  });
  it("skips a binding with digits beyond the accuracy that is claimed", () => {
    expect(check([...operating("5"), fact("core:Revenues", "10568342", -3)])).toEqual(INCONSISTENT);
    expect(check([...operating("5"), fact("core:Revenues", "10568342", -6)])).toEqual([]);
    expect(check(operating("5.5"))).toEqual([]);
    expect(check(operating("5", "INF"))).toEqual(INCONSISTENT);
  });
  it("narrows duplicates to what they share", () => {
    // In millions the total may be −194.5 to −193.5 million; in thousands it is −193,782 ± 0.5.
    expect(check([...operating("-193782"), fact("core:OperatingIncomeLoss", "-194000", -6)])).toEqual([]);
    // Costs of 4 thousand are [3,500; 4,500], so of 10,000 [5,500; 6,500] is left: 6.4 thousand fit.
    const coarse = fact("core:CostsAndExpenses", "4");
    const facts = [fact("core:Revenues", "10", "INF"), fact("core:OperatingIncomeLoss", "6.4", -2)];
    expect(check([...facts, coarse])).toEqual([]);
    // Beside 4.4 thousand, [4,350; 4,450], they leave [5,550; 5,650], and 6.4 do not fit, [6,350; 6,450].
    const fine = fact("core:CostsAndExpenses", "4.4", -2);
    expect(check([...facts, coarse, fine])).toEqual(INCONSISTENT);
    expect(check([...facts, fine, coarse])).toEqual(INCONSISTENT);
  });
  it("says what it compares, and by which name of the specification", () => {
    const [one] = found(operating("-193780"));
    expect(one?.message).toContain("between -193780500 and -193779500");
    expect(one?.message).toContain("add up to between -193783000 and -193781000");
    expect(one?.message).toContain("(calc11e:inconsistentCalculationUsingRounding)");
  });
});

/** Operating income = revenues − costs, in thousands of yen, with digits cut off. */
const cut = (revenues: Amount, costs: Amount | undefined, total: Amount): readonly string[] =>
  check(
    [
      fact("core:Revenues", ...revenues),
      ...(costs ? [fact("core:CostsAndExpenses", ...costs)] : []),
      fact("core:OperatingIncomeLoss", ...total),
    ],
    "truncation",
  );
type Amount = readonly [value: string, decimals?: Decimals];

describe("calculations 1.1 where digits were cut off", () => {
  // 10 − 4 thousand: [10,000; 11,000) − [4,000; 5,000) = [10,000; 11,000) + (−5,000; −4,000] = (5,000; 7,000).
  it.each([
    ["5", []], // [5,000; 6,000) shares (5,000; 6,000)
    ["6", []], // [6,000; 7,000)
    ["4", INCONSISTENT], // [4,000; 5,000) touches 5,000, where both are open
    ["7", INCONSISTENT], // [7,000; 8,000) touches 7,000, where the sum is open; rounded, 7 would do
  ])("10 − 4 may be %s: %s", (total, expected) => {
    expect(cut(["10"], ["4"], [total])).toEqual(expected);
  });

  // 4 − 10 thousand: [4,000; 5,000) + (−11,000; −10,000] = (−7,000; −5,000).
  it.each([
    ["-5", []], // (−6,000; −5,000] shares (−6,000; −5,000)
    ["-6", []],
    ["-4", INCONSISTENT], // (−5,000; −4,000]
    ["-7", INCONSISTENT], // (−8,000; −7,000]
  ])("4 − 10 may be %s: %s", (total, expected) => {
    expect(cut(["4"], ["10"], [total])).toEqual(expected);
  });

  it("swaps with a negative weight which end is inside", () => {
    // Nothing but costs of 4: −[4,000; 5,000) = (−5,000; −4,000]. Nought revenues are exact.
    expect(cut(["0", "INF"], ["4"], ["-4"])).toEqual([]);
    // Exactly −4,000 is inside, exactly −5,000 is not, and (−6,000; −5,000] touches it from below.
    expect(cut(["0", "INF"], ["4"], ["-4", "INF"])).toEqual([]);
    expect(cut(["0", "INF"], ["4"], ["-5", "INF"])).toEqual(INCONSISTENT);
    expect(cut(["0", "INF"], ["4"], ["-5"])).toEqual(INCONSISTENT);
    // Negative costs: −(−5,000; −4,000] = [4,000; 5,000).
    expect(cut(["0", "INF"], ["-4"], ["4", "INF"])).toEqual([]);
    expect(cut(["0", "INF"], ["-4"], ["5", "INF"])).toEqual(INCONSISTENT);
  });

  it("takes nought for all that is cut off to nought, from below and above", () => {
    // (−1,000; 1,000) against 1 − 1 = (−1,000; 1,000), 2 − 1 = (0; 2,000) and 3 − 1 = (1,000; 3,000).
    expect(cut(["1"], ["1"], ["0"])).toEqual([]);
    expect(cut(["2"], ["1"], ["0"])).toEqual([]);
    expect(cut(["3"], ["1"], ["0"])).toEqual(INCONSISTENT);
    // A part of nought may be nearly a thousand either way: 10 − 0 = [10,000; 11,000) + (−1,000; 1,000).
    expect(cut(["10"], ["0"], ["9"])).toEqual([]);
    expect(cut(["10"], ["0"], ["8"])).toEqual(INCONSISTENT);
    // Exactly nought is nought.
    expect(cut(["10"], ["0", "INF"], ["9"])).toEqual(INCONSISTENT);
    expect(cut(["10"], ["0", "INF"], ["10"])).toEqual([]);
  });

  it("holds an exact part against an open end", () => {
    // 4 thousand are [4,000; 5,000): exactly 4,000 is inside, exactly 5,000 is not.
    expect(cut(["4", "INF"], undefined, ["4"])).toEqual([]);
    expect(cut(["5", "INF"], undefined, ["4"])).toEqual(INCONSISTENT);
  });

  it("needs the same way of losing digits for all: what is rounded may fail, and the reverse", () => {
    const facts = [fact("core:Revenues", "10"), fact("core:CostsAndExpenses", "4")];
    const total = (value: string) => [...facts, fact("core:OperatingIncomeLoss", value)];
    // Rounded, 10 − 4 is [5,000; 7,000]: 7 is [6,500; 7,500].
    expect([check(total("7"), "nearest"), check(total("7"), "truncation")]).toEqual([[], INCONSISTENT]);
  });

  it("says ends that are not reached, and the specification's name", () => {
    const [one] = found(
      [
        fact("core:Revenues", "10"),
        fact("core:CostsAndExpenses", "4"),
        fact("core:OperatingIncomeLoss", "7"),
      ],
      "truncation",
    );
    expect(one?.message).toContain("at least 7000 and below 8000");
    expect(one?.message).toContain("above 5000 and below 7000");
    expect(one?.message).toContain("(calc11e:inconsistentCalculationUsingTruncation)");
  });

  it("objects to duplicates that agree when rounded only, once, and leaves their sums alone", () => {
    // 1.6 thousand in hundreds are [1,600; 1,700), 2 thousand are [2,000; 3,000). Rounded, both can be 1,600.
    const costs = [fact("core:CostsAndExpenses", "1.6", -2), fact("core:CostsAndExpenses", "2")];
    const facts = [fact("core:Revenues", "10"), ...costs, fact("core:OperatingIncomeLoss", "5")];
    const [one, ...more] = found(facts, "truncation");
    expect(one?.message).toContain("calc11e:disallowedDuplicateFactsUsingTruncation");
    expect(one?.severity).toBe("warning");
    expect(more).toEqual([]);
    expect(check(facts, "nearest")).toEqual(INCONSISTENT);
  });

  it("leaves duplicates that contradict each other in any case to their own rule", () => {
    const costs = [fact("core:CostsAndExpenses", "1"), fact("core:CostsAndExpenses", "2")];
    expect(
      check([fact("core:Revenues", "10"), ...costs, fact("core:OperatingIncomeLoss", "5")], "truncation"),
    ).toEqual([]);
  });

  it("lets cut digits agree that rounding would not: 1,999 and 1 thousand", () => {
    const costs = [fact("core:CostsAndExpenses", "1.999", 0), fact("core:CostsAndExpenses", "1")];
    const facts = [fact("core:Revenues", "10"), ...costs];
    // Costs are [1,999; 2,000), so [10,000; 11,000) leaves (8,000; 9,001].
    expect(check([...facts, fact("core:OperatingIncomeLoss", "8")], "truncation")).toEqual([]);
    expect(check([...facts, fact("core:OperatingIncomeLoss", "10")], "truncation")).toEqual(INCONSISTENT);
  });
});

describe("the choice of rules", () => {
  const judge = (choice: Parameters<typeof rulesFor>[0]): readonly string[] => {
    if (!iij) throw new Error("no taxonomy");
    const collector = createCollector();
    const facts = [
      fact("core:Revenues", "10"),
      fact("core:CostsAndExpenses", "4"),
      fact("core:OperatingIncomeLoss", "7"),
    ];
    const report: Report = { taxonomy: [iij.own.entryPoint], namespaces: iij.namespaces, facts };
    validateReport(report, iij, collector, "test", rulesFor(choice));
    return collector.diagnostics.map(({ code }) => code);
  };
  it("takes figures for rounded, unless it is told that digits were cut off", () => {
    expect(judge({})).toEqual([]);
    expect(judge({ calculation: "rounding" })).toEqual([]);
    expect(judge({ calculation: "truncation" })).toEqual(["tanshin:calculation-inconsistent"]);
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
