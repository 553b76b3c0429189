import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { type Block, type Release, readRelease, renderXhtml } from "../../src/release/index.js";
import { readSections, type Section } from "../../src/tagging/document/sections.js";
import { headlineOf } from "../../src/tagging/publication.js";
import type { Taxonomy } from "../../src/taxonomy/index.js";
import { convert, factModel } from "../support/convert.js";
import { sampleText } from "../support/sample.js";
import { taxonomyNamed } from "../support/taxonomies.js";
import { head, load, REPOSITORY, source } from "../taxonomy/sources.js";

const second = readFileSync(new URL("../../samples/kazehara-3q-fy2025.txt", import.meta.url), "utf8");
const core = taxonomyNamed("core");

const read = (text: string): Release => {
  const release = readRelease(new TextEncoder().encode(text), "release.txt", createCollector());
  if (!release) throw new Error("no release");
  return release;
};

const lineOf = (block: Block | undefined): number =>
  block?.kind === "table" ? block.firstLine : (block?.spans[0]?.line ?? 0);

const nameOf = ({ concept }: Section): string => concept.replace(/^\w+:(.*)TextBlock$/, "$1");

/** Each section with the line that each of its runs begins with. */
const outline = (text: string, taxonomy: Taxonomy): readonly (readonly [string, readonly number[]])[] =>
  readSections(read(text), taxonomy).map((section) => [
    nameOf(section),
    section.runs.map(([first]) => lineOf(first)),
  ]);

/** The headings of a made-up release's sections, by section. */
const headingsOf = (text: string, taxonomy: Taxonomy = core) =>
  Object.fromEntries(
    readSections(read(text), taxonomy).map((section) => [
      nameOf(section),
      section.runs.flat().flatMap((block) => (block.kind === "heading" ? [block.text] : [])),
    ]),
  );

/** A title, then each heading with a sentence under it. */
const sections = (...headings: readonly string[]): string =>
  ["Acme Announces Something", ...headings.flatMap((heading) => [heading, "A sentence follows."]), ""].join(
    "\n\n",
  );

describe("the sections of the samples", () => {
  it("of the first, each where its heading stands", () => {
    expect(outline(sampleText(), taxonomyNamed("iij"))).toEqual([
      ["Introduction", [5]],
      ["ResultsSummary", [19]],
      ["OverviewAndOutlook", [34, 88]], // goes on after the forecast with “Status of Overview and Business Outlook”
      ["Forecast", [84]],
      ["OperatingHighlights", [92]],
      ["FinancialResults", [116]],
      ["CompanyInformation", [241]],
      ["ForwardLookingStatements", [245]], // a paragraph without a heading
      ["StatementsOfOperations", [249]],
      ["BalanceSheets", [293]], // the registrant's name stands right above the title
      ["StatementsOfCashFlows", [347]],
    ]);
  });

  it("of the second", () => {
    expect(outline(second, taxonomyNamed("kazehara"))).toEqual([
      ["Introduction", [1]],
      ["ResultsSummary", [25]],
      ["OperatingResults", [33]],
      ["SegmentInformation", [45]],
      ["FinancialPosition", [82]],
      ["Forecast", [88]],
      ["CompanyInformation", [114]],
      ["StatementsOfOperations", [122]],
      ["SupplementaryInformation", [160]],
      ["BalanceSheets", [175]],
      ["StatementsOfCashFlows", [238]],
    ]);
  });

  it.each([
    ["iij", sampleText()],
    ["kazehara", second],
  ])("every block of %s, page furniture too, stands in exactly one", (name, text) => {
    const release = read(text);
    const placed = readSections(release, taxonomyNamed(name)).flatMap(({ runs }) => runs.flat());
    expect(release.blocks[0]?.kind).not.toBe("furniture");
    expect(placed).toHaveLength(release.blocks.length);
    expect(new Set(placed)).toEqual(new Set(release.blocks));
  });
});

describe("headings", () => {
  it.each([
    ["Financial Highlights", "ResultsSummary"],
    ["Highlights", "ResultsSummary"],
    ["Third Quarter 2025 Highlights", "ResultsSummary"],
    ["2Q02 Highlights", "ResultsSummary"],
    ["Business Highlights", "OperatingHighlights"],
    ["Business Outlook", "OverviewAndOutlook"],
    ["Third Quarter Financial Results", "FinancialResults"],
    ["1. Analysis of Operating Results", "OperatingResults"],
    ["(2) Qualitative Information Regarding Financial Position", "FinancialPosition"],
    ["Full-Year Guidance", "Forecast"],
    ["Revisions to the Consolidated Earnings Forecast", "Forecast"],
    ["Dividend Policy", "Dividends"],
    ["Notes to Consolidated Financial Statements", "Notes"],
    ["About Acme", "CompanyInformation"],
    ["About Non-GAAP Measures", "NonGAAPMeasures"],
    ["Cautionary Statement Regarding Forward-Looking Statements", "ForwardLookingStatements"],
    ["Safe Harbor", "ForwardLookingStatements"],
    ["CONDENSED CONSOLIDATED STATEMENTS OF INCOME (UNAUDITED)", "StatementsOfOperations"],
    ["Consolidated Statements of Financial Position", "BalanceSheets"],
    ["Statement of Cash Flows", "StatementsOfCashFlows"],
    ["Supplemental Financial Data", "SupplementaryInformation"],
    ["Conference Call and Webcast", "ConferenceCall"],
    ["Investor Contacts:", "InquiriesAndContact"],
  ])("“%s” begins %s", (heading, name) => {
    const release = read(sections(heading));
    const begun = readSections(release, core).find((section) => nameOf(section) === name);
    expect(begun?.runs.map(([first]) => first && renderXhtml([first], release))).toEqual([
      expect.stringContaining(heading),
    ]);
  });

  it.each([
    "Sales in Asia",
    "Table 1. Number of Contracts",
    "Net loss",
    "Acme Raises Full-Year Forecast",
    "Notebook Computers",
    "A Note of Thanks",
    "About this release",
    "Impact on the balance sheet of new leases",
    "(1) Forecast of a third party.",
  ])("“%s” is not known and stays in its section", (heading) => {
    const text = sections("Highlights", heading);
    expect(Object.keys(headingsOf(text))).toEqual(["Introduction", "ResultsSummary"]);
  });

  it("the title of the release begins none", () => {
    const text = "Third Quarter Financial Results\n\nSales grew.\n\nHighlights\n\nSales grew a lot.\n";
    expect(headingsOf(text)).toEqual({
      Introduction: ["Third Quarter Financial Results"],
      ResultsSummary: ["Highlights"],
    });
  });

  it("what one concept holds and stands apart is joined in order, and nothing is lost", () => {
    const text = sections("Highlights", "Outlook", "Financial Summary");
    expect(headingsOf(text)).toEqual({
      Introduction: ["Acme Announces Something"],
      ResultsSummary: ["Highlights", "Financial Summary"],
      OverviewAndOutlook: ["Outlook"],
    });
  });

  it("titles stacked right above a known one stand in its section, those above a blank line do not", () => {
    const stacked =
      "Acme Announces\n\nHighlights\n\nSales grew.\n\nACME INC.\nBALANCE SHEETS\n\nA sentence.\n";
    expect(headingsOf(stacked).BalanceSheets).toEqual(["ACME INC.", "BALANCE SHEETS"]);
    const apart = stacked.replace("ACME INC.\n", "ACME INC.\n\n");
    expect(headingsOf(apart).BalanceSheets).toEqual(["BALANCE SHEETS"]);
  });
});

/** A taxonomy of an issuer with sections of its own. */
const withSections = (yaml: string) => {
  const own = `${head("t", ["core"])}concepts:
  - { name: MarketTextBlock, type: textBlock, period: duration, label: { en: Market, ja: 市場 }, documentation: D. }
  - { name: Sales, type: monetary, period: duration, label: { en: Sales, ja: 売上 }, documentation: D. }
${yaml}`;
  return load("t", [...REPOSITORY, source("t", own)]);
};

describe("an issuer's own sections", () => {
  const { taxonomy } = withSections(
    'sections:\n  - { concept: MarketTextBlock, patterns: ["^highlights$", "^the market$"] }\n',
  );

  it("come before those of the core where both match as much, and add to them", () => {
    if (!taxonomy) throw new Error("no taxonomy");
    expect(headingsOf(sections("Highlights", "Outlook", "The Market"), taxonomy)).toEqual({
      Introduction: ["Acme Announces Something"],
      Market: ["Highlights", "The Market"],
      OverviewAndOutlook: ["Outlook"],
    });
  });

  it.each([
    ["- { concept: Nothing }", '12:16 There is no concept "t:Nothing".'],
    [
      "- { concept: Sales }",
      '12:16 t:Sales is of the type "monetary" and cannot hold the text of a section.',
    ],
    ['- { concept: MarketTextBlock, patterns: ["("] }', "12:44 This pattern is not a regular expression: "],
    [
      "- { concept: MarketTextBlock, opening: true }\n  - { concept: MarketTextBlock, opening: true }",
      "13:42 Another section of this taxonomy is the opening too.",
    ],
    ["- { patterns: [a] }", '12:5 An entry of "sections" lacks the key "concept".'],
    [
      "- { concept: MarketTextBlock, heading: a }",
      '12:33 An entry of "sections" has the unknown key "heading".',
    ],
  ])("a fault has its place: %s", (entry, expected) => {
    const { diagnostics } = withSections(`sections:\n  ${entry}\n`);
    const [first] = diagnostics.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
    expect(first?.slice(0, expected.length)).toBe(expected);
  });
});

describe("text blocks as facts", () => {
  it("hold the section's markup, in English, with the places where it begins", () => {
    const conversion = convert(sampleText());
    const release = read(sampleText());
    const { title } = headlineOf(release);
    const facts = conversion.report?.facts.filter(({ concept }) => concept.endsWith("TextBlock")) ?? [];
    expect(conversion.status).toBe("valid");
    expect(title?.text).toBe("IIJ Announces Results of the 2nd Quarter 2002 Ended September 30, 2002");
    expect(facts).toHaveLength(11);
    for (const { concept, value, language, unit, decimals, period } of facts) {
      const section = readSections(release, taxonomyNamed("iij")).find((one) => one.concept === concept);
      const runs = section?.runs.map((run) => renderXhtml(run, release, { title })) ?? [];
      expect(value).toBe(runs.join(""));
      expect([language, unit, decimals]).toEqual(["en", undefined, undefined]);
      expect(period).toEqual({ type: "duration", start: "2002-07-01", end: "2002-09-30" });
    }
    const outlook = facts.find(({ concept }) => concept === "core:OverviewAndOutlookTextBlock");
    expect(outlook?.occurrences.map(({ line, column, text }) => [line, column, text])).toEqual([
      [34, 1, "Overview of 2Q02 Results and Business Outlook"],
      [88, 1, "Status of Overview and Business Outlook"],
    ]);
    expect(outlook?.value).toContain("<h3>WAN strategy</h3>\n<p>In 2Q02, IIJ started to develop");
    const statement = facts.find(({ concept }) => concept === "core:StatementsOfOperationsTextBlock");
    expect(statement?.value).toContain(
      '<tr><th scope="row">Dedicated access services ⁽²⁾</th><td>29,131</td><td>3,546,372</td><td>33.6%</td>',
    );
  });

  it("stand at the end, after all that the release says of itself", () => {
    const isSection = factModel(convert(sampleText())).facts.map(({ concept }) => /TextBlock$/.test(concept));
    expect(isSection.lastIndexOf(false)).toBeLessThan(isSection.indexOf(true));
    expect(isSection.filter(Boolean)).toHaveLength(11);
  });

  it("have any text as words, also one that looks like markup, in every syntax", () => {
    const line = 'Sales <td class="x">rose</td> & fell; ]]> &amp; <script>alert(1)</script> ended.';
    const text = sampleText().replace("CATV strategy", line);
    const conversion = convert(text);
    expect(conversion.status).toBe("valid"); // each syntax was read back and is the same report
    const fact = conversion.report?.facts.find(
      ({ concept }) => concept === "core:OverviewAndOutlookTextBlock",
    );
    expect(fact?.value).toContain(
      'Sales &lt;td class="x"&gt;rose&lt;/td&gt; &amp; fell; ]]&gt; &amp;amp; &lt;script&gt;',
    );
  });

  it("take a line of 100,000 characters", () => {
    const long = "All is well & good. ".repeat(5_000);
    const conversion = convert(sampleText().replace("CATV strategy", long.trim()));
    expect(conversion.status).toBe("valid");
    const fact = conversion.report?.facts.find(
      ({ concept }) => concept === "core:OverviewAndOutlookTextBlock",
    );
    expect(fact?.value?.split("All is well &amp; good.")).toHaveLength(5_001);
  });
});

describe("any release", () => {
  it("has each block, but page furniture before the first, in exactly one section", () => {
    const line = fc.constantFrom(
      "",
      "",
      "Highlights",
      "Outlook",
      "BALANCE SHEETS",
      "ACME INC.",
      "Sales grew.",
      "- One item.",
      "(1) A note of some words.",
      "\t2Q02\t1Q02",
      "Sales\t1,000\t2,000",
      "Page 3",
      "This press release contains forward-looking statements.",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const collector = createCollector();
        const release = readRelease(new TextEncoder().encode(`A\n${lines.join("\n")}\n`), "a", collector);
        if (!release) return;
        const placed = readSections(release, core).flatMap(({ runs }) => runs.flat());
        const first = release.blocks.findIndex(({ kind }) => kind !== "furniture");
        const wanted = first < 0 ? [] : release.blocks.slice(first);
        expect(placed.length).toBe(wanted.length);
        expect(new Set(placed)).toEqual(new Set(wanted));
      }),
      { numRuns: 200 },
    );
  });
});
