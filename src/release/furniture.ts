import { cleanText } from "./text.js";

/** Lines that are nothing but a page number. */
const PAGE_LINES: readonly RegExp[] = [
  /^page:? \d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$/i,
  /^[-–—] ?\d{1,4} ?[-–—]$/,
  /^\d{1,4} of \d{1,4}$/i,
  /^<page>(?: \d{1,4})?$/i,
];
const FRACTION = /^(\d{1,4}) ?\/ ?(\d{1,4})$/;

/** Longest running head or foot, and how many lines of them stand on one side of a page number. */
const MAX_RUNNING_HEAD = 160;
const MAX_RUNNING_LINES = 4;

/** True for a line that is nothing but a page number: `Page 5`, `- 5 -`, `5/12`. */
export const isPageLine = (line: string): boolean => {
  if (line.length > MAX_RUNNING_HEAD) return false;
  const text = cleanText(line);
  const [, page, pages] = FRACTION.exec(text) ?? [];
  return (page && pages && Number(page) <= Number(pages)) || PAGE_LINES.some((form) => form.test(text));
};

const isShort = (line: string): boolean => line.length <= MAX_RUNNING_HEAD && !line.includes("\t");

/** The short lines above (−1) or below (1) a page line, nearest first, as [index of the line, its text]. */
interface Side {
  readonly step: 1 | -1;
  readonly lines: readonly (readonly [number, string])[];
}

/** The short lines on one side of a page line, nearest first. */
const neighbours = (lines: readonly string[], page: number, step: 1 | -1): [number, string][] => {
  const found: [number, string][] = [];
  const reach = MAX_RUNNING_LINES * 3;
  for (
    let index = page + step;
    Math.abs(index - page) <= reach && found.length < MAX_RUNNING_LINES;
    index += step
  ) {
    const line = lines[index];
    if (line === undefined || !isShort(line)) break;
    const text = cleanText(line);
    if (text !== "" && isPageLine(text)) break;
    if (text !== "") found.push([index, text]);
  }
  return found;
};

/** The sides whose line at a depth repeats at another page line on the same side. */
const repeating = (sides: readonly Side[], depth: number): Side[] => {
  const counts = new Map<string, number>();
  const keyOf = ({ step, lines }: Side): string => `${step} ${lines[depth]?.[1] ?? ""}`;
  for (const side of sides) counts.set(keyOf(side), (counts.get(keyOf(side)) ?? 0) + 1);
  return sides.filter((side) => side.lines[depth] !== undefined && (counts.get(keyOf(side)) ?? 0) > 1);
};

/**
 * Indexes of the lines that the page adds: page numbers, and the short lines directly around them that repeat at
 * two or more of them, as far away and on the same side.
 */
export const findFurniture = (lines: readonly string[]): ReadonlySet<number> => {
  const pages = lines.flatMap((line, index) => (isPageLine(line) ? [index] : []));
  const furniture = new Set(pages);
  let sides: Side[] = pages.flatMap((page) =>
    ([-1, 1] as const).map((step) => ({ step, lines: neighbours(lines, page, step) })),
  );
  for (let depth = 0; depth < MAX_RUNNING_LINES; depth += 1) {
    sides = repeating(sides, depth);
    for (const side of sides) furniture.add(side.lines[depth]?.[0] ?? -1);
  }
  return furniture;
};
