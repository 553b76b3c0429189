import { type Decimals, type Fact, type Unit, unitKey } from "../../model/index.js";
import { cellOf, numberOf } from "./cells.js";

/** What differs within a column, so that each row says it. */
export const BY_ROW = "by row";
export type ByRow = typeof BY_ROW;

/** What a column says of unit and accuracy. Without decimals numbers are exact (xBRL-CSV 1.0 “Decimals”). */
export interface Measure {
  /** Absent on text. */
  readonly unit?: Unit | ByRow;
  readonly decimals: Decimals | ByRow;
}

const accuracyOf = ({ decimals }: Fact): Decimals => decimals ?? "INF";

const isNil = ({ value }: Fact): boolean => value === null;

/** Nil has no accuracy (OIM 1.0 §“Decimals”): where it is, none may be said for all. */
const commonDecimals = (facts: readonly Fact[]): Decimals | ByRow => {
  const stated = new Set(facts.filter((fact) => !isNil(fact)).map(accuracyOf));
  const [decimals = "INF", ...others] = stated;
  return others.length > 0 || (decimals !== "INF" && facts.some(isNil)) ? BY_ROW : decimals;
};

/** The measure of the facts of a column. */
export const measureOf = (facts: readonly Fact[]): Measure => {
  const [first] = facts;
  if (!first?.unit) return { decimals: "INF" };
  const key = unitKey(first.unit);
  const same = facts.every(({ unit }) => unit !== undefined && unitKey(unit) === key);
  return { unit: same ? first.unit : BY_ROW, decimals: commonDecimals(facts) };
};

/** The accuracy that a row says for its facts: what most of them have, of equally frequent ones the coarsest. */
export const rowDecimals = (facts: readonly Fact[]): Decimals => {
  if (facts.some(isNil)) return "INF";
  const counts = new Map<Decimals, number>();
  for (const fact of facts) counts.set(accuracyOf(fact), (counts.get(accuracyOf(fact)) ?? 0) + 1);
  const size = (decimals: Decimals): number => (decimals === "INF" ? Number.MAX_SAFE_INTEGER : decimals);
  const [usual] = [...counts].sort(([a, one], [b, other]) => other - one || size(a) - size(b));
  return usual?.[0] ?? "INF";
};

/** A fact's cell. An accuracy that column and row do not say is a suffix (xBRL-CSV 1.0 “Decimals suffix”). */
export const factCell = (fact: Fact, said: Decimals): string => {
  const cell = cellOf(numberOf(fact));
  return fact.unit && !isNil(fact) && accuracyOf(fact) !== said ? `${cell}d${accuracyOf(fact)}` : cell;
};
