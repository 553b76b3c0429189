import type { RelationStatus } from "./audit.js";
import type { Figure } from "./figure.js";
import {
  dividedBy,
  everywhere,
  type Fixed,
  greatest,
  meet,
  minus,
  outwards,
  plus,
  product,
  quotient,
  type Range,
  times,
  widened,
} from "./fixed.js";
import type { QuotientRelation, Relation, SumRelation, Term } from "./relation.js";
import { printable, type Ruler, rangeOf, type Values } from "./ruler.js";

export type Status = RelationStatus;

/** The values of one figure with which a relation holds, and with which it is a remark at most. */
export interface Solution {
  readonly holds: Range;
  readonly remark: Range;
}

const point = (value: Fixed): Range => ({ low: value, high: value });

/** What a figure stands for in a relation: a point in an identity. */
const sideOf = (ruler: Ruler, relation: Relation, figure: Figure, values: Values): Range | undefined => {
  const value = values[figure.index];
  if (value === undefined) return undefined;
  return ruler.isIdentity(relation) ? point(value) : rangeOf(ruler, figure, value);
};

/** Σ weight × term of the terms but one. */
const total = (ruler: Ruler, relation: Relation, values: Values, without?: Figure): Range | undefined => {
  let all: Range = point(relation.shape === "sum" ? relation.constant * ruler.one : 0n);
  for (const { figure, weight } of relation.terms) {
    if (figure === without) continue;
    const side = sideOf(ruler, relation, figure, values);
    if (!side) return undefined;
    all = plus(all, times(side, weight));
  }
  return all;
};

/** One unit of the last printed place, of the coarsest number where several are added up. */
const unitOf = (relation: Relation): Fixed => {
  const { result, terms, divisor } = relation;
  if (relation.shape !== "sum") return result.ulp;
  return terms.reduce((most, { figure, weight }) => {
    const unit = (figure.ulp * (weight < 0n ? -weight : weight)) / divisor;
    return greatest(most, unit);
  }, result.ulp);
};

/** The result's values, with what a remark allows, given all the others. */
const solveResult = (ruler: Ruler, relation: Relation, computed: Range): Solution => {
  const { result } = relation;
  if (ruler.isIdentity(relation)) return { holds: computed, remark: computed };
  const holds = printable(ruler, result, computed);
  return { holds, remark: widened(holds, unitOf(relation)) };
};

const denominatorRange = (ruler: Ruler, relation: QuotientRelation, values: Values): Range | undefined => {
  const value = values[relation.denominator.index];
  if (value === undefined) return undefined;
  return relation.exactDenominator ? point(value) : rangeOf(ruler, relation.denominator, value);
};

/** All results that the other numbers allow; undefined where one of them cannot be read. */
export const computedRange = (ruler: Ruler, relation: Relation, values: Values): Range | undefined => {
  if (relation.shape === "bound") return { low: 0n, high: everywhere.high };
  const terms = total(ruler, relation, values);
  if (!terms) return undefined;
  if (relation.shape === "sum")
    return ruler.isIdentity(relation)
      ? dividedBy(terms, relation.divisor)
      : outwards(terms, relation.divisor);
  const below = denominatorRange(ruler, relation, values);
  if (!below) return undefined;
  const all = quotient(times(terms, ruler.one), times(below, relation.divisor));
  return all === everywhere ? all : plus(all, point(relation.offset * ruler.one));
};

interface Allowed {
  readonly holds: Range;
  readonly remark: Range;
}

/** The numbers that the result's printed value can stand for, and with one unit more. */
const allowedResult = (ruler: Ruler, relation: Relation, values: Values): Allowed | undefined => {
  const value = values[relation.result.index];
  if (value === undefined) return undefined;
  if (ruler.isIdentity(relation)) return { holds: point(value), remark: point(value) };
  const holds = rangeOf(ruler, relation.result, value);
  return { holds, remark: widened(holds, unitOf(relation)) };
};

const both = ({ holds, remark }: Allowed, map: (range: Range) => Range): Allowed => ({
  holds: map(holds),
  remark: map(remark),
});

const solveTerm = (
  ruler: Ruler,
  relation: SumRelation | QuotientRelation,
  { figure, weight }: Term,
  values: Values,
): Solution | undefined => {
  const result = allowedResult(ruler, relation, values);
  const others = total(ruler, relation, values, figure);
  if (!result || !others) return undefined;
  const identity = ruler.isIdentity(relation);
  const below = relation.shape === "quotient" ? denominatorRange(ruler, relation, values) : undefined;
  if (relation.shape === "quotient" && !below) return undefined;
  return both(result, (range) => {
    const wanted = below
      ? outwards(
          product(minus(range, point((relation as QuotientRelation).offset * ruler.one)), below),
          ruler.one,
        )
      : range;
    const own = minus(times(wanted, relation.divisor), others);
    return identity ? dividedBy(own, weight) : printable(ruler, figure, outwards(own, weight));
  });
};

const solveDenominator = (ruler: Ruler, relation: QuotientRelation, values: Values): Solution | undefined => {
  const { denominator, offset, divisor } = relation;
  const result = allowedResult(ruler, relation, values);
  const terms = total(ruler, relation, values);
  if (!result || !terms) return undefined;
  return both(result, (range) => {
    const share = times(minus(range, point(offset * ruler.one)), divisor);
    const all = quotient(times(terms, ruler.one), share);
    if (all === everywhere || relation.exactDenominator) return all;
    return printable(ruler, denominator, all);
  });
};

/** The values of one figure with which a relation holds, all others being as they are. */
export const solve = (
  ruler: Ruler,
  relation: Relation,
  figure: Figure,
  values: Values,
): Solution | undefined => {
  if (figure === relation.result) {
    const computed = computedRange(ruler, relation, values);
    if (!computed) return undefined;
    return relation.shape === "bound"
      ? { holds: computed, remark: computed }
      : solveResult(ruler, relation, computed);
  }
  if (relation.shape === "bound") return undefined;
  if (relation.shape === "quotient" && figure === relation.denominator)
    return solveDenominator(ruler, relation, values);
  const term = relation.terms.find((other) => other.figure === figure);
  return term && solveTerm(ruler, relation, term, values);
};

export const fits = (solution: Solution, value: Fixed): Status => {
  if (solution.holds.low <= value && value <= solution.holds.high) return "holds";
  return solution.remark.low <= value && value <= solution.remark.high ? "remark" : "broken";
};

/** Whether a relation holds with these values. */
export const statusOf = (ruler: Ruler, relation: Relation, values: Values): Status => {
  const computed = computedRange(ruler, relation, values);
  const allowed = allowedResult(ruler, relation, values);
  if (!computed || !allowed) return "open";
  if (relation.shape === "bound")
    return allowed.holds.low >= 0n || (values[relation.result.index] ?? 0n) >= 0n ? "holds" : "broken";
  if (ruler.isIdentity(relation)) {
    const terms = total(ruler, relation, values);
    return terms && terms.low === allowed.holds.low * relation.divisor ? "holds" : "broken";
  }
  if (meet(computed, allowed.holds)) return "holds";
  return meet(computed, allowed.remark) ? "remark" : "broken";
};
