import { takeInnerMarks, takeMarks } from "./marks.js";
import { type PrintedNumber, readPrintedNumber } from "./number.js";
import { isPeriodLike } from "./periods.js";
import type { Cell, Span } from "./release.js";
import { cleanText, type Source, spanOf } from "./text.js";

/** A cell before its column is known. */
export interface GridCell {
  readonly text: string;
  readonly span: Span;
  readonly marks: readonly string[];
  readonly reading: PrintedNumber;
}

/** What a table line is by its own cells; what it is in its table follows from the lines around it. */
export type RowNature =
  /** Nothing, or lines ruled under figures. */
  | "empty"
  /** A cell in the label column alone. */
  | "label"
  /** Numbers, dashes or marks for a number not given. */
  | "amounts"
  /** Dates, years or quarters and nothing else. */
  | "periods"
  | "texts";

/** A table line as cells. */
export interface GridRow {
  /** Index of the line, from 0. */
  readonly line: number;
  readonly nature: RowNature;
  readonly label?: GridCell;
  /** Data columns from the first, without the blank cells at the end. */
  readonly cells: readonly (GridCell | undefined)[];
  /** Data cells the line has, blank ones included. */
  readonly width: number;
}

const OUTER_TAG = /^<([a-z]{1,6})>([^<>]*)<\/\1>$/i;
const RULE = /^[-–—_=═─]{3,}$/;

/** Narrows a stretch to what is printed within one tag around it all. */
const withoutOuterTag = (source: Source, span: Span): Span => {
  const inner = OUTER_TAG.exec(span.text.length > 400 ? "" : span.text);
  if (!inner) return span;
  const start = span.column - 1 + span.text.indexOf(">") + 1;
  return spanOf(source, span.line - 1, start, start + (inner[2] ?? "").length);
};

/** The cell in a stretch of a line; undefined where it is blank. */
export const readCell = (source: Source, line: number, start: number, end: number): GridCell | undefined => {
  const whole = spanOf(source, line, start, end);
  if (whole.length === 0) return undefined;
  const number = readPrintedNumber(cleanText(takeMarks(whole.text).text)).kind === "number";
  const outer = takeMarks(whole.text, number);
  const first = whole.column - 1;
  const span = withoutOuterTag(source, spanOf(source, line, first, first + outer.text.length));
  const atEnd = takeMarks(cleanText(span.text), number);
  const inner = takeInnerMarks(atEnd.text);
  const marks = [...inner.marks, ...atEnd.marks, ...outer.marks];
  return { text: inner.text, span, marks, reading: readPrintedNumber(inner.text) };
};

const readCells = (source: Source, line: number): (GridCell | undefined)[] => {
  const text = source.lines[line] ?? "";
  const cells: (GridCell | undefined)[] = [];
  for (let start = 0; start <= text.length; ) {
    const tab = text.indexOf("\t", start);
    const end = tab < 0 ? text.length : tab;
    cells.push(readCell(source, line, start, end));
    start = end + 1;
  }
  return cells;
};

/** Text that is no number but was surely meant as one: `3,54x,372`; unlike `64kbps` or `9 months`. */
const isDamagedNumber = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.match(/\d/g)?.length ?? 0;
  if (/^[(\s¥￥$€£△▲−–-]*(?:\d{1,3}(?:,\d{3})+|\d+\.\d)/.test(text)) return true;
  return digits > letters * 2 && !/\p{L}{2}/u.test(text) && (/[,.]/.test(text) || !/^\p{L}/u.test(text));
};

/** True for a cell that states a figure, or that there is none. Years and dates are no figures. */
export const isAmount = ({ text, reading }: GridCell, labelled: boolean): boolean => {
  if (isPeriodLike(text)) return false;
  if (reading.kind === "malformed") return isDamagedNumber(text);
  return reading.kind === "number" || reading.kind === "dash" || (reading.kind === "not-given" && labelled);
};

const natureOf = (label: GridCell | undefined, cells: readonly GridCell[]): RowNature => {
  if (!label && cells.every(({ text }) => RULE.test(text))) return "empty";
  if (cells.length === 0) return "label";
  if (cells.some((cell) => isAmount(cell, label !== undefined))) return "amounts";
  return cells.every(({ text }) => isPeriodLike(text)) ? "periods" : "texts";
};

/** A table line as a row of cells. */
export const readGridRow = (source: Source, line: number): GridRow => {
  const [label, ...cells] = readCells(source, line);
  const width = cells.length;
  while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
  const filled = cells.filter((cell) => cell !== undefined);
  return { line, nature: natureOf(label, filled), ...(label && { label }), cells, width };
};

/** The cell in its column. */
export const toCell = ({ text, span, marks }: GridCell, column: number, columnSpan = 1): Cell => ({
  text,
  span,
  column,
  columnSpan,
  marks,
});
