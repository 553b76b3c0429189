import { describe, placeOf, type Rule } from "./rule.js";

const KINDS = {
  abstract: "a heading",
  axis: "an axis",
  domain: "a domain",
  member: "a member",
} as const;

/** Facts are of concepts that the taxonomy declares, and not of abstract ones (XBRL 2.1 §4.6, §5.1.1). */
export const conceptsAreKnown: Rule = (report, taxonomy, findings) => {
  for (const fact of report.facts) {
    const kind = taxonomy.concepts.get(fact.concept)?.kind;
    if (kind === "item") continue;
    const message =
      kind === undefined
        ? `The concept ${fact.concept} is not in the taxonomy ${taxonomy.own.prefix}.`
        : `${describe(fact)} is reported, but ${fact.concept} is ${KINDS[kind]}, which cannot be.`;
    findings.collector.error("unknown-concept", message, placeOf(fact, findings));
  }
};
