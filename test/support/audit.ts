import { type Audit, auditReport, type Coverage, type Finding, type Reading } from "../../src/audit/index.js";
import type { Place } from "../../src/diagnostics/index.js";
import { createCollector } from "../../src/diagnostics/index.js";
import { readRelease } from "../../src/release/index.js";
import { type Tagging, tagRelease } from "../../src/tagging/index.js";
import type { Taxonomy } from "../../src/taxonomy/index.js";
import { placeKey } from "./grid.js";
import { taxonomies } from "./taxonomies.js";

/** The taxonomy of the repository with this prefix. Throws where there is none with an issuer. */
export const issuerTaxonomy = (prefix: string): Taxonomy => {
  const found = taxonomies().find(({ own }) => own.prefix === prefix);
  if (!found) throw new Error(`no taxonomy ${prefix}`);
  return found;
};

/** What the audit has to know of the reading; cells that could not be read where the tagging lists them. */
const readingOf = (tagging: Tagging & Partial<Reading>): Reading => ({
  statements: new Map(
    tagging.tables.flatMap(({ table, statement }) => (statement ? [[table.id, statement] as const] : [])),
  ),
  unreadNumbers: tagging.unreadNumbers ?? [],
  unreadRows: tagging.unreadRows ?? [],
});

/** Reads, tags and audits a text. Throws where it is no release of the taxonomy's issuer at all. */
export const auditText = (text: string, taxonomy: Taxonomy): Audit => {
  const collector = createCollector();
  const release = readRelease(new TextEncoder().encode(text), "release.txt", collector);
  if (!release || !taxonomy.issuer) throw new Error("no release, or no issuer");
  const tagging = tagRelease(release, taxonomy, taxonomy.issuer, collector);
  return auditReport(tagging.report, taxonomy, readingOf(tagging));
};

const firstPlace = (places: readonly Place[]): string => (places[0] ? placeKey(places[0]) : "nowhere");

/** `line:column rule printed` of each, the number as text of digits, in the order of the release. */
export const findingLines = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ places, rule, printed }) => `${firstPlace(places)} ${rule} ${printed}`);

/** `line:column printed` of each. */
export const coverageLines = (numbers: readonly Coverage[]): readonly string[] =>
  numbers.map(({ places, printed }) => `${firstPlace(places)} ${printed}`);
