import type { Dimensions, Occurrence, QName } from "../../model/index.js";
import { locate, type Release, type TextBlock } from "../../release/index.js";
import type { Issuer, Taxonomy } from "../../taxonomy/index.js";

/** What a release says of itself: a value of a concept, with the places that print it. */
export interface DocumentStatement {
  readonly concept: QName;
  readonly value: string;
  /** None means none. */
  readonly dimensions?: Dimensions;
  /** Empty where the value is known and not printed. */
  readonly occurrences: readonly Occurrence[];
}

/** What the readers of document facts look at. */
export interface Reading {
  readonly release: Release;
  readonly taxonomy: Taxonomy;
  readonly issuer: Issuer;
  /** The text blocks without page furniture, in order. */
  readonly texts: readonly TextBlock[];
  /** Those in which a release says what it is: up to its dateline, or, where it has none, to its first table. */
  readonly opening: readonly TextBlock[];
}

/** The occurrence of a value at a stretch of a block's text (UTF-16 offsets, the end outside). */
export const occurrenceAt = (block: TextBlock, start: number, end: number, value: string): Occurrence[] => {
  const [first, ...others] = locate(block).spansOf(start, end);
  if (!first) return [];
  const text = [first, ...others].map((span) => span.text).join(" ");
  return [{ line: first.line, column: first.column, text, value }];
};

/** A value that a block prints as it is. */
export const printed = (
  concept: QName,
  block: TextBlock,
  start: number,
  value: string,
): DocumentStatement => ({
  concept,
  value,
  occurrences: occurrenceAt(block, start, start + value.length, value),
});

/**
 * Longest beginning of a block that is searched: patterns look at a few words, and no paragraph of a release that
 * says who, when or for whom is longer.
 */
const MAX_TEXT = 20_000;

/** The words of a block as far as they are searched. */
export const wordsOf = ({ text }: TextBlock): string => text.slice(0, MAX_TEXT);
