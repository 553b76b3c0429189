import pc from "picocolors";
import type { Conversion } from "../convert.js";
import { type Fact, periodKey } from "../model/index.js";
import type { Ledger, LedgerEntry, LedgerKind } from "../tagging/index.js";
import type { Io } from "./io.js";
import { ledgerLine, paintOf } from "./ledger-line.js";
import { type CellText, shorten, textTable } from "./text-table.js";

type Colors = ReturnType<typeof pc.createColors>;

/** Longest printed number that is shown whole. */
const NUMBER = 20;
/** With less room than this, periods are left out: the label says more. */
const ROOM_FOR_PERIOD = 40;
/** How much of a line is shown around a number. */
const [BEFORE, AFTER] = [20, 16];

const labelOf = ({ concept, dimensions }: Fact, { taxonomy }: Conversion): string => {
  const name = (of: Fact["concept"]): string => taxonomy?.concepts.get(of)?.label.en ?? of;
  return [name(concept), ...Object.values(dimensions).map(name)].join(" / ");
};

const periodOf = ({ period }: Fact): string => periodKey(period).replace("/", " to ");

/** The words around a number, since the line may be long. */
const excerpt = ({ line, column, text }: LedgerEntry, { release }: Conversion): string => {
  const source = release?.lines[line - 1] ?? "";
  const [start, end] = [column - 1 - BEFORE, column - 1 + Math.min(text.length, NUMBER) + AFTER];
  const words = source.slice(Math.max(start, 0), end).replace(/\s+/g, " ").trim();
  return `“${start > 0 ? "…" : ""}${words}${end < source.length ? "…" : ""}”`;
};

/** What a number is of: period and label of its fact; else the words around it, and why it is none. */
const whatOf = (
  entry: LedgerEntry,
  facts: ReadonlyMap<string, Fact>,
  conversion: Conversion,
  { room, colors }: { readonly room: number; readonly colors: Colors },
): CellText[] => {
  const fact = entry.fact === undefined ? undefined : facts.get(entry.fact);
  if (!fact) {
    const words = [entry.reason, excerpt(entry, conversion)].filter(Boolean).join(": ");
    return [{ text: shorten(words, room), paint: colors.dim }];
  }
  const lead = entry.kind === "fact" ? undefined : conversion.tagging?.leads.get(fact.id);
  const where = lead ? `${entry.conflict ? "disagrees with " : ""}line ${lead.line}: ` : "";
  const words = `${where}${labelOf(fact, conversion)}`;
  return room < ROOM_FOR_PERIOD
    ? [{ text: shorten(words, room) }]
    : [{ text: periodOf(fact) }, { text: words }];
};

const lineHead = (line: number, { release }: Conversion, io: Io, colors: Colors): CellText[] => {
  const text = (release?.lines[line - 1] ?? "").slice(0, io.width * 2).replace(/\s+/g, " ");
  return [{ text: shorten(`line ${line}: ${text.trim()}`, io.width), paint: colors.bold }];
};

const entryStart = (entry: LedgerEntry, colors: Colors): CellText[] => [
  { text: `  ${entry.line}:${entry.column}` },
  { text: shorten(entry.text.slice(0, NUMBER + 1), NUMBER) },
  { text: entry.kind, paint: entry.conflict ? colors.red : colors[paintOf(entry.kind)] },
];

/** Cells that are left for what a number is of, beside its place, text and kind. */
const roomBeside = (entries: readonly LedgerEntry[], width: number): number => {
  const widest = [0, 0, 0];
  for (const { line, column, text, kind } of entries)
    for (const [index, cell] of [`  ${line}:${column}`, text.slice(0, NUMBER), kind].entries())
      widest[index] = Math.max(widest[index] ?? 0, cell.length);
  return width - widest.reduce((sum, cell) => sum + cell + 2, 0);
};

/** Prints a ledger, or its entries of some kinds, under the lines on which they stand. */
export const printLedger = (
  conversion: Conversion,
  kinds: readonly LedgerKind[] | undefined,
  io: Io,
): void => {
  const { ledger, report } = conversion;
  if (!ledger) return;
  const colors = pc.createColors(io.outColor);
  const facts = new Map((report?.facts ?? []).map((fact) => [fact.id, fact]));
  const entries = ledgerEntries(ledger, kinds);
  const room = roomBeside(entries, io.width);
  const rows: CellText[][] = [];
  let before: number | undefined;
  for (const entry of entries) {
    if (entry.line !== before) rows.push(lineHead(entry.line, conversion, io, colors));
    before = entry.line;
    rows.push([...entryStart(entry, colors), ...whatOf(entry, facts, conversion, { room, colors })]);
  }
  for (const line of textTable(rows, [], io.width)) io.out(`${line}\n`);
  if (rows.length > 0) io.out("\n");
  io.out(`numbers ${ledgerLine(ledger, io.width - 8, io)}\n`);
};

/** The entries of a ledger, all or those of some kinds. */
export const ledgerEntries = (
  { entries }: Ledger,
  kinds: readonly LedgerKind[] | undefined,
): readonly LedgerEntry[] => (kinds ? entries.filter(({ kind }) => kinds.includes(kind)) : entries);
