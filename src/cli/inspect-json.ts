import type { Conversion } from "../convert.js";
import { withPlaces } from "../run.js";
import type { Column, TaggedRow, TaggedTable } from "../tagging/index.js";
import { documentJson } from "./inspect-document.js";

const columnJson = ({ index, header, period, measure, units }: Column) => ({
  index,
  header,
  period: { end: period.end, ...(period.months !== undefined && { months: period.months }) },
  measure: measure.kind === "amount" ? "amount" : measure.family,
  ...units,
});

const rowJson = ({ row, kind, line, path }: TaggedRow) => ({
  line: row.line,
  label: row.label?.text ?? "",
  kind,
  path,
  ...(line && { concept: line.concept, dimensions: line.dimensions, negated: line.negated }),
  cells: row.cells.map(({ column, text, span }) => ({
    tableColumn: column,
    text,
    line: span.line,
    column: span.column,
  })),
});

const tableJson = ({ table, statement, columns, rows, counts }: TaggedTable) => ({
  id: table.id,
  caption: table.caption.map(({ text }) => text),
  firstLine: table.firstLine,
  lastLine: table.lastLine,
  statement: statement ? { id: statement.id, role: statement.roleUri, title: statement.title } : null,
  columnCount: table.columnCount,
  columns: columns.map(columnJson),
  rows: rows.map(rowJson),
  counts,
});

/** What `inspect --json` prints: the tables as read, and what stands in `STEM.run.json`. */
export const inspectionJson = (file: string, conversion: Conversion) => ({
  file,
  status: conversion.status,
  taxonomy: conversion.taxonomy?.own.entryPoint ?? null,
  reportingPeriod: conversion.report?.reportingPeriod ?? null,
  document: documentJson(conversion),
  tables: conversion.tagging?.tables.map(tableJson) ?? [],
  summary: conversion.summary,
  diagnostics: conversion.diagnostics.map(withPlaces),
});
