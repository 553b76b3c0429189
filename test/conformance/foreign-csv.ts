import type { Files } from "./broken-csv.js";

const metadata = (value: object): string => JSON.stringify(value, null, 2);

const documentType = "https://xbrl.org/2021/xbrl-csv";

const reference = (dimensions: object, rest: object = {}) => ({ dimensions, ...rest });

/** Templates as a regulator publishes them: property groups, references to columns and parameters, notes. */
const templates = {
  wide: {
    rowIdColumn: "id",
    columns: {
      id: {},
      kind: {
        propertyGroups: {
          yen: { decimals: -3, dimensions: { unit: "iso4217:JPY" } },
          perShare: { decimals: 0, dimensions: { unit: "iso4217:JPY/xbrli:shares" } },
        },
      },
      concept: {},
      remark: { comment: true },
      now: { dimensions: { period: "$this", concept: "$concept" }, propertiesFrom: ["kind"] },
      before: { dimensions: { period: "$last", concept: "$concept" }, propertiesFrom: ["kind"] },
    },
  },
  balance: {
    decimals: -3,
    dimensions: { unit: "iso4217:JPY", concept: "$concept" },
    columns: {
      concept: {},
      opening: reference({ period: "$this@start" }),
      closing: reference({ period: "$this@end" }, { decimals: -6 }),
    },
  },
  list: {
    columns: {
      c: {},
      p: {},
      u: {},
      d: {},
      f: {},
      v: reference(
        { concept: "$c", period: "$p", unit: "$u", "core:ResultForecastAxis": "$f" },
        { decimals: "$d" },
      ),
    },
  },
  notes: {
    columns: { n: reference({ concept: "xbrl:note", entity: "#none", language: "$lang" }), lang: {} },
  },
};

/** A report of the sample's taxonomy laid out as nobody here does it, with what it extends and its parameters. */
export const foreignCsv = (taxonomy: string, namespaces: Readonly<Record<string, string>>): Files =>
  new Map([
    [
      "lib/base.json",
      metadata({
        documentInfo: {
          documentType,
          namespaces,
          taxonomy: [taxonomy],
          final: { taxonomy: true },
          linkTypes: { footnote: "http://www.xbrl.org/2003/arcrole/fact-footnote" },
          linkGroups: { _: "http://www.xbrl.org/2003/role/link" },
        },
        dimensions: { entity: "cik:$1", language: "en" },
        tableTemplates: templates,
      }),
    ],
    [
      "report.json",
      metadata({
        documentInfo: { documentType, extends: ["lib/base.json"] },
        parameterURL: "parameters.csv",
        tables: {
          income: { url: "income.csv", template: "wide" },
          balance: { url: "balance.csv", parameters: { this: "2002Q3" } },
          list: { url: "list.csv" },
          texts: { url: "texts.csv", template: "list" },
          notes: { url: "notes.csv" },
          none: { url: "none.csv", template: "list", optional: true },
        },
        links: {
          footnote: {
            _: { "income.r_a.now": ["notes.r_1.n"], "list.r_2.v": ["notes.r_1.n", "notes.r_2.n"] },
          },
        },
      }),
    ],
    ["parameters.csv", "name,value\nthis,2002-07-01..2002-09-30\nlast,2001-07-01..2001-09-30\n"],
    [
      "income.csv",
      `id,remark,kind,concept,now,before
a,"Line 267, ""total""",yen,core:Revenues,10568342000,9528307000
1,,perShare,core:EarningsPerShareBasic,-103477,-137222d1
c,,yen,core:NetIncomeLoss,-2326166000dINF,
`,
    ],
    ["balance.csv", "concept,opening,closing\ncore:Assets,41000000000,39000000000\n"],
    [
      "list.csv",
      `v,c,p,u,d,f
11000000000,core:Revenues,2002Q4,iso4217:JPY,-8,core:UpperMember
0.336,iij:DedicatedAccessServicesRevenuesPercentOfTotalRevenues,2002Q3,,3,
22480,core:WeightedAverageNumberOfSharesOutstandingBasic,2002Q3,xbrli:shares,#none,#none
#nil,core:IncomeTaxExpenseBenefit,2002Q3,iso4217:JPY,,
`,
    ],
    [
      "texts.csv",
      `v,c,p
#empty,core:DocumentTitle,2002-07-01T00:00:00/2002-10-01T00:00:00
##1,core:DocumentTitle,2002
"a ""b""",core:DocumentTitle,2002-02
短信,core:DocumentTitle,2002H1
$row,core:DocumentTitle,2002W36
2003-02-12,core:NextReleaseDate,2002Q3
`,
    ],
    ["notes.csv", "n,lang\none &lt; two,en\n二,ja\n"],
  ]);
