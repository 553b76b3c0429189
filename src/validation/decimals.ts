import { describe, knownFacts, placeOf, type Rule } from "./rule.js";

/** Numbers say how accurate they are; nil and text don't (XBRL 2.1 §4.6.3, OIM 1.0). */
export const decimalsAreStated: Rule = (report, taxonomy, findings) => {
  for (const { fact, type } of knownFacts(report, taxonomy)) {
    const needed = type.numeric && fact.value !== null;
    if (needed && fact.decimals === undefined)
      findings.collector.error("decimals-missing", `${describe(fact)} has no decimals.`, {
        ...placeOf(fact, findings),
        hint: "State the accuracy, e.g. -3 for thousands, or INF for an exact number.",
      });
    if (!needed && fact.decimals !== undefined)
      findings.collector.error(
        "decimals-not-allowed",
        `${describe(fact)} has decimals, but ${fact.value === null ? "it is nil" : "it is no number"}.`,
        placeOf(fact, findings),
      );
  }
};
