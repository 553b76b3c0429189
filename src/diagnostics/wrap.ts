import { stripVTControlCharacters } from "node:util";
import { displayWidth } from "./display.js";

const widthOf = (word: string): number => displayWidth(stripVTControlCharacters(word));

/**
 * Words, with a space between two, as lines of at most `width` terminal cells (colours count nothing); all lines but
 * the first begin with `indent` spaces. A word that is longer than a line has one of its own, whole, so that a path
 * can still be copied. One line where no width is given.
 */
export const wrapWords = (words: readonly string[], width: number | undefined, indent: number): string => {
  if (width === undefined) return words.join(" ");
  const lines: string[] = [];
  let [line, used] = ["", 0];
  for (const word of words) {
    const cells = widthOf(word);
    if (line !== "" && used + 1 + cells > width) {
      lines.push(line);
      [line, used] = [`${" ".repeat(indent)}${word}`, indent + cells];
    } else {
      [line, used] = line === "" ? [word, cells] : [`${line} ${word}`, used + 1 + cells];
    }
  }
  return [...lines, line].join("\n");
};
