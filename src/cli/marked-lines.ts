import { displayed, displayWidth } from "../diagnostics/display.js";
import { excerpt } from "../diagnostics/excerpt.js";
import type { Place } from "../diagnostics/index.js";
import { shorten } from "./text-table.js";

/** A number to underline in the source. */
export interface Mark {
  readonly place: Place;
  /** The character that underlines it, and how it is painted. */
  readonly line: "^" | "-";
  readonly paint: (text: string) => string;
}

/** Marks that are shown on one line of the source. */
type Marked = readonly [Mark, ...Mark[]];

const endOf = ({ column, length = 1 }: Place): number => column + Math.max(length, 1);

/** From the first mark to the end of the last. */
const regionOf = (marks: Marked): Place => {
  const [{ place }] = marks;
  const end = Math.max(...marks.map((mark) => endOf(mark.place)));
  return { ...place, length: end - place.column };
};

/** In the order of the source; of two marks of one place the first that was given. */
const byPlace = (a: Mark, b: Mark): number => a.place.line - b.place.line || a.place.column - b.place.column;

/** Share of the room that the label of a row has at most, and that marks have together at most. */
const [LABEL, REGION] = [0.35, 0.6];

/** All marks of a line stand apart and near enough to each other to be shown together. */
const fits = (marks: Marked, lines: readonly string[], room: number): boolean => {
  const { line, column, length = 1 } = regionOf(marks);
  const apart = marks.every(({ place }, index) => {
    const next = marks[index + 1];
    return !next || endOf(place) <= next.place.column;
  });
  const region = lines[line - 1]?.slice(column - 1, column - 1 + length) ?? "";
  return apart && length <= room && displayed(region).width <= room * REGION;
};

/** Marks of one line together where all fit into the room beside each other, else each on its own. */
const grouped = (marks: readonly Mark[], lines: readonly string[], room: number): readonly Marked[] => {
  const groups: Marked[] = [];
  for (const mark of [...marks].sort(byPlace)) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (!last || first?.place.line !== mark.place.line) {
      groups.push([mark]);
      continue;
    }
    // One number can take part twice.
    if (last.some(({ place }) => place.column === mark.place.column)) continue;
    if (fits([...last, mark], lines, room)) groups[groups.length - 1] = [...last, mark];
    else groups.push([mark]);
  }
  return groups;
};

/** The marked part of a line, and what underlines it; `from` is the terminal cell at which it begins. */
const underlined = (line: string, marks: Marked, from: number): readonly [text: string, under: string] => {
  let [text, under] = ["", ""];
  let [at, cell] = [regionOf(marks).column - 1, from];
  for (const { place, line: character, paint } of marks) {
    const between = displayed(line.slice(at, place.column - 1), cell);
    const number = displayed(line.slice(place.column - 1, endOf(place) - 1), cell + between.width);
    text += between.text + paint(number.text);
    under += " ".repeat(between.width) + paint(character.repeat(Math.max(number.width, 1)));
    [at, cell] = [endOf(place) - 1, cell + between.width + number.width];
  }
  return [text, under];
};

/** Longest label that is looked at, so that lines of megabytes cost nothing. */
const NEAR = 400;

/**
 * The label of a row of which not all up to the marks fits: it says what the numbers are of. It has what the cells before
 * the marks leave, and a share of the room at least.
 */
const labelOf = (line: string, region: Place, room: number): string => {
  const { column } = region;
  const end = line.slice(0, NEAR).indexOf("\t");
  const label = displayed(line.slice(0, Math.max(end, 0)).trim()).text;
  const before = displayed(line.slice(0, Math.min(column - 1, NEAR))).width;
  const marked = displayed(line.slice(column - 1, Math.min(endOf(region) - 1, column + NEAR)), before).width;
  // An excerpt keeps a third of what is left for what stands after the marks.
  if (label === "" || column - 1 <= end || 1.5 * before + marked <= room) return "";
  const cells = displayed(line.slice(end + 1, Math.min(column - 1, NEAR))).width;
  return shorten(label, Math.floor(Math.max(room * LABEL, room - marked - 1.5 * cells - 2)));
};

const shown = (line: string, marks: Marked, room: number): readonly [text: string, under: string] => {
  const label = labelOf(line, regionOf(marks), room);
  const start = label === "" ? "" : `${label} `;
  // The label is shown apart; what stands after it keeps its columns.
  const cells = label === "" ? line : line.replace(/^[^\t]*/, (text) => " ".repeat(text.length));
  const { before, marked, after, from } = excerpt(cells, regionOf(marks), room - displayWidth(start));
  const [{ paint, line: character }, ...others] = marks;
  const [text, under] =
    others.length > 0
      ? underlined(cells, marks, from)
      : [paint(marked), paint(character.repeat(Math.max(displayWidth(marked), 1)))];
  return [
    `${start}${before}${text}${after}`,
    `${" ".repeat(displayWidth(start) + displayWidth(before))}${under}`,
  ];
};

/** `264:52`, or `260:38,48` for several on one line. */
const gutterOf = ([first, ...others]: Marked): string =>
  [`${first.place.line}:${first.place.column}`, ...others.map(({ place }) => place.column)].join(",");

/**
 * The source lines of marks, in their order, each with line and columns before it and its numbers underlined; at most
 * `width` terminal cells wide. Lines that are not at hand are left out.
 */
export const markedLines = (
  marks: readonly Mark[],
  lines: readonly string[],
  width: number,
): readonly string[] => {
  const known = marks.filter(({ place }) => lines[place.line - 1] !== undefined);
  const widest = (groups: readonly Marked[]): number =>
    Math.max(0, ...groups.map((group) => gutterOf(group).length));
  const room = (gutter: number): number => Math.max(width - gutter - 5, 30);
  const groups = grouped(known, lines, room(widest(grouped(known, lines, width))));
  const gutter = widest(groups);
  return groups.flatMap((group) => {
    const line = lines[group[0].place.line - 1] ?? "";
    const [text, under] = shown(line, group, room(gutter));
    return [`  ${gutterOf(group).padEnd(gutter)} | ${text.trimEnd()}`, `  ${" ".repeat(gutter)} | ${under}`];
  });
};
