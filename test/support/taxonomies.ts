import { readdirSync, readFileSync } from "node:fs";
import { createCollector } from "../../src/diagnostics/index.js";
import { loadTaxonomy, type Taxonomy, type TaxonomySource } from "../../src/taxonomy/index.js";

const ROOT = new URL("../../taxonomy/", import.meta.url);

const readSource = (name: string): TaxonomySource => ({
  name,
  files: readdirSync(new URL(`${name}/`, ROOT))
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => ({
      path: `taxonomy/${name}/${file}`,
      text: readFileSync(new URL(`${name}/${file}`, ROOT), "utf8"),
    })),
});

/** The sources of every taxonomy of the repository, as a program would read them from disk. */
export const taxonomySources = (): readonly TaxonomySource[] =>
  readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readSource(entry.name))
    .sort((a, b) => a.name.localeCompare(b.name));

const loadSound = (name: string, sources: readonly TaxonomySource[]): Taxonomy => {
  const collector = createCollector();
  const taxonomy = loadTaxonomy(name, sources, collector);
  if (taxonomy && collector.diagnostics.length === 0) return taxonomy;
  throw new Error(`the taxonomy source has findings:\n${JSON.stringify(collector.diagnostics, null, 2)}`);
};

let loaded: readonly Taxonomy[] | undefined;

/**
 * The taxonomies of the repository that have an issuer, in the order of their names: IIJ's is the first. Throws where
 * a source has an error: no test can mean anything then.
 */
export const taxonomies = (): readonly Taxonomy[] => {
  const sources = taxonomySources();
  loaded ??= sources.map(({ name }) => loadSound(name, sources)).filter(({ issuer }) => issuer !== undefined);
  return loaded;
};

/** The taxonomy of this name, whether it has an issuer or not. */
export const taxonomyNamed = (name: string): Taxonomy => loadSound(name, taxonomySources());
