import type { Collector, DiagnosticDetail } from "../diagnostics/index.js";
import type { Fact, Report, Source } from "../model/index.js";
import type { Concept, ItemType, Taxonomy } from "../taxonomy/index.js";

/** What a rule needs: where findings go, the name of the file that the report is about, and what else is known of it. */
export interface Findings {
  readonly collector: Collector;
  readonly file: string | undefined;
  readonly source?: Source;
}

/** Something that a report must be. A rule finds what is not so; it never changes or throws. */
export type Rule = (report: Report, taxonomy: Taxonomy, findings: Findings) => void;

/** Where a fact stands: in the report that was read, or where the release prints it. */
export const placeOf = (fact: Fact, { file }: Findings): Pick<DiagnosticDetail, "place"> => {
  if (fact.place) return { place: fact.place };
  const [occurrence] = fact.occurrences;
  if (!occurrence) return file === undefined ? {} : { place: { file, line: 1, column: 1 } };
  const { line, column, text } = occurrence;
  return { place: { ...(file !== undefined && { file }), line, column, length: text.length } };
};

/** A fact in words, for messages. */
export const describe = (fact: Fact): string => {
  const { period } = fact;
  const when =
    period.type === "duration"
      ? `${period.start} to ${period.end}`
      : period.type === "instant"
        ? period.instant
        : "forever";
  return `${fact.concept} (${[when, ...Object.values(fact.dimensions), fact.unit?.id].filter(Boolean).join(", ")})`;
};

/** A fact whose concept is known and can be reported, with its type: other facts are `unknown-concept`'s. */
export interface KnownFact {
  readonly fact: Fact;
  readonly concept: Concept;
  readonly type: ItemType;
}

export const knownFacts = (report: Report, taxonomy: Taxonomy): readonly KnownFact[] =>
  report.facts.flatMap((fact) => {
    const concept = taxonomy.concepts.get(fact.concept);
    const type = concept && taxonomy.types.get(concept.type);
    return concept?.kind === "item" && type ? [{ fact, concept, type }] : [];
  });
