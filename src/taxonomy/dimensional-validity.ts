import { hypercubes } from "./compile/hypercubes.js";
import { namesOf } from "./source/concepts.js";
import type { Axis, QName, Taxonomy } from "./taxonomy.js";

/** A closed hypercube as a fact meets it: the axes it may carry, each with what may stand there. */
export interface DimensionalSpace {
  readonly role: string;
  readonly axes: ReadonlyMap<QName, { readonly members: ReadonlySet<QName>; readonly default: QName }>;
}

/**
 * The hypercubes of each reportable concept, one a role. A fact is dimensionally valid where its dimensions fit one of
 * them (Dimensions 1.0 §3.1); a concept that is not in the map has no hypercube and is unrestricted.
 */
export const hypercubesOf = (taxonomy: Taxonomy): ReadonlyMap<QName, readonly DimensionalSpace[]> => {
  const spaces = known.get(taxonomy) ?? makeSpaces(taxonomy);
  known.set(taxonomy, spaces);
  return spaces;
};

/** A taxonomy never changes, and every report of it is held against its hypercubes. */
const known = new WeakMap<Taxonomy, ReadonlyMap<QName, readonly DimensionalSpace[]>>();

const makeSpaces = (taxonomy: Taxonomy): ReadonlyMap<QName, readonly DimensionalSpace[]> => {
  const spaces = new Map<QName, DimensionalSpace[]>();
  for (const part of taxonomy.parts) {
    for (const { role, axes, concepts } of hypercubes(part, taxonomy)) {
      const space = spaceOf(`${part.roleBase}${role}`, axes, taxonomy);
      for (const concept of concepts) spaces.set(concept, [...(spaces.get(concept) ?? []), space]);
    }
  }
  return spaces;
};

const spaceOf = (role: string, names: readonly QName[], taxonomy: Taxonomy): DimensionalSpace => {
  const axes = names.flatMap((name) => taxonomy.axes.get(name) ?? []);
  return {
    role,
    axes: new Map(axes.map((axis) => [axis.name, { members: membersOf(axis), default: axis.default }])),
  };
};

const membersOf = (axis: Axis): ReadonlySet<QName> => new Set([axis.domain, ...namesOf(axis.members)]);

/**
 * True where every dimension is an axis of the space with one of its members. A default stands for itself by absence,
 * so it may not be named (Dimensions 1.0 §3.1.4.4.4).
 */
export const dimensionsFit = (space: DimensionalSpace, dimensions: Readonly<Record<QName, QName>>): boolean =>
  (Object.entries(dimensions) as [QName, QName][]).every(([axis, member]) => {
    const found = space.axes.get(axis);
    return found?.members.has(member) === true && found.default !== member;
  });
