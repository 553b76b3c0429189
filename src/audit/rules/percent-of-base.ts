import type { Book } from "../book.js";
import type { Relation } from "../relation.js";
import { ratiosOf, shareRelation } from "./ratios.js";

/** Percentages in tables: the line divided by its base, of the same period, by the amounts of the same table. */
export const percentOfBase = (book: Book): readonly Relation[] =>
  ratiosOf(book, ["percent-of", "margin"])
    .filter(({ figure }) => figure.table !== undefined)
    .flatMap((ratio) => shareRelation(book, ratio, "percent-of-base"));
