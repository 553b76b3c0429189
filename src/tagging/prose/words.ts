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

const partsOf = (text: string): readonly string[] => {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? [stem(lower)] : splitParts(text);
};

const splitParts = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("&", " and ")
    .split(/[^\p{L}\p{M}\p{Nd}+%.]+/u)
    .map((part) => stem(part.replace(/^\.+|\.+$/gu, "")))
    .filter((part) => part !== "");

/** The words and signs of a text. A sign has no parts. */
export const wordsOf = (text: string, from = 0, to = text.length): readonly Word[] =>
  [...text.slice(from, to).matchAll(WORD)].map((match) => {
    const start = from + match.index;
    const base = match[0].replace(POSSESSIVE, "");
    return {
      start,
      end: start + match[0].length,
      text: match[0],
      parts: partsOf(base),
      possessive: base !== match[0],
    };
  });

/** The parts of a wording, in which no sign counts: what a vocabulary is keyed by. */
export const keyOf = (wording: string): readonly string[] => wordsOf(wording).flatMap(({ parts }) => parts);
