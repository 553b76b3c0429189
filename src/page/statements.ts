import type { Book } from "./book.js";
import type { StatementData } from "./data.js";
import type { State } from "./state.js";

interface Sized {
  readonly statement: StatementData;
  /** How many numbers it has. */
  readonly size: number;
}

const sizesOf = ({ groups }: Book): readonly Sized[] =>
  groups.flatMap(({ statement, entries }) => {
    const size = entries.filter(({ unit }) => unit !== undefined).length;
    return statement && size > 0 ? [{ statement, size }] : [];
  });

/** The one over a period that has most numbers: a reader begins with the statement of income. */
const mainOf = (sizes: readonly Sized[]): Sized | undefined =>
  sizes
    .filter(({ statement }) => statement.periodType === "duration")
    .reduce<Sized | undefined>((main, each) => (main && main.size >= each.size ? main : each), undefined);

/** Statements with numbers: the main one, then those with most numbers, then all others, else in their order. */
export const orderedStatements = (book: Book): readonly StatementData[] => {
  const sizes = sizesOf(book);
  const main = mainOf(sizes);
  const large = Math.max(...sizes.map(({ size }) => size)) / 4;
  const rankOf = (each: Sized): number => (each === main ? 0 : each.size >= large ? 1 : 2);
  return [...sizes].sort((a, b) => rankOf(a) - rankOf(b)).map(({ statement }) => statement);
};

/** The statement that is asked for, else the first. */
export const shownStatement = (
  book: Book,
  { statement }: Pick<State, "statement">,
): StatementData | undefined => {
  const all = orderedStatements(book);
  return all.find(({ id }) => id === statement) ?? all[0];
};
