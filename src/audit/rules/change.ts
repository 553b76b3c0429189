import type { Book } from "../book.js";
import type { Relation } from "../relation.js";
import { changeRelation, ratiosOf } from "./ratios.js";

/** Changes and multiples in tables against the amounts of both periods. */
export const change = (book: Book): readonly Relation[] =>
  ratiosOf(book, ["change", "multiple"])
    .filter(({ figure }) => figure.table !== undefined)
    .flatMap((ratio) => changeRelation(book, ratio, "change"));
