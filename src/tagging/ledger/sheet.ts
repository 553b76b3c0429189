import type { Claim, Stretch } from "./ledger.js";

/** A run of digits, and what was said of it first. */
export interface Run extends Stretch {
  readonly text: string;
  claim?: Claim;
}

/** The runs of a release: those of each line (from 1) that has any, in order. */
export type Sheet = ReadonlyMap<number, readonly Run[]>;

const RUN = /[0-9][0-9,]*(?:\.[0-9]+)?/g;

/** The runs of digits of a line, with commas between and a decimal part; a closing comma is punctuation. */
const runsOf = (text: string, line: number): readonly Run[] =>
  [...text.matchAll(RUN)].map(({ 0: match, index }) => {
    const digits = match.endsWith(",") ? match.replace(/,+$/, "") : match;
    return { line, start: index, end: index + digits.length, text: digits };
  });

/** A sheet on which nothing is said of any run yet. */
export const openSheet = (lines: readonly string[]): Sheet => {
  const sheet = new Map<number, readonly Run[]>();
  for (const [index, text] of lines.entries()) {
    const runs = runsOf(text, index + 1);
    if (runs.length > 0) sheet.set(index + 1, runs);
  }
  return sheet;
};

/** Index of the first run that ends after an offset. */
const firstAfter = (runs: readonly Run[], offset: number): number => {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The runs that stand in a stretch, in part or whole. */
const runsIn = (sheet: Sheet, { line, start, end }: Stretch): readonly Run[] => {
  const runs = sheet.get(line) ?? [];
  const first = firstAfter(runs, start);
  let last = first;
  while ((runs[last]?.start ?? end) < end) last += 1;
  return runs.slice(first, last);
};

/** Says what the runs in a stretch are, of which nothing was said before. */
export const claim = (sheet: Sheet, stretch: Stretch, what: Claim): void => {
  for (const run of runsIn(sheet, stretch)) run.claim ??= what;
};

/** The runs in a stretch of which nothing is said yet. */
export const unclaimed = (sheet: Sheet, stretch: Stretch): readonly Run[] =>
  runsIn(sheet, stretch).filter((run) => run.claim === undefined);

/** True where a line (from 1) has a run of which nothing is said yet. */
export const isOpen = (sheet: Sheet, line: number): boolean =>
  sheet.get(line)?.some((run) => run.claim === undefined) ?? false;
