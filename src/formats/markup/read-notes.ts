import type { Collector, Place } from "../../diagnostics/index.js";
import type { ReportNote } from "../../model/index.js";
import { FACT_FOOTNOTE, FOOTNOTE_ROLE, LINK_ROLE } from "./footnotes.js";
import type { Words } from "./fragment.js";

/** Notes as a document is read, and for each fact's id there the notes that it is linked to. */
export interface ReadNotes {
  /** By their ids, which are made unique. */
  readonly notes: Map<string, ReportNote>;
  readonly links: Map<string, string[]>;
}

/** A footnote as its syntax gives it. */
export interface FoundNote {
  readonly id: string;
  readonly words: Words;
  readonly language: string | undefined;
  /** The footnote's role; empty where it says none. */
  readonly role: string;
  readonly place: Place;
}

const unsupported = (message: string, place: Place, collector: Collector): void =>
  collector.info("unsupported-syntax", message, { place });

const freeId = (wanted: string, taken: ReadonlyMap<string, unknown>): string => {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}_${count}`;
  return id;
};

/**
 * Keeps a footnote as note and gives its id; one without language is reported and left out. Of markup only the words are
 * kept, and no other role than the standard's, which is said.
 */
export const keepNote = (
  { id: wanted, words, language, role, place }: FoundNote,
  { notes }: ReadNotes,
  collector: Collector,
): string | undefined => {
  if (!language) {
    collector.error("schema-violation", "The footnote has no xml:lang; it is left out.", { place });
    return undefined;
  }
  if (role !== "" && role !== FOOTNOTE_ROLE)
    unsupported(`The footnote loses its role, ${role}.`, place, collector);
  if (words.markup) unsupported("Of the footnote only the words are kept.", place, collector);
  const id = freeId(wanted, notes);
  notes.set(id, { id, text: words.text, language: language.toLowerCase(), place });
  return id;
};

/** Links each of the facts to each of the notes. */
export const linkNotes = (facts: readonly string[], notes: readonly string[], { links }: ReadNotes): void => {
  for (const fact of facts) {
    const linked = links.get(fact) ?? [];
    for (const note of notes) if (!linked.includes(note)) linked.push(note);
    if (linked.length > 0) links.set(fact, linked);
  }
};

/** Notes are kept without the role of their group of links; that it was another than the standard's is said. */
export const checkLinkRole = (role: string, place: Place, collector: Collector): void => {
  if (role !== LINK_ROLE) unsupported(`The footnotes lose their link's role, ${role}.`, place, collector);
};

/** Whether links of an arcrole are from facts to their footnotes; of any other it is said that they are left out. */
export const isFactFootnote = (arcrole: string, place: Place, collector: Collector): boolean => {
  if (arcrole === FACT_FOOTNOTE) return true;
  unsupported(`The arc is left out: its arcrole is ${arcrole}.`, place, collector);
  return false;
};
