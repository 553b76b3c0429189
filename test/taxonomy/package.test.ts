import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compileTaxonomy, packageTaxonomy } from "../../src/taxonomy/index.js";
import { repositoryTaxonomy } from "./sources.js";

const iij = repositoryTaxonomy("iij");
const entries = unzipSync(packageTaxonomy(iij));
const entry = (name: string): string => {
  const bytes = entries[`iij-2026-11-22/${name}`];
  if (!bytes) throw new Error(`no entry ${name}`);
  return strFromU8(bytes);
};
const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("a taxonomy package", () => {
  it("has one top folder with metadata, catalog and the files of all parts", () => {
    const files = compileTaxonomy(iij).map(({ part, path }) => `iij-2026-11-22/${part}/${path}`);
    const meta = ["catalog.xml", "taxonomyPackage.xml"].map((name) => `iij-2026-11-22/META-INF/${name}`);
    expect(Object.keys(entries).sort()).toEqual([...meta, ...files].sort());
    expect(entry("core/core-2026-11-22.xsd")).toBe(compileTaxonomy(iij)[0]?.text);
  });

  it("names the taxonomy in both languages, and its entry point", () => {
    const metadata = entry("META-INF/taxonomyPackage.xml");
    expect(metadata).toContain('<tp:name xml:lang="en">Internet Initiative Japan taxonomy</tp:name>');
    expect(metadata).toContain('<tp:name xml:lang="ja">インターネットイニシアティブ・タクソノミ</tp:name>');
    expect(metadata).toContain(`<tp:entryPointDocument href="${iij.own.entryPoint}"/>`);
  });

  it("resolves the addresses of all parts inside itself", () => {
    const catalog = entry("META-INF/catalog.xml");
    for (const { prefix, address } of iij.parts) {
      expect(catalog).toContain(`<rewriteURI uriStartString="${address}" rewritePrefix="../${prefix}/"/>`);
    }
  });

  it("has the same bytes in every time zone", () => {
    const zone = process.env.TZ;
    const digests = ["UTC", "Asia/Tokyo", "America/Los_Angeles"].map((name) => {
      process.env.TZ = name;
      return digest(packageTaxonomy(iij));
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(digests).size).toBe(1);
  });
});
