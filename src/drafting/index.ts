import type { Release } from "../release/index.js";
import type { Taxonomy, TaxonomySource } from "../taxonomy/index.js";
import { draftIssuer } from "./issuer.js";
import { type DraftLine, type DraftTable, draftTable } from "./lines.js";
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

const undecidedTable = (table: DraftTable): readonly string[] => {
  const rows = table.table.rows.filter((row, index) => row.kind === "data" && !table.lines.has(index));
  return [
    ...rows.map((row) => `“${row.label?.text ?? ""}” (line ${row.line}): its unit, so it is left out`),
    ...[...table.lines.values()].flatMap((line) => undecidedLine(table, line)),
  ];
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
  const tables = release.blocks
    .filter((block) => block.kind === "table")
    .map((table) => draftTable(table, taxonomy, taken));
  const undecided = [...issuer.undecided, ...tables.flatMap(undecidedTable)];
  return { source: draftSource(name, core, issuer, tables, undecided), tables, undecided };
};
