/** A phrase that was found in a text, with what it means. */
export interface Found<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/**
 * One way of saying something: where the pattern matches, `read` tells what it means, or undefined for nothing; some
 * say several things at once.
 */
export interface Phrase<T> {
  readonly pattern: RegExp;
  /**
   * What every text has in which the pattern matches: short words that are looked for much faster. A text is asked once
   * for each, so phrases share them.
   */
  readonly needs?: readonly RegExp[];
  readonly read: (match: RegExpExecArray) => T | readonly T[] | undefined;
}

export interface Scan<T> {
  /** In the order of the text. */
  readonly found: readonly Found<T>[];
  /** The text with everything that was found blanked out; as long as the text. */
  readonly rest: string;
}

/** What was found in short texts, as headers and captions are: releases have much the same ones. */
const scanned = new WeakMap<readonly Phrase<unknown>[], Map<string, Scan<unknown>>>();
const LONGEST_KEPT = 80;
const MOST_KEPT = 5000;

const keptFor = (phrases: readonly Phrase<unknown>[]): Map<string, Scan<unknown>> => {
  const kept = scanned.get(phrases) ?? new Map<string, Scan<unknown>>();
  scanned.set(phrases, kept);
  if (kept.size >= MOST_KEPT) kept.clear();
  return kept;
};

/**
 * Finds phrases in a text. Earlier phrases of the table take precedence over later ones: what one has taken is
 * blank for the next. Patterns must be global and case-insensitive, and cannot match an empty text.
 */
export const scan = <T>(text: string, phrases: readonly Phrase<T>[]): Scan<T> => {
  if (text.length > LONGEST_KEPT) return find(text, phrases);
  const kept = keptFor(phrases);
  const known = kept.get(text) ?? find(text, phrases);
  kept.set(text, known);
  return known as Scan<T>;
};

const find = <T>(text: string, phrases: readonly Phrase<T>[]): Scan<T> => {
  const found: Found<T>[] = [];
  let rest = text;
  const asked = new Map<RegExp, boolean>();
  // What has been blanked cannot come back, so the answers hold for the rest of the text, too.
  const has = (need: RegExp): boolean => {
    const answer = asked.get(need) ?? need.test(text);
    asked.set(need, answer);
    return answer;
  };
  for (const phrase of phrases) {
    if (phrase.needs?.every(has) === false) continue;
    let [blanked, done] = ["", 0];
    const { pattern } = phrase;
    pattern.lastIndex = 0;
    // `matchAll` would copy the pattern each time, which costs more than to search a short text.
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const value = phrase.read(match);
      if (value === undefined) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      for (const one of Array.isArray(value) ? (value as readonly T[]) : [value as T])
        found.push({ value: one, start, end });
      blanked += rest.slice(done, start) + " ".repeat(end - start);
      done = end;
    }
    // Put together once a phrase, so that a long text with many phrases costs no more than its length.
    if (done > 0) rest = blanked + rest.slice(done);
  }
  return { found: found.sort((a, b) => a.start - b.start), rest };
};
