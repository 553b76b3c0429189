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
export const cleanText = (raw: string): string => (UNCLEAN.test(raw) ? scrub(raw) : raw.trim());

const scrub = (raw: string): string =>
  raw
    .replace(TAG, "")
    .replace(ESCAPE, "$1")
    .replace(/\u200b/g, "")
    .replace(/\s+/g, " ")
    .trim();

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
