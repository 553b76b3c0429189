import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  keepDigests,
  type Taxonomy,
  type TaxonomyDigests,
  type TaxonomySource,
  taxonomyDigests,
} from "../taxonomy/index.js";

/** Where the build keeps the digests of this package's taxonomies: compiling them is a fifth of a cold start. */
const FILE = "digests.json";

interface Stored {
  /** Digest of all sources that the taxonomies were loaded from. */
  readonly sources?: string;
  /** Name of an issuer's own part → digests of its taxonomy. */
  readonly digests?: Readonly<Record<string, TaxonomyDigests>>;
}

const sourcesDigest = (sources: readonly TaxonomySource[]): string => {
  const hash = createHash("sha256");
  for (const { name, files } of sources) {
    hash.update(`${name}\u0000`);
    for (const { text } of files) hash.update(`${text}\u0000`);
  }
  return hash.digest("hex");
};

/** What the build has kept; nothing where nothing is built, or it cannot be read. */
const readStored = (folder: string): Stored => {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), "utf8")) as Stored;
  } catch {
    return {};
  }
};

/** Gives taxonomies the digests that the build has kept in a folder, where they come from the very same sources. */
export const restoreDigests = (
  taxonomies: readonly Taxonomy[],
  sources: readonly TaxonomySource[],
  folder: string,
): void => {
  const stored = readStored(folder);
  if (stored.sources === undefined || stored.sources !== sourcesDigest(sources)) return;
  for (const taxonomy of taxonomies) {
    const digests = stored.digests?.[taxonomy.own.prefix];
    if (digests) keepDigests(taxonomy, digests);
  }
};

/** Keeps the digests of taxonomies in a folder. */
export const writeDigests = (
  taxonomies: readonly Taxonomy[],
  sources: readonly TaxonomySource[],
  folder: string,
): void => {
  const digests = Object.fromEntries(taxonomies.map((each) => [each.own.prefix, taxonomyDigests(each)]));
  writeFileSync(
    join(folder, FILE),
    `${JSON.stringify({ sources: sourcesDigest(sources), digests }, null, 2)}\n`,
  );
};
