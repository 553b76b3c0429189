import { keyOf, type Word } from "./words.js";

/** Wordings as a tree of their parts. */
export interface Vocabulary<T> {
  readonly root: Node<T>;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

const node = <T>(): Node<T> => ({ next: new Map(), values: [] });

/** A vocabulary of wordings, each with what it means; one wording can mean several things. */
export const vocabularyOf = <T>(wordings: Iterable<readonly [wording: string, value: T]>): Vocabulary<T> => {
  const root = node<T>();
  for (const [wording, value] of wordings) {
    const parts = keyOf(wording);
    if (parts.length === 0) continue;
    let at = root;
    for (const part of parts) {
      const next = at.next.get(part) ?? node<T>();
      at.next.set(part, next);
      at = next;
    }
    at.values.push(value);
  }
  return { root };
};

export interface Match<T> {
  readonly values: readonly T[];
  /** Index of the word after the wording. */
  readonly end: number;
  /** How many parts of the wording were found. */
  readonly size: number;
}

/** Words that may stand within a wording without belonging to it; the index after them, or undefined. */
export type Skip = (words: readonly Word[], index: number) => number | undefined;

const advance = <T>(from: Node<T>, parts: readonly string[]): Node<T> | undefined => {
  let at: Node<T> | undefined = from;
  for (const part of parts) at = at?.next.get(part);
  return parts.length === 0 ? undefined : at;
};

interface Path<T> {
  readonly at: Node<T>;
  readonly position: number;
  readonly size: number;
}

/** Longest wording, in words with those that are skipped: a guard against hostile input. */
const MAX_WORDS = 40;

/** The longest wording that begins with the word at an index. */
export const longestMatch = <T>(
  { root }: Vocabulary<T>,
  words: readonly Word[],
  index: number,
  skip?: Skip,
): Match<T> | undefined => {
  const first = words[index];
  const start = first && advance(root, first.parts);
  // Most words begin no wording: they are asked often, so they cost a look and nothing more.
  if (!start) return undefined;
  let best: Match<T> | undefined;
  let paths: Path<T>[] = [{ at: start, position: index + 1, size: first.parts.length }];
  for (let step = 1; paths.length > 0 && step < MAX_WORDS; step += 1) {
    const longer: Path<T>[] = [];
    for (const { at, position, size } of paths) {
      if (at.values.length > 0 && size > (best?.size ?? 0)) best = { values: at.values, end: position, size };
      const word = words[position];
      if (!word) continue;
      const next = advance(at, word.parts);
      if (next) longer.push({ at: next, position: position + 1, size: size + word.parts.length });
      const after = skip?.(words, position);
      if (after !== undefined) longer.push({ at, position: after, size });
    }
    paths = longer;
  }
  return best;
};
