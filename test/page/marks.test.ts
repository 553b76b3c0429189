import { describe, expect, it } from "vitest";
import { piecesOf } from "../../src/page/arithmetic.js";
import type { Spot } from "../../src/page/book.js";
import type { Words } from "../../src/page/data.js";
import { marksIn, type Target } from "../../src/page/targets.js";

const spot = (numeric: boolean): Spot =>
  ({ entry: { unit: numeric ? {} : undefined, concept: {} } }) as unknown as Spot;

const target = (line: number, column: number, text: string, kind: "number" | "text" | "none"): Target => ({
  line,
  column,
  text,
  spots: kind === "none" ? [] : [spot(kind === "number")],
});

const byLine = (...targets: readonly Target[]): ReadonlyMap<number, readonly Target[]> =>
  new Map(targets.map(({ line }) => [line, targets.filter((other) => other.line === line)]));

const texts = (words: Words, ...targets: readonly Target[]): readonly string[] =>
  marksIn(words, byLine(...targets)).map(({ start, end }) => words[0].slice(start, end));

describe("the marks of a text", () => {
  it("stand where the source has them", () => {
    expect(
      texts(["Total 1,234 and 5", 7, 11], target(7, 17, "1,234", "number"), target(7, 27, "5", "none")),
    ).toEqual(["1,234", "5"]);
  });

  it("are found behind what the source has more: `revenues of (\\$86.8 million)`, `<i>9</i>`", () => {
    // The source is `(\$86.8)`: the words lack the backslash at column 2.
    expect(texts(["($86.8)", 3, 1, 1, 3, 3], target(3, 2, "$86.8", "number"))).toEqual(["$86.8"]);
    expect(texts(["($86.8)", 3, 1, 1, 3, 3], target(3, 3, "$86.8", "number"))).toEqual(["$86.8"]);
    expect(texts(["9 x", 4, 4, 1, 4, 9], target(4, 4, "9", "none"))).toEqual(["9"]);
  });

  it("go on over the end of a line", () => {
    // Two lines joined with a space, which stands nowhere.
    expect(texts(["of JPY10 million in", 1, 1, 9, 2, 1], target(1, 4, "JPY10 million", "number"))).toEqual([
      "JPY10 million",
    ]);
  });

  it("of other lines and columns are others' marks", () => {
    const cell: Words = ["5", 9, 20];
    expect(
      texts(cell, target(9, 18, "5", "none"), target(9, 21, "5", "none"), target(8, 20, "5", "none")),
    ).toEqual([]);
  });

  it("never overlap: facts that are numbers come before texts, and numbers within texts are inner marks", () => {
    const words: Words = ["Ended September 30, 2002", 1, 1];
    const date = target(1, 7, "September 30, 2002", "text");
    const [mark, ...others] = marksIn(
      words,
      byLine(date, target(1, 17, "30", "none"), target(1, 21, "2002", "none")),
    );
    expect(others).toEqual([]);
    expect(mark?.inner.map(({ start, end }) => words[0].slice(start, end))).toEqual(["30", "2002"]);
    const number = target(1, 17, "30", "number");
    expect(texts(words, date, number)).toEqual(["30"]);
  });
});

describe("an arithmetic", () => {
  const place = (column: number) => ({ line: 1, column });
  const links = (text: string, checked: string, ...others: string[]): readonly string[] =>
    piecesOf(
      text,
      { printed: checked, place: place(0) },
      others.map((printed, index) => ({ printed, place: place(index + 1) })),
    ).map((piece) => (piece.place ? `[${piece.text}]${piece.place.column}` : piece.text));

  it("leads from its numbers to their places, the checked one being the last", () => {
    expect(links("893,135 / 10,568,342 = 8.451; printed is 8.4", "8.4", "893,135", "10,568,342")).toEqual([
      "[893,135]1",
      " / ",
      "[10,568,342]2",
      " = 8.451; printed is ",
      "[8.4]0",
    ]);
  });

  it("takes equal numbers one after the other, and none that is a part of another", () => {
    expect(links("5 + 5 + 15 = 25; printed is 25", "25", "5", "5", "15")).toEqual([
      "[5]1",
      " + ",
      "[5]2",
      " + ",
      "[15]3",
      " = 25; printed is ",
      "[25]0",
    ]);
    expect(links("1.5 = 2; printed is 3", "3", "5")).toEqual(["1.5 = 2; printed is ", "[3]0"]);
  });

  it("is text where a number is not in it", () => {
    expect(links("the whole of itself; printed is 100.0", "", "7")).toEqual([
      "the whole of itself; printed is 100.0",
    ]);
  });
});
