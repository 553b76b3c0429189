import type { Place } from "../diagnostics/index.js";
import type { Fact } from "../model/index.js";

/** Where the release prints a fact first; undefined for a fact without an occurrence. */
export const placeOfFact = ({ occurrences }: Fact): Place | undefined => {
  const first = occurrences.find(({ conflict }) => !conflict) ?? occurrences[0];
  return first && { line: first.line, column: first.column, length: first.text.length };
};
