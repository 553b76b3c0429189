import type { Dimensions, QName } from "../model/index.js";
import { type Concept, linesOf, standardElement, type Taxonomy } from "../taxonomy/index.js";

/** The line of a fact in its home statement. */
export interface HomeLine {
  readonly statement: string;
  /** Position among the statement's lines, from 1, and of the line among those of all statements. */
  readonly order: number;
  readonly rank: number;
}

/** What the rows of a taxonomy's facts have in common, looked up once. */
export interface FeedLines {
  /** Concept and members (`subjectKey`) → its line. */
  readonly lines: ReadonlyMap<string, HomeLine>;
  readonly forecastAxes: ReadonlySet<QName>;
  readonly standards: ReadonlyMap<QName, string>;
}

const subjectKey = (concept: QName, dimensions: Dimensions): string =>
  [concept, ...Object.entries(dimensions).sort().flat()].join(" ");

const readLines = (taxonomy: Taxonomy): FeedLines => {
  const lines = new Map<string, HomeLine>();
  let rank = 0;
  for (const { id, root } of taxonomy.statements)
    for (const [index, { concept, dimensions, home }] of linesOf(root).entries()) {
      rank += 1;
      if (home) lines.set(subjectKey(concept, dimensions), { statement: id, order: index + 1, rank });
    }
  const axes = [...taxonomy.axes.values()].filter(({ forecast }) => forecast === true);
  const standards = [...taxonomy.concepts.values()].flatMap((concept) => {
    const element = standardElement(concept);
    return element === undefined ? [] : [[concept.name, element] as const];
  });
  return {
    lines,
    forecastAxes: new Set(axes.map(({ name }) => name)),
    standards: new Map(standards),
  };
};

const known = new WeakMap<Taxonomy, FeedLines>();

export const feedLines = (taxonomy: Taxonomy): FeedLines => {
  const found = known.get(taxonomy) ?? readLines(taxonomy);
  known.set(taxonomy, found);
  return found;
};

/**
 * The line on which a fact stands in its home statement: that of its concept and members, a forecast's is the result's
 * and a ratio's that of its measure. A member that no line shows stands with its concept.
 */
export const homeLine = (
  { lines, forecastAxes }: FeedLines,
  concept: Concept,
  dimensions: Dimensions,
): HomeLine | undefined => {
  const members = Object.entries(dimensions).filter(([axis]) => !forecastAxes.has(axis as QName));
  const own = Object.fromEntries(members) as Dimensions;
  const names = concept.ratio ? [concept.name, concept.ratio.of] : [concept.name];
  for (const asked of members.length > 0 ? [own, {}] : [own])
    for (const name of names) {
      const line = lines.get(subjectKey(name, asked));
      if (line) return line;
    }
  return undefined;
};

/** Is a fact what the issuer expects? */
export const isForecast = ({ forecastAxes }: FeedLines, dimensions: Dimensions): boolean =>
  Object.keys(dimensions).some((axis) => forecastAxes.has(axis as QName));
