import type { Issuer, Taxonomy, UnitDefinition } from "../../taxonomy/index.js";
import {
  COMMON_CAPITALS,
  type Direction,
  ISSUER_WORDS,
  SENTENCE_WORDS,
  type WordClass,
} from "../phrases/sentence-words.js";
import { unitsOf } from "../units.js";
import { type Amount, amountsIn, type Rate, ratesIn } from "./amounts.js";
import { type PeriodMention, periodsIn } from "./period-mentions.js";
import { type Subjects, subjectsOf, type Target } from "./subjects.js";
import { longestMatch, type Match, type Skip, type Vocabulary, vocabularyOf } from "./vocabulary.js";
import { type Word, wordsOf } from "./words.js";

interface At {
  /** UTF-16 offsets in the sentence, the end outside. */
  readonly start: number;
  readonly end: number;
}

/** What a sentence is made of, in order. */
export type Token = At &
  (
    | { readonly kind: "amount"; readonly amount: Amount }
    | { readonly kind: "rate"; readonly rate: Rate }
    | { readonly kind: "period"; readonly mention: PeriodMention; readonly possessive: boolean }
    | { readonly kind: "measure"; readonly targets: readonly Target[] }
    | { readonly kind: "part"; readonly targets: readonly Target[] }
    | { readonly kind: "company"; readonly targets: readonly Target[] }
    /** `generic`: called by a word that any company is called by. */
    | { readonly kind: "issuer"; readonly possessive: boolean; readonly generic: boolean }
    | {
        readonly kind: "word";
        readonly text: string;
        readonly class: WordClass;
        readonly direction?: Direction;
      }
    | { readonly kind: "sign"; readonly text: string }
    /** `foreign`: may be the name of somebody else. */
    | { readonly kind: "unknown"; readonly text: string; readonly foreign: boolean }
  );

interface Meaning {
  readonly class: WordClass;
  readonly direction?: Direction;
}

const LEXICON: Vocabulary<Meaning> = vocabularyOf(
  SENTENCE_WORDS.map(({ words, class: kind, direction }): readonly [string, Meaning] => [
    words,
    { class: kind, ...(direction && { direction }) },
  ]),
);
const COMMON = new Set(COMMON_CAPITALS);

/** All that reading the words of one issuer's sentences needs. */
export interface Lexicon {
  readonly subjects: Subjects;
  /** Words for the issuer; true for those that are its own. */
  readonly issuers: Vocabulary<boolean>;
  readonly taxonomy: Taxonomy;
  readonly units: readonly UnitDefinition[];
}

const lexicons = new WeakMap<Issuer, Lexicon>();

/** Made once for an issuer and its taxonomy. */
export const lexiconOf = (taxonomy: Taxonomy, issuer: Issuer): Lexicon => {
  const known = lexicons.get(issuer);
  if (known?.taxonomy === taxonomy) return known;
  const made = makeLexicon(taxonomy, issuer);
  lexicons.set(issuer, made);
  return made;
};

const makeLexicon = (taxonomy: Taxonomy, issuer: Issuer): Lexicon => ({
  taxonomy,
  units: unitsOf(taxonomy),
  subjects: subjectsOf(taxonomy),
  issuers: vocabularyOf([
    ...ISSUER_WORDS.map((word): [string, boolean] => [word, word === "we" || word === "us"]),
    ...[...issuer.names, issuer.name.en, ...(issuer.aliases ?? [])].map((name): [string, boolean] => [
      name,
      true,
    ]),
  ]),
});

const isSign = ({ parts }: Word): boolean => parts.length === 0;
const ARTICLE = /^(?:the|our|its|a|an|their)$/iu;
const MAX_BRACKET = 12;

/** Within a wording articles, whose it is, and what stands in brackets do not count. */
const skipping =
  ({ issuers }: Lexicon): Skip =>
  (words, index) => {
    const word = words[index];
    if (!word) return undefined;
    if (ARTICLE.test(word.text) || word.text === ",") return index + 1;
    if (word.text === "(") {
      const close = words.slice(index, index + MAX_BRACKET).findIndex(({ text }) => text === ")");
      const inside = words.slice(index + 1, index + Math.max(close, 0));
      return close > 1 && inside.every(({ text }) => !/\d/u.test(text) || /\p{L}/u.test(text))
        ? index + close + 1
        : undefined;
    }
    const name = longestMatch(issuers, words, index);
    return name && words[name.end - 1]?.possessive ? name.end : undefined;
  };

type Fixed = Extract<Token, { kind: "amount" | "rate" | "period" }>;

const overlaps = (a: At, others: readonly At[]): boolean =>
  others.some((other) => a.start < other.end && other.start < a.end);

/** Numbers and periods: an amount with its unit comes before a period, and a period before a number alone. */
const fixedTokens = (text: string, { units }: Lexicon): readonly Fixed[] => {
  const rates = ratesIn(text).map(
    (rate): Fixed => ({ kind: "rate", start: rate.start, end: rate.end, rate }),
  );
  const amounts = amountsIn(text, units).map((amount): Fixed & { kind: "amount" } => ({
    kind: "amount",
    start: amount.start,
    end: amount.nounEnd ?? amount.end,
    amount,
  }));
  const free = amounts.filter((token) => !overlaps(token, rates));
  const clear = free.filter(({ amount }) => amount.form !== "bare" || amount.scale !== undefined);
  const periods = periodsIn(text)
    .filter((mention) => !overlaps(mention, [...rates, ...clear]))
    .map(
      (mention): Fixed => ({
        kind: "period",
        start: mention.start,
        end: mention.end,
        mention,
        possessive: /^['’]s/u.test(text.slice(mention.end, mention.end + 2)),
      }),
    );
  const bare = free.filter((token) => !clear.includes(token) && !overlaps(token, periods));
  return [...rates, ...clear, ...periods, ...bare].sort((a, b) => a.start - b.start);
};

const isForeign = (word: Word, first: boolean, { subjects }: Lexicon): boolean => {
  if (!/^\p{Lu}/u.test(word.text) || first) return false;
  const base = word.text.replace(/['’]s?$/u, "");
  return !COMMON.has(base) && !subjects.capitals.has(base);
};

/** A word at the start of a sentence has a capital anyway: it may be a name where what follows says so. */
const startsWithName = (words: readonly Word[], { subjects }: Lexicon): boolean => {
  const [first, second] = words;
  if (!first || !second || !/^\p{Lu}/u.test(first.text)) return false;
  const base = first.text.replace(/['’]s?$/u, "");
  if (COMMON.has(base) || subjects.capitals.has(base)) return false;
  const next = longestMatch(LEXICON, words, 1)?.values[0]?.class;
  return (
    first.possessive ||
    /^\p{Lu}/u.test(second.text) ||
    second.text === "," ||
    next === "report" ||
    next === "forecast" ||
    next === "change" ||
    next === "be" ||
    next === "reach"
  );
};

/** `this` and `that` stand for something where a verb follows, else they only point. */
const meaningHere = (match: Match<Meaning>, words: readonly Word[]): Meaning | undefined => {
  const pronoun = match.values.find((value) => value.class === "pronoun");
  const other = match.values.find((value) => value.class !== "pronoun");
  if (!pronoun || !other) return pronoun ?? other;
  const next = longestMatch(LEXICON, words, match.end)?.values ?? [];
  return next.some(({ class: kind }) => kind === "be" || kind === "reach" || kind === "compare")
    ? pronoun
    : other;
};

/** `as announced in May` */
const isMonth = ({ text }: Word, index: number): boolean => text === "May" && index > 0;

const wordToken = (
  words: readonly Word[],
  index: number,
  name: boolean,
  lexicon: Lexicon,
): { readonly token: Token; readonly next: number } => {
  const word = words[index] as Word;
  const at = (end: number): At => ({ start: word.start, end: words[end - 1]?.end ?? word.end });
  const meaning = isMonth(word, index) ? undefined : longestMatch(LEXICON, words, index);
  const size = (match: { readonly size: number } | undefined): number => match?.size ?? 0;
  const skip = skipping(lexicon);
  const { measures, parts, companies } = lexicon.subjects;
  const measure = longestMatch(measures, words, index, skip);
  const part = longestMatch(parts, words, index, skip);
  const company = longestMatch(companies, words, index, skip);
  const issuer = longestMatch(lexicon.issuers, words, index);
  const longest = Math.max(size(meaning), size(measure), size(part), size(company), size(issuer));
  if (longest === 0) {
    return {
      token: {
        kind: "unknown",
        ...at(index + 1),
        text: word.text,
        foreign: name || isForeign(word, index === 0, lexicon),
      },
      next: index + 1,
    };
  }
  if (company && size(company) === longest)
    return { token: { kind: "company", ...at(company.end), targets: company.values }, next: company.end };
  if (issuer && size(issuer) === longest) {
    const possessive = words[issuer.end - 1]?.possessive ?? false;
    return {
      token: { kind: "issuer", ...at(issuer.end), possessive, generic: issuer.values.every((own) => !own) },
      next: issuer.end,
    };
  }
  const value = meaning && meaningHere(meaning, words);
  if (meaning && value && size(meaning) === longest)
    return {
      token: {
        kind: "word",
        ...at(meaning.end),
        text: words
          .slice(index, meaning.end)
          .map(({ text }) => text.toLowerCase())
          .join(" "),
        ...value,
      },
      next: meaning.end,
    };
  if (measure && size(measure) === longest)
    return { token: { kind: "measure", ...at(measure.end), targets: measure.values }, next: measure.end };
  if (part) return { token: { kind: "part", ...at(part.end), targets: part.values }, next: part.end };
  throw new Error("a wording was found in no vocabulary");
};

const wordTokens = (words: readonly Word[], first: boolean, lexicon: Lexicon): readonly Token[] => {
  const tokens: Token[] = [];
  const named = first && startsWithName(words, lexicon);
  for (let index = 0; index < words.length; ) {
    const word = words[index] as Word;
    if (isSign(word)) {
      tokens.push({ kind: "sign", start: word.start, end: word.end, text: word.text });
      index += 1;
      continue;
    }
    const { token, next } = wordToken(words, index, named && index === 0, lexicon);
    tokens.push(token);
    index = next;
  }
  return tokens;
};

/** Sentences that were read already: much of a release stands in the issuer's next one, word for word. */
const read = new WeakMap<Lexicon, Map<string, readonly Token[]>>();
const LONGEST_READ = 1000;
const MOST_READ = 2000;

/** The tokens of a sentence. Between a number or period and the next, words are read by themselves. */
export const tokensOf = (text: string, lexicon: Lexicon): readonly Token[] => {
  if (text.length > LONGEST_READ) return readTokens(text, lexicon);
  const sentences = read.get(lexicon) ?? new Map<string, readonly Token[]>();
  read.set(lexicon, sentences);
  const known = sentences.get(text) ?? readTokens(text, lexicon);
  if (sentences.size >= MOST_READ) sentences.clear();
  sentences.set(text, known);
  return known;
};

const readTokens = (text: string, lexicon: Lexicon): readonly Token[] => {
  const fixed = fixedTokens(text, lexicon);
  const tokens: Token[] = [];
  let from = 0;
  for (const token of fixed) {
    for (const word of wordTokens(wordsOf(text, from, token.start), from === 0, lexicon)) tokens.push(word);
    tokens.push(token);
    from = token.kind === "period" && token.possessive ? token.end + 2 : token.end;
  }
  for (const word of wordTokens(wordsOf(text, from, text.length), from === 0, lexicon)) tokens.push(word);
  return tokens;
};
