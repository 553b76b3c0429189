import type { DecimalText } from "../model/index.js";
import type { Figure } from "./figure.js";
import { abs, decimalText, type Fixed, powerOfTen, roundDiv } from "./fixed.js";

const NUMBER = /\d[\d,]*(?:\.\d+)?|\.\d+/;

/** What a printed “1” is worth: a thousand, a million, a hundredth where percentages are printed. Never nought. */
export const printedOne = ({ ulp, places }: Figure): Fixed => (ulp > 0n ? ulp : 1n) * powerOfTen(places);

/** The number in the sense in which it is printed: lines that are printed turned round have the other sign. */
export const asPrinted = ({ negated }: Figure, value: Fixed): Fixed => (negated ? -value : value);

/** Decimal text of a value in the unit that is printed, to so many places more than are printed. */
export const inPrintedUnit = (figure: Figure, value: Fixed, more = 0): DecimalText => {
  const places = figure.places + more;
  const scaled = roundDiv(asPrinted(figure, value) * powerOfTen(places), printedOne(figure));
  return decimalText(scaled, places);
};

const withCommas = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** Digits in the form of the printed number, to so many decimal places. */
const numeralOf = (figure: Figure, magnitude: Fixed, places: number): string => {
  const scaled = roundDiv(magnitude * powerOfTen(places), printedOne(figure));
  const digits = scaled.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const plain = /\d{4}/.test(NUMBER.exec(figure.text)?.[0] ?? "") && !figure.text.includes(",");
  return `${plain ? whole : withCommas(whole)}${places > 0 ? `.${digits.slice(digits.length - places)}` : ""}`;
};

const withoutSign = (text: string): string => {
  const inner = /^\((.*\d.*)\)$/.exec(text)?.[1] ?? text;
  return inner.replace(/\(-\)|[△▲]|[-−–](?=[\d.])/, "");
};

const withSign = (bare: string, form: string): string =>
  form.endsWith(")") ? form.replace("#", bare) : bare.replace(/\d|\./, `${form.replace("#", "")}$&`);

/**
 * A value as the release would print it in the place of this figure: its commas, sign and unit, and its decimal places
 * unless others are asked for.
 */
export const printAs = (figure: Figure, value: Fixed, places = figure.places): string => {
  const numeral = numeralOf(figure, abs(value), places);
  const bare = withoutSign(figure.text);
  // The text of a dash, or of what could not be read, is no form to fill in.
  const filled = figure.digits === "" ? numeral : bare.replace(NUMBER, numeral);
  return asPrinted(figure, value) < 0n ? withSign(filled, figure.negativeForm) : filled;
};

/** What is certain of a number that lies between two: its first digits, with a mark for the rest. */
export const leadingDigits = (figure: Figure, low: Fixed, high: Fixed): string | undefined => {
  if (low < 0n !== high < 0n) return undefined;
  const [a, b] = [low, high].map((end) => numeralOf(figure, abs(end), figure.places)) as [string, string];
  if (a.length !== b.length) return undefined;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const known = a.slice(0, shared);
  if (!/\d/.test(known)) return undefined;
  const text = shared === a.length ? known : `${known}…`;
  return asPrinted(figure, low) < 0n ? `-${text}` : text;
};
