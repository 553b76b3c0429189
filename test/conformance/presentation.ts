/** The release's lines in the release's order, as an independent processor's view of the presentation shows them. */

type Tree = readonly (readonly [concept: string, label: string | null])[];

interface Model {
  readonly contexts: Readonly<Record<string, { readonly dimensions: Readonly<Record<string, string>> }>>;
  readonly facts: readonly {
    readonly concept: string;
    readonly context: string;
    readonly unit?: string;
    readonly occurrences: readonly {
      readonly line: number;
      readonly table?: string;
      readonly row?: string;
    }[];
  }[];
}

interface Line {
  readonly line: number;
  readonly concept: string;
}

/** The rows of each table with the concepts, or in a breakdown the members, that they report: no ratios. */
const tableLines = ({ contexts, facts }: Model): ReadonlyMap<string, readonly Line[]> => {
  const tables = new Map<string, Map<number, string>>();
  for (const { concept, context, unit, occurrences } of facts) {
    if (unit === "pure") continue;
    const members = Object.entries(contexts[context]?.dimensions ?? {})
      .filter(([axis]) => !axis.endsWith("ResultForecastAxis"))
      .map(([, member]) => member);
    for (const { table, line } of occurrences) {
      if (table === undefined) continue;
      const lines = tables.get(table) ?? new Map<number, string>();
      tables.set(table, lines.set(line, members[0] ?? concept));
    }
  }
  const sorted = (lines: ReadonlyMap<number, string>): readonly Line[] =>
    [...lines].map(([line, concept]) => ({ line, concept })).sort((a, b) => a.line - b.line);
  return new Map([...tables].map(([table, lines]) => [table, sorted(lines)]));
};

/** The tree that shows most of a table's concepts. */
const treeOf = (concepts: ReadonlySet<string>, trees: readonly Tree[]): readonly string[] => {
  const shown = trees.map((tree) =>
    tree.map(([concept]) => concept).filter((concept) => concepts.has(concept)),
  );
  return shown.reduce((best, next) => (new Set(next).size > new Set(best).size ? next : best), []);
};

/** For each table of several lines: its concepts in the release's order, and in the order of the presentation. */
export const presentedTables = (model: Model, trees: readonly Tree[]) =>
  [...tableLines(model)]
    .filter(([, lines]) => lines.length > 1)
    .map(([table, lines]) => {
      const printed = lines.map(({ concept }) => concept);
      return { table, printed, shown: treeOf(new Set(printed), trees) };
    });
