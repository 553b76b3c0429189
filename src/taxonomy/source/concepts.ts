import type { Axis, Concept, Label, MemberNode, QName, SourcePlace, StandardReference } from "../taxonomy.js";
import { readDefinitions } from "./definitions.js";
import type {
  RawAxis,
  RawConcept,
  RawDomain,
  RawHeading,
  RawMember,
  RawNode,
  RawPart,
  RawStatement,
} from "./raw.js";
import { isRawSection } from "./raw.js";
import { qualified, reportUnknown, type Scope } from "./scope.js";

/** Item types that concepts without a type of their own take; the schema compiler knows them by kind. */
const ABSTRACT_TYPE = "string";
const DOMAIN_TYPE = "domain";

/** All concepts that a part's source writes out or implies, without the generated ratios. */
export const readConcepts = (raw: RawPart, scope: Scope): readonly Concept[] => [
  ...raw.concepts.map((concept) => itemConcept(concept, raw, scope)),
  ...raw.axes.flatMap((axis) => axisConcepts(axis, scope)),
  ...raw.statements.flatMap((statement) => [
    statementConcept(statement, scope),
    ...headings(statement.lines, scope),
  ]),
];

const itemConcept = (raw: RawConcept, part: RawPart, scope: Scope): Concept => {
  const {
    name,
    type,
    period,
    balance,
    label,
    total,
    negated,
    verbose,
    start,
    end,
    forecast,
    market,
    sense,
    draft,
  } = raw;
  const standard = raw.standard === undefined ? undefined : standardOf(raw, part, scope);
  return {
    name: qualified(scope, name),
    kind: "item",
    type,
    periodType: period,
    ...(balance && { balance }),
    label,
    ...(total && { totalLabel: total }),
    ...(negated && { negatedLabel: negated }),
    ...(verbose && { verboseLabel: verbose }),
    ...(start && { periodStartLabel: start }),
    ...(end && { periodEndLabel: end }),
    documentation: raw.documentation,
    variants: raw.variants ?? [],
    ...(standard && { standard }),
    ...(forecast && { forecast }),
    ...(market && { market }),
    ...(sense && { sense }),
    ...readDefinitions(raw, scope),
    ...(draft && { draft }),
    source: scope.places.of(raw),
  };
};

const standardOf = (raw: RawConcept, part: RawPart, scope: Scope): StandardReference | undefined => {
  const element = raw.standard ?? "";
  const prefix = element.slice(0, element.indexOf(":"));
  const all = [...part.standards, ...scope.imported.flatMap(({ standards }) => standards)];
  const standard = all.find((candidate) => candidate.prefix === prefix);
  if (standard)
    return { publisher: standard.publisher, taxonomy: standard.name, version: standard.version, element };
  const known = all.map((candidate) => candidate.prefix);
  reportUnknown(raw, "standard", 'entry in "standards" for the prefix', prefix, known, scope);
  return undefined;
};

interface Plain {
  readonly kind: Concept["kind"];
  readonly name: string;
  readonly label: Label;
  readonly documentation: string;
  readonly place: SourcePlace;
}

/** A concept that has no value: XBRL 2.1 gives abstract ones a period type all the same, by custom duration. */
const plainConcept = ({ kind, name, label, documentation, place }: Plain, scope: Scope): Concept => ({
  name: qualified(scope, name),
  kind,
  type: kind === "domain" || kind === "member" ? DOMAIN_TYPE : ABSTRACT_TYPE,
  periodType: "duration",
  label,
  documentation,
  variants: [],
  source: place,
});

const dimensional = (raw: RawDomain, kind: Concept["kind"], scope: Scope): Concept =>
  plainConcept({ ...raw, kind, place: scope.places.of(raw) }, scope);

const axisConcepts = (axis: RawAxis, scope: Scope): readonly Concept[] => [
  dimensional(axis, "axis", scope),
  dimensional(axis.domain, "domain", scope),
  ...(axis.members ?? []).flatMap((member) => memberConcepts(member, scope)),
];

const memberConcepts = (member: RawMember, scope: Scope): readonly Concept[] => [
  {
    ...dimensional(member, "member", scope),
    variants: member.variants ?? [],
    ...(member.verbose && { verboseLabel: member.verbose }),
  },
  ...(member.members ?? []).flatMap((child) => memberConcepts(child, scope)),
];

/** Name of the abstract concept that stands for a statement, the root of its presentation tree. */
export const statementConceptName = (id: string): string => `${id}Abstract`;

const statementConcept = (statement: RawStatement, scope: Scope): Concept => {
  const { id, title } = statement;
  const documentation = `Statement: ${title.en}.`;
  const place = scope.places.of(statement, "id");
  return plainConcept(
    { kind: "abstract", name: statementConceptName(id), label: title, documentation, place },
    scope,
  );
};

const headings = (nodes: readonly RawNode[], scope: Scope): readonly Concept[] =>
  nodes
    .filter(isRawSection)
    .flatMap((section) => [
      ...(section.heading ? [headingConcept(section.heading, scope)] : []),
      ...headings(section.lines, scope),
    ]);

const headingConcept = (heading: RawHeading, scope: Scope): Concept => {
  const { name, en, ja } = heading;
  const place = scope.places.of(heading);
  return plainConcept(
    { kind: "abstract", name, label: { en, ja }, documentation: `Heading: ${en}.`, place },
    scope,
  );
};

/** The axes of a part, with their domains as trees. */
export const readAxes = (raw: RawPart, scope: Scope): readonly Axis[] =>
  raw.axes.map((axis) => {
    const domain = qualified(scope, axis.domain.name);
    const members = memberNodes(axis.members ?? [], scope);
    const chosen = axis.default === undefined ? domain : qualified(scope, axis.default);
    const valid = [domain, ...namesOf(members)];
    if (!valid.includes(chosen))
      reportUnknown(axis, "default", `member of ${axis.name}`, chosen, valid, scope);
    return {
      name: qualified(scope, axis.name),
      domain,
      default: chosen,
      total: axis.total ?? false,
      ...(axis.forecast && { forecast: true }),
      members,
    };
  });

const memberNodes = (members: readonly RawMember[], scope: Scope): readonly MemberNode[] =>
  members.map((member) => ({
    name: qualified(scope, member.name),
    total: member.total ?? false,
    children: memberNodes(member.members ?? [], scope),
  }));

/** Names of all members of a tree, parents first. */
export const namesOf = (members: readonly MemberNode[]): readonly QName[] =>
  members.flatMap((member) => [member.name, ...namesOf(member.children)]);
