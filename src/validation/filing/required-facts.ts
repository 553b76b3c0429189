import type { Check } from "./check.js";
import type { RequiredFactsRule } from "./rule-set.js";

/** A report states what its cover must. A fact with members will do: a date in Tokyo is a date. */
export const checkRequiredFacts: Check<RequiredFactsRule> = ({ concepts }, { report, taxonomy, raise }) => {
  const stated = new Set<string>(
    report.facts.flatMap(({ concept, value }) => (value === null ? [] : [concept])),
  );
  for (const concept of concepts) {
    if (stated.has(concept)) continue;
    const label = taxonomy.concepts.get(concept)?.label.en;
    raise(`The report has no fact of ${concept}${label === undefined ? "" : ` (“${label}”)`}`);
  }
};
