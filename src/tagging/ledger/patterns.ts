/** Pieces of the patterns by which the ledger tells what a number in a sentence is. */

/** A number as printed. Bounded, and never begun amid another one, so that a long line costs no more than its length. */
export const NUMBER = "(?<![\\d,.])\\d[\\d,]{0,40}(?:\\.\\d{1,20})?";
/** A small number, as of a chapter, a note or a rule. */
export const SMALL = "\\d{1,3}";

const CURRENCY =
  "(?:(?:US|HK|NT|[ACS])?\\$|[¥￥€£￡₩]|(?<!\\p{L})(?:JPY|USD|EUR|GBP|CHF|CNY|RMB|KRW|HKD|SGD|AUD|CAD|TWD|INR|yen|Y))";
const SIGN = "(?:\\([-−–]\\)|[-−–△▲+(])";
const SCALE = "thousands?|millions?|billions?|trillions?|mn|bn";
/** What is transmitted or stored in a second or at once. */
export const CAPACITY = "[kKMGT](?:bps|bits?|bytes?|B)(?:/s(?:ec)?)?";
const MEASURE =
  "percent(?:age)?(?: points?)?|per cent|basis points?|points?|yen|dollars?|euros?|times|fold|shares|subscribers|contracts";

/** An amount by its own form: a currency or sign before it, or a scale or measure after it. */
export const AMOUNTS: readonly string[] = [
  `${CURRENCY}\\s?${SIGN}?\\s?${NUMBER}`,
  `(?:\\([-−]\\)|[△▲])\\s?${NUMBER}`,
  `${NUMBER}\\s?[%％円]`,
  `${NUMBER}[\\s-]?(?:${SCALE}|${MEASURE}|${CAPACITY})(?![\\p{L}\\d])`,
];

/** What follows a number that is an amount, so that a bound before it is a bound of an amount. */
export const AMOUNT_TAIL = `(?:[\\s-]?(?:${SCALE}|yen|dollars?|euros?|shares)(?![\\p{L}\\d]))`;

/** Things that companies count in passing and report nowhere. */
export const COUNTED =
  "customers?|clients?|users?|members?|employees?|people|persons?|staff|engineers?|companies|subsidiaries|affiliates?|partners?|providers?|operators?|carriers?|suppliers?|vendors?|banks?|enterprises?|corporations?|households?|homes?|countries|regions?|cities|towns?|prefectures?|states|locations?|offices?|branches|stores?|shops?|outlets?|sites?|centers?|centres?|plants?|factories|facilities|buildings?|networks?|servers?|machines?|units?|vehicles?|products?|services?|models?|projects?|patents?|licen[cs]es?|languages?|segments?|messages?|pages?|titles?|seats?|rooms?|beds?";
