import type { LedgerKind } from "./ledger.js";
import { AMOUNTS, BETWEEN, CAPACITY, COUNTED, NO_AMOUNT, NUMBER, SMALL, UNSIGNED } from "./patterns.js";

/** Every digit in what the pattern finds is of the kind. Patterns look at a bounded stretch around a number only. */
export interface Rule {
  readonly kind: LedgerKind;
  readonly pattern: RegExp;
  readonly reason?: string;
}

const rule = (kind: LedgerKind, pattern: string, flags = "giu"): Rule => ({
  kind,
  pattern: new RegExp(pattern, flags),
});
const wordStart = "(?<![\\p{L}\\d])";
const wordEnd = "(?![\\p{L}\\d])";

const LABELLED = `${wordStart}(?:tele?phone|tel|phone|facsimile|fax|mobile|call|dial)s?(?: (?:number|no))?\\.?\\s?[:)]?\\s{0,2}`;

const CONTACTS: readonly Rule[] = [
  rule("contact", "[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}"),
  rule("contact", '(?:https?://|www\\.)[^\\s<>"”)]{1,300}'),
  rule("contact", "(?<![\\d+])\\+\\d{1,3}(?:[\\s.-]{0,2}\\(?\\d{1,5}\\)?){2,6}"),
  rule(
    "contact",
    `${LABELLED}\\(?\\d{1,5}\\)?[\\s.-]{1,2}\\(?\\d{2,5}\\)?(?:[\\s.-]{1,2}\\(?\\d{2,5}\\)?){1,4}`,
  ),
  rule("contact", `${LABELLED}\\(?\\d{2,4}\\)?[\\s-]\\d{4}${NO_AMOUNT}`),
  rule("contact", "(?<![\\d,.])\\(?\\d{1,4}\\)?[\\s-]\\d{3,4}-\\d{3,4}(?![\\d,.])"),
  rule("contact", "(?<![\\d,.])0\\d{1,4}-\\d{1,4}-\\d{3,4}(?![\\d,.])"),
  rule("contact", `(?:〒\\s?|\\p{Lu}\\p{Ll}{2,20},? )\\d{3}-\\d{4}${NO_AMOUNT}`, "gu"),
  rule("contact", `, [A-Z]{2} \\d{5}(?:-\\d{4})?${wordEnd}`, "gu"),
  rule("contact", `${wordStart}(?:P\\.?\\s?O\\.? Box|Suite|Room) \\d{1,6}`),
  rule(
    "contact",
    `${wordStart}\\d{1,5}(?:-\\d{1,4}){0,3},? (?:\\p{Lu}[\\p{L}.-]{0,20},? ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Square|ku|cho|machi)${wordEnd}`,
    "gu",
  ),
  rule(
    "contact",
    `${wordStart}\\d{1,3}(?:-\\d{1,3}){1,2},? \\p{Lu}[\\p{L}-]{2,30}-?(?:ku|cho|machi|shi)?,`,
    "gu",
  ),
];

const PARTS =
  "tables?|figures?|charts?|exhibits?|appendix|appendices|annex(?:es)?|attachments?|schedules?|chapters?|sections?|articles?|clauses?|paragraphs?|parts?|items?|rules?|regulations?|forms?|topics?|releases?|volumes?|vol|pages?|p|slides?|steps?|phases?|nos?|numbers?";
const NUMERAL = `[A-Z]{0,2}-?${SMALL}[a-z]?(?:[-.]\\d{1,4}[a-z]?|-[a-z]{1,3}\\d{0,2}){0,4}(?:/A)?(?:\\([a-z\\d]{1,3}\\)){0,3}`;

const REFERENCES: readonly Rule[] = [
  rule(
    "reference",
    `${wordStart}(?:${PARTS})\\.?\\s?${NUMERAL}${NO_AMOUNT}(?:(?:,| and| or|, and| to|[-–])\\s?${NUMERAL}){0,5}${NO_AMOUNT}`,
  ),
  rule("reference", `(?<![\\w.,-])(?:10|20|6|8|40|11)-?[QKF](?:/A)?${wordEnd}`, "gu"),
  rule(
    "reference",
    `${wordStart}(?:Acts?|Laws?|Code|Ordinance|Reform) (?:of|No\\.) \\d{1,4}(?: of \\d{4})?`,
    "gu",
  ),
  rule(
    "reference",
    `${wordStart}(?:SFAS|FASB|FAS|FIN|FSP|IFRS|IFRIC|IAS|SIC|ASC|ASU|EITF|SOP|APB|SAB|ISO|IEEE|RFC|IEC|JIS|CFR|U\\.S\\.C\\.)(?: (?:No|Nos|Topic|Issue|Statement|Interpretation)\\.?)?[\\s-]?\\d{1,5}(?:[-.:]\\d{1,4}){0,4}[a-z]?`,
  ),
  rule("reference", "(?<![\\d,.])\\d{1,3} (?:CFR|U\\.?S\\.?C\\.?)[\\s\\d.a-z§-]{1,20}\\d"),
  rule(
    "reference",
    `${wordStart}(?:securit(?:y|ies)|stock|ticker|company|EDINET|ISIN|CUSIP|SEDOL|registration|commission file|file|corporate|tax|patent|licen[cs]e)\\s(?:code|number|no\\.?|symbol)s?\\s?[:#]?\\s?[A-Z]{0,4}[-\\s]?\\d[\\dA-Z-]{0,14}`,
  ),
  rule(
    "reference",
    `\\((?:[^():;]{0,40}(?:TSE|OSE|JASDAQ|NYSE|NASDAQ|LSE|SEHK|Exchange|Section|Market|Code|Ticker)\\d?[^():;]{0,20}):\\s?[A-Z\\d]{1,12}(?:\\.[A-Z]{1,2})?\\)`,
  ),
  // Chapters and list numbers: at the start of a text, or after what introduces or divides a list.
  rule("reference", '^\\s{0,4}\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]\\s(?=[\\p{L}“"])'),
  rule("reference", "^\\s{0,4}\\d{1,2}(?:\\.\\d{1,2}){1,3}\\s(?=\\p{Lu})", "gu"),
  rule(
    "reference",
    '(?<=[:;,.—–]\\s{1,2}(?:(?:and|or)\\s)?|\\s(?:and|or)\\s)\\(?\\d{1,2}\\)\\s(?=[\\p{L}“"])',
  ),
];

const MARKS: readonly Rule[] = [
  rule(
    "note-mark",
    `\\((?:see )?(?:foot)?notes? ?\\(?${SMALL}\\)?(?:(?:,| and| to|[-–])\\s?\\(?${SMALL}\\)?){0,5}\\)`,
  ),
  rule("note-mark", "^\\s{0,4}(?:foot)?notes?\\s{0,3}[([]?\\d{1,2}[)\\]]?\\s{0,3}[:.)]"),
  rule("note-mark", "(?<=[\\p{L}\\d)%.,”’\"'])\\s?\\(\\d{1,2}\\)(?=\\s*$|[\\s.,;:)]|\\()"),
  rule("note-mark", "\\[\\d{1,2}\\]"),
  rule("note-mark", "[*＊※†‡]\\d{1,2}(?![\\d.,]\\d|%)\\)?"),
];

const CAPACITIES = `(?:up to |from )?\\d[\\d.,]{0,10}(?: ?${CAPACITY})?(?: ?(?:[-–—~/]|to|and) ?\\d[\\d.,]{0,10}){0,2} ?${CAPACITY}`;

const NAMES: readonly Rule[] = [
  // What a service is called by: `Economy Service (64-128kbps)`, `per 1Mbps`. What is carried is an amount.
  rule(
    "name",
    `(?<=\\p{Lu}[\\p{L}\\d/&-]{0,30} )\\(${CAPACITIES}(?: ?[-–—~/] ?\\d[\\d.,]{0,10} ?${CAPACITY})?\\)`,
    "gu",
  ),
  rule("name", `${wordStart}per \\d[\\d.,]{0,10} ?${CAPACITY}${wordEnd}`),
  rule(
    "name",
    `${wordStart}(?:Nikkei|Fortune|TOPIX|FTSE|MSCI|Russell|S&P|Forbes|Global|Windows|Version|Ver|Web|Type|Class|Series|Building|Tower)\\.? \\d{1,5}(?:\\.\\d{1,3}){0,3}${NO_AMOUNT}`,
    "gu",
  ),
];

const BOUND =
  "(?:more|less|fewer|greater|larger) than|over|above|under|up to|at least|at most|as many as|as few as|no fewer than|exceeding|exceeds?|exceeded|in excess of|some|about|approximately|around|nearly|almost|roughly";

const COUNTS: readonly Rule[] = [
  // A share that is bounded: what is more than another amount is compared with it, and is none.
  rule("count", `${wordStart}(?:more|less) than an? ${NUMBER}\\s?(?:%|percent|per cent)`),
  rule("count", `${wordStart}(?:more|less) than ${NUMBER}\\s?(?:%|percent|per cent) of${wordEnd}`),
  rule("count", `${NUMBER}(?:\\s?(?:%|percent|per cent))? or (?:more|less|fewer)${wordEnd}`),
  rule("count", `(?:${wordStart}(?:${BOUND}) )?${UNSIGNED}${NUMBER}\\s${BETWEEN}(?:${COUNTED})${wordEnd}`),
];

/** Why an amount is no fact. */
export const NOT_UNDERSTOOD = "the sentence is not understood";

const AMOUNT_RULES: readonly Rule[] = AMOUNTS.map((pattern) => ({
  ...rule("other", pattern),
  reason: NOT_UNDERSTOOD,
}));

const TIMES: readonly Rule[] = [
  rule("period", "(?<![\\d:,.])\\d{1,2}(?::\\d{2}){1,2}(?:\\s?[ap]\\.?\\s?m\\.?)?(?![\\d:])"),
  rule("period", `(?<![\\d:,.])\\d{1,2}\\s?(?:a\\.m\\.|p\\.m\\.|am|pm|noon)${wordEnd}`),
  rule("period", "(?<![\\d/.,])\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})(?![\\d/])"),
  rule(
    "period",
    "(?<![\\w.,])(?:FY|fiscal )?(?:19|20)\\d{2}\\s?[-–/]\\s?(?:FY)?(?:(?:19|20)\\d{2}|\\d{2})(?![\\w,%]|\\.\\d)",
  ),
];

/** Years and times of any length. */
const SPANS: readonly Rule[] = [
  rule(
    "period",
    "(?<![\\d,.])\\d{1,4}(?:st|nd|rd|th)\\s(?:(?:fiscal|calendar|consecutive|straight)\\s)?(?:quarter|half|year|month|week|day|century|term|period)s?",
  ),
  rule(
    "period",
    `(?<![\\d,.])\\d{1,3}(?:-|\\s)(?:year|month|week|day|hour|minute|second|quarter)s?${wordEnd}`,
  ),
  rule("period", "(?<![\\w.,])(?:19|20)\\d0s"),
  rule("period", `${wordStart}(?:[369]|12)M\\s?['’]?(?:FY)?(?:(?:19|20)\\d{2}|\\d{2})${wordEnd}`),
  rule("period", "(?<![\\d,.])\\d{1,4}\\s?(?:年度?|月期?|日|期|四半期)"),
];

/** Digits at a letter belong to a word. */
const GLUED: readonly Rule[] = [
  rule("count", "(?<![\\d,.])\\d{1,4}(?:st|nd|rd|th)(?![\\p{L}\\d])"),
  rule("name", `(?<=\\p{L}[-/.&]?)\\d[\\d,]{0,40}(?:\\.\\d{1,20})?`),
  rule("name", `${NUMBER}(?=[-/]?\\p{L})`),
];

/**
 * What numbers are by their form, the more certain first: what a rule has taken, no later one takes. Dates and periods
 * stand between (`claimByForm`).
 */
export const FIRST_RULES: readonly Rule[] = [...CONTACTS, ...TIMES, ...REFERENCES, ...MARKS, ...NAMES];
export const LATER_RULES: readonly Rule[] = [...COUNTS, ...AMOUNT_RULES];
export const LAST_RULES: readonly Rule[] = [...SPANS, ...GLUED];
/** In labels and headers of tables, where an amount is none. */
export const MARK_RULES: readonly Rule[] = MARKS;

/** Why a number is nothing that is known. */
export const UNKNOWN = "nothing says what the number is";
