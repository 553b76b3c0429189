import type { Rounding } from "../model/index.js";
import type { Book } from "./book.js";
import type { Figure } from "./figure.js";
import { abs } from "./fixed.js";
import { type Status, statusOf } from "./measure.js";
import { figuresIn, type Relation, type SumRelation } from "./relation.js";
import { oneAt, type Ruler, type Values } from "./ruler.js";

/**
 * How a release's numbers were made, which it does not say: whether columns were rounded one by one or so that they
 * add up, and whether the digits that are not printed were rounded or cut off. Judged from all numbers of the same
 * measure and accuracy together, so that one wrong number does not decide it.
 */
type Class = string;

const classOf = ({ subject, decimals }: Figure): Class => `${subject.measure} ${decimals}`;

/** Natural logarithm of how rarely a column that is made to add up does not: somebody made a mistake. */
const MISTAKE = -7;
/** Without sums of their own kind elsewhere: statements mostly are made to add up, percentages mostly are not. */
const PRIOR = { amounts: Math.log(0.6 / 0.4), percentages: -2.5 };
/** What the same kind of sums in other tables says of a table. */
const ELSEWHERE = { exact: 2.5, rounded: -1.5 };

/** How likely n numbers that were rounded one by one miss their rounded total by so many units: bell-shaped, variance n/12. */
const chanceOfMiss = (parts: number, units: number): number => {
  const none = 1 / (1 + 0.165 * parts);
  return units === 0 ? none : ((1 - none) / 2) * 0.2 ** (units - 1);
};

/** Sums of numbers of one accuracy: only there can each digit count. */
const isEven = ({ result, terms, kind }: Relation): boolean =>
  kind === "sum" &&
  !result.approximate &&
  terms.every(({ figure }) => figure.decimals === result.decimals && !figure.approximate);

/** How much the result is above its terms, times the divisor; undefined where one of them cannot be read. */
const excessOf = (
  { result, terms, constant, divisor }: SumRelation,
  values: Values,
  one: bigint,
): bigint | undefined => {
  const value = values[result.index];
  if (value === undefined || result.ulp === 0n) return undefined;
  let excess = value * divisor - constant * one;
  for (const { figure, weight } of terms) {
    const part = values[figure.index];
    if (part === undefined) return undefined;
    excess -= part * weight;
  }
  return excess;
};

const unitsOf = ({ result, divisor }: SumRelation, excess: bigint): number => {
  const units = abs(excess) / (result.ulp * divisor);
  return Number(units > 1000n ? 1000n : units);
};

/** Persons, shares and contracts are counted: their sums are exact whatever other sums are. */
const isCounted = ({ taxonomy }: Book, { subject, decimals }: Figure): boolean => {
  const concept = taxonomy.concepts.get(subject.concept);
  return decimals >= 0 && concept !== undefined && taxonomy.types.get(concept.type)?.scaling === "counts";
};

const isSum = (relation: Relation): relation is SumRelation => relation.shape === "sum";

/** A table's own class: one table of a release can be rounded in another way than the rest. */
const tableClassOf = (figure: Figure): string => `${classOf(figure)} ${figure.table ?? ""}`;

interface Odds {
  readonly class: Class;
  readonly percentages: boolean;
  /** That the sums of the table are exact, by themselves. */
  readonly own: number;
}

/** A sum that can be made, with how far it is off. */
interface Made {
  readonly relation: SumRelation;
  readonly excess: bigint;
}

/** How likely it is that the numbers of a sum were rounded one by one and missed each other as they do. */
const asRounded = ({ relation, excess }: Made): number =>
  Math.max(MISTAKE, Math.log(chanceOfMiss(relation.terms.length, unitsOf(relation, excess))));

const isMissed = ({ excess }: Made): boolean => excess !== 0n;

/** What a figure would have to be less by for the sum to be exact; undefined where no such figure can be printed. */
const correctionOf = (figure: Figure, { relation, excess }: Made): bigint | undefined => {
  if (figure === relation.result)
    return excess % relation.divisor === 0n ? excess / relation.divisor : undefined;
  const weight = relation.terms.find((term) => term.figure === figure)?.weight ?? 0n;
  return weight === 0n || excess % weight !== 0n ? undefined : -excess / weight;
};

/** Is one number of a table off by the same in each of its sums? Then that is one mistake, however many sums miss. */
const isOneMistake = (figure: Figure, sums: readonly Made[]): boolean => {
  const corrections = sums.map((made) => correctionOf(figure, made));
  return corrections.every((by) => by !== undefined && by !== 0n && by === corrections[0]);
};

/** How many mistakes there are if the sums of a table are exact: one explains all the sums of a number that it is in. */
const mistakesIn = (sums: readonly Made[]): number => {
  const touching = new Map<Figure, Made[]>();
  for (const made of sums)
    for (const figure of figuresIn(made.relation))
      touching.set(figure, [...(touching.get(figure) ?? []), made]);
  const left = new Set(sums.filter(isMissed));
  let mistakes = 0;
  for (const [figure, own] of [...touching].sort(([, a], [, b]) => b.length - a.length)) {
    if (own.length < 2 || !own.every((made) => left.has(made)) || !isOneMistake(figure, own)) continue;
    for (const made of own) left.delete(made);
    mistakes++;
  }
  return mistakes + left.size;
};

const oddsOf = (sums: readonly Made[]): number =>
  MISTAKE * mistakesIn(sums) - sums.reduce((total, made) => total + asRounded(made), 0);

/** What each sum says, put together by table. */
const oddsByTable = (
  sums: readonly SumRelation[],
  values: Values,
  one: bigint,
): ReadonlyMap<string, Odds> => {
  const tables = new Map<string, Made[]>();
  for (const relation of sums) {
    const excess = excessOf(relation, values, one);
    if (excess === undefined) continue;
    const key = tableClassOf(relation.result);
    const made = { relation, excess };
    const known = tables.get(key);
    if (known) known.push(made);
    else tables.set(key, [made]);
  }
  const oddsWith = (all: readonly Made[], { relation: { result } }: Made): Odds => ({
    class: classOf(result),
    percentages: result.subject.measure === "xbrli:pure",
    own: oddsOf(all),
  });
  return new Map(
    [...tables].flatMap(([key, all]) => all.slice(0, 1).map((first) => [key, oddsWith(all, first)] as const)),
  );
};

/** Tables whose sums are exact (`tableClassOf`), by their own sums and those of other tables. */
const exactTables = (sums: readonly SumRelation[], values: Values, one: bigint): ReadonlySet<string> => {
  const all = [...oddsByTable(sums, values, one)];
  const isExact = ([key, table]: (typeof all)[number]): boolean => {
    const others = all.filter(([other, { class: kind }]) => other !== key && kind === table.class);
    const elsewhere = others.reduce((sum, [, { own }]) => sum + own, 0);
    const prior = table.percentages ? PRIOR.percentages : PRIOR.amounts;
    const known = elsewhere > 0 ? ELSEWHERE.exact : ELSEWHERE.rounded;
    return table.own + (others.length > 0 ? known : prior) > 0;
  };
  return new Set(all.filter(isExact).map(([key]) => key));
};

const rulerWith = (
  one: bigint,
  identities: ReadonlySet<Relation>,
  roundingOf: (figure: Figure) => Rounding,
): Ruler => ({ one, roundingOf, isIdentity: (relation) => identities.has(relation) });

const isOff = (status: Status): boolean => status === "remark" || status === "broken";

/** Fewer relations off than this say nothing of how numbers were rounded. */
const FEW = 3;

/** Classes whose digits were cut off: far more of their numbers come out than if they were rounded. */
const truncatedClasses = (
  relations: readonly Relation[],
  plain: Ruler,
  values: Values,
): ReadonlySet<Class> => {
  const byClass = new Map<Class, { all: Relation[]; off: number }>();
  for (const relation of relations) {
    if (plain.isIdentity(relation) || relation.shape === "bound") continue;
    const key = classOf(relation.result);
    const entry = byClass.get(key) ?? { all: [], off: 0 };
    byClass.set(key, entry);
    entry.all.push(relation);
    if (isOff(statusOf(plain, relation, values))) entry.off++;
  }
  const cut = [...byClass].filter(([key, { all, off }]) => {
    if (off < FEW || off * 5 < all.length) return false;
    const ruler = {
      ...plain,
      roundingOf: (figure: Figure) => (classOf(figure) === key ? "truncation" : "nearest"),
    } as const;
    const offWhenCut = all.filter((relation) => isOff(statusOf(ruler, relation, values))).length;
    return offWhenCut * 3 <= off;
  });
  return new Set(cut.map(([key]) => key));
};

/** How the numbers of a release have to be measured against each other. */
export const rulerFor = (book: Book, relations: readonly Relation[], values: Values): Ruler => {
  const one = oneAt(book.scale);
  const even = relations.filter(isSum).filter(isEven);
  const exact = exactTables(even, values, one);
  const identities = new Set<Relation>([
    ...relations.filter(({ kind }) => kind === "identity"),
    ...even.filter(({ result }) => exact.has(tableClassOf(result)) || isCounted(book, result)),
  ]);
  const plain = rulerWith(one, identities, () => "nearest");
  const truncated = truncatedClasses(relations, plain, values);
  if (truncated.size === 0) return plain;
  return rulerWith(one, identities, (figure) => (truncated.has(classOf(figure)) ? "truncation" : "nearest"));
};
