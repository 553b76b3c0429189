import type { Fact, QName } from "../model/index.js";
import { type Axis, dimensionsFit, hypercubesOf, type MemberNode, type Taxonomy } from "../taxonomy/index.js";
import { describe, type Findings, placeOf, type Rule } from "./rule.js";

const namesOf = (nodes: readonly MemberNode[]): readonly QName[] =>
  nodes.flatMap(({ name, children }) => [name, ...namesOf(children)]);

const memberProblem = (axis: Axis, member: QName, taxonomy: Taxonomy): string | undefined => {
  if (member === axis.default) return `names ${member}, the default of ${axis.name}, which stands by absence`;
  if (member === axis.domain || namesOf(axis.members).includes(member)) return undefined;
  return taxonomy.concepts.has(member)
    ? `has ${member} on ${axis.name}, whose domain does not hold it`
    : `has the member ${member} on ${axis.name}; the taxonomy does not know it`;
};

const problemOf = (axisName: QName, member: QName, taxonomy: Taxonomy): string | undefined => {
  const axis = taxonomy.axes.get(axisName);
  if (axis) return memberProblem(axis, member, taxonomy);
  return taxonomy.concepts.has(axisName)
    ? `has ${axisName} as a dimension, which is no axis`
    : `has the dimension ${axisName}, which the taxonomy does not know`;
};

/** Each dimension by itself; true where all are in order. */
const eachIsKnown = (fact: Fact, taxonomy: Taxonomy, findings: Findings): boolean => {
  const problems = (Object.entries(fact.dimensions) as [QName, QName][]).flatMap(
    ([axis, member]) => problemOf(axis, member, taxonomy) ?? [],
  );
  for (const problem of problems)
    findings.collector.error("dimension-mismatch", `${describe(fact)} ${problem}.`, placeOf(fact, findings));
  return problems.length === 0;
};

/**
 * Axes and members are the taxonomy's, defaults are not named (Dimensions 1.0 §2.7.1), and the dimensions together
 * fit one of the concept's hypercubes (§3.1).
 */
export const dimensionsAreValid: Rule = (report, taxonomy, findings) => {
  const hypercubes = hypercubesOf(taxonomy);
  for (const fact of report.facts) {
    if (!eachIsKnown(fact, taxonomy, findings)) continue;
    const spaces = hypercubes.get(fact.concept);
    if (!spaces || spaces.some((space) => dimensionsFit(space, fact.dimensions))) continue;
    const axes = Object.keys(fact.dimensions).join(", ");
    findings.collector.error(
      "dimension-mismatch",
      `${describe(fact)} stands in no hypercube of its concept: ${axes ? `it may not have ${axes} together` : "it lacks a dimension"}.`,
      placeOf(fact, findings),
    );
  }
};
