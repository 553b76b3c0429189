import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readXbrlCsv } from "../../src/formats/xbrl-csv/index.js";
import { taxonomies } from "../support/taxonomies.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");

const documentInfo = {
  documentType: "https://xbrl.org/2021/xbrl-csv",
  namespaces: {
    xbrl: "https://xbrl.org/2021",
    k: taxonomy.namespaces.core,
    own: taxonomy.namespaces.iij,
    e: "urn:scheme",
    cur: "http://www.xbrl.org/2003/iso4217",
    i: "http://www.xbrl.org/2003/instance",
  },
  taxonomy: [taxonomy.own.entryPoint],
};

const FACT = { concept: "k:Revenues", entity: "e:1:2", period: "2002-07-01..2002-09-30", unit: "cur:JPY" };

/** Columns of a table `t`; the rest of the metadata may be anything. */
const metadata = (columns: object, rest: object = {}, template: object = {}): string =>
  JSON.stringify({
    documentInfo,
    tableTemplates: { t: { columns, ...template } },
    tables: { t: { url: "t.csv" } },
    ...rest,
  });

const read = (text: string, files: Readonly<Record<string, string>> = {}) => {
  const collector = createCollector();
  const open = (url: string): string | undefined => (Object.hasOwn(files, url) ? files[url] : undefined);
  const result = readXbrlCsv(text, "in/report.json", open, taxonomies(), collector);
  return { report: result?.report, facts: result?.report.facts, diagnostics: collector.diagnostics };
};

/** The facts of a table, of which no fault is told. */
const facts = (text: string, csv: string, files: Readonly<Record<string, string>> = {}) => {
  const { facts: found, diagnostics } = read(text, { "t.csv": csv, ...files });
  expect(diagnostics).toEqual([]);
  return found;
};

const duration = (start: string, end: string) => ({ type: "duration", start, end });
const instant = (day: string) => ({ type: "instant", instant: day });

describe("other people's tables", () => {
  test("names come back in the taxonomy's prefixes, money in thousands, with the place of the cell", () => {
    const [found] = facts(metadata({ v: { dimensions: FACT, decimals: -3 } }), "v\n10568342000\n") ?? [];
    expect(found).toMatchObject({
      concept: "core:Revenues",
      entity: { scheme: "urn:scheme", identifier: "1:2" },
      period: duration("2002-07-01", "2002-09-30"),
      unit: { id: "JPY_thousands", scale: 3 },
      value: "10568342",
      decimals: -3,
      place: { file: "in/t.csv", line: 2, column: 1, length: 11 },
    });
  });

  test("a list of facts: every dimension stands in the row", () => {
    const columns = {
      concept: {},
      entity: {},
      period: {},
      unit: {},
      accuracy: {},
      result: {},
      value: {
        decimals: "$accuracy",
        dimensions: {
          concept: "$concept",
          entity: "$entity",
          period: "$period",
          unit: "$unit",
          "k:ResultForecastAxis": "$result",
        },
      },
    };
    const found = facts(
      metadata(columns),
      [
        "value,concept,entity,period,unit,accuracy,result",
        "11000000000,k:Revenues,e:1,2002Q4,cur:JPY,-8,k:UpperMember",
        "0.336,own:DedicatedAccessServicesRevenuesPercentOfTotalRevenues,e:1,2002Q3,,3,",
        "22480,k:WeightedAverageNumberOfSharesOutstandingBasic,e:1,2002Q3,i:shares,#none,#none",
      ].join("\n"),
    );
    expect(found).toMatchObject([
      {
        value: "11000000",
        decimals: -8,
        period: duration("2002-10-01", "2002-12-31"),
        dimensions: { "core:ResultForecastAxis": "core:UpperMember" },
      },
      { value: "0.336", decimals: 3, unit: { id: "pure" }, dimensions: {} },
      { value: "22480", decimals: "INF", unit: { id: "shares" }, dimensions: {} },
    ]);
  });

  test("cells that are not there, empty columns, empty lines and comments are no facts", () => {
    const columns = { v: { dimensions: FACT }, w: { dimensions: FACT }, remark: { comment: true } };
    const found = facts(metadata(columns), "v,,remark,w\n1000\n\n,,#seen to\n,,,2000\n");
    expect(found?.map(({ value }) => value)).toEqual(["1", "2"]);
    expect(found?.[1]?.place).toMatchObject({ line: 5, column: 4 });
  });

  test("a table whose file is optional may have none, and a template serves several tables", () => {
    const tables = {
      a: { url: "t.csv", template: "t" },
      b: { url: "none.csv", template: "t", optional: true },
      t: { url: "sub/t.csv" },
    };
    const found = facts(metadata({ v: { dimensions: FACT } }, { tables }), "v\n1000\n", {
      "sub/t.csv": "v\n2000\n",
    });
    expect(found?.map(({ value, place }) => [value, place?.file])).toEqual([
      ["1", "in/t.csv"],
      ["2", "in/sub/t.csv"],
    ]);
  });

  test("special values: nil, the empty text, and what begins with a hash", () => {
    const columns = {
      v: { dimensions: { ...FACT, concept: "k:DocumentTitle", language: "EN-us", unit: "#none" } },
    };
    const found = facts(metadata(columns), 'v\n#nil\n#empty\n##1\n"a\r\n""b"""\n');
    expect(found?.map(({ value, language }) => [value, language])).toEqual([
      [null, "en-us"],
      ["", "en-us"],
      ["#1", "en-us"],
      ['a\r\n"b"', "en-us"],
    ]);
    expect(found?.some((fact) => "unit" in fact || "decimals" in fact)).toBe(false);
  });

  test("unit and accuracy of text, and the language of a number, say nothing", () => {
    const columns = { v: { decimals: 0, dimensions: { ...FACT, concept: "$c", language: "en" } }, c: {} };
    const found = facts(
      metadata(columns),
      "c,v\nk:DocumentTitle,Results\nk:Revenues,1000\nk:NextReleaseDate,2003-02-12\n",
    );
    expect(found?.map(({ unit, decimals, language }) => [unit?.id, decimals, language])).toEqual([
      [undefined, undefined, "en"],
      ["JPY_thousands", 0, undefined],
      [undefined, undefined, undefined],
    ]);
  });
});

describe("where properties stand", () => {
  const PERIODS = ["2001", "2002", "2003", "2004"];
  /** The year that counts, of those that the layers from the report to the column say. */
  const yearOf = (report: object, template: object, groups: object, column: object): string | undefined => {
    const columns = {
      v: { dimensions: { concept: "k:Revenues", entity: "e:1", ...column }, propertiesFrom: ["g"] },
      g: { propertyGroups: { yes: { dimensions: groups } } },
    };
    const text = metadata(columns, { dimensions: { unit: "cur:JPY", ...report } }, { dimensions: template });
    const [found] = facts(text, "g,v\nyes,1000\n") ?? [];
    return found?.period.type === "duration" ? found.period.start.slice(0, 4) : found?.period.type;
  };
  const said = PERIODS.map((period) => ({ period }));
  const [one = {}, two = {}, three = {}, four = {}] = said;

  test.each([
    ["the report", one, {}, {}, {}, "2001"],
    ["the template before the report", one, two, {}, {}, "2002"],
    ["the property group before the template", one, two, three, {}, "2003"],
    ["the column before all", one, two, three, four, "2004"],
    ["#none of the column: nothing", one, two, three, { period: "#none" }, "forever"],
    ["#none of the template, over the report", one, { period: "#none" }, {}, {}, "forever"],
  ])("%s", (_, report, template, groups, column, year) => {
    expect(yearOf(report, template, groups, column)).toBe(year);
  });

  test("accuracy by the same rule, and a suffix before all", () => {
    const columns = {
      own: { dimensions: FACT, decimals: -4, propertiesFrom: ["g"] },
      group: { dimensions: FACT, propertiesFrom: ["g"] },
      template: { dimensions: FACT },
      none: { dimensions: FACT, decimals: "#none" },
      g: { propertyGroups: { a: { decimals: -5 } } },
    };
    const text = metadata(columns, { decimals: -9 }, { decimals: -6 });
    const found = facts(
      text,
      "g,own,group,template,none\na,1000,1000,1000,1000\na,1000d-1,1000dINF,1000d0,1000d2\n",
    );
    expect(found?.map(({ decimals }) => decimals)).toEqual([-4, -5, -6, "INF", -1, "INF", 0, 2]);
    const without = facts(metadata({ v: { dimensions: FACT } }, { decimals: -9 }), "v\n1000\n");
    expect(without?.[0]?.decimals).toBe(-9);
  });

  test("properties of several columns of groups are put together; one that is empty says nothing", () => {
    const columns = {
      v: { dimensions: { entity: "e:1", period: "2002" }, propertiesFrom: ["what", "unit"] },
      what: { propertyGroups: { sales: { dimensions: { concept: "k:Revenues" } } } },
      unit: { propertyGroups: { yen: { decimals: -3, dimensions: { unit: "cur:JPY" } } } },
    };
    const text = metadata(
      columns,
      { dimensions: { concept: "k:OperatingIncomeLoss" } },
      { dimensions: { unit: "cur:USD" } },
    );
    const found = facts(text, "what,unit,v\nsales,yen,1000\n,,2000\n");
    expect(found?.map(({ concept, unit, decimals }) => [concept, unit?.id, decimals])).toEqual([
      ["core:Revenues", "JPY_thousands", -3],
      ["core:OperatingIncomeLoss", "USD_thousands", "INF"],
    ]);
  });
});

describe("references", () => {
  const columns = {
    v: { dimensions: { ...FACT, period: "$when" }, decimals: "$accuracy" },
    when: {},
    accuracy: {},
  };
  const periods = (text: string, csv: string, files = {}) =>
    facts(text, csv, files)?.map(({ period, decimals }) => [
      period.type === "duration" ? period.start : period.type,
      decimals,
    ]);

  test("a cell, else a parameter of the table, else one of the report, else nothing", () => {
    const rest = {
      parameters: { when: "2001", accuracy: "-6" },
      tables: { t: { url: "t.csv", parameters: { when: "2002" } }, s: { url: "s.csv", template: "t" } },
    };
    expect(periods(metadata(columns, rest), "v,when\n1000,2003\n1000,\n", { "s.csv": "v\n1000\n" })).toEqual([
      ["2003-01-01", -6],
      ["2002-01-01", -6],
      ["2001-01-01", -6],
    ]);
    expect(periods(metadata(columns), "v\n1000\n")).toEqual([["forever", "INF"]]);
  });

  test("parameters of a file", () => {
    const text = metadata(columns, { parameterURL: "p.csv" });
    const file = 'name,value\r\nwhen,2002H1\r\n,\r\n"accuracy","#none"\r\n';
    expect(periods(text, "v\n1000\n", { "p.csv": file })).toEqual([["2002-01-01", "INF"]]);
  });

  test("the first and the last moment of a duration", () => {
    const at = (period: string) => ({ dimensions: { ...FACT, concept: "k:Assets", period } });
    const text = metadata({ opening: at("$year@start"), closing: at("$year@end"), year: {} });
    expect(facts(text, "year,opening,closing\n2002,1000,2000\n")?.map(({ period }) => period)).toEqual([
      instant("2001-12-31"),
      instant("2002-12-31"),
    ]);
  });

  test("the number of the row, and a dollar that is none", () => {
    const text = metadata(
      { v: { dimensions: { ...FACT, entity: "$who" } }, who: {} },
      { parameters: { who: "e:$1" } },
    );
    expect(facts(text, "v\n1000\n")?.[0]?.entity.identifier).toBe("$1");
    const title = {
      v: { dimensions: { ...FACT, concept: "k:DocumentTitle", entity: "$$row", language: "$rowNumber" } },
    };
    const escaped = metadata(title, {
      documentInfo: { ...documentInfo, namespaces: { ...documentInfo.namespaces, $row: "urn:x" } },
    });
    expect(read(escaped, { "t.csv": "v\na\n" }).diagnostics[0]?.message).toContain("“$row”");
    const numbered = metadata({ v: { dimensions: { ...title.v.dimensions, entity: "e:1" } } });
    expect(facts(numbered, "v\na\n\nb\n")?.map(({ language }) => language)).toEqual(["1", "3"]);
  });
});

describe("periods", () => {
  test.each([
    ["2002-07-01T00:00:00/2002-10-01T00:00:00", duration("2002-07-01", "2002-09-30")],
    ["2002-10-01T00:00:00", instant("2002-09-30")],
    ["2002-07-01..2002-09-30", duration("2002-07-01", "2002-09-30")],
    ["2002-09-30", duration("2002-09-30", "2002-09-30")],
    ["2002-09", duration("2002-09-01", "2002-09-30")],
    ["2004-02", duration("2004-02-01", "2004-02-29")],
    ["2002", duration("2002-01-01", "2002-12-31")],
    ["2002Q3", duration("2002-07-01", "2002-09-30")],
    ["2002H2", duration("2002-07-01", "2002-12-31")],
    // 2002-01-04 was a Friday, so the first week began on December 31; 2004 had 53 weeks.
    ["2002W01", duration("2001-12-31", "2002-01-06")],
    ["2002W36", duration("2002-09-02", "2002-09-08")],
    ["2004W53", duration("2004-12-27", "2005-01-02")],
    ["2002-09-30@end", instant("2002-09-30")],
    ["2002-10-01@start", instant("2002-09-30")],
    ["2002Q3@end", instant("2002-09-30")],
    ["2002H1@start", instant("2001-12-31")],
    ["#none", { type: "forever" }],
  ])("%s", (period, expected) => {
    const text = metadata({ v: { dimensions: { ...FACT, period } } });
    expect(facts(text, "v\n1000\n")?.[0]?.period).toEqual(expected);
    const inCell = metadata({ v: { dimensions: { ...FACT, period: "$p" } }, p: {} });
    expect(facts(inCell, `v,p\n1000,${period}\n`)?.[0]?.period).toEqual(expected);
  });

  test.each([
    "2002-7",
    "2002-13",
    "2002-02-30",
    "2002Q5",
    "2002H3",
    "2002W54",
    "2002W53",
    "2002W1",
    "0000",
    "20020",
    "2002-09-30..",
    "2002-09-31..2002-10-01",
    "2002-07-01..2002-09-30@end",
    "2002@middle",
    "2002@end@end",
    "2002-07-01/2002-09-30",
    "#nil",
    "now",
  ])("%s is none", (period) => {
    const { facts: found, diagnostics } = read(metadata({ v: { dimensions: { ...FACT, period } } }), {
      "t.csv": "v\n1000\n",
    });
    expect(found).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["tanshin:schema-violation"]);
    expect(diagnostics[0]?.place?.file).toBe("in/report.json");
  });
});

describe("notes", () => {
  const note = { dimensions: { concept: "xbrl:note", entity: "#none", period: "#none", language: "$l" } };
  const columns = { id: {}, v: { dimensions: FACT }, n: note, l: {} };
  const info = {
    ...documentInfo,
    linkTypes: { footnote: "http://www.xbrl.org/2003/arcrole/fact-footnote", other: "urn:other" },
    linkGroups: { _: "http://www.xbrl.org/2003/role/link" },
  };
  const links = (targets: object, type = "footnote", group = "_") => ({ [type]: { [group]: targets } });
  const text = (given: object, template: object = { rowIdColumn: "id" }) =>
    metadata(columns, { documentInfo: info, links: given, dimensions: { entity: "e:9" } }, template);
  const csv = "id,v,n,l\n1,1000,,\nb,,one &lt; two,EN\nc,2000,zwei,de\n";

  test("are called as their rows, and linked to their facts", () => {
    const { report, diagnostics } = read(
      text(links({ "t.r_1.v": ["t.r_b.n", "t.r_c.n"], "t.r_c.v": ["t.r_b.n"] })),
      {
        "t.csv": csv,
      },
    );
    expect(diagnostics).toEqual([]);
    expect(report?.notes).toMatchObject([
      { id: "b", text: "one < two", language: "en", place: { line: 3, column: 4 } },
      { id: "c", text: "zwei", language: "de" },
    ]);
    expect(report?.facts.map(({ value, notes }) => [value, notes])).toEqual([
      ["1", ["b", "c"]],
      ["2", ["b"]],
    ]);
  });

  test("rows without ids are called by their number", () => {
    const { report, diagnostics } = read(text(links({ "t.r_1.v": ["t.r_2.n"] }), {}), {
      "t.csv": "v,n,l\n1000,,\n,zwei,de\n",
    });
    expect(diagnostics).toEqual([]);
    expect(report?.facts[0]?.notes).toEqual(["t.r_2.n"]);
    expect(report?.notes?.[0]?.id).toBe("t.r_2.n");
  });

  test("of markup the words are kept, which is said", () => {
    const { report, diagnostics } = read(text({}), { "t.csv": "id,n,l\na,<p>one</p><p>two</p>,en\n" });
    expect(report?.notes?.[0]?.text).toBe("one\ntwo");
    expect(diagnostics).toMatchObject([{ severity: "info", code: "tanshin:unsupported-syntax" }]);
  });

  test.each<[string, object, string, string, string]>([
    ["a link to nothing", links({ "t.r_1.v": ["t.r_9.n"] }), "error", "unresolved-reference", "t.r_9.n"],
    ["a link from nothing", links({ "t.r_9.v": ["t.r_b.n"] }), "error", "unresolved-reference", "t.r_9.v"],
    ["a link to a fact", links({ "t.r_1.v": ["t.r_c.v"] }), "info", "unsupported-syntax", "t.r_c.v"],
    ["an unknown type", links({ "t.r_1.v": ["t.r_b.n"] }, "no"), "error", "unresolved-reference", "no"],
    [
      "an unknown group",
      links({ "t.r_1.v": ["t.r_b.n"] }, "footnote", "no"),
      "error",
      "unresolved-reference",
      "no",
    ],
    ["another type", links({ "t.r_1.v": ["t.r_b.n"] }, "other"), "info", "unsupported-syntax", "urn:other"],
  ])("%s", (_, given, severity, code, word) => {
    const { report, diagnostics } = read(text(given), { "t.csv": csv });
    expect(diagnostics).toMatchObject([
      { severity, code: `tanshin:${code}`, place: { file: "in/report.json" } },
    ]);
    expect(diagnostics[0]?.message).toContain(word);
    expect(report?.facts.some(({ notes }) => notes)).toBe(false);
  });

  test.each<[string, object, string]>([
    ["without language", { language: "#none" }, "without language"],
    ["with an entity", { entity: "e:1" }, "“entity”"],
    [
      "with a dimension of the taxonomy",
      { "k:ResultForecastAxis": "k:UpperMember" },
      "“k:ResultForecastAxis”",
    ],
  ])("%s is left out", (_, dimensions, word) => {
    const faulty = { n: { dimensions: { ...note.dimensions, language: "en", ...dimensions } } };
    const { report, diagnostics } = read(metadata(faulty), { "t.csv": "n\none\n" });
    expect(report?.notes).toBeUndefined();
    expect(diagnostics).toMatchObject([{ severity: "error", code: "tanshin:schema-violation" }]);
    expect(diagnostics[0]?.message).toContain(word);
  });

  test("that is no XHTML is left out", () => {
    const { report, diagnostics } = read(text({}), { "t.csv": "id,n,l\na,<p>one,en\nb,#nil,en\n" });
    expect(report?.notes).toBeUndefined();
    expect(diagnostics.map(({ place }) => place?.line)).toEqual([2, 3]);
  });
});
