import type { Concept, Quotient, Taxonomy } from "../taxonomy.js";
import type { Check, Report } from "./rule.js";

/** What a concept is said to come out of can do so: numbers of the same periods, alike where they are the same. */
export const checkDefinitions: Check = (taxonomy, report) => {
  for (const concept of taxonomy.own.concepts) {
    for (const quotient of concept.quotients ?? []) checkQuotient(concept, quotient, taxonomy, report);
    checkEquals(concept, taxonomy, report);
    checkChange(concept, taxonomy, report);
    checkAds(concept, taxonomy, report);
    checkAfter(concept, taxonomy, report);
  }
};

const isNumber = (concept: Concept, { types }: Taxonomy): boolean =>
  types.get(concept.type)?.numeric === true;

const checkQuotient = (concept: Concept, { of, by }: Quotient, taxonomy: Taxonomy, report: Report): void => {
  const parts = [...of.map((part) => part.concept), by].flatMap((name) => taxonomy.concepts.get(name) ?? []);
  for (const part of parts) {
    if (!isNumber(part, taxonomy) || part.periodType !== concept.periodType || part === concept)
      report(
        concept.source,
        `${concept.name} cannot come out of ${part.name}: a quotient is of other numbers of the same period type.`,
        'Leave the way out of "quotients".',
      );
  }
  const [first, ...others] = parts.slice(0, of.length);
  for (const other of others) {
    if (first && other.type !== first.type)
      report(
        concept.source,
        `${first.name} and ${other.name} cannot be added up for ${concept.name}: the one is ${first.type}, the other ${other.type}.`,
        'Name concepts of one type under "of".',
      );
  }
};

const checkEquals = (concept: Concept, taxonomy: Taxonomy, report: Report): void => {
  const other = concept.equals && taxonomy.concepts.get(concept.equals);
  if (!other || (other !== concept && other.type === concept.type && other.periodType === concept.periodType))
    return;
  report(
    concept.source,
    `${concept.name} cannot equal ${other.name}: it takes another concept of the same type and period type.`,
    'Correct "equals".',
  );
};

const checkChange = (concept: Concept, taxonomy: Taxonomy, report: Report): void => {
  const balance = concept.changeOf && taxonomy.concepts.get(concept.changeOf);
  if (!balance) return;
  const fits =
    concept.periodType === "duration" && balance.periodType === "instant" && balance.type === concept.type;
  if (!fits)
    report(
      concept.source,
      `${concept.name} cannot be the change of ${balance.name}: a change is a duration, its balance an instant of the same type.`,
      'Correct "changeOf".',
    );
};

/** What the unit of a type counts or divides by: a count of ADS is of a count, an amount per ADS of an amount. */
const isCurrency = (concept: Concept, { types }: Taxonomy): boolean =>
  types.get(concept.type)?.unit.kind === "currency";

const checkAds = (concept: Concept, taxonomy: Taxonomy, report: Report): void => {
  const shares = concept.adsOf && taxonomy.concepts.get(concept.adsOf);
  if (!shares) return;
  const fits =
    isNumber(concept, taxonomy) &&
    isNumber(shares, taxonomy) &&
    shares.type !== concept.type &&
    shares.periodType === concept.periodType &&
    isCurrency(shares, taxonomy) === isCurrency(concept, taxonomy);
  if (!fits)
    report(
      concept.source,
      `${concept.name} cannot be ${shares.name} in ADS: both count, or both are amounts, one per share and one per ADS.`,
      'Correct "adsOf".',
    );
};

const checkAfter = (concept: Concept, taxonomy: Taxonomy, report: Report): void => {
  const earlier = concept.after && taxonomy.concepts.get(concept.after);
  if (!earlier || (concept.type === "date" && earlier.type === "date" && earlier !== concept)) return;
  report(
    concept.source,
    `${concept.name} cannot come after ${earlier.name}: only days follow each other.`,
    'Correct "after".',
  );
};
