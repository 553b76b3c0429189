import type { StandardReference, Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { arc, extendedLink, linkbase, locator } from "./linkbase.js";
import { conceptHref, conceptId } from "./names.js";
import { ARCROLES, NAMESPACES, SCHEMAS, STANDARD_LINK_ROLE } from "./vocabulary.js";
import { element, type XmlElement } from "./xml.js";

const REFERENCE_ROLE = "http://www.xbrl.org/2003/role/reference";

/** The reference linkbase (XBRL 2.1 §5.2.3): the standard element of the same meaning, for each concept that has one. */
export const referenceLinkbase = (part: TaxonomyPart, taxonomy: Taxonomy): string => {
  const children = part.concepts.flatMap(({ name, standard }) => {
    if (!standard) return [];
    const [from, to] = [conceptId(name), `ref_${conceptId(name)}`];
    return [
      locator(conceptHref(name, part, taxonomy.parts), from),
      resource(to, standard, part),
      arc("link:referenceArc", ARCROLES.conceptReference, from, to),
    ];
  });
  return linkbase(
    part,
    {
      namespaces: { ref: NAMESPACES.ref, [part.prefix]: part.namespace },
      schemaLocations: [NAMESPACES.ref, SCHEMAS.ref],
    },
    [extendedLink("link:referenceLink", STANDARD_LINK_ROLE, children)],
  );
};

const resource = (label: string, standard: StandardReference, part: TaxonomyPart): XmlElement =>
  element(
    "link:reference",
    { "xlink:type": "resource", "xlink:label": label, "xlink:role": REFERENCE_ROLE },
    element("ref:Publisher", {}, standard.publisher),
    element("ref:Name", {}, standard.taxonomy),
    element(`${part.prefix}:Version`, {}, standard.version),
    element(`${part.prefix}:Element`, {}, standard.element),
  );
