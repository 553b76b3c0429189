import { describe, placeOf } from "../rule.js";
import type { Check } from "./check.js";
import type { DecimalsRule } from "./rule-set.js";

/** What is amiss with an accuracy; undefined where nothing is. */
const fault = (decimals: number | "INF", { least, most, exact }: DecimalsRule): string | undefined => {
  if (decimals === "INF") return exact === false ? "exact, which no number may be" : undefined;
  if (least !== undefined && decimals < least)
    return `right to its decimals ${decimals}; ${least} is the least`;
  if (most !== undefined && decimals > most) return `right to its decimals ${decimals}; ${most} is the most`;
  return undefined;
};

/** Numbers claim an accuracy that can be: earnings are not right to 10⁻²⁰, nor only to 10¹². */
export const checkDecimals: Check<DecimalsRule> = (rule, { report, findings, raise }) => {
  for (const fact of report.facts) {
    const what = fact.decimals === undefined ? undefined : fault(fact.decimals, rule);
    if (what !== undefined) raise(`${describe(fact)} claims to be ${what}`, placeOf(fact, findings));
  }
};
