import { type Entity, type Fact, factId, type Occurrence, type Period } from "../../model/index.js";
import type { Span } from "../../release/index.js";
import { type Concept, ratioConcept, type Taxonomy } from "../../taxonomy/index.js";
import { periodFor } from "../period.js";
import { isText, isWord, leftHas, rightOf } from "./context.js";
import { onlyTarget } from "./fit.js";
import { endsWhole, isWhole } from "./measures.js";
import { type Calendar, resolveMention } from "./period-mentions.js";
import type { SentenceReading } from "./read-sentence.js";
import type { Token } from "./tokens.js";

/** What a sentence expects of a measure without giving a number. */
export interface Outlook {
  readonly concept: Concept;
  readonly period: Period;
}

/** An outlook with the sentence that says it. */
export interface OutlookOccurrence extends Outlook {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** `positive operating income`, `operating income to be positive`, `revenues to increase`. */
const isExpected = (tokens: readonly Token[], index: number): boolean => {
  if (leftHas(tokens, index, "quality")) return true;
  let at = index + 1;
  while (tokens[at]?.kind === "period" || isWord(tokens[at], "preposition", "forecast", "be", "determiner"))
    at += 1;
  const passed = tokens
    .slice(index + 1, at)
    .some((token) => isText(token, "to", "to be") || isWord(token, "forecast"));
  return passed && (isWord(tokens[at], "quality") || isWord(tokens[at], "change"));
};

const futurePeriod = (tokens: readonly Token[], calendar: Calendar) => {
  const { reporting, titled } = calendar;
  return tokens
    .flatMap((token) =>
      token.kind === "period" ? (resolveMention(token.mention, titled, calendar) ?? []) : [],
    )
    .find(({ end }) => end > reporting.end);
};

/**
 * The outlook of a sentence that expects something of one of the issuer's measures, in a period to come that it names,
 * and gives no number for it. Undefined for any other sentence.
 */
export const outlookIn = (
  { tokens, understood, voids }: Pick<SentenceReading, "tokens" | "understood" | "voids">,
  foreign: boolean,
  calendar: Calendar,
  taxonomy: Taxonomy,
): Outlook | undefined => {
  const speaks = tokens.some((token) => isWord(token, "forecast"));
  if (!speaks || understood.length > 0 || tokens.some((token) => isWord(token, "superseded")))
    return undefined;
  const family = [...taxonomy.ratioFamilies.values()].find(({ kind }) => kind === "outlook");
  const named = futurePeriod(tokens, calendar);
  if (!family || !named) return undefined;
  for (const [index, token] of tokens.entries()) {
    if (
      token.kind !== "measure" ||
      voids.has(index) ||
      !isWhole(tokens, index, { foreign }) ||
      !isExpected(tokens, index)
    )
      continue;
    if (isText(tokens[index + 1], "from") || isText(tokens[rightOf(tokens, index)], "of")) continue;
    if (!endsWhole(tokens, index)) continue;
    const concepts = token.targets.filter(({ concept }) => ratioConcept(taxonomy, concept.name, family.name));
    const target = onlyTarget(concepts);
    const concept = target && ratioConcept(taxonomy, target.concept.name, family.name);
    const period = concept && periodFor(named, concept.periodType, undefined);
    if (concept && period) return { concept, period };
  }
  return undefined;
};

const occurrenceOf = ({ text, spans }: OutlookOccurrence): readonly Occurrence[] => {
  const [first] = spans;
  return first
    ? [
        {
          line: first.line,
          column: first.column,
          text: spans.map((span) => span.text).join(" "),
          value: text,
        },
      ]
    : [];
};

/** Outlooks as text facts. Sentences that say the same thing in other words are occurrences of one; the first is its value. */
export const outlookFacts = (outlooks: readonly OutlookOccurrence[], entity: Entity): readonly Fact[] => {
  const facts = new Map<string, Fact>();
  for (const outlook of outlooks) {
    const aspects = {
      concept: outlook.concept.name,
      entity,
      period: outlook.period,
      dimensions: {},
      language: "en",
    };
    const id = factId(aspects);
    const known = facts.get(id);
    const occurrences = [...(known?.occurrences ?? []), ...occurrenceOf(outlook)];
    facts.set(id, known ? { ...known, occurrences } : { id, ...aspects, value: outlook.text, occurrences });
  }
  return [...facts.values()];
};
