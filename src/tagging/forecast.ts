import type { Dimensions, QName } from "../model/index.js";
import { type MemberNode, normalizeLabel, type Taxonomy } from "../taxonomy/index.js";

const membersOf = (nodes: readonly MemberNode[]): readonly QName[] =>
  nodes.flatMap(({ name, children }) => [name, ...membersOf(children)]);

const pattern = (phrase: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])${normalizeLabel(phrase).split(" ").join("[^\\p{L}\\d]+")}(?![\\p{L}\\d])`,
    "iu",
  );

/** Words of a header that make its column a forecast: the variants of members of the taxonomy's forecast axes. */
export const readForecast = (
  text: string,
  taxonomy: Taxonomy,
): { readonly dimensions: Dimensions; readonly rest: string } => {
  for (const axis of taxonomy.axes.values()) {
    if (!axis.forecast) continue;
    for (const member of membersOf(axis.members)) {
      const found = taxonomy.concepts
        .get(member)
        ?.variants.map(pattern)
        .find((phrase) => phrase.test(text));
      if (found) return { dimensions: { [axis.name]: member }, rest: text.replace(found, " ") };
    }
  }
  return { dimensions: {}, rest: text };
};
