import type { Finding } from "./audit.js";
import type { Figure } from "./figure.js";
import { everywhere, type Fixed, powerOfTen, roundDiv } from "./fixed.js";
import { solve } from "./measure.js";
import { asPrinted, inPrintedUnit, printAs, printedOne } from "./print.js";
import { figuresIn, type Relation, type Term } from "./relation.js";
import type { Ruler, Values } from "./ruler.js";

/** What the other numbers come to, without regard to their accuracy; undefined where one of them cannot be read. */
export const computedValue = (ruler: Ruler, relation: Relation, values: Values): Fixed | undefined => {
  if (relation.shape === "bound") return 0n;
  let total = relation.shape === "sum" ? relation.constant * ruler.one : 0n;
  for (const { figure, weight } of relation.terms) {
    const value = values[figure.index];
    if (value === undefined) return undefined;
    total += value * weight;
  }
  if (relation.shape === "sum") return roundDiv(total, relation.divisor);
  const below = values[relation.denominator.index];
  if (below === undefined || below === 0n) return undefined;
  return roundDiv(total * ruler.one, below * relation.divisor) + relation.offset * ruler.one;
};

const SCALES: readonly (readonly [bigint, string])[] = [
  [powerOfTen(9), "billion"],
  [powerOfTen(6), "million"],
  [powerOfTen(3), "thousand"],
];

/** A number as it is printed; with its scale where the numbers of a relation are printed at several. */
const said = (figure: Figure, ruler: Ruler, scales: boolean): string => {
  const number = /=/.test(figure.text) ? (/\d[\d,.]*/.exec(figure.text)?.[0] ?? figure.text) : figure.text;
  const [, word] = SCALES.find(([size]) => printedOne(figure) === size * ruler.one) ?? [];
  return scales && word && !/[a-z]{4}/i.test(number) ? `${number} ${word}` : number;
};

/** Terms one after the other with the signs by which their printed numbers count. */
const sumText = (terms: readonly Term[], turned: boolean, say: (figure: Figure) => string): string =>
  terms
    .map(({ figure, weight }, index) => {
      const counts = asPrinted(figure, turned ? -weight : weight);
      const sign = counts < 0n ? "− " : index === 0 ? "" : "+ ";
      const size = counts < 0n ? -counts : counts;
      return `${sign}${size === 1n ? "" : `${size} × `}${say(figure)}`;
    })
    .join(" ");

const offsetText = (offset: bigint): string =>
  offset === 0n ? "" : offset < 0n ? ` − ${-offset}` : ` + ${offset}`;

/** Numbers of several scales stand beside each other, so that it has to be said which is in thousands. */
const areMixed = (relation: Relation): boolean => {
  const { result, terms } = relation;
  const differ = (figures: readonly Figure[]): boolean => new Set(figures.map(printedOne)).size > 1;
  const numbers = terms.map(({ figure }) => figure);
  if (relation.shape !== "quotient") return differ([result, ...numbers]);
  const { denominator } = relation;
  const isShare = denominator.subject.measure === numbers[0]?.subject.measure;
  return differ([...numbers, isShare ? denominator : result]);
};

const leftSide = (relation: Relation, ruler: Ruler): string => {
  const scales = areMixed(relation);
  const say = (figure: Figure): string => said(figure, ruler, scales);
  if (relation.shape === "bound") return "0 or more";
  const turned = relation.result.negated && relation.shape === "sum";
  const terms = sumText(relation.terms, turned, say);
  if (relation.shape === "quotient") {
    const numerator = relation.terms.length > 1 ? `(${terms})` : terms;
    const share = `${numerator} / ${say(relation.denominator)}`;
    // 1 − b / a reads better than −b / a + 1.
    return relation.offset > 0n && share.startsWith("−")
      ? `${relation.offset} ${share}`
      : `${share}${offsetText(relation.offset)}`;
  }
  if (relation.terms.length === 0) return "the whole of itself";
  const constant = offsetText(relation.constant);
  return relation.divisor === 1n ? `${terms}${constant}` : `(${terms}${constant}) / ${relation.divisor}`;
};

/** Places beyond the printed ones to which a rounded relation's outcome is shown. */
const MORE_PLACES = 2;

const arithmetic = (relation: Relation, computed: Fixed, more: number, ruler: Ruler): string => {
  const { result } = relation;
  const outcome = relation.shape === "bound" ? "" : ` = ${printAs(result, computed, result.places + more)}`;
  return `${leftSide(relation, ruler)}${outcome}; printed is ${result.text}`;
};

const placesIn = (relation: Relation) => figuresIn(relation).map(({ place }) => place);

/** What the others ask of a number that cannot be read, beside what is printed for it. */
const unreadArithmetic = (relation: Relation, figure: Figure, meant: string, ruler: Ruler): string => {
  const { result } = relation;
  const left = leftSide(relation, ruler);
  const about = ruler.isIdentity(relation) ? "" : "about ";
  return figure === result
    ? `${left} = ${meant}; printed is ${result.text}`
    : `${left} = ${result.text} asks for ${about}${meant} in place of ${figure.text}`;
};

/**
 * A relation that one number keeps from holding, since it cannot be read; undefined where the others do not tell what
 * it should be, as with a second one of that kind.
 */
export const unreadFindingOf = (
  id: string,
  relation: Relation,
  ruler: Ruler,
  values: Values,
): Finding | undefined => {
  const [figure, ...others] = figuresIn(relation).filter(({ index }) => values[index] === undefined);
  const solution = figure && others.length === 0 ? solve(ruler, relation, figure, values)?.holds : undefined;
  if (!figure || !solution || solution === everywhere) return undefined;
  const value = (solution.low + solution.high) / 2n;
  const more = ruler.isIdentity(relation) || figure !== relation.result ? 0 : MORE_PLACES;
  const meant = printAs(figure, value, figure.places + more);
  return {
    id,
    rule: relation.rule,
    kind: ruler.isIdentity(relation) ? "identity" : "rounded",
    message: `${relation.message} “${figure.text}” cannot be read.`,
    arithmetic: unreadArithmetic(relation, figure, meant, ruler),
    computed: inPrintedUnit(figure, value, more),
    printed: figure.text,
    places: placesIn(relation),
  };
};

/** A relation that does not hold, in words and numbers. */
export const findingOf = (id: string, relation: Relation, ruler: Ruler, values: Values): Finding => {
  const { result, rule, message } = relation;
  const computed = computedValue(ruler, relation, values) ?? 0n;
  const printed = values[result.index] ?? 0n;
  const identity = ruler.isIdentity(relation);
  const more = identity ? 0 : MORE_PLACES;
  return {
    id,
    rule,
    kind: identity ? "identity" : "rounded",
    message,
    arithmetic: arithmetic(relation, computed, more, ruler),
    computed: inPrintedUnit(result, computed, more),
    printed: inPrintedUnit(result, printed),
    difference: inPrintedUnit(result, printed - computed, more),
    places: placesIn(relation),
  };
};

/** The arithmetic of a relation, written out as a finding's is; with a number that cannot be read, what there is of it. */
export const arithmeticOf = (relation: Relation, ruler: Ruler, values: Values): string => {
  const computed = computedValue(ruler, relation, values);
  if (computed === undefined) return `${leftSide(relation, ruler)}; printed is ${relation.result.text}`;
  return arithmetic(relation, computed, ruler.isIdentity(relation) ? 0 : MORE_PLACES, ruler);
};

/** A name for each relation: its rule and the place of its result; a second one of the same is `…#2`. */
export const idsOf = (relations: readonly Relation[]): ReadonlyMap<Relation, string> => {
  const seen = new Map<string, number>();
  return new Map(
    relations.map((relation) => {
      const { line, column } = relation.result.place;
      const name = `${relation.rule}@${line}:${column}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [relation, count === 1 ? name : `${name}#${count}`];
    }),
  );
};
