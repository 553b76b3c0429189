import type { Collector } from "../diagnostics/index.js";
import type { Report, Source } from "../model/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import { calculationsHold } from "./calculation.js";
import { conceptsAreKnown } from "./concepts.js";
import { decimalsAreStated } from "./decimals.js";
import { digitsAreClaimed } from "./digits.js";
import { dimensionsAreValid } from "./dimensions.js";
import { duplicatesAgree, factsAreUnique } from "./duplicates.js";
import { entityIsOne } from "./entities.js";
import { type FilingRules, filingRules } from "./filing/index.js";
import { namespacesResolve } from "./namespaces.js";
import { notesAreLinked } from "./notes.js";
import { periodsMatch } from "./periods.js";
import type { Rule } from "./rule.js";
import { unitsSuitTypes } from "./units.js";
import { valuesFitTypes } from "./values.js";

export { compareReports } from "./compare.js";
export {
  FILING_RULE_SETS,
  type FilingRule,
  type FilingRules,
  filingRulesNamed,
  readFilingRules,
} from "./filing/index.js";
export { type SchemaName, validateJson } from "./json.js";
export type { Rule } from "./rule.js";
export { validateXml } from "./xml.js";

/** What holds of every report, whoever asks. */
const ALWAYS: readonly Rule[] = [
  namespacesResolve,
  conceptsAreKnown,
  entityIsOne,
  periodsMatch,
  unitsSuitTypes,
  decimalsAreStated,
  valuesFitTypes,
  digitsAreClaimed,
  dimensionsAreValid,
  duplicatesAgree,
  notesAreLinked,
];

/** What a report must be, whatever syntax it came in and whatever its figures are. */
export const MODEL_RULES: readonly Rule[] = [...ALWAYS, factsAreUnique];

/** What a gate can choose. */
export interface RuleChoice {
  /** How the report's figures lost their digits (Calculations 1.1); by default they were rounded. */
  readonly calculation?: "rounding" | "truncation";
  /** What it asks beyond what every report must be; it also says which duplicates are allowed. */
  readonly filing?: FilingRules;
}

/** The rules to judge a report by, in the order in which they are applied. */
export const rulesFor = ({ calculation = "rounding", filing }: RuleChoice = {}): readonly Rule[] => [
  ...(filing ? ALWAYS : MODEL_RULES),
  calculationsHold(calculation === "rounding" ? "nearest" : "truncation"),
  ...(filing ? filingRules(filing) : []),
];

/** The same, and that the figures add up. */
export const RULES: readonly Rule[] = rulesFor();

/**
 * Judges a report against its taxonomy, rule by rule. Findings stand where the report was read from, or where the
 * release prints the fact.
 *
 * @param source the file that the report was read from, or its name alone; some rules need to know more of it
 * @param rules by default `RULES`; `rulesFor` gives others
 */
export const validateReport = (
  report: Report,
  taxonomy: Taxonomy,
  collector: Collector,
  source: string | Source = {},
  rules: readonly Rule[] = RULES,
): void => {
  const known: Source = typeof source === "string" ? { file: source } : source;
  for (const rule of rules) rule(report, taxonomy, { collector, file: known.file, source: known });
};
