import pc from "picocolors";
import type { Conversion } from "../convert.js";
import { displayWidth } from "../diagnostics/display.js";
import { monthsEndingAt, periodKey } from "../model/index.js";
import type { Column, TaggedRow, TaggedTable } from "../tagging/index.js";
import type { Io } from "./io.js";
import { type CellText, shorten, textTable } from "./text-table.js";

type Colors = ReturnType<typeof pc.createColors>;

const SCALES: Readonly<Record<number, string>> = { 0: "1", 3: "thousands", 6: "millions", 9: "billions" };

const scaleWord = (scale: number | undefined): string =>
  scale === undefined ? "" : (SCALES[scale] ?? `10^${scale}`);

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
    const scale = units.currency === undefined ? units.countScale : units.scale;
    return [
      { text: `  ${index}` },
      { text: column.header },
      { text: periodOf(column, tagged.statement?.periodType) },
      { text: measure.kind === "amount" ? "amount" : measure.family },
      { text: measure.kind === "amount" ? (units.unit ?? units.currency ?? "") : "" },
      { text: measure.kind === "amount" ? scaleWord(scale) : "" },
      { text: unitsOf(tagged.table.id, index, conversion), paint: colors.dim },
    ];
  });

const COLUMN_HEADS = ["  column", "header", "period", "measure", "unit", "scale", "units of the facts"];

const rowCells = ({ row, kind, line, path }: TaggedRow, colors: Colors): CellText[][] => {
  const label = `${"  ".repeat(Math.max(path.length - 1, 0))}${row.label?.text ?? ""}`;
  const start: CellText[] = [{ text: `  ${row.line}` }, { text: label }];
  if (kind === "heading") return [[...start, { text: "(heading)", paint: colors.dim }]];
  if (!line) return [[...start, { text: "? unknown", paint: colors.red }]];
  const turned = line.negated ? " (negated)" : "";
  const members = Object.entries(line.dimensions).map(([axis, member]) => `${axis} = ${member}`);
  return [
    [...start, { text: `${line.concept}${turned}`, paint: colors.green }],
    ...members.map((text): CellText[] => [
      { text: "" },
      { text: "" },
      { text: `  ${text}`, paint: colors.dim },
    ]),
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
  const body = [
    heads(["  line", "label", "concept"], colors),
    ...rows.flatMap((row) => rowCells(row, colors)),
  ];
  // A concept's name is never cut, so labels get the room that it leaves.
  const concept = Math.max(...body.map((cells) => displayWidth(cells[2]?.text ?? "")));
  const label = Math.max(24, io.width - concept - 10);
  const lines = [
    colors.bold(shorten(caption, io.width)),
    `  ${table.id}, lines ${table.firstLine} to ${table.lastLine}; statement: ${known}`,
    "",
    ...textTable(
      [heads(COLUMN_HEADS, colors), ...columnRows(tagged, conversion, colors)],
      [8, 30, 24, 22, 12, 9],
      io.width,
    ),
    "",
    ...textTable(body, [6, label]),
    "",
    `  ${counts.cells} cells: ${counts.tagged} tagged, ${counts.untagged} untagged`,
  ];
  io.out(`${lines.map((line) => line.trimEnd()).join("\n")}\n\n`);
};
