import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readFactModel, writeFactModel } from "../../src/formats/fact-model/index.js";
import { readInline, writeInline } from "../../src/formats/inline/index.js";
import { readXbrlJson, writeXbrlJson } from "../../src/formats/xbrl-json/index.js";
import { readXbrlXml, writeXbrlXml } from "../../src/formats/xbrl-xml/index.js";
import {
  addDays,
  aspectKey,
  decimal,
  duration,
  type Fact,
  factId,
  factsEqual,
  instant,
  type Occurrence,
  type Report,
  type ReportNote,
  type Unit,
} from "../../src/model/index.js";
import { readRelease } from "../../src/release/index.js";
import type { MemberNode } from "../../src/taxonomy/index.js";
import { compareReports, validateReport, validateXml } from "../../src/validation/index.js";
import { dollars, entity, pure, yen, yenPerShare } from "../formats/example.js";
import { taxonomies } from "../support/taxonomies.js";

const [taxonomy] = taxonomies();
if (!taxonomy) throw new Error("the repository has a taxonomy");

const formats = [
  ["xbrl-xml", writeXbrlXml, readXbrlXml],
  ["xbrl-json", writeXbrlJson, readXbrlJson],
  ["fact-model", writeFactModel, readFactModel],
  ["inline", writeInline, readInline],
] as const;

/** Big and tiny, negative and zero, always canonical. */
const decimalText = fc
  .tuple(fc.boolean(), fc.stringMatching(/^\d{1,40}$/), fc.option(fc.stringMatching(/^\d{1,30}$/)))
  .map(([negative, whole, fraction]) => decimal(`${negative ? "-" : ""}${whole}.${fraction ?? "0"}`));

const decimals = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constant("INF" as const));

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1980-01-01", days));
const period = fc.oneof(
  day.map(instant),
  fc.tuple(day, fc.nat(400)).map(([start, length]) => duration(start, addDays(start, length))),
);

const membersOf = (nodes: readonly MemberNode[]): readonly MemberNode["name"][] =>
  nodes.flatMap(({ name, children }) => [name, ...membersOf(children)]);

const dimensions = fc
  .tuple(
    ...[...taxonomy.axes.values()].map(({ name, members }) =>
      fc.option(fc.constantFrom(...membersOf(members)).map((member) => [name, member] as const)),
    ),
  )
  .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== null)));

/** What XML can hold: no control characters but tab and line ends, no halves of surrogate pairs. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "<",
        ">",
        "&",
        "&amp;",
        "&#13;",
        "&lt;",
        "]]>",
        "<!--",
        "\r\n",
        "\r",
        "\n",
        "\t",
        "  ",
        '"',
        "'",
      ),
      fc.constantFrom(
        "<p>One &amp; <b>two</b></p>",
        "<div>\n<p>three</p>\n</div>",
        "<p>four</b>",
        "<script>alert(1)</script>",
        "<ix:exclude>five</ix:exclude>",
        '<td class="text">six</td>',
        "<br/>",
        "<br>",
      ),
      fc.constantFrom(
        "売上高",
        "△1,234",
        "１２３",
        "百万円",
        "\u3000",
        "\u00a0",
        "𠮷",
        "📈",
        "\ufffd",
        "\ud7ff",
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join("").replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""));

const language = fc.constantFrom("en", "ja", "en-us", "zh-hant-tw");

const occurrence: fc.Arbitrary<Occurrence> = fc.record(
  {
    line: fc.integer({ min: 1, max: 1e6 }),
    column: fc.integer({ min: 1, max: 1e6 }),
    text,
    value: decimalText,
    decimals,
    negated: fc.boolean(),
    approximate: fc.boolean(),
    conflict: fc.boolean(),
    table: text,
    row: text,
    tableColumn: fc.integer({ min: 1, max: 99 }),
  },
  { requiredKeys: ["line", "column", "text", "value"] },
) as fc.Arbitrary<Occurrence>;

const withId = (fact: Omit<Fact, "id">): Fact => ({ id: factId(fact), ...fact });

const kinds: readonly (readonly [concept: Fact["concept"], unit: Unit])[] = [
  ["core:Revenues", yen],
  ["core:Assets", dollars],
  ["core:EarningsPerShareBasic", yenPerShare],
  ["iij:AssetsPercentOfTotalAssets", pure],
];

const numeric = fc
  .record({
    kind: fc.constantFrom(...kinds),
    period,
    dimensions,
    value: fc.option(decimalText, { freq: 9 }),
    decimals,
    occurrences: fc.array(occurrence, { maxLength: 3 }),
  })
  .map(({ kind, value, decimals: accuracy, ...rest }) => {
    const [concept, unit] = kind;
    return withId({ concept, entity, unit, value, ...rest, ...(value !== null && { decimals: accuracy }) });
  });

/** Of concepts that the taxonomy does not have, since it has none with text. */
const textual = fc
  .record({
    concept: fc.constantFrom("x:Note", "x:Title"),
    period,
    dimensions,
    value: fc.option(text, { freq: 9 }),
    language,
  })
  .map((fact) => withId({ ...fact, concept: fact.concept as Fact["concept"], entity, occurrences: [] }));

/** Ids as others have them, too: not every name is one in XML, and some are those of facts, contexts and units. */
const notes: fc.Arbitrary<readonly ReportNote[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.oneof(
        fc.nat(99).map((number) => `note${number}`),
        fc.constantFrom("1", "a b", "注", "facts1", "facts1_", "JPY", "JPY_thousands", "Revenues"),
      ),
      text,
      language,
      mark: fc.constantFrom("1", "2", "†"),
      line: fc.integer({ min: 1, max: 1e6 }),
      column: fc.integer({ min: 1, max: 1e6 }),
    },
    { requiredKeys: ["id", "text", "language"] },
  ) as fc.Arbitrary<ReportNote>,
  { selector: ({ id }) => id, maxLength: 4 },
);

const reports: fc.Arbitrary<Report> = fc
  .tuple(
    fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: numeric }, textual), {
      selector: aspectKey,
      maxLength: 12,
    }),
    notes,
    fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([facts, told, links]) => {
    const linked = facts.map((fact, index): Fact => {
      const ids = new Set((links[index] ?? []).flatMap((link) => told[link]?.id ?? []));
      return ids.size > 0 ? { ...fact, notes: [...ids] } : fact;
    });
    const used = new Set(linked.flatMap((fact) => fact.notes ?? []));
    return {
      taxonomy: [taxonomy.own.entryPoint],
      namespaces: { ...taxonomy.namespaces, x: "urn:x" },
      facts: linked,
      notes: told.filter(({ id }) => used.has(id)),
    };
  });

/** What a note says, by its id in the report: ids are the document's own where they cannot stand in it. */
const told = ({ notes: all = [] }: Report, { notes: ids = [] }: Fact) =>
  ids.map((id) => {
    const note = all.find((each) => each.id === id);
    return note && [note.text, note.language];
  });

describe.each(formats)("%s", (name, write, read) => {
  test("what is written and read back is the same report, fact for fact", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const collector = createCollector();
        const written = write(report, taxonomy);
        const back = read(written, "r", taxonomies(), collector);
        compareReports(report, back?.report ?? { ...report, facts: [] }, collector, ["it", "what was read"]);
        expect(collector.diagnostics).toEqual([]);
        expect(back?.report.facts).toHaveLength(report.facts.length);
        // An Inline report has its facts where they are shown, the others in their order.
        const originals = new Map(report.facts.map((fact) => [aspectKey(fact), fact]));
        back?.report.facts.forEach((fact, index) => {
          const original = name === "inline" ? originals.get(aspectKey(fact)) : report.facts[index];
          expect(original && factsEqual(fact, original) && fact.id === original.id).toBe(true);
          expect(told(back.report, fact)).toEqual(original && told(report, original));
          if (name === "fact-model") expect(fact.occurrences).toEqual(original?.occurrences);
        });
        const kept = back?.report.notes?.map(({ text: said, mark, line }) => [said, mark, line]) ?? [];
        const keeps = (value: unknown) => (name === "fact-model" ? value : undefined);
        expect(kept).toEqual(
          report.notes?.map(({ text: said, mark, line }) => [said, keeps(mark), keeps(line)]),
        );
        expect(write(report, taxonomy)).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  test("a damaged document gives findings and never throws", () => {
    fc.assert(
      fc.property(
        reports,
        fc.nat(),
        fc.nat(200),
        fc.string({ maxLength: 5 }),
        (report, at, length, insert) => {
          const written = write(report, taxonomy);
          const start = at % written.length;
          const damaged = written.slice(0, start) + insert + written.slice(start + length);
          const back = read(damaged, "r", taxonomies(), createCollector());
          if (back) validateReport(back.report, taxonomy, createCollector(), "r");
        },
      ),
      { numRuns: 100 },
    );
  });

  test("any text gives findings and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (garbage) => {
        const collector = createCollector();
        expect(read(garbage, "r", taxonomies(), collector)).toBeUndefined();
        expect(collector.diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

/** A release with all that words can stand in, and what looks like numbers everywhere. */
const RELEASE = [
  "ACME ANNOUNCES RESULTS OF 2002",
  "",
  "Tokyo, November 13, 2002 – Sales were JPY10.6 billion (\\$86.8 million) in",
  "",
  "Page 1",
  "",
  "2Q02, an increase of <b>10.9%</b>⁽¹⁾ & more <than> 3.4 times.",
  "",
  "- One of 5, and",
  "- two of (7).",
  "",
  "Statements",
  "(In thousands)",
  "",
  "\t2Q02\t\t1Q02",
  "\tJPY\t%\tJPY",
  "Sales (1)\t10,568,342\t33.6%\t<i>(5)</i>",
  "Others:\t\t\t",
  "",
  "(1) Without tax of JPY5 million, as they say.",
  "",
  "Loss\t△3\t-\t1,044",
  "",
].join("\n");

const release = readRelease(new TextEncoder().encode(RELEASE), "r.txt", createCollector());

const printed = [...RELEASE.matchAll(/\d(?:[\d,]*\d)?(?:\.\d+)?|\p{L}+/gu)].map(({ index, 0: word }) => {
  const lines = RELEASE.slice(0, index).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1, word };
});

/** A place of the release's words; of numbers the value mostly is what is printed there. */
const places = fc
  .tuple(fc.constantFrom(...printed), fc.integer({ min: -3, max: 0 }), fc.boolean(), fc.boolean(), fc.nat(30))
  .map(([{ line, column, word }, exponent, negative, approximate, more]): Occurrence => {
    const number = /^[\d,.]+$/.test(word);
    const fraction = word.split(".")[1]?.length ?? 0;
    const text = number
      ? word
      : RELEASE.split("\n")[line - 1]?.slice(column - 1, column - 1 + word.length + more);
    const value = number ? decimal(`${negative ? "-" : ""}${word.replaceAll(",", "")}`) : (text ?? "").trim();
    return {
      line,
      column,
      text: text ?? "",
      value,
      ...(number && { decimals: fraction + exponent }),
      ...(approximate && { approximate }),
    };
  });

describe("inline, with a release", () => {
  const onRelease = fc
    .tuple(reports, fc.array(fc.array(places, { maxLength: 4 }), { minLength: 12, maxLength: 12 }))
    .map(
      ([report, found]): Report => ({
        ...report,
        facts: report.facts.map((fact, index): Fact => {
          const occurrences = (found[index] ?? []).filter(
            ({ decimals: said }) => (said !== undefined) === (fact.unit !== undefined),
          );
          const [first] = occurrences;
          if (!first || fact.value === null || (first.decimals !== undefined) !== (fact.unit !== undefined))
            return { ...fact, occurrences };
          const { decimals: _, ...rest } = fact;
          return {
            ...rest,
            value: first.value,
            ...(first.decimals !== undefined && { decimals: first.decimals }),
            occurrences,
          };
        }),
      }),
    );

  test("facts at any of its places make the round trip, in a valid document that shows its words", () => {
    fc.assert(
      fc.property(onRelease, (report) => {
        const collector = createCollector();
        const written = writeInline(report, taxonomy, release);
        validateXml(written, taxonomy, collector, "r");
        const back = readInline(written, "r", taxonomies(), collector);
        compareReports(report, back?.report ?? { ...report, facts: [] }, collector, ["it", "what was read"]);
        expect(collector.diagnostics).toEqual([]);
        const shown = written
          .slice(written.indexOf("</ix:header>"))
          .replace(/<[^>]*>/g, "")
          .replace(/\s/g, "");
        const words = RELEASE.replace(/^- /gm, "")
          .replace(/<\/?[bi]>|\\(?=\$)/g, "")
          .replaceAll("&", "&amp;");
        expect(shown).toBe(words.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/\s/g, ""));
      }),
      { numRuns: 100 },
    );
  });

  test("a report without one is a valid document, too", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const collector = createCollector();
        validateXml(writeInline(report, taxonomy), taxonomy, collector, "r");
        expect(collector.diagnostics).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
