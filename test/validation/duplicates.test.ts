import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { type Decimals, decimal, type Fact, type ReportSyntax } from "../../src/model/index.js";
import type { ItemType } from "../../src/taxonomy/index.js";
import { duplicatesOf } from "../../src/validation/duplicates.js";
import { sameValue } from "../../src/validation/equality.js";
import { validateReport } from "../../src/validation/index.js";
import { fact, report } from "../formats/example.js";
import { taxonomies } from "../support/taxonomies.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");

/** Revenues of the quarter: a value in thousands of yen, its accuracy in yen. */
const yen = (value: string | null, decimals: Decimals = -3): Fact =>
  fact("core:Revenues", value, { decimals });

const text = (concept: string, value: string | null, language?: string): Fact => {
  const { unit: _unit, decimals: _decimals, ...plain } = fact(concept, value);
  return { ...plain, ...(language !== undefined && { language }) };
};

const classes = (...facts: readonly Fact[]): readonly string[] =>
  duplicatesOf(report(taxonomy, facts), taxonomy).map(({ kind }) => kind);

describe("the class of two facts of the same aspects", () => {
  test.each<[string, Fact, Fact, string]>([
    ["the same value at the same accuracy", yen("10600000"), yen("10600000"), "complete"],
    ["nil twice", yen(null), yen(null), "complete"],
    // 10,600,000 thousand is [10,599,999.5; 10,600,000.5]; in millions it is [10,599,500; 10,600,500].
    ["the same value, less accurate", yen("10600000"), yen("10600000", -6), "consistent"],
    ["a value that rounds to the other", yen("10600123"), yen("10600000", -6), "consistent"],
    // [10,600,499.5; 10,600,500.5] reaches over the end of what rounds to 10,600 million.
    ["intervals that share their last values", yen("10600500"), yen("10600000", -6), "consistent"],
    ["intervals that lie half a thousand apart", yen("10600501"), yen("10600000", -6), "inconsistent"],
    // 1 and 2 thousand are [0.5; 1.5] and [1.5; 2.5]: they meet, but at one accuracy only one of them is right.
    ["neighbours at one accuracy", yen("1"), yen("2"), "inconsistent"],
    ["an exact number within the other's rounding", yen("1000.4", "INF"), yen("1000"), "consistent"],
    ["an exact number at the end of it", yen("1000.5", "INF"), yen("1000"), "consistent"],
    ["an exact number beyond it", yen("1000.501", "INF"), yen("1000"), "inconsistent"],
    ["two exact numbers", yen("1000", "INF"), yen("1001", "INF"), "inconsistent"],
    ["nil beside a value", yen("1"), yen(null), "inconsistent"],
    ["nil beside nought", yen("0"), yen(null), "inconsistent"],
    ["signs that differ", yen("1"), yen("-1"), "inconsistent"],
    ["words at one accuracy", yen("many"), yen("many"), "complete"],
    ["words beside a number", yen("many"), yen("1", -6), "inconsistent"],
    [
      "the same text",
      text("core:DocumentTitle", "Results"),
      text("core:DocumentTitle", "Results"),
      "complete",
    ],
    [
      "text in another case",
      text("core:DocumentTitle", "Results"),
      text("core:DocumentTitle", "RESULTS"),
      "inconsistent",
    ],
    [
      "an empty text beside nil",
      text("core:DocumentTitle", ""),
      text("core:DocumentTitle", null),
      "inconsistent",
    ],
    // A normalized string has no line ends (XML Schema Part 2 §3.3.1), a text block has those that it has.
    [
      "a normalized string over two lines",
      text("core:DocumentTitle", "a b"),
      text("core:DocumentTitle", "a\nb"),
      "complete",
    ],
    [
      "a text block over two lines",
      text("core:NotesTextBlock", "a b"),
      text("core:NotesTextBlock", "a\nb"),
      "inconsistent",
    ],
    [
      "a truth in figures",
      text("core:FinancialStatementsAudited", "false"),
      text("core:FinancialStatementsAudited", " 0 "),
      "complete",
    ],
    [
      "two truths",
      text("core:FinancialStatementsAudited", "1"),
      text("core:FinancialStatementsAudited", "0"),
      "inconsistent",
    ],
    [
      "a day with white space",
      text("core:NextReleaseDate", "2002-11-12"),
      text("core:NextReleaseDate", "\n2002-11-12 "),
      "complete",
    ],
  ])("%s", (_, one, other, kind) => {
    expect(classes(one, other)).toEqual([kind]);
    expect(classes(other, one)).toEqual([kind]);
  });

  test("numbers written in other ways are one value, as readers give them", () => {
    for (const lexical of ["10600000", "+10600000", "010600000.00", "10600000."])
      expect(classes(yen("10600000"), yen(decimal(lexical)))).toEqual(["complete"]);
  });

  test("texts in two languages are no duplicates, languages in two cases are one", () => {
    const [english, japanese] = ["en", "ja"].map((language) => text("core:DocumentTitle", "a", language));
    if (!english || !japanese) throw new Error("two facts");
    expect(classes(english, japanese)).toEqual([]);
    expect(classes(english, { ...japanese, language: "EN" })).toEqual(["complete"]);
  });

  test("neither are facts that differ in any other aspect", () => {
    const one = yen("1");
    const others: readonly Partial<Fact>[] = [
      { concept: "core:CostsAndExpenses" },
      { period: { type: "duration", start: "2002-04-01", end: "2002-09-30" } },
      { dimensions: { "core:ResultForecastAxis": "core:UpperMember" } },
      { entity: { scheme: "http://www.sec.gov/CIK", identifier: "0000000001" } },
      { unit: { id: "USD_thousands", numerators: ["iso4217:USD"], denominators: [], scale: 3 } },
    ];
    for (const other of others) expect(classes(one, { ...one, ...other })).toEqual([]);
  });

  test("units of two scales are one unit: 1,000 thousand yen are 1,000,000 yen", () => {
    const unscaled = { id: "JPY", numerators: ["iso4217:JPY"], denominators: [], scale: 0 } as const;
    expect(classes(yen("1000", -3), { ...yen("1000000", -6), unit: unscaled })).toEqual(["consistent"]);
  });

  test("a third fact is compared with all before it", () => {
    // 10,600,400 and 10,599,600 both round to 10,600 million, but not to each other.
    expect(classes(yen("10600000", -6), yen("10600400"), yen("10599600"))).toEqual([
      "consistent",
      "inconsistent",
    ]);
    expect(classes(yen("1"), yen("2"), yen("1"), yen("2"))).toEqual([
      "inconsistent",
      "complete",
      "inconsistent",
    ]);
  });

  test("duplicates without number are compared, too", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => yen(String(index % 7)));
    expect(classes(...many)).toHaveLength(19_999);
  });
});

test("of an unknown type only equal texts are one value", () => {
  const type = (local: string): ItemType => ({
    name: local,
    xsdType: `xbrli:${local}ItemType`,
    numeric: false,
    unit: { kind: "none" },
    scaling: "never",
  });
  expect(sameValue("1", "true", type("boolean"))).toBe(true);
  expect(sameValue("1", "true", undefined)).toBe(false);
  expect(sameValue(" a  b ", "a b", type("token"))).toBe(true);
  expect(sameValue(" a  b ", "a b", type("string"))).toBe(false);
  expect(sameValue(null, null, undefined)).toBe(true);
  expect(sameValue(null, "", undefined)).toBe(false);
});

describe("what is said of duplicates", () => {
  const check = (syntax: ReportSyntax | undefined, ...facts: readonly Fact[]) => {
    const collector = createCollector();
    validateReport(report(taxonomy, facts), taxonomy, collector, { file: "r", ...(syntax && { syntax }) });
    return collector.diagnostics.map(({ code, severity }) => `${severity} ${code}`);
  };
  const contradiction = ["error tanshin:inconsistent-duplicate"];
  const repetition = ["warning tanshin:duplicate-fact"];

  test.each<[ReportSyntax | undefined]>([
    [undefined],
    ["xbrl-xml"],
    ["xbrl-json"],
    ["xbrl-csv"],
    ["fact-model"],
  ])("in %s a repetition is a warning", (syntax) => {
    expect(check(syntax, yen("10600000"), yen("10600000"))).toEqual(repetition);
    expect(check(syntax, yen("10600000"), yen("10600000", -6))).toEqual(repetition);
    expect(check(syntax, yen("10600000"), yen("10700000"))).toEqual(contradiction);
  });

  test("in Inline every place is tagged, so that only a contradiction is something to say", () => {
    expect(check("inline", yen("10600000"), yen("10600000"))).toEqual([]);
    expect(check("inline", yen("10600000"), yen("10600000", -6))).toEqual([]);
    expect(check("inline", yen("10600000"), yen("10700000"))).toEqual(contradiction);
  });

  test("it says both values, at the second", () => {
    const collector = createCollector();
    const [one, two] = [yen("10600000"), yen("10700000", -6)].map((each, index) => ({
      ...each,
      place: { file: "r", line: index + 1, column: 1 },
    }));
    if (one && two) validateReport(report(taxonomy, [one, two]), taxonomy, collector, "r");
    const [found] = collector.diagnostics;
    expect(found?.message).toContain("as 10600000 (decimals -3) and as 10700000 (decimals -6)");
    expect(found?.place?.line).toBe(2);
    expect(found?.related?.[0]?.place.line).toBe(1);
  });
});
