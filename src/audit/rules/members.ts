import type { Dimensions, QName } from "../../model/index.js";
import type { Axis, MemberNode, Taxonomy } from "../../taxonomy/index.js";
import { type Book, figureNear, subjectOf } from "../book.js";
import type { Subject } from "../figure.js";
import { type Relation, sum } from "../relation.js";

/** Members that add up to another, or to the axis's default. */
interface Breakdown {
  readonly axis: QName;
  /** Absent for the default, which a fact has by not naming the axis. */
  readonly parent?: QName;
  readonly children: readonly QName[];
}

const ofMember = (axis: QName, { name, total, children }: MemberNode): readonly Breakdown[] => [
  ...(total && children.length > 1
    ? [{ axis, parent: name, children: children.map((child) => child.name) }]
    : []),
  ...children.flatMap((child) => ofMember(axis, child)),
];

const ofAxis = ({ name, total, members }: Axis): readonly Breakdown[] => [
  ...(total && members.length > 1 ? [{ axis: name, children: members.map((member) => member.name) }] : []),
  ...members.flatMap((member) => ofMember(name, member)),
];

const breakdowns = new WeakMap<Taxonomy, readonly Breakdown[]>();

const breakdownsOf = (taxonomy: Taxonomy): readonly Breakdown[] => {
  const known = breakdowns.get(taxonomy) ?? [...taxonomy.axes.values()].flatMap(ofAxis);
  breakdowns.set(taxonomy, known);
  return known;
};

const withMember = (dimensions: Dimensions, axis: QName, member: QName | undefined): Dimensions => {
  const { [axis]: _, ...others } = dimensions;
  return member === undefined ? others : { ...others, [axis]: member };
};

const membersOf = (
  book: Book,
  { axis, parent, children }: Breakdown,
  first: Subject,
): readonly Relation[] => {
  const near = book.leads.get(first);
  const find = (member: QName | undefined) =>
    near &&
    figureNear(
      book,
      subjectOf(book, { ...first, dimensions: withMember(first.dimensions, axis, member) }, first.measure),
      near,
    );
  const result = find(parent);
  const figures = children.map(find).filter((figure) => figure !== undefined);
  if (!result || figures.length < children.length || figures.includes(result)) return [];
  const message = `“${result.label}” should be the sum of its breakdown.`;
  return [
    sum(
      { rule: "members", kind: "sum", result, message },
      figures.map((figure) => ({ figure, weight: 1 })),
    ),
  ];
};

/** The members of a breakdown against their total, where the taxonomy says that they add up to it and all are reported. */
export const members = (book: Book): readonly Relation[] =>
  breakdownsOf(book.taxonomy).flatMap((breakdown) =>
    book.subjects
      .filter(
        ({ dimensions, concept }) =>
          dimensions[breakdown.axis] === breakdown.children[0] &&
          book.taxonomy.concepts.get(concept)?.ratio === undefined,
      )
      .flatMap((first) => membersOf(book, breakdown, first)),
  );
