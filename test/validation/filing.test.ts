import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import type { Fact, Report, ReportNote, Source } from "../../src/model/index.js";
import {
  FILING_RULE_SETS,
  type FilingRule,
  filingRulesNamed,
  readFilingRules,
  rulesFor,
  validateReport,
} from "../../src/validation/index.js";
import { dollars, exampleFacts, fact, quarterEnd, report } from "../formats/example.js";
import { taxonomies } from "../support/taxonomies.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");

const SET = { id: "set", title: "A set" } as const;

/** A rule as data, in a set of its own: it goes through the schema, as a user's does. */
const ruleOf = (settings: object): FilingRule => {
  const collector = createCollector();
  const rule = { id: "one", severity: "error", ...settings };
  const set = readFilingRules(JSON.stringify({ ...SET, rules: [rule] }), "set.json", collector);
  const [only] = set?.rules ?? [];
  if (!only) throw new Error(collector.diagnostics.map(({ message }) => message).join("\n"));
  return only;
};

const judge = (settings: object, facts: readonly Fact[], source: Source = {}, rest: Partial<Report> = {}) => {
  const collector = createCollector();
  const rules = rulesFor({ filing: { ...SET, rules: [ruleOf(settings)] } });
  validateReport(
    report(taxonomy, facts, rest),
    taxonomy,
    collector,
    { file: "dir/r.xbrl", ...source },
    rules,
  );
  return collector.diagnostics;
};

const messages = (...given: Parameters<typeof judge>): readonly string[] =>
  judge(...given).map(({ message }) => message);

const text = (concept: string, value: string | null, rest: Partial<Fact> = {}): Fact => {
  const { unit: _unit, decimals: _decimals, ...plain } = fact(concept, value, rest);
  return { ...plain, ...rest };
};
const title = (value: string, language?: string): Fact =>
  text("core:DocumentTitle", value, language === undefined ? {} : { language });
const released = (day: string): Fact => text("core:ReleaseDate", day);
const revenues = fact("core:Revenues", "10600000");
const note = (id: string, language: string): ReportNote => ({ id, language, text: "Why." });
const place = { file: "r.xbrl", line: 7, column: 3 };

describe("a finding of a filing rule", () => {
  test("has the rule's severity, name and hint, and the fact's place", () => {
    const rule = { check: "nil", allowed: "never", severity: "warning", hint: "Leave it out." };
    expect(judge(rule, [{ ...fact("core:Revenues", null), place }])).toEqual([
      {
        code: "tanshin:filing-rule",
        severity: "warning",
        message: "core:Revenues (2002-07-01 to 2002-09-30, JPY_thousands) is nil (filing rule set/one).",
        place,
        hint: "Leave it out.",
      },
    ]);
  });

  test("stands at the file's beginning where it is about the whole", () => {
    const [found] = judge({ check: "required-facts", concepts: ["core:ReleaseDate"] }, [revenues]);
    expect(found?.place).toEqual({ file: "dir/r.xbrl", line: 1, column: 1 });
    expect(found?.severity).toBe("error");
  });

  test("is made in the syntaxes that the rule names only", () => {
    const rule = { check: "nil", allowed: "never", syntaxes: ["xbrl-xml", "inline"] };
    const nil = [fact("core:Revenues", null)];
    expect(judge(rule, nil, { syntax: "xbrl-xml" })).toHaveLength(1);
    expect(judge(rule, nil, { syntax: "inline" })).toHaveLength(1);
    expect(judge(rule, nil, { syntax: "xbrl-json" })).toEqual([]);
    expect(judge(rule, nil)).toEqual([]);
  });

  test("comes after what holds of every report", () => {
    const broken = { ...fact("core:Revenues", null), decimals: -3 } as const;
    expect(judge({ check: "nil", allowed: "never" }, [broken]).map(({ code }) => code)).toEqual([
      "tanshin:decimals-not-allowed",
      "tanshin:filing-rule",
    ]);
  });
});

describe("the entity", () => {
  const of = (scheme: string, identifier: string): Fact => ({ ...revenues, entity: { scheme, identifier } });
  const CIK = "http://www.sec.gov/CIK";
  const rule = { check: "entity", schemes: { [CIK]: "\\d{10}" } };

  test("has the form that its scheme gives, all of it", () => {
    expect(messages(rule, [of(CIK, "0001090633")])).toEqual([]);
    for (const identifier of ["1090633", "00010906333", "0001090633 ", "000109063X"])
      expect(messages(rule, [of(CIK, identifier)])[0]).toContain(`“${identifier}” has not the form`);
  });
  test("is of a scheme that is named, unless others are allowed", () => {
    expect(messages(rule, [of("urn:x", "1")])[0]).toContain(
      "scheme is urn:x; it may be http://www.sec.gov/CIK",
    );
    expect(messages({ ...rule, others: true }, [of("urn:x", "1")])).toEqual([]);
    expect(messages({ ...rule, others: true }, [of(CIK, "1")])).toHaveLength(1);
    expect(messages(rule, [of("constructor", "1")])).toHaveLength(1);
  });
  test("is told once, however many facts there are", () => {
    expect(
      messages(rule, [of("urn:x", "1"), { ...of("urn:x", "1"), concept: "core:CostOfRevenue" }]),
    ).toHaveLength(1);
  });
});

describe("required facts", () => {
  const rule = { check: "required-facts", concepts: ["core:DocumentTitle", "core:ReleaseDate"] };
  test("are there, with members or without", () => {
    const inTokyo = { "core:ReleasePlaceAxis": "core:TokyoMember" } as const;
    expect(
      messages(rule, [
        title("Results", "en"),
        text("core:ReleaseDate", "2002-11-13", { dimensions: inTokyo }),
      ]),
    ).toEqual([]);
  });
  test("are told one by one where they are missing or nil", () => {
    expect(messages(rule, [text("core:DocumentTitle", null)])).toEqual([
      "The report has no fact of core:DocumentTitle (“Document title”) (filing rule set/one).",
      "The report has no fact of core:ReleaseDate (“Release date”) (filing rule set/one).",
    ]);
  });
  test("can be of a concept that the taxonomy does not know", () => {
    expect(messages({ ...rule, concepts: ["dei:Nothing"] }, [revenues])[0]).toContain(
      "no fact of dei:Nothing (",
    );
  });
});

describe("unused contexts and units", () => {
  const unused = [
    { kind: "context", id: "spare", place: { file: "r.xbrl", line: 4, column: 5 } },
    { kind: "unit", id: "USD", place: { file: "r.xbrl", line: 9, column: 5 } },
  ] as const;
  test("are told where they stand", () => {
    const found = judge({ check: "unused-resources", kinds: ["context", "unit"] }, [revenues], { unused });
    expect(found.map(({ message, place: at }) => [message, at?.line])).toEqual([
      ["No fact refers to the context “spare” (filing rule set/one).", 4],
      ["No fact refers to the unit “USD” (filing rule set/one).", 9],
    ]);
  });
  test("of one kind, or none", () => {
    expect(messages({ check: "unused-resources", kinds: ["unit"] }, [revenues], { unused })).toHaveLength(1);
    expect(messages({ check: "unused-resources", kinds: ["context", "unit"] }, [revenues])).toEqual([]);
  });
});

describe("languages", () => {
  const one = (facts: readonly Fact[], settings: object, notes: readonly ReportNote[] = []) =>
    messages({ check: "languages", ...settings }, facts, {}, notes.length > 0 ? { notes } : {});

  test("are stated by texts; days, truths and numbers have none", () => {
    const wordless = [released("2002-11-12"), text("core:FinancialStatementsAudited", "false"), revenues];
    expect(one([title("Results", "en"), ...wordless], { stated: true })).toEqual([]);
    expect(one([title("Results"), ...wordless], { stated: true })[0]).toContain("does not say its language");
    expect(one([text("core:DocumentTitle", null)], { stated: true })).toEqual([]);
    expect(one([title("Results")], { allowed: ["en"] })).toEqual([]);
  });
  test("are among those that are allowed, with their kinds", () => {
    const allowed = { allowed: ["en", "ja"] };
    for (const language of ["en", "ja", "en-us", "EN"])
      expect(one([title("x", language)], allowed)).toEqual([]);
    for (const language of ["de", "eng", "x-en"])
      expect(one([title("x", language)], allowed)[0]).toContain(`is in the language ${language}`);
    expect(one([title("x", "en")], { allowed: ["en-us"] })).toHaveLength(1);
  });
  test("of notes count, too", () => {
    const noted = { ...revenues, notes: ["a", "b"] };
    expect(one([noted], { allowed: ["en"] }, [note("a", "en"), note("b", "de")])).toEqual([
      "The note “b” is in the language de (filing rule set/one).",
    ]);
  });
  test("that are required stand beside any other", () => {
    const required = { required: "en" };
    expect(one([title("Results", "en"), title("決算", "ja")], required)).toEqual([]);
    expect(one([title("Results", "en-gb"), title("決算", "ja")], required)).toEqual([]);
    expect(one([title("決算", "ja")], required)[0]).toContain("is not told in the language en");
    const elsewhere = text("core:DocumentType", "Earnings release", { language: "en" });
    expect(one([title("決算", "ja"), elsewhere], required)).toHaveLength(1);
  });
});

describe("file names", () => {
  const rule = { check: "file-name", pattern: "[a-z]+\\.xbrl" };
  test.each(["report.xbrl", "some/folder/report.xbrl", "C:\\some\\report.xbrl"])("%s will do", (file) => {
    expect(messages(rule, [revenues], { file })).toEqual([]);
  });
  test.each(["Report.xbrl", "report.xbrl.txt", "a report.xbrl", "report.xbrl/other"])(
    "%s will not",
    (file) => {
      expect(messages(rule, [revenues], { file })).toHaveLength(1);
    },
  );
  test("a report without file has none", () => {
    const collector = createCollector();
    const rules = rulesFor({ filing: { ...SET, rules: [ruleOf(rule)] } });
    validateReport(report(taxonomy, [revenues]), taxonomy, collector, {}, rules);
    expect(collector.diagnostics).toEqual([]);
  });
});

describe("duplicates", () => {
  const complete = [revenues, revenues];
  const consistent = [revenues, fact("core:Revenues", "10600000", { decimals: -6 })];
  const contradicting = [revenues, fact("core:Revenues", "10600001")];
  const kinds = (allowed: string) =>
    [complete, consistent, contradicting].map((facts) =>
      judge({ check: "duplicates", allowed, severity: "warning" }, facts).map(
        ({ code, severity }) => `${severity} ${code}`,
      ),
    );
  const [WARNING, ERROR] = [["warning tanshin:duplicate-fact"], ["error tanshin:inconsistent-duplicate"]];

  test("are allowed as far as the rule says; what contradicts is an error in any case", () => {
    expect(kinds("none")).toEqual([WARNING, WARNING, ERROR]);
    expect(kinds("complete")).toEqual([[], WARNING, ERROR]);
    expect(kinds("consistent")).toEqual([[], [], ERROR]);
  });
  test("a set that does not speak of them allows them", () => {
    expect(judge({ check: "empty-text" }, complete)).toEqual([]);
  });
  test("the rule is named", () => {
    expect(messages({ check: "duplicates", allowed: "none" }, complete)[0]).toMatch(
      /is reported twice, with the same value \(filing rule set\/one\)\.$/,
    );
  });
});

describe("entry points", () => {
  const rule = {
    check: "entry-points",
    patterns: ["https://tanshin\\.example/taxonomy/iij/2026-11-22/.+", "urn:x"],
  };
  test("are of versions that are accepted, each of them", () => {
    expect(messages(rule, [revenues])).toEqual([]);
    const others = [
      taxonomy.own.entryPoint,
      "urn:xy",
      "https://tanshin.example/taxonomy/iij/2025-01-01/iij.xsd",
    ];
    expect(messages(rule, [revenues], {}, { taxonomy: others })).toEqual([
      "The report names the taxonomy urn:xy, which is none of those that are accepted (filing rule set/one).",
      "The report names the taxonomy https://tanshin.example/taxonomy/iij/2025-01-01/iij.xsd, which is none of those that are accepted (filing rule set/one).",
    ]);
  });
});

describe("accuracy", () => {
  const rule = { check: "decimals", least: -9, most: 8 };
  const at = (decimals: number | "INF") => [fact("core:Revenues", "0", { decimals })];
  test("is within bounds that are inside", () => {
    for (const decimals of [-9, 0, 8, "INF"] as const) expect(messages(rule, at(decimals))).toEqual([]);
    expect(messages(rule, at(-10))[0]).toContain("right to its decimals -10; -9 is the least");
    expect(messages(rule, at(9))[0]).toContain("right to its decimals 9; 8 is the most");
  });
  test("is infinite only where that is allowed", () => {
    expect(messages({ ...rule, exact: false }, at("INF"))[0]).toContain("claims to be exact");
    expect(messages({ ...rule, exact: false }, [...at(-3), title("x", "en")])).toEqual([]);
  });
});

describe("nil facts", () => {
  const nil = fact("core:Revenues", null);
  const noted = { ...nil, notes: ["a"] };
  const notes = [note("a", "en")];
  test("need a note, or are not allowed", () => {
    expect(messages({ check: "nil", allowed: "with-note" }, [revenues])).toEqual([]);
    expect(messages({ check: "nil", allowed: "with-note" }, [noted], {}, { notes })).toEqual([]);
    expect(messages({ check: "nil", allowed: "with-note" }, [nil])[0]).toContain("no note says why");
    expect(messages({ check: "nil", allowed: "never" }, [noted], {}, { notes })).toHaveLength(1);
  });
});

describe("periods", () => {
  const rule = { check: "periods", notAfter: "core:ReleaseDate", except: ["core:ResultForecastAxis"] };
  const until = (end: string, rest: Partial<Fact> = {}): Fact =>
    fact("core:Revenues", "1", { period: { type: "duration", start: "2002-07-01", end }, ...rest });
  const forecast = { dimensions: { "core:ResultForecastAxis": "core:ForecastMember" } } as const;

  test("are over on the day, which is inside", () => {
    expect(messages(rule, [released("2002-11-12"), until("2002-11-12")])).toEqual([]);
    expect(messages(rule, [released("2002-11-12"), until("2002-11-13")])[0]).toContain(
      "ends after 2002-11-12, the day of core:ReleaseDate",
    );
    const instant = fact("core:Assets", "1", { period: { type: "instant", instant: "2003-03-31" } });
    expect(messages(rule, [released("2002-11-12"), instant])).toHaveLength(1);
    expect(
      messages(rule, [released("2002-11-12"), fact("core:Assets", "1", { period: quarterEnd })]),
    ).toEqual([]);
  });
  test("of the latest of several days", () => {
    const inTokyo = { dimensions: { "core:ReleasePlaceAxis": "core:TokyoMember" } } as const;
    const both = [text("core:ReleaseDate", "2002-11-13", inTokyo), released("2002-11-12")];
    expect(messages(rule, [...both, until("2002-11-13")])).toEqual([]);
  });
  test("of forecasts and of texts may be to come", () => {
    const outlook = text("iij:OperatingIncomeLossOutlook", "Profit.", {
      language: "en",
      period: { type: "duration", start: "2002-04-01", end: "2003-03-31" },
    });
    expect(messages(rule, [released("2002-11-12"), until("2003-03-31", forecast), outlook])).toEqual([]);
    expect(
      messages({ ...rule, except: [] }, [released("2002-11-12"), until("2003-03-31", forecast)]),
    ).toHaveLength(1);
  });
  test("have nothing to be held against where the report does not state the day", () => {
    expect(messages(rule, [until("2099-12-31")])).toEqual([]);
  });
});

test("texts are not empty; nil, days and numbers are not looked at", () => {
  const rule = { check: "empty-text" };
  expect(messages(rule, [title("Results", "en"), text("core:DocumentType", null), revenues])).toEqual([]);
  expect(messages(rule, [title(" \n", "en")])[0]).toContain("is an empty text");
});

describe("sets", () => {
  test("that come with tanshin are sound, and are called what their files are", () => {
    for (const name of FILING_RULE_SETS) expect(filingRulesNamed(name).id).toBe(name);
  });

  test("have each rule's id once", () => {
    const collector = createCollector();
    const rule = { id: "one", check: "empty-text", severity: "error" };
    expect(
      readFilingRules(JSON.stringify({ ...SET, rules: [rule, rule] }), "s.json", collector),
    ).toBeUndefined();
    expect(collector.diagnostics[0]?.message).toBe("Two rules of the set are called “one”.");
  });

  test("that are none give findings with their place", () => {
    const collector = createCollector();
    const wrong =
      '{\n  "id": "x", "title": "X",\n  "rules": [{ "id": "a", "check": "nil", "severity": "error" }]\n}';
    expect(readFilingRules(wrong, "s.json", collector)).toBeUndefined();
    expect(collector.diagnostics.map(({ code, place: at }) => [code, at?.line])).toContainEqual([
      "tanshin:schema-violation",
      3,
    ]);
  });

  test("can be empty: then nothing is asked but what every report must be", () => {
    const collector = createCollector();
    const rules = rulesFor({ filing: { ...SET, rules: [] } });
    validateReport(report(taxonomy, [...exampleFacts, ...exampleFacts]), taxonomy, collector, "r", rules);
    expect(collector.diagnostics).toEqual([]);
  });

  test("the default set asks for the cover of a report that has none, as a warning", () => {
    const collector = createCollector();
    const facts = [fact("core:Revenues", "1", { unit: dollars })];
    const rules = rulesFor({ filing: filingRulesNamed("default") });
    validateReport(report(taxonomy, facts), taxonomy, collector, "r", rules);
    expect(collector.diagnostics.map(({ severity }) => severity)).toEqual(Array(5).fill("warning"));
  });
});
