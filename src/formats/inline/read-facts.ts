import type { Place } from "../../diagnostics/index.js";
import type { Fact } from "../../model/index.js";
import { type Decimals, type DecimalText, decimal, isDecimal, negate, shift } from "../../model/index.js";
import { hasLanguage, type Taxonomy } from "../../taxonomy/index.js";
import { assembleFact, itemType, readDecimals } from "../markup/assemble-fact.js";
import type { Reading } from "../markup/contexts.js";
import { XSI } from "../markup/namespaces.js";
import { attribute, elements, textOf, type XmlElement } from "../markup/parse.js";
import { readQName } from "../markup/qnames.js";
import { type Resources, resolveReferences } from "../markup/read-resources.js";
import type { Chains } from "./chains.js";
import { contentOf, escapeContent, textOfContent } from "./content.js";
import type { Site } from "./sites.js";
import { isInline } from "./structure.js";
import { collapse, findTransformation } from "./transformations.js";

/** What reading facts needs. */
export interface FactReading extends Reading, Resources {
  readonly taxonomy: Taxonomy;
  readonly chains: Chains;
}

const leftOut = (name: string, why: string, place: Place, { collector }: Reading): undefined => {
  collector.error("unsupported-syntax", `The fact ${name} is left out: ${why}.`, { place });
  return undefined;
};

const mismatch = (message: string, place: Place, { collector }: Reading): undefined => {
  collector.error("format-mismatch", message, { place });
  return undefined;
};

const isTrue = (text: string | undefined): boolean => ["true", "1"].includes(text?.trim() ?? "");

const isNil = (element: XmlElement): boolean => isTrue(attribute(element, "nil", XSI));

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** A printed text in the format that its tag names, as value; what does not fit is reported. */
const transform = (text: string, element: XmlElement, reading: Reading): string | undefined => {
  const format = attribute(element, "format")?.trim();
  if (format === undefined) return text;
  const [prefix = "", name = ""] = format.includes(":") ? format.split(":") : ["", format];
  const transformation = findTransformation(element.scope.get(prefix) ?? "", name);
  if (!transformation)
    return mismatch(`The format “${shorten(format)}” is not known.`, element.place, reading);
  const value = transformation(collapse(text));
  return value ?? mismatch(`“${shorten(text)}” is not in the format ${format}.`, element.place, reading);
};

/** Powers of ten beyond this mean nothing, and computing with them costs much. */
const MAX_SCALE = 100;

const readScale = (element: XmlElement): number | undefined => {
  const text = attribute(element, "scale")?.trim() ?? "0";
  const scale = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(scale) <= MAX_SCALE ? scale : undefined;
};

/** Properties of a number that another one around the same digits shares (§10.1.2). */
const SHARED = ["format", "scale", "unitRef"];

/** The digits of a number: its own, or those of the number that it is tagged around. */
const digitsOf = (element: XmlElement, reading: Reading): string | undefined => {
  const inner = elements(element);
  if (inner.length === 0) return textOf(element);
  const [only] = inner;
  const alone = inner.length === 1 && textOf(element) === "" && only && isInline(only);
  const same = only && SHARED.every((name) => attribute(element, name) === attribute(only, name));
  if (alone && same && only.localName === "nonFraction") return digitsOf(only, reading);
  reading.collector.error(
    "schema-violation",
    "A number holds something else than digits, or than one number in the same format, scale and unit.",
    { place: element.place },
  );
  return undefined;
};

/** transform(digits) × 10^scale, turned round by `sign` (§10.1.1). */
const readNumber = (element: XmlElement, reading: Reading): DecimalText | undefined => {
  const digits = digitsOf(element, reading);
  const text = digits === undefined ? undefined : transform(digits, element, reading)?.trim();
  if (text === undefined) return undefined;
  if (!isDecimal(text) || text.startsWith("-"))
    return mismatch(`“${shorten(text)}” is not a number without sign.`, element.place, reading);
  const scale = readScale(element);
  if (scale === undefined)
    return mismatch(
      `The scale “${attribute(element, "scale")}” is no power of ten of use.`,
      element.place,
      reading,
    );
  const size = shift(decimal(text), scale);
  const sign = attribute(element, "sign");
  if (sign === undefined) return size;
  return sign === "-"
    ? negate(size)
    : mismatch(`The sign is “${shorten(sign)}”, not “-”.`, element.place, reading);
};

/** The words of a text and its continuations, or its markup where that is asked for (§11.1.1). */
const readText = (element: XmlElement, reading: FactReading): string | undefined => {
  const chain = reading.chains.has(element) ? reading.chains.get(element) : [];
  if (!chain) return undefined;
  const content = contentOf(element, chain);
  const text = isTrue(attribute(element, "escape")) ? escapeContent(content) : textOfContent(content);
  return transform(text, element, reading);
};

/** What makes a tag something else than a fact that can be read. */
const obstacle = (element: XmlElement): string | undefined => {
  if (element.localName === "fraction") return "fractions are not read";
  if (element.localName === "tuple") return "tuples are not read";
  if (["tupleRef", "order"].some((name) => attribute(element, name) !== undefined))
    return "it belongs to a tuple, and tuples are not read";
  if (attribute(element, "contextRef") === undefined) return "it has no contextRef";
  if (element.localName === "nonFraction" && attribute(element, "unitRef") === undefined)
    return "it has no unitRef";
  if (attribute(element, "precision") !== undefined)
    return "it says its accuracy by precision, not by decimals";
  return undefined;
};

const readAccuracy = (element: XmlElement): { readonly decimals?: Decimals } | undefined => {
  const text = attribute(element, "decimals");
  if (text === undefined) return {};
  const decimals = readDecimals(text.trim());
  return decimals === undefined ? undefined : { decimals };
};

/** The value as text, null where it is nil; undefined where it cannot be read, which is reported. */
const readValue = (element: XmlElement, reading: FactReading): string | null | undefined => {
  if (isNil(element)) return null;
  return element.localName === "nonFraction" ? readNumber(element, reading) : readText(element, reading);
};

/** A tagged number or text as fact; what cannot be read is reported and left out. */
export const readFact = ({ element, language }: Site, reading: FactReading): Fact | undefined => {
  const { taxonomy } = reading;
  const name = attribute(element, "name")?.trim() ?? "without name";
  const why = obstacle(element);
  if (why !== undefined) return leftOut(shorten(name), why, element.place, reading);
  const references = resolveReferences(element, shorten(name), reading, reading);
  const concept = readQName(name, element, reading);
  if (!references || !concept) return undefined;
  const accuracy = readAccuracy(element);
  if (!accuracy)
    return leftOut(name, "its decimals are neither INF nor an integer of use", element.place, reading);
  const value = readValue(element, reading);
  if (value === undefined) return undefined;
  const { context, measures } = references;
  // xml:lang is inherited by all, and a language is text's alone (OIM 1.0 §“Language”).
  const type = itemType(concept, taxonomy);
  const isWordless = measures !== undefined || (type !== undefined && !hasLanguage(type));
  const spoken = isWordless ? undefined : language;
  const aspects = { concept, ...context, ...(spoken && { language: spoken }) };
  return assembleFact({ aspects, measures, value, ...accuracy, place: element.place }, taxonomy);
};
