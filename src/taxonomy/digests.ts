import { createHash } from "node:crypto";
import { compileTaxonomy } from "./compile/index.js";
import type { Taxonomy } from "./taxonomy.js";

/** Entry point of each part of a taxonomy → SHA-256 of its compiled files, each as address and text. */
export type TaxonomyDigests = Readonly<Record<string, string>>;

const known = new WeakMap<Taxonomy, TaxonomyDigests>();

/** What somebody has kept of a taxonomy's digests, so that it need not be compiled for them. */
export const keepDigests = (taxonomy: Taxonomy, digests: TaxonomyDigests): void => {
  known.set(taxonomy, digests);
};

export const taxonomyDigests = (taxonomy: Taxonomy): TaxonomyDigests => {
  const digests = known.get(taxonomy) ?? compiledDigests(taxonomy);
  known.set(taxonomy, digests);
  return digests;
};

const compiledDigests = (taxonomy: Taxonomy): TaxonomyDigests => {
  const files = compileTaxonomy(taxonomy);
  return Object.fromEntries(
    taxonomy.parts.map(({ prefix, entryPoint }) => {
      const hash = createHash("sha256");
      for (const { part, address, text } of files) if (part === prefix) hash.update(`${address}\n${text}\n`);
      return [entryPoint, hash.digest("hex")];
    }),
  );
};
