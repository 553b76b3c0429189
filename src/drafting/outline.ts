import type { Row } from "../release/index.js";
import { normalizeLabel } from "../taxonomy/index.js";
import type { DraftLine, DraftTable } from "./lines.js";

/** A statement as the draft lays it out. */
export type DraftNode =
  | {
      readonly kind: "line";
      readonly line: DraftLine;
      readonly total: boolean;
      readonly sum?: readonly DraftSummand[];
      /** Other wordings of the concept in the same section. */
      readonly also?: readonly string[];
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
    const all = line.sum?.parts ?? [];
    // A sum of which a part is left out is none.
    const parts = all.every((part) => table.lines.has(part.row)) ? all : [];
    const isPlain = parts.length > 0 && parts.every(({ sign }) => sign === 1);
    const sum = parts.length > 0 && !isPlain ? summands(table, line) : undefined;
    const node: DraftNode = { kind: "line", line, total: isPlain, ...(sum && { sum }) };
    placed = isPlain
      ? closeSection(placed, parts[0]?.row ?? index, { row: index, node })
      : [...placed, { row: index, node }];
  });
  return joined(closeHeadings(placed));
};

type LineNode = Extract<DraftNode, { kind: "line" }>;

const isSame = (one: LineNode, other: LineNode): boolean =>
  one.line.concept === other.line.concept && one.line.balanceAt === other.line.balanceAt;

/** Lines of one concept that stand side by side are one line with several wordings. */
const joined = (nodes: readonly DraftNode[]): readonly DraftNode[] => {
  const result: DraftNode[] = [];
  for (const node of nodes) {
    if (node.kind === "section") {
      result.push({ ...node, children: joined(node.children) });
      continue;
    }
    const at = result.findIndex((other) => other.kind === "line" && isSame(other, node));
    const first = result[at];
    if (first?.kind !== "line") result.push(node);
    else result[at] = { ...first, ...node, line: first.line, also: [...(first.also ?? []), node.line.label] };
  }
  return result;
};

/** Rows that stand side by side under one label and are not the same: nothing tells them apart. */
export const clashingRows = (nodes: readonly DraftNode[]): readonly number[] => {
  const lines = nodes.filter((node) => node.kind === "line").map(({ line }) => line);
  const isClashing = (line: DraftLine): boolean =>
    lines.some((other) => other !== line && normalizeLabel(other.label) === normalizeLabel(line.label));
  return [
    ...lines.filter(isClashing).map(({ row }) => row.line),
    ...nodes.flatMap((node) => (node.kind === "section" ? clashingRows(node.children) : [])),
  ];
};
