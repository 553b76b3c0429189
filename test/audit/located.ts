import { expect } from "vitest";
import type { Audit, Suspect } from "../../src/audit/index.js";
import { editLine, fieldAt, placeKey } from "../support/grid.js";
import type { Edit, ErrorCase } from "./error-cases.js";

/** Replaces a field whole, or a text in a sentence; throws where it is not there. */
export const editField = (text: string, { line, field, from, to }: Edit): string =>
  editLine(text, line, (before) => {
    if (field === undefined) return before.replace(from, to);
    const fields = before.split("\t");
    if (fields[field] !== from) throw new Error(`line ${line} has ${fields[field]}, not ${from}`);
    return fields.with(field, to).join("\t");
  });

export const placeOf = (text: string, { line, field, to }: Edit): string => {
  if (field !== undefined) return placeKey(fieldAt(text, line, field));
  const column = (text.split("\n")[line - 1] ?? "").indexOf(to) + 1;
  if (column === 0) throw new Error(`line ${line} does not say ${to}`);
  return placeKey({ line, column });
};

/** The place of `line:data column` or `line:text`. */
const otherPlace = (text: string, other: string): string => {
  const [line = "", rest = ""] = other.split(":");
  const edit = { line: Number(line), from: "", to: rest };
  return placeOf(text, /^\d$/.test(rest) ? { ...edit, field: Number(rest) } : edit);
};

export const suspectPlaces = (suspects: readonly Suspect[]): readonly string[] =>
  suspects.flatMap(({ places }) => places.map(placeKey));

export const suspectAt = (audit: Audit, place: string): Suspect | undefined =>
  audit.suspects.find((suspect) => suspectPlaces([suspect]).includes(place));

/** All suspects of the error that a suspect would explain. */
export const sameError = (audit: Audit, suspect: Suspect | undefined): readonly Suspect[] =>
  audit.suspects.filter(({ error }) => error === suspect?.error);

const isSorted = (numbers: readonly number[]): boolean => numbers.every((rank, index) => rank === index + 1);

/** What a case says holds of the audit of the text with its error. */
export const expectLocated = (text: string, audit: Audit, error: ErrorCase): void => {
  const place = placeOf(text, error.edit);
  expect(audit.broken.some(({ places }) => places.map(placeKey).includes(place))).toBe(true);
  const suspect = suspectAt(audit, place);
  const all = sameError(audit, suspect);
  expect(suspectPlaces(all)).toContain(place);
  expect(suspect?.printed).toBe(error.edit.to);
  expect(isSorted(all.map(({ rank }) => rank))).toBe(true);
  if (error.first) expect(suspect?.rank).toBe(1);
  if (error.slip) expect(suspect?.slip).toBe(error.slip);
  expectValue(all, suspect, error);
  if (!error.first) {
    const others = (error.others ?? []).map((other) => otherPlace(text, other));
    expect(suspectPlaces(all)).toEqual(expect.arrayContaining(others));
  }
};

const expectValue = (
  all: readonly Suspect[],
  suspect: Suspect | undefined,
  { edit, first, correction, candidate }: ErrorCase,
): void => {
  if (correction !== undefined) {
    expect(all.map(({ printed }) => printed)).toEqual([suspect?.printed]);
    expect(suspect).toMatchObject({ correction, candidates: [correction] });
    return;
  }
  const allowed = first ? [undefined, edit.from] : [undefined];
  // Nothing is proposed where the release leaves a choice; what is proposed on a slip's strength must be right.
  expect(all.every((other) => allowed.includes(other.correction))).toBe(true);
  if (candidate === undefined) return;
  if (first) expect(suspect?.candidates[0]).toBe(candidate);
  else expect(suspect?.candidates).toContain(candidate);
};

export const errorCount = ({ suspects }: Audit): number => new Set(suspects.map(({ error }) => error)).size;
