import type { Fact, QName, Report, Unit } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";

const measuresOf = (unit: Unit | undefined): readonly QName[] =>
  unit ? [...unit.numerators, ...unit.denominators] : [];

const namesOf = (fact: Fact): readonly string[] => [
  fact.concept,
  ...Object.entries(fact.dimensions).flat(),
  ...measuresOf(fact.unit),
];

const prefixOf = (name: string): string => name.slice(0, name.indexOf(":"));

/**
 * prefix → namespace of every QName in the report's facts, sorted by prefix. Throws where a prefix is bound
 * nowhere: a report carries the namespaces of its names.
 */
export const usedNamespaces = (report: Report, taxonomy: Taxonomy): Readonly<Record<string, string>> => {
  const prefixes = new Set(report.facts.flatMap(namesOf).map(prefixOf));
  return Object.fromEntries(
    [...prefixes].sort().map((prefix) => {
      const namespace = report.namespaces[prefix] ?? taxonomy.namespaces[prefix];
      if (namespace === undefined) throw new Error(`no namespace for the prefix ${prefix}`);
      return [prefix, namespace];
    }),
  );
};
