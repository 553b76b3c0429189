import type { Release, Row } from "../release/index.js";
import { normalizeLabel, type Taxonomy, type TaxonomySource } from "../taxonomy/index.js";
import { draftIssuer } from "./issuer.js";
import { type DraftLine, type DraftTable, draftTable } from "./lines.js";
import { clashingRows, draftOutline } from "./outline.js";
import { draftSource } from "./source.js";

export type { DraftLine, DraftTable } from "./lines.js";

/** A proposed taxonomy source, and what it rests on. */
export interface Draft {
  readonly source: TaxonomySource;
  readonly tables: readonly DraftTable[];
  /** What a person has to decide. */
  readonly undecided: readonly string[];
}

const undecidedLine = (table: DraftTable, line: DraftLine): readonly string[] => {
  if (line.mapped) return [];
  const open = [
    "its Japanese label and documentation",
    ...(line.type === "monetary" && line.balance === undefined ? ["its balance"] : []),
    ...(table.core ? [] : [`its period type (taken: ${line.periodType})`]),
  ];
  return [`${line.concept}, “${line.row.label?.text ?? ""}” (line ${line.row.line}): ${open.join(", ")}`];
};

const named = ({ label, line }: Row): string => `“${label?.text ?? ""}” (line ${line})`;

interface ToldApart {
  readonly table: DraftTable;
  /** Rows that another row has the label of. */
  readonly clashing: readonly number[];
}

/** A table without the rows that nothing tells apart: a draft that tagged them would mix them up. */
const toldApart = (table: DraftTable): ToldApart => {
  const clashing = clashingRows(draftOutline(table));
  const lines = new Map([...table.lines].filter(([, { row }]) => !clashing.includes(row.line)));
  return { table: { ...table, lines }, clashing };
};

const undecidedTable = ({ table, clashing }: ToldApart): readonly string[] => {
  const rows = table.table.rows.filter((row, index) => row.kind === "data" && !table.lines.has(index));
  const reason = ({ line }: Row): string =>
    clashing.includes(line) ? "another row beside it has the same label" : "its unit is not said";
  return [
    ...rows.map((row) => `${named(row)}: it is left out, since ${reason(row)}`),
    ...[...table.lines.values()].flatMap((line) => undecidedLine(table, line)),
  ];
};

const isTitledAs = (one: DraftTable, other: DraftTable): boolean =>
  normalizeLabel(one.title) === normalizeLabel(other.title);

/** A second table of a title is read by the statement of the first: what that lacks is left to a person. */
const newRows = (table: DraftTable, first: DraftTable): readonly string[] => {
  const labels = new Set([...first.lines.values()].map(({ label }) => normalizeLabel(label)));
  const concepts = new Set([...first.lines.values()].map(({ concept }) => concept));
  return [...table.lines.values()]
    .filter(({ concept, label }) => !labels.has(normalizeLabel(label)) && !concepts.has(concept))
    .map(
      ({ row }) =>
        `${named(row)}: a line for it in “${first.title}”, which has no such row in its first table`,
    );
};

/**
 * Proposes a taxonomy source for a release whose issuer has none: lines that the core taxonomy knows by their label
 * within their headings keep its concepts, others become extension concepts with a name, type, period type and,
 * where a sum that foots exactly tells it, a balance. Nothing is mapped by resemblance.
 */
export const draftTaxonomy = (release: Release, name: string, core: Taxonomy): Draft => {
  const issuer = draftIssuer(release, [...core.units.values()]);
  const taxonomy: Taxonomy = { ...core, issuer: issuer.issuer };
  const taken = new Set<string>();
  const drafts: ToldApart[] = [];
  const again: string[] = [];
  for (const block of release.blocks) {
    if (block.kind !== "table") continue;
    const draft = toldApart(draftTable(block, taxonomy, taken));
    const first = drafts.find(({ table }) => isTitledAs(table, draft.table));
    if (first) again.push(...newRows(draft.table, first.table));
    else drafts.push(draft);
  }
  const tables = drafts.map(({ table }) => table);
  const undecided = [...issuer.undecided, ...drafts.flatMap(undecidedTable), ...again];
  return { source: draftSource(name, core, issuer, tables, undecided), tables, undecided };
};
