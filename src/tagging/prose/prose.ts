import type { Entity, Fact, ReportingPeriod } from "../../model/index.js";
import type { Block, LocatedText, Release, TextBlock } from "../../release/index.js";
import { type Issuer, linesOf, normalizeLabel, type Taxonomy } from "../../taxonomy/index.js";
import { readCaption } from "../caption.js";
import { type Edits, locateEdited, withCorrected } from "../corrections/edits.js";
import type { TaggedOccurrence } from "../merge.js";
import { type Notes, noteIdsAt } from "../notes/index.js";
import type { NamedPeriod } from "../period.js";
import { unitsOf } from "../units.js";
import type { Amount } from "./amounts.js";
import type { Mention } from "./mention.js";
import {
  type OccurrenceContext,
  occurrenceOfAmount,
  occurrenceOfStated,
  placeOfAmount,
} from "./occurrence.js";
import { type OutlookOccurrence, outlookFacts, outlookIn } from "./outlook.js";
import { type Calendar, periodsIn, resolveMention } from "./period-mentions.js";
import { readSentence } from "./read-sentence.js";
import type { Understood } from "./reading.js";
import type { Carried } from "./sentence.js";
import { sentencesOf } from "./sentences.js";
import { statedIn, withStated } from "./stated.js";
import { type Lexicon, lexiconOf } from "./tokens.js";

/** What reading the sentences of a release gives. */
export interface ProseReading {
  readonly occurrences: readonly TaggedOccurrence[];
  readonly mentions: readonly Mention[];
  /** Expectations without a number, as text facts. */
  readonly outlooks: readonly Fact[];
}

interface Reader {
  readonly taxonomy: Taxonomy;
  readonly entity: Entity;
  readonly lexicon: Lexicon;
  readonly calendar: Calendar;
  readonly notes: Notes;
  readonly edits: Edits;
}

interface Section {
  /** The period that the section's heading names, else the one of the release. */
  readonly fallback: NamedPeriod;
  /** The period to come that its heading names. */
  readonly future?: NamedPeriod;
  /** The heading says that it is about a part of the issuer. */
  readonly part: boolean;
  readonly noteScale?: number | undefined;
}

const periodOfHeading = (text: string, calendar: Calendar): NamedPeriod | undefined => {
  const mentions = periodsIn(text);
  // A day alone is that of the dateline.
  if (mentions.every(({ phrases }) => phrases.length === 1 && phrases[0]?.kind === "date")) return undefined;
  const found = mentions.flatMap((mention) => resolveMention(mention, calendar.titled, calendar) ?? []);
  const ends = new Set(found.map(({ end, months }) => `${end} ${months}`));
  return ends.size === 1 ? found[0] : undefined;
};

const PART = /\b(?:non-?consolidated|parent[- ]only|segments?|by region|by area|by product|divisions?)\b/iu;

const partLabels = new WeakMap<Taxonomy, ReadonlySet<string>>();

/** What lines and members under a heading of their own are called, in normal form. */
const partLabelsOf = (taxonomy: Taxonomy): ReadonlySet<string> => {
  const known = partLabels.get(taxonomy);
  if (known) return known;
  const lines = taxonomy.own.statements.flatMap(({ root }) => linesOf(root));
  const labels = lines.flatMap(({ concept, dimensions }) => {
    const [member] = Object.values(dimensions);
    const named = taxonomy.concepts.get(member ?? concept);
    const part = member !== undefined || named?.verboseLabel !== undefined;
    return part && named !== undefined ? [normalizeLabel(named.label.en)] : [];
  });
  const made = new Set(labels);
  partLabels.set(taxonomy, made);
  return made;
};

/** Is a title about a part: does it name what is a line or member under a heading of its own? */
const namesPart = (text: string, taxonomy: Taxonomy): boolean =>
  partLabelsOf(taxonomy).has(normalizeLabel(text.replace(/^\s*[([]?\w{1,2}[)\].]\s+/u, "")));

/** The scale of a table's amounts in the currency of its issuer, for the notes that stand under it. */
const scaleOf = (block: Block, taxonomy: Taxonomy): number | undefined => {
  if (block.kind !== "table") return undefined;
  const { currencies } = readCaption(block.caption, unitsOf(taxonomy));
  return currencies.get(taxonomy.issuer?.reportingCurrency ?? "");
};

interface BlockReading {
  readonly occurrences: TaggedOccurrence[];
  readonly mentions: Mention[];
  readonly outlooks: OutlookOccurrence[];
}

/** Longest text that is read as a sentence, in UTF-16 units: reading costs more than its length. */
const MAX_SENTENCE = 4000;

/** The sentence after a forecast that takes it back. */
const WITHDRAWS =
  /^(?:this|that|the|these) (?:forecast|guidance|outlook|projection|target|estimate)s?\b[^.]*\b(?:withdr|suspend|cancel|no longer|rescind|retract)/iu;

const isBare = ({ form, scale }: Amount): boolean => form === "bare" && scale === undefined;

/** Notes whose marks stand at the name of a measure, or right behind an amount. */
const notesAt = (
  { start, end }: { readonly start: number; readonly end: number },
  { located, offset }: OccurrenceContext,
  notes: Notes,
): readonly string[] =>
  located.spansOf(offset + start, offset + end).flatMap((span) => noteIdsAt(notes, span));

const addUnderstood = (
  one: Understood,
  context: OccurrenceContext,
  notes: Notes,
  into: BlockReading,
): void => {
  const made =
    one.kind === "understood"
      ? occurrenceOfAmount(one, context)
      : one.kind === "stated"
        ? occurrenceOfStated(one, context)
        : one.reason;
  if (typeof made !== "string") {
    const amount = one.kind === "stated" ? one : one.kind === "understood" ? one.amount : undefined;
    const named = one.kind === "understood" ? one.named : undefined;
    const marked = [named, amount].flatMap((each) => (each ? notesAt(each, context, notes) : []));
    const occurrence = withCorrected(made.occurrence, context.edits);
    into.occurrences.push({ ...made, occurrence, ...(marked.length > 0 && { notes: marked }) });
    return;
  }
  // A number alone is no amount: what it is, its surroundings say.
  if (one.kind === "left" && one.meaning === "amount" && isBare(one.amount)) return;
  const [start, end] = one.kind === "stated" ? [one.start, one.end] : [one.amount.start, one.amount.end];
  const span = placeOfAmount(context, start, end);
  if (span) into.mentions.push({ span, meaning: one.kind === "left" ? one.meaning : "amount", reason: made });
};

const readBlock = (block: TextBlock, section: Section, reader: Reader): BlockReading => {
  const { lexicon, calendar, taxonomy, entity } = reader;
  const edits = reader.edits.get(block) ?? [];
  const located: LocatedText = locateEdited(block, edits);
  const words = located.text;
  const reading: BlockReading = { occurrences: [], mentions: [], outlooks: [] };
  let carried: Carried = {
    foreign: false,
    part: section.part,
    ...(section.future && { future: section.future }),
  };
  const sentences = sentencesOf(words);
  for (const [index, { start, end }] of sentences.entries()) {
    const after = sentences[index + 1];
    const withdrawn = after !== undefined && WITHDRAWS.test(words.slice(after.start, after.end));
    const text = words.slice(start, end);
    if (text.length > MAX_SENTENCE) continue;
    const { fallback, noteScale } = section;
    const sentence = readSentence(text, {
      lexicon,
      calendar,
      fallback,
      carried,
      ...(noteScale !== undefined && { noteScale }),
    });
    const stated = statedIn(sentence.tokens, words, carried.period ?? fallback, calendar, taxonomy);
    const context: OccurrenceContext = { taxonomy, entity, located, offset: start, noteScale, edits };
    const understood = withStated(sentence.understood, stated).filter(
      (one) => !(withdrawn && one.kind === "understood" && one.forecast),
    );
    for (const one of understood) addUnderstood(one, context, reader.notes, reading);
    const outlook = outlookIn(sentence, carried.foreign, calendar, taxonomy);
    if (outlook) reading.outlooks.push({ ...outlook, text, spans: located.spansOf(start, end) });
    for (const token of sentence.tokens)
      if (token.kind === "period")
        for (const span of located.spansOf(start + token.start, start + token.end))
          reading.mentions.push({ span, meaning: "period" });
    carried = sentence.carried;
  }
  return reading;
};

/**
 * Reads the sentences of a release: headings, paragraphs, list items and notes. An amount becomes an occurrence where
 * every word between it and its measure is known; any other is a mention with the reason.
 *
 * @param edits corrections of blocks' texts, which are read in place of what is printed
 */
export const readProse = (
  release: Release,
  taxonomy: Taxonomy,
  issuer: Issuer,
  reporting: ReportingPeriod,
  titled: NamedPeriod | undefined,
  notes: Notes,
  edits: Edits = new Map(),
): ProseReading => {
  const { scheme, identifier } = issuer;
  const calendar: Calendar = {
    fiscalYear: issuer.fiscalYear,
    reporting,
    titled: titled ?? { end: reporting.end, months: 3 },
  };
  const reader: Reader = {
    taxonomy,
    entity: { scheme, identifier },
    lexicon: lexiconOf(taxonomy, issuer),
    calendar,
    notes,
    edits,
  };
  const captions = new Set(
    release.blocks.flatMap((block) => (block.kind === "table" ? block.caption.map(({ text }) => text) : [])),
  );
  const occurrences: TaggedOccurrence[] = [];
  const mentions: Mention[] = [];
  const outlooks: OutlookOccurrence[] = [];
  let section: Section = { fallback: calendar.titled, part: false };
  for (const block of release.blocks) {
    if (block.kind === "furniture") continue;
    if (block.kind === "table") {
      section = { ...section, noteScale: scaleOf(block, taxonomy) };
      continue;
    }
    if (block.kind === "heading") {
      const named = periodOfHeading(block.text, calendar);
      const coming = named && named.end > reporting.end ? named : undefined;
      section = {
        fallback: coming ? calendar.titled : (named ?? section.fallback),
        ...(coming && { future: coming }),
        part: PART.test(block.text) || namesPart(block.text, taxonomy),
      };
      if (captions.has(block.text)) continue;
    }
    // `(1) Measuring Instruments`: a numbered title.
    if (block.kind !== "heading" && block.text.length < 80 && namesPart(block.text, taxonomy)) {
      section = { ...section, part: true };
      continue;
    }
    const here = block.kind === "note" ? section : { ...section, noteScale: undefined };
    const read = readBlock(block, here, reader);
    for (const one of read.occurrences) occurrences.push(one);
    for (const one of read.mentions) mentions.push(one);
    for (const one of read.outlooks) outlooks.push(one);
  }
  return { occurrences, mentions, outlooks: outlookFacts(outlooks, reader.entity) };
};
