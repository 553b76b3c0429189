import type { Release } from "../release/index.js";
import { normalizeLabel, type Taxonomy } from "../taxonomy/index.js";

const occurrences = (text: string, name: string): number => text.split(name).length - 1;

/** How often a release names the issuer of a taxonomy. */
const mentions = (text: string, taxonomy: Taxonomy): number =>
  (taxonomy.issuer?.names ?? [])
    .map((name) => normalizeLabel(name))
    .filter((name) => name !== "")
    .reduce((sum, name) => sum + occurrences(text, ` ${name} `), 0);

/**
 * The taxonomies whose issuer a release names most often, by the names in their source: none, one, or several that
 * it names equally often.
 */
export const knowingTaxonomies = (release: Release, taxonomies: readonly Taxonomy[]): readonly Taxonomy[] => {
  const text = ` ${release.lines.map(normalizeLabel).join(" ")} `;
  const counts = taxonomies.map((taxonomy) => ({ taxonomy, count: mentions(text, taxonomy) }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return most === 0 ? [] : counts.filter(({ count }) => count === most).map(({ taxonomy }) => taxonomy);
};
