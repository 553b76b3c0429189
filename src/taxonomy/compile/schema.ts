import type { Concept, ItemType, Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { type Declared, declaredElements } from "./elements.js";
import { visibleParts } from "./hypercubes.js";
import { roleId } from "./linkbase.js";
import { conceptId, type Linkbase, linkbaseFile, localName, prefixOf } from "./names.js";
import { partRoles, type Role } from "./roles.js";
import { ARCROLES, NAMESPACES, SCHEMAS } from "./vocabulary.js";
import { element, serialize, type XmlElement } from "./xml.js";

const LINKBASE_ROLES: Readonly<Record<Linkbase, string | undefined>> = {
  "lab-en": "http://www.xbrl.org/2003/role/labelLinkbaseRef",
  "lab-ja": "http://www.xbrl.org/2003/role/labelLinkbaseRef",
  pre: "http://www.xbrl.org/2003/role/presentationLinkbaseRef",
  cal: "http://www.xbrl.org/2003/role/calculationLinkbaseRef",
  def: "http://www.xbrl.org/2003/role/definitionLinkbaseRef",
  ref: "http://www.xbrl.org/2003/role/referenceLinkbaseRef",
  gen: undefined,
};

/** The schema of a part (XBRL 2.1 §5.1), its entry point: it refers to the part's linkbases. */
export const schemaDocument = (
  part: TaxonomyPart,
  taxonomy: Taxonomy,
  linkbases: readonly Linkbase[],
): string => {
  const visible = visibleParts(part, taxonomy);
  const attributes = {
    "xmlns:xs": NAMESPACES.xs,
    "xmlns:xbrli": NAMESPACES.xbrli,
    "xmlns:link": NAMESPACES.link,
    "xmlns:xlink": NAMESPACES.xlink,
    "xmlns:xbrldt": NAMESPACES.xbrldt,
    "xmlns:dtr": NAMESPACES.dtr,
    ...Object.fromEntries(visible.map(({ prefix, namespace }) => [`xmlns:${prefix}`, namespace])),
    targetNamespace: part.namespace,
    elementFormDefault: "qualified",
    attributeFormDefault: "unqualified",
  };
  const types = new Map(visible.flatMap((one) => one.types).map((type) => [type.name, type]));
  return serialize(
    element(
      "xs:schema",
      attributes,
      element(
        "xs:annotation",
        {},
        element(
          "xs:appinfo",
          {},
          ...linkbases.map((name) => linkbaseRef(part, name)),
          ...partRoles(part, taxonomy).map(roleType),
        ),
      ),
      ...imports(part, visible),
      ...ownTypes(part),
      ...referenceParts(part),
      ...declaredElements(part, taxonomy).map((declared) => declaration(declared, types)),
    ),
  );
};

const linkbaseRef = (part: TaxonomyPart, name: Linkbase): XmlElement =>
  element("link:linkbaseRef", {
    "xlink:type": "simple",
    "xlink:href": linkbaseFile(part, name),
    "xlink:role": LINKBASE_ROLES[name],
    "xlink:arcrole": ARCROLES.linkbase,
  });

const roleType = ({ name, uri, definition, usedOn }: Role): XmlElement =>
  element(
    "link:roleType",
    { roleURI: uri, id: roleId(name) },
    element("link:definition", {}, definition.en),
    ...usedOn.map((link) => element("link:usedOn", {}, link)),
  );

const imports = (part: TaxonomyPart, visible: readonly TaxonomyPart[]): readonly XmlElement[] =>
  [
    ...(["xbrli", "link", "xbrldt", "dtr", ...(hasStandards(part) ? (["ref"] as const) : [])] as const).map(
      (prefix) => [NAMESPACES[prefix], SCHEMAS[prefix]] as const,
    ),
    ...visible
      .filter((one) => one !== part)
      .map(({ namespace, entryPoint }) => [namespace, entryPoint] as const),
  ].map(([namespace, schemaLocation]) => element("xs:import", { namespace, schemaLocation }));

/** Item types of the part itself: no registry has them, and no processor may demand a unit of them. */
const ownTypes = (part: TaxonomyPart): readonly XmlElement[] => {
  const own = part.types.filter(({ xsdType }) => prefixOf(xsdType) === part.prefix);
  const byName = new Map<string, ItemType>(own.map((type) => [type.xsdType, type]));
  return [...byName.values()].map(({ xsdType, numeric }) =>
    element(
      "xs:complexType",
      { name: localName(xsdType), id: conceptId(xsdType) },
      element(
        "xs:simpleContent",
        {},
        numeric
          ? element("xs:restriction", { base: "xbrli:decimalItemType" })
          : // A restriction has no attribute wildcard unless it repeats it (XML Schema Part 1 §3.4.2), and xml:lang is one.
            element(
              "xs:restriction",
              { base: "xbrli:stringItemType" },
              element("xs:attributeGroup", { ref: "xbrli:nonNumericItemAttrs" }),
            ),
      ),
    ),
  );
};

const hasStandards = ({ concepts }: TaxonomyPart): boolean => concepts.some(({ standard }) => standard);

/** What a reference to a standard element needs beyond the customary parts. */
const referenceParts = (part: TaxonomyPart): readonly XmlElement[] =>
  hasStandards(part)
    ? ["Version", "Element"].map((name) =>
        element("xs:element", {
          id: `${part.prefix}_${name}`,
          name,
          type: "xs:string",
          substitutionGroup: "link:part",
        }),
      )
    : [];

const declaration = ({ name, kind, concept }: Declared, types: ReadonlyMap<string, ItemType>): XmlElement =>
  element("xs:element", {
    id: conceptId(name),
    name: localName(name),
    type: typeOf(kind, concept, types),
    substitutionGroup: SUBSTITUTION[kind],
    abstract: kind === "item" ? undefined : "true",
    nillable: "true",
    "xbrli:balance": concept?.balance,
    "xbrli:periodType": concept?.periodType ?? "duration",
  });

const SUBSTITUTION: Readonly<Record<Declared["kind"], string>> = {
  item: "xbrli:item",
  abstract: "xbrli:item",
  domain: "xbrli:item",
  member: "xbrli:item",
  axis: "xbrldt:dimensionItem",
  hypercube: "xbrldt:hypercubeItem",
};

const typeOf = (
  kind: Declared["kind"],
  concept: Concept | undefined,
  types: ReadonlyMap<string, ItemType>,
): string => {
  if (kind === "domain" || kind === "member") return "dtr:domainItemType";
  if (kind !== "item" || !concept) return "xbrli:stringItemType";
  const type = types.get(concept.type);
  if (!type) throw new Error(`no item type ${concept.type}`);
  return type.xsdType;
};
