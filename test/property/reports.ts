import fc from "fast-check";
import {
  addDays,
  aspectKey,
  decimal,
  duration,
  type Fact,
  factId,
  instant,
  type Occurrence,
  type Report,
  type ReportNote,
  type Unit,
} from "../../src/model/index.js";
import type { MemberNode } from "../../src/taxonomy/index.js";
import { dollars, entity, pure, yen, yenPerShare } from "../formats/example.js";
import { taxonomies } from "../support/taxonomies.js";

const [first] = taxonomies();
if (!first) throw new Error("the repository has a taxonomy");
export const taxonomy = first;

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
        ",",
        ";",
        "#",
        "#nil",
        "##",
        "$",
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

/** Also of text that a syntax has marks for, from its first character on. */
const marked = fc.oneof(
  text,
  fc.constantFrom("", "#", "#nil", "#none", "#empty", "##", "$row", "$$", '"', " ", "\r"),
);

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
    value: fc.option(marked, { freq: 9 }),
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

/** Reports of all that the model knows: dimensions, nil, notes, big and tiny decimals, text with markup and Japanese. */
export const reports: fc.Arbitrary<Report> = fc
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
