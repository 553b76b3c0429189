import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/index.js";
import { readRelease } from "../../src/release/index.js";
import { readNotes } from "../../src/tagging/notes/index.js";
import { readProse } from "../../src/tagging/prose/prose.js";
import { taxonomies } from "../support/taxonomies.js";

const taxonomy = taxonomies().find(({ own }) => own.prefix === "iij");
if (!taxonomy?.issuer) throw new Error("the sample's taxonomy has no issuer");
const { issuer } = taxonomy;
const REPORTING = {
  fiscalYear: 2002,
  fiscalQuarter: 2 as const,
  start: "2002-07-01",
  end: "2002-09-30",
  yearStart: "2002-04-01",
};

const read = (text: string) => {
  const release = readRelease(new TextEncoder().encode(text), "r.txt", createCollector());
  if (!release) return { lines: [], occurrences: [], mentions: [] };
  const prose = readProse(
    release,
    taxonomy,
    issuer,
    REPORTING,
    { end: REPORTING.end, months: 3 },
    readNotes(release, createCollector()),
  );
  return { lines: release.lines, ...prose };
};

const PIECES = [
  ..."( ) , . ; : “ ” – - / ⁽¹⁾ * % ¥ $ \\$ <i> </i> \u3000 \n".split(" "),
  ..."revenues|total revenues|operating loss|net loss|gross margin|capital expenditure|international backbone costs".split(
    "|",
  ),
  ..."increased|decreased by|to|from|of|by|in|was|were|an increase of|compared to|expects|between|and|respectively|not|IIJ|Crosswave|its|which|while".split(
    "|",
  ),
  ..."2Q02|1Q02|2Q01|fiscal 2002|the previous quarter|a year earlier|at the end of September 2002|the first half".split(
    "|",
  ),
  ..."JPY10,568 million|$86.8 million|JPY10.5|11.0 billion|10.9%|(-)1.8%|JPY(-)51.74|22.7Gbps|3.4 times|4.2 million|1,2,3|5..6|99".split(
    "|",
  ),
] as const;

describe("sentences of anything", () => {
  it("never throw, and every amount stands where its place says", () => {
    const sentence = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sentence, (pieces) => {
        const { lines, occurrences, mentions } = read(`${pieces.join(" ")}\n`);
        for (const { occurrence } of occurrences) {
          const { line, column, text } = occurrence;
          expect(lines[line - 1]?.slice(column - 1, column - 1 + text.length)).toBe(text);
        }
        for (const { span } of mentions)
          expect(lines[span.line - 1]?.slice(span.column - 1, span.column - 1 + span.length)).toBe(span.text);
      }),
      { numRuns: 150 },
    );
  });

  it("have no amount twice", () => {
    const sentence = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sentence, (pieces) => {
        const places = read(`${pieces.join(" ")}\n`).occurrences.map(
          ({ occurrence }) => `${occurrence.line}:${occurrence.column}`,
        );
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["one endless sentence", `${"revenues were JPY5 million in 2Q02 and ".repeat(4000)}.`],
    ["brackets in brackets", `${"(".repeat(20_000)}JPY5 million${")".repeat(20_000)}`],
    ["a number of a million digits", `Revenues were JPY${"9".repeat(1_000_000)} million.`],
    ["twenty thousand numbers", `Revenues were ${"JPY5 million, ".repeat(20_000)}.`],
    ["a hundred thousand words without a stop", "revenues ".repeat(100_000)],
  ])("of %s are read without an error", (_, text) => {
    expect(() => read(`Heading\n\n${text}\n`)).not.toThrow();
  });
});
