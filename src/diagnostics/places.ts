import type { Place } from "./diagnostic.js";

/** Turns offsets (UTF-16 units) in a text into places. */
export type Placer = (offset: number, length?: number) => Place;

const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  if (text.includes("\r")) {
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
    return starts;
  }
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
};

/** Index of the last start that is not after the offset. */
const lineAt = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** A placer for a text; the lines are counted at the first use. */
export const createPlacer = (text: string, file: string): Placer => {
  let starts: readonly number[] | undefined;
  return (offset, length) => {
    starts ??= lineStarts(text);
    const line = lineAt(starts, offset);
    const column = offset - (starts[line] ?? 0) + 1;
    return { file, line: line + 1, column, ...(length !== undefined && { length }) };
  };
};
