import { describe, expect, it } from "vitest";
import { head, load, places, source } from "./sources.js";

/** Findings of a source made of the head (lines 1 to 7) and the text (from line 8). */
const faults = (text: string): string[] => places(load("t", [source("t", head("t") + text)]).diagnostics);

const types = `types:
  - { name: monetary, xsd: "xbrli:monetaryItemType", numeric: true, scaling: caption, unit: { currency: "{currency}_thousands", scale: 3 } }
`;
const concept = (name: string, more = ""): string =>
  `  - { name: ${name}, type: monetary, period: duration, label: { en: ${name}, ja: 語 }, documentation: D.${more} }\n`;
/** Lines 8 to 12: two types lines, `concepts:`, A and B. */
const two = `${types}concepts:\n${concept("A")}${concept("B")}`;
const statement = (lines: string): string =>
  `statements:\n  - id: S\n    title: { en: S, ja: 語 }\n    patterns: []\n    period: duration\n    lines:\n${lines}`;

describe("faults of a taxonomy's source are found at their place", () => {
  it("accepts a sound source", () => {
    expect(faults(two + statement("      - concept: A\n      - concept: t:B\n"))).toEqual([]);
  });

  it("YAML that does not parse", () => {
    expect(faults("concepts: [\n")[0]).toMatch(/^9:1 This is not valid YAML: /);
    expect(faults("a: 1\na: 2\n")[0]).toMatch(/^9:1 This is not valid YAML: Map keys must be unique/);
  });

  it("aliases", () => {
    expect(faults("x: &x 1\ny: *x\n")).toContain("9:4 Aliases are not allowed in a taxonomy source.");
  });

  it("unknown keys, with the likely one", () => {
    const { diagnostics } = load("t", [
      source("t", `${head("t")}concepts:\n${concept("A", ", balanse: debit")}`),
    ]);
    expect(diagnostics[0]).toMatchObject({
      code: "tanshin:taxonomy-source",
      severity: "error",
      message: 'An entry of "concepts" has the unknown key "balanse".',
      place: { file: "t/source.yaml", line: 9, column: 94 },
      hint: expect.stringContaining('Is "balance" meant?'),
    });
  });

  it("missing labels and documentation", () => {
    expect(
      faults("concepts:\n  - { name: A, type: monetary, period: duration, label: { en: A } }\n"),
    ).toEqual([
      '9:5 An entry of "concepts" lacks the key "documentation".',
      '9:57 "label" lacks the key "ja".',
    ]);
  });

  it("wrong types and values", () => {
    expect(
      faults(
        "concepts:\n  - { name: a b, type: 3, period: often, label: { en: A, ja: 語 }, documentation: D. }\n",
      ),
    ).toEqual([
      '9:13 "name" is "a b"; it must be label words in camel case: a capital letter, then letters and digits.',
      '9:24 "type" is 3, where a string is expected.',
      '9:35 "period" is "often", not one of instant, duration.',
    ]);
  });

  it("lines with neither concept nor member", () => {
    expect(faults(two + statement("      - { total: true }\n"))).toEqual([
      '19:9 An entry of "lines" names neither a concept nor a member.',
    ]);
  });

  it("units of two kinds", () => {
    const type = `types:\n  - { name: x, xsd: "xbrli:pureItemType", numeric: true, scaling: never, unit: { fixed: pure, named: [pure] } }\n`;
    expect(faults(type)).toEqual(['9:102 "named" cannot stand beside the other keys of this unit.']);
  });

  it("duplicate concepts", () => {
    expect(faults(`${types}concepts:\n${concept("A")}${concept("A")}`)).toEqual([
      '12:5 The concept "t:A" is defined twice.',
    ]);
  });

  it("unknown types, units, concepts, members, families and prefixes", () => {
    expect(faults(`concepts:\n${concept("A")}`)).toEqual(['9:22 There is no type "monetary".']);
    expect(
      faults(
        `types:\n  - { name: x, xsd: "abc:pureItemType", numeric: true, scaling: never, unit: { fixed: pure } }\n`,
      ),
    ).toEqual(['9:21 There is no namespace with the prefix "abc".', '9:87 There is no unit "pure".']);
    expect(faults(two + statement("      - { concept: t:C }\n"))).toEqual([
      '19:20 There is no concept "t:C".',
    ]);
    expect(faults(two + statement("      - { concept: A, member: M }\n"))).toEqual([
      '19:31 There is no member "t:M".',
    ]);
    expect(faults(two + statement("      - { concept: A, ratios: [Share] }\n"))).toEqual([
      '19:31 There is no ratio family "Share".',
    ]);
    expect(faults(two + statement("      - { concept: A, sum: { C: 1 } }\n"))).toEqual([
      '19:30 There is no concept "t:C".',
    ]);
    expect(faults(`${types}concepts:\n${concept("A", ', standard: "us-gaap:A"')}`)).toEqual([
      '11:104 There is no entry in "standards" for the prefix "us-gaap".',
    ]);
  });

  it("member lines without a concept", () => {
    const axis =
      "axes:\n  - { name: XAxis, label: { en: X, ja: 語 }, documentation: D., domain: { name: XDomain, label: { en: X, ja: 語 }, documentation: D. }, members: [{ name: XMember, label: { en: X, ja: 語 }, documentation: D. }] }\n";
    expect(faults(axis + statement("      - member: XMember\n"))).toEqual([
      "16:9 This line has a member and no concept.",
    ]);
  });

  it("patterns that are no regular expressions", () => {
    expect(faults(two + statement("      - concept: A\n").replace("[]", '["a("]'))[0]).toMatch(
      /^16:16 This pattern is not a regular expression/,
    );
  });

  it("two lines with one wording side by side", () => {
    const found = faults(two + statement("      - concept: A\n      - { concept: B, labels: [a.] }\n"));
    expect(found).toEqual(['20:9 "a" stands for t:B and for t:A in one section of S.']);
  });

  it("the same wording in another section is fine", () => {
    expect(
      faults(
        two + statement("      - concept: A\n      - lines:\n          - { concept: B, labels: [A] }\n"),
      ),
    ).toEqual([]);
  });

  it("imports that are missing or go round", () => {
    const missing = load("t", [source("t", head("t", ["u"]))]);
    expect(places(missing.diagnostics)).toEqual(['5:13 There is no taxonomy "u" to import.']);
    const round = load("t", [source("t", head("t", ["u"])), source("u", head("u", ["t"]))]);
    expect(places(round.diagnostics)).toEqual(["5:13 The taxonomy imports itself: t → u → t."]);
  });

  it("a taxonomy that is not there", () => {
    expect(load("x", [source("t", head("t"))]).diagnostics).toMatchObject([
      { code: "tanshin:taxonomy-not-found", hint: "There are: t." },
    ]);
  });

  it("files without a head, or with two", () => {
    expect(places(load("t", [source("t", "concepts: []\n")]).diagnostics)).toEqual([
      '1:1 No file of the taxonomy "t" has the key "taxonomy".',
    ]);
    const files = ["a", "b"].map((path) => ({ path, text: head("t") }));
    expect(places(load("t", [{ name: "t", files }]).diagnostics)).toEqual([
      '1:1 Another file of this taxonomy has the key "taxonomy" too.',
    ]);
  });
});
