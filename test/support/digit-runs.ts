/** A run of digits of a text, at its place: line and column from 1. */
export interface DigitRun {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Every run of digits of a text, `[0-9][0-9,]*(\.[0-9]+)?` with closing commas left out: counted by a plain pattern over
 * the text, without anything of the reader.
 */
export const digitRuns = (text: string): readonly DigitRun[] =>
  text.split(/\r\n|\n|\r/).flatMap((source, index) =>
    [...source.matchAll(/[0-9][0-9,]*(\.[0-9]+)?/g)].map((match) => ({
      line: index + 1,
      column: match.index + 1,
      text: match[0].replace(/,+$/, ""),
    })),
  );
