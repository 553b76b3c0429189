import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { storedForm, writeStored } from "../../src/cli/stored-sources.js";
import { createCollector } from "../../src/diagnostics/index.js";
import { loadTaxonomy, storeFile, type TaxonomySource } from "../../src/taxonomy/index.js";
import { temporary } from "../cli/harness.js";
import { taxonomySources } from "../support/taxonomies.js";

const load = (name: string, sources: readonly TaxonomySource[]) => {
  const collector = createCollector();
  return { taxonomy: loadTaxonomy(name, sources, collector), diagnostics: collector.diagnostics };
};

/** Every file by what is kept of it, its text being of no use to the loader. */
const stored = (sources: readonly TaxonomySource[]): readonly TaxonomySource[] =>
  sources.map(({ name, files }) => ({
    name,
    files: files.map(({ path, text }) => {
      const node = storeFile(path, text);
      expect(node, path).toBeDefined();
      return { path, text: "not: [read", stored: () => node };
    }),
  }));

const own = (statement: string): TaxonomySource => ({
  name: "own",
  files: [
    {
      path: "own/taxonomy.yaml",
      text: `taxonomy:
  prefix: own
  version: 2026-01-01
  base: https://own.example/
  title: { en: Own, ja: 自社 }
  publisher: { en: Own, ja: 自社 }
  imports: [core]
`,
    },
    { path: "own/statements.yaml", text: statement },
  ],
});

describe("a source that is kept in another form", () => {
  it.each(["core", "iij", "kazehara"])("loads %s as from its text, places too", (name) => {
    const sources = taxonomySources();
    const [fromText, fromStored] = [load(name, sources), load(name, stored(sources))];
    expect(fromStored.diagnostics).toEqual([]);
    expect(fromStored.taxonomy).toEqual(fromText.taxonomy);
    expect(fromText.taxonomy?.own.concepts[0]?.source.line).toBeGreaterThan(1);
  });

  it("has the same faults at the same places", () => {
    const faulty = own(`statements:
  - id: A
    title: { en: A, ja: あ }
    period: duration
    patterns: [a]
    lines:
      - concept: core:NoSuchConcept
`);
    const sources = [...taxonomySources(), faulty];
    const fromText = load("own", sources);
    expect(fromText.diagnostics.map(({ place }) => place?.line)).toEqual([7]);
    expect(load("own", stored(sources)).diagnostics).toEqual(fromText.diagnostics);
  });

  it.each([
    ["no YAML", "a: [1"],
    ["of another shape", "statements: 1"],
    ["empty", ""],
  ])("is not kept where it is %s", (_, text) => {
    expect(storeFile("x.yaml", text)).toBeUndefined();
  });

  it("is found by its text, and an edited one is not", () => {
    const folder = temporary();
    const sources = taxonomySources();
    writeStored(sources, folder);
    const text = sources[0]?.files[0]?.text ?? "";
    expect(storedForm(text, folder)()).toEqual(storeFile("x.yaml", text));
    expect(storedForm(`${text}\n`, folder)()).toBeUndefined();
  });

  it("is not needed: where it is missing or damaged the text is read", () => {
    const folder = temporary();
    expect(storedForm("x", folder)()).toBeUndefined();
    const other = temporary();
    writeFileSync(join(other, "sources.json"), "{");
    expect(storedForm("x", other)()).toBeUndefined();
  });
});
