import type { QName, Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { conceptHref, conceptId, schemaFile } from "./names.js";
import { NAMESPACES, SCHEMAS } from "./vocabulary.js";
import { element, serialize, type XmlElement } from "./xml.js";

export interface LinkbaseHead {
  /** Names of the part's roles that the links use. */
  readonly roles?: readonly string[];
  /** Roles and arc roles that a schema of a specification defines: URI → place of the definition. */
  readonly foreignRoles?: readonly (readonly [uri: string, href: string])[];
  readonly arcroles?: readonly (readonly [uri: string, href: string])[];
  readonly namespaces?: Readonly<Record<string, string>>;
  readonly schemaLocations?: readonly string[];
}

/** A linkbase document (XBRL 2.1 §3.5.2). Roles and arc roles that links use are referred to first. */
export const linkbase = (part: TaxonomyPart, head: LinkbaseHead, links: readonly XmlElement[]): string => {
  const { roles = [], foreignRoles = [], arcroles = [], namespaces = {}, schemaLocations = [] } = head;
  const attributes = {
    "xmlns:link": NAMESPACES.link,
    "xmlns:xlink": NAMESPACES.xlink,
    "xmlns:xsi": NAMESPACES.xsi,
    ...Object.fromEntries(Object.entries(namespaces).map(([prefix, uri]) => [`xmlns:${prefix}`, uri])),
    "xsi:schemaLocation": [NAMESPACES.link, SCHEMAS.link, ...schemaLocations].join(" "),
  };
  return serialize(
    element(
      "link:linkbase",
      attributes,
      ...roles.map((name) =>
        reference("role", `${part.roleBase}${name}`, `${schemaFile(part)}#${roleId(name)}`),
      ),
      ...foreignRoles.map(([uri, href]) => reference("role", uri, href)),
      ...arcroles.map(([uri, href]) => reference("arcrole", uri, href)),
      ...links,
    ),
  );
};

export const roleId = (name: string): string => `role_${name}`;

const reference = (kind: "role" | "arcrole", uri: string, href: string): XmlElement =>
  element(`link:${kind}Ref`, { [`${kind}URI`]: uri, "xlink:type": "simple", "xlink:href": href });

export const extendedLink = (name: string, role: string, children: readonly XmlElement[]): XmlElement =>
  element(name, { "xlink:type": "extended", "xlink:role": role }, ...children);

export const locator = (href: string, label: string): XmlElement =>
  element("link:loc", { "xlink:type": "locator", "xlink:href": href, "xlink:label": label });

export const arc = (
  name: string,
  arcrole: string,
  from: string,
  to: string,
  more: XmlElement["attributes"] = {},
): XmlElement =>
  element(name, {
    "xlink:type": "arc",
    "xlink:arcrole": arcrole,
    "xlink:from": from,
    "xlink:to": to,
    ...more,
  });

/** A relation between two concepts of one extended link. */
export interface Relation {
  readonly arcrole: string;
  readonly from: QName;
  readonly to: QName;
  readonly attributes?: XmlElement["attributes"];
}

/**
 * An extended link of relations, each followed by what it needs: a locator stands before the first arc that uses it.
 * No two arcs may have the same ends (XBRL 2.1 §3.5.3.9.5), so a second relation between two concepts gets a locator
 * of its own.
 */
export const relationLink = (
  name: string,
  arcName: string,
  role: string,
  relations: readonly Relation[],
  part: TaxonomyPart,
  taxonomy: Taxonomy,
): XmlElement => {
  const children: XmlElement[] = [];
  const located = new Set<string>();
  const pairs = new Map<string, number>();
  const locate = (concept: QName, label: string): string => {
    if (!located.has(label)) children.push(locator(conceptHref(concept, part, taxonomy.parts), label));
    located.add(label);
    return label;
  };
  for (const { arcrole, from, to, attributes } of relations) {
    const times = (pairs.get(`${from} ${to}`) ?? 0) + 1;
    pairs.set(`${from} ${to}`, times);
    const start = locate(from, conceptId(from));
    const end = locate(to, times === 1 ? conceptId(to) : `${conceptId(to)}_${times}`);
    children.push(arc(arcName, arcrole, start, end, attributes));
  }
  return extendedLink(name, role, children);
};
