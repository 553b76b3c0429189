import { describe, expect, it } from "vitest";
import { writeInline } from "../../src/formats/inline/index.js";
import type { Fact, Occurrence, QName, Unit } from "../../src/model/index.js";
import { renderXhtml } from "../../src/release/index.js";
import { contracts, dollars, fact, pure, quarterEnd, report, unit, yen, yenPerShare } from "./example.js";
import { taxonomy } from "./inline-document.js";
import { at, bodyOf, hiddenIn, occurrence, releaseOf, short, writeChecked } from "./inline-release.js";

const rate = unit("JPY_per_USD", ["iso4217:JPY"], ["iso4217:USD"]);

/** A fact with the value and accuracy of its first occurrence. */
const stated = (
  concept: QName,
  of: Unit,
  occurrences: readonly Occurrence[],
  rest: Partial<Fact> = {},
): Fact => {
  const [first] = occurrences;
  return fact(concept, first?.value ?? "", {
    unit: of,
    decimals: first?.decimals ?? 0,
    occurrences,
    ...rest,
  });
};

const text = (
  concept: QName,
  value: string,
  occurrences: readonly Occurrence[],
  rest: Partial<Fact> = {},
): Fact => {
  const { unit: _, decimals: __, ...own } = fact(concept, value, { language: "en", occurrences, ...rest });
  return own;
};

const date = (concept: QName, value: string, occurrences: readonly Occurrence[]): Fact => {
  const { language: _, ...own } = text(concept, value, occurrences);
  return own;
};

/** The one paragraph of a release that states one number, with its tag in short. */
const paragraph = (
  words: string,
  printed: string,
  concept: QName,
  of: Unit,
  value: string,
  decimals: number,
): string => {
  const source = `${words}\n`;
  const period = concept === "iij:NumberOfContracts" ? { period: quarterEnd } : {};
  const body = bodyOf(source, [
    stated(concept, of, [occurrence(source, printed, value, { decimals })], period),
  ]);
  return short(/<p>(.*)<\/p>/.exec(body)?.[1] ?? "");
};

describe("a number in a sentence", () => {
  it.each([
    [
      "billions",
      "They were JPY10.6 billion, as said.",
      "JPY10.6 billion",
      "core:Revenues",
      yen,
      "10600000",
      -8,
      "They were JPY[decimals=-8 scale=9 format=num-dot-decimal|10.6] billion, as said.",
    ],
    [
      "an escaped dollar sign",
      "They were (\\$86.8 million), as said.",
      "$86.8 million",
      "core:Revenues",
      dollars,
      "86800",
      -5,
      "They were ($[decimals=-5 scale=6 format=num-dot-decimal|86.8] million), as said.",
    ],
    [
      "a percentage",
      "It was 33.6% of all, as said.",
      "33.6%",
      "iij:AssetsPercentOfTotalAssets",
      pure,
      "0.336",
      3,
      "It was [decimals=3 scale=-2 format=num-dot-decimal|33.6]% of all, as said.",
    ],
    [
      "a loss in words",
      "The loss was JPY1,480 million, as said.",
      "JPY1,480 million",
      "core:NetIncomeLoss",
      yen,
      "-1480000",
      -6,
      "The loss was JPY[decimals=-6 scale=6 sign=- format=num-dot-decimal|1,480] million, as said.",
    ],
    [
      "a sign in brackets",
      "It was JPY(-)51.74 each, as said.",
      "JPY(-)51.74",
      "core:EarningsPerShareBasic",
      yenPerShare,
      "-51.74",
      2,
      "It was JPY(-)[decimals=2 sign=- format=num-dot-decimal|51.74] each, as said.",
    ],
    [
      "a triangle",
      "It was △3.1 of all, as said.",
      "△3.1",
      "iij:AssetsPercentOfTotalAssets",
      pure,
      "-0.031",
      3,
      "It was △[decimals=3 scale=-2 sign=- format=num-dot-decimal|3.1] of all, as said.",
    ],
    [
      "a rate",
      "The rate is JPY121.74 = US\\$1, as said.",
      "JPY121.74 = US\\$1",
      "core:ConvenienceTranslationRate",
      rate,
      "121.74",
      2,
      "The rate is JPY[decimals=2 format=num-dot-decimal|121.74] = US$1, as said.",
    ],
    [
      "a rate, the price last",
      "The rate is US\\$1 = JPY121.74, as said.",
      "US\\$1 = JPY121.74",
      "core:ConvenienceTranslationRate",
      rate,
      "121.74",
      2,
      "The rate is US$1 = JPY[decimals=2 format=num-dot-decimal|121.74], as said.",
    ],
    [
      "tags of another markup",
      "They were <b>JPY10</b> billion, as said.",
      "JPY10</b> billion",
      "core:Revenues",
      yen,
      "10000000",
      -9,
      "They were JPY[decimals=-9 scale=9 format=num-dot-decimal|10] billion, as said.",
    ],
    [
      "a number of contracts",
      "There are 1,044 contracts, as said.",
      "1,044",
      "iij:NumberOfContracts",
      contracts,
      "1044",
      0,
      "There are [decimals=0 format=num-dot-decimal|1,044] contracts, as said.",
    ],
  ] as const)("%s", (_, words, printed, concept, of, value, decimals, expected) => {
    expect(paragraph(words, printed, concept, of, value, decimals)).toBe(expected);
  });

  it("whose words do not give the value is hidden, and marked", () => {
    const expected =
      'They were JPY<span class="untagged" title="Not tagged: “ten” disagrees with the fact, which is 10 JPY_thousands."></span>ten, as said.';
    expect(paragraph("They were JPYten, as said.", "ten", "core:Revenues", yen, "10", -3)).toBe(expected);
  });

  it("at a place that the release has not is hidden", () => {
    const elsewhere = { line: 99, column: 1, text: "5", value: "5", decimals: -3 };
    const written = writeChecked(
      report(taxonomy, [stated("core:Revenues", yen, [elsewhere])]),
      releaseOf("All is well, they say.\n"),
    );
    expect(hiddenIn(written)).toEqual([expect.stringMatching(/^Revenues_\w+: 5000$/)]);
    expect(written).toContain("<p>All is well, they say.</p>");
  });
});

describe("a table", () => {
  const source =
    "Statements\n\nThat is what they say, in thousands.\n\n\t2Q02\t1Q02\nEquity (1)\t<i>(1,480)</i>\t1,515\nDeposit\t-\t5\n";

  it("its cells are tagged: brackets outside, a dash is a reported zero, a number turned round has its fact's sign", () => {
    const body = bodyOf(source, [
      stated("core:NetIncomeLoss", yen, [occurrence(source, "(1,480)", "-1480", { decimals: -3 })]),
      stated("core:IncomeLossFromEquityMethodInvestments", yen, [
        occurrence(source, "1,515", "-1515", { decimals: -3, negated: true }),
      ]),
      stated("core:Revenues", yen, [occurrence(source, "-", "0", { decimals: -3 })]),
    ]);
    expect(short(body)).toContain(
      '<th scope="row">Equity (1)</th><td>([decimals=-3 scale=3 sign=- format=num-dot-decimal|1,480])</td><td>[decimals=-3 scale=3 sign=- format=num-dot-decimal|1,515]</td>',
    );
    expect(short(body)).toContain("<td>[decimals=-3 format=fixed-zero|-]</td><td>5</td>");
  });

  it("a place by which a keyboard reaches it says what it is called", () => {
    const captioned = source.replace("thousands.\n", "thousands.\n\nTable 1. “Equity”\n");
    expect(bodyOf(captioned, [])).toContain(
      '<div class="table">\n<a class="anchor" href="#table1" id="table1" title="Table 1. “Equity”"></a><table>\n<caption>Table 1. “Equity”</caption>',
    );
  });
});

describe("several places of one fact", () => {
  const source =
    "Sales were JPY10,568 million, or JPY10.6 billion, or about JPY11 billion, or JPY10.4 billion.\n";
  const places = [
    occurrence(source, "JPY10,568 million", "10568000", { decimals: -6 }),
    occurrence(source, "JPY10.6 billion", "10600000", { decimals: -8 }),
    occurrence(source, "JPY11 billion", "11000000", { decimals: -9 }),
    occurrence(source, "JPY10.4 billion", "10400000", { decimals: -8, conflict: true }),
  ];

  it("are tagged as far as they agree; the first with the fact's value has its id, others their place besides", () => {
    const [one] = [stated("core:Revenues", yen, places)];
    const body = bodyOf(source, [one]);
    expect(short(body, ["id", "decimals"])).toContain(
      `Sales were JPY[id=${one.id} decimals=-6|10,568] million, or JPY[id=${one.id}.1.34 decimals=-8|10.6] billion, ` +
        `or about JPY[id=${one.id}.1.60 decimals=-9|11] billion, or <span class="untagged" ` +
        'title="Not tagged: “JPY10.4 billion” disagrees with the fact, which is 10568000 JPY_thousands."></span>JPY10.4 billion.',
    );
  });

  it("a value that no place has is in the hidden header", () => {
    const [one] = [stated("core:Revenues", yen, places.slice(1, 3), { value: "10568342", decimals: -3 })];
    const written = writeChecked(report(taxonomy, [one]), releaseOf(source));
    expect(hiddenIn(written)).toEqual([`${one.id}: 10568342000`]);
    expect(short(written, ["id"])).toContain(
      `JPY[id=${one.id}.1.34|10.6] billion, or about JPY[id=${one.id}.1.60|11] billion`,
    );
  });

  it("that are more accurate than their fact would change it, and are not tagged", () => {
    const [one] = [stated("core:Revenues", yen, places.slice(0, 2), { value: "10600000", decimals: -8 })];
    const body = bodyOf(source, [one]);
    expect(body).toContain(
      'Sales were <span class="untagged" title="Not tagged: “JPY10,568 million” is more accurate than the fact, which is 10600000 JPY_thousands."></span>JPY10,568 million',
    );
    expect(short(body, ["id"])).toContain(`or JPY[id=${one.id}|10.6] billion`);
  });

  it("what a person had read otherwise is not tagged, and says so", () => {
    const corrected = occurrence(source, "JPY10.4 billion", "10600000", {
      decimals: -8,
      corrected: "JPY10.6 billion",
    });
    const body = bodyOf(source, [stated("core:Revenues", yen, [corrected])]);
    expect(body).toContain(
      'or <span class="untagged" title="Not tagged: a person had “JPY10.6 billion” read in place of “JPY10.4 billion”."></span>JPY10.4 billion.',
    );
  });

  it("of equal accuracy must be equal, unless one is approximate: then it is less accurate", () => {
    const words = "It was 65%, or some 66%, or 67%.\n";
    const [one, two, three] = ["0.65", "0.66", "0.67"].map((value) =>
      occurrence(words, `${value.slice(2)}%`, value, { decimals: 2, approximate: value === "0.66" }),
    ) as [Occurrence, Occurrence, Occurrence];
    const body = bodyOf(words, [stated("iij:AssetsPercentOfTotalAssets", pure, [one, two, three])]);
    expect(short(body, ["decimals"])).toContain(
      "It was [decimals=2|65]%, or some [decimals=1|66]%, or <span",
    );
  });

  it("round to two values that do not agree with each other: the second is marked", () => {
    const words = "It was JPY10.5 billion, or JPY10 billion, or JPY11 billion.\n";
    const [one] = [
      stated("core:Revenues", yen, [
        occurrence(words, "JPY10.5 billion", "10500000", { decimals: -8 }),
        occurrence(words, "JPY10 billion", "10000000", { decimals: -9 }),
        occurrence(words, "JPY11 billion", "11000000", { decimals: -9 }),
      ]),
    ];
    expect(short(bodyOf(words, [one]), ["decimals"])).toMatch(
      /JPY\[decimals=-8\|10.5\] billion, or JPY\[decimals=-9\|10\] billion, or <span[^>]*><\/span>JPY11 billion/,
    );
  });
});

describe("one printed number of two facts", () => {
  const source = "It was JPY5 million each, as said.\n";
  const of = (concept: QName, value: string, decimals = -6): Fact =>
    stated(concept, yen, [occurrence(source, "JPY5 million", value, { decimals })]);

  it("has the tags of both", () => {
    const body = bodyOf(source, [of("core:Revenues", "5000"), of("core:NetIncomeLoss", "-5000")]);
    expect(short(body, ["name", "sign"])).toContain(
      "JPY[name=core:Revenues|[name=core:NetIncomeLoss sign=-|5]] million",
    );
  });

  it("in two scales can have one: the other is hidden", () => {
    const written = writeChecked(
      report(taxonomy, [of("core:Revenues", "5000"), of("core:NetIncomeLoss", "5", -3)]),
      releaseOf(source),
    );
    expect(short(written, ["name"])).toContain("JPY[name=core:Revenues|5] million");
    expect(hiddenIn(written)).toEqual([expect.stringMatching(/^NetIncomeLoss_\w+: 5000$/)]);
  });
});

describe("texts", () => {
  const source =
    "ACME ANNOUNCES RESULTS (UNAUDITED)\n\nTokyo, November 13, 2002 – Acme Inc. (Nasdaq: ACME) says that all is well in fiscal 2002.\n\nSept 30, 2002\n";

  it("are tagged where their words, a part of them or a format gives the value", () => {
    const body = bodyOf(source, [
      text("core:EntityRegistrantName", "Acme Inc.", [occurrence(source, "Acme Inc.", "Acme Inc.")]),
      text("core:TradingSymbol", "ACME", [occurrence(source, "ACME", "ACME", { nth: 1 })]),
      date("core:ReleaseDate", "2002-11-13", [occurrence(source, "November 13, 2002", "2002-11-13")]),
      date("core:DocumentFiscalYearFocus", "2002", [occurrence(source, "fiscal 2002", "2002")]),
      date("core:FinancialStatementsAudited", "false", [occurrence(source, "UNAUDITED", "false")]),
    ]);
    expect(short(body, ["name", "format"])).toContain(
      "RESULTS ([name=core:FinancialStatementsAudited format=fixed-false|UNAUDITED])",
    );
    expect(short(body, ["name", "format"])).toContain(
      "Tokyo, [name=core:ReleaseDate format=date-monthname-day-year-en|November 13, 2002] – " +
        "[name=core:EntityRegistrantName|Acme Inc.] (Nasdaq: [name=core:TradingSymbol|ACME]) says that all is well in fiscal [name=core:DocumentFiscalYearFocus|2002].",
    );
  });

  it("that the words only imply are hidden, unmarked", () => {
    const written = writeChecked(
      report(taxonomy, [
        text("core:DocumentType", "Earnings release", [
          occurrence(source, "ANNOUNCES RESULTS", "Earnings release"),
        ]),
        date("core:DocumentPeriodEndDate", "2002-09-30", [occurrence(source, "Sept 30, 2002", "2002-09-30")]),
        text("core:DocumentLanguage", "en", []),
      ]),
      releaseOf(source),
    );
    expect(hiddenIn(written).map((each) => each.replace(/_\w+/, ""))).toEqual([
      "DocumentType: Earnings release",
      "DocumentPeriodEndDate: 2002-09-30",
      "DocumentLanguage: en",
    ]);
    expect(written).not.toContain('class="untagged"');
  });

  it("stand in each other, and around numbers", () => {
    const words = "Acme sees sales of JPY5 million in fiscal 2002, they say.\n";
    const sentence = words.trim();
    const body = bodyOf(words, [
      text("iij:OperatingIncomeLossOutlook", sentence, [occurrence(words, sentence, sentence)]),
      date("core:DocumentFiscalYearFocus", "2002", [occurrence(words, "2002", "2002")]),
      stated("core:Revenues", yen, [occurrence(words, "JPY5 million", "5000", { decimals: -6 })]),
    ]);
    expect(short(body, ["name"])).toContain(
      "<p>[name=iij:OperatingIncomeLossOutlook|Acme sees sales of JPY[name=core:Revenues|5] million in fiscal [name=core:DocumentFiscalYearFocus|2002], they say.]</p>",
    );
  });

  it("that overlap are cut, and go on", () => {
    const words = "One two three four, they say.\n";
    const [a, b] = [
      text("core:ContactPersonnelName", "One two three", [
        occurrence(words, "One two three", "One two three"),
      ]),
      text("core:ContactPersonnelOffice", "two three four", [
        occurrence(words, "two three four", "two three four"),
      ]),
    ];
    const body = bodyOf(words, [a, b]);
    expect(short(body, ["id", "continuedAt"])).toContain(
      `<p>[id=${a.id}|One [id=${b.id} continuedAt=${b.id}.part2|two three]]<ix:continuation id="${b.id}.part2"> four</ix:continuation>, they say.</p>`,
    );
  });

  it("in Japanese and without language say so", () => {
    const words = "Acme 日本 and Acme Japan, they say.\n";
    const body = bodyOf(words, [
      text("core:EntityRegistrantName", "Acme 日本", [occurrence(words, "Acme 日本", "Acme 日本")], {
        language: "ja",
      }),
      date("core:EntityRegistrantName", "Acme Japan", [occurrence(words, "Acme Japan", "Acme Japan")]),
    ]);
    expect(short(body, ["xml:lang"])).toContain(
      "<p>[xml:lang=ja|Acme 日本] and [xml:lang=|Acme Japan], they say.</p>",
    );
  });
});

describe("notes", () => {
  const source =
    "Sales (1) were JPY5 million, they say.\n\n(1) Without <b>tax</b> of JPY1 million, they say.\n";
  const note = "Without tax of JPY1 million, they say.";
  const notes = [{ id: "note1", text: note, language: "en", mark: "1", line: 3, column: 5 }];
  const facts = [
    stated("core:Revenues", yen, [occurrence(source, "JPY5 million", "5000", { decimals: -6 })], {
      notes: ["note1"],
    }),
    stated("core:IncomeTaxExpenseBenefit", yen, [
      occurrence(source, "JPY1 million", "1000", { decimals: -6 }),
    ]),
  ];

  it("are footnotes where they stand, around the numbers in them, with their mark outside", () => {
    const body = bodyOf(source, facts, { notes });
    expect(short(body, [])).toContain(
      '<p class="note">(1) <ix:footnote id="note1" xml:lang="en">Without tax of JPY[|1] million, they say.</ix:footnote></p>',
    );
  });

  it("are related to every tag of their facts", () => {
    const again = source.replace("they say.\n\n", "that is JPY5 million.\n\n");
    const [first] = [
      stated(
        "core:Revenues",
        yen,
        [
          occurrence(again, "JPY5 million", "5000", { decimals: -6 }),
          occurrence(again, "JPY5 million", "5000", { decimals: -6, nth: 1 }),
        ],
        { notes: ["note1"] },
      ),
    ];
    const written = writeChecked(report(taxonomy, [first], { notes }), releaseOf(again));
    expect(written).toContain(`<ix:relationship fromRefs="${first.id} ${first.id}.1.38" toRefs="note1"/>`);
  });

  it("whose words the release has not are hidden", () => {
    const [first] = facts as [Fact, Fact];
    const other = [{ ...notes[0], id: "note1", language: "en", text: "Other words." }];
    const written = writeChecked(report(taxonomy, [first], { notes: other }), releaseOf(source));
    expect(hiddenIn(written)).toEqual(["note1: Other words."]);
  });
});

describe("sections", () => {
  const source = [
    "Acme Announces Results",
    "",
    "Highlights",
    "",
    "Sales were JPY5 million in",
    "",
    "Acme Inc.",
    "Page 1",
    "",
    "the quarter, they say.",
    "",
    "Outlook",
    "",
    "All will be well, as they say.",
    "",
    "Acme Inc.",
    "Page 2",
    "",
    "More Highlights",
    "",
    "Sales of JPY4 million are wrong, they say.",
    "",
  ].join("\n");
  const release = releaseOf(source);
  const [, highlights] = release.blocks;
  const index = (words: string): number =>
    release.blocks.findIndex((block) => block.kind !== "table" && block.text === words);
  const starts = ["Highlights", "Outlook", "More Highlights"].map(index) as [number, number, number];
  const runs = [
    release.blocks.slice(starts[0], starts[1]),
    release.blocks.slice(starts[1], starts[2]),
    release.blocks.slice(starts[2]),
  ] as const;
  const [first, outlook, more] = runs.map((run) => renderXhtml(run, release));
  const sections = [
    text(
      "core:ResultsSummaryTextBlock",
      `${first}${more}`,
      ["Highlights", "More Highlights"].map((words) => ({
        ...at(source, `${words}\n`),
        text: words,
        value: words,
      })),
    ),
    text("core:ForecastTextBlock", `${outlook}`, [occurrence(source, "Outlook", "Outlook")]),
  ];
  const sales = stated("core:Revenues", yen, [
    occurrence(source, "JPY5 million", "5000", { decimals: -6 }),
    occurrence(source, "JPY4 million", "4000", { decimals: -6, conflict: true }),
  ]);

  it("are tagged as a whole; one that stands apart goes on; what is no word of them is taken out", () => {
    expect(highlights?.kind).toBe("heading");
    const [summary, forecast] = sections as [Fact, Fact];
    const body = bodyOf(source, [...sections, sales]);
    expect(short(body, ["id", "escape", "continuedAt"]).split("\n").slice(0, -3)).toEqual([
      "<div>",
      "<h1>Acme Announces Results</h1>",
      "</div>",
      `[id=${summary.id} escape=true continuedAt=${summary.id}.part2|<div>`,
      "<h2>Highlights</h2>",
      `<p>Sales were JPY[id=${sales.id}|5] million in <ix:exclude><span class="furniture">Acme Inc.</span> <span class="furniture">Page 1</span> </ix:exclude>the quarter, they say.</p>`,
      "</div>]",
      `[id=${forecast.id} escape=true|<div>`,
      "<h2>Outlook</h2>",
      "<p>All will be well, as they say.</p>",
      '<ix:exclude><p class="furniture">Acme Inc.</p>',
      '</ix:exclude><ix:exclude><p class="furniture">Page 2</p>',
      "</ix:exclude></div>]",
      `<ix:continuation id="${summary.id}.part2"><div>`,
      "<h2>More Highlights</h2>",
      '<p>Sales of <ix:exclude><span class="untagged" title="Not tagged: “JPY4 million” disagrees with the fact, which is 5000 JPY_thousands."></span></ix:exclude>JPY4 million are wrong, they say.</p>',
      "</div></ix:continuation>",
    ]);
  });

  it("whose value is not what is shown are hidden, and the rest is as it was", () => {
    const [summary] = sections as [Fact, Fact];
    const other = { ...summary, value: "<div>\n<p>Other words</p>\n</div>" };
    const written = writeChecked(report(taxonomy, [other, sales]), release);
    expect(hiddenIn(written)).toEqual([
      `${summary.id}: &lt;div&gt;\n&lt;p&gt;Other words&lt;/p&gt;\n&lt;/div&gt;`,
    ]);
    expect(short(written, [])).toContain(
      '<p>Sales were JPY[|5] million in <span class="furniture">Acme Inc.</span>',
    );
  });
});

describe("a document", () => {
  const source = "All is well, they say.\n";

  it("is the same whenever it is written", () => {
    const one = report(taxonomy, [
      stated("core:Revenues", yen, [occurrence(source, "well", "5", { decimals: -3 })]),
    ]);
    expect(writeInline(one, taxonomy, releaseOf(source))).toBe(writeInline(one, taxonomy, releaseOf(source)));
  });

  it("has a title, a language, a style and a policy, and nothing that runs or is fetched", () => {
    const written = writeChecked(
      report(taxonomy, [], { entityName: "A & <b>", release: { file: "a", sha256: "0", title: "Results" } }),
      releaseOf(source),
    );
    expect(written).toContain("<title>Results – A &amp; &lt;b&gt;</title>");
    expect(written).toMatch(/<html [^>]*xml:lang="en">/);
    expect(written).toContain('<meta name="viewport" content="width=device-width, initial-scale=1" />');
    expect(written).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(written).not.toMatch(
      /<script|<img|<link |url\(|@import|src=|href="(?!#|https:\/\/tanshin\.example\/taxonomy)/,
    );
  });

  it("keeps words that look like markup, and values that do, as words", () => {
    const words =
      'Sales <script>alert("1 & 2")</script> rose &amp; <ix:exclude>fell</ix:exclude>, they say.\n';
    const value = words.trim();
    const body = bodyOf(words, [text("core:DocumentTitle", value, [occurrence(words, value, value)])]);
    expect(body).toContain(
      'Sales &lt;script&gt;alert("1 &amp; 2")&lt;/script&gt; rose &amp;amp; &lt;ix:exclude&gt;fell',
    );
  });

  it("ids of facts, contexts, units, notes and tables are each its own", () => {
    const table = "Statements\n\nThat is what they say.\n\n\t2Q02\nSales\t5\nOther\t6\n";
    const ids = ["JPY", "table1", "CurrentQuarterDuration"];
    const facts = ids.map((id, index) => ({
      ...stated(
        ["core:Revenues", "core:NetIncomeLoss", "core:IncomeTaxExpenseBenefit"][index] as QName,
        yen,
        [occurrence(table, ["5", "6", "6"][index] ?? "", ["5", "6", "6"][index] ?? "", { decimals: -3 })],
      ),
      id,
    }));
    const written = writeChecked(report(taxonomy, facts), releaseOf(table));
    const all = [...written.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(all).size).toBe(all.length);
  });
});
