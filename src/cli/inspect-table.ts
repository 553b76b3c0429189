import pc from "picocolors";
import type { Conversion } from "../convert.js";
import { displayWidth } from "../diagnostics/display.js";
import { monthsEndingAt, periodKey } from "../model/index.js";
import type { Column, ColumnUnits, TaggedRow, TaggedTable } from "../tagging/index.js";
import type { Io } from "./io.js";
import { type CellText, shorten, textTable } from "./text-table.js";

type Colors = ReturnType<typeof pc.createColors>;

const SCALES: Readonly<Record<number, string>> = { 3: "thousands", 6: "millions", 9: "billions" };

/** As the header and caption say: `JPY thousands`. */
const unitAndScale = ({ unit, currency, scale, countScale }: ColumnUnits): string => {
  const exponent = (currency === undefined ? countScale : scale) ?? 0;
  const words = exponent === 0 ? undefined : (SCALES[exponent] ?? `10^${exponent}`);
  return [unit ?? currency, words].filter(Boolean).join(" ");
};

/** The units that the cells of a column have, from the facts they assert: what the header says is only a part of it. */
const unitsOf = (table: string, column: number, { report }: Conversion): string => {
  const ids = (report?.facts ?? [])
    .filter(({ occurrences }) =>
      occurrences.some((place) => place.table === table && place.tableColumn === column),
    )
    .map(({ unit }) => unit?.id ?? "text");
  return [...new Set(ids)].join(", ");
};

const periodOf = ({ period }: Column, periodType: string | undefined): string => {
  if (period.months === undefined || periodType === "instant") return period.end;
  return periodKey(monthsEndingAt(period.end, period.months)).replace("/", " to ");
};

const columnRows = (tagged: TaggedTable, conversion: Conversion, colors: Colors): CellText[][] =>
  Array.from({ length: tagged.table.columnCount }, (_, position) => {
    const index = position + 1;
    const column = tagged.columns.find((each) => each.index === index);
    if (!column) return [{ text: `  ${index}` }, { text: "? not read", paint: colors.red }];
    const { units, measure } = column;
    return [
      { text: `  ${index}` },
      { text: column.header, keepEnd: true },
      { text: periodOf(column, tagged.statement?.periodType) },
      { text: measure.kind === "amount" ? "amount" : measure.family },
      { text: measure.kind === "amount" ? unitAndScale(units) : "" },
      { text: unitsOf(tagged.table.id, index, conversion), paint: colors.dim },
    ];
  });

const COLUMN_HEADS = ["  column", "header", "period", "measure", "unit, scale", "facts in"];

/** Labels are cut, concepts never: one that does not fit beside its label stands below it. */
const LABEL = 44;

const rowCells = ({ row, kind, line, path }: TaggedRow, room: number, colors: Colors): CellText[][] => {
  const label = `${"  ".repeat(Math.max(path.length - 1, 0))}${row.label?.text ?? ""}`;
  const start: CellText[] = [{ text: `  ${row.line}` }, { text: label }];
  if (kind === "heading") return [[...start, { text: "(heading)", paint: colors.dim }]];
  if (!line) return [[...start, { text: "? unknown", paint: colors.red }]];
  const below = (text: string, paint: (text: string) => string): CellText[] => [
    { text: `        ${text}`, paint },
  ];
  const concept = `${line.concept}${line.negated ? " (negated)" : ""}`;
  const fits = displayWidth(concept) <= room;
  return [
    [...start, { text: fits ? concept : "", paint: colors.green }],
    ...(fits ? [] : [below(concept, colors.green)]),
    ...Object.entries(line.dimensions).map(([axis, member]) => below(`${axis} = ${member}`, colors.dim)),
  ];
};

const heads = (names: readonly string[], colors: Colors): CellText[] =>
  names.map((text) => ({ text, paint: colors.dim }));

/** Prints a table as it was read: its statement, its columns, its rows with their concepts. */
export const printTable = (tagged: TaggedTable, conversion: Conversion, io: Io): void => {
  const colors = pc.createColors(io.outColor);
  const { table, statement, rows, counts } = tagged;
  const caption = table.caption.map(({ text }) => text).join(" / ") || "(no caption)";
  const known = statement ? `${statement.title.en} (${statement.id})` : colors.red("? unknown");
  const room = io.width - LABEL - 10;
  const body = [
    heads(["  line", "label", "concept"], colors),
    ...rows.flatMap((row) => rowCells(row, room, colors)),
  ];
  const lines = [
    colors.bold(shorten(caption, io.width)),
    `  ${table.id}, lines ${table.firstLine} to ${table.lastLine}; statement: ${known}`,
    "",
    ...textTable(
      [heads(COLUMN_HEADS, colors), ...columnRows(tagged, conversion, colors)],
      [8, 24, 24, 26, 14],
      io.width,
    ),
    "",
    ...textTable(body, [6, LABEL]),
    "",
    `  ${counts.cells} cells: ${counts.tagged} tagged, ${counts.untagged} untagged`,
  ];
  io.out(`${lines.map((line) => line.trimEnd()).join("\n")}\n\n`);
};
