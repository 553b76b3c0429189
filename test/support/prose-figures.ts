/**
 * Lists of the figures in a release's sentences, worked out by hand, and how a conversion is held against them.
 *
 * A list has a line a figure, its parts between bars. A fact:
 * `line | text | concept | period | unit | value | decimals | marks | must or may`; a figure that is no fact:
 * `line | text | none | reason`. `text#2` is the second such text of the line. The value is in thousands of a
 * currency; the marks are members of dimensions by their keys, and `~` where the sentence says “about”, `~?` where
 * that can be read both ways. `must` is ordinary wording; `may` is hard: left untagged is fine, tagged wrongly is not.
 */
import type { FactModel, ModelFact, ModelOccurrence, ModelPeriod } from "./convert.js";
import { placeKey } from "./grid.js";

export interface ProseFact {
  readonly concept: string;
  readonly period: ModelPeriod;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly value: string;
  readonly decimals: number;
  /** Undefined where both readings are right. */
  readonly approximate: boolean | undefined;
  readonly must: boolean;
}

export interface ProseFigure {
  readonly line: number;
  readonly column: number;
  /** As printed, from the currency to the scale. */
  readonly text: string;
  /** What it states, or why it states nothing that is reported. */
  readonly right: ProseFact | { readonly none: string };
}

/** What the keys of a list mean: `2003-04-01/2003-06-30` or `2003-06-30`, and an axis with its member. */
export interface ProseKeys {
  readonly periods: Readonly<Record<string, string>>;
  readonly members: Readonly<Record<string, readonly [axis: string, member: string]>>;
}

const periodOf = (keys: ProseKeys, key: string): ModelPeriod => {
  const [start, end] = (keys.periods[key] ?? fail(`no period ${key}`)).split("/");
  if (start === undefined) return fail(`no date in ${key}`);
  return end === undefined ? { instant: start } : { start, end };
};

const fail = (message: string): never => {
  throw new Error(message);
};

/** Column (from 1) of the nth place where the text stands that is not part of a longer number. */
const columnOf = (line: string, text: string, nth: number): number => {
  const starts: number[] = [];
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
    const before = line.slice(0, at);
    const after = line.slice(at + text.length);
    if (!(/^\d/.test(text) && /[\d.,]$/.test(before)) && !(/\d$/.test(text) && /^[.,]?\d/.test(after)))
      starts.push(at);
  }
  const start = starts[nth - 1];
  return start === undefined ? fail(`“${text}” stands ${starts.length} times in: ${line}`) : start + 1;
};

const approximateOf = (marks: readonly string[]): boolean | undefined =>
  marks.includes("~?") ? undefined : marks.includes("~");

const factOf = (parts: readonly string[], keys: ProseKeys): ProseFact => {
  const [concept = "", period = "", unit = "", value = "", decimals = "", marked = "", must = ""] = parts;
  if (must !== "must" && must !== "may") return fail(`must or may: ${parts.join(" | ")}`);
  const marks = marked.split(" ").filter((mark) => mark !== "");
  const members = marks
    .filter((mark) => !mark.startsWith("~"))
    .map((mark) => keys.members[mark] ?? fail(`no member ${mark}`));
  return {
    concept,
    period: periodOf(keys, period),
    dimensions: Object.fromEntries(members),
    unit,
    value,
    decimals: Number(decimals),
    approximate: approximateOf(marks),
    must: must === "must",
  };
};

/** Reads a list. Throws where a text does not stand in its line of the release. */
export const proseFigures = (list: string, release: string, keys: ProseKeys): readonly ProseFigure[] => {
  const lines = release.split("\n");
  return list
    .split("\n")
    .map((row) => row.trim())
    .filter((row) => row !== "")
    .map((row) => {
      const [line = "", marked = "", ...parts] = row.split(/\s*\|\s*/);
      const [text = "", nth = "1"] = marked.split("#");
      const right =
        parts[0] === "none" ? { none: parts[1] ?? fail(`no reason: ${row}`) } : factOf(parts, keys);
      const column = columnOf(lines[Number(line) - 1] ?? "", text, Number(nth));
      return { line: Number(line), column, text, right };
    });
};

/** Every number with a currency, a scale or a measure in a line that is no row of a table. */
const printedAmounts = (release: string): readonly { line: number; column: number; text: string }[] =>
  release.split("\n").flatMap((line, index) => {
    if (line.includes("\t")) return [];
    const amount =
      /(?:(?<![A-Za-z])(?:JPY|EUR|USD|US\\?\$|Y(?=\d)|[¥€$]) ?(?:\(-\)|[-−])?\d[\d,.]*\d|(?<![A-Za-z])(?:JPY|EUR|[¥€$])\d(?!\d))|(?<![\d.,])\d[\d,.]*(?:%| (?:million|billion|times|percentage|basis|points)|[GM]bps| bps)/g;
    return [...line.matchAll(amount)].map((found) => ({
      line: index + 1,
      column: found.index + 1,
      text: found[0],
    }));
  });

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/million$/, 6],
  [/billion$/, 9],
  [/%$/, -2],
];

/** What the printed text says by itself: its digits without leading and closing zeros, and its accuracy. */
const printedReading = (text: string): { readonly digits: string; readonly decimals: number } => {
  const number = /\d[\d.,]*\d|\d/.exec(text)?.[0] ?? "";
  const scale = SCALES.find(([word]) => word.test(text))?.[1] ?? 0;
  const fraction = number.split(".")[1]?.length ?? 0;
  return { digits: bare(number), decimals: fraction - scale };
};

const bare = (number: string): string => number.replace(/\D/g, "").replace(/^0+|0+$/g, "");

/** A unit in thousands without a scale in the text: the scale stands elsewhere in the sentence. */
const scaleIsElsewhere = (text: string, unit: string): boolean =>
  unit.endsWith("_thousands") && !/illion$/.test(text);

const readingFault = ({ line, text, right }: ProseFigure): readonly string[] => {
  if ("none" in right) return [];
  const { digits, decimals } = printedReading(text);
  const isOff =
    digits !== bare(right.value) || (decimals !== right.decimals && !scaleIsElsewhere(text, right.unit));
  return isOff ? [`${line} ${text}: ${right.value}, decimals ${right.decimals}`] : [];
};

/** What is wrong with a list: amounts that it leaves out, two entries of one place, misprinted values. */
export const listFaults = (figures: readonly ProseFigure[], release: string): readonly string[] => {
  const isListed = (at: { line: number; column: number }): boolean =>
    figures.some(
      ({ line, column, text }) => line === at.line && column <= at.column && at.column < column + text.length,
    );
  const places = figures.map(placeKey);
  return [
    ...printedAmounts(release)
      .filter((amount) => !isListed(amount))
      .map(({ line, column, text }) => `${line}:${column} ${text}: not listed`),
    ...places.filter((place, index) => places.indexOf(place) !== index).map((place) => `${place}: twice`),
    ...figures.flatMap(readingFault),
  ];
};

interface SentenceOccurrence {
  readonly fact: ModelFact;
  readonly occurrence: ModelOccurrence & { readonly approximate?: boolean };
}

/** Occurrences of numeric facts that stand in no table. */
const sentenceOccurrences = (model: FactModel): readonly SentenceOccurrence[] =>
  model.facts
    .filter(({ unit }) => unit !== undefined)
    .flatMap((fact) =>
      fact.occurrences.filter(({ table }) => table === undefined).map((occurrence) => ({ fact, occurrence })),
    );

const periodText = (period: ModelPeriod): string =>
  "instant" in period ? period.instant : `${period.start}/${period.end}`;

const dimensionsText = (dimensions: Readonly<Record<string, string>>): string =>
  Object.entries(dimensions)
    .map(([axis, member]) => `${axis}=${member}`)
    .sort()
    .join(" ");

const rightText = (text: string, fact: ProseFact, approximate: boolean): string =>
  [
    text,
    fact.concept,
    periodText(fact.period),
    dimensionsText(fact.dimensions),
    fact.unit,
    fact.value,
    `decimals ${fact.decimals}`,
    ...(approximate ? ["approximate"] : []),
  ].join(" | ");

const foundText = ({ fact, occurrence }: SentenceOccurrence, model: FactModel): string => {
  const context = model.contexts[fact.context] ?? fail(`no context ${fact.context}`);
  return [
    occurrence.text,
    fact.concept,
    periodText(context.period),
    dimensionsText(context.dimensions),
    fact.unit,
    occurrence.value,
    `decimals ${occurrence.decimals}`,
    ...(occurrence.approximate ? ["approximate"] : []),
  ].join(" | ");
};

export interface ProseOutcome {
  /** Figures that are tagged as they have to be. */
  readonly right: readonly string[];
  /** Figures in ordinary wording that are untagged. */
  readonly missed: readonly string[];
  /** Figures in hard wording that are untagged. */
  readonly untagged: readonly string[];
  /** Occurrences that are no figure's of the list, or have another meaning. */
  readonly wrong: readonly string[];
}

const isRight = (figure: ProseFigure, occurrence: SentenceOccurrence, model: FactModel): boolean => {
  const { right, text } = figure;
  if ("none" in right) return false;
  const approximate = right.approximate ?? occurrence.occurrence.approximate ?? false;
  return foundText(occurrence, model) === rightText(text, right, approximate);
};

const wrongText = (found: SentenceOccurrence, figure: ProseFigure | undefined, model: FactModel): string => {
  const { line, column } = found.occurrence;
  const wanted =
    figure === undefined
      ? "no figure of the list"
      : "none" in figure.right
        ? `no fact: ${figure.right.none}`
        : rightText(figure.text, figure.right, figure.right.approximate ?? false);
  return `${line}:${column} ${foundText(found, model)}\n   instead of ${wanted}`;
};

/** Holds what was found in sentences against the list. */
export const proseOutcome = (model: FactModel, figures: readonly ProseFigure[]): ProseOutcome => {
  const places = new Map(figures.map((figure) => [placeKey(figure), figure]));
  const found = sentenceOccurrences(model);
  const good = found.filter(({ fact, occurrence }) => {
    const figure = places.get(placeKey(occurrence));
    return figure !== undefined && isRight(figure, { fact, occurrence }, model);
  });
  const tagged = new Set(found.map(({ occurrence }) => placeKey(occurrence)));
  const left = (must: boolean): readonly string[] =>
    figures.flatMap((figure) => {
      const { right, line, column, text } = figure;
      if ("none" in right || right.must !== must || tagged.has(placeKey(figure))) return [];
      return [`${line}:${column} ${rightText(text, right, right.approximate ?? false)}`];
    });
  return {
    right: good.map(({ occurrence: { line, column, text } }) => `${line}:${column} ${text}`),
    missed: left(true),
    untagged: left(false),
    wrong: found
      .filter((entry) => !good.includes(entry))
      .map((entry) => wrongText(entry, places.get(placeKey(entry.occurrence)), model)),
  };
};
