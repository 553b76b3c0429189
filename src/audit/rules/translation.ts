import { type Book, checkedFigures, figureNear, reportingMeasure, subjectOf } from "../book.js";
import type { Figure, Subject } from "../figure.js";
import { quotient, type Relation } from "../relation.js";

/** The stated rate of translations into a currency: reporting currency for one of it. */
const rateFor = (book: Book, { unit, periodKey }: Subject): Figure | undefined => {
  const own = reportingMeasure(book);
  const rates = book.subjects.filter(
    (rate) =>
      book.taxonomy.concepts.get(rate.concept)?.sense === "translation-rate" &&
      rate.unit.numerators.join() === own &&
      rate.unit.denominators.join() === unit.numerators.join(),
  );
  const rate = rates.find((candidate) => periodKey.endsWith(candidate.periodKey)) ?? rates[0];
  return rate && book.leads.get(rate);
};

const isTranslated = (book: Book, { unit }: Subject): boolean => {
  const [currency = ""] = unit.numerators;
  return (
    unit.numerators.length === 1 && currency.startsWith("iso4217:") && currency !== reportingMeasure(book)
  );
};

const translationsOf = (book: Book, subject: Subject): readonly Relation[] => {
  if (!isTranslated(book, subject)) return [];
  const rate = rateFor(book, subject);
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
export const translation = (book: Book): readonly Relation[] =>
  book.subjects.flatMap((subject) => translationsOf(book, subject));
