/** What the program says of the second issuer's sentences, against the list that was worked out by hand. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { convert, type FactModel, factModel } from "../support/convert.js";
import { placeKey } from "../support/grid.js";
import { SECOND_ISSUER_CELLS, SECOND_ISSUER_FILE } from "./second-issuer-expected.js";
import { SECOND_ISSUER_SENTENCES, type SecondIssuerSentenceFact } from "./second-issuer-sentences.js";

const text = readFileSync(new URL(`../../samples/${SECOND_ISSUER_FILE}`, import.meta.url), "utf8");
const lines = text.split("\n");

type Located<T> = T & { readonly column: number };

/** With the columns, from 1: each figure stands behind the one before it on its line. */
const located = <T extends { readonly line: number; readonly text: string }>(
  figures: readonly T[],
): readonly Located<T>[] => {
  const ends = new Map<number, number>();
  return figures.map((figure) => {
    const index = (lines[figure.line - 1] ?? "").indexOf(figure.text, ends.get(figure.line) ?? 0);
    if (index < 0) throw new Error(`${figure.text} does not stand on line ${figure.line}`);
    ends.set(figure.line, index + figure.text.length);
    return { ...figure, column: index + 1 };
  });
};

const figures = located(SECOND_ISSUER_SENTENCES);
const facts = figures.flatMap((figure) => ("none" in figure ? [] : [figure]));
const noFacts = figures.filter((figure) => "none" in figure);

/** An occurrence in one line, so that a difference shows as words. */
const inWords = ({
  line,
  column,
  text: printed,
  concept,
  period,
  dimensions,
  unit,
  value,
  decimals,
}: Located<Omit<SecondIssuerSentenceFact, "must">>): string => {
  const when = "instant" in period ? period.instant : `${period.start}/${period.end}`;
  const members = Object.entries(dimensions).map(([axis, member]) => ` ${axis}=${member}`);
  return `${line}:${column} ${printed} = ${concept} ${when}${members.sort().join("")} ${value} ${unit} (${decimals})`;
};

/** Every number that the program tagged outside of tables. */
const tagged = (model: FactModel): readonly Located<Omit<SecondIssuerSentenceFact, "must">>[] =>
  model.facts.flatMap(({ concept, context, unit, occurrences }) =>
    occurrences.flatMap(({ line, column, text: printed, value, decimals, table }) => {
      const where = model.contexts[context];
      if (table !== undefined || unit === undefined || !where) return [];
      const { period, dimensions } = where;
      return [
        { line, column, text: printed, concept, period, dimensions, unit, value, decimals: Number(decimals) },
      ];
    }),
  );

describe("the list itself, against the text of the second issuer's release", () => {
  it("has 79 figures: 63 facts, 55 of them to be found, and 16 that are none", () => {
    expect(figures).toHaveLength(79);
    expect(facts).toHaveLength(63);
    expect(facts.filter(({ must }) => must)).toHaveLength(55);
    expect(noFacts).toHaveLength(16);
  });

  it("is in the order of the release, outside of tables", () => {
    expect(figures).toEqual([...figures].sort((a, b) => a.line - b.line || a.column - b.column));
    for (const { line } of figures) expect(lines[line - 1]).not.toContain("\t");
  });

  it("misses no number with a yen sign, a percent sign, a point or a comma", () => {
    const covered = (line: number, index: number): boolean =>
      figures.some(
        (figure) =>
          figure.line === line &&
          figure.column - 1 <= index &&
          index < figure.column - 1 + figure.text.length,
      );
    const unlisted = lines.flatMap((row, index) =>
      row.includes("\t")
        ? []
        : [...row.matchAll(/¥\d[\d,.]*|\d[\d,.]*%|\d+[.,]\d[\d,.]*/g)]
            .filter((match) => !covered(index + 1, match.index))
            .map((match) => `${index + 1}: ${match[0]}`),
    );
    expect(unlisted).toEqual([]);
  });

  it("agrees with the cells that were worked out by hand, where it says the same again", () => {
    const key = (concept: string, period: object, forecast: boolean): string =>
      `${concept} ${JSON.stringify(period)} ${forecast}`;
    const cells = new Map(
      SECOND_ISSUER_CELLS.filter(({ segment }) => segment === undefined).map((cell) => [
        key(cell.concept, cell.period, cell.forecast ?? false),
        { value: cell.negated ? String(-Number(cell.value)) : cell.value, decimals: cell.decimals },
      ]),
    );
    const pairs = facts.flatMap(({ concept, period, dimensions, value, decimals }) => {
      const cell = cells.get(key(concept, period, "core:ResultForecastAxis" in dimensions));
      return cell ? [{ cell, sentence: { value, decimals } }] : [];
    });
    for (const { cell, sentence } of pairs) expect(sentence).toEqual(cell);
    expect(pairs.length).toBeGreaterThan(25);
  });
});

describe("what the program finds in the second issuer's sentences", () => {
  let found: readonly Located<Omit<SecondIssuerSentenceFact, "must">>[];

  beforeAll(() => {
    found = tagged(factModel(convert(text, { file: SECOND_ISSUER_FILE })));
  });

  it("every figure that a careful reader finds", () => {
    const words = new Set(found.map(inWords));
    const missed = facts.filter((fact) => fact.must && !words.has(inWords(fact)));
    expect(missed.map(inWords)).toEqual([]);
  });

  it("none is wrong: no number outside of tables is tagged but as it is listed", () => {
    const right = new Set(facts.map(inWords));
    expect(found.map(inWords).filter((words) => !right.has(words))).toEqual([]);
  });

  it("no place is an occurrence of two facts", () => {
    const places = found.map(placeKey);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it("no number that is none is tagged", () => {
    const places = new Set(found.map(placeKey));
    expect(noFacts.filter((figure) => places.has(placeKey(figure)))).toEqual([]);
  });
});
