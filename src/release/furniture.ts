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

/** The short lines on one side of a page line, nearest first, as [index of the line, its text]. */
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

/**
 * Indexes of the lines that the page adds: page numbers, and the short lines directly around them that repeat at
 * two or more of them.
 */
export const findFurniture = (lines: readonly string[]): ReadonlySet<number> => {
  const pages = lines.flatMap((line, index) => (isPageLine(line) ? [index] : []));
  const sides = pages.flatMap((page) => [neighbours(lines, page, -1), neighbours(lines, page, 1)]);
  const places = new Map<string, Set<number>>();
  for (const [index, text] of sides.flat()) places.set(text, (places.get(text) ?? new Set()).add(index));
  const furniture = new Set(pages);
  for (const side of sides) {
    for (const [index, text] of side) {
      if ((places.get(text)?.size ?? 0) < 2) break;
      furniture.add(index);
    }
  }
  return furniture;
};
