import { MAX_DIGITS } from "../../model/index.js";

/** A printed text, white space collapsed, as the value that it stands for; undefined where it is in another format. */
export type Transformation = (text: string) => string | undefined;

/** Longest text that can be a number: digits with a separator after each. */
const MAX_LENGTH = 2 * MAX_DIGITS;

const SPACES = " \u00a0";
const APOSTROPHES = "'`´’′";

/** What was asked for only where the text has a digit, so that `,` is no number. */
const number = (whole: string, fraction: string | undefined): string | undefined => {
  if (!/\d/.test(whole + (fraction ?? ""))) return undefined;
  return `${whole === "" ? "0" : whole}${fraction === undefined || fraction === "" ? "" : `.${fraction}`}`;
};

const escaped = (characters: string): string => characters.replace(/[.\\\]^-]/g, "\\$&");

/** Digits with separators between them, and a fraction after a mark (Registry 4 and 5: wherever they stand). */
const separated = (separators: string, mark: string): Transformation => {
  const form = new RegExp(`^([\\d${escaped(separators)}]*)(?:${escaped(mark)}([\\d${SPACES}]+))?$`);
  const strip = /[^\d]/g;
  return (text) => {
    const match = text.length > MAX_LENGTH ? null : form.exec(text);
    return match ? number((match[1] ?? "").replace(strip, ""), match[2]?.replace(strip, "")) : undefined;
  };
};

/** Digits in groups of three (Registry 1 to 3). */
const grouped = (separators: string, mark: string): Transformation => {
  const form = new RegExp(`^(\\d{1,3}(?:[${escaped(separators)}]?\\d{3})*)(?:${escaped(mark)}(\\d+))?$`);
  return (text) => {
    const match = text.length > MAX_LENGTH ? null : form.exec(text);
    return match ? number((match[1] ?? "").replace(/\D/g, ""), match[2]) : undefined;
  };
};

/** `1,234 yen 56 sen`: a whole, a word, hundredths, perhaps another word. Full-width digits count, too. */
const withUnits = (separators: string): Transformation => {
  const form = new RegExp(`^([\\d${escaped(separators)}]+)[^\\d${escaped(separators)}]\\D*(\\d{1,2})\\D*$`);
  return (text) => {
    const match = text.length > MAX_LENGTH ? null : form.exec(text.normalize("NFKC"));
    return match ? number((match[1] ?? "").replace(/\D/g, ""), (match[2] ?? "").padStart(2, "0")) : undefined;
  };
};

const DASH = /^[-\u058a\u05be\u2010-\u2015\ufe58\ufe63\uff0d]$/;

const zeroDash: Transformation = (text) => (DASH.test(text) ? "0" : undefined);

/** A text that always means the same. */
export const fixed =
  (value: string): Transformation =>
  () =>
    value;

/** Numbers of Registry 4 and 5. */
export const NUMBERS: Readonly<Record<string, Transformation>> = {
  "num-dot-decimal": separated(`,${SPACES}`, "."),
  "num-comma-decimal": separated(`.${SPACES}`, ","),
  "num-unit-decimal": withUnits(".,"),
  "fixed-zero": fixed("0"),
};

/** What Registry 5 adds: apostrophes between digits. */
export const NUMBERS_WITH_APOSTROPHES: Readonly<Record<string, Transformation>> = {
  "num-dot-decimal-apos": separated(`,${SPACES}${APOSTROPHES}`, "."),
  "num-comma-decimal-apos": separated(`.${SPACES}${APOSTROPHES}`, ","),
  "num-unit-decimal-apos": withUnits(`.,${APOSTROPHES}`),
};

/** Numbers of Registry 2 and 3. */
export const GROUPED_NUMBERS: Readonly<Record<string, Transformation>> = {
  numdotdecimal: grouped(`,${SPACES}`, "."),
  numcommadecimal: grouped(`.${SPACES}`, ","),
  numunitdecimal: withUnits(".,"),
  zerodash: zeroDash,
};

/** Numbers of Registry 1. */
export const FIRST_NUMBERS: Readonly<Record<string, Transformation>> = {
  numcommadot: grouped(",", "."),
  numdotcomma: grouped(".", ","),
  numspacedot: grouped(SPACES, "."),
  numspacecomma: grouped(SPACES, ","),
  numcomma: (text) => (/^\d{1,200}(?:,\d{1,200})?$/.test(text) ? text.replace(",", ".") : undefined),
  numdash: (text) => (text === "-" ? "0" : undefined),
};
