import type { TextBlock } from "../../release/index.js";
import { normalizeLabel } from "../../taxonomy/index.js";
import { type DocumentStatement, printed, type Reading, wordsOf } from "./statement.js";

/** Names of markets, as releases put them before a ticker symbol. */
const MARKETS = [
  "nasdaq(?: national market| global(?: select)? market| capital market| nm)?",
  "nyse(?: american| arca| mkt)?",
  "new york stock exchange",
  "amex",
  "lse",
  "london stock exchange",
  "tse(?: ?1| prime| standard| growth| mothers)?",
  "tokyo stock exchange(?:,? (?:prime|standard|growth) market)?",
  "tsx(?:-v)?",
  "hkex",
  "sgx",
  "otc(?:qx|qb|bb)?",
];

const LISTING = new RegExp(
  `(?<![\\p{L}\\d])(?<market>${MARKETS.join("|")})\\s*[:：]\\s*(?<symbol>[A-Z]{1,5}(?:\\.[A-Z])?|\\d{4}|\\d{3}[A-Z])(?![\\p{L}\\d])`,
  "giu",
);

/** What may stand between a company's name and its symbol in brackets. */
const CORPORATE =
  /^(?:(?:inc|incorporated|co|company|corp|corporation|ltd|limited|plc|kk|k|sa|ag|nv|the)\s?)*$/u;
const LONGEST_NAME = 120;

/** Does the text before a symbol end with the issuer's name, or is there none, as on a line of its own? */
const isIssuers = (before: string, { issuer }: Reading): boolean => {
  const text = normalizeLabel(before.slice(-LONGEST_NAME));
  if (text === "") return before.length <= LONGEST_NAME;
  return [issuer.name.en, ...issuer.names].some((name) => {
    const at = ` ${text}`.lastIndexOf(` ${normalizeLabel(name)}`);
    return at >= 0 && CORPORATE.test(text.slice(at + normalizeLabel(name).length).trim());
  });
};

/** Codes of digits are the Japanese exchanges' securities codes. */
const isSecuritiesCode = (symbol: string): boolean => /^\d/.test(symbol);

const listingsIn = (block: TextBlock, reading: Reading): readonly DocumentStatement[] => {
  const text = wordsOf(block);
  const matches = [...text.matchAll(LISTING)];
  // Several listings stand in one bracket: the issuer's name stands before the first.
  const [first] = matches;
  if (!first || !isIssuers(text.slice(0, first.index).replace(/[(\s]+$/u, ""), reading)) return [];
  const close = text.indexOf(")", first.index);
  const own = matches.filter(({ index }) => index === first.index || (close >= 0 && index < close));
  return own.flatMap(({ index, 0: whole, groups }) => {
    const { market = "", symbol = "" } = groups ?? {};
    const at = index + whole.length - symbol.length;
    if (isSecuritiesCode(symbol)) return [printed("core:SecuritiesCode", block, at, symbol)];
    if (symbol !== symbol.toUpperCase()) return [];
    return [
      printed("core:TradingSymbol", block, at, symbol),
      printed("core:SecurityExchangeName", block, index, market),
    ];
  });
};

/**
 * Ticker symbol and market, where they stand behind the issuer's own name (`… Inc. (Nasdaq: IJJI)`) or on a line of
 * their own: another company's symbol is none of this release. The first that is found counts.
 */
export const readTicker = (reading: Reading): readonly DocumentStatement[] => {
  for (const block of reading.texts) {
    const found = listingsIn(block, reading);
    if (found.length > 0) return firstOfEach(found);
  }
  return [];
};

/** Of several listings the first with a symbol, and the first with a code. */
const firstOfEach = (found: readonly DocumentStatement[]): readonly DocumentStatement[] =>
  found.filter((one, index) => found.findIndex(({ concept }) => concept === one.concept) === index);
