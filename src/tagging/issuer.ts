import type { Release } from "../release/index.js";
import { normalizeLabel, type Taxonomy } from "../taxonomy/index.js";

/** How much of the first paragraph, in which a release says whose it is, counts. */
const LEAD = 400;

/**
 * Where a release says whose it is: headings, running heads, captions, and the beginning of its first paragraph. The
 * running text names other companies, too.
 */
const prominentText = ({ blocks }: Release): string => {
  const lead = blocks.find(({ kind }) => kind === "paragraph");
  const texts = blocks.flatMap((block) => {
    if (block.kind === "table") return block.caption.map(({ text }) => text);
    if (block === lead) return [block.text.slice(0, LEAD)];
    return block.kind === "heading" || block.kind === "furniture" ? [block.text] : [];
  });
  return ` ${texts.map(normalizeLabel).join(" ")} `;
};

const occurrences = (text: string, name: string): number => text.split(name).length - 1;

/** How often a text names the issuer of a taxonomy. */
const mentions = (text: string, taxonomy: Taxonomy): number =>
  (taxonomy.issuer?.names ?? [])
    .map((name) => normalizeLabel(name))
    .filter((name) => name !== "")
    .reduce((sum, name) => sum + occurrences(text, ` ${name} `), 0);

/**
 * The taxonomies whose issuer a release names most often where it says whose it is, by the names in their source:
 * none, one, or several that it names equally often.
 */
export const knowingTaxonomies = (release: Release, taxonomies: readonly Taxonomy[]): readonly Taxonomy[] => {
  const text = prominentText(release);
  const counts = taxonomies.map((taxonomy) => ({ taxonomy, count: mentions(text, taxonomy) }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return most === 0 ? [] : counts.filter(({ count }) => count === most).map(({ taxonomy }) => taxonomy);
};
