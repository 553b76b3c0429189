import { describe, placeOf } from "../rule.js";
import type { Check } from "./check.js";
import type { NilRule } from "./rule-set.js";

/** Nil says that there is no value, and a reader wants to know why. */
export const checkNil: Check<NilRule> = ({ allowed }, { report, findings, raise }) => {
  for (const fact of report.facts) {
    if (fact.value !== null || (allowed === "with-note" && (fact.notes ?? []).length > 0)) continue;
    const why = allowed === "never" ? "is nil" : "is nil, and no note says why";
    raise(`${describe(fact)} ${why}`, placeOf(fact, findings));
  }
};
