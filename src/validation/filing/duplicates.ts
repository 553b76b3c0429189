import { duplicatesOf, reportDuplicate } from "../duplicates.js";
import type { Check } from "./check.js";
import type { DuplicatesRule } from "./rule-set.js";

const FORBIDDEN = {
  none: ["complete", "consistent"],
  complete: ["consistent"],
  consistent: [],
} as const satisfies Readonly<Record<DuplicatesRule["allowed"], readonly string[]>>;

/** Which duplicates a filing may have. Inconsistent ones are an error in every report (`duplicatesAgree`). */
export const checkDuplicates: Check<DuplicatesRule> = (
  { allowed, severity },
  { report, taxonomy, findings, asker },
) => {
  const forbidden: readonly string[] = FORBIDDEN[allowed];
  for (const duplicate of duplicatesOf(report, taxonomy))
    if (forbidden.includes(duplicate.kind)) reportDuplicate(duplicate, severity, findings, ` (${asker})`);
};
