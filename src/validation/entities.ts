import { placeOf, type Rule } from "./rule.js";

/** A report is about one entity, which has a scheme and an identifier (XBRL 2.1 §4.7.3). */
export const entityIsOne: Rule = (report, _taxonomy, findings) => {
  const seen = new Set<string>();
  const [first] = report.facts;
  for (const fact of report.facts) {
    const { scheme, identifier } = fact.entity;
    const key = JSON.stringify([scheme, identifier]);
    if (seen.has(key)) continue;
    seen.add(key);
    const object = (message: string): void =>
      findings.collector.error("entity-mismatch", message, placeOf(fact, findings));
    if (scheme.trim() === "" || identifier.trim() === "")
      object(`The entity “${identifier}” of scheme “${scheme}” lacks a scheme or an identifier.`);
    if (seen.size > 1 && first)
      object(
        `The report is about ${first.entity.identifier}, but ${fact.concept} is about ${identifier} (${scheme}).`,
      );
  }
};
