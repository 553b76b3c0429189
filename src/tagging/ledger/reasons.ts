import type { Diagnostic } from "../../diagnostics/index.js";
import { type Cell, readPrintedNumber } from "../../release/index.js";
import type { TaggedTable } from "../read-table.js";
import type { TaggedRow } from "../rows.js";

/** What a finding about a cell, a row or a column comes to, as a clause. */
const GISTS: Readonly<Record<string, string>> = {
  "tanshin:malformed-number": "it cannot be read as a number",
  "tanshin:short-row": "its row has too few cells to tell their columns",
  "tanshin:long-row": "its row has too many cells to tell their columns",
  "tanshin:misplaced-cells": "the cells of its row seem to stand in each other's columns",
  "tanshin:unknown-line-item": "its row is not known",
  "tanshin:ambiguous-line-item": "its row can mean several lines",
  "tanshin:unknown-heading": "the heading over its row is not known",
  "tanshin:unreadable-column": "its column's header cannot be read",
  "tanshin:column-without-period": "its column names no period",
  "tanshin:column-without-unit": "its column names no unit",
  "tanshin:duplicate-column": "two columns claim to be the same",
  "tanshin:unsupported-column": "the taxonomy has no concept for it in its column",
};

/** Findings by the place that they are about: `line:column`. */
export type Findings = ReadonlyMap<string, string>;

const key = (line: number, column: number): string => `${line}:${column}`;

/** The findings that say why a number of a table is no fact. */
export const findingsOf = (diagnostics: readonly Diagnostic[]): Findings => {
  const findings = new Map<string, string>();
  for (const { code, place } of diagnostics) {
    const gist = GISTS[code];
    if (gist === undefined || !place) continue;
    const at = key(place.line, place.column);
    if (!findings.has(at)) findings.set(at, gist);
    // A finding about a row stands at its label, or at its first cell.
    const row = `row ${place.line}`;
    if (!findings.has(row)) findings.set(row, gist);
  }
  return findings;
};

/** Why the numbers of a column are no facts, where that is said of the column; asked once a column. */
const columnReason = (
  { columns, table }: TaggedTable,
  index: number,
  findings: Findings,
): string | undefined => {
  const read = columns.find((column) => column.index === index);
  const cells = read?.cells ?? table.header.flatMap((row) => row.cells);
  const over = cells.filter(({ column, columnSpan }) => column <= index && index < column + columnSpan);
  const found = over.map(({ span }) => findings.get(key(span.line, span.column))).find(Boolean);
  return found ?? (read ? undefined : "its column is not understood");
};

/** Why a number in a row of a table is no fact, as a clause; `cell` is absent where the reader made none of it. */
export type ReasonOf = (row: TaggedRow, cell: Cell | undefined) => string;

/** The reasons of a table's numbers that are no facts. */
export const reasonsOf = (tagged: TaggedTable, findings: Findings): ReasonOf => {
  if (!tagged.statement) return () => "its table is none of the statements that are known";
  if (tagged.table.misaligned) return () => "the rows of its table's header do not stand over each other";
  const columns = new Map<number, string | undefined>();
  const ofColumn = (index: number): string | undefined => {
    if (!columns.has(index)) columns.set(index, columnReason(tagged, index, findings));
    return columns.get(index);
  };
  return ({ row, kind }, cell) => {
    const printed = cell && readPrintedNumber(cell.text);
    if (printed?.kind === "malformed") return `it cannot be read as a number: ${printed.reason}`;
    const own = cell && findings.get(key(cell.span.line, cell.span.column));
    if (own) return own;
    const isPlaced = cell !== undefined && row.unplaced.length === 0;
    const ofRow = kind === "line" && isPlaced ? undefined : findings.get(`row ${row.line}`);
    if (ofRow) return ofRow;
    if (!isPlaced) return "its column is not certain";
    if (kind !== "line") return "its row is not known";
    return ofColumn(cell.column) ?? "its cell could not be tagged";
  };
};
