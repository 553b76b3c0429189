import { type Summation, statementSums } from "../sums.js";
import type { QName } from "../taxonomy.js";
import type { Check } from "./rule.js";

/** No figure may be a part of itself, however far down (in one statement: roles are networks of their own). */
export const checkCycles: Check = (taxonomy, report) => {
  for (const statement of taxonomy.own.statements) {
    const sums = statementSums(statement).filter(({ total }) => Object.keys(total.dimensions).length === 0);
    for (const { total } of sums) {
      const cycle = pathBack(total.concept, sums);
      if (cycle)
        report(
          total.source,
          `${total.concept} is a part of itself in ${statement.id}: ${cycle.join(" → ")}.`,
        );
    }
  }
};

/** The shortest way from a total through its parts back to it. */
const pathBack = (start: QName, sums: readonly Summation[]): readonly QName[] | undefined => {
  const seen = new Set<QName>();
  let paths: readonly (readonly QName[])[] = [[start]];
  while (paths.length > 0) {
    const next: (readonly QName[])[] = [];
    for (const path of paths) {
      for (const concept of partsOf(path.at(-1) ?? start, sums)) {
        if (concept === start) return [...path, concept];
        if (!seen.has(concept)) next.push([...path, concept]);
        seen.add(concept);
      }
    }
    paths = next;
  }
  return undefined;
};

const partsOf = (concept: QName, sums: readonly Summation[]): readonly QName[] =>
  sums
    .filter(({ total }) => total.concept === concept)
    .flatMap(({ parts }) => parts.filter(({ dimensions }) => Object.keys(dimensions).length === 0))
    .map((part) => part.concept);
