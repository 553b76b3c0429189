import { displayWidth, harmless } from "../diagnostics/display.js";

export interface CellText {
  readonly text: string;
  /** Paints the text once it is padded, so that colour codes do not count as width. */
  readonly paint?: (text: string) => string;
  /** The end says more than the start: too wide a text loses its start. */
  readonly keepEnd?: boolean;
}

/** Cuts a text that is too wide and says so with an ellipsis. */
export const shorten = (text: string, width: number, keepEnd = false): string => {
  if (displayWidth(text) <= width) return text;
  const characters = [...text];
  const drop = () => (keepEnd ? characters.shift() : characters.pop());
  while (characters.length > 0 && displayWidth(characters.join("")) > width - 1) drop();
  return keepEnd ? `…${characters.join("")}` : `${characters.join("")}…`;
};

const pad = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - displayWidth(text)));

/**
 * Lines of aligned columns, each as wide as its widest cell and at most as `limits` says, two spaces between them.
 * The last column is cut where a line would be longer than `room`.
 */
export const textTable = (
  rows: readonly (readonly CellText[])[],
  limits: readonly number[] = [],
  room = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const widths: number[] = [];
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const row of rows) {
    for (const [index, { text }] of row.entries()) {
      // The last cell of a short row runs on over the columns that it leaves empty.
      if (index === row.length - 1 && row.length < columns) continue;
      widths[index] = Math.min(
        Math.max(widths[index] ?? 0, displayWidth(text)),
        limits[index] ?? Number.POSITIVE_INFINITY,
      );
    }
  }
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + 2, 0);
  const last = widths.length - 1;
  widths[last] = Math.max(Math.min(widths[last] ?? 0, room - before), 8);
  return rows.map((row) =>
    row
      .map(({ text, paint, keepEnd }, index) => {
        const isLast = index === row.length - 1;
        const free = isLast && row.length < columns;
        const limit = free ? Number.POSITIVE_INFINITY : (widths[index] ?? 0);
        const fitted = shorten(harmless(text), limit, keepEnd);
        const padded = isLast ? fitted : pad(fitted, limit);
        return paint ? paint(padded) : padded;
      })
      .join("  ")
      .trimEnd(),
  );
};
