import type { Span } from "./release.js";

/** A decoded source: what every span points into. */
export interface Source {
  readonly file: string;
  readonly lines: readonly string[];
}

/** Inline tags that documents leave behind when they are saved as text. A bare `<` in prose stays. */
const TAG =
  /<\/?(?:i|b|u|s|em|strong|sup|sub|br|p|span|font|small|center|tt)(?: {1,3}[a-z-]{1,20}="[^"<>]{0,80}"){0,4} ?\/?>/gi;

/** Punctuation that Markdown lets authors escape (CommonMark 0.31 §2.4), as `\$` in `\$86.8 million`. */
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!$<>|~&%])/g;

/** Anything that cleaning would change, but for white space at the ends. */
const UNCLEAN = /[<\\\u200b]|[^\S ]| {2}/;

/** The words as a reader sees them: no tags, no escapes, single spaces. */
export const cleanText = (raw: string): string => (UNCLEAN.test(raw) ? scrub(raw).text : raw.trim());

/** A text with, for each of its UTF-16 units, the offset it had in the source. */
interface Traced {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Puts one unit or nothing in place of each match: what `keep` names by its offset within the match. */
const reduce = (
  { text, offsets }: Traced,
  pattern: RegExp,
  keep: (match: string) => number | undefined,
): Traced => {
  let [rest, end] = ["", 0];
  const kept: number[] = [];
  const take = (from: number, to: number): void => {
    rest += text.slice(from, to);
    for (const offset of offsets.slice(from, to)) kept.push(offset);
  };
  for (const { 0: match, index } of text.matchAll(pattern)) {
    take(end, index);
    const unit = keep(match);
    if (unit !== undefined) take(index + unit, index + unit + 1);
    end = index + match.length;
  }
  take(end, text.length);
  return { text: rest, offsets: kept };
};

const nothing = (): undefined => undefined;

const offsetsFrom = (start: number, length: number): readonly number[] =>
  Array.from({ length }, (_, index) => start + index);

const scrub = (raw: string): Traced => {
  const words = reduce(
    reduce(reduce({ text: raw, offsets: offsetsFrom(0, raw.length) }, TAG, nothing), ESCAPE, () => 1),
    /\u200b/g,
    nothing,
  );
  const spaced = reduce(words, /\s+/g, () => 0);
  const start = spaced.text.length - spaced.text.trimStart().length;
  const text = spaced.text.trim();
  return { text: text.replace(/\s/g, " "), offsets: spaced.offsets.slice(start, start + text.length) };
};

/** For each UTF-16 unit of `cleanText(raw)`, its offset in `raw`. */
export const cleanOffsets = (raw: string): readonly number[] => {
  if (UNCLEAN.test(raw)) return scrub(raw).offsets;
  const start = raw.length - raw.trimStart().length;
  return offsetsFrom(start, raw.trim().length);
};

/** The stretch of a line (index from 0) from `start` up to `end`, without the white space at its ends. */
export const spanOf = (source: Source, line: number, start = 0, end?: number): Span => {
  const stretch = (source.lines[line] ?? "").slice(start, end);
  const text = stretch.trim();
  const column = start + (stretch.length - stretch.trimStart().length) + 1;
  return { file: source.file, line: line + 1, column, length: text.length, text };
};

/** The cleaned spans as one text. A word that a line end divides at its hyphen is not torn apart further. */
export const joinSpans = (spans: readonly Span[]): string => {
  const parts: string[] = [];
  let before = "";
  for (const { text } of spans) {
    const part = cleanText(text);
    parts.push(before === "" || /\p{L}-$/u.test(before.slice(-4)) ? part : ` ${part}`);
    before = part;
  }
  return parts.join("");
};

const ABBREVIATION =
  /(?:^|[\s(])(?:inc|ltd|co|corp|k\.k|plc|s\.a|n\.v|u\.s|llc|no|dec|sept?|nov|oct|jan|feb|aug)\.$/i;

/** Does the text end as a sentence does? `Japan Inc.` does not. */
export const endsSentence = (text: string): boolean => {
  const end = text.slice(-24);
  return /[.!?。！？]["”’')\]]{0,3}$/.test(end) && !ABBREVIATION.test(end);
};

/** True for text whose letters are all capitals, at least two of them. */
export const isCapitals = (text: string): boolean =>
  /\p{Lu}.*\p{Lu}/u.test(text.slice(0, 400)) && !/\p{Ll}/u.test(text);
