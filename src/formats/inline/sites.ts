import { IX, XML } from "../markup/namespaces.js";
import { attribute, elements, type XmlElement } from "../markup/parse.js";

/** An Inline element with what holds where it stands. */
export interface Site {
  readonly element: XmlElement;
  /** The nearest Inline element around it. */
  readonly parent: Site | undefined;
  /** `xml:lang` in scope. */
  readonly language: string | undefined;
}

/** All Inline elements of a document in order, and every element that has an id. */
export interface Sites {
  readonly inline: readonly Site[];
  readonly ids: readonly { readonly id: string; readonly element: XmlElement }[];
}

/** Looks through a document once. */
export const findSites = (root: XmlElement): Sites => {
  const inline: Site[] = [];
  const ids: { id: string; element: XmlElement }[] = [];
  const visit = (element: XmlElement, parent: Site | undefined, outer: string | undefined): void => {
    const language = attribute(element, "lang", XML)?.trim() ?? outer;
    const id = attribute(element, "id")?.trim();
    if (id !== undefined) ids.push({ id, element });
    const site = element.namespace === IX ? { element, parent, language } : undefined;
    if (site) inline.push(site);
    for (const child of elements(element)) visit(child, site ?? parent, language);
  };
  visit(root, undefined, undefined);
  return { inline, ids };
};

/** The Inline elements of these names, in order. */
export const sitesNamed = ({ inline }: Sites, ...names: readonly string[]): readonly Site[] =>
  inline.filter(({ element }) => names.includes(element.localName));

/** Does an Inline element of one of these names stand around a site? */
export const isWithin = ({ parent }: Site, names: readonly string[]): boolean => {
  for (let each = parent; each; each = each.parent) if (names.includes(each.element.localName)) return true;
  return false;
};

/** The target document of a tag; the default one has no name (Inline XBRL 1.1 §4.1). */
export const targetOf = ({ element }: Site): string | undefined => attribute(element, "target")?.trim();
