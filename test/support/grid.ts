/**
 * A reading of tab-separated tables that is as plain as possible and shares nothing with the program:
 * tests count cells and find places with it.
 */

/** One field of a line: its text, and its place as the fact model counts (from 1, UTF-16 units, a tab is one). */
export interface Field {
  readonly line: number;
  readonly column: number;
  /** Data column: the label is 0. */
  readonly index: number;
  readonly text: string;
}

export const fieldsOf = (line: string, number: number): readonly Field[] => {
  let column = 1;
  return line.split("\t").map((text, index) => {
    const field: Field = { line: number, column, index, text };
    column += text.length + 1;
    return field;
  });
};

/** Numbers, percentages, brackets, and a dash alone. A year in a header is one, too: pass data lines only. */
const NUMERIC = /^(?:\(?[\d,]+(?:\.\d+)?%?\)?|-)$/;

/** The numeric cells of the lines `first` to `last`, both inside. */
export const numericCells = (text: string, first: number, last: number): readonly Field[] =>
  text
    .split("\n")
    .slice(first - 1, last)
    .flatMap((line, offset) => fieldsOf(line, first + offset))
    .filter((field) => field.index > 0 && NUMERIC.test(field.text));

export const placeKey = (place: { readonly line: number; readonly column: number }): string =>
  `${place.line}:${place.column}`;

/** The text with one line replaced; throws where the replacement changes nothing, as an edit of a test must. */
export const editLine = (text: string, number: number, edit: (line: string) => string): string => {
  const lines = text.split("\n");
  const before = lines[number - 1] ?? "";
  const after = edit(before);
  if (after === before) throw new Error(`the edit of line ${number} changes nothing: ${before}`);
  lines[number - 1] = after;
  return lines.join("\n");
};

/** The place of a field of a line of a text, found by its data column. */
export const fieldAt = (text: string, line: number, index: number): Field => {
  const field = fieldsOf(text.split("\n")[line - 1] ?? "", line)[index];
  if (!field) throw new Error(`line ${line} has no field ${index}`);
  return field;
};
