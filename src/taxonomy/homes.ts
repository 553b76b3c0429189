import { mapLines } from "./source/statements.js";
import type { StatementLine, TaxonomyPart } from "./taxonomy.js";
import { linesOf } from "./taxonomy.js";

/** Concept and dimensions: what a fact of the line asserts, apart from period and unit. */
const subject = ({ concept, dimensions }: StatementLine): string =>
  [concept, ...Object.entries(dimensions).flat()].join(" ");

/**
 * Marks for each concept (with its member in a breakdown) the one statement whose value counts where statements
 * disagree: the one whose line says `home`, otherwise the first that lists it, the taxonomy's own before imported ones.
 */
export const assignHomes = (parts: readonly TaxonomyPart[]): readonly TaxonomyPart[] => {
  const statements = [...parts].reverse().flatMap((part) => part.statements);
  const homes = new Map<string, string>();
  for (const said of [true, false]) {
    for (const { roleUri, root } of statements) {
      for (const line of linesOf(root)) {
        if (said && !line.home) continue;
        if (!homes.has(subject(line))) homes.set(subject(line), roleUri);
      }
    }
  }
  return parts.map((part) => ({
    ...part,
    statements: part.statements.map((statement) => ({
      ...statement,
      root: mapLines(statement.root, (line) => ({
        ...line,
        home: homes.get(subject(line)) === statement.roleUri,
      })),
    })),
  }));
};
