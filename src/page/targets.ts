import type { Book, Spot } from "./book.js";
import type { LedgerData, Words } from "./data.js";

/** Something printed at a place of the release that the page says something of. */
export interface Target {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** The facts that it states; none where it is a number that is no fact. */
  readonly spots: readonly Spot[];
  readonly ledger?: LedgerData;
}

/** A target in a text: UTF-16 offsets, the end outside. */
export interface Mark {
  readonly target: Target;
  readonly start: number;
  readonly end: number;
  /** Numbers within a text that is a fact. */
  readonly inner: readonly Mark[];
}

/** Longest text fact that is marked. */
const LONGEST_TEXT = 120;

/** A whole section of the release, or a text as long: what is within it is marked instead. */
const isSection = ({ entry, occurrence }: Spot): boolean =>
  entry.unit === undefined && (entry.concept.type === "textBlock" || occurrence.text.length > LONGEST_TEXT);

const placeOf = ({ line, column, text }: { line: number; column: number; text: string }) => ({
  line,
  column,
  text,
});

const isNumeric = ({ entry }: Spot): boolean => entry.unit !== undefined;

/** Everything of which there is something to say, by line, in the order of the columns. */
export const targetsByLine = ({ spots, ledger }: Book): ReadonlyMap<number, readonly Target[]> => {
  const targets = new Map<string, Target>();
  for (const [key, all] of spots) {
    const [first] = all;
    if (!first || isSection(first)) continue;
    targets.set(key, { ...placeOf(first.occurrence), spots: all });
  }
  for (const [key, entry] of ledger) {
    const known = targets.get(key);
    // A text that is a fact has numbers of its own within it.
    if (known?.spots.some(isNumeric)) targets.set(key, { ...known, ledger: entry });
    else targets.set(`${key} number`, { ...placeOf(entry), spots: [], ledger: entry });
  }
  const lines = new Map<number, Target[]>();
  for (const target of targets.values()) {
    const list = lines.get(target.line);
    if (list) list.push(target);
    else lines.set(target.line, [target]);
  }
  for (const list of lines.values()) list.sort((a, b) => a.column - b.column);
  return lines;
};

/** A run of a text that stands in one piece on a line. */
interface Stretch {
  readonly offset: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export const stretchesOf = ([text, ...numbers]: Words): readonly Stretch[] => {
  const starts = [0, ...numbers];
  const stretches: Stretch[] = [];
  for (let index = 0; index + 2 < starts.length; index += 3) {
    const [offset = 0, line = 0, column = 0] = starts.slice(index, index + 3);
    stretches.push({ offset, end: starts[index + 3] ?? text.length, line, column });
  }
  return stretches;
};

const spaceless = (text: string): string => text.replace(/[\s\\]/g, "");

/** Where a target's text ends in the words; a text that stands there otherwise is taken as far as its digits go. */
const endOf = (text: string, start: number, printed: string): number => {
  if (text.startsWith(printed, start)) return start + printed.length;
  const wanted = spaceless(printed);
  let [at, end] = [0, start];
  while (at < wanted.length && end < text.length) {
    const unit = text.charAt(end);
    if (unit === wanted.charAt(at)) at += 1;
    else if (!/[\s\\]/.test(unit)) break;
    end += 1;
  }
  if (at === wanted.length) return end;
  return start + (/^[\d,.]*\d|^\S+/.exec(text.slice(start, start + 200))?.[0].length ?? 1);
};

/** First target of a list at or after a column. */
const firstFrom = (targets: readonly Target[], column: number): number => {
  let [low, high] = [0, targets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((targets[middle]?.column ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Targets in words, in order; a target before the first words of a line's stretch (an escape, a tag) begins there. */
const found = (words: Words, targets: ReadonlyMap<number, readonly Target[]>): readonly Mark[] => {
  const [text] = words;
  const stretches = stretchesOf(words);
  return stretches.flatMap(({ offset, end, line, column }, index) => {
    const list = targets.get(line) ?? [];
    const before = stretches[index - 1];
    const from = before?.line === line ? before.column + (before.end - before.offset) : column;
    const marks: Mark[] = [];
    for (let at = firstFrom(list, from); at < list.length; at += 1) {
      const target = list[at];
      if (!target || target.column >= column + (end - offset)) break;
      const start = offset + Math.max(target.column - column, 0);
      marks.push({ target, start, end: endOf(text, start, target.text), inner: [] });
    }
    return marks;
  });
};

const overlaps = (a: Mark, b: Mark): boolean => a.start < b.end && b.start < a.end;
const isFact = ({ target }: Mark): boolean => target.spots.length > 0;
const isNumber = ({ target }: Mark): boolean => target.spots.some(isNumeric);

/** Facts that are numbers before texts, short ones before long ones. */
const byWeight = (a: Mark, b: Mark): number =>
  Number(isNumber(b)) - Number(isNumber(a)) || a.end - a.start - (b.end - b.start);

/** The ledger says of a fact's digits what the fact is: its kind goes to the fact's mark. */
const withKind = (mark: Mark, numbers: readonly Mark[]): Mark => {
  const inside = numbers.filter((number) => overlaps(number, mark));
  if (!isNumber(mark)) return { ...mark, inner: inside };
  const ledger = mark.target.ledger ?? inside[0]?.target.ledger;
  return ledger ? { ...mark, target: { ...mark.target, ledger } } : mark;
};

/** The marks of a text, in order and without overlap; numbers within a text that is a fact are its inner marks. */
export const marksIn = (words: Words, targets: ReadonlyMap<number, readonly Target[]>): readonly Mark[] => {
  const all = found(words, targets);
  if (all.length < 2) return all;
  const taken: Mark[] = [];
  for (const mark of all.filter(isFact).sort(byWeight))
    if (!taken.some((other) => overlaps(mark, other))) taken.push(mark);
  const numbers = all.filter((mark) => !isFact(mark));
  const facts = taken.map((mark) => withKind(mark, numbers));
  const free = numbers.filter((number) => !taken.some((fact) => overlaps(number, fact)));
  return [...facts, ...free].sort((a, b) => a.start - b.start);
};
