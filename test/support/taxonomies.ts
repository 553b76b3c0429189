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

let loaded: readonly Taxonomy[] | undefined;

/** The issuers' taxonomies of the repository. Throws where a source has an error: no test can mean anything then. */
export const taxonomies = (): readonly Taxonomy[] => {
  if (loaded) return loaded;
  const collector = createCollector();
  const taxonomy = loadTaxonomy("iij", taxonomySources(), collector);
  if (!taxonomy || collector.diagnostics.length > 0) {
    throw new Error(`the taxonomy source has findings:\n${JSON.stringify(collector.diagnostics, null, 2)}`);
  }
  loaded = [taxonomy];
  return loaded;
};
