import type { Book } from "./book.js";
import type { FindingData, Place, RelationData } from "./data.js";
import { placeKey } from "./place.js";

/** A printed number with its place. */
export interface PlacedNumber {
  readonly printed: string;
  readonly place: Place;
}

/** A piece of an arithmetic; where it is a number, with its place. */
export interface Piece {
  readonly text: string;
  readonly place?: Place;
}

/** True for digits that go on before or after. */
const isPartOf = (text: string, start: number, end: number): boolean =>
  /\d[.,]?$/.test(text.slice(Math.max(start - 2, 0), start)) || /^[.,]?\d/.test(text.slice(end, end + 2));

interface Found {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

/** Where a printed number stands in an arithmetic by itself, and none that was found before. */
const positionOf = (text: string, printed: string, found: readonly Found[], last: boolean): number => {
  const next = (from: number): number =>
    last ? text.lastIndexOf(printed, from) : text.indexOf(printed, from);
  let start = next(last ? text.length : 0);
  while (start >= 0) {
    const [from, end] = [start, start + printed.length];
    const taken = found.some((other) => from < other.end && other.start < end);
    if (!taken && !isPartOf(text, from, end)) return from;
    if (last && from === 0) return -1;
    start = next(last ? from - 1 : from + 1);
  }
  return -1;
};

/** An arithmetic as pieces: the number that is checked stands last in it, the others from the left. */
export const piecesOf = (
  text: string,
  checked: PlacedNumber | undefined,
  others: readonly PlacedNumber[],
): readonly Piece[] => {
  const found: Found[] = [];
  const find = ({ printed, place }: PlacedNumber, last: boolean): void => {
    const start = printed === "" ? -1 : positionOf(text, printed, found, last);
    if (start >= 0) found.push({ start, end: start + printed.length, place });
  };
  if (checked) find(checked, true);
  for (const other of others) find(other, false);
  found.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, place } of found) {
    pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), place });
    at = end;
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== "");
};

/** A relation's arithmetic with the places of its numbers. */
export const relationPieces = ({ arithmetic, numbers }: RelationData, { run }: Book): readonly Piece[] => {
  const [checked, ...others] = numbers.map((index): PlacedNumber | undefined => {
    const covered = run.audit?.coverage[index];
    const place = covered?.places[0];
    return covered && place ? { printed: covered.printed, place } : undefined;
  });
  return piecesOf(
    arithmetic,
    checked,
    others.filter((other) => other !== undefined),
  );
};

/** A finding's arithmetic with the places of its numbers. */
export const findingPieces = (
  { arithmetic, places }: FindingData,
  { run, coverage }: Book,
): readonly Piece[] => {
  const [checked, ...others] = places.map((place): PlacedNumber => {
    const index = coverage.get(placeKey(place));
    return { printed: (index !== undefined && run.audit?.coverage[index]?.printed) || "", place };
  });
  return piecesOf(arithmetic, checked, others);
};
