import type { Collector } from "../../diagnostics/index.js";
import { createNamer, type Fact, type Report } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Reading } from "../markup/contexts.js";
import { findTaxonomy } from "../markup/known-taxonomy.js";
import { LINK, RESERVED_PREFIXES, XBRLI, XHTML, XLINK } from "../markup/namespaces.js";
import { attribute, elements, parseXml, type XmlElement } from "../markup/parse.js";
import type { ReadReport } from "../markup/read-report.js";
import { readResources } from "../markup/read-resources.js";
import { unusedResources } from "../markup/unused.js";
import { readChains } from "./chains.js";
import { mergeDuplicates } from "./duplicates.js";
import { readFact } from "./read-facts.js";
import { readNotes } from "./read-notes.js";
import { findSites, type Site, type Sites, sitesNamed, targetOf } from "./sites.js";
import { checkStructure } from "./structure.js";

const childrenOf = (sites: readonly Site[], namespace: string, localName: string): readonly XmlElement[] =>
  sites
    .flatMap(({ element }) => elements(element))
    .filter((each) => each.namespace === namespace && each.localName === localName);

const isDefault = (site: Site): boolean => targetOf(site) === undefined;

const entryPoints = (sites: Sites): readonly string[] =>
  childrenOf(sitesNamed(sites, "references").filter(isDefault), LINK, "schemaRef").flatMap(
    (each) => attribute(each, "href", XLINK)?.trim() ?? [],
  );

/** Facts of other target documents are another report: it is said that they are not read. */
const reportTargets = (facts: readonly Site[], collector: Collector): void => {
  const first = new Map(
    facts.toReversed().flatMap((site) => {
      const target = targetOf(site);
      return target === undefined ? [] : [[target, site] as const];
    }),
  );
  for (const [target, { element }] of first)
    collector.error(
      "unsupported-syntax",
      `The facts of the target document “${target.slice(0, 80)}” are left out: only the default one is read.`,
      { place: element.place },
    );
};

/** The contexts and units of all target documents, which share them. */
const declared = (sites: Sites): readonly [contexts: readonly XmlElement[], units: readonly XmlElement[]] => {
  const resources = sitesNamed(sites, "resources");
  return [childrenOf(resources, XBRLI, "context"), childrenOf(resources, XBRLI, "unit")];
};

const readFacts = (sites: Sites, taxonomy: Taxonomy, reading: Reading): Pick<Report, "facts" | "notes"> => {
  const { collector } = reading;
  const tagged = sitesNamed(sites, "nonFraction", "nonNumeric", "fraction", "tuple");
  reportTargets(tagged, collector);
  const [contexts, units] = declared(sites);
  const chains = readChains(sites, collector);
  const factReading = { ...reading, ...readResources(contexts, units, reading), taxonomy, chains };
  const idOf = ({ element }: Site): string => attribute(element, "id")?.trim() ?? "";
  const { notes, links } = readNotes(sites, new Set(tagged.map(idOf).filter(Boolean)), chains, reading);
  const facts = tagged.filter(isDefault).flatMap((site): readonly Fact[] => {
    const fact = readFact(site, factReading);
    const linked = links.get(idOf(site));
    return fact ? [linked ? { ...fact, notes: linked } : fact] : [];
  });
  return { facts: mergeDuplicates(facts), ...(notes.size > 0 && { notes: [...notes.values()] }) };
};

/**
 * Reads an Inline XBRL 1.1 document of a known taxonomy, whoever wrote it: the report of its default target. Names come
 * back in the taxonomy's prefixes, money in thousands where the taxonomy says so. A fact that is tagged in several places
 * is one fact where they agree, with the value of the most accurate. What cannot be read is reported with its place;
 * undefined where it is no Inline document, or its taxonomy is not among `taxonomies`.
 */
export const readInline = (
  text: string,
  file: string,
  taxonomies: readonly Taxonomy[],
  collector: Collector,
): ReadReport | undefined => {
  const root = parseXml(text, file, collector);
  if (!root) return undefined;
  const sites = findSites(root);
  if (root.namespace !== XHTML || root.localName !== "html" || sites.inline.length === 0) {
    collector.error("unsupported-file", "The file is no XHTML document with Inline XBRL 1.1.", {
      place: root.place,
    });
    return undefined;
  }
  checkStructure(root, sites, collector);
  const addresses = entryPoints(sites);
  const taxonomy = findTaxonomy(addresses, taxonomies, root.place, collector);
  if (!taxonomy) return undefined;
  const namer = createNamer({ ...RESERVED_PREFIXES, ...taxonomy.namespaces });
  const read = readFacts(sites, taxonomy, { collector, namer });
  const report = { taxonomy: addresses, namespaces: namer.namespaces(), ...read };
  return { report, taxonomy, unused: unusedResources(root, ...declared(sites)) };
};
