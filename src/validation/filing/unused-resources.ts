import type { Check } from "./check.js";
import type { UnusedResourcesRule } from "./rule-set.js";

/** Contexts and units are there for facts. Which are not used the reader of a syntax says that has them. */
export const checkUnusedResources: Check<UnusedResourcesRule> = ({ kinds }, { findings, raise }) => {
  for (const { kind, id, place } of findings.source?.unused ?? [])
    if (kinds.includes(kind)) raise(`No fact refers to the ${kind} “${id.slice(0, 120)}”`, { place });
};
