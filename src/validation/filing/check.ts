import type { DiagnosticDetail } from "../../diagnostics/index.js";
import type { Fact, Report } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Findings } from "../rule.js";
import type { FilingRule } from "./rule-set.js";

/** What a check looks at, besides its settings. */
export interface Filing {
  readonly report: Report;
  readonly taxonomy: Taxonomy;
  readonly findings: Findings;
  /** `filing rule SET/RULE`, for messages. */
  readonly asker: string;
  /**
   * Raises a sentence, without its full stop, at a place, or else about the file as a whole. Severity, hint and the
   * rule's name are the rule's.
   */
  readonly raise: (sentence: string, detail?: Pick<DiagnosticDetail, "place" | "related">) => void;
}

/** One check with the settings of its rule: what it finds it raises. */
export type Check<Rule extends FilingRule> = (rule: Rule, filing: Filing) => void;

/** A pattern of a rule, as it is meant: of the whole text. */
export const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, "u");

/** Facts by a key, each group in the report's order. */
export const groupFacts = (
  facts: readonly Fact[],
  keyOf: (fact: Fact) => string,
): ReadonlyMap<string, readonly Fact[]> => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(keyOf(fact));
    if (group) group.push(fact);
    else groups.set(keyOf(fact), [fact]);
  }
  return groups;
};
