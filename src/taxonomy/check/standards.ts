import type { Concept, StandardElement, Taxonomy } from "../taxonomy.js";
import type { Check } from "./rule.js";

/** A concept means the same as a standard element only where type, period type and balance are the same. */
export const checkStandards: Check = (taxonomy, report) => {
  const elements = standardElements(taxonomy);
  for (const concept of taxonomy.own.concepts) {
    if (!concept.standard) continue;
    const element = elements.get(concept.standard.element);
    if (!element) {
      const hint = 'Add it to the "elements" of "standards", as the standard taxonomy declares it.';
      report(
        concept.source,
        `The standard element ${concept.standard.element} of ${concept.name} is not listed.`,
        hint,
      );
      continue;
    }
    for (const [what, ours, theirs] of aspects(concept, element)) {
      if (ours === theirs) continue;
      const message = `${concept.standard.element} does not fit ${concept.name}: its ${what} is ${theirs}, ours is ${ours}.`;
      report(
        concept.source,
        message,
        'Correct the concept, or take its "standard" away: it means something else.',
      );
    }
  }
};

const standardElements = ({ parts }: Taxonomy): ReadonlyMap<string, StandardElement> =>
  new Map(
    parts
      .flatMap(({ standards }) => standards)
      .flatMap(({ prefix, elements = [] }) =>
        elements.map((element) => [`${prefix}:${element.name}`, element] as const),
      ),
  );

const aspects = (
  concept: Concept,
  element: StandardElement,
): readonly (readonly [string, string, string])[] => [
  ["type", concept.type, element.type],
  ["period type", concept.periodType, element.period],
  ["balance", concept.balance ?? "none", element.balance ?? "none"],
];
