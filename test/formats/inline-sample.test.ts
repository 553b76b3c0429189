import { readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readInline, writeInline } from "../../src/formats/inline/index.js";
import type { Fact, Occurrence } from "../../src/model/index.js";
import { compareReports, validateXml } from "../../src/validation/index.js";
import { type Conversion, convert, factModel } from "../support/convert.js";
import { taxonomies } from "../support/taxonomies.js";

// What stands where in the Inline reports of the samples. Nothing of src/ looks into the documents here: they are parsed
// by the library alone, and a tag's place follows from the words before it.

const SAMPLES = ["iij-2q-fy2002", "kazehara-3q-fy2025"] as const;

const textOf = (stem: string): string =>
  readFileSync(new URL(`../../samples/${stem}.txt`, import.meta.url), "utf8");

interface Sample {
  readonly source: string;
  readonly conversion: Conversion;
  readonly document: string;
}

const made = new Map<string, Sample>();

const sample = (stem: string): Sample => {
  const known = made.get(stem);
  if (known) return known;
  const source = textOf(stem);
  const conversion = convert(source, { file: `${stem}.txt` });
  const { report, taxonomy, release } = conversion;
  if (!report || !taxonomy || !release) throw new Error(`${stem} is not converted`);
  const fresh = { source, conversion, document: writeInline(report, taxonomy, release) };
  made.set(stem, fresh);
  return fresh;
};

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

/** An Inline element of the visible part. */
interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Index of its first character among all that are shown, white space not counted. */
  readonly start: number;
  readonly text: string;
  /** Names of the elements around it, the innermost last. */
  readonly within: readonly string[];
}

const squeeze = (text: string): string => text.replace(/\s+/g, "");

/** All that is shown, without white space, and the tags in it. */
const shownIn = (document: string): { readonly text: string; readonly tags: readonly Tag[] } => {
  const tags: Tag[] = [];
  let text = "";
  const walk = (nodes: readonly Node[], within: readonly string[]): void => {
    for (const node of nodes) {
      const name = Object.keys(node).find((key) => key !== ":@") ?? "";
      if (name === "#text") text += squeeze(String(node[name]));
      if (name === "#text" || name === "ix:header" || name === "head") continue;
      const attributes = (node[":@"] ?? {}) as Record<string, string>;
      const start = text.length;
      walk(node[name] as readonly Node[], [...within, name]);
      if (name.startsWith("ix:")) tags.push({ name, attributes, start, text: text.slice(start), within });
    }
  };
  walk(parser.parse(document) as readonly Node[], []);
  return { text, tags };
};

/** Each character of the source that a reader sees, white space apart, with its line and column. */
const seenIn = (
  source: string,
): readonly { readonly character: string; readonly line: number; readonly column: number }[] =>
  source.split("\n").flatMap((line, index) => {
    // Tags and escapes that the text has from elsewhere, and the bullets of its lists.
    const hidden = [...line.matchAll(/<\/?i>|\\(?=\$)|^\s*[-•] (?!\d+ -$)/g)].map(
      ({ index: from, 0: what }) => [from, from + what.length] as const,
    );
    return [...line].flatMap((character, at) =>
      /\s/.test(character) || hidden.some(([from, to]) => at >= from && at < to)
        ? []
        : [{ character, line: index + 1, column: at + 1 }],
    );
  });

const isIn = (
  place: { readonly line: number; readonly column: number } | undefined,
  { line, column, text }: Occurrence,
): boolean => place?.line === line && place.column >= column && place.column < column + text.length;

describe.each(SAMPLES)("the Inline report of %s", (stem) => {
  it("shows the release word for word, page furniture too", () => {
    const { source, document } = sample(stem);
    expect([...source]).toHaveLength(source.length); // one UTF-16 unit a character, so that columns are indexes
    expect(shownIn(document).text).toBe(
      seenIn(source)
        .map(({ character }) => character)
        .join(""),
    );
  });

  it("is the same report when it is read, without a finding", () => {
    const { conversion, document } = sample(stem);
    const { report, taxonomy } = conversion;
    const collector = createCollector();
    const back = readInline(document, `${stem}.xhtml`, taxonomies(), collector);
    if (report && back) compareReports(report, back.report, collector, ["the release", "its Inline report"]);
    if (taxonomy) validateXml(document, taxonomy, collector, stem);
    expect(collector.diagnostics).toEqual([]);
    expect(back?.report.facts).toHaveLength(report?.facts.length ?? -1);
    expect(back?.report.notes).toHaveLength(report?.notes?.length ?? -1);
  });

  it("is the same report without its release, too", () => {
    const { report, taxonomy } = sample(stem).conversion;
    if (!report || !taxonomy) throw new Error("no report");
    const document = writeInline(report, taxonomy);
    const collector = createCollector();
    const back = readInline(document, `${stem}.xhtml`, taxonomies(), collector);
    compareReports(report, back?.report ?? { ...report, facts: [] }, collector, [
      "the release",
      "its Inline report",
    ]);
    validateXml(document, taxonomy, collector, stem);
    expect(collector.diagnostics).toEqual([]);
    expect(document).not.toContain("<ix:hidden>");
  });

  it("has the values of text blocks as they are shown", () => {
    const { conversion, document } = sample(stem);
    const blocks = conversion.report?.facts.filter(({ concept }) => concept.endsWith("TextBlock")) ?? [];
    expect(blocks).toHaveLength(11);
    for (const { id, value } of blocks) {
      const parts = [
        document.indexOf(`<ix:nonNumeric id="${id}"`),
        document.indexOf(`<ix:continuation id="${id}.part2"`),
      ].filter((from) => from >= 0);
      const shown = parts.map((from) => {
        const end = /<\/div><\/ix:(?:nonNumeric|continuation)>\n/.exec(document.slice(from));
        const markup = document.slice(
          document.indexOf(">", from) + 1,
          from + (end?.index ?? 0) + "</div>".length,
        );
        return markup.replace(/<ix:exclude>[\s\S]*?<\/ix:exclude>/g, "").replace(/<\/?ix:[^>]*>/g, "");
      });
      expect(shown.join("")).toBe(value);
    }
  });
});

/** Occurrences of text whose words only imply the value: what kind of document it is, which quarter it is of. */
const IMPLIED: readonly string[] = ["core:DocumentType", "core:DocumentFiscalPeriodFocus"];
/** A second sentence says what the fact's says, in other words. */
const REWORDED: readonly (readonly [stem: string, concept: string, line: number])[] = [
  ["iij-2q-fy2002", "iij:OperatingIncomeLossOutlook", 86],
];

describe.each(SAMPLES)("every occurrence of %s", (stem) => {
  /** The facts' own occurrences, and the tags of each fact with their places in the source. */
  const places = () => {
    const { source, conversion, document } = sample(stem);
    const seen = seenIn(source);
    const { tags } = shownIn(document);
    const byFact = new Map<string, { readonly tag: Tag; readonly at: (typeof seen)[number] | undefined }[]>();
    for (const tag of tags.filter(({ name }) => name === "ix:nonFraction" || name === "ix:nonNumeric")) {
      const id = tag.attributes.id?.replace(/\.\d+\.\d+$/, "") ?? "";
      byFact.set(id, [...(byFact.get(id) ?? []), { tag, at: seen[tag.start] }]);
    }
    return { facts: factModel(conversion).facts as unknown as readonly Fact[], byFact };
  };

  const isLeftOut = (fact: Fact, { conflict, line }: Occurrence): boolean =>
    conflict === true ||
    IMPLIED.includes(fact.concept) ||
    REWORDED.some(([of, concept, at]) => of === stem && concept === fact.concept && at === line);

  it("but the conflicting one is tagged where it stands, and nothing else is", () => {
    const { facts, byFact } = places();
    let tagged = 0;
    for (const fact of facts) {
      const found = [...(byFact.get(fact.id) ?? [])];
      // A section is tagged once and goes on; its other beginnings are continuations.
      const wanted = fact.concept.endsWith("TextBlock")
        ? fact.occurrences.slice(0, 1)
        : fact.occurrences.filter((occurrence) => !isLeftOut(fact, occurrence));
      for (const occurrence of wanted) {
        const index = found.findIndex(({ at }) => isIn(at, occurrence));
        expect(
          index,
          `${fact.id} at ${occurrence.line}:${occurrence.column} ${occurrence.text}`,
        ).toBeGreaterThanOrEqual(0);
        found.splice(index, 1);
        tagged += 1;
      }
      expect(
        found.map(({ tag }) => tag.text),
        fact.id,
      ).toEqual([]);
    }
    // Worked out from the fact models: 777 and 361 occurrences in all.
    expect(tagged).toBe(stem === "iij-2q-fy2002" ? 772 : 360);
  });

  it("of a number is tagged with the digits that are printed, and as accurately as they are", () => {
    const { facts, byFact } = places();
    for (const fact of facts)
      for (const { tag, at } of byFact.get(fact.id) ?? []) {
        if (tag.name !== "ix:nonFraction") continue;
        const occurrence = fact.occurrences.find((each) => isIn(at, each));
        expect(occurrence?.text).toContain(tag.text);
        expect(tag.text).toMatch(/^(?:[\d.,]+|[-—])$/);
        expect(tag.attributes.decimals).toBe(String(occurrence?.decimals));
        const { scale = "0", sign = "", format } = tag.attributes;
        expect(format).toBe(/\d/.test(tag.text) ? "ixt:num-dot-decimal" : "ixt:fixed-zero");
        const size = /\d/.test(tag.text) ? Number(tag.text.replaceAll(",", "")) * 10 ** Number(scale) : 0;
        const unit = fact.unit as unknown as string;
        const base = Number(occurrence?.value) * (/_thousands$/.test(unit) ? 1000 : 1);
        expect(Number((sign === "-" ? -size : size).toPrecision(12))).toBe(Number(base.toPrecision(12)));
      }
  });
});

describe("by hand", () => {
  /** Tags of the first sample whose words are on a line, as `text scale sign decimals`. */
  const onLine = (line: number): readonly string[] => {
    const { source, document } = sample("iij-2q-fy2002");
    const seen = seenIn(source);
    return shownIn(document)
      .tags.filter(({ name, start }) => name === "ix:nonFraction" && seen[start]?.line === line)
      .map(
        ({ text, attributes: { scale = "0", sign = "+", decimals } }) =>
          `${text} ${scale} ${sign} ${decimals}`,
      );
  };

  it("line 21: total revenues in a sentence, and two increases", () => {
    expect(onLine(21)).toEqual(["10.6 9 + -8", "86.8 6 + -5", "10.9 -2 + 3", "7.3 -2 + 3"]);
  });

  it("line 282: a loss that the statement prints turned round and in brackets, in its last change without", () => {
    expect(onLine(282)).toEqual([
      "12,161 3 - -3",
      "1,480,411 3 - -3",
      "14.0 -2 - 3",
      "1,398,509 3 - -3",
      "14.7 -2 - 3",
      "5.9 -2 + 3",
      "1,515,675 3 - -3",
      "15.4 -2 - 3",
      "2.3 -2 - 3",
    ]);
  });

  it("line 358: the same loss as an add-back, of which the dollars disagree", () => {
    expect(onLine(358)).toEqual(["1,480,411 3 - -3", "1,398,509 3 - -3", "1,515,675 3 - -3"]);
    expect(sample("iij-2q-fy2002").document).toContain(
      '<td><ix:exclude><span class="untagged" title="Not tagged: “12,160” disagrees with the fact, which is -12161 USD_thousands."></span></ix:exclude>12,160</td>',
    );
  });

  it("line 370: two dashes are reported zeros; payments in brackets are facts without a sign", () => {
    expect(onLine(370)).toEqual(["- 0 + -3", "- 0 + -3", "321,094 3 + -3", "56,250 3 + -3"]);
  });

  it("line 17: the cover's dates, in the format of the registry", () => {
    const { source, document } = sample("iij-2q-fy2002");
    const seen = seenIn(source);
    const dates = shownIn(document).tags.filter(
      ({ attributes, start }) => attributes.format?.includes("date") && seen[start]?.line === 17,
    );
    expect(
      dates.map(({ text, attributes }) => `${attributes.contextRef} ${text} ${attributes.format}`),
    ).toEqual([
      "CurrentQuarterDuration_TokyoMember November13,2002 ixt:date-monthname-day-year-en",
      "CurrentQuarterDuration_NewYorkMember November12,2002 ixt:date-monthname-day-year-en",
      "CurrentQuarterDuration September30,2002 ixt:date-monthname-day-year-en",
    ]);
  });

  it("what is printed nowhere is hidden: identifier, kind, quarter and language", () => {
    const hidden = /<ix:hidden>[\s\S]*<\/ix:hidden>/.exec(sample("iij-2q-fy2002").document)?.[0] ?? "";
    expect(
      [...hidden.matchAll(/name="([^"]*)"[^>]*>([^<]*)/g)].map(([, name, value]) => `${name} ${value}`),
    ).toEqual([
      "core:EntityIdentifier 0001090633",
      "core:DocumentType Earnings release",
      "core:DocumentFiscalPeriodFocus Q2",
      "core:DocumentLanguage en",
    ]);
  });
});
