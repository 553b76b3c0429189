import type { Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { arc, linkbase, locator, roleId } from "./linkbase.js";
import { schemaFile } from "./names.js";
import { partRoles } from "./roles.js";
import { ARCROLES, NAMESPACES, SCHEMAS } from "./vocabulary.js";
import { element, type XmlElement } from "./xml.js";

const LINK_ROLE = "http://www.xbrl.org/2008/role/link";
const LABEL_ROLE = "http://www.xbrl.org/2008/role/label";

/** Labels of the roles in both languages (Generic Labels 1.0): a role type's own definition has only one. */
export const genericLinkbase = (part: TaxonomyPart, taxonomy: Taxonomy): string => {
  const children = partRoles(part, taxonomy).flatMap(({ name, definition }) => {
    const [from, to] = [roleId(name), `lab_${name}`];
    return [
      locator(`${schemaFile(part)}#${roleId(name)}`, from),
      resource(to, "en", definition.en),
      resource(to, "ja", definition.ja),
      arc("gen:arc", ARCROLES.elementLabel, from, to),
    ];
  });
  return linkbase(
    part,
    {
      foreignRoles: [
        [LINK_ROLE, `${SCHEMAS.gen}#standard-link-role`],
        [LABEL_ROLE, `${SCHEMAS.label}#standard-label`],
      ],
      arcroles: [[ARCROLES.elementLabel, `${SCHEMAS.label}#element-label`]],
      namespaces: { gen: NAMESPACES.gen, label: NAMESPACES.label },
      schemaLocations: [NAMESPACES.gen, SCHEMAS.gen, NAMESPACES.label, SCHEMAS.label],
    },
    [element("gen:link", { "xlink:type": "extended", "xlink:role": LINK_ROLE }, ...children)],
  );
};

const resource = (label: string, language: string, text: string): XmlElement =>
  element(
    "label:label",
    { "xlink:type": "resource", "xlink:label": label, "xlink:role": LABEL_ROLE, "xml:lang": language },
    text,
  );
