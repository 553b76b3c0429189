import type { Book } from "../book.js";
import { notNegative, type Relation } from "../relation.js";

/** Counts and the like are never below nought. What is not says nothing, so only those that are make a relation. */
export const nonNegative = (book: Book): readonly Relation[] =>
  book.figures.flatMap((figure) => {
    const concept = book.taxonomy.concepts.get(figure.subject.concept);
    const type = concept && book.taxonomy.types.get(concept.type);
    if (!type?.nonNegative || figure.value === undefined || figure.value >= 0n) return [];
    const message = `“${figure.label}” cannot be below nought.`;
    return [notNegative({ rule: "non-negative", kind: "identity", result: figure, message })];
  });
