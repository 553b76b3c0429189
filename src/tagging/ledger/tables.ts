import { type Cell, locateSpan, type Release, type Row, type Span } from "../../release/index.js";
import type { TaggedTable } from "../read-table.js";
import type { TaggedRow } from "../rows.js";
import { type Findings, type ReasonOf, reasonsOf } from "./reasons.js";
import { claim, isOpen, type Sheet, unclaimed } from "./sheet.js";
import { claimLabel, isPeriod } from "./texts.js";

/** The stretches between a line's tabs, the first being the label's. */
const fieldsOf = ({ file, lines }: Release, line: number): readonly Span[] => {
  let column = 1;
  return (lines[line - 1] ?? "").split("\t").map((text) => {
    const span: Span = { file, line, column, length: text.length, text };
    column += text.length + 1;
    return span;
  });
};

const stretchOf = ({ line, column, length }: Span) => ({ line, start: column - 1, end: column - 1 + length });

/** The cells of a row by the offset at which their fields begin. */
const cellsOf = ({ cells, unplaced }: Row, line: string): ReadonlyMap<number, Cell> =>
  new Map([...cells, ...unplaced].map((cell) => [line.lastIndexOf("\t", cell.span.column - 1) + 1, cell]));

/** Says what the numbers of a data cell are that are no fact: marks after a number, a date, or why not. */
const claimCell = (sheet: Sheet, field: Span, cell: Cell | undefined, reason: () => string): void => {
  const stretch = stretchOf(field);
  if (cell)
    claim(sheet, { ...stretch, start: cell.span.column - 1 + cell.span.length }, { kind: "note-mark" });
  if (unclaimed(sheet, stretch).length === 0) return;
  claim(sheet, stretch, isPeriod(field.text) ? { kind: "period" } : { kind: "other", reason: reason() });
};

const claimRow = (sheet: Sheet, release: Release, tagged: TaggedRow, reasonOf: ReasonOf): void => {
  const { row } = tagged;
  if (!isOpen(sheet, row.line)) return;
  const cells = cellsOf(row, release.lines[row.line - 1] ?? "");
  for (const [index, field] of fieldsOf(release, row.line).entries()) {
    if (unclaimed(sheet, stretchOf(field)).length === 0) continue;
    const cell = cells.get(field.column - 1);
    if (index === 0) claimLabel(sheet, locateSpan(field));
    else claimCell(sheet, field, cell, () => reasonOf(tagged, cell));
  }
};

const claimHeader = (sheet: Sheet, release: Release, line: number): void => {
  if (!isOpen(sheet, line)) return;
  for (const field of fieldsOf(release, line))
    if (unclaimed(sheet, stretchOf(field)).length > 0) claimLabel(sheet, locateSpan(field));
};

/** Says what the numbers in tables are that are no facts: headers, labels, marks, and cells that were left out. */
export const claimTables = (
  sheet: Sheet,
  release: Release,
  tables: readonly TaggedTable[],
  findings: Findings,
): void => {
  for (const tagged of tables) {
    const reasonOf = reasonsOf(tagged, findings);
    for (const { line } of tagged.table.header) claimHeader(sheet, release, line);
    for (const row of tagged.rows) claimRow(sheet, release, row, reasonOf);
  }
};
