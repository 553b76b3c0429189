import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createCollector, type Diagnostic } from "../../src/diagnostics/index.js";
import { loadTaxonomy, type Taxonomy, type TaxonomySource } from "../../src/taxonomy/index.js";

const FOLDER = new URL("../../taxonomy/", import.meta.url).pathname;

/** A taxonomy's source as it stands in the repository. */
export const repositorySource = (name: string): TaxonomySource => ({
  name,
  files: readdirSync(join(FOLDER, name))
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => ({
      path: `taxonomy/${name}/${file}`,
      text: readFileSync(join(FOLDER, name, file), "utf8"),
    })),
});

export const REPOSITORY: readonly TaxonomySource[] = ["core", "iij", "kazehara"].map(repositorySource);

export interface Loaded {
  readonly taxonomy: Taxonomy | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export const load = (name: string, sources: readonly TaxonomySource[]): Loaded => {
  const collector = createCollector();
  return { taxonomy: loadTaxonomy(name, sources, collector), diagnostics: collector.diagnostics };
};

/** A taxonomy of the repository; throws with its faults. */
export const repositoryTaxonomy = (name: string): Taxonomy => {
  const { taxonomy, diagnostics } = load(name, REPOSITORY);
  if (!taxonomy) throw new Error(JSON.stringify(diagnostics, null, 2));
  return taxonomy;
};

/** A source of one file, `NAME/source.yaml`. */
export const source = (name: string, text: string): TaxonomySource => ({
  name,
  files: [{ path: `${name}/source.yaml`, text }],
});

/** The key `taxonomy` of a made-up part, eight lines. */
export const head = (prefix: string, imports: readonly string[] = []): string => `taxonomy:
  prefix: ${prefix}
  base: https://example.com/
  version: "2024-01-31"
  imports: [${imports.join(", ")}]
  title: { en: Test, ja: 試験 }
  publisher: { en: Tester, ja: 試験者 }
`;

/** `line:column message` of each finding, to compare with what a test expects. */
export const places = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
