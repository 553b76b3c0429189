import type { Dimensions, QName } from "../model/index.js";
import { type MemberNode, normalizeLabel, type Taxonomy } from "../taxonomy/index.js";

const membersOf = (nodes: readonly MemberNode[]): readonly QName[] =>
  nodes.flatMap(({ name, children }) => [name, ...membersOf(children)]);

const pattern = (phrase: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])${normalizeLabel(phrase).split(" ").join("[^\\p{L}\\d]+")}(?![\\p{L}\\d])`,
    "iu",
  );

interface ForecastWords {
  readonly dimensions: Dimensions;
  readonly patterns: readonly RegExp[];
}

const known = new WeakMap<Taxonomy, readonly ForecastWords[]>();

/** The variants of each member of the taxonomy's forecast axes, made into patterns once. */
const forecastWords = (taxonomy: Taxonomy): readonly ForecastWords[] => {
  const made = known.get(taxonomy);
  if (made) return made;
  const words = [...taxonomy.axes.values()]
    .filter(({ forecast }) => forecast)
    .flatMap((axis) =>
      membersOf(axis.members).map((member) => ({
        dimensions: { [axis.name]: member },
        patterns: (taxonomy.concepts.get(member)?.variants ?? []).map(pattern),
      })),
    );
  known.set(taxonomy, words);
  return words;
};

/** Words of a header that make its column a forecast: the variants of members of the taxonomy's forecast axes. */
export const readForecast = (
  text: string,
  taxonomy: Taxonomy,
): { readonly dimensions: Dimensions; readonly rest: string } => {
  for (const { dimensions, patterns } of forecastWords(taxonomy)) {
    const found = patterns.find((phrase) => phrase.test(text));
    if (found) return { dimensions, rest: text.replace(found, " ") };
  }
  return { dimensions: {}, rest: text };
};
