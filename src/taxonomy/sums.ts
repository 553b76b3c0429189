import type { QName, SourcePlace, Statement, StatementLine, StatementSection } from "./taxonomy.js";

/** One summand: a concept, with a member in a breakdown, and its weight. */
export interface Summand {
  readonly concept: QName;
  readonly dimensions: StatementLine["dimensions"];
  readonly weight: number;
  /** The summand's line, or the total's where it names its summands. */
  readonly source: SourcePlace;
}

/** A line that is the sum of others of its statement. */
export interface Summation {
  readonly total: StatementLine;
  readonly parts: readonly Summand[];
}

/**
 * All sums that a statement shows: totals of sections, then lines that name their summands, as they come. A generic
 * statement shows none.
 */
export const statementSums = (statement: Statement): readonly Summation[] =>
  statement.generic
    ? []
    : sectionSums(statement.root)
        .sums.map(({ total, lines }) => ({ total, parts: total.sum ? explicit(total) : lines.map(summand) }))
        .filter(({ parts }) => parts.length > 0);

const summand = ({ concept, dimensions, weight, source }: StatementLine): Summand => ({
  concept,
  dimensions,
  weight,
  source,
});

const explicit = (total: StatementLine): readonly Summand[] =>
  (total.sum ?? []).map(({ concept, weight }) => ({ concept, dimensions: {}, weight, source: total.source }));

export interface SectionSums {
  readonly sums: readonly { readonly total: StatementLine; readonly lines: readonly StatementLine[] }[];
  /** Lines that no total of the section has taken: what the section contributes to the total above it. */
  readonly open: readonly StatementLine[];
}

/**
 * A total takes the lines before it in its section, and of each subsection what that leaves open: its last total and
 * what follows it, or all its lines where it has no total. A later total of the same section takes the earlier one.
 */
export const sectionSums = (section: StatementSection): SectionSums => {
  const sums: SectionSums["sums"][number][] = [];
  let open: StatementLine[] = [];
  for (const child of section.children) {
    if (child.kind === "section") {
      const inner = sectionSums(child);
      sums.push(...inner.sums);
      open.push(...inner.open);
    } else if (child.total) {
      sums.push({ total: child, lines: child.sum ? [] : open.filter(({ weight }) => weight !== 0) });
      open = [child];
    } else {
      if (child.sum) sums.push({ total: child, lines: [] });
      open.push(child);
    }
  }
  return { sums, open };
};
