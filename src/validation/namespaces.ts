import type { Fact } from "../model/index.js";
import { placeOf, type Rule } from "./rule.js";

const namesOf = ({ concept, dimensions, unit }: Fact): readonly string[] => [
  concept,
  ...Object.entries(dimensions).flat(),
  ...(unit?.numerators ?? []),
  ...(unit?.denominators ?? []),
];

/** Every prefix that a name of the report has is bound to a namespace, and to the one the taxonomy means by it. */
export const namespacesResolve: Rule = (report, taxonomy, findings) => {
  const checked = new Set<string>();
  for (const fact of report.facts) {
    for (const name of namesOf(fact)) {
      const prefix = name.slice(0, name.indexOf(":"));
      if (checked.has(prefix)) continue;
      checked.add(prefix);
      const bound = report.namespaces[prefix] ?? taxonomy.namespaces[prefix];
      const meant = taxonomy.namespaces[prefix] ?? bound;
      if (bound !== undefined && bound === meant) continue;
      const message =
        bound === undefined
          ? `The prefix of ${name} is bound to no namespace.`
          : `The prefix of ${name} is bound to ${bound}; the taxonomy means ${meant}.`;
      findings.collector.error("unresolved-reference", message, placeOf(fact, findings));
    }
  }
};
