import { createHash } from "node:crypto";
import type { Collector } from "../diagnostics/index.js";
import { goesOn, type ProseBlock, readFurniture, readProse, withSpans } from "./blocks.js";
import { decodeRelease, splitLines } from "./decode.js";
import { type GridRow, readGridRow } from "./grid.js";
import { areOpen, readParts, type TablePart } from "./parts.js";
import type { Block, Release, Span } from "./release.js";
import { findSegments, type Segment } from "./segments.js";
import { continues, continueTable, type Draft, finishTable, startTable } from "./tables.js";
import { cleanText, type Source, spanOf } from "./text.js";

/** A segment whose table lines are read as rows. */
type Piece =
  | Exclude<Segment, { kind: "run" }>
  | { readonly kind: "rows"; readonly rows: GridRow[]; readonly open: boolean };

/** Rows that wait for what comes after a blank line are joined with it: a header set off from its figures. */
const readPieces = (source: Source): Piece[] => {
  const pieces: Piece[] = [];
  for (const segment of findSegments(source.lines)) {
    const before = pieces.at(-1);
    if (segment.kind !== "run") {
      pieces.push(segment);
      continue;
    }
    const rows = segment.lines.map((line) => readGridRow(source, line));
    const joins = before?.kind === "rows" && before.open;
    if (joins) pieces.pop();
    const joined = joins ? before.rows : [];
    for (const row of rows) joined.push(row);
    pieces.push({ kind: "rows", rows: joined, open: areOpen(rows) });
  }
  return pieces;
};

/** A release as it is put together. */
interface Assembly {
  readonly source: Source;
  readonly blocks: (Block | Draft)[];
  /** The last table, and how many blocks there were when its last lines were read. */
  table?: Draft;
  tableEnd: number;
  tableCount: number;
  /** Index of the last prose since the table, and whether page furniture came after it. */
  last: { readonly index: number; readonly interrupted: boolean } | undefined;
  /** Blocks, by index, that go on after page breaks, with all their spans so far. */
  readonly joined: Map<number, ProseBlock & { readonly spans: Span[] }>;
}

const isProse = (block: Block | Draft | undefined): block is ProseBlock =>
  block !== undefined && block.kind !== "draft" && block.kind !== "table" && block.kind !== "furniture";

const addBlock = ({ blocks }: Assembly, block: Block | Draft): number => blocks.push(block) - 1;

const addFurniture = (assembly: Assembly, line: number): void => {
  addBlock(assembly, readFurniture(assembly.source, line));
  if (assembly.last) assembly.last = { ...assembly.last, interrupted: true };
};

/** Adds a block's spans to the block before the page break, if it goes on with that. */
const joins = ({ blocks, joined, last }: Assembly, block: ProseBlock): boolean => {
  if (!last?.interrupted) return false;
  const before = joined.get(last.index) ?? blocks[last.index];
  if (!isProse(before) || !goesOn(before, block)) return false;
  const spans = joined.get(last.index)?.spans ?? [...before.spans];
  for (const span of block.spans) spans.push(span);
  joined.set(last.index, { ...before, spans });
  return true;
};

const addProse = (assembly: Assembly, prose: readonly ProseBlock[]): void => {
  for (const block of prose) {
    const index = joins(assembly, block) ? assembly.last?.index : addBlock(assembly, block);
    assembly.last = { index: index ?? 0, interrupted: false };
  }
};

/** Joins the texts that go on after page breaks, once nothing more can. */
const settle = ({ blocks, joined }: Assembly): void => {
  for (const [index, block] of joined) blocks[index] = withSpans(block, block.spans);
  joined.clear();
};

/** Labels as headings, where their lines turn out to stand above a table. */
const addHeadings = (assembly: Assembly, rows: readonly GridRow[]): void => {
  const labels = rows.flatMap(({ line, label }) => (label ? [spanOf(assembly.source, line)] : []));
  addProse(
    assembly,
    labels.map((span) => ({ kind: "heading", text: cleanText(span.text), spans: [span] })),
  );
};

const addPart = (assembly: Assembly, part: TablePart): void => {
  addHeadings(assembly, part.caption);
  settle(assembly);
  const between = assembly.blocks.slice(assembly.tableEnd) as readonly Block[]; // drafts stand before tableEnd
  if (assembly.table && continues(assembly.table, part, between)) {
    continueTable(assembly.table, part);
  } else {
    assembly.tableCount += 1;
    assembly.table = startTable(`table${assembly.tableCount}`, part, between);
    assembly.blocks.push(assembly.table);
  }
  assembly.tableEnd = assembly.blocks.length;
  assembly.last = undefined;
};

const addRows = (assembly: Assembly, rows: readonly GridRow[]): void => {
  if (rows.every(({ cells }) => cells.length === 0)) addHeadings(assembly, rows);
  else for (const part of readParts(rows)) addPart(assembly, part);
};

const assemble = (source: Source): Assembly["blocks"] => {
  const assembly: Assembly = {
    source,
    blocks: [],
    tableEnd: 0,
    tableCount: 0,
    last: undefined,
    joined: new Map(),
  };
  for (const piece of readPieces(source)) {
    if (piece.kind === "rows") addRows(assembly, piece.rows);
    else if (piece.kind === "text") addProse(assembly, readProse(source, piece.lines));
    else for (const line of piece.lines) addFurniture(assembly, line);
  }
  settle(assembly);
  return assembly.blocks;
};

/**
 * Reads a release from the bytes of a text file with tab-separated tables.
 *
 * @param bytes the file's content, UTF-8 with or without byte order mark, of at most `MAX_RELEASE_BYTES`
 * @param file the name by which places and messages call the file
 * @param collector receives `empty-file`, `file-too-large`, `binary-file` and `invalid-encoding`, after each of which
 *   there is no release; `short-row`, `long-row`, `misplaced-cells` and `malformed-number`, after which the row's
 *   doubtful cells are in `unplaced`; `header-misaligned` and `empty-table`
 * @returns the release, possibly without any table; undefined where the bytes hold no text
 */
export const readRelease = (bytes: Uint8Array, file: string, collector: Collector): Release | undefined => {
  const text = decodeRelease(bytes, file, collector);
  if (text === undefined) return undefined;
  const lines = splitLines(text);
  const blocks = assemble({ file, lines }).map((block) =>
    block.kind === "draft" ? finishTable(block, file, collector) : block,
  );
  return { file, sha256: createHash("sha256").update(bytes).digest("hex"), lines, blocks };
};
