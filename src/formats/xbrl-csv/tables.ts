import type { Report } from "../../model/index.js";
import type { Statement, Taxonomy } from "../../taxonomy/index.js";
import { homesOf, type Sort, type Spot, spotOf } from "./homes.js";
import { asIdentifier } from "./identifiers.js";

/** The facts of one table, and what it should be called. */
export interface TableOfFacts {
  readonly title: string;
  readonly spots: readonly Spot[];
}

/** Of what no statement has, and of text blocks, which are the release's own parts. */
const ELSEWHERE = { numbers: "OtherNumbers", words: "OtherTexts", sections: "TextBlocks" } as const;

const bySort = (spots: readonly Spot[], sort: Sort): readonly Spot[] =>
  spots.filter((spot) => spot.sort === sort);

/** The tables of a statement: its numbers, and beside them what is said in words. */
const ofStatement = ({ id }: Statement, spots: readonly Spot[]): readonly TableOfFacts[] => {
  const [numbers, words] = [bySort(spots, "numbers"), bySort(spots, "words")];
  const title = asIdentifier(id);
  return [
    { title, spots: numbers },
    { title: numbers.length > 0 ? `${title}_texts` : title, spots: words },
  ];
};

/**
 * A report's facts table by table, each fact once: the statements in their order, then what is at home in none of
 * them, then text blocks.
 */
export const tablesOf = (report: Report, taxonomy: Taxonomy): readonly TableOfFacts[] => {
  const homes = homesOf(taxonomy);
  const spots = report.facts.map((fact) => spotOf(fact, homes, taxonomy));
  const byStatement = new Map<Statement | undefined, Spot[]>();
  for (const spot of spots) {
    const statement = spot.sort === "sections" ? undefined : spot.home?.statement;
    const known = byStatement.get(statement);
    if (known) known.push(spot);
    else byStatement.set(statement, [spot]);
  }
  const elsewhere = byStatement.get(undefined) ?? [];
  const tables = [
    ...taxonomy.statements.flatMap((statement) => ofStatement(statement, byStatement.get(statement) ?? [])),
    ...(Object.keys(ELSEWHERE) as Sort[]).map((sort) => ({
      title: ELSEWHERE[sort],
      spots: bySort(elsewhere, sort),
    })),
  ];
  return tables.filter((table) => table.spots.length > 0);
};
