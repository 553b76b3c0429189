import { findFurniture } from "./furniture.js";
import { starterOf } from "./marks.js";
import { cleanText, endsSentence } from "./text.js";

/** A stretch of a release's lines (indexes from 0). Blank lines belong to none; they only divide. */
export type Segment =
  | { readonly kind: "text"; readonly lines: readonly number[] }
  | { readonly kind: "furniture"; readonly lines: readonly number[] }
  /** Lines of a table, or of a part of it. */
  | { readonly kind: "run"; readonly lines: readonly number[] };

/** Longest line without tabs that can be a label within a table. */
const MAX_LABEL = 160;

const isBlank = (line: string): boolean => line.trim() === "";

/** A line of tabs alone is a row without anything and divides nothing. */
const divides = (line: string): boolean => isBlank(line) && !line.includes("\t");

/** Cells with something in them, counted up to two. */
const filledCells = (line: string): number => {
  let filled = 0;
  for (let start = 0; start <= line.length && filled < 2; ) {
    const tab = line.indexOf("\t", start);
    const end = tab < 0 ? line.length : tab;
    if (!isBlank(line.slice(start, end))) filled += 1;
    start = end + 1;
  }
  return filled;
};

/** A note or list item whose mark is set off with a tab: `(1)⇥The translations of …`. */
const isTabbedProse = (line: string): boolean => {
  const starter = starterOf(line);
  const rest = starter ? line.slice(starter.length) : "";
  return starter !== undefined && !rest.trimEnd().includes("\t") && /\p{L}+ \S+ \S/u.test(rest.slice(0, 200));
};

const isTabbed = (line: string): boolean => line.includes("\t") && !isTabbedProse(line);
const isRow = (line: string): boolean => isTabbed(line) && filledCells(line) > 1;

/** A line without tabs that can be a label within a table: trailing tabs may have been stripped. */
const isLabel = (line: string): boolean =>
  line.length <= MAX_LABEL && starterOf(line)?.kind !== "note" && !endsSentence(cleanText(line));

/** Labels whose cells are all blank, in a stretch of their own between parts of a table. */
const isLabelsOnly = (lines: readonly string[]): boolean =>
  lines.every((line) => {
    const tab = line.indexOf("\t");
    return tab > 0 && !isBlank(line.slice(0, tab)) && isBlank(line.slice(tab));
  });

/** Index after the table lines that begin at `start`, in a stretch without blank lines that ends before `end`. */
const runEnd = (
  lines: readonly string[],
  furniture: ReadonlySet<number>,
  start: number,
  end: number,
): number => {
  let last = start;
  for (let index = start + 1; index < end && !furniture.has(index); index += 1) {
    const line = lines[index] ?? "";
    if (isTabbed(line)) last = index;
    else if (!isLabel(line)) break;
  }
  return last + 1;
};

const indexes = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

/** Divides a stretch without blank lines; `tables`: whether it has table lines at all. */
const divide = (
  lines: readonly string[],
  furniture: ReadonlySet<number>,
  [start, end]: readonly [number, number],
  tables: boolean,
): Segment[] => {
  const segments: Segment[] = [];
  let text: number[] = [];
  const flush = (): void => {
    if (text.length > 0) segments.push({ kind: "text", lines: text });
    text = [];
  };
  for (let index = start; index < end; ) {
    if (furniture.has(index)) {
      flush();
      segments.push({ kind: "furniture", lines: [index++] });
    } else if (tables && isTabbed(lines[index] ?? "")) {
      flush();
      const next = runEnd(lines, furniture, index, end);
      segments.push({ kind: "run", lines: indexes(index, next) });
      index = next;
    } else text.push(index++);
  }
  flush();
  return segments;
};

/** Does the text before go on in a table, so that labels between belong to it? */
const inTable = (segments: readonly Segment[]): boolean => segments.at(-1)?.kind === "run";

const BARE_NUMBER = /^\d{1,3}$/;

/** A number alone between two stretches of table lines is a page number. */
const withPageNumbers = (lines: readonly string[], segments: readonly Segment[]): Segment[] =>
  segments.map((segment, index) => {
    const [line] = segment.lines;
    const amid = segments[index - 1]?.kind === "run" && segments[index + 1]?.kind === "run";
    if (!amid || segment.kind !== "text" || segment.lines.length > 1 || line === undefined) return segment;
    return BARE_NUMBER.test((lines[line] ?? "").trim()) ? { kind: "furniture", lines: [line] } : segment;
  });

/** Divides a release's lines into text, page furniture and table lines. Linear in the length of the text. */
export const findSegments = (lines: readonly string[]): Segment[] => {
  const furniture = findFurniture(lines);
  const segments: Segment[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && !divides(lines[end] ?? "")) end += 1;
    const stretch = lines.slice(start, end);
    const tables = stretch.some(isRow) || (end > start && inTable(segments) && isLabelsOnly(stretch));
    for (const segment of divide(lines, furniture, [start, end], tables)) segments.push(segment);
    start = end + 1;
  }
  return withPageNumbers(lines, segments);
};
