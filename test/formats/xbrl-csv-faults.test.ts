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
    e: "urn:scheme",
    cur: "http://www.xbrl.org/2003/iso4217",
  },
  taxonomy: [taxonomy.own.entryPoint],
};

const FACT = { concept: "k:Revenues", entity: "e:1", period: "2002", unit: "cur:JPY" };
const FACT_COLUMN = { dimensions: FACT };

const metadata = (columns: object, rest: object = {}, template: object = {}): string =>
  JSON.stringify({
    documentInfo,
    tableTemplates: { t: { columns, ...template } },
    tables: { t: { url: "t.csv" } },
    ...rest,
  });

type Files = Readonly<Record<string, string>>;

const read = (text: string, files: Files = {}) => {
  const collector = createCollector();
  const open = (url: string): string | undefined => (Object.hasOwn(files, url) ? files[url] : undefined);
  const result = readXbrlCsv(text, "in/report.json", open, taxonomies(), collector);
  return { report: result?.report, facts: result?.report.facts, diagnostics: collector.diagnostics };
};

const V = metadata({ v: FACT_COLUMN });

describe("what is wrong in a table is told with its cell", () => {
  const columns = {
    id: {},
    v: { dimensions: { ...FACT, period: "$p" }, propertiesFrom: ["g"], decimals: "$d" },
    p: {},
    d: {},
    g: { propertyGroups: { a: { dimensions: { "k:ResultForecastAxis": "k:UpperMember" } } } },
    free: {},
    remark: { comment: true },
  };
  const text = metadata(columns, {}, { rowIdColumn: "id" });

  test.each<[string, string, number, readonly [line: number, column: number], string, string?]>([
    ["a column that the template lacks", "id,v,w\na,1000,\n", 0, [1, 6], "“w”"],
    ["a column twice", "id,v,v\na,1000,1000\n", 0, [1, 6], "twice"],
    ["a name that is no identifier", "id,v,the p\na,1000,\n", 0, [1, 6], "“the p”"],
    ["no head", "\na,1000\n", 0, [1, 1], "no names"],
    ["nothing", "", 0, [1, 1], "no names"],
    ["another separator", "id;v;p\na;1000;2002\n", 0, [1, 1], "“id;v;p”"],
    ["a special value that there is not", "id,v,p\na,#NULL,2002\n", 0, [2, 3], "“#NULL”"],
    ["#none as value", "id,v,p\na,#none,2002\n", 0, [2, 3], "#none"],
    ["a period that is none", "id,v,p\na,1000,soon\n", 0, [2, 8], "“soon”"],
    ["a special value in the period", "id,v,p\na,1000,#today\n", 0, [2, 8], "“#today”"],
    ["decimals that are no integer", "id,v,p,d\na,1000,2002,0.5\n", 0, [2, 13], "decimals"],
    ["decimals that are INF", "id,v,p,d\na,1000,2002,INF\n", 0, [2, 13], "decimals"],
    ["decimals that nobody means", "id,v,p,d\na,1000,2002,-999999999\n", 0, [2, 13], "decimals"],
    ["a broken suffix", "id,v,p\na,1000d,2002\n", 0, [2, 3], "suffix"],
    ["a suffix after a space", "id,v,p\na,1000 d0,2002\n", 0, [2, 3], "suffix"],
    ["a suffix with a leading nought", "id,v,p\na,1000d01,2002\n", 0, [2, 3], "suffix"],
    ["a value below no name", "id,v,p,\na,1000,2002,7\n", 1, [2, 13], "“7”"],
    ["a value beyond the head", "id,v,p\na,1000,2002,,7\n", 1, [2, 14], "“7”"],
    ["a value that nothing refers to", "id,v,p,free\na,1000,2002,7\n", 1, [2, 13], "“7”"],
    ["a period of no fact", "id,v,p\na,,2002\n", 0, [2, 4], "“2002”"],
    ["a group that is not there", "id,v,p,g\na,1000,2002,b\n", 0, [2, 13], "“b”", "unresolved-reference"],
    ["a group that is #none", "id,v,p,g\na,1000,2002,#none\n", 0, [2, 13], "“#none”", "unresolved-reference"],
    ["a row without id", "v,p,id\n1000,2002,\n", 1, [2, 1], "no id"],
    ["a row whose id is none", "id,v,p\na.b,1000,2002\n", 1, [2, 1], "“a.b”"],
    ["a row's id twice", 'id,v,p\n"a",1000,2002\na,2000,2002\n', 2, [3, 1], "“a”"],
    [
      "a fault after a cell of several lines",
      'remark,v,p,id\n"one\r\n""two",1000,soon,a\n',
      0,
      [3, 13],
      "“soon”",
    ],
    ["a fault in a file that begins with a mark", "\uFEFFid,v,p\r\na,1000,soon\r\n", 0, [2, 8], "“soon”"],
    ["a fault in a file with the line ends of old", "id,v,p\ra,1000,soon\r", 0, [2, 8], "“soon”"],
  ])("%s", (_, csv, count, [line, column], word, code = "schema-violation") => {
    const { facts, diagnostics } = read(text, { "t.csv": csv });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ severity: "error", code: `tanshin:${code}` });
    expect(diagnostics[0]?.place).toMatchObject({ file: "in/t.csv", line, column });
    expect(diagnostics[0]?.message).toContain(word);
    expect(facts).toHaveLength(count);
  });

  test.each<[string, string, number, string]>([
    ["a quote that never ends", 'id,v,p\n"a",1000,2002\n"b,1000,2002\nc,1000,2002\n', 3, "at its end"],
    ["a quote within a field", 'id,v,p\na,1000,2002\nb,10"00,2002\n', 3, "within a field"],
    ["text after a quote", 'id,v,p\na,"1000"0,2002\n', 2, "within a field"],
    ["a NUL", "id,v,p\na,10\u000000,2002\n", 2, "NUL"],
  ])("%s is no CSV", (_, csv, line, word) => {
    const { facts, diagnostics } = read(text, { "t.csv": csv });
    expect(facts).toEqual([]);
    expect(diagnostics).toMatchObject([
      { severity: "error", code: "tanshin:csv-syntax", place: { file: "in/t.csv", line } },
    ]);
    expect(diagnostics[0]?.message).toContain(word);
  });
});

describe("what is wrong in the metadata is told with its place", () => {
  const column = (dimensions: object, rest: object = {}): string =>
    metadata({ v: { dimensions: { ...FACT, ...dimensions }, ...rest } });
  const columns = (others: object, template: object = {}): string =>
    metadata({ v: FACT_COLUMN, ...others }, {}, template);
  const groups = (dimension: string) => ({ propertyGroups: { a: { dimensions: { [dimension]: "2002" } } } });

  test.each<[string, string, number, string, string?]>([
    ["no concept", column({ concept: "#none" }), 0, "no concept"],
    ["a concept without prefix", column({ concept: "Revenues" }), 0, "“Revenues”"],
    ["a concept that is nil", column({ concept: "#nil" }), 0, "no qualified name"],
    ["an unbound concept", column({ concept: "z:Revenues" }), 0, "“z:Revenues”", "unresolved-reference"],
    ["no entity", column({ entity: "#none" }), 0, "no entity"],
    ["an unbound scheme", column({ entity: "z:1" }), 0, "“z:1”", "unresolved-reference"],
    ["a time within a day", column({ period: "2002-10-01T12:00:00" }), 0, "12:00:00", "unsupported-syntax"],
    ["a unit that is none", column({ unit: "JPY" }), 0, "no qualified name|no unit string"],
    ["a written pure", column({ unit: "i:pure" }), 0, "“i:pure”", "unresolved-reference"],
    ["a typed dimension", column({ "k:ResultForecastAxis": "some text" }), 0, "typed", "unsupported-syntax"],
    ["a member that is nil", column({ "k:ResultForecastAxis": "#nil" }), 0, "typed", "unsupported-syntax"],
    ["an unknown special value", column({ unit: "#yen" }), 1, "“unit”"],
    ["a number as value", column({ period: 2002 }), 1, "“period”"],
    ["a reference that is none", column({ period: "$a b" }), 1, "“period”"],
    ["a reference to nothing", column({ period: "$when" }), 0, "“$when”", "unresolved-reference"],
    [
      "a reference to a comment",
      metadata({ v: { dimensions: { ...FACT, period: "$r" } }, r: { comment: true } }),
      0,
      "“$r”",
      "unresolved-reference",
    ],
    ["decimals as text", column({}, { decimals: "2" }), 1, "Decimals"],
    ["decimals as a fraction", column({}, { decimals: 0.5 }), 1, "Decimals"],
    ["decimals of a column without facts", columns({ w: { decimals: 2 } }), 1, "“w”"],
    ["a column of two kinds", columns({ w: { comment: true, ...groups("period") } }), 1, "“w”"],
    ["a column that is no identifier", columns({ "a b": {} }), 1, "“a b”"],
    [
      "properties from no groups",
      metadata({ v: { ...FACT_COLUMN, propertiesFrom: ["w"] }, w: {} }),
      1,
      "“w”",
    ],
    [
      "the same dimension from two groups",
      metadata({
        v: { ...FACT_COLUMN, propertiesFrom: ["g", "h"] },
        g: groups("period"),
        h: groups("period"),
      }),
      1,
      "“period”",
    ],
    ["no column of that name for ids", columns({}, { rowIdColumn: "id" }), 1, "“id”", "unresolved-reference"],
    [
      "a comment for ids",
      columns({ id: { comment: true } }, { rowIdColumn: "id" }),
      1,
      "“id”",
      "unresolved-reference",
    ],
    [
      "no template",
      metadata({ v: FACT_COLUMN }, { tables: { t: { url: "t.csv", template: "s" } } }),
      0,
      "“s”",
      "unresolved-reference",
    ],
    [
      "no file",
      metadata({ v: FACT_COLUMN }, { tables: { t: { url: "s.csv" } } }),
      0,
      "“s.csv”",
      "unresolved-reference",
    ],
    ["no url", metadata({ v: FACT_COLUMN }, { tables: { t: {} } }), 0, "“t”", "unresolved-reference"],
    [
      "a table that is no identifier",
      metadata({ v: FACT_COLUMN }, { tables: { "a.b": { url: "t.csv", template: "t" } } }),
      1,
      "“a.b”",
    ],
    [
      "a parameter that nothing refers to",
      metadata({ v: FACT_COLUMN }, { parameters: { a: "1" } }),
      1,
      "“a”",
    ],
    [
      "a parameter of a table that nothing refers to",
      metadata({ v: FACT_COLUMN }, { tables: { t: { url: "t.csv", parameters: { a: "1" } } } }),
      1,
      "“a”",
    ],
    [
      "no parameter file",
      metadata({ v: FACT_COLUMN }, { parameterURL: "p.csv" }),
      1,
      "“p.csv”",
      "unresolved-reference",
    ],
    ["another meaning of xbrl", V.replace('https://xbrl.org/2021"', 'urn:x"'), 1, "xbrl"],
    [
      "a reserved name of a link's type",
      V.replace('"taxonomy"', '"linkTypes":{"footnote":"urn:x"},"taxonomy"'),
      1,
      "“footnote”",
    ],
  ])("%s", (_, text, count, word, code = "schema-violation") => {
    const { facts, diagnostics } = read(text, { "t.csv": "v\n1000\n" });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ severity: "error", code: `tanshin:${code}` });
    expect(diagnostics[0]?.message).toMatch(new RegExp(word.replaceAll("$", "\\$")));
    expect(facts).toHaveLength(count);
  });

  test("a fault of the metadata is told once, however many facts it concerns", () => {
    const { diagnostics } = read(column({ entity: "z:1" }), { "t.csv": `v\n${"1000\n".repeat(500)}` });
    expect(diagnostics).toHaveLength(1);
    const at = column({ entity: "z:1" }).indexOf('"z:1"') + 1;
    expect(diagnostics[0]?.place).toEqual({ file: "in/report.json", line: 1, column: at });
  });

  test("a written pure of a bound prefix", () => {
    const text = column({ unit: "i:pure" }).replace('"cur"', '"i":"http://www.xbrl.org/2003/instance","cur"');
    expect(read(text, { "t.csv": "v\n1\n" }).diagnostics[0]?.message).toContain("pure");
  });

  test("a moment of what is no duration", () => {
    const text = metadata({ v: { dimensions: { ...FACT, concept: "k:Assets", period: "$p@end" } }, p: {} });
    const { diagnostics } = read(text, { "t.csv": "v,p\n1000,2002@end\n" });
    expect(diagnostics).toMatchObject([{ place: { file: "in/t.csv", line: 2, column: 6 } }]);
    expect(diagnostics[0]?.message).toContain("no duration");
  });

  test.each<[string, string, readonly [line: number, column: number]]>([
    ["another head", "key,value\nwhen,2002\n", [1, 1]],
    ["a name without value", "name,value\nwhen,\n", [2, 1]],
    ["a value without name", "name,value\n,2002\n", [2, 1]],
    ["a third cell", "name,value\nwhen,2002,x\n", [2, 1]],
    ["a name twice", "name,value\nwhen,2002\nwhen,2002\n", [3, 1]],
    ["another value than the metadata's", "name,value\nwhen,2001\n", [2, 6]],
  ])("a parameter file with %s", (_, file, [line, at]) => {
    const rest = { parameterURL: "p.csv", parameters: { when: "2002" } };
    const text = metadata({ v: { dimensions: { ...FACT, period: "$when" } } }, rest);
    const { facts, diagnostics } = read(text, { "t.csv": "v\n1000\n", "p.csv": file });
    expect(diagnostics).toMatchObject([{ severity: "error", place: { file: "in/p.csv", line, column: at } }]);
    expect(facts).toHaveLength(1);
  });
});

describe("metadata that extends other metadata", () => {
  const base = (rest: object = {}, info: object = {}) =>
    JSON.stringify({
      documentInfo: { ...documentInfo, ...info },
      tableTemplates: { t: { columns: { v: FACT_COLUMN } } },
      ...rest,
    });
  const extending = (rest: object = {}, info: object = {}) =>
    JSON.stringify({
      documentInfo: { documentType: documentInfo.documentType, extends: ["lib/base.json"], ...info },
      tables: { t: { url: "t.csv" } },
      ...rest,
    });
  const csv = { "t.csv": "v\n1000\n" };

  test("has all of it, and adds to it", () => {
    const more = { dimensions: { "k:ResultForecastAxis": "k:UpperMember" } };
    const { facts, report, diagnostics } = read(extending(more), {
      ...csv,
      "lib/base.json": base({ decimals: -3 }),
    });
    expect(diagnostics).toEqual([]);
    expect(report?.taxonomy).toEqual([taxonomy.own.entryPoint]);
    expect(facts).toMatchObject([
      { decimals: -3, dimensions: { "core:ResultForecastAxis": "core:UpperMember" } },
    ]);
  });

  test("finds what the other extends beside it, and tables beside itself", () => {
    const files = {
      ...csv,
      "lib/base.json": JSON.stringify({
        documentInfo: { documentType: documentInfo.documentType, extends: ["../other/root.json"] },
      }),
      "other/root.json": base(),
    };
    const { facts, diagnostics } = read(extending(), files);
    expect(diagnostics).toEqual([]);
    expect(facts).toHaveLength(1);
  });

  test("takes an address as it stands", () => {
    const address = "https://example.com/base.json";
    const { facts } = read(extending({}, { extends: [address] }), { ...csv, [address]: base() });
    expect(facts).toHaveLength(1);
  });

  test.each<[string, string, Files, string, string?]>([
    ["that is not there", extending(), {}, "“lib/base.json”", "unresolved-reference"],
    [
      "that is no metadata",
      extending(),
      { "lib/base.json": base({}, { documentType: "urn:x" }) },
      "documentType",
      "unsupported-file",
    ],
    ["that is no JSON", extending(), { "lib/base.json": "{" }, "not JSON", "json-syntax"],
    [
      "that extends it",
      extending(),
      { "lib/base.json": base({}, { extends: ["../lib/base.json"] }) },
      "extends itself",
      "unresolved-reference",
    ],
    [
      "and says something else",
      extending({ tableTemplates: { t: { columns: {} } } }),
      { "lib/base.json": base() },
      "“t”",
    ],
    [
      "and has another accuracy",
      extending({ decimals: 2 }),
      { "lib/base.json": base({ decimals: 3 }) },
      "“decimals”",
    ],
    [
      "and adds to what is final",
      extending({ parameters: { a: "1" }, dimensions: { language: "$a" } }),
      { "lib/base.json": base({}, { final: { dimensions: true } }) },
      "“dimensions”",
    ],
    [
      "and adds a taxonomy where that is final",
      extending({}, { taxonomy: ["urn:more"] }),
      { "lib/base.json": base({}, { final: { taxonomy: true } }) },
      "“taxonomy”",
    ],
  ])("%s", (_, text, files, word, code = "schema-violation") => {
    const { diagnostics } = read(text, { ...csv, ...files });
    expect(diagnostics[0]).toMatchObject({ severity: "error", code: `tanshin:${code}` });
    expect(diagnostics[0]?.message).toContain(word);
  });

  test("the same is no contradiction, in whatever order", () => {
    const same = {
      tableTemplates: {
        t: { columns: { v: { dimensions: Object.fromEntries(Object.entries(FACT).reverse()) } } },
      },
    };
    expect(read(extending(same), { ...csv, "lib/base.json": base() }).diagnostics).toEqual([]);
  });
});

describe("hostile input", () => {
  test.each<[string, string, string]>([
    ["nothing", "", "json-syntax"],
    ["words", "hello", "json-syntax"],
    ["100,000 nested objects", '{"a":'.repeat(100_000), "json-syntax"],
    ["another document", "{}", "unsupported-file"],
    [
      "xBRL-JSON",
      JSON.stringify({ documentInfo: { ...documentInfo, documentType: "https://xbrl.org/2021/xbrl-json" } }),
      "unsupported-file",
    ],
    ["no taxonomy", JSON.stringify({ documentInfo: { ...documentInfo, taxonomy: [] } }), "unknown-taxonomy"],
    [
      "an unknown taxonomy",
      JSON.stringify({ documentInfo: { ...documentInfo, taxonomy: ["urn:x"] } }),
      "unknown-taxonomy",
    ],
  ])("%s gives one diagnostic", (_, text, code) => {
    const { report, diagnostics } = read(text);
    expect(report).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual([`tanshin:${code}`]);
    expect(diagnostics[0]?.place?.file).toBe("in/report.json");
  });

  test("a name that stands twice in an object is an error", () => {
    const { diagnostics } = read(V.replace('"concept"', '"concept":"k:Assets","concept"'), {
      "t.csv": "v\n1000\n",
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["tanshin:json-syntax"]);
  });

  test("names of object members mean nothing", () => {
    const text = V.replaceAll('"v"', '"__proto__"').replace("k:Revenues", "constructor:x");
    const { facts, diagnostics } = read(text, { "t.csv": "__proto__\n1000\n" });
    expect(facts).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["tanshin:unresolved-reference"]);
  });

  test("a number of ten million digits is read and kept as text", () => {
    const { facts } = read(V, { "t.csv": `v\n${"9".repeat(10_000_000)}\n` });
    expect(facts?.[0]?.value).toHaveLength(10_000_000);
  });

  test("ten million digits before a suffix, too", () => {
    const { facts } = read(V, { "t.csv": `v\n${"9".repeat(10_000_000)}d0\n${"d".repeat(1_000_000)}\n` });
    expect(facts).toHaveLength(1);
  });

  const tooLarge = (text: string, files: Files) =>
    expect(read(text, files).diagnostics.at(-1)).toMatchObject({
      severity: "error",
      code: "tanshin:csv-syntax",
    });

  test("more cells than are read, in one table or in many", () => {
    tooLarge(V, { "t.csv": `v\n${",".repeat(1_000_001)}\n` });
    tooLarge(V, { "t.csv": "v\n".repeat(1_000_001) });
    const tables = Object.fromEntries(
      [...Array(200).keys()].map((n) => [`t${n}`, { url: "t.csv", template: "t" }]),
    );
    tooLarge(metadata({ v: FACT_COLUMN }, { tables }), { "t.csv": `v\n${"\n".repeat(10_000)}` });
  });

  test("more text than is read", () => {
    tooLarge(V, { "t.csv": `v\n${" ".repeat(50_000_001)}` });
  });

  test("more columns than are read", () => {
    const names = [...Array(1_001).keys()].map((n) => `c${n}`);
    const text = metadata(Object.fromEntries(names.map((name) => [name, {}])));
    expect(read(text, { "t.csv": `${names.join()}\n` }).diagnostics[0]?.message).toContain("1000 columns");
  });

  test("more dimensions and groups than are read", () => {
    const many = Object.fromEntries([...Array(101).keys()].map((n) => [`k:A${n}`, "k:B"]));
    expect(read(metadata({ v: { dimensions: many } })).diagnostics[0]?.message).toContain("100 dimensions");
    const from = [...Array(21).keys()].map((n) => `g${n}`);
    const groups = Object.fromEntries(from.map((name) => [name, { propertyGroups: {} }]));
    const text = metadata({ v: { ...FACT_COLUMN, propertiesFrom: from }, ...groups });
    expect(read(text, { "t.csv": "v\n1000\n" }).diagnostics[0]?.message).toContain("20 columns");
  });

  test("more to look up than is looked up", () => {
    const many = Object.fromEntries([...Array(90).keys()].map((n) => [`k:A${n}`, "$none"]));
    const text = metadata({ v: { dimensions: { ...FACT, ...many } }, none: {} });
    tooLarge(text, { "t.csv": `v\n${"1000\n".repeat(40_000)}` });
  });

  test("more findings than anybody reads", () => {
    const { diagnostics } = read(V, { "t.csv": `v\n${"#x\n".repeat(100_000)}` });
    expect(diagnostics).toHaveLength(1_001);
    expect(diagnostics.at(-1)?.message).toContain("the rest is not told");
  });

  test("documents that extend one another in all ways are read once each", () => {
    const document = (level: number) =>
      JSON.stringify({
        documentInfo: {
          documentType: documentInfo.documentType,
          extends: [`${level}.json`, `./${level}.json`],
        },
      });
    const opened: string[] = [];
    const open = (url: string): string | undefined => {
      opened.push(url);
      return url === "40.json" ? V : document(Number.parseInt(url, 10) + 1);
    };
    const collector = createCollector();
    expect(readXbrlCsv(document(0), "report.json", open, taxonomies(), collector)).toBeDefined();
    expect(opened.filter((url) => url.endsWith(".json"))).toHaveLength(41);
  });

  test("a chain of documents without end", () => {
    const document = (level: number) =>
      JSON.stringify({
        documentInfo: { documentType: documentInfo.documentType, extends: [`${level}.json`] },
      });
    const collector = createCollector();
    const open = (url: string): string => document(Number.parseInt(url, 10) + 1);
    readXbrlCsv(document(0), "report.json", open, taxonomies(), collector);
    expect(collector.diagnostics[0]?.message).toContain("more than 100 documents");
  });
});
