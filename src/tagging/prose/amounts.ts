import { type PrintedNumber, readPrintedNumber } from "../../release/index.js";
import type { UnitDefinition } from "../../taxonomy/index.js";
import {
  CURRENCY_SIGN,
  CURRENCY_WORD,
  currenciesOfSign,
  SCALE_WORD,
  scaleOfWord,
} from "../phrases/currencies.js";

type PrintedAmount = Extract<PrintedNumber, { kind: "number" }>;

/** A number of a sentence with all that is printed at it. */
export interface Amount {
  /** UTF-16 offsets in the block's text, the end outside: from its currency or sign to its scale or unit. */
  readonly start: number;
  readonly end: number;
  readonly number: PrintedAmount;
  /** What the number counts: money, hundredths, times as much, points of a percentage, a named unit, or nothing said. */
  readonly form: "money" | "percent" | "times" | "points" | "unit" | "bare";
  readonly currency?: string;
  /** A sign that is printed before it, as in `+4%`. */
  readonly signed?: "+" | "-";
  /** Power of ten by a scale word. */
  readonly scale?: number;
  /** Unit of the taxonomy that a `unit` amount, or the noun after a count, names. */
  readonly unit?: string;
  /** End of the noun that is counted, which is no part of the amount: `4.2 million subscribers`. */
  readonly nounEnd?: number;
}

/** A price of one currency in another: `JPY121.74 = US$1`, `¥143.2 to the dollar`. */
export interface Rate {
  readonly start: number;
  readonly end: number;
  readonly number: PrintedAmount;
  /** Currencies of the price and of what it is the price of. */
  readonly currencies: readonly [price: string, of: string];
}

const NUMBER = "\\d[\\d,]*(?:\\.\\d+)*";
const SIGN = "(?:\\(-\\)|\\([-−–]\\)|[-−–+](?=[\\d¥$€£])|[△▲])";
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{Nd}.,:/_]|\\p{L}-)(?<head>${SIGN}?\\s?(?:${CURRENCY_SIGN})?\\s?${SIGN}?\\s?)(?<number>${NUMBER}|\\(${NUMBER}\\))` +
    `(?:\\s?(?<scale>${SCALE_WORD})(?![\\p{L}\\p{Nd}]))?` +
    `(?:\\s?(?<word>${CURRENCY_WORD})(?![\\p{L}\\p{Nd}]))?` +
    "(?:\\s?(?<percent>[%％]|percent(?:age)?(?![\\p{L}])|per cent(?![\\p{L}])))?" +
    "(?<points>(?:\\s|-)?(?:points?|pp|ppts?|basis points|bps)(?![\\p{L}\\p{Nd}]))?" +
    "(?:[\\s-]?(?<times>times|fold|x)(?![\\p{L}\\p{Nd}]))?",
  "giu",
);

const ONE = "1(?:\\.0+)?";
const PRICE = `(?:${CURRENCY_SIGN})?\\s?${NUMBER}\\s?(?:${CURRENCY_WORD})?`;
const BASE = `(?:(?:${CURRENCY_SIGN})\\s?${ONE}|${ONE}\\s(?:${CURRENCY_WORD})|(?:one|a|the)?\\s?(?:${CURRENCY_WORD}))`;
const RATES: readonly { readonly pattern: RegExp; readonly price: number; readonly of: number }[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{Nd}.,])(${PRICE})\\s?(?:=|to|per|for|against)\\s?(${BASE})(?![\\p{L}\\p{Nd}.])`,
      "giu",
    ),
    price: 1,
    of: 2,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{Nd}.,])((?:${CURRENCY_SIGN})\\s?${ONE})\\s?(?:=|to|for|at)\\s?(${PRICE})(?![\\p{L}\\p{Nd}.])`,
      "giu",
    ),
    price: 2,
    of: 1,
  },
];

const ONE_SIGN = new RegExp(CURRENCY_SIGN, "iu");
const ONE_WORD = new RegExp(CURRENCY_WORD, "iu");
const ONE_NUMBER = new RegExp(NUMBER, "u");

const currencyIn = (text: string): string | undefined => {
  const sign = ONE_SIGN.exec(text)?.[0] ?? ONE_WORD.exec(text)?.[0];
  const [code, ...others] = sign === undefined ? [] : currenciesOfSign(sign);
  return others.length === 0 ? code : undefined;
};

const numberIn = (text: string): PrintedAmount | undefined => {
  const printed = readPrintedNumber(ONE_NUMBER.exec(text)?.[0] ?? "");
  return printed.kind === "number" ? printed : undefined;
};

/** The middle of every rate: a text without it, as most are, is told at once. */
const SPEAKS_OF_RATES = new RegExp(
  `(?:=|to|per|for|against)\\s?${BASE}|(?:${CURRENCY_SIGN})\\s?${ONE}\\s?(?:=|to|for|at)`,
  "iu",
);

/** Rates at which one currency is translated into another. */
export const ratesIn = (text: string): readonly Rate[] => (SPEAKS_OF_RATES.test(text) ? readRates(text) : []);

const readRates = (text: string): readonly Rate[] =>
  RATES.flatMap(({ pattern, price, of }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Rate[] => {
      const number = numberIn(match[price] ?? "");
      const currencies = [currencyIn(match[price] ?? ""), currencyIn(match[of] ?? "")] as const;
      const [a, b] = currencies;
      if (!number || !a || !b || a === b) return [];
      return [{ start: match.index, end: match.index + match[0].length, number, currencies: [a, b] }];
    }),
  );

interface UnitPhrase {
  readonly unit: string;
  readonly phrase: string;
}

const unitPhrases = new WeakMap<readonly UnitDefinition[], readonly UnitPhrase[]>();

/** The phrases of all units in lower case, the longest first. */
const phrasesOf = (units: readonly UnitDefinition[]): readonly UnitPhrase[] => {
  const known = unitPhrases.get(units);
  if (known) return known;
  const made = units
    .flatMap(({ id, phrases }) => phrases.map((phrase) => ({ unit: id, phrase: phrase.toLowerCase() })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  unitPhrases.set(units, made);
  return made;
};

/** The unit that the words after a number name, as `Gbps` or `subscribers`; the longest phrase that stands there. */
const unitAfter = (
  text: string,
  end: number,
  units: readonly UnitDefinition[],
): { readonly unit: string; readonly end: number } | undefined => {
  const from = /[\s-]/u.test(text.charAt(end)) ? end + 1 : end;
  const rest = text.slice(from, from + 40).toLowerCase();
  const found = phrasesOf(units).find(
    ({ phrase }) => rest.startsWith(phrase) && !/[\p{L}\p{Nd}]/u.test(rest.charAt(phrase.length)),
  );
  return found && { unit: found.unit, end: from + found.phrase.length };
};

/** A measure of its own, as Gbps; a noun that is counted, as subscribers, is no part of the amount's text. */
const isMeasure = ({ numerators, denominators }: UnitDefinition, phrase: string): boolean =>
  denominators.length > 0 || /^(?:[A-Z]|.*\/)/u.test(phrase) || numerators.length > 1;

const readAmount = (
  match: RegExpMatchArray & { readonly index: number },
  text: string,
  units: readonly UnitDefinition[],
): Amount | undefined => {
  const { head = "", number: printedDigits = "", scale, word, percent, points, times } = match.groups ?? {};
  // `JPY(194) million`; without a currency a number in brackets may be a mark.
  const bracketed = printedDigits.startsWith("(");
  if (bracketed && currencyIn(`${head}0`) === undefined) return undefined;
  const digits = bracketed ? printedDigits.slice(1, -1) : printedDigits;
  const closing = /,+$/u.exec(digits)?.[0].length ?? 0;
  const bare = digits.slice(0, digits.length - closing);
  const signs = head === "" ? "" : head.replace(ONE_SIGN, "").replace(/\s/gu, "");
  const printed = readPrintedNumber(`${bracketed || /[-−–△▲]/u.test(signs) ? "-" : ""}${bare}`);
  if (printed.kind !== "number") return undefined;
  const start = match.index + (head.length - head.trimStart().length);
  const currency = currencyIn(`${head}${bare}`) ?? (word === undefined ? undefined : currencyIn(word));
  const plain = closing > 0;
  const end = plain ? match.index + head.length + bare.length : match.index + match[0].trimEnd().length;
  const signed: Amount["signed"] = signs.includes("+") ? "+" : printed.negative ? "-" : undefined;
  const base: Pick<Amount, "start" | "end" | "number" | "signed"> = {
    start,
    end,
    number: printed,
    ...(signed && { signed }),
  };
  if (plain && currency === undefined) return { ...base, form: "bare" };
  const scaled = scale === undefined || plain ? {} : { scale: scaleOfWord(scale) };
  if (currency !== undefined) return { ...base, form: "money", currency, ...scaled };
  if (points !== undefined) return { ...base, form: "points" };
  if (percent !== undefined) return { ...base, number: { ...printed, percent: true }, form: "percent" };
  if (times !== undefined) return { ...base, form: "times" };
  const named = unitAfter(text, end, units);
  if (!named) return { ...base, form: "bare", ...scaled };
  const definition = units.find(({ id }) => id === named.unit);
  const phrase = text.slice(end, named.end).replace(/^[\s-]/u, "");
  return definition && isMeasure(definition, phrase)
    ? { ...base, end: named.end, form: "unit", unit: named.unit, ...scaled }
    : { ...base, form: "bare", unit: named.unit, nounEnd: named.end, ...scaled };
};

/** All numbers of a text that may be amounts; those in `taken` (offsets) are not looked at. */
export const amountsIn = (text: string, units: readonly UnitDefinition[]): readonly Amount[] =>
  /\d/u.test(text) ? readAmounts(text, units) : [];

const readAmounts = (text: string, units: readonly UnitDefinition[]): readonly Amount[] =>
  [...text.matchAll(AMOUNT)].flatMap((match) => {
    const amount = readAmount(match as RegExpMatchArray & { readonly index: number }, text, units);
    // A number that a letter follows at once is part of a name, as in `64kbps` or `3D`.
    return amount && !/^[\p{L}_]/u.test(text.slice(amount.end, amount.end + 2)) ? [amount] : [];
  });
