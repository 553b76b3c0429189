import { type Dimensions, dimensionEntries, type Fact, type QName } from "../../model/index.js";
import { linesOf, type Statement, type Taxonomy } from "../../taxonomy/index.js";
import { itemType } from "../markup/assemble-fact.js";

/** Numbers, words, and whole sections of text: each sort has tables of its own. */
export type Sort = "numbers" | "words" | "sections";

/** Where a line stands: in which statement, and how many lines of all statements stand before it. */
export interface Home {
  readonly statement: Statement;
  readonly rank: number;
}

export type Homes = (line: QName, members: Dimensions) => Home | undefined;

const subject = (line: QName, members: Dimensions): string =>
  [line, ...dimensionEntries(members).flat()].join(" ");

/**
 * Where each line is at home: in the statement that the taxonomy names for it, next to its concept where no line has
 * its members. A balance that a statement carries forward stands there only if it has no other place.
 */
export const homesOf = (taxonomy: Taxonomy): Homes => {
  const lines = taxonomy.statements
    .flatMap((statement) => linesOf(statement.root).map((line) => ({ statement, line })))
    .map((each, rank) => ({ ...each, rank }))
    .filter(({ line }) => line.home);
  const homes = new Map<string, Home>();
  const carried = ({ line }: (typeof lines)[number]): number => (line.balanceAt ? 1 : 0);
  for (const { line, ...home } of lines.toSorted((a, b) => carried(a) - carried(b))) {
    for (const key of [subject(line.concept, line.dimensions), line.concept])
      if (!homes.has(key)) homes.set(key, home);
  }
  return (line, members) => homes.get(subject(line, members)) ?? homes.get(line);
};

/** A fact in its place: the row and the column that it belongs to, but for what is at home where. */
export interface Spot {
  readonly fact: Fact;
  readonly sort: Sort;
  /** The concept of the line; of a ratio, the concept whose ratio it is. */
  readonly line: QName;
  /** The family of a ratio that stands in a column of its own, beside the line's own values. */
  readonly family?: string;
  /** Members that tell rows apart. */
  readonly rowMembers: Dimensions;
  /** Members that tell columns apart: results and forecasts stand side by side. */
  readonly columnMembers: Dimensions;
  readonly home?: Home;
}

const sortOf = (fact: Fact, taxonomy: Taxonomy): Sort => {
  if (fact.unit) return "numbers";
  return itemType(fact.concept, taxonomy)?.name === "textBlock" ? "sections" : "words";
};

export const spotOf = (fact: Fact, homes: Homes, taxonomy: Taxonomy): Spot => {
  const sort = sortOf(fact, taxonomy);
  const ratio = taxonomy.concepts.get(fact.concept)?.ratio;
  const line = ratio?.of ?? fact.concept;
  const isForecast = ([axis]: readonly [axis: QName, member: QName]): boolean =>
    taxonomy.axes.get(axis)?.forecast === true;
  const members = dimensionEntries(fact.dimensions);
  const rowMembers = Object.fromEntries(members.filter((entry) => !isForecast(entry)));
  const home = homes(line, rowMembers);
  return {
    fact,
    sort,
    line: sort === "numbers" ? line : fact.concept,
    ...(ratio && sort === "numbers" && { family: ratio.family }),
    rowMembers,
    columnMembers: Object.fromEntries(members.filter(isForecast)),
    ...(home && { home }),
  };
};
