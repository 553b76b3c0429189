import type { Phrase } from "./scan.js";

/** ISO 4217 codes with the words and signs by which releases name them, the more specific first. */
const CURRENCIES: readonly (readonly [code: string, words: string])[] = [
  ["JPY", "japanese yen|jpy|yen|[¥￥]|円"],
  ["USD", "u\\.?\\s?s\\.? dollars?|united states dollars?|us\\$|usd"],
  ["EUR", "euros?|eur|€"],
  ["GBP", "pounds? sterling|british pounds?|gbp|£"],
  ["CNY", "renminbi|chinese yuan|rmb|cny"],
  ["KRW", "korean won|krw|₩"],
  ["HKD", "hong kong dollars?|hk\\$|hkd"],
  ["TWD", "new taiwan dollars?|nt\\$|twd"],
  ["SGD", "singapore dollars?|s\\$|sgd"],
  ["CAD", "canadian dollars?|c\\$|cad"],
  ["AUD", "australian dollars?|a\\$|aud"],
  ["CHF", "swiss francs?|chf"],
  ["INR", "indian rupees?|inr|₹"],
  ["USD", "dollars?|\\$"],
];

const SCALES: Readonly<Record<string, number>> = {
  "100 million": 8,
  "100 millions": 8,
  "hundred million": 8,
  "hundred millions": 8,
  "ten thousand": 4,
  "ten thousands": 4,
  "10 thousand": 4,
  thousand: 3,
  thousands: 3,
  "000": 3,
  "000s": 3,
  million: 6,
  millions: 6,
  mn: 6,
  billion: 9,
  billions: 9,
  bn: 9,
};
/** Not a scale where a number stands before it: `2 billion yen` is an amount. */
const SCALE = `(?<!(?<![\\p{L}\\d,.])\\d{1,3}(?:[.,]\\d+)?[ ]?)(?<scale>${Object.keys(SCALES).join("|")})`;

/** A currency, with the power of ten its amounts are in where that is said of it. */
export interface CurrencyPhrase {
  readonly kind: "currency";
  readonly currency: string;
  readonly scale?: number;
}

/** A power of ten that is said of no currency in particular, so of counts, too. */
export interface ScalePhrase {
  readonly kind: "scale";
  readonly scale: number;
}

const edge = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, "giu");
const scaleOf = (match: RegExpExecArray): number => SCALES[match.groups?.scale?.toLowerCase() ?? ""] ?? 0;

const currencyPhrases = (): readonly Phrase<CurrencyPhrase | ScalePhrase>[] => [
  ...CURRENCIES.flatMap(([currency, words]): readonly Phrase<CurrencyPhrase>[] => [
    {
      pattern: edge(`${SCALE}\\s+(?:of\\s+)?(?:${words})`),
      read: (match) => ({ kind: "currency", currency, scale: scaleOf(match) }),
    },
    {
      pattern: edge(`(?:${words})\\s*(?:,\\s*)?\\(?\\s*(?:in\\s+)?${SCALE}`),
      read: (match) => ({ kind: "currency", currency, scale: scaleOf(match) }),
    },
  ]),
  ...CURRENCIES.map(
    ([currency, words]): Phrase<CurrencyPhrase> => ({
      pattern: edge(words),
      read: () => ({ kind: "currency", currency }),
    }),
  ),
  { pattern: edge(SCALE), read: (match) => ({ kind: "scale", scale: scaleOf(match) }) },
];

/** Currencies and scales: `Thousands of Japanese Yen (JPY) and U.S. Dollars (USD)`, `JPY in millions`, `in thousands`. */
export const CURRENCY_PHRASES = currencyPhrases();

const WHOLE_WORDS = CURRENCIES.map(([code, words]) => [code, new RegExp(`^(?:${words})$`, "iu")] as const);

/** Signs that were looked up already; there are few. */
const signs = new Map<string, readonly string[]>();
const LONGEST_SIGN = 30;
const MOST_SIGNS = 1000;

/** The currencies that a sign or code printed beside a number can mean; empty for an unknown one. */
export const currenciesOfSign = (sign: string): readonly string[] => {
  const text = sign.replace(/\\/g, "").trim();
  if (/^y$/i.test(text)) return ["JPY"];
  const known = signs.get(text);
  if (known) return known;
  const codes = WHOLE_WORDS.filter(([, words]) => words.test(text)).map(([code]) => code);
  if (text.length <= LONGEST_SIGN && signs.size < MOST_SIGNS) signs.set(text, codes);
  return codes;
};

/** Pattern of the signs and codes that stand before an amount in a sentence. `Y` is what scanning makes of `¥`. */
export const CURRENCY_SIGN = `(?:us|hk|nt|[acs])\\$|[¥￥$€£₩₹]|(?:${CURRENCIES.flatMap(([code]) => code.toLowerCase()).join("|")}|rmb)(?![\\p{L}])|y(?=[\\d(])`;

/** Pattern of the words for currencies that stand after an amount. */
export const CURRENCY_WORD = `(?:japanese |u\\.?s\\.? )?(?:yen|dollars?|euros?|pounds?(?: sterling)?|won|yuan|rupees?|francs?)|円`;

/** Words for powers of ten after an amount, with their short forms. */
const AMOUNT_SCALES: Readonly<Record<string, number>> = {
  thousand: 3,
  k: 3,
  million: 6,
  millions: 6,
  mn: 6,
  m: 6,
  billion: 9,
  billions: 9,
  bn: 9,
  b: 9,
  trillion: 12,
  tn: 12,
};

export const SCALE_WORD = Object.keys(AMOUNT_SCALES).join("|");

/** The power of ten that a scale word after an amount means. */
export const scaleOfWord = (word: string): number => AMOUNT_SCALES[word.toLowerCase()] ?? 0;
