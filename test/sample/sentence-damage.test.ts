/**
 * One digit of a figure that stands in a sentence and in a table is changed, in the one or in the other. Either way a
 * warning shows the changed place and the other one.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic, Place } from "../../src/diagnostics/index.js";
import { type Conversion, convert } from "../support/convert.js";
import { editLine, fieldAt } from "../support/grid.js";
import { located } from "../support/in-sentences.js";
import { SAMPLE_FILE, sampleText } from "../support/sample.js";
import { SENTENCE_FIGURES } from "./sentence-figures.js";

const text = sampleText();
const figures = located(text, SENTENCE_FIGURES);

interface Damage {
  readonly what: string;
  readonly sentence: { readonly line: number; readonly printed: string; readonly changed: string };
  /** `index` is the data column of the cell that the sentence says again; the label is 0. */
  readonly table: {
    readonly line: number;
    readonly index: number;
    readonly printed: string;
    readonly changed: string;
  };
}

// what | line of the sentence | printed | changed | line of the table | data column | printed | changed
const DAMAGES: readonly Damage[] = `
revenues in billions | 21 | JPY10.6 billion | JPY10.7 billion | 267 | 2 | 10,568,342 | 20,568,342
revenues in dollars | 21 | $86.8 million | $85.8 million | 267 | 1 | 86,811 | 36,811
revenues, year over year | 21 | 10.9% | 10.8% | 267 | 6 | 10.9 | 40.9
operating loss | 23 | JPY194 million | JPY195 million | 277 | 2 | (193,782) | (293,782)
operating loss, quarter over quarter | 23 | 58.3% | 53.3% | 277 | 9 | (58.3) | (88.3)
adjusted EBITDA | 24 | JPY662 million | JPY682 million | 235 | 1 | 662 | 762
contracted bandwidth of the quarter before | 40 | 14.4Gbps | 14.5Gbps | 170 | 2 | 14.4 | 24.4
dedicated access services | 124 | JPY3,546 million | JPY3,646 million | 260 | 2 | 3,546,372 | 4,546,372
dedicated access services, a decrease | 124 | 1.4% | 1.6% | 260 | 6 | (1.4%) | (7.4%)
cost of revenues | 174 | JPY9,411 million | JPY9,417 million | 272 | 2 | 9,411,238 | 6,411,238
international backbone costs | 178 | JPY448 million | JPY443 million | 191 | 1 | 448 | 848
domestic backbone costs | 180 | JPY815 million | JPY816 million | 192 | 1 | 815 | 915
sales and marketing, quarter over quarter | 200 | 0.8% | 0.9% | 273 | 9 | (0.8) | (3.8)
operating income to revenues | 208 | (-)4.7% | (-)4.8% | 277 | 8 | (4.7) | (9.7)
other expenses of the year before | 212 | JPY430 million | JPY480 million | 278 | 4 | (430,259) | (530,259)
income tax of the quarter before | 216 | JPY161 million | JPY167 million | 280 | 7 | 161,301 | 461,301
equity in net loss of the year before | 220 | JPY1,399 million | JPY1,389 million | 282 | 4 | (1,398,509) | (2,398,509)
net loss of the year before | 224 | JPY3,085 million | JPY3,065 million | 283 | 4 | (3,084,761) | (8,084,761)
net loss per ADS equivalent | 224 | JPY(-)51.74 | JPY(-)51.94 | 285 | 2 | (51.74) | (91.74)
`
  .trim()
  .split("\n")
  .map((row) => {
    const [what = "", line, printed = "", changed = "", tableLine, index, cell = "", changedCell = ""] =
      row.split(" | ");
    return {
      what,
      sentence: { line: Number(line), printed, changed },
      table: { line: Number(tableLine), index: Number(index), printed: cell, changed: changedCell },
    };
  });

/** A place as text: file, line, column. */
const at = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

const sentencePlace = ({ sentence }: Damage): Place => {
  const figure = figures.find(
    ({ line, text: printed }) => line === sentence.line && printed === sentence.printed,
  );
  if (!figure) throw new Error(`not listed: ${sentence.line} ${sentence.printed}`);
  return { file: SAMPLE_FILE, line: figure.line, column: figure.column };
};

const cellPlace = ({ table }: Damage): Place => {
  const { line, column, text: printed } = fieldAt(text, table.line, table.index);
  if (printed !== table.printed) throw new Error(`${line}:${column} is ${printed}, not ${table.printed}`);
  return { file: SAMPLE_FILE, line, column };
};

/** The release with what stands at a place replaced. */
const changedAt = ({ line, column }: Place, printed: string, changed: string): string =>
  editLine(text, line, (row) => {
    const before = row.slice(0, column - 1);
    if (!row.startsWith(printed, column - 1)) throw new Error(`${line}:${column} is not ${printed}`);
    return `${before}${changed}${row.slice(column - 1 + printed.length)}`;
  });

const relatedPlaces = ({ related = [] }: Diagnostic): readonly string[] =>
  related.map(({ place }) => at(place));

/** One unit of the last printed digit may be rounding, and is only worth knowing. */
const CONFLICT = "tanshin:conflicting-occurrences";

/** What a failure shows: each warning with its places. */
const warnings = (conversion: Conversion): readonly (readonly string[])[] =>
  conversion.diagnostics
    .filter(({ severity, code, place }) => (severity === "warning" || code === CONFLICT) && place)
    .map((warning) => [...(warning.place ? [at(warning.place)] : []), ...relatedPlaces(warning)]);

const oneDigit = (printed: string, changed: string): boolean =>
  printed.length === changed.length &&
  [...printed].filter((character, index) => character !== changed[index]).length === 1 &&
  printed.replace(/\d/g, "0") === changed.replace(/\d/g, "0");

it("each change is of one digit", () => {
  expect(DAMAGES).toHaveLength(19);
  for (const { sentence, table } of DAMAGES) {
    expect(oneDigit(sentence.printed, sentence.changed)).toBe(true);
    expect(oneDigit(table.printed, table.changed)).toBe(true);
  }
});

describe("a digit changed in a sentence: a warning at the amount, with the table's place, and none without it", () => {
  let usual: ReadonlySet<string>;
  beforeAll(() => {
    usual = new Set(warnings(convert(text)).map((places) => places.join(" ")));
  });

  it.each(DAMAGES)("$what: $sentence.printed → $sentence.changed", (damage) => {
    const place = sentencePlace(damage);
    const conversion = convert(changedAt(place, damage.sentence.printed, damage.sentence.changed));
    const there = warnings(conversion).filter(([first]) => first === at(place));
    expect(there.flatMap(([, ...related]) => related)).toContain(at(cellPlace(damage)));
    expect(conversion.status).not.toBe("errors");
    const added = warnings(conversion).filter((places) => !usual.has(places.join(" ")));
    expect(added.filter((places) => !places.includes(at(place)))).toEqual([]);
  });
});

describe("a digit changed in the table: a warning that has the cell's place and the sentence's", () => {
  it.each(DAMAGES)("$what: $table.printed → $table.changed", (damage) => {
    const place = cellPlace(damage);
    const conversion = convert(changedAt(place, damage.table.printed, damage.table.changed));
    const both = [at(place), at(sentencePlace(damage))];
    const shown = warnings(conversion).filter((places) => both.every((wanted) => places.includes(wanted)));
    expect(shown, JSON.stringify(warnings(conversion))).not.toEqual([]);
  });
});
