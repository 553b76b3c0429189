import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { convertRelease } from "../../src/convert.js";
import { createCollector } from "../../src/diagnostics/index.js";
import { loadTaxonomy, type TaxonomySource } from "../../src/taxonomy/index.js";
import { type Conversion, factModel } from "../support/convert.js";
import { listFaults, type ProseOutcome, proseFigures, proseOutcome } from "../support/prose-figures.js";
import { taxonomySources } from "../support/taxonomies.js";
import { OTHER_ISSUER_FIGURES, OTHER_ISSUER_KEYS } from "./prose-other-issuer-figures.js";

const FILE = "prose-other-issuer.txt";
const FOLDER = new URL("prose-other-issuer-taxonomy/", import.meta.url);
const bytes = new Uint8Array(readFileSync(new URL(FILE, import.meta.url)));
const text = new TextDecoder().decode(bytes);
const figures = proseFigures(OTHER_ISSUER_FIGURES, text, OTHER_ISSUER_KEYS);
const mays = figures.filter(({ right }) => "must" in right && !right.must);

const source: TaxonomySource = {
  name: "verenne",
  files: readdirSync(FOLDER)
    .sort()
    .map((file) => ({
      path: `prose-other-issuer-taxonomy/${file}`,
      text: readFileSync(new URL(file, FOLDER), "utf8"),
    })),
};

const collector = createCollector();
const taxonomy = loadTaxonomy("verenne", [...taxonomySources(), source], collector);

describe("the list of the other issuer's figures", () => {
  it("has every amount of the sentences, each once, with the digits and the accuracy that are printed", () => {
    expect(listFaults(figures, text)).toEqual([]);
  });

  it("is held against a sound taxonomy", () => {
    expect(collector.diagnostics).toEqual([]);
    expect(taxonomy?.issuer?.identifier).toBe("99990000000000000099");
  });
});

describe("the sentences of an issuer that the patterns' author does not know", () => {
  let conversion: Conversion;
  let outcome: ProseOutcome;

  beforeAll(() => {
    conversion = convertRelease(bytes, { file: FILE, taxonomies: taxonomy ? [taxonomy] : [] });
    outcome = proseOutcome(factModel(conversion), figures);
    const hard = mays.length - outcome.untagged.length;
    console.info(`hard figures: ${hard} of ${mays.length} tagged; untagged:\n${outcome.untagged.join("\n")}`);
  });

  it("give no wrong fact", () => {
    expect(outcome.wrong).toEqual([]);
  });

  it("give every fact in ordinary wording", () => {
    expect(outcome.missed).toEqual([]);
  });

  it("agree with the tables", () => {
    const places = conversion.diagnostics
      .filter(({ code }) => code === "tanshin:conflicting-occurrences")
      .map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
    expect(places).toEqual([]);
  });
});
