import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { compileTaxonomy, packageTaxonomy, taxonomyPage } from "../../src/taxonomy/index.js";
import { load, REPOSITORY } from "./sources.js";

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** All that a build writes for a taxonomy, from its source on: names and bytes in one digest. */
const built = (name: string, sources = REPOSITORY): string => {
  const { taxonomy } = load(name, sources);
  if (!taxonomy) throw new Error(`no taxonomy ${name}`);
  const hash = createHash("sha256");
  for (const { path, text } of compileTaxonomy(taxonomy)) hash.update(`${path}\n${text}\n`);
  return hash.update(taxonomyPage(taxonomy)).update(packageTaxonomy(taxonomy)).digest("hex");
};

describe.each(REPOSITORY)("two builds of $name", ({ name }) => {
  it("write the same bytes, in every time zone: compiled files, page and package", () => {
    const digests = ["UTC", "Asia/Tokyo", "America/Los_Angeles"].map((TZ) => {
      process.env.TZ = TZ;
      return built(name);
    });
    expect(new Date("2002-09-30T00:00:00").getTimezoneOffset()).not.toBe(0);
    expect(new Set(digests).size).toBe(1);
  }, 120_000);

  it("do not depend on the order in which the sources are found", () => {
    const turned = [...REPOSITORY].reverse();
    expect(built(name, turned)).toBe(built(name));
  }, 120_000);
});
