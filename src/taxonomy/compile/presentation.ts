import { ratioConcept } from "../ratios.js";
import type {
  Axis,
  MemberNode,
  QName,
  Statement,
  StatementSection,
  Taxonomy,
  TaxonomyPart,
} from "../taxonomy.js";
import { linesOf } from "../taxonomy.js";
import { otherConceptsRoot, unlistedConcepts } from "./elements.js";
import { type Hypercube, hypercubes } from "./hypercubes.js";
import { type LineLabels, lineLabels } from "./line-labels.js";
import { linkbase, type Relation, relationLink } from "./linkbase.js";
import { OTHER_ROLE, ratioRoleName, statementFamilies } from "./roles.js";
import { ARCROLES, LABEL_ROLES, type LabelRole, SCHEMAS } from "./vocabulary.js";

/** A concept's place in a tree. */
interface Child {
  readonly parent: QName;
  readonly concept: QName;
  readonly preferred?: LabelRole | undefined;
}

interface Tree {
  readonly role: string;
  readonly children: readonly Child[];
}

/**
 * The presentation linkbase (XBRL 2.1 §5.2.4): a tree a statement in the release's order, one for each family of its
 * ratios, one for each set of axes outside of statements, one for concepts that no statement lists.
 */
export const presentationLinkbase = (part: TaxonomyPart, taxonomy: Taxonomy): string => {
  const labels = lineLabels(part, taxonomy);
  const cubes = hypercubes(part, taxonomy);
  const trees = [
    ...part.statements.flatMap((statement) => [
      statementTree(statement, cubes, labels, taxonomy),
      ...statementFamilies(statement).map((family) => ratioTree(statement, family, taxonomy)),
    ]),
    ...cubes.filter(({ statement }) => statement === undefined).map((cube) => tableTree(cube, taxonomy)),
    otherTree(part),
  ].filter(({ children }) => children.length > 0);
  const preferred = new Set(trees.flatMap((tree) => tree.children.flatMap((child) => child.preferred ?? [])));
  const negated = [...preferred].filter((role) => role.startsWith("negated")).sort();
  return linkbase(
    part,
    {
      roles: trees.map(({ role }) => role),
      foreignRoles: negated.map((role) => [LABEL_ROLES[role], `${SCHEMAS.negated}#${role}`]),
    },
    trees.map(({ role, children }) =>
      relationLink(
        "link:presentationLink",
        "link:presentationArc",
        `${part.roleBase}${role}`,
        relations(children),
        part,
        taxonomy,
      ),
    ),
  );
};

const relations = (children: readonly Child[]): readonly Relation[] => {
  const counts = new Map<QName, number>();
  return children.map(({ parent, concept, preferred }) => {
    const order = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, order);
    const preferredLabel = preferred && LABEL_ROLES[preferred];
    return {
      arcrole: ARCROLES.parentChild,
      from: parent,
      to: concept,
      attributes: { order: String(order), preferredLabel },
    };
  });
};

const statementTree = (
  { id, root }: Statement,
  cubes: readonly Hypercube[],
  labels: LineLabels,
  taxonomy: Taxonomy,
): Tree => {
  const cube = cubes.find(({ statement }) => statement === id);
  if (!root.abstract) throw new Error(`the statement ${id} has no abstract concept`);
  if (!cube) return { role: id, children: lines(root, root.abstract, labels) };
  return {
    role: id,
    children: [
      { parent: root.abstract, concept: cube.name },
      ...tableAxes(cube, taxonomy, printedMembers(root)),
      { parent: cube.name, concept: cube.lineItems },
      ...onlyInBreakdowns(root).map((concept) => ({ parent: cube.lineItems, concept })),
      ...lines(root, cube.lineItems, labels),
    ],
  };
};

/** Lines in order; those of members are shown by their axis instead, and headings over nothing else fall away. */
const lines = (section: StatementSection, parent: QName, labels: LineLabels): readonly Child[] =>
  section.children.flatMap((child): readonly Child[] => {
    if (child.kind === "line") {
      if (Object.keys(child.dimensions).length > 0) return [];
      const role = labels.preferred.get(child);
      return [{ parent, concept: child.concept, preferred: role === "label" ? undefined : role }];
    }
    if (!child.abstract) return lines(child, parent, labels);
    const inner = lines(child, child.abstract, labels);
    return inner.length > 0 ? [{ parent, concept: child.abstract }, ...inner] : [];
  });

const onlyInBreakdowns = (root: StatementSection): readonly QName[] => {
  const all = linesOf(root);
  const plain = all
    .filter(({ dimensions }) => Object.keys(dimensions).length === 0)
    .map(({ concept }) => concept);
  return [...new Set(all.map(({ concept }) => concept))].filter((concept) => !plain.includes(concept));
};

/** Members that stand on lines of a statement → the line, counted from the top. */
type PrintedMembers = ReadonlyMap<QName, number>;

const printedMembers = (root: StatementSection): PrintedMembers =>
  new Map(
    linesOf(root).flatMap(({ dimensions }, index) =>
      Object.values(dimensions).map((member) => [member, index] as const),
    ),
  );

const tableAxes = (
  cube: Hypercube,
  taxonomy: Taxonomy,
  printed: PrintedMembers = new Map(),
): readonly Child[] =>
  cube.axes.flatMap((name) => {
    const axis = taxonomy.axes.get(name);
    return axis ? [{ parent: cube.name, concept: name }, ...axisChildren(axis, printed)] : [];
  });

const axisChildren = (axis: Axis, printed: PrintedMembers): readonly Child[] => [
  { parent: axis.name, concept: axis.domain },
  ...memberChildren(axis.domain, axis.members, printed),
];

const lineOf = ({ name, children }: MemberNode, printed: PrintedMembers): number =>
  Math.min(printed.get(name) ?? Number.POSITIVE_INFINITY, ...children.map((child) => lineOf(child, printed)));

/** Members in the order of the lines that show them: a total that is printed under its parts stands under them. */
const memberChildren = (
  parent: QName,
  members: readonly MemberNode[],
  printed: PrintedMembers,
): readonly Child[] =>
  [...members]
    .sort((a, b) => compareLines(lineOf(a, printed), lineOf(b, printed)))
    .flatMap((member) => {
      const own = { parent, concept: member.name };
      const line = printed.get(member.name);
      const isUnder = line !== undefined && member.children.some((child) => lineOf(child, printed) < line);
      return isUnder
        ? [...memberChildren(parent, member.children, printed), own]
        : [own, ...memberChildren(member.name, member.children, printed)];
    });

/** Lines that are not printed come last, in the order of the source. */
const compareLines = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const ratioTree = ({ id, root }: Statement, family: string, taxonomy: Taxonomy): Tree => {
  const concepts = linesOf(root).flatMap(({ concept, ratios }) =>
    ratios.includes(family) ? (ratioConcept(taxonomy, concept, family)?.name ?? []) : [],
  );
  const parent = root.abstract;
  const children = parent ? [...new Set(concepts)].map((concept) => ({ parent, concept })) : [];
  return { role: ratioRoleName(id, family), children };
};

const tableTree = (cube: Hypercube, taxonomy: Taxonomy): Tree => ({
  role: cube.role,
  children:
    cube.axes.length === 0
      ? []
      : [
          ...tableAxes(cube, taxonomy),
          { parent: cube.name, concept: cube.lineItems },
          ...cube.concepts.map((concept) => ({ parent: cube.lineItems, concept })),
        ],
});

const otherTree = (part: TaxonomyPart): Tree => ({
  role: OTHER_ROLE,
  children: unlistedConcepts(part).map(({ name }) => ({ parent: otherConceptsRoot(part), concept: name })),
});
