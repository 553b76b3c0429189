import type { Collector } from "../diagnostics/index.js";
import { type Caption, readCaption, repeatsCaption } from "./captions.js";
import { learnShapes } from "./doubts.js";
import type { GridRow } from "./grid.js";
import { countColumns, readHeader } from "./header.js";
import { isMisaligned } from "./header-check.js";
import type { TablePart } from "./parts.js";
import { isPeriodLike, namesYear } from "./periods.js";
import { learnColumns } from "./placement.js";
import type { Block, Table } from "./release.js";
import { readRow } from "./rows.js";

/** A table to which parts may still be added. */
export interface Draft {
  readonly kind: "draft";
  readonly id: string;
  readonly caption: Caption;
  readonly header: readonly GridRow[];
  readonly body: GridRow[];
  /** The headers of the parts that repeat it on next pages. */
  readonly repeats: (readonly GridRow[])[];
  /** As the first part shows it; parts that go on with the table must suit it. */
  readonly columnCount: number;
}

/** Starts a table; `above`: the blocks between it and the table before. */
export const startTable = (id: string, part: TablePart, above: readonly Block[]): Draft => {
  const { header, body } = part;
  const first = header[0] ?? body[0];
  const caption = readCaption(above, (first?.line ?? 0) + 1);
  const columnCount = countColumns(header, body);
  return { kind: "draft", id, caption, header, body: [...body], repeats: [], columnCount };
};

const sameRow = (a: GridRow, b: GridRow | undefined): boolean =>
  a.label?.text === b?.label?.text &&
  a.cells.length === b?.cells.length &&
  a.cells.every((cell, index) => cell?.text === b.cells[index]?.text);

const sameHeader = (a: readonly GridRow[], b: readonly GridRow[]): boolean =>
  a.length === b.length && a.every((row, index) => sameRow(row, b[index]));

const hasColumns = (rows: readonly GridRow[], count: number): boolean => {
  let filled = 0;
  let width = 0;
  for (const row of rows) {
    filled = Math.max(filled, row.cells.length);
    width = Math.max(width, row.width);
  }
  return filled <= count && width >= count;
};

/**
 * Does a part go on with the table before it? Without header: after nothing but notes and furniture, and with as many
 * columns. With the same header again: after a page break.
 */
export const continues = (table: Draft, part: TablePart, between: readonly Block[]): boolean => {
  if (part.header.length === 0) {
    const quiet = between.every(({ kind }) => kind === "furniture" || kind === "note");
    return quiet && hasColumns(part.body, table.columnCount);
  }
  const afterPageBreak = between.some(({ kind }) => kind === "furniture");
  return (
    afterPageBreak && sameHeader(part.header, table.header) && repeatsCaption(between, table.caption.lines)
  );
};

/** Adds a part that goes on with the table. */
export const continueTable = (table: Draft, part: TablePart): void => {
  for (const row of part.body) table.body.push(row);
  if (part.header.length > 0) table.repeats.push(part.header);
};

/** A header over periods without a figure under it: what a text that is cut off leaves of a table. */
const warnIfEmpty = ({ caption, header, body }: Draft, file: string, collector: Collector): void => {
  const names = header.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
  const tells = names.length > 1 && names.some(({ text }) => isPeriodLike(text) || namesYear(text));
  const [first] = header;
  if (!tells || !first || body.some(({ cells }) => cells.length > 0)) return;
  const title = caption.lines.map(({ text }) => text).join(" / ");
  const { column = 1, length = 1 } = names[0]?.span ?? {};
  collector.warning(
    "empty-table",
    `${title === "" ? "A table" : `The table “${title}”`} has a header and no figures.`,
    {
      place: { file, line: first.line + 1, column, length },
      hint: "Check that the text is complete: was it cut off after the header?",
    },
  );
};

/** The finished table: each cell in its column. */
export const finishTable = (draft: Draft, file: string, collector: Collector): Table => {
  const { id, caption, header, body } = draft;
  warnIfEmpty(draft, file, collector);
  const named = countColumns(header, body);
  const headerRows = readHeader(header, named);
  const misaligned = isMisaligned(header, headerRows, body, file, collector);
  // Such a header says nothing of how many columns there are; its rows can be read all the same.
  const count = misaligned ? countColumns([], body) : named;
  const columns = learnColumns(body, count);
  const shapes = learnShapes(body, count);
  const first = header[0] ?? body[0];
  const last = body.at(-1) ?? header.at(-1);
  return {
    kind: "table",
    id,
    caption: caption.lines,
    header: headerRows,
    ...(misaligned && { misaligned }),
    columnCount: Math.max(named, count),
    rows: body.map((row) => readRow(row, { file, columns, shapes, collector })),
    ...(draft.repeats.length > 0 && {
      repeats: draft.repeats.flatMap((rows) => readHeader(rows, Math.max(named, count))),
    }),
    marks: caption.marks,
    firstLine: (first?.line ?? 0) + 1,
    lastLine: (last?.line ?? 0) + 1,
  };
};
