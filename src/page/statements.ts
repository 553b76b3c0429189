import type { Book } from "./book.js";
import type { StatementData } from "./data.js";
import type { State } from "./state.js";

/** Statements with numbers in their order, but those with most facts before all others: what a reader looks for. */
export const orderedStatements = (book: Book): readonly StatementData[] => {
  const sizes = book.groups.flatMap(({ statement, entries }) => {
    const size = entries.filter(({ unit }) => unit !== undefined).length;
    return statement && size > 0 ? [{ statement, size }] : [];
  });
  const large = Math.max(...sizes.map(({ size }) => size)) / 4;
  const isLarge = ({ size }: { readonly size: number }): boolean => size >= large;
  return [...sizes.filter(isLarge), ...sizes.filter((each) => !isLarge(each))].map(
    ({ statement }) => statement,
  );
};

/** The statement that is asked for, else the first. */
export const shownStatement = (
  book: Book,
  { statement }: Pick<State, "statement">,
): StatementData | undefined => {
  const all = orderedStatements(book);
  return all.find(({ id }) => id === statement) ?? all[0];
};
