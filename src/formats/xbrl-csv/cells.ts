import { type Fact, isDecimal, shift } from "../../model/index.js";

/** What a cell says where it is not its own words (xBRL-CSV 1.0 “Special values”). */
export const NIL = "#nil";
export const EMPTY = "#empty";
export const NONE = "#none";

/** A value as a cell: an empty cell would be no fact, and what begins with `#` would be a special value. */
export const cellOf = (value: string | null): string => {
  if (value === null) return NIL;
  if (value === "") return EMPTY;
  return value.startsWith("#") ? `#${value}` : value;
};

/** A number in its base measure, exactly; what is no number stays as it is. */
export const numberOf = ({ value, unit }: Fact): string | null =>
  value !== null && unit && isDecimal(value) ? shift(value, unit.scale) : value;

/** RFC 4180 §2: a field with a comma, a quote or a line end stands in quotes, and its quotes are doubled. */
const field = (text: string): string => (/[",\r\n]/.test(text) ? quoted(text) : text);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Rows as CSV, each line ended as RFC 4180 has it. Names of columns stand in quotes: programs that guess the dialect
 * from the first lines see it there, before any text of anybody's.
 */
export const csvOf = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header.map(quoted), ...rows.map((row) => row.map(field))].map((row) => `${row.join(",")}\r\n`).join("");
