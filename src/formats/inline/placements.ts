import type { Fact, Occurrence, Report } from "../../model/index.js";
import { cleanText } from "../../release/index.js";
import type { ItemType, Taxonomy } from "../../taxonomy/index.js";
import { itemType } from "../markup/assemble-fact.js";
import { type Agreeing, accuracy, joined } from "./duplicates.js";
import { type PlacedNumber, placeNumber } from "./placed-number.js";
import { placeText } from "./placed-text.js";
import { keyOf, type Place } from "./stretches.js";

/** A tag at its place. */
export interface Placement {
  /** Index of the fact in the report, or the id of the note. */
  readonly of: { readonly fact: number } | { readonly note: string };
  /** The stretch of words (`keyOf`), and UTF-16 offsets in it, the end outside. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Line and column of the occurrence in the source. */
  readonly line: number;
  readonly column: number;
  readonly format?: string | undefined;
  /** Of a number. */
  readonly number?: PlacedNumber;
  /** It gives the fact its value and accuracy. */
  readonly leading: boolean;
}

/** A place that states a fact and cannot be tagged, with the reason as a sentence. */
export interface Untagged {
  readonly key: string;
  readonly offset: number;
  readonly why: string;
}

type Find = (line: number, column: number) => Place | undefined;

const shownValue = ({ value, unit }: Pick<Fact, "value" | "unit">): string =>
  unit ? `${value} ${unit.id}` : `“${value}”`;

/** Of duplicates the most accurate counts: a place that is more accurate than its fact would change it. */
const isTooAccurate = (occurrence: Occurrence, fact: Fact): boolean => accuracy(occurrence) > accuracy(fact);

/** Why a number is not tagged where it stands. */
const reasonOf = (occurrence: Occurrence, fact: Fact): string => {
  const printed = `“${cleanText(occurrence.text)}”`;
  if (occurrence.corrected !== undefined)
    return `Not tagged: a person had “${occurrence.corrected}” read in place of ${printed}.`;
  const how = isTooAccurate(occurrence, fact) ? "is more accurate than" : "disagrees with";
  return `Not tagged: ${printed} ${how} the fact, which is ${shownValue(fact)}.`;
};

const isCandidate = ({ conflict, corrected }: Occurrence): boolean =>
  conflict !== true && corrected === undefined;

const isLeading = (fact: Fact, { value, decimals }: Occurrence): boolean =>
  value === fact.value && decimals === fact.decimals;

/** `approximately 20%` may be five units of its last digit away: as such it agrees where the digits alone do not. */
const approximately = (occurrence: Occurrence): Occurrence =>
  typeof occurrence.decimals === "number" ? { ...occurrence, decimals: occurrence.decimals - 1 } : occurrence;

const statedBy = ({ value, decimals }: Occurrence): Pick<Fact, "value" | "decimals"> => ({
  value,
  ...(decimals !== undefined && { decimals }),
});

/** The places of a number, as far as each agrees with the fact and all before it: duplicates are consistent. */
const placeNumbers = (fact: Fact, index: number, find: Find) => {
  const placed: Placement[] = [];
  const untagged: Untagged[] = [];
  let group: Agreeing | undefined = joined(undefined, { ...fact, notes: [] });
  for (const occurrence of fact.occurrences) {
    const { line, column } = occurrence;
    const place = find(line, column);
    if (!place || !fact.unit) continue;
    const key = keyOf(place.words);
    const found = isCandidate(occurrence) ? numberAt(place, occurrence, fact.unit) : undefined;
    const readings = occurrence.approximate ? [occurrence, approximately(occurrence)] : [occurrence];
    const fits = readings.find(
      (reading) => !isTooAccurate(reading, fact) && joined(group, { ...fact, ...statedBy(reading) }),
    );
    if (!found || !fits) {
      untagged.push({ key, offset: place.offset, why: reasonOf(occurrence, fact) });
      continue;
    }
    const { decimals } = fits;
    group = joined(group, { ...fact, ...statedBy(fits) });
    const number = { ...found, decimals };
    const [start, end] = [place.offset + number.start, place.offset + number.end];
    placed.push({
      of: { fact: index },
      key,
      start,
      end,
      line,
      column,
      number,
      leading: isLeading(fact, fits),
    });
  }
  return { placed, untagged };
};

const numberAt = (
  { words, offset }: Place,
  occurrence: Occurrence,
  unit: NonNullable<Fact["unit"]>,
): PlacedNumber | undefined => {
  const printed = cleanText(occurrence.text);
  return words.text.startsWith(printed, offset) ? placeNumber(printed, occurrence, unit) : undefined;
};

const placeTexts = (
  fact: Fact,
  index: number,
  find: Find,
  type: ItemType | undefined,
): readonly Placement[] =>
  fact.occurrences.filter(isCandidate).flatMap((occurrence): readonly Placement[] => {
    const { line, column, text } = occurrence;
    const place = find(line, column);
    const found = place && placeText(place.words.text, place.offset, cleanText(text), fact.value ?? "", type);
    if (!found) return [];
    return [{ of: { fact: index }, key: keyOf(place.words), line, column, leading: true, ...found }];
  });

const placeNotes = ({ notes = [] }: Report, find: Find): readonly Placement[] =>
  notes.flatMap(({ id, line, column, text }): readonly Placement[] => {
    if (line === undefined || column === undefined || text === "") return [];
    const place = find(line, column);
    if (!place?.words.text.startsWith(text, place.offset)) return [];
    const [start, end] = [place.offset, place.offset + text.length];
    return [{ of: { note: id }, key: keyOf(place.words), start, end, line, column, leading: true }];
  });

export interface Placements {
  readonly placed: readonly Placement[];
  readonly untagged: readonly Untagged[];
}

/**
 * Where the occurrences of a report's facts, and its notes, are to be tagged in the words of its release. `skip`: facts
 * that are tagged as whole sections.
 */
export const findPlacements = (
  report: Report,
  taxonomy: Taxonomy,
  find: Find,
  skip: ReadonlySet<number>,
): Placements => {
  const placed: Placement[] = [...placeNotes(report, find)];
  const untagged: Untagged[] = [];
  report.facts.forEach((fact, index) => {
    if (skip.has(index) || fact.value === null) return;
    if (!fact.unit) {
      for (const each of placeTexts(fact, index, find, itemType(fact.concept, taxonomy))) placed.push(each);
      return;
    }
    const numbers = placeNumbers(fact, index, find);
    for (const each of numbers.placed) placed.push(each);
    for (const each of numbers.untagged) untagged.push(each);
  });
  return { placed, untagged };
};
