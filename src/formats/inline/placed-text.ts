import type { ItemType } from "../../taxonomy/index.js";
import { formatFor } from "./transformations.js";

/** A stretch of words that a text's tag stands around. */
export interface PlacedText {
  readonly start: number;
  readonly end: number;
  /** Local name in Transformation Registry 5, where the words are not the value. */
  readonly format?: string | undefined;
}

const kindOf = (type: ItemType | undefined): "date" | "boolean" | "text" => {
  const name = type?.xsdType.slice(type.xsdType.indexOf(":") + 1);
  if (name === "dateItemType") return "date";
  return name === "booleanItemType" ? "boolean" : "text";
};

const isWord = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{Nd}]/u.test(text[start - 1] ?? " ") && !/[\p{L}\p{Nd}]/u.test(text[end] ?? " ");

/** The value as words of its own within a printed text: `2002` in `2nd Quarter 2002`. */
const wordWithin = (printed: string, value: string): PlacedText | undefined => {
  for (let start = printed.indexOf(value); start >= 0; start = printed.indexOf(value, start + 1)) {
    const end = start + value.length;
    if (isWord(printed, start, end)) return { start, end };
  }
  return undefined;
};

/**
 * Where in a text, from `offset`, the printed words of an occurrence give the value of its fact: as they are, in a format
 * of the registry (`November 13, 2002`, `UNAUDITED`), or a part of them. Undefined where they only imply it.
 */
export const placeText = (
  text: string,
  offset: number,
  printed: string,
  value: string,
  type: ItemType | undefined,
): PlacedText | undefined => {
  if (value === "") return undefined;
  if (text.startsWith(value, offset)) return { start: offset, end: offset + value.length };
  if (!text.startsWith(printed, offset)) return undefined;
  const kind = kindOf(type);
  const format = formatFor(printed, value, kind);
  if (format !== undefined) return { start: offset, end: offset + printed.length, format };
  const within = kind === "text" ? wordWithin(printed, value) : undefined;
  return within && { start: offset + within.start, end: offset + within.end };
};
