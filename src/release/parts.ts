import type { GridCell, GridRow } from "./grid.js";
import { isBareYear, isPeriodLike, namesYear } from "./periods.js";

/** Table lines under one header, or under none: a table, or a part of one that goes on. */
export interface TablePart {
  /** Lines with a label alone above the header: they belong to the caption. */
  readonly caption: readonly GridRow[];
  readonly header: readonly GridRow[];
  readonly body: readonly GridRow[];
}

interface Growing {
  readonly caption: GridRow[];
  readonly header: GridRow[];
  readonly body: GridRow[];
  /** Labels alone, of which what follows decides to what they belong. */
  pending: GridRow[];
}

const start = (caption: GridRow[] = []): Growing => ({ caption, header: [], body: [], pending: [] });

const filled = (row: GridRow): GridCell[] => row.cells.filter((cell) => cell !== undefined);

/** Does the header already tell the year of each column, so that a row of bare numbers like 2002 holds figures? */
const yearsAreGiven = (header: readonly GridRow[], row: GridRow): boolean => {
  const above = header.at(-1);
  return above !== undefined && row.cells.every((_, index) => namesYear(above.cells[index]?.text ?? ""));
};

/** Digits and letters that look like digits, as `1O8` for `108`: what scanning or typing leaves of a number. */
const LOOKALIKES = /^\(?(?=.*\d)[\d.,OoDlIi|SsBbGgqZzAT]{2,20}%?\)?$/;

/** A named row under a header whose numbers are all damaged: data, though none of them can be read. */
const isDamaged = (part: Growing, row: GridRow): boolean =>
  row.label !== undefined &&
  row.nature === "texts" &&
  part.header.length > 0 &&
  filled(row).every(({ text }) => LOOKALIKES.test(text) && !isPeriodLike(text));

const isHeader = (part: Growing, row: GridRow): boolean => {
  if (row.nature === "amounts" || isDamaged(part, row)) return false;
  if (part.body.length === 0) {
    const bareYears = row.label !== undefined && filled(row).every(({ text }) => isBareYear(text));
    if (bareYears && yearsAreGiven(part.header, row)) return false;
    return !(row.label && row.nature === "texts" && part.header.length > 0 && part.pending.length > 0);
  }
  if (!row.label) return true;
  return row.nature === "periods" && filled(row).every(({ text }) => isPeriodLike(text) && !isBareYear(text));
};

const addHeader = (part: Growing, row: GridRow): Growing => {
  const { pending } = part;
  if (part.body.length > 0) return addHeader(start(pending), row);
  const home = part.header.length === 0 ? part.caption : part.header;
  for (const label of pending) home.push(label);
  part.pending = [];
  part.header.push(row);
  return part;
};

const flush = (part: Growing): void => {
  for (const row of part.pending) part.body.push(row);
  part.pending = [];
};

/** A table of words alone has one header row, and those under it that name no row. */
const demoteTexts = (part: TablePart): TablePart => {
  if (part.body.some(({ nature }) => nature === "amounts") || part.header.length < 2) return part;
  const named = part.header.findIndex(
    (row, index) => index > 0 && row.label !== undefined && row.nature === "texts",
  );
  if (named < 0) return part;
  return { ...part, header: part.header.slice(0, named), body: [...part.header.slice(named), ...part.body] };
};

/** Parts a run of table lines at each header within it. */
export const readParts = (rows: readonly GridRow[]): TablePart[] => {
  const parts: Growing[] = [];
  let part = start();
  for (const row of rows) {
    if (row.nature === "empty") continue;
    if (row.nature === "label") part.pending.push(row);
    else if (isHeader(part, row)) {
      const next = addHeader(part, row);
      if (next !== part) parts.push(part);
      part = next;
    } else {
      flush(part);
      part.body.push(row);
    }
  }
  flush(part);
  return [...parts, part].filter(({ header, body }) => header.length + body.length > 0).map(demoteTexts);
};

/**
 * Do the rows wait for what comes after a blank line: headers without figures, or labels alone? A row that has both a
 * label and cells does not.
 */
export const areOpen = (rows: readonly GridRow[]): boolean =>
  rows.every(
    ({ nature, label, cells }) =>
      nature !== "amounts" && (nature === "periods" || !label || cells.length === 0),
  );
