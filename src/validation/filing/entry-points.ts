import { type Check, whole } from "./check.js";
import type { EntryPointsRule } from "./rule-set.js";

/** A report names taxonomies, and versions of them, that the gate knows. */
export const checkEntryPoints: Check<EntryPointsRule> = ({ patterns }, { report, raise }) => {
  const allowed = patterns.map(whole);
  for (const address of new Set(report.taxonomy))
    if (!allowed.some((pattern) => pattern.test(address)))
      raise(`The report names the taxonomy ${address}, which is none of those that are accepted`);
};
