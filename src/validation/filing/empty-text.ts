import { hasLanguage } from "../../taxonomy/index.js";
import { describe, knownFacts, placeOf } from "../rule.js";
import type { Check } from "./check.js";
import type { EmptyTextRule } from "./rule-set.js";

/** A text says something: what is not there is nil, or has no fact. */
export const checkEmptyText: Check<EmptyTextRule> = (_rule, { report, taxonomy, findings, raise }) => {
  for (const { fact, type } of knownFacts(report, taxonomy))
    if (fact.value !== null && fact.value.trim() === "" && hasLanguage(type))
      raise(`${describe(fact)} is an empty text`, placeOf(fact, findings));
};
