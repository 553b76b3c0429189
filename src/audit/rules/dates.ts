import type { Fact, Report } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Finding } from "../audit.js";

const placesOf = ({ occurrences }: Fact) =>
  occurrences.map(({ line, column, text }) => ({ line, column, length: text.length }));

const DAY = 86_400_000;

const findingOf = (later: Fact, earlier: Fact): Finding => {
  const places = [...placesOf(later), ...placesOf(earlier)];
  const [day = "", before = ""] = [String(later.value ?? ""), String(earlier.value ?? "")];
  const { line = 1, column = 1 } = places[0] ?? {};
  const days = Math.round((Date.parse(day) - Date.parse(before)) / DAY);
  return {
    id: `dates@${line}:${column}`,
    rule: "dates",
    kind: "identity",
    message: `${later.concept} is ${day}, which is before ${earlier.concept}, ${before}.`,
    arithmetic: `${day} − ${before} = ${days} days; 0 or more are possible`,
    computed: "0",
    printed: String(days),
    difference: String(days),
    places: places.length > 0 ? places : [{ line: 1, column: 1 }],
  };
};

/** Days that follow each other by what the taxonomy says of them (`after`): no release comes before its period ends. */
export const dates = ({ facts }: Report, taxonomy: Taxonomy): readonly Finding[] =>
  facts.flatMap((later) => {
    const { after } = taxonomy.concepts.get(later.concept) ?? {};
    const earlier = after === undefined ? [] : facts.filter(({ concept }) => concept === after);
    // Of several days, as in several cities, the first counts.
    const [first] = [...earlier].sort((a, b) => (String(a.value) < String(b.value) ? -1 : 1));
    return first && typeof later.value === "string" && later.value < String(first.value)
      ? [findingOf(later, first)]
      : [];
  });
