import { hasExcessDigits } from "./fact-interval.js";
import { describe, placeOf, type Rule } from "./rule.js";

/**
 * No digit stands beyond the accuracy that a fact claims, since it would be lost or the claim is wrong. Calculations
 * 1.1 ask it of the facts that are summed (`calc11e:excessDigits`, which stops the check), regulators of all.
 */
export const digitsAreClaimed: Rule = (report, _taxonomy, findings) => {
  for (const fact of report.facts) {
    if (!hasExcessDigits(fact)) continue;
    findings.collector.warning(
      "excess-digits",
      `${describe(fact)} has more digits than its decimals, ${fact.decimals}, say are right.`,
      {
        ...placeOf(fact, findings),
        hint: "Round the value, or state how accurate it is. Sums that the fact takes part in are not checked.",
      },
    );
  }
};
