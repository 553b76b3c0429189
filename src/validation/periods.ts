import type { Fact } from "../model/index.js";
import type { Concept } from "../taxonomy/index.js";
import { describe, knownFacts, placeOf, type Rule } from "./rule.js";

const problem = ({ period }: Fact, { periodType }: Concept): string | undefined => {
  if (period.type === "forever") return "has no period; it needs dates";
  if (period.type !== periodType)
    return period.type === "instant"
      ? "is at an instant; its concept is of durations"
      : "spans a duration; its concept is of instants";
  if (period.type === "duration" && period.start > period.end) return "ends before it starts";
  return undefined;
};

/** Instants and durations are as the concept says (XBRL 2.1 §4.7.2, §5.1.1.1); earnings never stand forever. */
export const periodsMatch: Rule = (report, taxonomy, findings) => {
  for (const { fact, concept } of knownFacts(report, taxonomy)) {
    const what = problem(fact, concept);
    if (what !== undefined)
      findings.collector.error("period-mismatch", `${describe(fact)} ${what}.`, placeOf(fact, findings));
  }
};
