import type { Place } from "../../diagnostics/index.js";
import { FACT_FOOTNOTE, LINK_ROLE } from "../markup/footnotes.js";
import { type LinkNames, type NamedUri, readLinkNames } from "../markup/link-names.js";
import type { Findings } from "./findings.js";
import type { Metadata } from "./metadata.js";
import { itemsOf, membersOf, type Placed, placeOf, stringOf } from "./placed.js";

/** What links can start from and point at, by the ids that the report gives them. */
export interface LinkEnds {
  readonly facts: ReadonlySet<string>;
  /** What the notes are called in the report that was read. */
  readonly notes: ReadonlyMap<string, string>;
  /** Tables of which something was left out: what is not there may have been, and the fault is told. */
  readonly incomplete: ReadonlySet<string>;
}

/** Ids of notes by the id of the fact that they explain. */
export type Links = ReadonlyMap<string, readonly string[]>;

const named = (members: ReadonlyMap<string, Placed>): readonly NamedUri[] =>
  [...members].map(([name, placed]) => ({ name, uri: stringOf(placed) ?? "", place: placeOf(placed) }));

const shorten = (name: string): string => `“${name.slice(0, 120)}”`;

/** The groups of links from facts to notes. Links of another type, or by a name that is not defined, are left out. */
const footnoteGroups = (
  links: Placed | undefined,
  { types, groups }: LinkNames,
  findings: Findings,
): readonly Placed[] => {
  const unresolved = (what: string, at: Place): void => findings.error("unresolved-reference", what, at);
  return [...membersOf(links)].flatMap(([type, placed]) => {
    const arcrole = types.get(type);
    if (arcrole === undefined) unresolved(`linkTypes does not have ${shorten(type)}.`, placeOf(placed));
    else if (arcrole !== FACT_FOOTNOTE)
      findings.info("unsupported-syntax", `Links of the type ${arcrole} are left out.`, placeOf(placed));
    if (arcrole !== FACT_FOOTNOTE) return [];
    return [...membersOf(placed)].flatMap(([group, sources]) => {
      const role = groups.get(group);
      if (role === undefined) unresolved(`linkGroups does not have ${shorten(group)}.`, placeOf(sources));
      else if (role !== LINK_ROLE)
        findings.info("unsupported-syntax", `The group ${role} of links is not kept.`, placeOf(sources));
      return role === undefined ? [] : [sources];
    });
  });
};

const mayBeLeftOut = (id: string, { incomplete }: LinkEnds): boolean =>
  incomplete.has(id.slice(0, id.indexOf(".")));

const targetsOf = (targets: Placed, ends: LinkEnds, findings: Findings): readonly string[] =>
  itemsOf(targets).flatMap((target) => {
    const id = stringOf(target) ?? "";
    const note = ends.notes.get(id);
    if (note !== undefined) return [note];
    if (ends.facts.has(id))
      findings.info("unsupported-syntax", `A link to the fact ${shorten(id)} is left out.`, placeOf(target));
    else if (!mayBeLeftOut(id, ends))
      findings.error(
        "unresolved-reference",
        `A link points at ${shorten(id)}, which is not there.`,
        placeOf(target),
      );
    return [];
  });

/** xBRL-CSV 1.0 “Links”: which notes explain which facts. */
export const readLinks = ({ members, fixed }: Metadata, ends: LinkEnds, findings: Findings): Links => {
  const names = readLinkNames(named(members.linkTypes), named(members.linkGroups), findings.collector);
  const links = new Map<string, Set<string>>();
  for (const sources of footnoteGroups(fixed.links, names, findings)) {
    for (const [source, targets] of membersOf(sources)) {
      if (!ends.facts.has(source) && !mayBeLeftOut(source, ends))
        findings.error(
          "unresolved-reference",
          `A link starts at ${shorten(source)}, which is not there.`,
          placeOf(targets),
        );
      const known = links.get(source) ?? new Set<string>();
      for (const note of targetsOf(targets, ends, findings)) known.add(note);
      links.set(source, known);
    }
  }
  return new Map([...links].map(([source, notes]) => [source, [...notes]]));
};
