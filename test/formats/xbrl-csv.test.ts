import { describe, expect, test } from "vitest";
import { writeXbrlCsv } from "../../src/formats/xbrl-csv/index.js";
import type { Fact, QName, Report } from "../../src/model/index.js";
import { taxonomies } from "../support/taxonomies.js";
import { textsOf } from "../support/xbrl-csv.js";
import { contracts, dollars, fact, pure, quarterEnd, report, yenPerShare } from "./example.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");

const yearBefore = { type: "duration", start: "2001-07-01", end: "2001-09-30" } as const;

interface Column {
  readonly comment?: boolean;
  readonly decimals?: number | string;
  readonly dimensions?: Readonly<Record<string, string>>;
}

interface Metadata {
  readonly documentInfo: Readonly<Record<string, unknown>>;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, { readonly url: string }>>;
  readonly tableTemplates: Readonly<
    Record<string, { readonly columns: Readonly<Record<string, Column>>; readonly dimensions?: object }>
  >;
  readonly links?: object;
}

const write = (facts: readonly Fact[], rest: Partial<Report> = {}) => {
  const texts = textsOf(writeXbrlCsv(report(taxonomy, facts, rest), taxonomy));
  return { texts, metadata: JSON.parse(texts.get("report.json") ?? "") as Metadata };
};

/** The lines of a table, without their ends. */
const linesOf = (texts: ReadonlyMap<string, string>, name: string): readonly string[] =>
  (texts.get(`${name}.csv`) ?? "").split("\r\n").slice(0, -1);

const text = (concept: string, value: string | null, rest: Partial<Fact> = {}): Fact => {
  const { unit: _, decimals: __, ...words } = fact(concept, value, { language: "en", ...rest });
  return words;
};

describe("a statement is a table as the release prints it", () => {
  // Lines 267, 282 and 286 of the release, and the forecast of line 49.
  const { texts, metadata } = write([
    fact("core:Revenues", "86811", { unit: dollars }),
    fact("core:Revenues", "10568342"),
    fact("iij:RevenuesPercentOfTotalRevenues", "1", { unit: pure, decimals: 3 }),
    fact("core:Revenues", "9528307", { period: yearBefore }),
    fact("core:EarningsPerShareBasic", "-103477", { unit: yenPerShare, decimals: 0 }),
    fact("core:EarningsPerShareBasic", "-137222", { unit: yenPerShare, decimals: 0, period: yearBefore }),
    fact("core:IncomeLossFromEquityMethodInvestments", "-1480411"),
    fact("core:Revenues", "11000000", {
      decimals: -8,
      period: { type: "duration", start: "2002-10-01", end: "2002-12-31" },
      dimensions: { "core:ResultForecastAxis": "core:UpperMember" },
    }),
  ]);

  test("lines in the statement's order, own values before translations, ratios and earlier periods", () => {
    expect(linesOf(texts, "StatementsOfOperations")).toEqual([
      '"label","unit","decimals","Jul-Sep_2002","Jul-Sep_2002_USD","Jul-Sep_2002_PercentOfTotalRevenues","Jul-Sep_2001","Oct-Dec_2002_Upper_JPY","row","concept","PercentOfTotalRevenues"',
      "Revenues,iso4217:JPY,-3,10568342000,86811000,1,9528307000,11000000000,Revenues,core:Revenues,iij:RevenuesPercentOfTotalRevenues",
      "Equity in net income (loss) of equity method investees,iso4217:JPY,-3,-1480411000,,,,,IncomeLossFromEquityMethodInvestments,core:IncomeLossFromEquityMethodInvestments,",
      "Basic net income (loss) per share,iso4217:JPY/xbrli:shares,0,-103477,,,-137222,,EarningsPerShareBasic,core:EarningsPerShareBasic,",
    ]);
  });

  test("a column says what its facts share, a row the rest", () => {
    const { columns } = metadata.tableTemplates.StatementsOfOperations ?? {};
    expect(columns?.["Jul-Sep_2002"]).toEqual({
      decimals: "$decimals",
      dimensions: { concept: "$concept", period: "2002-07-01..2002-09-30", unit: "$unit" },
    });
    expect(columns?.["Jul-Sep_2002_USD"]).toEqual({
      decimals: -3,
      dimensions: { concept: "$concept", period: "2002-07-01..2002-09-30", unit: "iso4217:USD" },
    });
    expect(columns?.["Jul-Sep_2002_PercentOfTotalRevenues"]).toEqual({
      decimals: 3,
      dimensions: { concept: "$PercentOfTotalRevenues", period: "2002-07-01..2002-09-30" },
    });
    expect(columns?.["Oct-Dec_2002_Upper_JPY"]?.dimensions).toMatchObject({
      "core:ResultForecastAxis": "core:UpperMember",
    });
    expect(columns?.label).toEqual({ comment: true });
  });

  test("the report says what the document is, and who it is about", () => {
    expect(metadata.documentInfo).toMatchObject({
      documentType: "https://xbrl.org/2021/xbrl-csv",
      taxonomy: [taxonomy.own.entryPoint],
      namespaces: { cik: "http://www.sec.gov/CIK", core: taxonomy.namespaces.core },
    });
    expect(metadata.documentInfo).not.toHaveProperty("linkTypes");
    expect(metadata.dimensions).toEqual({ entity: "cik:0001090633" });
    expect(metadata.tables).toEqual({ StatementsOfOperations: { url: "StatementsOfOperations.csv" } });
  });
});

describe("accuracy", () => {
  test("what differs from the row is a suffix, and exact is INF", () => {
    const { texts } = write([
      fact("core:Revenues", "10568342"),
      fact("core:OperatingIncomeLoss", "-193782"),
      fact("core:OperatingIncomeLoss", "16", { decimals: -6, period: yearBefore }),
      fact("core:Revenues", "9528307", { period: yearBefore }),
      fact("core:NetIncomeLoss", "-2326166", { decimals: "INF" }),
      fact("core:NetIncomeLoss", "-3084761", { period: yearBefore }),
    ]);
    expect(linesOf(texts, "StatementsOfOperations").map((line) => line.split(",").slice(1, 4))).toEqual([
      ['"decimals"', '"Jul-Sep_2002_JPY"', '"Jul-Sep_2001_JPY"'],
      ["-3", "10568342000", "9528307000"],
      ["-6", "-193782000d-3", "16000"],
      ["-3", "-2326166000dINF", "-3084761000"],
    ]);
  });

  test("a row with nil says none", () => {
    const { texts, metadata } = write([
      fact("core:Revenues", "10568342"),
      fact("core:IncomeTaxExpenseBenefit", null),
      fact("core:IncomeTaxExpenseBenefit", "1266458", { period: yearBefore }),
    ]);
    expect(linesOf(texts, "StatementsOfOperations").map((line) => line.split(",").slice(-5, -2))).toEqual([
      ['"decimals"', '"Jul-Sep_2002_JPY"', '"Jul-Sep_2001_JPY"'],
      ["-3", "10568342000", ""],
      ["", "#nil", "1266458000"],
    ]);
    expect(metadata.tableTemplates.StatementsOfOperations?.columns["Jul-Sep_2001_JPY"]?.decimals).toBe(-3);
  });
});

describe("members", () => {
  test("of a breakdown stand in rows, each axis in a column", () => {
    const { texts, metadata } = write([
      fact("iij:NumberOfContracts", "394382", {
        unit: contracts,
        decimals: 0,
        period: quarterEnd,
        dimensions: { "iij:AccessServiceAxis": "iij:DialUpAccessServicesMember" },
      }),
      fact("iij:NumberOfContracts", "84432", {
        unit: contracts,
        decimals: 0,
        period: quarterEnd,
        dimensions: { "iij:AccessServiceAxis": "iij:IIJ4UMember" },
      }),
    ]);
    expect(linesOf(texts, "NumberOfContracts")).toEqual([
      '"label","Sep_30_2002_contracts","row","AccessServiceAxis","concept"',
      "Number of contracts: IIJ4U (dialup services for individuals),84432,NumberOfContracts_IIJ4UMember,iij:IIJ4UMember,iij:NumberOfContracts",
      "Number of contracts: Total dial-up access services contracts,394382,NumberOfContracts_DialUpAccessServicesMember,iij:DialUpAccessServicesMember,iij:NumberOfContracts",
    ]);
    const template = metadata.tableTemplates.NumberOfContracts;
    expect(template?.dimensions).toEqual({ "iij:AccessServiceAxis": "$AccessServiceAxis" });
    expect(template?.columns.Sep_30_2002_contracts?.dimensions?.period).toBe("2002-09-30@end");
  });
});

describe("text", () => {
  test("stands in tables of its own, sections in one table", () => {
    const { texts, metadata } = write(
      [
        fact("core:OperatingIncomeLoss", "-193782"),
        text("iij:OperatingIncomeLossOutlook", "positive"),
        text("core:DocumentTitle", 'Results, "2Q02"'),
        text("core:ForecastTextBlock", "<p>a</p>\n"),
        text("x:Remark", "none of the taxonomy's"),
      ],
      { namespaces: { ...taxonomy.namespaces, x: "urn:x" } },
    );
    expect(Object.keys(metadata.tables)).toEqual([
      "DocumentInformation",
      "StatementsOfOperations",
      "StatementsOfOperations_texts",
      "OtherTexts",
      "TextBlocks",
    ]);
    expect(linesOf(texts, "DocumentInformation")[1]).toBe(
      'Document title,"Results, ""2Q02""",DocumentTitle,core:DocumentTitle',
    );
    expect(texts.get("TextBlocks.csv")).toContain(
      '\r\nForecast [Text Block],"<p>a</p>\n",ForecastTextBlock,',
    );
    expect(metadata.tableTemplates.TextBlocks?.dimensions).toEqual({ language: "en" });
    expect(metadata.tableTemplates.TextBlocks?.columns["Jul-Sep_2002"]).toEqual({
      dimensions: { concept: "$concept", period: "2002-07-01..2002-09-30" },
    });
  });

  test("in two languages names them row by row; a date has none", () => {
    const { language: _, ...date } = text("core:NextReleaseDate", "2003-02-12");
    const { texts, metadata } = write([
      text("core:DocumentTitle", "Results"),
      text("core:DocumentTitle", "決算短信", { language: "ja" }),
      date,
    ]);
    expect(linesOf(texts, "DocumentInformation")).toEqual([
      '"label","Jul-Sep_2002","row","language","concept"',
      "Document title,Results,DocumentTitle,en,core:DocumentTitle",
      "Document title,決算短信,DocumentTitle_2,ja,core:DocumentTitle",
      "Next release date,2003-02-12,NextReleaseDate,,core:NextReleaseDate",
    ]);
    expect(metadata.tableTemplates.DocumentInformation?.dimensions).toEqual({ language: "$language" });
  });

  test.each([
    ["", "#empty"],
    [null, "#nil"],
    ["#nil", "##nil"],
    ["#", "##"],
    ["##", "###"],
    ["$row", "$row"],
    [" a ", " a "],
    ["a\rb", '"a\rb"'],
    ['"', '""""'],
  ])("%j is the cell %s", (value, cell) => {
    const { texts } = write([text("core:DocumentTitle", value)]);
    expect(texts.get("DocumentInformation.csv")).toContain(`\r\nDocument title,${cell},DocumentTitle,`);
  });
});

describe("notes", () => {
  const notes = [
    { id: "note1", text: "Restated, < 1 & > 0.", language: "en" },
    { id: "a.b", text: "再表示", language: "ja" },
    { id: "note9", text: "Nobody refers to it.", language: "en" },
  ];
  const { texts, metadata } = write(
    [
      fact("core:Revenues", "1", { notes: ["note1", "a.b", "note1"] }),
      fact("core:NetIncomeLoss", "1", { notes: ["a.b"] }),
    ],
    { notes },
  );

  test("are a table of facts without entity and period", () => {
    expect(linesOf(texts, "Notes")).toEqual([
      '"note","language","text"',
      'note1,en,"Restated, &lt; 1 &amp; &gt; 0."',
      "a_b,ja,再表示",
    ]);
    expect(metadata.tableTemplates.Notes?.columns.text).toEqual({
      dimensions: { concept: "xbrl:note", entity: "#none", period: "#none", language: "$language" },
    });
  });

  test("are linked by the ids that tables, rows and columns give", () => {
    expect(metadata.links).toEqual({
      footnote: {
        _: {
          "StatementsOfOperations.r_Revenues.Jul-Sep_2002_JPY": ["Notes.r_note1.text", "Notes.r_a_b.text"],
          "StatementsOfOperations.r_NetIncomeLoss.Jul-Sep_2002_JPY": ["Notes.r_a_b.text"],
        },
      },
    });
    expect(metadata.documentInfo).toMatchObject({
      linkTypes: { footnote: "http://www.xbrl.org/2003/arcrole/fact-footnote" },
      linkGroups: { _: "http://www.xbrl.org/2003/role/link" },
    });
  });
});

describe("what does not fit into one cell, row or table", () => {
  test("a fact that stands twice stands in two rows", () => {
    const { texts } = write([fact("core:Revenues", "1"), fact("core:Revenues", "2")]);
    expect(linesOf(texts, "StatementsOfOperations").slice(1)).toEqual([
      "Revenues,1000,Revenues,core:Revenues",
      "Revenues,2000,Revenues_2,core:Revenues",
    ]);
  });

  test("a concept in two units that are no currencies stands in two rows", () => {
    const { texts } = write([
      fact("iij:NumberOfContracts", "1", { unit: contracts, decimals: 0, period: quarterEnd }),
      fact("iij:NumberOfContracts", "2", { unit: pure, decimals: 0, period: quarterEnd }),
    ]);
    expect(linesOf(texts, "NumberOfContracts").slice(1)).toEqual([
      "Number of contracts,core:contracts,1,NumberOfContracts,iij:NumberOfContracts",
      "Number of contracts,,2,NumberOfContracts_2,iij:NumberOfContracts",
    ]);
  });

  test("a ratio in two units stands in two rows, even if one is a currency", () => {
    const concept = "iij:RevenuesPercentOfTotalRevenues";
    const { texts } = write([
      fact("core:Revenues", "1"),
      fact(concept, "1", { unit: pure, decimals: 3 }),
      fact(concept, "2", { unit: dollars, decimals: 3 }),
    ]);
    expect(linesOf(texts, "StatementsOfOperations").map((line) => line.split(",").slice(1, 4))).toEqual([
      ['"unit_PercentOfTotalRevenues"', '"Jul-Sep_2002_JPY"', '"Jul-Sep_2002_PercentOfTotalRevenues"'],
      ["", "1000", "1"],
      ["iso4217:USD", "", "2000"],
    ]);
  });

  test("a fact of another entity stands in a column that says so", () => {
    const { metadata } = write([
      fact("core:Revenues", "1"),
      fact("core:Revenues", "2", { entity: { scheme: "urn:other", identifier: "7" } }),
    ]);
    const columns = Object.values(metadata.tableTemplates.StatementsOfOperations?.columns ?? {});
    expect(columns.flatMap(({ dimensions }) => dimensions?.entity ?? [])).toEqual(["other:7"]);
  });

  test("more than a hundred columns are parted", () => {
    const year = (count: number) => ({ type: "instant", instant: `${1800 + count}-12-31` }) as const;
    const facts = [...Array(101).keys()].map((count) =>
      fact("core:Assets", String(count), { period: year(count) }),
    );
    const { texts, metadata } = write(facts);
    expect(Object.keys(metadata.tables)).toEqual(["BalanceSheets", "BalanceSheets_2"]);
    expect(linesOf(texts, "BalanceSheets_2")).toEqual([
      '"label","Dec_31_1800_JPY","row","concept"',
      "Assets,0,Assets,core:Assets",
    ]);
  });

  test("periods that are no whole months, or no end, have heads, too", () => {
    const { texts } = write([
      fact("core:Revenues", "1", { period: { type: "forever" } }),
      fact("core:Revenues", "2", { period: { type: "duration", start: "2002-07-02", end: "2002-09-30" } }),
      fact("core:Revenues", "3", { period: { type: "duration", start: "2001-04-01", end: "2002-03-31" } }),
      fact("core:Revenues", "4", { period: { type: "duration", start: "2002-02-01", end: "2002-02-28" } }),
    ]);
    expect(linesOf(texts, "StatementsOfOperations")[0]).toBe(
      '"label","Jul_02_2002-Sep_30_2002_JPY","Apr_2001-Mar_2002_JPY","Feb_2002_JPY","Forever_JPY","row","concept"',
    );
  });

  test("names that differ in case only are told apart, since files are", () => {
    const [upper, lower] = ["x:Remark", "x:remark"] as QName[];
    const { texts } = write([text(upper ?? "", "a"), text(lower ?? "", "b")], {
      namespaces: { ...taxonomy.namespaces, x: "urn:x" },
    });
    expect(linesOf(texts, "OtherTexts").slice(1)).toEqual([
      "Remark,a,Remark,x:Remark",
      "remark,b,remark_2,x:remark",
    ]);
  });

  test("a report without facts has no tables", () => {
    const { texts, metadata } = write([]);
    expect([...texts.keys()]).toEqual(["report.json"]);
    expect(metadata.tables).toEqual({});
  });
});
