import type { Decimals, Fact } from "../../model/index.js";
import { hasLanguage, type Taxonomy } from "../../taxonomy/index.js";
import { assembleFact, itemType, readDecimals } from "../markup/assemble-fact.js";
import type { Reading } from "../markup/contexts.js";
import { XML, XSI } from "../markup/namespaces.js";
import { attribute, elements, textOf, type XmlElement } from "../markup/parse.js";
import { type Resources, resolveReferences } from "../markup/read-resources.js";

/** What facts of an instance refer to or inherit. */
export interface Inherited extends Resources {
  /** `xml:lang` of the root, which facts inherit. */
  readonly language: string | undefined;
}

const unreadable = (fact: XmlElement, why: string, { collector }: Reading): undefined => {
  collector.error("unsupported-syntax", `The fact ${fact.prefix}:${fact.localName} is left out: ${why}.`, {
    place: fact.place,
  });
  return undefined;
};

/** What makes an element something else than an item that can be read. */
const obstacle = (fact: XmlElement): string | undefined => {
  const nested = elements(fact).length > 0;
  if (attribute(fact, "contextRef") === undefined)
    return nested ? "it is a tuple, and tuples are not read" : "it has no contextRef";
  if (nested) return "it holds other elements (fractions are not read)";
  if (attribute(fact, "precision") !== undefined) return "it says its accuracy by precision, not by decimals";
  return undefined;
};

const readAccuracy = (fact: XmlElement): { readonly decimals?: Decimals } | undefined => {
  const text = attribute(fact, "decimals");
  if (text === undefined) return {};
  const decimals = readDecimals(text.trim());
  return decimals === undefined ? undefined : { decimals };
};

const isNil = (fact: XmlElement): boolean =>
  ["true", "1"].includes(attribute(fact, "nil", XSI)?.trim() ?? "");

/** An item (XBRL 2.1 §4.6); what cannot be read is reported and left out. */
export const readFact = (
  fact: XmlElement,
  inherited: Inherited,
  taxonomy: Taxonomy,
  reading: Reading,
): Fact | undefined => {
  const why = obstacle(fact);
  if (why !== undefined) return unreadable(fact, why, reading);
  const references = resolveReferences(fact, `${fact.prefix}:${fact.localName}`, inherited, reading);
  if (!references) return undefined;
  const { context, measures } = references;
  const accuracy = readAccuracy(fact);
  if (!accuracy) return unreadable(fact, "its decimals are neither INF nor an integer of use", reading);
  const concept = reading.namer.name(fact.namespace, fact.localName, fact.prefix);
  // xml:lang is inherited by all, and a language is text's alone (xBRL-XML 1.0, “language”).
  const type = itemType(concept, taxonomy);
  const isWordless = measures !== undefined || (type !== undefined && !hasLanguage(type));
  const spoken = isWordless ? undefined : (attribute(fact, "lang", XML) ?? inherited.language);
  const aspects = { concept, ...context, ...(spoken && { language: spoken }) };
  const value = isNil(fact) ? null : textOf(fact);
  return assembleFact({ aspects, measures, value, ...accuracy, place: fact.place }, taxonomy);
};
