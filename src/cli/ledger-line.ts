import pc from "picocolors";
import { displayWidth } from "../diagnostics/display.js";
import { LEDGER_KINDS, type Ledger, type LedgerKind } from "../tagging/index.js";
import type { Io } from "./io.js";

type Paint = "green" | "cyan" | "dim" | "yellow";

interface Share {
  readonly kinds: readonly LedgerKind[];
  /** One cell of the bar, on a terminal and elsewhere. */
  readonly block: string;
  readonly plain: string;
  readonly paint: Paint;
}

/** What the bar shows of a ledger, from what is tagged to what nothing explains. */
const SHARES: readonly Share[] = [
  { kinds: ["fact"], block: "█", plain: "#", paint: "green" },
  { kinds: ["restatement", "ratio-claim"], block: "▓", plain: "=", paint: "cyan" },
  {
    kinds: ["period", "name", "note-mark", "contact", "furniture", "reference", "count"],
    block: "▒",
    plain: "-",
    paint: "dim",
  },
  { kinds: ["other"], block: "░", plain: ".", paint: "yellow" },
];

export const paintOf = (kind: LedgerKind): Paint =>
  SHARES.find(({ kinds }) => kinds.includes(kind))?.paint ?? "dim";

const NAMES: Readonly<Record<LedgerKind, readonly [one: string, many: string]>> = {
  fact: ["fact", "facts"],
  restatement: ["restatement", "restatements"],
  "ratio-claim": ["ratio claim", "ratio claims"],
  period: ["period", "periods"],
  name: ["name", "names"],
  "note-mark": ["note mark", "note marks"],
  contact: ["contact", "contacts"],
  furniture: ["page mark", "page marks"],
  reference: ["reference", "references"],
  count: ["count", "counts"],
  other: ["other", "other"],
};

const total = (counts: Ledger["counts"], kinds: readonly LedgerKind[]): number =>
  kinds.reduce((sum, kind) => sum + counts[kind], 0);

/** Cells for each number in proportion to it, `width` in all; what there is at all has one, so that it is seen. */
export const barCells = (numbers: readonly number[], width: number): readonly number[] => {
  const sum = numbers.reduce((all, number) => all + number, 0);
  if (sum === 0) return numbers.map(() => 0);
  const cells = numbers.map((number) => (number === 0 ? 0 : Math.max(1, Math.floor((number * width) / sum))));
  for (let rest = width - cells.reduce((all, cell) => all + cell, 0); rest !== 0; rest -= Math.sign(rest)) {
    // What a cell more or less changes least in proportion is the largest.
    const largest = cells.indexOf(Math.max(...cells));
    cells[largest] = (cells[largest] ?? 0) + Math.sign(rest);
  }
  return cells;
};

const bar = ({ counts }: Ledger, width: number, io: Io): string => {
  const colors = pc.createColors(io.outColor);
  const cells = barCells(
    SHARES.map(({ kinds }) => total(counts, kinds)),
    width,
  );
  const parts = SHARES.map(({ block, plain, paint }, index) =>
    colors[paint]((io.outTerminal ? block : plain).repeat(cells[index] ?? 0)),
  );
  return io.outTerminal ? parts.join("") : `[${parts.join("")}]`;
};

const number = (count: number): string => count.toLocaleString("en-US");

/** Kinds that a short line leaves out first: the rarest of those that are no amounts. */
const byWeight = (kinds: readonly LedgerKind[], counts: Ledger["counts"]): readonly LedgerKind[] => {
  const weight = (kind: LedgerKind): number =>
    kind === "restatement" || kind === "ratio-claim" ? Number.POSITIVE_INFINITY : counts[kind];
  return [...kinds].sort((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)));
};

/** The counts of the kinds in words; what does not fit is counted together, but for facts and what nothing explains. */
const words = ({ counts }: Ledger, room: number): string => {
  const said = (kind: LedgerKind): string =>
    `${number(counts[kind])} ${NAMES[kind][counts[kind] === 1 ? 0 : 1]}`;
  const middle = LEDGER_KINDS.filter((kind) => kind !== "fact" && kind !== "other" && counts[kind] > 0);
  const weighed = byWeight(middle, counts);
  for (let shown = middle.length; ; shown -= 1) {
    const left = new Set(weighed.slice(0, shown));
    const rest = total(counts, weighed.slice(shown));
    const text = [
      said("fact"),
      ...middle.filter((kind) => left.has(kind)).map(said),
      ...(rest > 0 ? [`${number(rest)} more`] : []),
      said("other"),
    ].join(", ");
    if (shown === 0 || displayWidth(text) <= room) return text;
  }
};

/**
 * What a release's numbers are, on one line of at most `width` terminal cells: how many, a bar, and the counts of the
 * kinds. Only a terminal gets colours and block elements.
 */
export const ledgerLine = (ledger: Ledger, width: number, io: Io): string => {
  const head = `${number(ledger.entries.length)}: `;
  const cells = Math.min(Math.max(Math.floor(width / 5), 8), 24);
  const room = width - head.length - cells - (io.outTerminal ? 1 : 3);
  return `${head}${bar(ledger, cells, io)} ${words(ledger, room)}`;
};
