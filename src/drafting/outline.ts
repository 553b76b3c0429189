import type { Row } from "../release/index.js";
import type { DraftLine, DraftTable } from "./lines.js";

/** A statement as the draft lays it out. */
export type DraftNode =
  | {
      readonly kind: "line";
      readonly line: DraftLine;
      readonly total: boolean;
      readonly sum?: readonly DraftSummand[];
    }
  | { readonly kind: "section"; readonly heading?: Row; readonly children: readonly DraftNode[] };

export interface DraftSummand {
  readonly concept: string;
  readonly weight: 1 | -1;
}

interface Placed {
  /** Row index of a line, of a section's total, or of a heading. */
  readonly row: number;
  readonly node: DraftNode | { readonly kind: "heading"; readonly heading: Row };
}

const headless = (placed: readonly Placed[]): readonly DraftNode[] =>
  placed.flatMap(({ node }) => (node.kind === "heading" ? [] : [node]));

/** Headings that no total closes head what follows them, up to the next heading. */
const closeHeadings = (placed: readonly Placed[]): readonly DraftNode[] => {
  const first = placed.findIndex(({ node }) => node.kind === "heading");
  if (first === -1) return headless(placed);
  const [before, after] = [placed.slice(0, first), placed.slice(first + 1)];
  const next = after.findIndex(({ node }) => node.kind === "heading");
  const inside = next === -1 ? after : after.slice(0, next);
  const node = placed[first]?.node;
  const section: DraftNode[] =
    node?.kind === "heading" && inside.length > 0
      ? [{ kind: "section", heading: node.heading, children: headless(inside) }]
      : [];
  return [...headless(before), ...section, ...closeHeadings(next === -1 ? [] : after.slice(next))];
};

/** Everything from the first part on becomes a section that the total closes, under the heading right above it. */
const closeSection = (placed: readonly Placed[], firstRow: number, total: Placed): readonly Placed[] => {
  const start = placed.findIndex(({ row }) => row === firstRow);
  if (start === -1) return [...placed, total];
  const above = placed[start - 1]?.node;
  const children = [...closeHeadings(placed.slice(start)), ...headless([total])];
  const heading = above?.kind === "heading" ? above.heading : undefined;
  const section: DraftNode = { kind: "section", ...(heading && { heading }), children };
  return [...placed.slice(0, heading ? start - 1 : start), { row: total.row, node: section }];
};

const conceptAt = (table: DraftTable, row: number): string | undefined => table.lines.get(row)?.concept;

/** Weights in terms of the facts: a part that is printed turned round counts the other way. */
const summands = (table: DraftTable, line: DraftLine): readonly DraftSummand[] =>
  (line.sum?.parts ?? []).flatMap(({ row, sign }) => {
    const [concept, part] = [conceptAt(table, row), table.lines.get(row)];
    const turned = part?.negated !== line.negated;
    return concept === undefined ? [] : [{ concept, weight: (turned ? -sign : sign) as 1 | -1 }];
  });

/** The layout of a table: sections where sums foot, headings where they are printed. */
export const draftOutline = (table: DraftTable): readonly DraftNode[] => {
  let placed: readonly Placed[] = [];
  table.table.rows.forEach((row, index) => {
    const line = table.lines.get(index);
    if (row.kind !== "data") {
      placed = [...placed, { row: index, node: { kind: "heading", heading: row } }];
      return;
    }
    if (!line) return;
    const parts = line.sum?.parts ?? [];
    const isPlain =
      parts.length > 0 && parts.every(({ sign, row: part }) => sign === 1 && table.lines.has(part));
    const sum = parts.length > 0 && !isPlain ? summands(table, line) : undefined;
    const node: DraftNode = { kind: "line", line, total: isPlain, ...(sum && { sum }) };
    placed = isPlain
      ? closeSection(placed, parts[0]?.row ?? index, { row: index, node })
      : [...placed, { row: index, node }];
  });
  return closeHeadings(placed);
};
