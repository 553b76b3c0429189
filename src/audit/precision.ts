import type { Rounding } from "../model/index.js";
import type { Book } from "./book.js";
import type { Figure } from "./figure.js";
import { abs } from "./fixed.js";
import { type Status, statusOf } from "./measure.js";
import type { Relation, SumRelation } from "./relation.js";
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

const missedUnits = (
  { result, terms, constant, divisor }: SumRelation,
  values: Values,
): number | undefined => {
  let difference = -constant;
  const value = values[result.index];
  if (value === undefined || result.ulp === 0n) return undefined;
  difference += value * divisor;
  for (const { figure, weight } of terms) {
    const part = values[figure.index];
    if (part === undefined) return undefined;
    difference -= part * weight;
  }
  const units = abs(difference) / (result.ulp * divisor);
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
  own: number;
}

/** What each sum says, put together by table. */
const oddsByTable = (sums: readonly SumRelation[], values: Values): ReadonlyMap<string, Odds> => {
  const odds = new Map<string, Odds>();
  for (const relation of sums) {
    const units = missedUnits(relation, values);
    if (units === undefined) continue;
    const { result, terms } = relation;
    const key = tableClassOf(result);
    const entry = odds.get(key) ?? {
      class: classOf(result),
      percentages: result.subject.measure === "xbrli:pure",
      own: 0,
    };
    const asRounded = Math.max(MISTAKE, Math.log(chanceOfMiss(terms.length, units)));
    entry.own += (units === 0 ? 0 : MISTAKE) - asRounded;
    odds.set(key, entry);
  }
  return odds;
};

/** Tables whose sums are exact (`tableClassOf`), by their own sums and those of other tables. */
const exactTables = (sums: readonly SumRelation[], values: Values): ReadonlySet<string> => {
  const all = [...oddsByTable(sums, values)];
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
  const exact = exactTables(even, values);
  const identities = new Set<Relation>([
    ...relations.filter(({ kind }) => kind === "identity"),
    ...even.filter(({ result }) => exact.has(tableClassOf(result)) || isCounted(book, result)),
  ]);
  const plain = rulerWith(one, identities, () => "nearest");
  const truncated = truncatedClasses(relations, plain, values);
  if (truncated.size === 0) return plain;
  return rulerWith(one, identities, (figure) => (truncated.has(classOf(figure)) ? "truncation" : "nearest"));
};
