import type { Collector } from "../../diagnostics/index.js";
import { IX } from "../markup/namespaces.js";
import type { XmlElement } from "../markup/parse.js";
import { isWithin, type Site, type Sites, sitesNamed } from "./sites.js";

/** Where Inline elements stand whose place is bound: the nearest Inline element around them (Inline XBRL 1.1 §8 to §14). */
const PARENTS: Readonly<Record<string, string>> = {
  hidden: "header",
  references: "header",
  resources: "header",
  relationship: "resources",
};

/** What excludes may be taken out of (§5). */
const TEXTS = ["nonNumeric", "footnote", "continuation"];

const KNOWN = new Set([
  ...Object.keys(PARENTS),
  ...TEXTS,
  "denominator",
  "exclude",
  "fraction",
  "header",
  "nonFraction",
  "numerator",
  "tuple",
]);

/** Why an Inline element cannot stand where it does. */
const misplaced = (site: Site): string | undefined => {
  const { localName } = site.element;
  if (!KNOWN.has(localName)) return `Inline XBRL has no element ix:${localName}.`;
  const parent = PARENTS[localName];
  if (parent !== undefined && site.parent?.element.localName !== parent)
    return `ix:${localName} stands outside of ix:${parent}.`;
  if (localName === "header" && site.parent) return "ix:header stands within another Inline element.";
  if (localName === "exclude" && !isWithin(site, TEXTS))
    return "ix:exclude stands in no text from which it could be taken out.";
  return undefined;
};

/** Ids are unique in the whole document (§3.4): of two elements with one id the later is reported. */
const checkIds = ({ ids }: Sites, collector: Collector): void => {
  const seen = new Map<string, XmlElement>();
  for (const { id, element } of ids) {
    const first = seen.get(id);
    if (!first) seen.set(id, element);
    else
      collector.error("schema-violation", `The id “${id}” stands twice.`, {
        place: element.place,
        related: [{ place: first.place, message: "it stands here first" }],
      });
  }
};

/**
 * What of the structure of an Inline document no schema says, or what reading leans on: ids are unique, elements stand
 * where they may, and there is a header. Findings are `schema-violation` errors.
 */
export const checkStructure = (root: XmlElement, sites: Sites, collector: Collector): void => {
  checkIds(sites, collector);
  for (const site of sites.inline) {
    const message = misplaced(site);
    if (message) collector.error("schema-violation", message, { place: site.element.place });
  }
  if (sitesNamed(sites, "header").length === 0)
    collector.error("schema-violation", "The document has no ix:header.", { place: root.place });
};

export const isInline = ({ namespace }: XmlElement): boolean => namespace === IX;
