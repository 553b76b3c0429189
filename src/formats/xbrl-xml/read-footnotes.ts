import type { Place } from "../../diagnostics/index.js";
import type { ReportNote } from "../../model/index.js";
import type { Reading } from "../markup/contexts.js";
import { wordsWithin } from "../markup/fragment.js";
import { LINK, XLINK, XML } from "../markup/namespaces.js";
import { attribute, elements, type XmlElement } from "../markup/parse.js";
import { checkLinkRole, isFactFootnote, keepNote, linkNotes, type ReadNotes } from "../markup/read-notes.js";

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

interface State extends Reading, ReadNotes {
  readonly language: string | undefined;
  readonly targets: Targets;
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

/** A footnote as note. */
const readFootnote = (footnote: XmlElement, link: XmlElement, state: State): string | undefined =>
  keepNote(
    {
      id: attribute(footnote, "id")?.trim() ?? xlink(footnote, "label"),
      words: wordsWithin(footnote),
      language: attribute(footnote, "lang", XML) ?? attribute(link, "lang", XML) ?? state.language,
      role: xlink(footnote, "role"),
      place: footnote.place,
    },
    state,
    state.collector,
  );

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
  for (const [label, known] of [
    [from, facts.has(from) || notes.has(from)],
    [to, facts.has(to) || notes.has(to)],
  ] as const)
    if (!known)
      unresolved(`The footnote arc names the label “${label}”, which is not there.`, arc.place, state);
  if (!isFactFootnote(xlink(arc, "arcrole"), arc.place, state.collector)) return;
  if (attribute(arc, "use")?.trim() === "prohibited") {
    unsupported("The arc is left out: it prohibits others.", arc.place, state);
    return;
  }
  if ((facts.has(to) && !notes.has(to)) || (notes.has(from) && !facts.has(from)))
    state.collector.error("schema-violation", "The footnote arc does not lead from facts to footnotes.", {
      place: arc.place,
    });
  linkNotes(facts.get(from) ?? [], notes.get(to) ?? [], state);
};

const readLink = (link: XmlElement, state: State): void => {
  checkLinkRole(xlink(link, "role"), link.place, state.collector);
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
