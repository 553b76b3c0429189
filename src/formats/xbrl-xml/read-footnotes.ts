import type { Place } from "../../diagnostics/index.js";
import type { ReportNote } from "../../model/index.js";
import { FACT_FOOTNOTE, FOOTNOTE_ROLE, LINK_ROLE } from "../markup/footnotes.js";
import { wordsWithin } from "../markup/fragment.js";
import { LINK, XLINK, XML } from "../markup/namespaces.js";
import { attribute, elements, type XmlElement } from "../markup/parse.js";
import type { Reading } from "./contexts.js";

/** What locators can point at: the ids of facts, read or not, and those of anything else in the instance. */
export interface Targets {
  readonly facts: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

/** The notes of an instance, and for each fact's id those that it is linked to. */
export interface Footnotes {
  readonly notes: readonly ReportNote[];
  readonly links: ReadonlyMap<string, readonly string[]>;
}

interface State extends Reading {
  readonly language: string | undefined;
  readonly targets: Targets;
  /** By their ids, which are made unique. */
  readonly notes: Map<string, ReportNote>;
  readonly links: Map<string, string[]>;
}

const xlink = (element: XmlElement, name: string): string => attribute(element, name, XLINK)?.trim() ?? "";

const named = (link: XmlElement, localName: string): readonly XmlElement[] =>
  elements(link).filter((each) => each.namespace === LINK && each.localName === localName);

const unresolved = (message: string, place: Place, { collector }: State): void =>
  collector.error("unresolved-reference", message, { place });

const unsupported = (message: string, place: Place, { collector }: State): void =>
  collector.info("unsupported-syntax", message, { place });

/** The fact that a locator points at; undefined where it points at none, which is reported. */
const readLocator = (locator: XmlElement, state: State): string | undefined => {
  const href = xlink(locator, "href");
  const id = href.startsWith("#") ? href.slice(1) : undefined;
  if (id !== undefined && state.targets.facts.has(id)) return id;
  const shown = href.slice(0, 120);
  if (id === undefined || id.includes("("))
    unsupported(`The locator points at “${shown}”; only “#” and an id are read.`, locator.place, state);
  else if (state.targets.others.has(id))
    unsupported(`The locator points at “${shown}”, which is no fact.`, locator.place, state);
  else unresolved(`The locator points at “${shown}”, which is not there.`, locator.place, state);
  return undefined;
};

const freeId = (wanted: string, taken: ReadonlyMap<string, unknown>): string => {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}_${count}`;
  return id;
};

/** A footnote as note; of markup only the words are kept, which is said. */
const readFootnote = (footnote: XmlElement, link: XmlElement, state: State): string | undefined => {
  const language = attribute(footnote, "lang", XML) ?? attribute(link, "lang", XML) ?? state.language;
  if (!language) {
    state.collector.error("schema-violation", "The footnote has no xml:lang; it is left out.", {
      place: footnote.place,
    });
    return undefined;
  }
  const role = xlink(footnote, "role");
  if (role !== "" && role !== FOOTNOTE_ROLE)
    unsupported(`The footnote loses its role, ${role}.`, footnote.place, state);
  const { text, markup } = wordsWithin(footnote);
  if (markup) unsupported("Of the footnote only the words are kept.", footnote.place, state);
  const id = freeId(attribute(footnote, "id")?.trim() ?? xlink(footnote, "label"), state.notes);
  state.notes.set(id, { id, text, language: language.toLowerCase(), place: footnote.place });
  return id;
};

/** label → what stands under it; several can share a label, and what could not be read is left out. */
type Labelled = ReadonlyMap<string, readonly string[]>;

const byLabel = (
  found: readonly XmlElement[],
  read: (element: XmlElement) => string | undefined,
): Labelled => {
  const map = new Map<string, string[]>();
  for (const element of found) {
    const label = xlink(element, "label");
    const ids = map.get(label) ?? [];
    map.set(label, ids);
    const id = read(element);
    if (id !== undefined) ids.push(id);
  }
  return map;
};

/** An arc relates all that its labels name (XBRL 2.1 §3.5.3.9). */
const readArc = (arc: XmlElement, facts: Labelled, notes: Labelled, state: State): void => {
  const [from, to] = [xlink(arc, "from"), xlink(arc, "to")];
  const arcrole = xlink(arc, "arcrole");
  for (const [label, known] of [
    [from, facts.has(from) || notes.has(from)],
    [to, facts.has(to) || notes.has(to)],
  ] as const)
    if (!known)
      unresolved(`The footnote arc names the label “${label}”, which is not there.`, arc.place, state);
  if (arcrole !== FACT_FOOTNOTE) {
    unsupported(`The arc is left out: its arcrole is ${arcrole}.`, arc.place, state);
    return;
  }
  if (attribute(arc, "use")?.trim() === "prohibited") {
    unsupported("The arc is left out: it prohibits others.", arc.place, state);
    return;
  }
  if ((facts.has(to) && !notes.has(to)) || (notes.has(from) && !facts.has(from)))
    state.collector.error("schema-violation", "The footnote arc does not lead from facts to footnotes.", {
      place: arc.place,
    });
  for (const fact of facts.get(from) ?? []) {
    const linked = state.links.get(fact) ?? [];
    for (const note of notes.get(to) ?? []) if (!linked.includes(note)) linked.push(note);
    if (linked.length > 0) state.links.set(fact, linked);
  }
};

const readLink = (link: XmlElement, state: State): void => {
  const role = xlink(link, "role");
  if (role !== LINK_ROLE) unsupported(`The footnotes lose their link's role, ${role}.`, link.place, state);
  const facts = byLabel(named(link, "loc"), (each) => readLocator(each, state));
  const notes = byLabel(named(link, "footnote"), (each) => readFootnote(each, link, state));
  for (const arc of named(link, "footnoteArc")) readArc(arc, facts, notes, state);
};

/**
 * The footnotes of an instance (XBRL 2.1 §4.11.1) with the facts that they explain. References to nothing are errors;
 * other roles than the standard's, and markup, are told and not kept.
 */
export const readFootnotes = (root: XmlElement, targets: Targets, reading: Reading): Footnotes => {
  const state: State = {
    ...reading,
    language: attribute(root, "lang", XML),
    targets,
    notes: new Map(),
    links: new Map(),
  };
  for (const link of named(root, "footnoteLink")) readLink(link, state);
  return { notes: [...state.notes.values()], links: state.links };
};
