import type { Book } from "../book.js";
import type { Relation } from "../relation.js";
import { changeRelation, ratiosOf, shareRelation } from "./ratios.js";

/** What sentences alone say of changes, multiples and shares, against the amounts. */
export const claim = (book: Book): readonly Relation[] =>
  ratiosOf(book, ["change", "multiple", "percent-of", "margin"])
    .filter(({ figure }) => figure.table === undefined)
    .flatMap((ratio) => [
      ...(ratio.family.kind === "change" || ratio.family.kind === "multiple"
        ? changeRelation(book, ratio, "claim")
        : shareRelation(book, ratio, "claim")),
    ]);
