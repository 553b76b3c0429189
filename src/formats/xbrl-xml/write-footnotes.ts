import { type Fact, linkedNotes, noteNames, type Report } from "../../model/index.js";
import { FACT_FOOTNOTE, FOOTNOTE_ROLE, LINK_ROLE } from "../markup/footnotes.js";
import type { XMLBuilder } from "../markup/xml-builder.js";
import type { Element } from "./element.js";

/** Facts that have the same notes share one label, so that an arc relates them all (XBRL 2.1 §3.5.3.9). */
interface Group {
  readonly label: string;
  readonly notes: readonly string[];
  /** Ids of the facts. */
  readonly facts: string[];
}

/** A label that no footnote has: locators and footnotes share them. */
const labelOf = (count: number, names: ReadonlyMap<string, string>): string => {
  const taken = [...names.values()];
  let label = `facts${count}`;
  while (taken.includes(label)) label = `${label}_`;
  return label;
};

const groupsOf = (
  facts: readonly Fact[],
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
): readonly Group[] => {
  const groups = new Map<string, Group>();
  facts.forEach((fact, index) => {
    const notes = [...new Set(fact.notes)].flatMap((note) => names.get(note) ?? []);
    if (notes.length === 0) return;
    const key = notes.join(" ");
    const group = groups.get(key) ?? { label: labelOf(groups.size + 1, names), notes, facts: [] };
    group.facts.push(ids[index] ?? fact.id);
    groups.set(key, group);
  });
  return [...groups.values()];
};

/**
 * The notes of a report as footnotes in one extended link (XBRL 2.1 §4.11.1), after the facts. `taken`: all ids of the
 * document, among which a note's own must be another one.
 */
export const writeFootnotes = (
  root: XMLBuilder,
  report: Report,
  ids: readonly string[],
  taken: readonly string[],
  element: Element,
): void => {
  const notes = linkedNotes(report);
  if (notes.length === 0) return;
  const names = noteNames(notes, taken);
  const groups = groupsOf(report.facts, ids, names);
  const link = element(root, "link:footnoteLink", { "xlink:type": "extended", "xlink:role": LINK_ROLE });
  for (const { label, facts } of groups)
    for (const id of facts)
      element(link, "link:loc", { "xlink:type": "locator", "xlink:href": `#${id}`, "xlink:label": label });
  for (const { id, language, text } of notes) {
    const name = names.get(id) ?? id;
    element(
      link,
      "link:footnote",
      {
        "xlink:type": "resource",
        "xlink:label": name,
        "xlink:role": FOOTNOTE_ROLE,
        id: name,
        "xml:lang": language,
      },
      text,
    );
  }
  for (const group of groups)
    for (const note of group.notes)
      element(link, "link:footnoteArc", {
        "xlink:type": "arc",
        "xlink:arcrole": FACT_FOOTNOTE,
        "xlink:from": group.label,
        "xlink:to": note,
      });
};
