import type { Scope } from "./scope.js";

/** The patterns of a list of the source; one that is no regular expression is reported at its place and left out. */
export const readPatterns = (
  list: readonly string[],
  { places, problem }: Pick<Scope, "places" | "problem">,
): readonly RegExp[] =>
  list.flatMap((pattern, index) => {
    try {
      return [new RegExp(pattern, "u")];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problem(places.of(list, index), `This pattern is not a regular expression: ${reason}.`);
      return [];
    }
  });
