import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readFactModel, writeFactModel } from "../../src/formats/fact-model/index.js";
import { readXbrlJson, writeXbrlJson } from "../../src/formats/xbrl-json/index.js";
import { readXbrlXml, writeXbrlXml } from "../../src/formats/xbrl-xml/index.js";
import type { Report, ReportNote } from "../../src/model/index.js";
import { validateJson, validateReport, validateXml } from "../../src/validation/index.js";
import { taxonomies } from "../support/taxonomies.js";
import { dollars, fact, report as reportOf } from "./example.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");

const note1: ReportNote = {
  id: "note1",
  text: "Sales < ¥5 & “more”; <b>see</b> &amp; ]]> below.",
  language: "en",
  mark: "1",
  line: 289,
  column: 11,
};
const note3: ReportNote = { id: "note3", text: "  減価償却費を含む。", language: "ja", line: 291, column: 5 };

const report = reportOf(
  taxonomy,
  [
    fact("core:Revenues", "10568342", { notes: ["note1"] }),
    fact("core:Revenues", "86811", { unit: dollars, notes: ["note1", "note3"] }),
    fact("core:CostOfRevenue", "9411238"),
    fact("core:NetIncomeLoss", "-2326166", { notes: ["note1"] }),
  ],
  { notes: [note1, note3] },
);

const formats = [
  ["xbrl-xml", writeXbrlXml, readXbrlXml],
  ["xbrl-json", writeXbrlJson, readXbrlJson],
  ["fact-model", writeFactModel, readFactModel],
] as const;

type Read = (typeof formats)[number][2];

const readWith = (read: Read, text: string) => {
  const collector = createCollector();
  const back = read(text, "r", taxonomies(), collector);
  return {
    links: back?.report.facts.map(({ notes }) => notes?.join(" ") ?? ""),
    notes: back?.report.notes?.map(({ place: _, ...note }) => note),
    found: collector.diagnostics.map(({ code, severity }) => `${severity} ${code.slice(8)}`),
    diagnostics: collector.diagnostics,
    report: back?.report,
  };
};

describe.each(formats)("%s", (name, write, read) => {
  test("notes and links come back, text for text", () => {
    const { links, notes, found } = readWith(read, write(report, taxonomy));
    expect(found).toEqual([]);
    expect(links).toEqual(["note1", "note1 note3", "", "note1"]);
    const bare = ({ id, text, language }: ReportNote) => ({ id, text, language });
    expect(notes).toEqual(name === "fact-model" ? [note1, note3] : [bare(note1), bare(note3)]);
  });

  test("a note that no fact refers to is not written, nor is a link to none", () => {
    const facts = [fact("core:Revenues", "1", { notes: ["note1", "note9"] })];
    const { links, notes, found } = readWith(read, write({ ...report, facts }, taxonomy));
    expect(found).toEqual([]);
    expect(links).toEqual(["note1"]);
    expect(notes).toHaveLength(1);
  });

  test("ids that the syntax cannot hold, or that a fact has, are replaced", () => {
    const [first] = report.facts;
    const ids = ["1", "a b", first?.id ?? "", "CurrentQuarterDuration"];
    const changed: Report = {
      ...report,
      facts: [fact("core:Revenues", "1", { notes: ids })],
      notes: ids.map((id) => ({ ...note1, id, text: `of ${id}` })),
    };
    const { found, notes, report: back } = readWith(read, write(changed, taxonomy));
    expect(found).toEqual([]);
    expect(notes?.map(({ text }) => text)).toEqual(ids.map((id) => `of ${id}`));
    expect(new Set(back?.facts[0]?.notes).size).toBe(4);
  });

  test("what is written keeps its schema and the rules", () => {
    const collector = createCollector();
    const text = write(report, taxonomy);
    if (name === "xbrl-xml") validateXml(text, taxonomy, collector, "r");
    else validateJson(text, name, collector, "r");
    const back = read(text, "r", taxonomies(), collector);
    if (back) validateReport(back.report, taxonomy, collector, "r");
    expect(collector.diagnostics).toEqual([]);
  });
});

describe("xbrl-json", () => {
  const text = writeXbrlJson(report, taxonomy);
  const changed = (...replace: readonly (readonly [string | RegExp, string])[]): string =>
    replace.reduce((whole, [from, to]) => {
      const next = whole.replace(from, to);
      if (next === whole) throw new Error(`not in the document: ${from}`);
      return next;
    }, text);
  const read = (document: string) => readWith(readXbrlJson, document);

  test("has links by their reserved names, and notes as facts", () => {
    const { documentInfo, facts } = JSON.parse(text);
    expect(documentInfo.linkTypes).toEqual({ footnote: "http://www.xbrl.org/2003/arcrole/fact-footnote" });
    expect(documentInfo.linkGroups).toEqual({ _: "http://www.xbrl.org/2003/role/link" });
    const ids = report.facts.map(({ id }) => id);
    expect(facts[ids[1] ?? ""].links).toEqual({ footnote: { _: ["note1", "note3"] } });
    expect(facts[ids[2] ?? ""]).not.toHaveProperty("links");
    expect(facts.note1).toEqual({
      value: "Sales &lt; ¥5 &amp; “more”; &lt;b&gt;see&lt;/b&gt; &amp;amp; ]]&gt; below.",
      dimensions: { concept: "xbrl:note", noteId: "note1", language: "en" },
    });
  });

  test("without notes names neither types nor groups", () => {
    const { documentInfo } = JSON.parse(
      writeXbrlJson(reportOf(taxonomy, [fact("core:Revenues", "1")]), taxonomy),
    );
    expect(Object.keys(documentInfo)).toEqual(["documentType", "namespaces", "taxonomy"]);
  });

  test.each([
    ["no noteId", [/"noteId": "note1",/, ""], ["", "note3", "", ""], "error schema-violation"],
    [
      "another's noteId",
      ['"noteId": "note1"', '"noteId": "note3"'],
      ["", "note3", "", ""],
      "error schema-violation",
    ],
    ["no language", [/,\s*"language": "en"/, ""], ["", "note3", "", ""], "error schema-violation"],
    [
      "a period",
      ['"noteId": "note1"', '"noteId": "note1", "period": "2002-10-01T00:00:00"'],
      ["", "note3", "", ""],
      "error schema-violation",
    ],
    ["a value that is no XHTML", ["Sales &lt;", "Sales <"], ["", "note3", "", ""], "error schema-violation"],
    [
      "two documents as value",
      ["Sales &lt;", "</div><div>"],
      ["", "note3", "", ""],
      "error schema-violation",
    ],
    [
      "a link to nothing",
      [/"note1"(?=\s*\])/, '"note7"'],
      ["", "note1 note3", "", "note1"],
      "error unresolved-reference",
    ],
    [
      "a type that is not named",
      [/"linkTypes": \{[^}]*\}/, '"linkTypes": {}'],
      ["", "", "", ""],
      "error unresolved-reference",
    ],
    [
      "a group that is not named",
      [/"linkGroups": \{[^}]*\}/, '"linkGroups": {}'],
      ["", "", "", ""],
      "error unresolved-reference",
    ],
    [
      "another meaning of the reserved type",
      ["arcrole/fact-footnote", "arcrole/fact-other"],
      ["", "", "", ""],
      "error schema-violation",
    ],
    [
      "another meaning of the reserved group",
      ["role/link", "role/other"],
      ["note1", "note1 note3", "", "note1"],
      "error schema-violation",
    ],
  ] as const)("%s is reported with its place", (_, change, links, finding) => {
    const { links: read1, found, diagnostics } = read(changed(change));
    expect(found.at(0)).toBe(finding);
    expect(read1).toEqual(links);
    for (const { place } of diagnostics) expect(place?.line).toBeGreaterThan(1);
  });

  test("a type and a group of others are told and left out", () => {
    const { links, found } = read(
      changed(
        ['"linkTypes": {', '"linkTypes": { "see": "urn:see",'],
        ['"linkGroups": {', '"linkGroups": { "own": "urn:own",'],
        [
          /"footnote": \{\s*"_": \[\s*"note1"\s*\]/,
          '"see": { "_": ["note1"] }, "footnote": { "own": ["note3"] ',
        ],
      ),
    );
    expect(found).toEqual(["info unsupported-syntax", "info unsupported-syntax"]);
    expect(links?.[0]).toBe("note3");
  });

  test("a link to another fact is told and left out", () => {
    const id = report.facts[2]?.id ?? "";
    const { links, found } = read(changed([/"note1"(?=\s*\])/, `"${id}"`]));
    expect(found).toEqual(["info unsupported-syntax"]);
    expect(links?.[0]).toBe("");
  });

  test("of markup the words are kept, and that is told", () => {
    const value = "<p xmlns='http://www.w3.org/1999/xhtml'>One &amp; <b>two</b></p> <p>three</p>";
    const { notes, found } = read(changed([/"value": "Sales[^\n]*"/, `"value": ${JSON.stringify(value)}`]));
    expect(notes?.[0]?.text).toBe("One & two\nthree");
    expect(found).toEqual(["info unsupported-syntax"]);
  });
});

describe("xbrl-xml", () => {
  const text = writeXbrlXml(report, taxonomy);
  const changed = (...replace: readonly (readonly [string | RegExp, string])[]): string =>
    replace.reduce((whole, [from, to]) => {
      const next = whole.replace(from, to);
      if (next === whole) throw new Error(`not in the instance: ${from}`);
      return next;
    }, text);
  const read = (instance: string) => readWith(readXbrlXml, instance);

  test("has one link with a locator a fact, footnotes in their language, and arcs", () => {
    expect(text.match(/<link:footnoteLink /g)).toHaveLength(1);
    expect(text.match(/<link:loc /g)).toHaveLength(3);
    expect(text).toContain(`xlink:href="#${report.facts[1]?.id}"`);
    expect(text).not.toContain(`xlink:href="#${report.facts[2]?.id}"`);
    expect(text).toMatch(
      /<link:footnote xlink:type="resource" [^>]*xlink:role="http:\/\/www.xbrl.org\/2003\/role\/footnote" [^>]*xml:lang="ja"> {2}減価償却費を含む。</,
    );
    // note1 alone explains two facts, which share a label; note1 and note3 one.
    expect(text.match(/<link:footnoteArc /g)).toHaveLength(3);
  });

  test("without notes has no footnote link", () => {
    expect(writeXbrlXml(reportOf(taxonomy, [fact("core:Revenues", "1")]), taxonomy)).not.toContain(
      "footnote",
    );
  });

  const NONE = ["", "", "", ""];
  const ALL = ["note1", "note1 note3", "", "note1"];
  test.each([
    [
      "a locator to nothing",
      [/xlink:href="#Rev[^"]*"/, 'xlink:href="#nothing"'],
      ["", "note1 note3", "", "note1"],
      "error unresolved-reference",
    ],
    [
      "a locator to a context",
      [/xlink:href="#Rev[^"]*"/, 'xlink:href="#CurrentQuarterDuration"'],
      ["", "note1 note3", "", "note1"],
      "info unsupported-syntax",
    ],
    [
      "a locator to another file",
      [/xlink:href="#Rev[^"]*"/, 'xlink:href="other.xbrl#a"'],
      ["", "note1 note3", "", "note1"],
      "info unsupported-syntax",
    ],
    [
      "an arc from nothing",
      [/xlink:from="facts1"/, 'xlink:from="nothing"'],
      ["", "note1 note3", "", ""],
      "error unresolved-reference",
    ],
    [
      "an arc to nothing",
      [/xlink:to="note3"/, 'xlink:to="nothing"'],
      ["note1", "note1", "", "note1"],
      "error unresolved-reference",
    ],
    [
      "an arc the wrong way",
      [/xlink:from="facts1" xlink:to="note1"/, 'xlink:from="note1" xlink:to="facts1"'],
      ["", "note1 note3", "", ""],
      "error schema-violation",
    ],
    [
      "an arc of another arcrole",
      [/arcrole\/fact-footnote/, "arcrole/fact-other"],
      ["", "note1 note3", "", ""],
      "info unsupported-syntax",
    ],
    [
      "an arc that prohibits",
      [/<link:footnoteArc /, '<link:footnoteArc use="prohibited" '],
      ["", "note1 note3", "", ""],
      "info unsupported-syntax",
    ],
    [
      "a footnote without language",
      [/ xml:lang="ja"/, ""],
      ["note1", "note1", "", "note1"],
      "error schema-violation",
    ],
    ["a footnote of another role", [/role\/footnote/, "role/other"], ALL, "info unsupported-syntax"],
    ["a link of another role", [/role\/link/, "role/other"], ALL, "info unsupported-syntax"],
    ["an arc that is not there", [/<link:footnoteArc [^>]*>/g, ""], NONE, undefined],
  ] as const)("%s is reported with its place", (_, change, links, finding) => {
    const { links: read1, found, diagnostics } = read(changed(change));
    expect(read1).toEqual(links);
    expect(found).toEqual(finding === undefined ? [] : [finding]);
    for (const { place } of diagnostics) expect(text.split("\n")[(place?.line ?? 0) - 1]).toContain("<link:");
  });

  test("others' footnotes: in several links, with labels of their own, before the facts, in XHTML", () => {
    const [first, second] = report.facts;
    const link = `<link:footnoteLink xlink:type="extended" xlink:role="http://www.xbrl.org/2003/role/link" xml:lang="EN-us">
      <link:footnoteArc xlink:type="arc" xlink:arcrole="http://www.xbrl.org/2003/arcrole/fact-footnote" xlink:from="f" xlink:to="n"/>
      <link:footnote xlink:type="resource" xlink:label="n">One.</link:footnote>
      <link:footnote xlink:type="resource" xlink:label="n" xml:lang="ja"><p xmlns="http://www.w3.org/1999/xhtml">二</p></link:footnote>
      <link:loc xlink:type="locator" xlink:label="f" xlink:href="#FACT"/>
    </link:footnoteLink>`;
    const bare = writeXbrlXml(
      { ...report, facts: [first, second].flatMap((each) => each ?? []), notes: [] },
      taxonomy,
    );
    const both = [first, second].map((each) => link.replace("FACT", each?.id ?? "")).join("\n");
    const { links, notes, found } = read(bare.replace("<xbrli:context ", `${both}<xbrli:context `));
    expect(links).toEqual(["n n_2", "n_3 n_4"]);
    expect(notes).toEqual([
      { id: "n", text: "One.", language: "en-us" },
      { id: "n_2", text: "二", language: "ja" },
      { id: "n_3", text: "One.", language: "en-us" },
      { id: "n_4", text: "二", language: "ja" },
    ]);
    expect(found).toEqual(["info unsupported-syntax", "info unsupported-syntax"]);
  });
});

describe("the fact model", () => {
  const model = () => JSON.parse(writeFactModel(report, taxonomy));

  test("has the notes with their places, and their names at the facts", () => {
    const { notes, facts } = model();
    expect(notes).toEqual({
      note1: { text: note1.text, language: "en", mark: "1", line: 289, column: 11 },
      note3: { text: note3.text, language: "ja", line: 291, column: 5 },
    });
    expect(facts.map((each: { notes?: string[] }) => each.notes)).toEqual([
      ["note1"],
      ["note1", "note3"],
      undefined,
      ["note1"],
    ]);
  });

  test("a note that is not there, and one without text, are reported", () => {
    const broken = model();
    broken.facts[0].notes = ["note9"];
    delete broken.notes.note3.text;
    const { links, found } = readWith(readFactModel, JSON.stringify(broken, null, 2));
    expect(found.sort()).toEqual(["error schema-violation", "error unresolved-reference"]);
    expect(links).toEqual(["", "note1", "", "note1"]);
  });
});
