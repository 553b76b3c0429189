import type { Taxonomy, UnitDefinition } from "../taxonomy/index.js";

const lists = new WeakMap<Taxonomy, readonly UnitDefinition[]>();

/** The units of a taxonomy, always as one list: what is made from them is made once. */
export const unitsOf = (taxonomy: Taxonomy): readonly UnitDefinition[] => {
  const known = lists.get(taxonomy) ?? [...taxonomy.units.values()];
  lists.set(taxonomy, known);
  return known;
};
