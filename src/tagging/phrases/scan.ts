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

/**
 * Finds phrases in a text. Earlier phrases of the table take precedence over later ones: what one has taken is
 * blank for the next. Patterns must be global and case-insensitive, and cannot match an empty text.
 */
export const scan = <T>(text: string, phrases: readonly Phrase<T>[]): Scan<T> => {
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
