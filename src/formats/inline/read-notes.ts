import type { Reading } from "../markup/contexts.js";
import { FACT_FOOTNOTE, LINK_ROLE } from "../markup/footnotes.js";
import { wordsWithin } from "../markup/fragment.js";
import { attribute, type XmlElement } from "../markup/parse.js";
import { checkLinkRole, isFactFootnote, keepNote, linkNotes, type ReadNotes } from "../markup/read-notes.js";
import type { Chains } from "./chains.js";
import { contentOf } from "./content.js";
import { type Site, type Sites, sitesNamed } from "./sites.js";

/** What footnotes and relationships can point at. */
interface Targets {
  /** ids of facts, read or not. */
  readonly facts: ReadonlySet<string>;
  /** id in the document → id of the note. */
  readonly footnotes: ReadonlyMap<string, string | undefined>;
}

const readFootnote = (
  { element, language }: Site,
  chains: Chains,
  notes: ReadNotes,
  { collector }: Reading,
): string | undefined => {
  const chain = chains.has(element) ? chains.get(element) : [];
  if (!chain) return undefined;
  const words = wordsWithin({ ...element, children: contentOf(element, chain) });
  const id = attribute(element, "id")?.trim() ?? "";
  const role = attribute(element, "footnoteRole")?.trim() ?? "";
  return keepNote({ id, words, language, role, place: element.place }, notes, collector);
};

const idsIn = (element: XmlElement, name: string): readonly string[] =>
  (attribute(element, name) ?? "").split(/\s+/).filter((id) => id !== "");

const checkReferences = (
  ids: readonly string[],
  known: (id: string) => boolean,
  what: string,
  { place }: XmlElement,
  { collector }: Reading,
): void => {
  for (const id of ids)
    if (!known(id))
      collector.error(
        "unresolved-reference",
        `The relationship names “${id.slice(0, 80)}”, which is no ${what}.`,
        {
          place,
        },
      );
};

/** ix:relationship leads from facts to footnotes, or to other facts, which no other syntax of ours can say. */
const readRelationship = (
  { element }: Site,
  { facts, footnotes }: Targets,
  notes: ReadNotes,
  reading: Reading,
): void => {
  const [from, to] = [idsIn(element, "fromRefs"), idsIn(element, "toRefs")];
  checkReferences(from, (id) => facts.has(id), "fact", element, reading);
  checkReferences(to, (id) => footnotes.has(id) || facts.has(id), "footnote or fact", element, reading);
  const { collector } = reading;
  checkLinkRole(attribute(element, "linkRole")?.trim() ?? LINK_ROLE, element.place, collector);
  if (!isFactFootnote(attribute(element, "arcrole")?.trim() ?? FACT_FOOTNOTE, element.place, collector))
    return;
  const explaining = to.filter((id) => facts.has(id));
  if (explaining.length > 0)
    collector.info(
      "unsupported-syntax",
      `The relationship to ${explaining.length} other facts is not kept: only footnotes are read.`,
      { place: element.place },
    );
  linkNotes(
    from.filter((id) => facts.has(id)),
    to.flatMap((id) => footnotes.get(id) ?? []),
    notes,
  );
};

/**
 * The footnotes of a document (Inline XBRL 1.1 §6) with the facts that they explain by its relationships (§13), by the
 * ids that facts have there. References to nothing are errors.
 */
export const readNotes = (
  sites: Sites,
  facts: ReadonlySet<string>,
  chains: Chains,
  reading: Reading,
): ReadNotes => {
  const notes: ReadNotes = { notes: new Map(), links: new Map() };
  const footnotes = new Map(
    sitesNamed(sites, "footnote").map((site) => [
      attribute(site.element, "id")?.trim() ?? "",
      readFootnote(site, chains, notes, reading),
    ]),
  );
  for (const site of sitesNamed(sites, "relationship"))
    readRelationship(site, { facts, footnotes }, notes, reading);
  return notes;
};
