import type { Collector } from "../diagnostics/index.js";
import type { Report } from "../model/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import { calculationsHold } from "./calculation.js";
import { conceptsAreKnown } from "./concepts.js";
import { decimalsAreStated } from "./decimals.js";
import { dimensionsAreValid } from "./dimensions.js";
import { factsAreUnique } from "./duplicates.js";
import { entityIsOne } from "./entities.js";
import { namespacesResolve } from "./namespaces.js";
import { notesAreLinked } from "./notes.js";
import { periodsMatch } from "./periods.js";
import type { Rule } from "./rule.js";
import { unitsSuitTypes } from "./units.js";
import { valuesFitTypes } from "./values.js";

export { compareReports } from "./compare.js";
export { type SchemaName, validateJson } from "./json.js";
export type { Rule } from "./rule.js";
export { validateXml } from "./xml.js";

/** What a report must be, whatever syntax it came in and whatever its figures are. */
export const MODEL_RULES: readonly Rule[] = [
  namespacesResolve,
  conceptsAreKnown,
  entityIsOne,
  periodsMatch,
  unitsSuitTypes,
  decimalsAreStated,
  valuesFitTypes,
  dimensionsAreValid,
  factsAreUnique,
  notesAreLinked,
];

/** The same, and that the figures add up. */
export const RULES: readonly Rule[] = [...MODEL_RULES, calculationsHold()];

/**
 * Judges a report against its taxonomy, rule by rule. Findings stand where the report was read from, or where the
 * release prints the fact; `file` names that file.
 */
export const validateReport = (
  report: Report,
  taxonomy: Taxonomy,
  collector: Collector,
  file?: string,
  rules: readonly Rule[] = RULES,
): void => {
  for (const rule of rules) rule(report, taxonomy, { collector, file });
};
