import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { checkTaxonomy } from "../../src/taxonomy/index.js";
import { head, load, places, REPOSITORY, repositoryTaxonomy, source } from "./sources.js";

const check = (text: string): string[] => {
  const { taxonomy, diagnostics } = load("t", [source("t", text)]);
  if (!taxonomy) return places(diagnostics);
  const collector = createCollector();
  checkTaxonomy(taxonomy, collector);
  for (const { code, severity, place } of collector.diagnostics) {
    expect({ code, severity, file: place?.file }).toEqual({
      code: "tanshin:taxonomy-source",
      severity: "error",
      file: "t/source.yaml",
    });
  }
  return places(collector.diagnostics);
};

/** Lines 1 to 17: the head, three types and the standard elements; `concepts:` is line 18, the first concept line 19. */
const base = `${head("t")}types:
  - { name: monetary, xsd: "xbrli:monetaryItemType", numeric: true, scaling: caption, unit: none }
  - { name: shares, xsd: "xbrli:sharesItemType", numeric: true, scaling: counts, unit: none }
standards:
  - prefix: std
    publisher: P
    name: N
    version: "1"
    elements:
      - { name: A, type: monetary, period: duration, balance: debit }
concepts:
`;
interface Aspects {
  readonly type?: string;
  readonly period?: string;
  readonly more?: string;
}
const concept = (name: string, { type = "monetary", period = "duration", more = "" }: Aspects = {}): string =>
  `  - { name: ${name}, type: ${type}, period: ${period}, label: { en: ${name}, ja: 語 }, documentation: D.${more} }\n`;
/** A statement of which the first line stands `6` lines after its place. */
const statement = (...lines: string[]): string =>
  `statements:\n  - id: S\n    title: { en: S, ja: 語 }\n    patterns: []\n    period: duration\n    lines:\n${lines.map((line) => `      - ${line}\n`).join("")}`;
const named = (name: string): string => `name: ${name}, label: { en: ${name}, ja: 語 }, documentation: D.`;

describe("taxonomy check", () => {
  it("finds nothing in the taxonomies of the repository", () => {
    for (const name of REPOSITORY.map((one) => one.name)) {
      const collector = createCollector();
      checkTaxonomy(repositoryTaxonomy(name), collector);
      expect(collector.diagnostics).toEqual([]);
    }
  });

  it("finds nothing in a sound source", () => {
    const text = `${base}${concept("A", { more: ', balance: debit, standard: "std:A"' })}${concept("B")}${concept("C")}`;
    expect(check(text + statement("concept: A", "concept: B", "{ concept: C, total: true }"))).toEqual([]);
  });

  it("a concept without a label in either language, or without documentation", () => {
    expect(check(`${base}${concept("A").replace(", ja: 語", "")}`)).toEqual([
      '19:57 "label" lacks the key "ja".',
    ]);
    expect(check(`${base}${concept("A").replace("en: A, ", "")}`)).toEqual([
      '19:57 "label" lacks the key "en".',
    ]);
    expect(check(`${base}${concept("A").replace(", documentation: D.", "")}`)).toEqual([
      '19:5 An entry of "concepts" lacks the key "documentation".',
    ]);
  });

  it("a name that breaks the naming rule", () => {
    const rest = statement("concept: NetOfTheTax", "concept: CashMember");
    expect(check(base + concept("NetOfTheTax") + concept("CashMember") + rest)).toEqual([
      "19:5 The name t:NetOfTheTax breaks the naming rule: it has an article in it.",
      '20:5 The name t:CashMember breaks the naming rule: a reportable concept must not end in "Member".',
    ]);
    const axis = `axes:\n  - { ${named("Region")}, forecast: true, domain: { ${named("RegionDomain")} }, members: [{ ${named("Japan")} }] }\n`;
    expect(check(base + concept("A", { more: ", forecast: true" }) + axis)).toEqual([
      '21:5 The name t:Region breaks the naming rule: it must end in "Axis".',
      '21:183 The name t:Japan breaks the naming rule: it must end in "Member".',
    ]);
    expect(check(base + concept("net cash"))[0]).toMatch(
      /^19:13 "name" is "net cash"; it must be label words/,
    );
  });

  it("two lines of one statement with the same label, or a variant that two concepts claim in one place", () => {
    expect(
      check(base + concept("A") + concept("B") + statement("concept: A", "{ concept: B, labels: [A] }")),
    ).toEqual(['28:9 "a" stands for t:B and for t:A in one section of S.']);
    const variant = { more: ", variants: [Other one]" };
    expect(
      check(base + concept("A", variant) + concept("B", variant) + statement("concept: A", "concept: B")),
    ).toEqual(['28:9 "other one" stands for t:B and for t:A in one section of S.']);
  });

  it("an unreachable concept or axis", () => {
    expect(check(base + concept("A") + concept("B") + statement("concept: A"))).toEqual([
      "20:5 No statement lists t:B.",
    ]);
    const axis = `axes:\n  - { ${named("RegionAxis")}, domain: { ${named("RegionDomain")} } }\n`;
    expect(check(base + concept("A") + axis)).toEqual(["21:5 No concept can carry t:RegionAxis."]);
  });

  it("a total whose parts have another period type or unit", () => {
    const concepts = concept("A", { period: "instant" }) + concept("B", { type: "shares" }) + concept("C");
    expect(
      check(base + concepts + statement("concept: A", "concept: B", "{ concept: C, total: true }")),
    ).toEqual([
      "28:9 t:A cannot be part of the total t:C: the one is an instant, the other a duration.",
      "29:9 t:B cannot be part of the total t:C: its type is shares, the total's monetary.",
    ]);
    const weightless = statement(
      "{ concept: A, weight: 0 }",
      "{ concept: B, weight: 0 }",
      "{ concept: C, total: true }",
    );
    expect(check(base + concepts + weightless)).toEqual([]);
  });

  it("a total whose parts have dimensions that do not add up to it", () => {
    const members = `members: [{ ${named("EastMember")} }, { ${named("WestMember")} }]`;
    const axis = (total: boolean): string =>
      `axes:\n  - { ${named("RegionAxis")}, total: ${total}, domain: { ${named("RegionDomain")} }, ${members} }\n`;
    const lines = (total: string): string =>
      statement(
        "{ concept: A, member: EastMember }",
        "{ concept: A, member: WestMember }",
        `{ concept: ${total}, total: true }`,
      );
    expect(check(base + concept("A") + axis(true) + lines("A"))).toEqual([]);
    const east = "t:A with t:EastMember cannot be part of the total";
    const west = "t:A with t:WestMember cannot be part of the total";
    expect(check(base + concept("A") + axis(false) + lines("A"))).toEqual([
      `28:9 ${east} t:A: their dimensions do not add up.`,
      `29:9 ${west} t:A: their dimensions do not add up.`,
    ]);
    expect(check(base + concept("A") + concept("B") + axis(true) + lines("B"))).toEqual([
      `29:9 ${east} t:B: their dimensions do not add up.`,
      `30:9 ${west} t:B: their dimensions do not add up.`,
    ]);
  });

  it("a balance that contradicts a weight", () => {
    const [debit, credit] = [{ more: ", balance: debit" }, { more: ", balance: credit" }];
    const lines = statement("concept: A", "{ concept: B, weight: -1 }", "{ concept: C, total: true }");
    expect(check(base + concept("A", debit) + concept("B", debit) + concept("C", debit) + lines)).toEqual([
      "29:9 The weight -1 of t:B (debit) in t:C (debit) contradicts their balances.",
    ]);
    expect(check(base + concept("A", credit) + concept("B", credit) + concept("C", debit) + lines)).toEqual([
      "28:9 The weight 1 of t:A (credit) in t:C (debit) contradicts their balances.",
    ]);
    // A total that mixes debits and credits has no balance.
    expect(check(base + concept("A", debit) + concept("B", debit) + concept("C") + lines)).toEqual([]);
    const sum = statement("concept: A", "{ concept: C, sum: { A: 1 } }");
    expect(check(base + concept("A", debit) + concept("C", credit) + sum)).toEqual([
      "28:9 The weight 1 of t:A (debit) in t:C (credit) contradicts their balances.",
    ]);
  });

  it("a reportable concept without a hypercube", () => {
    const { taxonomy } = load("t", [source("t", base + concept("A"))]);
    if (!taxonomy) throw new Error("the source is sound");
    const collector = createCollector();
    const stripped = { ...taxonomy, parts: taxonomy.parts.map((part) => ({ ...part, concepts: [] })) };
    checkTaxonomy(stripped, collector);
    expect(places(collector.diagnostics)).toEqual(["19:5 The reportable concept t:A has no hypercube."]);
    expect(check(base + concept("A", { more: ", forecast: true" }))).toEqual([
      '19:5 t:A says "forecast", but no axis does.',
    ]);
  });

  it("a cycle", () => {
    const lines = statement("{ concept: A, sum: { B: 1 } }", "{ concept: B, sum: { A: 1 } }");
    expect(check(base + concept("A") + concept("B") + lines)).toEqual([
      "27:9 t:A is a part of itself in S: t:A → t:B → t:A.",
      "28:9 t:B is a part of itself in S: t:B → t:A → t:B.",
    ]);
  });

  it("a member in two places", () => {
    const member = `{ ${named("EastMember")} }`;
    const axis = `axes:\n  - { ${named("RegionAxis")}, domain: { ${named("RegionDomain")} }, members: [${member}, ${member}] }\n`;
    expect(check(base + concept("A") + axis)).toEqual(['21:250 The member "t:EastMember" is defined twice.']);
  });

  it("an axis without a default", () => {
    const axis = `axes:\n  - { ${named("RegionAxis")}, members: [] }\n`;
    expect(check(base + concept("A") + axis)).toEqual(['21:5 An entry of "axes" lacks the key "domain".']);
    const other = `axes:\n  - { ${named("RegionAxis")}, default: WestMember, domain: { ${named("RegionDomain")} } }\n`;
    expect(check(base + concept("A") + other)).toEqual([
      '21:87 There is no member of RegionAxis "t:WestMember".',
    ]);
  });

  it("a standard reference that does not fit", () => {
    const standard = ', standard: "std:A"';
    expect(check(base + concept("A", { more: `, balance: credit${standard}` }))).toEqual([
      "19:5 std:A does not fit t:A: its balance is debit, ours is credit.",
    ]);
    expect(
      check(base + concept("A", { type: "shares", period: "instant", more: `, balance: debit${standard}` })),
    ).toEqual([
      "19:5 std:A does not fit t:A: its type is monetary, ours is shares.",
      "19:5 std:A does not fit t:A: its period type is duration, ours is instant.",
    ]);
    expect(check(base + concept("A", { more: ', standard: "std:B"' }))).toEqual([
      "19:5 The standard element std:B of t:A is not listed.",
    ]);
  });
});
