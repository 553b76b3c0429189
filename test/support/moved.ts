import type { ExpectedCell } from "./expectation.js";

/** A text with what its cells have to become. */
export interface Moved {
  readonly text: string;
  readonly cells: readonly ExpectedCell[];
}

/** The text with its lines in another order, some left out (number) or new (text); cells move with their lines. */
export const rearranged = (
  { text, cells }: Moved,
  arrange: (numbers: readonly number[]) => readonly (number | string)[],
): Moved => {
  const lines = text.split("\n");
  const arranged = arrange(lines.map((_, index) => index + 1));
  const moved = new Map(arranged.map((entry, index) => [entry, index + 1]));
  return {
    text: arranged.map((entry) => (typeof entry === "string" ? entry : lines[entry - 1])).join("\n"),
    cells: cells.flatMap((cell) => {
      const line = moved.get(cell.line);
      return line === undefined ? [] : [{ ...cell, line }];
    }),
  };
};

/** The text with lines inserted after a line. */
export const insertAfter = (moved: Moved, after: number, inserted: readonly string[]): Moved =>
  rearranged(moved, (numbers) =>
    numbers.flatMap((number) => (number === after ? [number, ...inserted] : [number])),
  );

/** The text with each line edited, cells to the right by `shift`, given the line and the cell's data column. */
export const respaced = (
  { text, cells }: Moved,
  edit: (line: string) => string,
  shift: (index: number) => number,
): Moved => {
  const lines = text.split("\n");
  return {
    text: lines.map(edit).join("\n"),
    cells: cells.map((cell) => {
      const before = (lines[cell.line - 1] ?? "").slice(0, cell.column - 1);
      return { ...cell, column: cell.column + shift(before.split("\t").length - 1) };
    }),
  };
};
