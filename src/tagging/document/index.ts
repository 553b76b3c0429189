import type { Collector } from "../../diagnostics/index.js";
import {
  duration,
  type Entity,
  type Fact,
  factId,
  type Occurrence,
  type ReportingPeriod,
} from "../../model/index.js";
import type { Block, Release, TextBlock } from "../../release/index.js";
import { hasLanguage, type Issuer, type Taxonomy } from "../../taxonomy/index.js";
import { headlineOf } from "../publication.js";
import { readAccountingBasis } from "./accounting.js";
import { readAudited } from "./audited.js";
import { readContact } from "./contact.js";
import { readReleaseDates } from "./dateline.js";
import { readFocus } from "./focus.js";
import { readLanguage } from "./language.js";
import { readNextRelease } from "./next-release.js";
import { readRegistrant } from "./registrant.js";
import type { DocumentStatement, Reading } from "./statement.js";
import { readTextBlocks } from "./text-blocks.js";
import { readTicker } from "./ticker.js";
import { readTitle } from "./title.js";

/** The language of the releases that can be read: every pattern is English. */
export const LANGUAGE = "en";

/** XML 1.0 §2.2: what no XML can hold stands as U+FFFD, as in the text blocks. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const isText = (block: Block): block is Block & TextBlock =>
  block.kind !== "table" && block.kind !== "furniture";

const readingOf = (release: Release, taxonomy: Taxonomy, issuer: Issuer): Reading => {
  const { dateline } = headlineOf(release);
  const { blocks } = release;
  const end = dateline ? blocks.indexOf(dateline) + 1 : blocks.findIndex(({ kind }) => kind === "table");
  const opening = blocks.slice(0, end < 0 ? blocks.length : end).filter(isText);
  return { release, taxonomy, issuer, texts: blocks.filter(isText), opening };
};

/** All that the release says of itself, in the order of the taxonomy's statement. */
const readAll = (reading: Reading, period: ReportingPeriod): readonly DocumentStatement[] => {
  const dates = readReleaseDates(reading);
  const latest = [period.end, ...dates.map(({ value }) => value)].sort().at(-1) ?? period.end;
  return [
    ...readRegistrant(reading),
    ...readTicker(reading),
    ...readTitle(reading),
    ...dates,
    ...readNextRelease(reading, latest),
    ...readFocus(reading, period),
    ...readAudited(reading),
    ...readAccountingBasis(reading),
    ...readContact(reading),
    ...readLanguage(reading),
    ...readTextBlocks(reading.release, reading.taxonomy),
  ];
};

/** The values that say one thing: a concept in a place, in the order in which they were found. */
interface Group {
  readonly fact: Fact;
  readonly statements: readonly DocumentStatement[];
}

/** Statements of one concept and place together; what the taxonomy has no concept for is left out. */
const grouped = (
  statements: readonly DocumentStatement[],
  { taxonomy, issuer }: Reading,
  period: ReportingPeriod,
): readonly Group[] => {
  const entity: Entity = { scheme: issuer.scheme, identifier: issuer.identifier };
  const groups = new Map<string, { readonly fact: Fact; readonly statements: DocumentStatement[] }>();
  for (const statement of statements) {
    const type = taxonomy.types.get(taxonomy.concepts.get(statement.concept)?.type ?? "");
    const value = statement.value.replace(UNWRITABLE, "\uFFFD").trim();
    if (!type || value === "") continue;
    const aspects = {
      concept: statement.concept,
      entity,
      period: duration(period.start, period.end),
      dimensions: statement.dimensions ?? {},
      ...(hasLanguage(type) && { language: LANGUAGE }),
    };
    const id = factId(aspects);
    const group = groups.get(id) ?? { fact: { id, ...aspects, value, occurrences: [] }, statements: [] };
    group.statements.push({ ...statement, value });
    groups.set(id, group);
  }
  return [...groups.values()];
};

const placeOf = ({ line, column, text }: Occurrence) => ({ line, column, length: text.length });

/** Two places that say different things, of which neither can be preferred: no fact, and a warning. */
const reportContradiction = (
  one: DocumentStatement,
  other: DocumentStatement,
  label: string,
  collector: Collector,
): void => {
  const [first, second] = [one.occurrences[0], other.occurrences[0]];
  if (!first || !second) return;
  collector.warning(
    "conflicting-occurrences",
    `“${second.text}” here and “${first.text}” on line ${first.line} say two different things of “${label}”. Neither is taken.`,
    {
      place: placeOf(second),
      related: [{ place: placeOf(first), message: "the other place" }],
      hint: "Compare both with the published release.",
    },
  );
};

/** Each place once, in the order of the text. */
const inOrder = (occurrences: readonly Occurrence[]): readonly Occurrence[] => {
  const places = new Map(occurrences.map((one) => [`${one.line}:${one.column}`, one]));
  return [...places.values()].sort((a, b) => a.line - b.line || a.column - b.column);
};

const settle = (
  { fact, statements }: Group,
  { taxonomy }: Reading,
  collector: Collector,
): readonly Fact[] => {
  const [first] = statements;
  const other = statements.find(({ value }) => value !== first?.value);
  if (!first || !other)
    return [{ ...fact, occurrences: inOrder(statements.flatMap(({ occurrences }) => occurrences)) }];
  reportContradiction(first, other, taxonomy.concepts.get(fact.concept)?.label.en ?? "", collector);
  return [];
};

/**
 * What a release says of itself, as facts in the quarter that it reports on: registrant, ticker symbol, document type
 * and title, release dates, fiscal year and quarter, audit, accounting basis, contact, next release, language. What it
 * does not say has no fact; a value that is printed has its occurrences. Then its text, a text block for each section.
 *
 * @param collector receives `conflicting-occurrences` where two places say different things; neither is taken
 * @returns text facts of the concepts that the taxonomy has, in the order of its statement of document information, then the sections
 */
export const documentFacts = (
  release: Release,
  taxonomy: Taxonomy,
  issuer: Issuer,
  period: ReportingPeriod,
  collector: Collector,
): readonly Fact[] => {
  const reading = readingOf(release, taxonomy, issuer);
  return grouped(readAll(reading, period), reading, period).flatMap((group) =>
    settle(group, reading, collector),
  );
};
