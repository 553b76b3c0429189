import type { BlockText, CellText, ReleaseText, RowText, Words } from "../page/data.js";
import {
  type Block,
  type Cell,
  type HeaderRow,
  type LocatedText,
  locate,
  locateSpan,
  type Release,
  type Row,
  type Span,
  type Table,
} from "../release/index.js";

/** Where a text's words stand: a stretch for each run of them that the source has in one piece. */
const stretchesOf = ({ text, spansOf }: LocatedText): readonly number[] => {
  const stretches: number[] = [];
  let [line, next] = [0, 0];
  for (let offset = 0; offset < text.length; offset += 1) {
    const [span] = spansOf(offset, offset + 1);
    // A space that joins two lines stands nowhere.
    if (!span) continue;
    if (span.line !== line || span.column !== next) {
      stretches.push(...(stretches.length > 0 ? [offset] : []), span.line, span.column);
      line = span.line;
    }
    next = span.column + 1;
  }
  return stretches;
};

/** Most texts stand in the source just so; only the others are looked at unit by unit. */
const wordsOf = (located: LocatedText, spans: readonly Span[]): Words => {
  const [first] = spans;
  return first && spans.length === 1 && first.text === located.text
    ? [located.text, first.line, first.column]
    : [located.text, ...stretchesOf(located)];
};

const spanWords = (span: Span): Words => {
  const start = span.text.length - span.text.trimStart().length;
  const text = span.text.trim();
  const tight = { ...span, column: span.column + start, length: text.length, text };
  return wordsOf(locateSpan(tight), [tight]);
};

/** What stands between the beginning of a line and a block's first words: the mark of a note, a bullet. */
const markOf = (spans: readonly Span[], { lines }: Release): Words | undefined => {
  const [first] = spans;
  const text = first && lines[first.line - 1]?.slice(0, first.column - 1);
  return text?.trim() ? spanWords({ ...first, column: 1, length: text.length, text } as Span) : undefined;
};

/** A cell's whole field of its line, with note marks and closing colon. */
const fieldWords = ({ span }: Cell, { lines }: Release): Words => {
  const text = lines[span.line - 1] ?? "";
  const start = span.column === 1 ? 0 : text.lastIndexOf("\t", span.column - 2) + 1;
  const tab = text.indexOf("\t", span.column - 1);
  const field = text.slice(start, tab < 0 ? undefined : tab);
  return spanWords({ ...span, column: start + 1, length: field.length, text: field });
};

const cellText = (cell: Cell, release: Release): CellText => [
  cell.column,
  cell.columnSpan,
  fieldWords(cell, release),
];

const headRow = ({ stub, cells }: HeaderRow, release: Release): RowText => ({
  ...(stub && { label: fieldWords(stub, release) }),
  cells: cells.map((cell) => cellText(cell, release)),
});

/** Cells of which the column is not certain stand as they are printed, one after the other. */
const cellsOf = ({ cells, unplaced, inColumn }: Row): readonly Cell[] => {
  if (unplaced.length === 0 || inColumn) return [...cells, ...unplaced].sort((a, b) => a.column - b.column);
  return [...cells, ...unplaced]
    .sort((a, b) => a.span.column - b.span.column)
    .map((cell, index) => ({ ...cell, column: index + 1, columnSpan: 1 }));
};

const dataRow = (row: Row, release: Release): RowText => ({
  ...(row.label && { label: fieldWords(row.label, release) }),
  cells: cellsOf(row).map((cell) => cellText(cell, release)),
  ...(row.kind !== "data" && { heading: true as const }),
});

const tableText = ({ id, columnCount, header, rows }: Table, release: Release): BlockText => ({
  kind: "table",
  id,
  columns: columnCount,
  head: header.map((row) => headRow(row, release)),
  rows: rows.map((row) => dataRow(row, release)),
});

const blockText = (block: Block, release: Release): BlockText => {
  if (block.kind === "table") return tableText(block, release);
  const { kind, spans } = block;
  const mark = kind === "note" || kind === "list-item" ? markOf(spans, release) : undefined;
  return { kind, words: wordsOf(locate(block), spans), ...(mark && { mark }) };
};

/** A release's blocks in order, with its words as a reader sees them and the place of each in the source. */
export const releaseText = (release: Release): ReleaseText => ({
  blocks: release.blocks.map((block) => blockText(block, release)),
});
