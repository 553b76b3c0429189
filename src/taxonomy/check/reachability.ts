import { hypercubesOf } from "../dimensional-validity.js";
import { linesOf, type Taxonomy } from "../taxonomy.js";
import type { Check } from "./rule.js";

/**
 * A reportable concept that no statement lists can be found by nobody who browses the taxonomy, and no table leads to
 * it. A part without statements is a library for others: there all is reachable. An axis is reachable where a
 * concept may carry it.
 */
export const checkReachability: Check = (taxonomy, report) => {
  const { own } = taxonomy;
  const listed = new Set(own.statements.flatMap(({ root }) => linesOf(root)).map(({ concept }) => concept));
  for (const { name, kind, ratio, source } of own.statements.length > 0 ? own.concepts : []) {
    if (kind !== "item" || ratio || listed.has(name)) continue;
    report(source, `No statement lists ${name}.`, "Give it a line in a statement, or take it out.");
  }
  const carried = new Set(carriedAxes(taxonomy));
  for (const { name } of own.axes.filter((axis) => !carried.has(axis.name))) {
    const concept = taxonomy.concepts.get(name);
    if (concept)
      report(
        concept.source,
        `No concept can carry ${name}.`,
        "Use one of its members in a statement, or take it out.",
      );
  }
};

const carriedAxes = (taxonomy: Taxonomy) =>
  [...hypercubesOf(taxonomy).values()].flat().flatMap(({ axes }) => [...axes.keys()]);
