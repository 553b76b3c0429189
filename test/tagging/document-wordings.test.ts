import { describe, expect, it } from "vitest";
import { misplaced, readDocument, releaseOf } from "./document-support.js";

/** The values of some concepts in a release of these blocks; what is not said is undefined. */
const valuesOf = (names: readonly string[], blocks: readonly string[], after: readonly string[] = []) => {
  const text = releaseOf(blocks, after);
  const read = readDocument(text);
  expect(misplaced(text, read.facts)).toEqual([]);
  expect(read.status).toBe("valid");
  return names.map((name) => read.values[name]);
};

const LEAD = "Internet Initiative Japan Inc. today announced its results for the quarter.";
const dated = (dateline: string): string => `${dateline} – ${LEAD}`;

describe("a release that says next to nothing", () => {
  it("has the facts that the taxonomy and the table give, and no other", () => {
    const { values, diagnostics } = readDocument(releaseOf([]));
    expect(values).toEqual({
      EntityRegistrantName: "Internet Initiative Japan Inc.",
      EntityIdentifier: "0001090633",
      DocumentFiscalYearFocus: "2002",
      DocumentFiscalPeriodFocus: "Q2",
      DocumentPeriodEndDate: "2002-09-30",
      DocumentLanguage: "en",
    });
    expect(diagnostics).toEqual([]);
  });
});

describe("datelines", () => {
  const dates = ["ReleaseDate", "ReleaseDate, TokyoMember", "ReleaseDate, NewYorkMember"] as const;

  it.each([
    ["one city", dated("TOKYO, November 13, 2002"), [undefined, "2002-11-13", undefined]],
    [
      "a city with its country",
      dated("Tokyo, Japan, November 13, 2002"),
      [undefined, "2002-11-13", undefined],
    ],
    ["a state, an em dash", `New York, N.Y., Nov. 12, 2002 — ${LEAD}`, [undefined, undefined, "2002-11-12"]],
    [
      "a city that is not listed",
      dated("Springfield, November 12, 2002"),
      ["2002-11-12", undefined, undefined],
    ],
    ["no city", dated("November 12, 2002"), ["2002-11-12", undefined, undefined]],
    ["a line of its own", "Tokyo, November 13, 2002", [undefined, "2002-11-13", undefined]],
    ["day first", dated("New York, 12 November 2002"), [undefined, undefined, "2002-11-12"]],
    [
      "two cities of which one is listed",
      dated("Springfield, November 12, 2002 / Tokyo, November 13, 2002"),
      ["2002-11-12", "2002-11-13", undefined],
    ],
    ["none", LEAD, [undefined, undefined, undefined]],
    ["a date that is no dateline", "As of November 12, 2002", [undefined, undefined, undefined]],
  ])("%s", (_, block, expected) => {
    expect(valuesOf(dates, [block])).toEqual(expected);
  });

  it("two different days without a city are no fact, and a warning shows both places", () => {
    const text = releaseOf(["November 14, 2002", dated("November 12, 2002")]);
    const { values, diagnostics } = readDocument(text);
    expect(values.ReleaseDate).toBeUndefined();
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["tanshin:conflicting-occurrences", "warning"],
    ]);
    expect(diagnostics[0]?.message).toContain("November 14, 2002");
    expect(diagnostics[0]?.message).toContain("Release date");
  });
});

describe("ticker symbols and codes", () => {
  const names = ["TradingSymbol", "SecurityExchangeName", "SecuritiesCode"] as const;
  const company = "Internet Initiative Japan Inc.";

  it.each([
    ["NYSE", `${company} (NYSE: IIJ) today announced its results.`, ["IIJ", "NYSE", undefined]],
    ["two listings", `${company} (NASDAQ: IIJI, TSE1: 3774) today.`, ["IIJI", "NASDAQ", "3774"]],
    ["Tokyo only", `${company} (TSE Prime: 3774) today.`, [undefined, undefined, "3774"]],
    ["a line of its own", "Nasdaq: IIJI", ["IIJI", "Nasdaq", undefined]],
    ["a letter in the code", "Securities code: 130A", [undefined, undefined, "130A"]],
    ["a stock code", "Stock code 3774", [undefined, undefined, "3774"]],
    [
      "another company's symbol",
      "Its affiliate Crosswave (Nasdaq: XWAV) grew.",
      [undefined, undefined, undefined],
    ],
    [
      "another company's behind the issuer's name",
      `${company} and its affiliate Crosswave (Nasdaq: XWAV) grew.`,
      [undefined, undefined, undefined],
    ],
    ["words that are no symbol", "Nasdaq: the market fell.", [undefined, undefined, undefined]],
    ["a year that is no code", "The securities code 2002-1 applies.", [undefined, undefined, undefined]],
  ])("%s", (_, block, expected) => {
    expect(valuesOf(names, [block])).toEqual(expected);
  });
});

describe("the next release", () => {
  it.each([
    ["The next earnings release is scheduled for February 12, 2003.", "2003-02-12"],
    ["The Company will announce its third quarter results on Wednesday, February 12, 2003.", "2003-02-12"],
    ["Next results announcement: 12 February 2003", "2003-02-12"],
    ["IIJ plans to report its results for 3Q02 on or about February 12, 2003.", undefined],
    ["On February 12, 2003, IIJ will open a data center.", undefined],
    ["The Company announced its results on August 12, 2002.", undefined],
    ["The 1Q02 earnings release, scheduled for August 12, 2002, was late.", undefined],
    ["IIJ will host a conference call on February 12, 2003.", undefined],
  ])("%s", (sentence, expected) => {
    expect(valuesOf(["NextReleaseDate"], [], [sentence])).toEqual([expected]);
  });

  it("two different days are no fact", () => {
    const sentences = [
      "The next earnings release is scheduled for February 12, 2003.",
      "The next earnings release is scheduled for February 13, 2003.",
    ];
    expect(valuesOf(["NextReleaseDate"], [], sentences)).toEqual([undefined]);
  });
});

describe("audit", () => {
  it.each([
    ["The consolidated financial statements are unaudited.", "false"],
    ["These figures were not audited.", "false"],
    ["Unaudited consolidated results", "false"],
    ["The annual financial statements have been audited by the company's auditors.", "true"],
    ["Balance sheet (audited)", "true"],
    ["The audit committee met on November 1.", undefined],
    ["Pro forma amounts follow.", undefined],
  ])("%s", (block, expected) => {
    expect(valuesOf(["FinancialStatementsAudited"], [], [block])).toEqual([expected]);
  });

  it("of which some are and some are not is no one answer, and no fact", () => {
    const both = ["Statements of operations (unaudited)", "Balance sheet of the last year (audited)"];
    expect(valuesOf(["FinancialStatementsAudited"], [], both)).toEqual([undefined]);
  });
});

describe("accounting basis", () => {
  it.each([
    ["The consolidated financial statements are prepared in accordance with U.S. GAAP.", "U.S. GAAP"],
    [
      "Its financial statements have been prepared in conformity with accounting principles generally accepted in the United States of America.",
      "U.S. GAAP",
    ],
    ["Summary of Results (IFRS)", "IFRS"],
    ["Consolidated figures are presented under International Financial Reporting Standards.", "IFRS"],
    ["Consolidated Results <Japanese GAAP>", "Japanese GAAP"],
    ["Adjusted EBITDA is not a measurement under generally accepted accounting principles.", undefined],
    ["Adjusted results are not prepared in accordance with U.S. GAAP.", undefined],
    ["Differences between U.S. GAAP and Japanese GAAP are material.", undefined],
  ])("%s", (block, expected) => {
    expect(valuesOf(["EntityAccountingStandard"], [], [block])).toEqual([expected]);
  });

  it("of which two are named is no one answer, and no fact", () => {
    const two = ["Consolidated results (IFRS)", "Non-consolidated results (Japanese GAAP)"];
    expect(valuesOf(["EntityAccountingStandard"], [], two)).toEqual([undefined]);
  });
});

describe("contacts", () => {
  const names = [
    "ContactPersonnelName",
    "ContactPersonnelOffice",
    "ContactPersonnelEmailAddress",
    "ContactPersonnelTelephoneNumber",
  ] as const;

  it.each([
    [
      "stacked lines with phone, fax and address in the web",
      [
        "Investor Contact:",
        "Mary O'Neil",
        "Vice President, Investor Relations",
        "Phone: (408) 555-0112",
        "Fax: (408) 555-0113",
        "mary@example.com",
        "www.example.com",
      ],
      ["Mary O'Neil", "Vice President, Investor Relations", "mary@example.com", "(408) 555-0112"],
    ],
    [
      "one line",
      ["Contact: Taro Yamada, Investor Relations Office, Tel. 03-5259-6500, ir@example.co.jp"],
      [undefined, undefined, "ir@example.co.jp", "03-5259-6500"],
    ],
    [
      "an office without a person",
      ["For further information, please contact:", "Investor Relations Office", "ir@example.co.jp"],
      [undefined, "Investor Relations Office", "ir@example.co.jp", undefined],
    ],
    [
      "a name and nothing else",
      ["Contact: Natsuko Irifune, General Manager"],
      ["Natsuko Irifune", "General Manager", undefined, undefined],
    ],
    [
      "a heading without a contact",
      ["Contact:", "Revenues grew."],
      [undefined, undefined, undefined, undefined],
    ],
    [
      "a sentence about contacts",
      ["The number of contacts rose to 5,259-6,500."],
      [undefined, undefined, undefined, undefined],
    ],
  ])("%s", (_, lines, expected) => {
    expect(valuesOf(names, [], lines)).toEqual(expected);
  });
});

describe("titles", () => {
  it("a headline that announces something else is of no known type", () => {
    const text = releaseOf([dated("Tokyo, November 13, 2002")]).replace(
      "IIJ Announces Results of the 2nd Quarter 2002",
      "IIJ Opens a Data Center in the 2nd Quarter 2002",
    );
    const { values } = readDocument(text);
    expect(values.DocumentTitle).toBe("IIJ Opens a Data Center in the 2nd Quarter 2002");
    expect(values.DocumentType).toBeUndefined();
  });
});

describe("hostile text", () => {
  it("markup, references and control characters stay what they are, in every syntax", () => {
    const text = releaseOf(
      [],
      [
        "Contact:",
        "Mary <script>alert(1)</script> & Co., Investor Relations",
        "mary&amp;co@example.com, +81-3-0000-0199",
      ],
    );
    const { values, status } = readDocument(text);
    expect(status).toBe("valid");
    expect(values.ContactPersonnelOffice).toBe("Mary <script>alert(1)</script> & Co., Investor Relations");
    expect(values.ContactPersonnelTelephoneNumber).toBe("+81-3-0000-0199");
  });

  it("a character that no XML can hold does not stop the rest", () => {
    const { values, status } = readDocument(releaseOf([], ["Contact: Mary Smith, Office\u0001 One"]));
    expect(status).toBe("valid");
    expect(values.ContactPersonnelOffice).toBe("Office\uFFFD One");
  });

  it.each([
    ["words", "results announcement next contact "],
    ["digits", "+81-3-"],
    ["brackets", "(IFRS (unaudited "],
    ["addresses", "a@b.c.d."],
    ["capitals", "Aa, "],
    ["dates", "November 13, 2002 / "],
  ])("a line of 100,000 characters of %s is read like any other", (_, words) => {
    const line = words.repeat(Math.ceil(100_000 / words.length));
    const { values } = readDocument(releaseOf([line], [`Contact: ${line}`, line]));
    expect(values.EntityIdentifier).toBe("0001090633");
  });
});
