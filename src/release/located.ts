import type { Span, TextBlock } from "./release.js";
import { cleanOffsets, cleanText } from "./text.js";

/** A block's words with the way back to where each of them stands in the source. */
export interface LocatedText {
  /** The block's text: the words as a reader sees them. */
  readonly text: string;
  /**
   * Where a stretch of the text (UTF-16 offsets, the end outside) stands: exactly what is printed there, tags and
   * escapes within it included. A stretch that a line end divides has a span for each line.
   */
  readonly spansOf: (start: number, end: number) => readonly Span[];
}

/** A block's words with the way from the source to them, too. */
export interface MappedText extends LocatedText {
  /** The stretches of lines that the words come from, in order. */
  readonly spans: readonly Span[];
  /**
   * UTF-16 offset in the text of what is printed at a place of the source (both from 1), or, where tags or escapes stand
   * there, of what comes after them; undefined where none of these words stand there.
   */
  readonly offsetOf: (line: number, column: number) => number | undefined;
}

interface Piece {
  /** Offset of the piece in the block's text. */
  readonly start: number;
  readonly text: string;
  readonly span: Span;
}

const piecesOf = ({ text, spans }: TextBlock): readonly Piece[] => {
  let start = 0;
  return spans.map((span) => {
    const part = cleanText(span.text);
    // Lines are joined with a space, or with nothing after a hyphen (`joinSpans`).
    if (!text.startsWith(part, start)) start += 1;
    const piece = { start, text: part, span };
    start += part.length;
    return piece;
  });
};

const offsetsOf = new WeakMap<Span, readonly number[]>();

/** For each UTF-16 unit of a piece's text, its offset within the span's: few of them are ever asked for. */
const offsetsIn = (span: Span): readonly number[] => {
  const known = offsetsOf.get(span) ?? cleanOffsets(span.text);
  offsetsOf.set(span, known);
  return known;
};

const within = ({ start, text, span }: Piece, from: number, to: number): readonly Span[] => {
  const [first, last] = [Math.max(from - start, 0), Math.min(to - start, text.length) - 1];
  if (first > last) return [];
  const offsets = offsetsIn(span);
  const begin = offsets[first] ?? 0;
  const end = (offsets[last] ?? begin) + 1;
  const printed = span.text.slice(begin, end);
  return [{ ...span, column: span.column + begin, length: printed.length, text: printed }];
};

/** Index of the first of `count` things, in order, that is far enough; `count` where none is. */
const firstThat = (count: number, isFar: (index: number) => boolean): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFar(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** A text can have many pieces, and be asked often. */
const firstAfter = (pieces: readonly Piece[], offset: number): number =>
  firstThat(pieces.length, (index) => {
    const { start = 0, text = "" } = pieces[index] ?? {};
    return start + text.length > offset;
  });

const spansBetween = (pieces: readonly Piece[], start: number, end: number): readonly Span[] => {
  const spans: Span[] = [];
  for (let index = firstAfter(pieces, start); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece || piece.start >= end) break;
    spans.push(...within(piece, start, end));
  }
  return spans;
};

/** Each line has one piece, and the pieces are in the order of their lines. */
const offsetIn = (pieces: readonly Piece[], line: number, column: number): number | undefined => {
  const piece = pieces[firstThat(pieces.length, (index) => (pieces[index]?.span.line ?? 0) >= line)];
  if (piece?.span.line !== line || column < piece.span.column) return undefined;
  const { start, span } = piece;
  const offsets = offsetsIn(span);
  const at = firstThat(offsets.length, (index) => span.column + (offsets[index] ?? 0) >= column);
  return at < offsets.length ? start + at : undefined;
};

/** A block's text with the places of its words. */
export const locate = (block: TextBlock): MappedText => {
  const pieces = piecesOf(block);
  return {
    text: block.text,
    spans: block.spans,
    spansOf: (start, end) => spansBetween(pieces, start, end),
    offsetOf: (line, column) => offsetIn(pieces, line, column),
  };
};

/** A stretch of one line as a text of its own, such as a cell, or a line that is in no block. */
export const locateSpan = (span: Span): MappedText => locate({ text: cleanText(span.text), spans: [span] });
