/** What the program says of the sample's sentences, against the list that was worked out by hand. */
import { beforeAll, describe, expect, it } from "vitest";
import { type Conversion, convert, type FactModel, factModel, withCode } from "../support/convert.js";
import { placeKey } from "../support/grid.js";
import {
  type InSentence,
  inWords,
  type Located,
  located,
  numbersInSentences,
} from "../support/in-sentences.js";
import { expectedSampleCells } from "../support/oracle.js";
import { sampleText } from "../support/sample.js";
import { SAMPLE_CALENDAR } from "./expected.js";
import { isSentenceFact, SENTENCE_COUNTS, SENTENCE_FIGURES, type SentenceFact } from "./sentence-figures.js";

const text = sampleText();
const lines = text.split("\n");
const figures = located(text, SENTENCE_FIGURES);
const facts: readonly Located<SentenceFact>[] = figures.flatMap((entry) =>
  isSentenceFact(entry) ? [{ ...entry, column: entry.column }] : [],
);

/** Facts that the program does not find, by `line:column text`, each with the reason. */
const MISSED: Readonly<Record<string, string>> = {};

/** Numbers with a currency, a percent sign, a scale, a unit of bandwidth or "times". */
const AMOUNT =
  /(?:JPY ?(?:\(-\))?|[$¥]|(?<![A-Z])Y)\d[\d.,]*|\d[\d.,]*(?:%| times| ?[GMk]bps| (?:m|b)illion)/g;

const inWordsWithoutPlace = ({ concept, period, dimensions, unit }: Omit<InSentence, "line">): string =>
  inWords({
    line: 0,
    column: 0,
    text: "",
    concept,
    period,
    dimensions,
    unit,
    value: "",
    decimals: 0,
  });

/** Half of the last digit that is printed, in the unit. */
const accuracy = ({ unit, decimals }: Pick<InSentence, "unit" | "decimals">): number =>
  0.5 * 10 ** (-decimals - (unit.endsWith("_thousands") ? 3 : 0));

/** Pairs of one fact whose values are farther from each other than the digits printed allow. */
const disagreeing = (
  sentences: readonly InSentence[],
  others: readonly Omit<InSentence, "approximate">[],
): readonly string[] =>
  sentences.flatMap((sentence) =>
    others
      .filter((other) => inWordsWithoutPlace(other) === inWordsWithoutPlace(sentence))
      .filter((other) => {
        const apart = Math.abs(Number(sentence.value) - Number(other.value));
        return apart > (accuracy(sentence) + accuracy(other)) * 1.000001;
      })
      .map((other) => `${inWords(sentence)} – ${placeKey(other)} ${other.text}`),
  );

describe("the list itself, against the text of the release", () => {
  it("has as many figures and facts as were counted by hand", () => {
    expect(SENTENCE_FIGURES).toHaveLength(SENTENCE_COUNTS.figures);
    expect(facts).toHaveLength(SENTENCE_COUNTS.facts);
    expect(SENTENCE_FIGURES.filter((entry) => !isSentenceFact(entry))).toHaveLength(SENTENCE_COUNTS.none);
  });

  it("is in the order of the release, each place once, outside of tables", () => {
    const order = [...figures].sort((a, b) => a.line - b.line || a.column - b.column);
    expect(figures).toEqual(order);
    expect(new Set(figures.map(placeKey)).size).toBe(figures.length);
    for (const { line } of figures) expect(lines[line - 1]).not.toContain("\t");
  });

  it("misses no amount with a currency, percent sign, scale or unit", () => {
    const unlisted = lines.flatMap((row, index) => {
      if (row.includes("\t")) return [];
      return [...row.matchAll(AMOUNT)]
        .filter(
          (match) =>
            !figures.some(
              ({ line, column, text: printed }) =>
                line === index + 1 && column - 1 <= match.index && match.index < column - 1 + printed.length,
            ),
        )
        .map((match) => `${index + 1}: ${match[0]}`);
    });
    expect(unlisted).toEqual([]);
  });

  it("says of one fact the same wherever it stands, within the accuracy printed", () => {
    expect(disagreeing(facts, facts)).toEqual([]);
  });
});

describe("restatements, by hand: what the sentences say again of the tables", () => {
  const cells = expectedSampleCells(text, SAMPLE_CALENDAR);
  const said = new Set(cells.map(inWordsWithoutPlace));

  // Per line: 21 4, 23 4, 24 1, 40 3; 120 to 138 six paragraphs of 3; 174 3, 178 1, 180 1; 196, 200 and 204 3 each;
  // 208 6, 212, 216 and 220 3 each, 224 6.
  it("65 of the 121 restate a cell", () => {
    expect(facts.filter((fact) => said.has(inWordsWithoutPlace(fact)))).toHaveLength(65);
  });

  it("each agrees with it within the accuracy printed", () => {
    expect(disagreeing(facts, cells)).toEqual([]);
  });
});

describe("what the program finds", () => {
  let conversion: Conversion;
  let model: FactModel;
  let found: ReadonlySet<string>;
  const key = ({ line, column, text: printed }: Pick<InSentence, "line" | "column" | "text">): string =>
    `${line}:${column} ${printed}`;

  beforeAll(() => {
    conversion = convert(text);
    model = factModel(conversion);
    found = new Set(numbersInSentences(model).map(inWords));
  });

  it("at least 95% of the facts, each with the right concept, period, members, unit, value and accuracy", () => {
    const missed = facts.filter((fact) => !found.has(inWords(fact)));
    const share = 1 - missed.length / facts.length;
    expect(share, `missed:\n${missed.map(inWords).join("\n")}`).toBeGreaterThanOrEqual(0.95);
  });

  it("those missed are the ones that are listed as missed, no more and no fewer", () => {
    const missed = facts.filter((fact) => !found.has(inWords(fact))).map(key);
    expect(missed).toEqual(Object.keys(MISSED));
  });

  it("none is wrong: no number outside of tables is tagged but as it is listed", () => {
    const right = new Set(facts.map(inWords));
    expect([...found].filter((words) => !right.has(words))).toEqual([]);
  });

  it("no place is an occurrence of two facts", () => {
    const places = numbersInSentences(model).map(placeKey);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it("no number that is listed as no fact is tagged", () => {
    const places = new Set(numbersInSentences(model).map(placeKey));
    const none = figures.filter((entry) => !isSentenceFact(entry));
    expect(none.filter((entry) => places.has(placeKey(entry)))).toEqual([]);
  });

  it("dollars are convenience translations, yen are not", () => {
    const inDollars = model.facts.filter(
      ({ unit, occurrences }) =>
        unit === "USD_thousands" && occurrences.some(({ table }) => table === undefined),
    );
    expect(inDollars).toHaveLength(4); // revenues, operating loss, and both ends of the forecast
    for (const fact of inDollars) expect(fact.convenienceTranslation).toBe(true);
  });

  it("no restatement disagrees but the two statements, 12,161 and 12,160", () => {
    const conflicts = model.facts.flatMap(({ occurrences }) =>
      occurrences.filter(({ conflict }) => conflict),
    );
    expect(conflicts.map(key)).toEqual(["358:47 12,160"]);
    expect(withCode(conversion, "conflicting-occurrences")).toHaveLength(1);
  });
});
