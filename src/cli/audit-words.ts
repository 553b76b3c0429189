import { harmless } from "../diagnostics/display.js";
import type { Place } from "../diagnostics/index.js";
import { wrapWords } from "../diagnostics/wrap.js";
import type { Io } from "./io.js";
import { shorten } from "./text-table.js";

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

/** `282:47`, as editors take it after the name of a file. */
export const placeText = ({ line, column }: Place): string => `${line}:${column}`;

/** A decimal text as people write it: `-12160.43` is −12,160.43. */
export const decimalWords = (text: string): string => {
  const [whole = "", fraction] = text.replace("-", "").split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${text.startsWith("-") ? "−" : ""}${digits}${fraction === undefined ? "" : `.${fraction}`}`;
};

/** `a, b or c`. */
export const either = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join() : `${texts.slice(0, -1).join(", ")} or ${texts.at(-1)}`;

/** Longest word that is shown whole: no number of a release that is one has more digits. */
const LONGEST = 60;

/** The words of a text from the release, each painted alike, without anything that could steer a terminal. */
export const wordsOf = (text: string, paint: (word: string) => string = (word) => word): readonly string[] =>
  text.split(" ").map((word) => paint(harmless(shorten(word.slice(0, LONGEST + 1), LONGEST))));

/**
 * Words as lines that begin with `indent` spaces, those after the first with `hanging`. Only a terminal has a width:
 * what is piped keeps them on one line.
 */
export const paragraph = (words: readonly string[], indent: number, hanging: number, io: Io): string => {
  const [first = "", ...others] = words;
  return wrapWords(
    [`${" ".repeat(indent)}${first}`, ...others],
    io.outTerminal ? io.width : undefined,
    hanging,
  );
};
