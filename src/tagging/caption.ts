import type { TextBlock } from "../release/index.js";
import type { UnitDefinition } from "../taxonomy/index.js";
import { CURRENCY_PHRASES, type CurrencyPhrase, type ScalePhrase } from "./phrases/currencies.js";
import { PERIOD_PHRASES, type PeriodPhrase } from "./phrases/periods.js";
import { scan } from "./phrases/scan.js";

/** What a piece of text, a caption line or a header cell, says of units. */
export interface UnitReading {
  /** Currencies, each with the power of ten of its amounts where that is said. */
  readonly currencies: ReadonlyMap<string, number | undefined>;
  /** A power of ten that is bound to no currency, so it holds for counts, too. */
  readonly scale?: number;
  /** A unit that is not made from a currency. */
  readonly unit?: string;
  /** The text without what was read. */
  readonly rest: string;
}

/** What the lines above a table say of all its columns. */
export interface CaptionReading extends Omit<UnitReading, "rest"> {
  readonly periods: readonly PeriodPhrase[];
  /** Days of the line that lists the columns' periods, as `As of Sept 30, 2002 and Jun 30, 2002`; else empty. */
  readonly listedDays: readonly string[];
  /** True where counts of shares and ADS are excepted from the scale. */
  readonly countsExcepted: boolean;
  /** Words about units that cannot be read, or that contradict each other: then nothing is known of the scale. */
  readonly unread?: string;
}

const EXCEPTION = /\bexcept(?:ing)?\b(?: for)?([^)]*)/iu;
/** Counts, as opposed to amounts per share, are meant by these words of an exception. */
const COUNTS = /\bshares? (?:data )?and\b|\bshares? data\b|\bADS\b|\bnumbers? of\b|\bshare counts?\b/iu;
const PER_SHARE = /\bper[ -](?:share|ADS)(?: data| amounts?)?/giu;

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

interface UnitPatterns {
  /** Any of the phrases, so that a text without one is told at once. */
  readonly any: RegExp;
  /** The longest phrase first. */
  readonly each: readonly { readonly unit: string; readonly pattern: RegExp }[];
}

const makePatterns = (units: readonly UnitDefinition[]): UnitPatterns => {
  const phrases = units
    .flatMap(({ id, phrases }) => phrases.map((phrase) => ({ id, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  const sources = phrases.map(({ phrase }) => escapeRegExp(phrase));
  return {
    any: phrases.length === 0 ? /(?!)/u : new RegExp(sources.join("|"), "iu"),
    each: phrases.map(({ id }, index) => ({
      unit: id,
      pattern: new RegExp(`(?<![\\p{L}\\d])(?:unit:\\s*)?${sources[index]}(?![\\p{L}\\d])`, "iu"),
    })),
  };
};

const patternsOf = new WeakMap<readonly UnitDefinition[], UnitPatterns>();

/** The unit whose phrase the text has; the longest phrase wins. */
const namedUnit = (text: string, units: readonly UnitDefinition[]): { unit?: string; rest: string } => {
  const { any, each } = patternsOf.get(units) ?? makePatterns(units);
  if (!patternsOf.has(units)) patternsOf.set(units, { any, each });
  if (!any.test(text)) return { rest: text };
  for (const { unit, pattern } of each)
    if (pattern.test(text)) return { unit, rest: text.replace(pattern, " ") };
  return { rest: text };
};

type Phrases = readonly { readonly value: CurrencyPhrase | ScalePhrase }[];

/** In a list of currencies one scale stands for all: `Thousands of Japanese Yen (JPY) and U.S. Dollars (USD)`. */
const spreadScale = (found: Phrases): Map<string, number | undefined> => {
  const currencies = new Map<string, number | undefined>();
  const scales = found.map(({ value }) => value.scale);
  found.forEach(({ value }, index) => {
    if (value.kind !== "currency") return;
    const before = scales.slice(0, index + 1).findLast((scale) => scale !== undefined);
    const scale = value.scale ?? before ?? scales.slice(index).find((other) => other !== undefined);
    if (currencies.get(value.currency) === undefined) currencies.set(value.currency, scale);
  });
  return currencies;
};

/** Reads the units that a text names. */
export const readUnits = (text: string, units: readonly UnitDefinition[]): UnitReading => {
  const { found, rest } = scan(text, CURRENCY_PHRASES);
  const currencies = spreadScale(found);
  const unbound = found.find(({ value }) => value.kind === "scale")?.value.scale;
  const named = namedUnit(rest, units);
  return {
    currencies,
    ...(unbound !== undefined && { scale: unbound }),
    ...(named.unit && { unit: named.unit }),
    rest: named.rest,
  };
};

/** A stretch of a caption that says nothing but units: what stands in brackets, a line, or what follows a comma. */
interface UnitStatement {
  readonly text: string;
  readonly reading: UnitReading;
}

/** Contents of outer brackets, and the text outside of them. */
const splitBrackets = (line: string): { readonly inside: readonly string[]; readonly outside: string } => {
  const inside: string[] = [];
  let [outside, current, depth] = ["", "", 0];
  for (const character of line) {
    if (character === "(") depth += 1;
    if (depth > 0) current += character;
    else outside += character;
    if (character === ")" && depth > 0) depth -= 1;
    if (depth > 0 || current === "") continue;
    inside.push(current.slice(1, -1));
    [current, outside] = ["", `${outside} `];
  }
  return { inside: current === "" ? inside : [...inside, current.slice(1)], outside };
};

const SEPARATOR = /\s[–—-]\s|[:;,]\s/u;
/** `Amounts of less than one million yen are rounded down`: how figures were cut, not what they are in. */
const CUT = /\bamounts?\b[^.;]*\bless than\b[^.;)]*/giu;
const FILLER = new RegExp(
  `\\b(?:${["expressed", "stated", "presented", "reported", "shown", "amounts?", "figures?", "currency", "units?", "in", "of", "and", "or", "the", "all", "are", "is", "unless", "otherwise", "indicated", "noted", "unaudited", "audited", "consolidated", "data", "rounded", "down", "up", "off", "to", "nearest"].join("|")})\\b`,
  "giu",
);

const readSegment = (
  text: string,
  units: readonly UnitDefinition[],
): UnitStatement & { readonly complete: boolean } => {
  const reading = readUnits(text.replace(CUT, " ").replace(EXCEPTION, " "), units);
  return { text: text.trim(), reading, complete: !/[\p{L}\d]/u.test(reading.rest.replace(FILLER, " ")) };
};

const speaksOfUnits = ({ reading }: UnitStatement): boolean =>
  reading.currencies.size > 0 || reading.scale !== undefined;

/**
 * What a caption line says of currencies and scales. Brackets that speak of them have to be read completely; outside
 * of brackets only what says nothing else counts, since titles can speak of amounts.
 */
const unitStatements = (
  line: string,
  units: readonly UnitDefinition[],
): { readonly statements: readonly UnitStatement[]; readonly unread: readonly string[] } => {
  const { inside, outside } = splitBrackets(line);
  const brackets = inside.map((text) => readSegment(text, units)).filter(speaksOfUnits);
  const whole = readSegment(outside, units);
  const pieces = whole.complete ? [whole] : outside.split(SEPARATOR).map((text) => readSegment(text, units));
  const said = pieces.filter((piece) => speaksOfUnits(piece) && piece.complete);
  return {
    statements: [...brackets.filter(({ complete }) => complete), ...said],
    unread: brackets.filter(({ complete }) => !complete).map(({ text }) => text),
  };
};

/** `Per Share and ADS Data` excepts ADS data, so counts; `per share data` only amounts per share. */
const exceptsCounts = (text: string): boolean => {
  const exception = EXCEPTION.exec(text)?.[1];
  return exception !== undefined && COUNTS.test(exception.replace(PER_SHARE, " "));
};

const datesAndLengths = (lines: readonly string[]): readonly PeriodPhrase[] =>
  lines.flatMap((line) => scan(line, PERIOD_PHRASES).found.map(({ value }) => value));

const PERIOD_LINE = /\b(?:ended|ending|as (?:of|at))\b/iu;

/** Only a line that lists several days lists all of them. */
const listedDays = (lines: readonly string[]): readonly string[] => {
  const days = lines
    .filter((line) => PERIOD_LINE.test(line))
    .map((line) => datesAndLengths([line]).flatMap((phrase) => (phrase.kind === "date" ? [phrase.day] : [])));
  return days.findLast((list) => new Set(list).size > 1) ?? [];
};

/** Scales by currency, and `""` for what is bound to none; undefined for a currency without a scale. */
type Scales = ReadonlyMap<string, number | undefined>;

const scalesOf = ({ currencies, scale }: UnitReading): Scales =>
  new Map([...currencies, ...(scale === undefined ? [] : [["", scale] as const])]);

/** Statements of units from the nearest to the table on; the text of two that contradict each other. */
const joinScales = (
  statements: readonly UnitStatement[],
): { readonly scales: Scales; readonly contradiction?: string } => {
  const scales = new Map<string, number | undefined>();
  for (const { text, reading } of statements) {
    for (const [key, scale] of scalesOf(reading)) {
      const known = scales.get(key);
      if (known !== undefined && scale !== undefined && known !== scale)
        return { scales, contradiction: text };
      scales.set(key, known ?? scale);
    }
  }
  return { scales };
};

/** Reads what the caption says for all columns: units, scale, dates, and what the scale excepts. */
export const readCaption = (
  caption: readonly TextBlock[],
  units: readonly UnitDefinition[],
): CaptionReading => {
  const lines = caption.map(({ text }) => text);
  const found = [...lines].reverse().map((line) => unitStatements(line, units));
  const statements = found.flatMap((line) => line.statements);
  const { scales, contradiction } = joinScales(statements);
  const unread = found.flatMap((line) => line.unread)[0] ?? contradiction;
  const scale = scales.get("");
  const unit = [...lines]
    .reverse()
    .map((line) => namedUnit(line, units).unit)
    .find((id) => id !== undefined);
  return {
    currencies: new Map([...scales].filter(([currency]) => currency !== "")),
    ...(scale !== undefined && { scale }),
    ...(unit && { unit }),
    periods: datesAndLengths(lines),
    listedDays: listedDays(lines),
    countsExcepted: lines.some(exceptsCounts),
    ...(unread && { unread }),
  };
};
