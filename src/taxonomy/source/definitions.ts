import type { Concept, QName, Quotient } from "../taxonomy.js";
import type { RawConcept, RawQuotient } from "./raw.js";
import { qualified, reportUnknown, type Scope } from "./scope.js";

/** Keys of a concept that name one other concept to say what the concept is. */
const REFERENCES = ["shareOf", "equals", "changeOf", "after", "adsOf"] as const;

type Definitions = Pick<Concept, (typeof REFERENCES)[number] | "quotients">;

const quotientOf = ({ of, by }: RawQuotient, scope: Scope): Quotient => ({
  of: Object.entries(of).map(([concept, weight]) => ({ concept: qualified(scope, concept), weight })),
  by: qualified(scope, by),
});

/** What a concept's source says of how it comes out of others. */
export const readDefinitions = (raw: RawConcept, scope: Scope): Definitions => ({
  ...Object.fromEntries(
    REFERENCES.flatMap((key) => {
      const name = raw[key];
      return name === undefined ? [] : [[key, qualified(scope, name)]];
    }),
  ),
  ...(raw.quotients && { quotients: raw.quotients.map((quotient) => quotientOf(quotient, scope)) }),
});

/** Reports what a concept's definitions refer to and is no item that is known. */
export const reportUnknownDefinitions = (
  raw: RawConcept,
  concepts: ReadonlyMap<QName, Concept>,
  scope: Scope,
): void => {
  const check = (container: object, key: string, name: string): void => {
    const concept = qualified(scope, name);
    if (concepts.get(concept)?.kind !== "item")
      reportUnknown(container, key, "concept", concept, concepts.keys(), scope);
  };
  for (const key of REFERENCES) {
    const name = raw[key];
    if (name !== undefined) check(raw, key, name);
  }
  for (const quotient of raw.quotients ?? []) {
    for (const name of Object.keys(quotient.of)) check(quotient.of, name, name);
    check(quotient, "by", quotient.by);
  }
};
