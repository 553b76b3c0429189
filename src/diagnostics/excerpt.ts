import type { Place } from "./diagnostic.js";
import { displayed, displayWidth } from "./display.js";

/** The longest part from the start, or the end, of a text that fits into a room. */
const fitting = (characters: readonly string[], room: number): number => {
  let width = 0;
  const over = characters.findIndex((character) => {
    width += displayWidth(character);
    return width > room;
  });
  return over === -1 ? characters.length : over;
};

/** Shortens from the left until the text fits, then says that it did, where there is room to. */
const cutLeft = (text: string, room: number): string => {
  if (displayWidth(text) <= room) return text;
  if (room < 1) return "";
  const characters = [...text].reverse();
  return `…${characters
    .slice(0, fitting(characters, room - 1))
    .reverse()
    .join("")}`;
};

const cutRight = (text: string, room: number): string => {
  if (displayWidth(text) <= room) return text;
  if (room < 1) return "";
  const characters = [...text];
  return `${characters.slice(0, fitting(characters, room - 1)).join("")}…`;
};

/** Far more than any window shows, so that lines of megabytes cost nothing. */
const NEAR = 400;

/** A part of a source line as it is shown: what stands before, at, and after a place. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Terminal cells of all that stands before the place, shown or cut: tabs are counted from the line's start. */
  readonly from: number;
}

/** The source line around the place, at most `room` cells wide: what stands before, at, and after it. */
export const excerpt = (line: string, place: Place, room: number): Excerpt => {
  const start = Math.min(place.column - 1, line.length);
  const end = Math.min(start + Math.max(place.length ?? 1, 1), line.length);
  const nearStart = Math.max(0, start - NEAR);
  const before = displayed(line.slice(nearStart, start).trimStart());
  const marked = displayed(line.slice(start, Math.min(end, start + NEAR)), before.width);
  const after = displayed(line.slice(end, end + NEAR), before.width + marked.width);
  const shownMarked = cutRight(marked.text, room);
  const rest = room - displayWidth(shownMarked);
  const shownAfter = cutRight(after.text.trimEnd(), Math.max(Math.floor(rest / 3), rest - before.width));
  const shownBefore = cutLeft(before.text, rest - displayWidth(shownAfter));
  return { before: shownBefore, marked: shownMarked, after: shownAfter, from: before.width };
};
