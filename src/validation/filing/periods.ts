import { type Fact, isDay, type QName, type Report } from "../../model/index.js";
import { describe, placeOf } from "../rule.js";
import type { Check } from "./check.js";
import type { PeriodsRule } from "./rule-set.js";

/** The latest day that the facts of a concept state; undefined where none states one. */
const latestDay = ({ facts }: Report, concept: QName): string | undefined =>
  facts
    .flatMap(({ concept: name, value }) => (name === concept && value ? [value.trim()] : []))
    .filter(isDay)
    .sort()
    .at(-1);

/** The last day of a fact's period. */
const lastDay = ({ period }: Fact): string | undefined => {
  if (period.type === "forever") return undefined;
  return period.type === "instant" ? period.instant : period.end;
};

/**
 * Numbers are of a time that was over on a day, that of the release say: what is later is a forecast, or a wrong date.
 * Texts may speak of the future. Where the report does not state the day there is nothing to compare with.
 */
export const checkPeriods: Check<PeriodsRule> = ({ notAfter, except = [] }, { report, findings, raise }) => {
  const day = latestDay(report, notAfter);
  if (day === undefined) return;
  for (const fact of report.facts) {
    const last = lastDay(fact);
    if (!fact.unit || last === undefined || last <= day) continue;
    if (except.some((axis) => Object.hasOwn(fact.dimensions, axis))) continue;
    raise(`${describe(fact)} ends after ${day}, the day of ${notAfter}`, placeOf(fact, findings));
  }
};
