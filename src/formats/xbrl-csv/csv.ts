import { CsvError, parse } from "csv-parse/sync";
import { createPlacer, type Placer } from "../../diagnostics/index.js";
import type { Findings } from "./findings.js";

/** A line of a table. Cells that the line does not have are empty. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Where each cell begins in the text, in UTF-16 units, with the quote before it. */
  readonly offsets: readonly number[];
}

export interface CsvFile {
  readonly rows: readonly CsvRow[];
  readonly place: Placer;
}

/** What may still be read: a guard against hostile input, far above what a report of a release has. */
export interface Budget {
  characters: number;
  cells: number;
  /** Values of dimensions that are looked up for facts. */
  values: number;
}

export const createBudget = (): Budget => ({ characters: 50_000_000, cells: 1_000_000, values: 3_000_000 });

/** At most as many cells as the text has: commas and line ends in quotes are counted, too. */
const countCells = (text: string): number => {
  let count = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2c || code === 0x0a || code === 0x0d) count++;
  }
  return count;
};

const quotesIn = (text: string): number => text.split('"').length - 1;

type Records = readonly (readonly string[])[];

/**
 * The parser says nothing of places, but its dialect leaves no choice: a field is as long as its value, with two quotes
 * around it and every quote doubled where it begins with one. `end` is where the next record begins.
 */
const locate = (
  records: Records,
  text: string,
  start: number,
): { readonly rows: readonly CsvRow[]; readonly end: number } => {
  let at = start;
  const offsetOf = (cell: string): number => {
    const offset = at;
    at += cell.length + (text[at] === '"' ? 2 + quotesIn(cell) : 0) + 1;
    return offset;
  };
  const rows = records.map((cells) => {
    const offsets = cells.map(offsetOf);
    if (text[at - 1] === "\r" && text[at] === "\n") at++;
    return { cells, offsets };
  });
  return { rows, end: at };
};

/** The records of a text, the first `to` of them; the library throws where it cannot read them. */
const parseRecords = (text: string, to = -1): Records =>
  parse(text, { record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true, to });

const isOpenQuote = ({ code }: CsvError): boolean => code === "CSV_QUOTE_NOT_CLOSED";

interface Broken {
  readonly fault: string;
  /** Where the record begins that cannot be read. */
  readonly offset: number;
}

/** The one place where an exception is about data. */
const tryRecords = (text: string, start: number): Records | Broken => {
  const body = text.slice(start);
  try {
    return parseRecords(body);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const before = Number(error.records) || 0;
    const { end } = locate(before > 0 ? parseRecords(body, before) : [], text, start);
    const fault = isOpenQuote(error)
      ? "a field begins with a quote and has none at its end"
      : "a quote stands within a field; the field has to stand in quotes, and the quote to be doubled";
    return { fault, offset: end };
  }
};

/**
 * Reads CSV with the place of every cell: RFC 4180 with any line end (xBRL-CSV 1.0 “CSV file format”), and a byte order
 * mark if there is one. What is no CSV, or is larger than the budget allows, is a `csv-syntax` error and undefined.
 */
export const readCsv = (
  text: string,
  file: string,
  budget: Budget,
  findings: Findings,
): CsvFile | undefined => {
  const place = createPlacer(text, file);
  const reject = (fault: string, offset = 0): undefined => {
    findings.error("csv-syntax", `This is not CSV that can be read: ${fault}.`, place(offset));
    return undefined;
  };
  budget.characters -= text.length;
  if (budget.characters >= 0) budget.cells -= countCells(text);
  if (budget.characters < 0 || budget.cells < 0)
    return reject("the tables of the report are larger than what is read");
  const nul = text.indexOf("\u0000");
  if (nul !== -1) return reject("it has a NUL character", nul);
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const records = tryRecords(text, start);
  return "fault" in records
    ? reject(records.fault, records.offset)
    : { rows: locate(records, text, start).rows, place };
};
