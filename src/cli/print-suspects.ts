import pc from "picocolors";
import type { Slip, Suspect } from "../audit/index.js";
import { either, paragraph, placeText, wordsOf } from "./audit-words.js";
import type { Io } from "./io.js";
import { type Mark, markedLines } from "./marked-lines.js";

type Colors = ReturnType<typeof pc.createColors>;

/** What the printed number is, beside the right one. */
const SLIPS: Readonly<Record<Slip, string>> = {
  digit: "one digit is another",
  "swapped-digits": "two neighbouring digits are swapped",
  "lost-digit": "a digit is missing",
  "doubled-digit": "there is a digit too many",
  sign: "a minus sign or bracket is missing or too much",
  "decimal-point": "the decimal point stands elsewhere",
  "swapped-cells": "two neighbouring cells have each other's number",
  "moved-row": "the row stands one cell further",
  "moved-column": "the column stands one row further",
  "missing-number": "a dash stands where a number belongs",
  unreadable: "it cannot be read as a number",
  other: "it looks like no slip of the pen",
};

/** What the other relations tell of the right value; undefined where they tell nothing. */
const known = ({ correction, candidates, leadingDigits }: Suspect): string | undefined => {
  if (correction !== undefined) return `should be ${correction}`;
  if (candidates.length > 0) return `could be ${either(candidates)}`;
  if (leadingDigits !== undefined) return `should begin with ${leadingDigits.replace(/…$/, "")}`;
  return undefined;
};

/** The relations that its likeliest value mends, and those that it would break. */
const evidence = ({ for: mends, against }: Suspect): string =>
  [
    mends.length > 0 ? `for: ${mends.join(", ")}` : "",
    against.length > 0 ? `against: ${against.join(", ")}` : "nothing against",
  ]
    .filter(Boolean)
    .join("; ");

const marksOf = ({ places }: Suspect, colors: Colors): readonly Mark[] =>
  places.map((place) => ({ place, line: "^", paint: colors.red }));

/** Place, printed number, and what is known of it. */
const headWords = (suspect: Suspect, colors: Colors): readonly string[] => {
  const { rank, places, printed, slip } = suspect;
  const words = known(suspect);
  const head = [
    ...wordsOf(`${rank}. ${places.map(placeText).join(", ")}`),
    ...wordsOf(printed, colors.red),
    ...(words === undefined
      ? wordsOf("is wrong, and nothing tells what is right")
      : wordsOf(words, colors.green)),
  ];
  return [...head.slice(0, -1), `${head.at(-1)}:`, ...wordsOf(SLIPS[slip])];
};

/** A suspect; `before` is the one before it of the same error, whose evidence is not said twice. */
const suspectLines = (
  suspect: Suspect,
  before: Suspect | undefined,
  lines: readonly string[],
  io: Io,
): readonly string[] => {
  const colors = pc.createColors(io.outColor);
  const said = evidence(suspect);
  return [
    paragraph(headWords(suspect, colors), 2, 5, io),
    paragraph(wordsOf(`“${suspect.label}”`), 5, 5, io),
    // The likeliest is shown in its line; the others mostly stand beside each other in a broken sum.
    ...(before ? [] : markedLines(marksOf(suspect, colors), lines, io.width - 3).map((line) => `   ${line}`)),
    ...(before && evidence(before) === said ? [] : [paragraph(wordsOf(said, colors.dim), 5, 9, io)]),
  ];
};

const byError = (suspects: readonly Suspect[]): readonly (readonly Suspect[])[] => {
  const errors = new Map<number, Suspect[]>();
  for (const suspect of suspects) errors.set(suspect.error, [...(errors.get(suspect.error) ?? []), suspect]);
  return [...errors.values()];
};

const headline = (suspects: readonly Suspect[]): string => {
  if (suspects.length > 1) return `one of ${suspects.length} is likely wrong, the likeliest comes first`;
  return suspects[0]?.places.length === 1 ? "this number is likely wrong" : "these numbers are likely wrong";
};

/** Numbers that are likely wrong, error by error, the likeliest of each first. */
export const printSuspects = (suspects: readonly Suspect[], lines: readonly string[], io: Io): void => {
  if (suspects.length === 0) return;
  const colors = pc.createColors(io.outColor);
  io.out(`${colors.bold(colors.red("Suspects"))}\n\n`);
  const errors = byError(suspects);
  for (const [index, of] of errors.entries()) {
    const shown = of.flatMap((suspect, rank) => suspectLines(suspect, of[rank - 1], lines, io));
    io.out(
      `${colors.bold(`error ${index + 1} of ${errors.length}`)}: ${headline(of)}\n${shown.join("\n")}\n\n`,
    );
  }
};
