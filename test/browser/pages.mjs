// The taxonomy pages under test, written into a folder of their own: each taxonomy of the repository, and a hostile one.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createCollector } from "../../dist/diagnostics/index.js";
import { loadTaxonomy, taxonomyPage } from "../../dist/taxonomy/index.js";

const SOURCES = fileURLToPath(new URL("../../taxonomy/", import.meta.url));

const readSource = (name) => ({
  name,
  files: readdirSync(join(SOURCES, name))
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => ({
      path: `taxonomy/${name}/${file}`,
      text: readFileSync(join(SOURCES, name, file), "utf8"),
    })),
});

const HOSTILE = {
  name: "bad",
  files: [
    {
      path: "bad/source.yaml",
      text: `taxonomy:
  prefix: bad
  base: https://example.com/
  version: "2024-01-31"
  imports: [core]
  title: { en: "</title><script>alert('title')</script>", ja: "<b>試験</b>" }
  publisher: { en: Tester, ja: 試験者 }
concepts:
  - name: Hostile
    type: monetary
    period: duration
    label: { en: "<script>alert('label')</script>", ja: "<img src=x onerror=alert('ja')>" }
    documentation: "<style>body { display: none }</style> & more"
`,
    },
  ],
};

const load = (name, sources) => {
  const collector = createCollector();
  const taxonomy = loadTaxonomy(name, sources, collector);
  if (!taxonomy) throw new Error(`${name} does not load: ${JSON.stringify(collector.diagnostics)}`);
  return taxonomy;
};

const namesOfSources = () =>
  readdirSync(SOURCES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** The taxonomies of the repository that have an issuer. */
export const loadTaxonomies = () => {
  const names = namesOfSources();
  const sources = names.map(readSource);
  return names.map((name) => load(name, sources)).filter(({ issuer }) => issuer);
};

/** The taxonomies with the addresses of their pages, by name, and what removes the pages. */
export const writePages = () => {
  const folder = mkdtempSync(join(tmpdir(), "tanshin-browser-"));
  const names = namesOfSources();
  const sources = [...names.map(readSource), HOSTILE];
  const write = (name) => {
    const taxonomy = load(name, sources);
    const file = join(folder, `${name}.html`);
    writeFileSync(file, taxonomyPage(taxonomy));
    return [name, { taxonomy, url: pathToFileURL(file).href }];
  };
  return {
    pages: new Map([...names, "bad"].map(write)),
    remove: () => rmSync(folder, { recursive: true }),
  };
};
