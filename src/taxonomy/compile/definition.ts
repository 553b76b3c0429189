import type { Axis, MemberNode, QName, Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { type Hypercube, hypercubes } from "./hypercubes.js";
import { linkbase, type Relation, relationLink } from "./linkbase.js";
import { DEFAULTS_ROLE } from "./roles.js";
import { ARCROLES, NAMESPACES, SCHEMAS } from "./vocabulary.js";

const DIMENSION_ARCROLES = {
  all: "all",
  hypercubeDimension: "hypercube-dimension",
  dimensionDomain: "dimension-domain",
  dimensionDefault: "dimension-default",
  domainMember: "domain-member",
} as const;

/**
 * The definition linkbase (Dimensions 1.0): a closed hypercube a role, so that a fact with a dimension its concept may
 * not carry is invalid. Defaults stand once, in a role of their own, since an axis has only one in all roles (§2.7.1).
 */
export const definitionLinkbase = (part: TaxonomyPart, taxonomy: Taxonomy): string => {
  const links = [
    ...hypercubes(part, taxonomy).map((cube) => ({
      role: cube.role,
      relations: cubeRelations(cube, taxonomy),
    })),
    { role: DEFAULTS_ROLE, relations: part.axes.map(defaultRelation) },
  ].filter(({ relations }) => relations.length > 0);
  const used = new Set(links.flatMap(({ relations }) => relations.map(({ arcrole }) => arcrole)));
  const names = Object.entries(DIMENSION_ARCROLES) as [keyof typeof DIMENSION_ARCROLES, string][];
  return linkbase(
    part,
    {
      roles: links.map(({ role }) => role),
      arcroles: names
        .filter(([name]) => used.has(ARCROLES[name]))
        .map(([name, id]) => [ARCROLES[name], `${SCHEMAS.xbrldt}#${id}`]),
      namespaces: { xbrldt: NAMESPACES.xbrldt },
      schemaLocations: [NAMESPACES.xbrldt, SCHEMAS.xbrldt],
    },
    links.map(({ role, relations }) =>
      relationLink(
        "link:definitionLink",
        "link:definitionArc",
        `${part.roleBase}${role}`,
        relations,
        part,
        taxonomy,
      ),
    ),
  );
};

const cubeRelations = (cube: Hypercube, taxonomy: Taxonomy): readonly Relation[] => [
  {
    arcrole: ARCROLES.all,
    from: cube.lineItems,
    to: cube.name,
    attributes: { order: "1", "xbrldt:closed": "true", "xbrldt:contextElement": "scenario" },
  },
  ...ordered(ARCROLES.hypercubeDimension, cube.name, cube.axes),
  ...cube.axes.flatMap((name) => {
    const axis = taxonomy.axes.get(name);
    return axis ? axisRelations(axis) : [];
  }),
  ...ordered(ARCROLES.domainMember, cube.lineItems, cube.concepts),
];

const axisRelations = (axis: Axis): readonly Relation[] => [
  ...ordered(ARCROLES.dimensionDomain, axis.name, [axis.domain]),
  ...memberRelations(axis.domain, axis.members),
];

const memberRelations = (parent: QName, members: readonly MemberNode[]): readonly Relation[] => [
  ...ordered(
    ARCROLES.domainMember,
    parent,
    members.map(({ name }) => name),
  ),
  ...members.flatMap(({ name, children }) => memberRelations(name, children)),
];

const defaultRelation = (axis: Axis): Relation => ({
  arcrole: ARCROLES.dimensionDefault,
  from: axis.name,
  to: axis.default,
  attributes: { order: "1" },
});

const ordered = (arcrole: string, from: QName, to: readonly QName[]): readonly Relation[] =>
  to.map((concept, index) => ({ arcrole, from, to: concept, attributes: { order: String(index + 1) } }));
