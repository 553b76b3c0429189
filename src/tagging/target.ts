import type { QName } from "../model/index.js";
import type { Concept, ItemType, StatementLine, Taxonomy } from "../taxonomy/index.js";
import type { Column } from "./column.js";

/** What the number of a cell is a value of. */
export interface Target {
  readonly concept: Concept;
  readonly type: ItemType;
  readonly negated: boolean;
}

const ratioConcept = (line: StatementLine, family: string, taxonomy: Taxonomy): QName | undefined =>
  ratioIndex(taxonomy).get(`${line.concept} ${family}`);

const indexes = new WeakMap<Taxonomy, ReadonlyMap<string, QName>>();

/** `concept family` → generated ratio concept. */
const ratioIndex = (taxonomy: Taxonomy): ReadonlyMap<string, QName> => {
  const known = indexes.get(taxonomy);
  if (known) return known;
  const index = new Map<string, QName>();
  for (const { name, ratio } of taxonomy.concepts.values())
    if (ratio) index.set(`${ratio.of} ${ratio.family}`, name);
  indexes.set(taxonomy, index);
  return index;
};

/** The concept that a cell of a line and column reports. A share of a total is turned round with its line, a change is not. */
export const targetOf = (line: StatementLine, column: Column, taxonomy: Taxonomy): Target | undefined => {
  const { measure } = column;
  const hasMembers = Object.keys(line.dimensions).length > 0;
  const name = measure.kind === "amount" ? line.concept : ratioConcept(line, measure.family, taxonomy);
  const concept =
    name && (measure.kind === "amount" || !hasMembers) ? taxonomy.concepts.get(name) : undefined;
  const type = concept && taxonomy.types.get(concept.type);
  if (!concept || !type) return undefined;
  if (Object.keys(column.dimensions).length > 0 && !concept.forecast) return undefined;
  const isShare =
    measure.kind === "amount" || taxonomy.ratioFamilies.get(measure.family)?.kind === "percent-of";
  return { concept, type, negated: line.negated && isShare };
};
