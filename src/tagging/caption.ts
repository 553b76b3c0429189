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
  /** True where counts of shares and ADS are excepted from the scale. */
  readonly countsExcepted: boolean;
}

const EXCEPTION = /\bexcept(?:ing)?\b(?: for)?([^)]*)/iu;
/** Counts, as opposed to amounts per share, are meant by these words of an exception. */
const COUNTS = /\bshares? (?:data )?and\b|\bshares? data\b|\bADS\b|\bnumbers? of\b|\bshare counts?\b/iu;
const PER_SHARE = /\bper[ -](?:share|ADS)(?: data| amounts?)?/giu;

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** The unit whose phrase the text has; the longest phrase wins. */
const namedUnit = (text: string, units: readonly UnitDefinition[]): { unit?: string; rest: string } => {
  const phrases = units.flatMap(({ id, phrases }) => phrases.map((phrase) => ({ id, phrase })));
  for (const { id, phrase } of phrases.sort((a, b) => b.phrase.length - a.phrase.length)) {
    const pattern = new RegExp(`(?<![\\p{L}\\d])(?:unit:\\s*)?${escapeRegExp(phrase)}(?![\\p{L}\\d])`, "iu");
    if (pattern.test(text)) return { unit: id, rest: text.replace(pattern, " ") };
  }
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

/** `Per Share and ADS Data` excepts ADS data, so counts; `per share data` only amounts per share. */
const exceptsCounts = (text: string): boolean => {
  const exception = EXCEPTION.exec(text)?.[1];
  return exception !== undefined && COUNTS.test(exception.replace(PER_SHARE, " "));
};

/** Reads what the caption says for all columns: units, scale, dates, and what the scale excepts. */
export const readCaption = (
  caption: readonly TextBlock[],
  units: readonly UnitDefinition[],
): CaptionReading => {
  const lines = caption.map(({ text }) => text);
  const readings = lines.map((line) => readUnits(line.replace(EXCEPTION, " "), units));
  const currencies = new Map<string, number | undefined>();
  for (const reading of readings) {
    for (const [code, scale] of reading.currencies) currencies.set(code, currencies.get(code) ?? scale);
  }
  const scale = readings.find((reading) => reading.scale !== undefined)?.scale;
  const unit = readings.find((reading) => reading.unit !== undefined)?.unit;
  return {
    currencies,
    ...(scale !== undefined && { scale }),
    ...(unit && { unit }),
    periods: lines.flatMap((line) => scan(line, PERIOD_PHRASES).found.map(({ value }) => value)),
    countsExcepted: lines.some(exceptsCounts),
  };
};
