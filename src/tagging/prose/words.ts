/** A word of a text with its parts as vocabularies spell them; offsets are UTF-16 units, the end outside. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `value`, `added` for `Value-added`; a possessive's s is none. */
  readonly parts: readonly string[];
  /** Ends in `'s` or an apostrophe. */
  readonly possessive: boolean;
}

const WORD = /[\p{L}\p{M}\p{Nd}]+(?:[.'’&+/-][\p{L}\p{M}\p{Nd}]+)*['’]?|[^\s⁰¹²³⁴-⁹⁽⁾]/gu;
const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/iu;

/** Plurals are read as singulars: releases say `revenue` and `revenues`, `net losses` and `net loss`. */
export const stem = (part: string): string =>
  part.length > 3 && part.endsWith("s") && !part.endsWith("ss") ? part.slice(0, -1) : part;

const PLAIN = /^[a-z]+$/u;

/** Words that were parted already: releases have much the same ones. As many as are kept, and then all anew. */
const parted = new Map<string, readonly string[]>();
const MOST_PARTED = 20_000;
const LONGEST_PARTED = 40;

const partsOf = (text: string): readonly string[] => {
  const known = parted.get(text);
  if (known) return known;
  const lower = text.toLowerCase();
  const parts = PLAIN.test(lower) ? [stem(lower)] : splitParts(text);
  if (parted.size === MOST_PARTED) parted.clear();
  if (text.length <= LONGEST_PARTED) parted.set(text, parts);
  return parts;
};

const splitParts = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("&", " and ")
    .split(/[^\p{L}\p{M}\p{Nd}+%.]+/u)
    .map((part) => stem(part.replace(/^\.+|\.+$/gu, "")))
    .filter((part) => part !== "");

const APOSTROPHE = /['’]/u;

const wordAt = (text: string, start: number): Word => {
  const base = APOSTROPHE.test(text) ? text.replace(POSSESSIVE, "") : text;
  return { start, end: start + text.length, text, parts: partsOf(base), possessive: base !== text };
};

/** The words and signs of a text. A sign has no parts. */
export const wordsOf = (text: string, from = 0, to = text.length): readonly Word[] => {
  const stretch = text.slice(from, to);
  const words: Word[] = [];
  WORD.lastIndex = 0;
  // `matchAll` would copy the pattern each time.
  for (let match = WORD.exec(stretch); match; match = WORD.exec(stretch))
    words.push(wordAt(match[0], from + match.index));
  return words;
};

/** The parts of a wording, in which no sign counts: what a vocabulary is keyed by. */
export const keyOf = (wording: string): readonly string[] => wordsOf(wording).flatMap(({ parts }) => parts);
