import type { Collector, Place } from "../../diagnostics/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";

/**
 * The taxonomy that a report's entry points name: the one that is an entry point itself, else one that imports it.
 * None is an `unknown-taxonomy` error.
 */
export const findTaxonomy = (
  addresses: readonly string[],
  taxonomies: readonly Taxonomy[],
  place: Place,
  collector: Collector,
): Taxonomy | undefined => {
  const found =
    taxonomies.find(({ own }) => addresses.includes(own.entryPoint)) ??
    taxonomies.find(({ parts }) => parts.some(({ entryPoint }) => addresses.includes(entryPoint)));
  if (found) return found;
  const named = addresses.length > 0 ? addresses.map((address) => `“${address}”`).join(", ") : "none";
  collector.error("unknown-taxonomy", `The report's taxonomy is not known: it names ${named}.`, {
    place,
    hint: `Known are: ${taxonomies.map(({ own }) => own.entryPoint).join(", ") || "none"}.`,
  });
  return undefined;
};
