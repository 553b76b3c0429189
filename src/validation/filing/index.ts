import type { Rule } from "../rule.js";
import type { Check, Filing } from "./check.js";
import { checkDecimals } from "./decimals.js";
import { checkDuplicates } from "./duplicates.js";
import { checkEmptyText } from "./empty-text.js";
import { checkEntity } from "./entity.js";
import { checkEntryPoints } from "./entry-points.js";
import { checkFileName } from "./file-name.js";
import { checkLanguages } from "./languages.js";
import { checkNil } from "./nil.js";
import { checkPeriods } from "./periods.js";
import { checkRequiredFacts } from "./required-facts.js";
import type { FilingRule, FilingRules } from "./rule-set.js";
import { checkUnusedResources } from "./unused-resources.js";

export { FILING_RULE_SETS, filingRulesNamed, readFilingRules } from "./read.js";
export type { FilingRule, FilingRules } from "./rule-set.js";

type Checks = {
  readonly [Name in FilingRule["check"]]: Check<Extract<FilingRule, { readonly check: Name }>>;
};

const CHECKS: Checks = {
  decimals: checkDecimals,
  duplicates: checkDuplicates,
  "empty-text": checkEmptyText,
  entity: checkEntity,
  "entry-points": checkEntryPoints,
  "file-name": checkFileName,
  languages: checkLanguages,
  nil: checkNil,
  periods: checkPeriods,
  "required-facts": checkRequiredFacts,
  "unused-resources": checkUnusedResources,
};

const filingRule =
  (rule: FilingRule, { id }: FilingRules): Rule =>
  (report, taxonomy, findings) => {
    const { severity, syntaxes, hint } = rule;
    const syntax = findings.source?.syntax;
    if (syntaxes && (syntax === undefined || !syntaxes.includes(syntax))) return;
    const asker = `filing rule ${id}/${rule.id}`;
    const { file, collector } = findings;
    const whole = file === undefined ? {} : { place: { file, line: 1, column: 1 } };
    const filing: Filing = {
      report,
      taxonomy,
      findings,
      asker,
      raise: (sentence, detail = whole) =>
        collector[severity]("filing-rule", `${sentence} (${asker}).`, { ...detail, hint }),
    };
    // The table pairs each check with the rules of its name, which the compiler cannot follow.
    (CHECKS[rule.check] as Check<FilingRule>)(rule, filing);
  };

/** The rules of a set, to be judged by after what holds of every report. Findings name the set and the rule. */
export const filingRules = (set: FilingRules): readonly Rule[] =>
  set.rules.map((rule) => filingRule(rule, set));
