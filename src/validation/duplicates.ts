import {
  aspectKey,
  type Fact,
  type Interval,
  intersect,
  intervalOf,
  isDecimal,
  shift,
} from "../model/index.js";
import { describe, type Findings, placeOf, type Rule } from "./rule.js";

type Kind = "complete" | "consistent" | "inconsistent";

const interval = ({ value, decimals, unit }: Fact): Interval | undefined => {
  if (value === null || decimals === undefined || !unit || !isDecimal(value)) return undefined;
  return intervalOf(shift(value, unit.scale), decimals);
};

/** OIM 1.0 §“Duplicate facts”: numbers are consistent where their rounding intervals overlap. */
const classify = (a: Fact, b: Fact): Kind => {
  const equal = a.value === b.value;
  if (equal && a.decimals === b.decimals) return "complete";
  const [one, other] = [interval(a), interval(b)];
  if (!one || !other || (a.decimals === b.decimals && !equal)) return "inconsistent";
  return intersect(one, other) ? "consistent" : "inconsistent";
};

const show = ({ value, decimals }: Fact): string =>
  value === null ? "nil" : `${value.slice(0, 40)}${decimals === undefined ? "" : ` (decimals ${decimals})`}`;

const raise = (first: Fact, second: Fact, findings: Findings): void => {
  const kind = classify(first, second);
  const detail = {
    ...placeOf(second, findings),
    related: [placeOf(first, findings).place].flatMap((place) =>
      place ? [{ place, message: "it stands here first" }] : [],
    ),
  };
  if (kind === "inconsistent")
    findings.collector.error(
      "inconsistent-duplicate",
      `${describe(second)} is reported as ${show(first)} and as ${show(second)}.`,
      detail,
    );
  else
    findings.collector.warning(
      "duplicate-fact",
      `${describe(second)} is reported twice, ${kind === "complete" ? "with the same value" : `as ${show(first)} and ${show(second)}, which agree`}.`,
      detail,
    );
};

/** A fact is reported once. What agrees with an earlier one is only superfluous, what contradicts one is an error. */
export const factsAreUnique: Rule = (report, _taxonomy, findings) => {
  const seen = new Map<string, Fact[]>();
  for (const fact of report.facts) {
    const key = aspectKey(fact);
    const earlier = seen.get(key);
    if (!earlier) {
      seen.set(key, [fact]);
      continue;
    }
    const [first = fact] = earlier;
    raise(earlier.find((other) => classify(other, fact) === "inconsistent") ?? first, fact, findings);
    earlier.push(fact);
  }
};
