/** Pieces of the patterns by which the ledger tells what a number in a sentence is. */

/** A number as printed. Bounded, and never begun amid another one, so that a long line costs no more than its length. */
export const NUMBER = "(?<![\\d,.])\\d[\\d,]{0,40}(?:\\.\\d{1,20})?";
/** A small number, as of a chapter, a note or a rule. */
export const SMALL = "\\d{1,3}";

const CODES =
  "JPY|USD|EUR|GBP|CHF|CNY|RMB|KRW|HKD|SGD|AUD|NZD|CAD|TWD|INR|THB|MYR|IDR|PHP|VND|SEK|NOK|DKK|BRL|MXN|ZAR|ILS|Rs\\.?|yen|Y(?=\\d[\\d,.]{0,20}(?![\\p{L}\\d]))";
const CURRENCY = `(?:(?:US|HK|NT|NZ|[ACRS])?\\$|[¥￥€£￡₩₹]|(?<!\\p{L})(?:${CODES}))`;
const SIGN = "(?:\\([-−–]\\)|[-−–△▲+(])";
const SCALE = "thousands?|millions?|billions?|trillions?|mn|bn|tn|hundreds?";
/** What is transmitted or stored in a second or at once. */
export const CAPACITY = "[kKMGT](?:bps|bits?|bytes?|B)(?:/s(?:ec)?)?";
const MEASURE =
  "percent(?:age)?(?: points?)?|per cent|basis points?|points?|yen|dollars?|euros?|times|fold|shares|subscribers|contracts|users";
const JAPANESE = "(?:兆|億|百万|万|千)?(?:円|株|ドル|ポイント|倍)";
const wordEnd = "(?![\\p{L}\\d])";

/** An amount by its own form: a currency or sign before it, or a scale or measure after it. */
export const AMOUNTS: readonly string[] = [
  `${CURRENCY}\\s?${SIGN}?\\s?${NUMBER}`,
  `(?:\\([-−]\\)|[△▲])\\s?${NUMBER}`,
  `${NUMBER}\\s?(?:[%％]|${JAPANESE})`,
  `${NUMBER}[\\s-]?(?:${SCALE}|${MEASURE}|${CAPACITY})${wordEnd}`,
];

/** The end of a number that is no amount: no digits go on, and neither scale nor measure follows. */
export const NO_AMOUNT = `(?![\\p{L}\\d])(?![.,]\\d)(?!\\s?[%％])(?![\\s-]?(?:${SCALE}|${MEASURE})${wordEnd})`;

/** Where no currency or sign stands before a number. */
export const UNSIGNED = `(?<![\\p{L}\\d(△▲+−-])(?<!${CURRENCY}\\s?)`;

/** Things that companies count in passing and report nowhere. */
export const COUNTED =
  "customers?|clients?|employees?|people|persons?|staff|engineers?|companies|subsidiaries|affiliates?|partners?|providers?|operators?|carriers?|suppliers?|vendors?|banks?|enterprises?|corporations?|countries|regions?|cities|towns?|prefectures?|states|locations?|offices?|branches|stores?|shops?|outlets?|sites?|centers?|centres?|plants?|factories|facilities|buildings?|networks?|servers?|machines?|products?|services?|models?|projects?|patents?|licen[cs]es?|languages?|segments?|meetings?|directors?|auditors?";
/** Words between a number and what it counts: none that begins another part of the sentence. */
export const BETWEEN =
  "(?:(?!(?:from|to|for|in|of|by|with|and|or|as|at|on|than|compared|versus|vs|which|that|was|were|is|are|due|per|its|our|their|the)\\s)[\\p{Ll}-]{1,20} ){0,2}";
