import { createHash } from "node:crypto";
import { periodKey } from "./period.js";
import type { Dimensions, Fact, QName } from "./report.js";
import { unitKey } from "./unit.js";

/** What a fact is about: all that makes two facts with different values duplicates (OIM 1.0 §4.3, “dimensions”). */
export type FactAspects = Pick<Fact, "concept" | "entity" | "period" | "dimensions" | "unit" | "language">;

/** Code point order: the same on every machine, unlike a locale's order. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Axis and member of each dimension: axes in the order given, the ones it does not name after them by name. */
export const dimensionEntries = (
  dimensions: Dimensions,
  axes: readonly QName[] = [],
): readonly (readonly [axis: QName, member: QName])[] => {
  const rank = (axis: QName): number => {
    const index = axes.indexOf(axis);
    return index === -1 ? axes.length : index;
  };
  return (Object.entries(dimensions) as [QName, QName][]).sort(
    ([a], [b]) => rank(a) - rank(b) || byText(a, b),
  );
};

/**
 * Two facts have the same key exactly when they agree in every aspect. Units count by their measures, languages
 * without regard to case.
 */
export const aspectKey = (fact: FactAspects): string => {
  const { scheme, identifier } = fact.entity;
  const unit = fact.unit ? quoted(unitKey(fact.unit)) : "null";
  const language = fact.language === undefined ? "null" : quoted(fact.language.toLowerCase());
  const dimensions = keyOfDimensions(fact.dimensions);
  return `[${quoted(fact.concept)},${quoted(scheme)},${quoted(identifier)},${quoted(periodKey(fact.period))},${dimensions},${unit},${language}]`;
};

/** As `JSON.stringify` has it, which most texts need no help for. */
const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));
const PLAIN = /^[\w :./,()*-]*$/;

const keyOfDimensions = (dimensions: Dimensions): string => {
  for (const _ in dimensions) return JSON.stringify(dimensionEntries(dimensions));
  return "[]";
};

/** The local name of a QName in the characters that ids are made of. */
export const asName = (name: QName): string =>
  name
    .slice(name.indexOf(":") + 1)
    .replace(/[^A-Za-z0-9_.-]/g, "_")
    .replace(/^[^A-Za-z_]/, "_$&");

/** Ids that were made already: each fact is written in several syntaxes and read back from all of them. */
const ids = new Map<string, string>();
const MOST_IDS = 20_000;

/**
 * `LocalName_` and twelve hexadecimal digits of the SHA-256 of the aspects: a valid NCName that is the same from
 * run to run and survives a change of value.
 */
export const factId = (fact: FactAspects): string => {
  const key = aspectKey(fact);
  const known = ids.get(key);
  if (known !== undefined) return known;
  const digest = createHash("sha256").update(key).digest("hex");
  const id = `${asName(fact.concept)}_${digest.slice(0, 12)}`;
  if (ids.size === MOST_IDS) ids.clear();
  ids.set(key, id);
  return id;
};

/** The ids of facts, in their order: duplicates, which share an id, are told apart by `_2`, `_3`, … */
export const factIds = (facts: readonly Fact[]): readonly string[] => {
  const taken = new Set(facts.map(({ id }) => id));
  const seen = new Set<string>();
  return facts.map(({ id }) => {
    let name = id;
    for (let count = 2; seen.has(name) || (name !== id && taken.has(name)); count++) name = `${id}_${count}`;
    seen.add(name);
    return name;
  });
};

/** Equal aspects, value and accuracy; ids, occurrences and places don't count. */
export const factsEqual = (a: Fact, b: Fact): boolean =>
  aspectKey(a) === aspectKey(b) &&
  a.value === b.value &&
  a.decimals === b.decimals &&
  a.unit?.scale === b.unit?.scale;
