import { describe, expect, it } from "vitest";
import { isEmbeddable } from "../../src/formats/inline/embed.js";
import type { Fact, Report } from "../../src/model/index.js";
import {
  contracts,
  dollars,
  exampleFacts,
  fact,
  pure,
  quarterEnd,
  report,
  yen,
  yenPerShare,
} from "./example.js";
import { taxonomy } from "./inline-document.js";
import { short, writeChecked } from "./inline-release.js";

const priorQuarter = { type: "duration", start: "2002-04-01", end: "2002-06-30" } as const;

/** What is shown of a report, line by line. */
const shown = (facts: readonly Fact[], rest: Partial<Report> = {}): readonly string[] => {
  const written = writeChecked(report(taxonomy, facts, rest));
  expect(written).not.toContain("<ix:hidden>");
  return written.slice(written.indexOf("</ix:header>")).split("\n");
};

/** The rows of the table with a caption, cells parted by `|`. */
const table = (lines: readonly string[], caption: string): readonly string[] => {
  const start = lines.findIndex((line) => line.startsWith(`<caption>${caption}`));
  const end = lines.findIndex((line, index) => index > start && line === "</table>");
  return start < 0
    ? []
    : lines
        .slice(start, end)
        .filter((line) => line.startsWith("<tr>"))
        .map((line) =>
          line
            .replace(/<\/t[hd]><t[hd][^>]*>/g, "|")
            .replace(/<br\/>/g, " & ")
            .replace(/<[^>]*>/g, ""),
        );
};

describe("a report without its release", () => {
  it("has its statements as tables: the issuer's words at the rows, periods and units at the columns", () => {
    const lines = shown([
      fact("iij:DedicatedAccessServicesRevenues", "3546372"),
      fact("iij:DedicatedAccessServicesRevenues", "3523334", { period: priorQuarter }),
      fact("iij:DedicatedAccessServicesRevenues", "29131", { unit: dollars }),
      fact("iij:DedicatedAccessServicesRevenuesPercentOfTotalRevenues", "0.336", { unit: pure, decimals: 3 }),
      fact("core:Revenues", "10568342"),
      fact("core:Revenues", "9849202", { period: priorQuarter }),
      fact("core:EarningsPerShareBasic", "-103477", { unit: yenPerShare, decimals: 0 }),
    ]);
    expect(lines).toContain("<h1>Internet Initiative Japan Inc.</h1>");
    expect(table(lines, "Consolidated Statements of Operations")).toEqual([
      "|Jul 1 to Sep 30, 2002|Apr 1 to Jun 30, 2002",
      "|JPY thousands|percent of total revenues|USD thousands|JPY thousands",
      "Revenues",
      "Connectivity and value-added services",
      "Dedicated access services|3,546,372|33.6%|29,131|3,523,334",
      "Total revenues|10,568,342|||9,849,202",
      "Basic net loss per share (JPY per shares)|(103,477)|||",
    ]);
  });

  it("shows a number turned round where its line is, with the sign of the fact in its tag", () => {
    const lines = shown([
      fact("core:IncomeLossFromEquityMethodInvestments", "-1480411"),
      fact("core:NetIncomeLoss", "-2326166"),
    ]);
    expect(table(lines, "Consolidated Statements of Operations").slice(-2)).toEqual([
      "Equity in net loss of equity method investees|(1,480,411)",
      "Net loss|(2,326,166)",
    ]);
    expect(table(lines, "Condensed Consolidated Statements of Cash Flows").slice(-2)).toEqual([
      "Net loss|(2,326,166)",
      "Equity in net loss of equity method investees|1,480,411",
    ]);
    const turned = lines.filter((line) => line.includes(">1,480,411<"));
    expect(turned.map((line) => / sign="(.)"/.exec(line)?.[1])).toEqual(["-", "-"]);
  });

  it("shows each fact in every statement that has its line; the first has its id, others theirs", () => {
    const one = fact("core:NetIncomeLoss", "-2326166");
    const ids = shown([one]).flatMap((line) =>
      [...line.matchAll(/nonFraction id="([^"]*)"/g)].map(([, id]) => id),
    );
    expect(ids).toEqual([one.id, `${one.id}.2`]);
  });

  it("shows parts of a breakdown where their lines are, what all columns count in the caption, nil as nil", () => {
    const member = (name: string) => ({ "iij:AccessServiceAxis": `iij:${name}Member` }) as Fact["dimensions"];
    const of = (value: string | null, name: string) =>
      fact("iij:NumberOfContracts", value, {
        unit: contracts,
        decimals: 0,
        period: quarterEnd,
        dimensions: member(name),
      });
    const lines = shown([of("1044", "InternetDataCenterConnectivityServices"), of(null, "IIJ4U")]);
    expect(lines).toContain("<caption>Number of Contracts (contracts)</caption>");
    expect(table(lines, "Number of Contracts")).toEqual([
      "|Sep 30, 2002",
      "Internet data center connectivity services|1,044",
      "IIJ4U (dialup services for individuals)|nil",
    ]);
  });

  it("shows columns of few figures, as forecasts have, in a table of their own", () => {
    const own = [
      "Revenues",
      "CostOfRevenue",
      "OperatingIncomeLoss",
      "NetIncomeLoss",
      "ResearchAndDevelopmentExpense",
    ].map((name, index) => fact(`core:${name}`, String(index + 1)));
    const forecast = fact("core:Revenues", "10500000", {
      decimals: -8,
      period: { type: "duration", start: "2002-10-01", end: "2003-03-31" },
      dimensions: { "core:ResultForecastAxis": "core:LowerMember" },
    });
    const lines = shown([forecast, ...own]);
    expect(table(lines, "Consolidated Statements of Operations (JPY")).toHaveLength(8);
    expect(table(lines, "Consolidated Statements of Operations: other periods and forecasts")).toEqual([
      "|Oct 1, 2002 to Mar 31, 2003",
      "|Forecast, lower end",
      "Revenues",
      "Total revenues|10,500,000",
    ]);
  });

  it("shows digits as far as they are accurate, and grouped", () => {
    const cell = (value: string, decimals: Fact["decimals"]) => {
      const lines = shown([fact("core:Revenues", value, { ...(decimals !== undefined && { decimals }) })]);
      return table(lines, "Consolidated Statements of Operations").at(-1)?.split("|")[1];
    };
    expect(cell("1234567.5", 2)).toBe("1,234,567.50000");
    expect(cell("18", -2)).toBe("18.0");
    expect(cell("18", "INF")).toBe("18");
    expect(cell("18", -6)).toBe("18");
    expect(cell("0", -3)).toBe("0");
    expect(cell("-0.001", 0)).toBe("(0.001)");
  });

  it("shows what stands in no statement as other figures, and concepts that the taxonomy has not by their names", () => {
    const other = fact("x:Cows", "12", { unit: contracts, decimals: 0 });
    const lines = shown([other], { namespaces: { ...taxonomy.namespaces, x: "urn:x" } });
    expect(table(lines, "Other figures (contracts)")).toEqual(["|Jul 1 to Sep 30, 2002", "x:Cows|12"]);
  });

  it("shows every kind of fact of the example", () => {
    const lines = shown(exampleFacts);
    const tags = lines.join("\n").match(/<ix:nonFraction /g) ?? [];
    expect(tags.length).toBeGreaterThanOrEqual(exampleFacts.length);
  });
});

describe("texts of a report without its release", () => {
  const text = (concept: string, value: string | null, rest: Partial<Fact> = {}): Fact => {
    const { unit: _, decimals: __, ...own } = fact(concept, value, { language: "en", ...rest });
    return own;
  };

  it("short ones are a table, long ones stand under their label with their line ends", () => {
    const lines = shown([
      text("core:DocumentTitle", "One & <two>"),
      text("core:ContactPersonnelName", null),
      text("core:ContactPersonnelOffice", "One\nTwo"),
    ]);
    expect(table(lines, "Texts")).toEqual([
      "Item|Text|Period",
      "Document title|One &amp; &lt;two&gt;|Jul 1 to Sep 30, 2002",
      "Contact|nil|Jul 1 to Sep 30, 2002",
    ]);
    const start = lines.indexOf("<h2>Contact, title and office</h2>");
    expect(short(lines.slice(start, start + 4).join("\n"), ["xml:lang"])).toBe(
      '<h2>Contact, title and office</h2>\n<p class="note">Jul 1 to Sep 30, 2002</p>\n<div class="text">[xml:lang=en|One\nTwo]</div>',
    );
  });

  it("text blocks are shown as their markup, with places by which a keyboard reaches their tables", () => {
    const value =
      '<div>\n<h2>Results</h2>\n<div class="table">\n<table>\n<tbody>\n<tr><th scope="row">Sales</th><td>5</td></tr>\n</tbody>\n</table>\n</div>\n</div>';
    const markup = shown([text("core:ResultsSummaryTextBlock", value)]).join("\n");
    expect(markup).toContain('<div class="section"><ix:nonNumeric ');
    expect(markup).toContain(
      ' escape="true"><div>\n<h2>Results</h2>\n<div class="table"><ix:exclude><a class="anchor" href="#table" id="table" title="Results summary"></a></ix:exclude>\n<table>',
    );
  });

  it("markup that is none, or that could do something, is shown as words", () => {
    for (const value of ["<p>one</b>", "<script>alert(1)</script>", '<p onclick="x()">one</p>']) {
      const markup = shown([text("core:ResultsSummaryTextBlock", value)]).join("\n");
      expect(markup).toContain(
        value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
      );
    }
  });

  it.each([
    ["<p>One &amp; <b>two</b></p>", true],
    ["One <i>two</i>", true],
    ["<ul>\n<li>One</li>\n</ul>", true],
    [
      '<table>\n<caption>One<br/>two</caption>\n<tbody>\n<tr><td class="text" colspan="2">5</td></tr>\n</tbody>\n</table>',
      true,
    ],
    ["One & two", false], // no markup
    ["<p>One & two</p>", false], // not well-formed
    ["<p>One &quot;two&quot;</p>", false], // would be read back otherwise
    ["<br>", false],
    ["<br></br>", false],
    ["<p><div>One</div></p>", false], // not valid
    ["<ul></ul>", false],
    ["<ul><p>One</p></ul>", false],
    ["<table><tr><td>5</td></tr>words</table>", false],
    ["<tr><td>5</td></tr>", false],
    ["<mark>5</mark>", false], // no XHTML 1.1
    ['<p id="x">One</p>', false], // ids are the document's
    ['<p style="position:fixed">One</p>', false],
    ['<p class="">One</p>', false],
    ['<a href="https://example.com">One</a>', false],
    ['<img src="https://example.com/x.png"/>', false],
    ["<ix:exclude>One</ix:exclude>", false],
    ['<p xmlns="urn:x">One</p>', false],
    ["<!-- one --><p>two</p>", false],
    ["<p>One</p>\r\n", false],
    [`${"<div>".repeat(150)}x${"</div>".repeat(150)}`, false],
  ])("%s is shown as markup: %s", (value, embedded) => {
    expect(isEmbeddable(value)).toBe(embedded);
  });
});

describe("notes of a report without its release", () => {
  const notes = [
    { id: "note1", text: "Unaudited.", language: "en" },
    { id: "note2", text: "監査前", language: "ja" },
  ];

  it("are a list, and numbers say which explain them: at the caption, the row or the number", () => {
    const lines = shown(
      [
        fact("core:Revenues", "5", { notes: ["note1"] }),
        fact("core:Revenues", "6", { notes: ["note1"], period: priorQuarter }),
        fact("core:NetIncomeLoss", "7", { notes: ["note1", "note2"] }),
        fact("core:NetIncomeLoss", "8", { notes: ["note1"], period: priorQuarter }),
        fact("core:OperatingIncomeLoss", "9", { notes: ["note1", "note2"] }),
      ],
      { notes },
    );
    const [caption] = lines.filter((line) =>
      line.startsWith("<caption>Consolidated Statements of Operations"),
    );
    expect(caption?.replace(/<[^>]*>/g, "")).toBe("Consolidated Statements of Operations (JPY thousands)(1)");
    expect(table(lines, "Consolidated Statements of Operations").slice(-3)).toEqual([
      "Total revenues|5|6",
      "Operating income (loss)(2)|9|",
      "Net loss|7(2)|8",
    ]);
    expect(lines).toContain(
      '<li class="text"><ix:footnote id="note2" xml:lang="ja">監査前</ix:footnote></li>',
    );
    expect(lines.join("")).toContain('<a href="#note2">(2)</a>');
  });
});

describe("the whole", () => {
  it("is in yen as the facts are", () => {
    expect(short(shown([fact("core:Revenues", "-5", { unit: yen })]).join("\n"))).toContain(
      "<td>([decimals=-3 scale=3 sign=- format=num-dot-decimal|5])</td>",
    );
  });
});
