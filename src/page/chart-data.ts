import type { Book, Entry } from "./book.js";
import type { Label, StatementData, StatementLineData } from "./data.js";
import { isNegative, percentage, shifted, total, weighted } from "./decimal.js";
import { isLine } from "./lines.js";
import { lastDay } from "./periods.js";
import { type Column, isRow, type Row, type StatementTable } from "./statement-table.js";

/** What a total is made of, in one period. */
export interface Mix {
  readonly column: Column;
  readonly parts: readonly { readonly row: Row; readonly entry: Entry; readonly share: string }[];
}

export interface MixChart {
  readonly label: Label;
  /** The latest first. */
  readonly mixes: readonly Mix[];
}

/** Percentages of a base over periods, the earliest first. */
export interface MarginChart {
  readonly base: Label;
  readonly margins: readonly {
    readonly label: Label;
    readonly points: readonly { readonly entry: Entry; readonly percent: string }[];
  }[];
}

/** A balance, what changed it, and what it became: amounts in the unit's measure. */
export interface RollForward {
  readonly label: Label;
  readonly column: Column;
  readonly steps: readonly {
    readonly label: Label;
    readonly entry: Entry;
    readonly amount: string;
    readonly kind: "balance" | "change";
    /** The change counts with the other sign than its fact has. */
    readonly turned: boolean;
  }[];
}

const plainRows = ({ rows }: StatementTable): readonly Row[] =>
  rows.filter(isRow).filter(({ members }) => members.length === 0);

/** Concepts that percentages are of, of which the statement shows how they come about. */
const basesOf = ({ statement }: StatementTable, { taxonomy }: Book): readonly number[] => {
  const bases = new Set(
    Object.values(taxonomy.families).flatMap(({ kind, base }) =>
      kind === "percent-of" && base ? [base] : [],
    ),
  );
  return statement.lines.flatMap((line, index) =>
    isLine(line) && bases.has(line.concept) && line.sum && !line.balanceAt ? [index] : [],
  );
};

const amountOf = ({ fact, unit }: Entry, weight: number): string | undefined =>
  fact.value === null || !unit ? undefined : weighted(shifted(fact.value, unit.scale), weight);

/** More parts than these no eye tells apart. */
const MOST_PARTS = 8;

type Part = readonly [row: Row | undefined, weight: number];

const mixIn = (column: Column, at: number, parts: readonly Part[]): readonly Mix[] => {
  const found = parts.flatMap(([row, weight]) => {
    const entry = row?.cells[at];
    const amount = entry && amountOf(entry, weight);
    return row && entry && amount !== undefined && !isNegative(amount) ? [{ row, entry, amount }] : [];
  });
  if (found.length < parts.length) return [];
  const whole = total(found.map(({ amount }) => amount));
  const shares = found.flatMap(({ row, entry, amount }) => {
    const share = percentage(amount, whole);
    return share === undefined ? [] : [{ row, entry, share }];
  });
  return shares.length < parts.length ? [] : [{ column, parts: shares }];
};

/** What totals are made of, where every part is there and none is negative. */
export const mixesOf = (table: StatementTable, book: Book): readonly MixChart[] => {
  const rows = new Map(plainRows(table).map((row) => [row.index, row]));
  return basesOf(table, book).flatMap((index) => {
    const line = table.statement.lines[index] as StatementLineData;
    const parts = (line.sum ?? []).map(([part, weight]): Part => [rows.get(part), weight]);
    if (parts.length < 2 || parts.length > MOST_PARTS) return [];
    const mixes = table.columns.flatMap((column, at) => mixIn(column, at, parts));
    return mixes.length > 0 ? [{ label: line.label, mixes }] : [];
  });
};

/** Lines that come out of a line, through other sums too. */
const derivedFrom = ({ lines }: StatementData, base: number): ReadonlySet<number> => {
  const derived = new Set<number>([base]);
  for (const [index, line] of lines.entries())
    if (isLine(line) && line.sum?.some(([part]) => derived.has(part))) derived.add(index);
  derived.delete(base);
  return derived;
};

const percentsOf = (wanted: (entry: Entry) => boolean, latest: Column, book: Book) =>
  book.entries
    .filter((entry) => !entry.forecast && entry.unit && entry.fact.value !== null && wanted(entry))
    .filter(({ period }) => "instant" in period === "instant" in latest.period)
    .map((entry) => ({ entry, percent: shifted(entry.fact.value ?? "0", 2) }))
    .sort((a, b) => lastDay(a.entry.period).localeCompare(lastDay(b.entry.period)));

/** Margins that the release states: percentages of a base, of lines that come out of it and of quotients by it. */
export const marginsOf = (table: StatementTable, book: Book): readonly MarginChart[] => {
  const { taxonomy } = book;
  const [latest] = table.columns;
  if (!latest) return [];
  return basesOf(table, book).flatMap((index) => {
    const base = table.statement.lines[index] as StatementLineData;
    const quotients = Object.entries(taxonomy.concepts).filter(([, { by }]) => by === base.concept);
    const lines = [...derivedFrom(table.statement, index)].map(
      (at) => table.statement.lines[at] as StatementLineData,
    );
    const isShareOf =
      (line: StatementLineData) =>
      (entry: Entry): boolean => {
        const ratio = taxonomy.concepts[entry.fact.concept]?.ratio;
        return ratio?.of === line.concept && taxonomy.families[ratio.family]?.base === base.concept;
      };
    const quotientMargins = quotients.map(([name]) => {
      const isMargin = ({ fact, concept }: Entry): boolean =>
        fact.concept === name && concept.type === "percent";
      const points = percentsOf(isMargin, latest, book);
      return { label: points[0]?.entry.label ?? base.label, points };
    });
    const shares = lines.map((line) => ({
      label: line.label,
      points: percentsOf(isShareOf(line), latest, book),
    }));
    const margins = [...quotientMargins, ...shares].filter(({ points }) => points.length > 1);
    return margins.length > 0 ? [{ base: base.label, margins }] : [];
  });
};

/** A balance at both edges of the latest period with what changed it, where the statement shows all of it. */
export const rollForwardOf = (table: StatementTable, { taxonomy }: Book): RollForward | undefined => {
  const rows = plainRows(table);
  const [column] = table.columns;
  const edge = (at: "start" | "end"): Row | undefined => rows.find(({ line }) => line.balanceAt === at);
  const [opening, closing] = [edge("start"), edge("end")];
  if (!column || !opening || !closing) return undefined;
  const change = rows.find(({ line }) => taxonomy.concepts[line.concept]?.changeOf === closing.line.concept);
  const parts: readonly Part[] = change?.line.sum?.map(([part, weight]) => [
    rows.find(({ index }) => index === part),
    weight,
  ]) ?? [[change, 1]];
  const all: readonly Part[] = [[opening, 1], ...parts, [closing, 1]];
  const steps = all.map(([row, weight]) => {
    const entry = row?.cells[0];
    const amount = entry && amountOf(entry, weight);
    if (!row || !entry || amount === undefined) return undefined;
    const kind = row.line.balanceAt ? ("balance" as const) : ("change" as const);
    return { label: row.line.label, entry, amount, kind, turned: weight < 0 };
  });
  const shown = steps.filter((step) => step !== undefined);
  const label = closing.cells[0]?.label ?? closing.line.label;
  return shown.length === steps.length ? { label, column, steps: shown } : undefined;
};
