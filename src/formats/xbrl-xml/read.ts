import type { Collector } from "../../diagnostics/index.js";
import { createNamer, type Fact, type Report } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Reading } from "../markup/contexts.js";
import { findTaxonomy } from "../markup/known-taxonomy.js";
import { LINK, RESERVED_PREFIXES, XBRLI, XLINK, XML } from "../markup/namespaces.js";
import { attribute, elements, parseXml, type XmlElement } from "../markup/parse.js";
import type { ReadReport } from "../markup/read-report.js";
import { readResources } from "../markup/read-resources.js";
import { unusedResources } from "../markup/unused.js";
import { type Inherited, readFact } from "./read-facts.js";
import { readFootnotes } from "./read-footnotes.js";

const named = (root: XmlElement, namespace: string, localName: string): readonly XmlElement[] =>
  elements(root).filter((each) => each.namespace === namespace && each.localName === localName);

const entryPoints = (root: XmlElement): readonly string[] =>
  named(root, LINK, "schemaRef").flatMap((each) => attribute(each, "href", XLINK)?.trim() ?? []);

const idsOf = (found: readonly XmlElement[]): ReadonlySet<string> =>
  new Set(found.flatMap((element) => attribute(element, "id")?.trim() ?? []));

const readReport = (
  root: XmlElement,
  inherited: Inherited,
  taxonomy: Taxonomy,
  reading: Reading,
): Pick<Report, "facts" | "notes"> => {
  const items = elements(root).filter((each) => !isOwnVocabulary(each));
  const others = elements(root).filter(isOwnVocabulary);
  const { notes, links } = readFootnotes(root, { facts: idsOf(items), others: idsOf(others) }, reading);
  const facts = items.flatMap((item): readonly Fact[] => {
    const fact = readFact(item, inherited, taxonomy, reading);
    if (!fact) return [];
    const linked = links.get(attribute(item, "id")?.trim() ?? "");
    return [linked ? { ...fact, notes: linked } : fact];
  });
  return { facts, ...(notes.length > 0 && { notes }) };
};

const LINKS = new Set(["schemaRef", "linkbaseRef", "roleRef", "arcroleRef", "footnoteLink"]);

/** Schemas can't say it cheaply (see the profile of the instance schema): only these links stand in an instance. */
const checkLinks = (root: XmlElement, { collector }: Reading): void => {
  for (const { namespace, localName, place } of elements(root))
    if (namespace === LINK && !LINKS.has(localName))
      collector.error("schema-violation", `link:${localName} has no place in an instance.`, { place });
};

const isOwnVocabulary = ({ namespace }: XmlElement): boolean => namespace === XBRLI || namespace === LINK;

/**
 * Reads an XBRL 2.1 instance of a known taxonomy, whoever wrote it. Names come back in the taxonomy's prefixes,
 * money in thousands where the taxonomy says so; `unused` has the contexts and units to which nothing refers. What
 * cannot be read is reported with its place; undefined where it is no instance, or its taxonomy is not among
 * `taxonomies`.
 */
export const readXbrlXml = (
  text: string,
  file: string,
  taxonomies: readonly Taxonomy[],
  collector: Collector,
): ReadReport | undefined => {
  const root = parseXml(text, file, collector);
  if (!root) return undefined;
  if (root.namespace !== XBRLI || root.localName !== "xbrl") {
    collector.error("unsupported-file", `The outermost element is “${root.localName}”, not xbrli:xbrl.`, {
      place: root.place,
    });
    return undefined;
  }
  const addresses = entryPoints(root);
  const taxonomy = findTaxonomy(addresses, taxonomies, root.place, collector);
  if (!taxonomy) return undefined;
  const namer = createNamer({ ...RESERVED_PREFIXES, ...taxonomy.namespaces });
  const reading: Reading = { collector, namer };
  const [contexts, units] = [named(root, XBRLI, "context"), named(root, XBRLI, "unit")];
  const inherited: Inherited = {
    ...readResources(contexts, units, reading),
    language: attribute(root, "lang", XML),
  };
  checkLinks(root, reading);
  const read = readReport(root, inherited, taxonomy, reading);
  const report = { taxonomy: addresses, namespaces: namer.namespaces(), ...read };
  return { report, taxonomy, unused: unusedResources(root, contexts, units) };
};
