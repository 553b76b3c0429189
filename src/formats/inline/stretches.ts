import {
  type Block,
  type MappedText,
  type Release,
  type Rendering,
  renderXhtml,
} from "../../release/index.js";

/** Blocks that are shown together. */
export type Blocks = readonly Block[];

/** The words of a line that are shown as one stretch: a cell's, or all of a paragraph's line. */
interface Part {
  readonly column: number;
  readonly words: MappedText;
}

/** Where words of a release are shown. */
export interface Place {
  readonly words: MappedText;
  /** UTF-16 offset in the words. */
  readonly offset: number;
}

/** Every stretch of words that a rendering of blocks shows, in order. */
export const stretchesOf = (
  runs: readonly Blocks[],
  release: Release,
  title: Rendering["title"],
): readonly MappedText[] => {
  const found: MappedText[] = [];
  const words = (each: MappedText): string => {
    found.push(each);
    return "";
  };
  for (const run of runs) renderXhtml(run, release, { title, words });
  return found;
};

/** A name for a stretch that is the same whenever it is shown: no two begin at one place. */
export const keyOf = ({ spans: [first] }: MappedText): string => `${first?.line}:${first?.column}`;

const lastNotAfter = (parts: readonly Part[], column: number): Part | undefined => {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.column ?? 0) <= column) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1];
};

/** Finds the words that are printed at a place of the source (line and column from 1). */
export const finderOf = (
  stretches: readonly MappedText[],
): ((line: number, column: number) => Place | undefined) => {
  const lines = new Map<number, Part[]>();
  for (const words of stretches)
    for (const { line, column } of words.spans) {
      const parts = lines.get(line) ?? [];
      parts.push({ column, words });
      lines.set(line, parts);
    }
  for (const parts of lines.values()) parts.sort((a, b) => a.column - b.column);
  return (line, column) => {
    const part = lastNotAfter(lines.get(line) ?? [], column);
    const offset = part?.words.offsetOf(line, column);
    return part && offset !== undefined ? { words: part.words, offset } : undefined;
  };
};
