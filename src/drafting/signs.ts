import type { TaggedRow } from "../tagging/index.js";
import type { Balance, Taxonomy } from "../taxonomy/index.js";
import type { AcceptSum, InferredSum } from "./footing.js";

/** What tells how rows are printed: their amounts, and the concepts that they were mapped to. */
export interface Signs {
  readonly tagged: readonly TaggedRow[];
  readonly taxonomy: Taxonomy;
  /** As printed, by row; undefined where a row takes part in no sum. */
  readonly amounts: readonly (readonly bigint[] | undefined)[];
}

export interface Footed extends Signs {
  readonly sums: ReadonlyMap<number, InferredSum>;
}

const opposite = (balance: Balance): Balance => (balance === "debit" ? "credit" : "debit");

const conceptAt = (index: number, { tagged }: Signs): string | undefined => tagged[index]?.line?.concept;

/** The balance of what is printed: a line that is printed turned round shows the other one. */
const mappedBalance = (index: number, { tagged, taxonomy }: Signs): Balance | undefined => {
  const line = tagged[index]?.line;
  const balance = line && taxonomy.concepts.get(line.concept)?.balance;
  return line?.negated && balance ? opposite(balance) : balance;
};

/** No amount of the row would be a positive value of its concept, so it may be printed the other way round. */
const isNeverPositive = (index: number, { tagged, amounts }: Signs): boolean =>
  (amounts[index] ?? []).every((value) => (tagged[index]?.line?.negated ? value >= 0n : value <= 0n));

const balanceIn = (total: Balance, sign: 1 | -1): Balance => (sign === 1 ? total : opposite(total));

/**
 * Sums that agree with the balances of what they join, as far as those are known: `Minority interests = Assets −
 * Liabilities − Equity` foots, and is not what a balance sheet shows. One concept is one sum in a table.
 */
export const acceptSum = (signs: Signs): AcceptSum => {
  const totals = new Set<string>();
  return (total, { parts }) => {
    const concept = conceptAt(total, signs);
    const balance = mappedBalance(total, signs);
    const agrees = parts.every(({ row, sign }) => {
      const own = mappedBalance(row, signs);
      const isSame = concept !== undefined && conceptAt(row, signs) === concept;
      const fits = !own || !balance || own === balanceIn(balance, sign) || isNeverPositive(row, signs);
      return fits && !isSame;
    });
    if (!agrees || (concept !== undefined && totals.has(concept))) return false;
    if (concept !== undefined) totals.add(concept);
    return true;
  };
};

/** The sum that a row takes part in, and its sign there. */
const parentOf = (index: number, sums: ReadonlyMap<number, InferredSum>) => {
  for (const [total, { parts }] of sums) {
    const part = parts.find(({ row }) => row === index);
    if (part) return { total, sign: part.sign };
  }
  return undefined;
};

/** The balance that the sum above a row gives to what it prints. */
const balanceAbove = (index: number, footed: Footed): Balance | undefined => {
  const parent = parentOf(index, footed.sums);
  const above = parent && (printedBalance(parent.total, footed) ?? balanceAbove(parent.total, footed));
  return parent && above && balanceIn(above, parent.sign);
};

/**
 * Costs in brackets under a profit: the row is printed turned round, though the core's line is not. A total without a
 * balance, as that of operating cash flow, mixes both and tells nothing.
 */
export const isTurned = (index: number, footed: Footed): boolean => {
  const own = mappedBalance(index, footed);
  const parent = parentOf(index, footed.sums);
  const above = parent && printedBalance(parent.total, footed);
  if (!own || !parent || !above) return false;
  return balanceIn(above, parent.sign) !== own && isNeverPositive(index, footed);
};

const printedBalance = (index: number, footed: Footed): Balance | undefined => {
  const own = mappedBalance(index, footed);
  return own && isTurned(index, footed) ? opposite(own) : own;
};

/** The balance of what a row prints: its concept's, else that of its total where it is added, else that of its parts. */
export const balanceOf = (index: number, footed: Footed): Balance | undefined => {
  const known = printedBalance(index, footed) ?? balanceAbove(index, footed);
  if (known) return known;
  const parts = footed.sums.get(index)?.parts ?? [];
  const below = parts.map(({ row, sign }) => {
    const balance = printedBalance(row, footed);
    return balance && balanceIn(balance, sign);
  });
  return below.find((balance) => balance !== undefined);
};
