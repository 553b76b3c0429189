import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { restoreDigests, writeDigests } from "../../src/cli/stored-digests.js";
import { createCollector } from "../../src/diagnostics/index.js";
import { compileTaxonomy, loadTaxonomy, taxonomyDigests } from "../../src/taxonomy/index.js";
import { taxonomySources } from "../support/taxonomies.js";
import { temporary } from "./harness.js";

const load = () => {
  const sources = [...taxonomySources()];
  const taxonomy = loadTaxonomy("kazehara", sources, createCollector());
  if (!taxonomy) throw new Error("the taxonomy loads");
  return { sources, taxonomy };
};

const digestOf = (entryPoint: string, taxonomy: ReturnType<typeof load>["taxonomy"]): string | undefined =>
  taxonomyDigests(taxonomy)[entryPoint];

describe("digests that the build keeps", () => {
  it("are those of the compiled files, an entry a part", () => {
    const { sources, taxonomy } = load();
    const folder = temporary();
    writeDigests([taxonomy], sources, folder);
    const again = load();
    restoreDigests([again.taxonomy], again.sources, folder);
    expect(taxonomyDigests(again.taxonomy)).toEqual(taxonomyDigests(taxonomy));
    expect(Object.keys(taxonomyDigests(taxonomy))).toEqual(
      taxonomy.parts.map(({ entryPoint }) => entryPoint),
    );
    expect(compileTaxonomy(taxonomy).length).toBeGreaterThan(0);
  });

  it("are taken from the folder where the sources are the same, and made anew where they are not", () => {
    const { sources, taxonomy } = load();
    const folder = temporary();
    const { entryPoint } = taxonomy.own;
    const right = digestOf(entryPoint, taxonomy);
    writeDigests([taxonomy], sources, folder);
    // A wrong one in its place tells what was restored from what was made.
    const path = join(folder, "digests.json");
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(String(right), "0".repeat(64)));
    const same = load();
    restoreDigests([same.taxonomy], same.sources, folder);
    expect(digestOf(entryPoint, same.taxonomy)).toBe("0".repeat(64));
    const edited = load();
    const [first, ...rest] = edited.sources;
    if (!first) throw new Error("there are sources");
    const [file, ...files] = first.files;
    if (!file) throw new Error("a source has files");
    const changed = [{ ...first, files: [{ ...file, text: `${file.text}# edited\n` }, ...files] }, ...rest];
    restoreDigests([edited.taxonomy], changed, folder);
    expect(digestOf(entryPoint, edited.taxonomy)).toBe(right);
  });

  it("are made anew where nothing is kept", () => {
    const { sources, taxonomy } = load();
    restoreDigests([taxonomy], sources, temporary());
    expect(digestOf(taxonomy.own.entryPoint, taxonomy)).toMatch(/^[0-9a-f]{64}$/);
  });
});
