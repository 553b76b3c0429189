import { type Book, checkedFigures, figureNear, reportingMeasure, subjectOf } from "../book.js";
import type { Figure, Subject } from "../figure.js";
import { quotient, type Relation } from "../relation.js";

/** The rates that the release states for its convenience translations. */
const statedRates = (book: Book): readonly Figure[] =>
  book.subjects.flatMap((subject) => {
    const lead = book.leads.get(subject);
    return lead && book.taxonomy.concepts.get(subject.concept)?.sense === "translation-rate" ? [lead] : [];
  });

/** The rate of translations into a currency: reporting currency for one of it; of the same date where there are several. */
const rateFor = (book: Book, rates: readonly Figure[], { unit, periodKey }: Subject): Figure | undefined => {
  const fitting = rates.filter(
    ({ subject: rate }) =>
      rate.unit.numerators.join() === reportingMeasure(book) &&
      rate.unit.denominators.join() === unit.numerators.join(),
  );
  return fitting.find(({ subject }) => periodKey.endsWith(subject.periodKey)) ?? fitting[0];
};

const isTranslated = (book: Book, { unit }: Subject): boolean => {
  const [currency = ""] = unit.numerators;
  return (
    unit.numerators.length === 1 && currency.startsWith("iso4217:") && currency !== reportingMeasure(book)
  );
};

const translationsOf = (book: Book, rates: readonly Figure[], subject: Subject): readonly Relation[] => {
  if (rates.length === 0 || !isTranslated(book, subject)) return [];
  const rate = rateFor(book, rates, subject);
  const measure = [reportingMeasure(book), ...subject.unit.denominators].join("/");
  const original = rate && subjectOf(book, subject, measure);
  if (!rate || !original || rate.subject === subject) return [];
  return checkedFigures(book, subject).flatMap((result) => {
    const amount = figureNear(book, original, result);
    if (!amount) return [];
    const message = `“${result.label}” should be ${amount.text} translated at ${rate.text}.`;
    const said = { rule: "translation", kind: "rounded", result, message } as const;
    return [quotient(said, [{ figure: amount, weight: 1 }], rate, 0, true)];
  });
};

/** Convenience translations at the stated rate. */
export const translation = (book: Book): readonly Relation[] => {
  const rates = statedRates(book);
  return book.subjects.flatMap((subject) => translationsOf(book, rates, subject));
};
