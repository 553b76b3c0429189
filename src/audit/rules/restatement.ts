import type { Book } from "../book.js";
import { proportion, type Relation } from "../relation.js";

/** A fact that is printed again is the same number; at equal accuracy, exactly. */
export const restatement = (book: Book): readonly Relation[] =>
  book.subjects.flatMap((subject) => {
    const lead = book.leads.get(subject) ?? subject.figures[0];
    if (!lead) return [];
    return subject.figures
      .filter((figure) => figure !== lead)
      .map((result) => {
        const same = result.decimals === lead.decimals && !result.approximate && !lead.approximate;
        const message = `“${result.label}” is ${result.text} here and ${lead.text} on line ${lead.place.line}, which should be one number.`;
        return proportion(
          { rule: "restatement", kind: same ? "identity" : "rounded", result, message },
          lead,
          1n,
          1n,
        );
      });
  });
