import type { QName, SourcePlace, TaxonomyPart } from "../taxonomy.js";
import type { Places, Problem } from "./yaml.js";

/** What the readers of one part share. */
export interface Scope {
  readonly prefix: string;
  /** Parts that this one imports, directly or not. */
  readonly imported: readonly TaxonomyPart[];
  readonly places: Places;
  readonly problem: Problem;
}

/** A name of the source with its prefix; one without is of the part itself. */
export const qualified = (scope: Scope, name: string): QName =>
  (name.includes(":") ? name : `${scope.prefix}:${name}`) as QName;

/** Reports the second and later of several things with one name, each with the place of the first. */
export const reportDuplicates = <T>(
  things: readonly T[],
  name: (thing: T) => string,
  place: (thing: T) => SourcePlace,
  what: (thing: T) => string,
  scope: Scope,
): void => {
  const first = new Map<string, SourcePlace>();
  for (const thing of things) {
    const earlier = first.get(name(thing));
    if (!earlier) first.set(name(thing), place(thing));
    else {
      const where = `${earlier.file}, line ${earlier.line}`;
      scope.problem(
        place(thing),
        `The ${what(thing)} "${name(thing)}" is defined twice.`,
        `The first stands in ${where}.`,
      );
    }
  }
};

/** Reports a name that refers to nothing, at the entry of the source that says it. */
export const reportUnknown = (
  container: object,
  key: string | number,
  what: string,
  name: string,
  known: Iterable<string>,
  scope: Scope,
): void => {
  reportUnknownAt(scope.places.of(container, key), what, name, known, scope);
};

export const reportUnknownAt = (
  place: SourcePlace,
  what: string,
  name: string,
  known: Iterable<string>,
  scope: Scope,
): void => {
  const names = [...known];
  const local = name.slice(name.indexOf(":") + 1);
  const same = names.find((candidate) => candidate !== name && candidate.endsWith(`:${local}`));
  const few = names.length > 0 && names.length <= 20 ? `Known: ${names.join(", ")}.` : undefined;
  const hint = same ? `There is ${same}: does the taxonomy's "imports" or the prefix need a change?` : few;
  scope.problem(place, `There is no ${what} "${name}".`, hint);
};
