import type { Collector } from "../diagnostics/index.js";
import {
  aspectKey,
  type Dimensions,
  type Fact,
  periodKey,
  type QName,
  type Report,
  type Unit,
} from "../model/index.js";
import { describe, placeOf } from "./rule.js";

const byAspects = (facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = aspectKey(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
};

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index]);

const sameUnit = (a: Unit | undefined, b: Unit | undefined): boolean =>
  a === undefined || b === undefined
    ? a === b
    : a.scale === b.scale &&
      sameNames(a.numerators, b.numerators) &&
      sameNames(a.denominators, b.denominators);

const sameDimensions = (a: Dimensions, b: Dimensions): boolean => {
  const axes = Object.keys(a) as QName[];
  return axes.length === Object.keys(b).length && axes.every((axis) => a[axis] === b[axis]);
};

/** Equal in every aspect, value and accuracy. */
const sameFact = (a: Fact, b: Fact): boolean =>
  a.concept === b.concept &&
  a.value === b.value &&
  a.decimals === b.decimals &&
  a.entity.scheme === b.entity.scheme &&
  a.entity.identifier === b.entity.identifier &&
  periodKey(a.period) === periodKey(b.period) &&
  sameDimensions(a.dimensions, b.dimensions) &&
  sameUnit(a.unit, b.unit) &&
  a.language?.toLowerCase() === b.language?.toLowerCase();

/** What two facts of equal aspects can differ in, and what they say. */
const differences = (a: Fact, b: Fact): readonly (readonly [what: string, inA: string, inB: string])[] =>
  (
    [
      ["value", a.value ?? "nil", b.value ?? "nil"],
      ["decimals", String(a.decimals ?? "none"), String(b.decimals ?? "none")],
      ["scale", String(a.unit?.scale ?? 0), String(b.unit?.scale ?? 0)],
    ] as const
  ).filter(([, inA, inB]) => inA !== inB);

/** What the notes of a fact say, as one text: ids are each syntax's own, and their order says nothing. */
const notesSay = ({ notes = [] }: Report): ((fact: Fact) => string) => {
  const said = new Map(notes.map(({ id, language, text }) => [id, `${language} “${text}”`]));
  return (fact) => {
    if (fact.notes === undefined) return "no notes";
    const own = fact.notes.map((id) => said.get(id) ?? `${id}, which is not there`);
    return own.length === 0 ? "no notes" : `the notes ${own.sort().join(", ")}`;
  };
};

const shorten = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text);

/**
 * Whether two reports assert the same: fact for fact, in every aspect, value and accuracy, with notes of the same text
 * and language. Order, ids, occurrences and places don't count. Each difference is a `formats-disagree` error that
 * calls the reports by `names`.
 */
export const compareReports = (
  a: Report,
  b: Report,
  collector: Collector,
  names: readonly [nameOfA: string, nameOfB: string],
): void => {
  const [saidInA, saidInB] = [notesSay(a), notesSay(b)];
  const agree = (fact: Fact, other: Fact | undefined): boolean =>
    other !== undefined && sameFact(fact, other) && saidInA(fact) === saidInB(other);
  // What tanshin wrote comes back in its order: then nothing has to be looked for.
  if (a.facts.length === b.facts.length && a.facts.every((fact, index) => agree(fact, b.facts[index])))
    return;
  const [inA, inB] = [byAspects(a.facts), byAspects(b.facts)];
  const raise = (fact: Fact, message: string): void =>
    collector.error("formats-disagree", message, placeOf(fact, { collector, file: undefined }));
  const lacking = (facts: readonly Fact[], has: string, lacks: string): void => {
    for (const fact of facts) raise(fact, `${describe(fact)} is in ${has}, but not in ${lacks}.`);
  };
  const compareNotes = (fact: Fact, other: Fact): void => {
    const [one, two] = [saidInA(fact), saidInB(other)];
    if (one !== two)
      raise(fact, `${describe(fact)} has ${shorten(one)} in ${names[0]} and ${shorten(two)} in ${names[1]}.`);
  };
  for (const [key, facts] of inA) {
    const others = inB.get(key) ?? [];
    facts.slice(0, others.length).forEach((fact, index) => {
      const other = others[index];
      if (other) compareNotes(fact, other);
      for (const [what, one, two] of other ? differences(fact, other) : [])
        raise(fact, `${describe(fact)} has the ${what} ${one} in ${names[0]} and ${two} in ${names[1]}.`);
    });
    lacking(facts.slice(others.length), names[0], names[1]);
    lacking(others.slice(facts.length), names[1], names[0]);
  }
  for (const [key, facts] of inB) if (!inA.has(key)) lacking(facts, names[1], names[0]);
};
