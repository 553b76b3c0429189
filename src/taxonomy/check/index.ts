import type { Collector } from "../../diagnostics/index.js";
import type { Taxonomy } from "../taxonomy.js";
import { checkCycles } from "./cycles.js";
import { checkDefinitions } from "./definitions.js";
import { checkHypercubes } from "./hypercubes.js";
import { checkNames } from "./names.js";
import { checkReachability } from "./reachability.js";
import type { Check, Report } from "./rule.js";
import { checkStandards } from "./standards.js";
import { checkSums } from "./sums.js";

const CHECKS: readonly Check[] = [
  checkNames,
  checkReachability,
  checkSums,
  checkCycles,
  checkDefinitions,
  checkHypercubes,
  checkStandards,
];

/**
 * Judges a taxonomy that has loaded: names, reachable concepts, sums, hypercubes, standard elements of its own part.
 * Every finding is an error `taxonomy-source` with file, line and column. What a file says alone (missing labels,
 * unknown names, wordings that collide) `loadTaxonomy` has reported before.
 */
export const checkTaxonomy = (taxonomy: Taxonomy, collector: Collector): void => {
  const report: Report = (place, message, hint) =>
    collector.error("taxonomy-source", message, { place, hint });
  for (const check of CHECKS) check(taxonomy, report);
};
