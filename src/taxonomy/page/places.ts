import { linesOf, type QName, type Statement, type StatementLine, type Taxonomy } from "../taxonomy.js";

/** A line together with the statement that it is in. */
export interface Place {
  readonly statement: Statement;
  readonly line: StatementLine;
}

/** What the page looks up again and again. */
export interface Places {
  readonly taxonomy: Taxonomy;
  /** Where a concept or a member stands. */
  readonly of: ReadonlyMap<QName, readonly Place[]>;
  /** Concepts that the taxonomy's own statements show. */
  readonly shown: ReadonlySet<QName>;
  /** Axes that facts of a concept may carry. */
  readonly axes: ReadonlyMap<QName, readonly QName[]>;
}

export const findPlaces = (taxonomy: Taxonomy): Places => {
  // The taxonomy's own statements first.
  const statements = taxonomy.parts
    .map((part) => part.statements)
    .reverse()
    .flat();
  const places = statements.flatMap((statement) =>
    linesOf(statement.root).map((line): Place => ({ statement, line })),
  );
  const own = taxonomy.own.statements.flatMap(({ root }) => linesOf(root));
  const shown = new Set(own.map(({ concept }) => concept));
  return { taxonomy, shown, of: groupByName(places), axes: axesByConcept(taxonomy, places) };
};

const groupByName = (places: readonly Place[]): ReadonlyMap<QName, readonly Place[]> => {
  const found = new Map<QName, Place[]>();
  for (const place of places) {
    for (const name of [place.line.concept, ...Object.values(place.line.dimensions)]) {
      const list = found.get(name);
      if (list) list.push(place);
      else found.set(name, [place]);
    }
  }
  return found;
};

const axesByConcept = ({ concepts, axes }: Taxonomy, places: readonly Place[]): Places["axes"] => {
  const found = new Map<QName, readonly QName[]>();
  const add = (concept: QName, added: readonly QName[]): void => {
    found.set(concept, [...new Set([...(found.get(concept) ?? []), ...added])]);
  };
  for (const { line } of places) add(line.concept, Object.keys(line.dimensions) as QName[]);
  const forecast = [...axes.values()].filter((axis) => axis.forecast).map(({ name }) => name);
  for (const concept of concepts.values()) if (concept.forecast) add(concept.name, forecast);
  return found;
};

/** Address of a statement on the page: the abstract concept that stands for it. */
export const statementAnchor = ({ id, root }: Statement): string => root.abstract ?? id;
