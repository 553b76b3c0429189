import { type JsonMember, type JsonNode, jsonMember, jsonString } from "../../diagnostics/index.js";
import type { ReportNote } from "../../model/index.js";
import { FACT_FOOTNOTE, LINK_ROLE } from "../markup/footnotes.js";
import type { JsonReading } from "../markup/json-reading.js";
import { type LinkNames, type NamedUri, readLinkNames } from "../markup/link-names.js";

/** What the names of link types and groups mean, and what links can point at. */
export interface LinkTargets extends LinkNames {
  readonly notes: ReadonlyMap<string, ReportNote | undefined>;
  readonly facts: ReadonlySet<string>;
}

const membersOf = (node: JsonNode | undefined): readonly JsonMember[] =>
  node?.kind === "object" ? node.members : [];

/** Link types and groups of `documentInfo`. */
export const readDocumentLinkNames = (
  info: JsonNode | undefined,
  { collector, place }: JsonReading,
): LinkNames => {
  const named = (name: string): readonly NamedUri[] =>
    membersOf(jsonMember(info, name)).map((each) => ({
      name: each.name,
      uri: jsonString(each.value) ?? "",
      place: place(each.value.offset),
    }));
  return readLinkNames(named("linkTypes"), named("linkGroups"), collector);
};

/** What is wrong with a part of a fact's links: it refers to nothing, or is of a kind that is not read. */
type Raise = (what: string, node: JsonNode) => void;

const raisers = (fact: string, { collector, place }: JsonReading): { unresolved: Raise; left: Raise } => {
  const sentence = (what: string): string => `The fact “${fact.slice(0, 120)}” has a link ${what}.`;
  return {
    unresolved: (what, { offset }) =>
      collector.error("unresolved-reference", sentence(what), { place: place(offset) }),
    left: (what, { offset }) =>
      collector.info("unsupported-syntax", sentence(what), { place: place(offset) }),
  };
};

const shorten = (name: string): string => name.slice(0, 120);

/**
 * Ids of the notes that a fact is linked to. A link to nothing, or by a name that is not defined, is an error; links
 * of another type, or to a fact, are left out with an info.
 */
export const readLinks = (
  { name: fact, value }: JsonMember,
  { types, groups, notes, facts }: LinkTargets,
  reading: JsonReading,
): readonly string[] => {
  const { unresolved, left } = raisers(fact, reading);
  const isFootnote = (type: JsonMember): boolean => {
    const arcrole = types.get(type.name);
    if (arcrole === undefined)
      unresolved(`of the type “${shorten(type.name)}”, which linkTypes does not have`, type.value);
    else if (arcrole !== FACT_FOOTNOTE) left(`of the type ${arcrole}, which is left out`, type.value);
    return arcrole === FACT_FOOTNOTE;
  };
  const isKnown = (group: JsonMember): boolean => {
    const role = groups.get(group.name);
    if (role === undefined)
      unresolved(`in the group “${shorten(group.name)}”, which linkGroups does not have`, group.value);
    else if (role !== LINK_ROLE) left(`in the group ${role}, which is not kept`, group.value);
    return role !== undefined;
  };
  const target = (item: JsonNode): readonly string[] => {
    const id = jsonString(item) ?? "";
    if (notes.get(id)) return [id];
    if (facts.has(id)) left(`to the fact “${shorten(id)}”, which is left out`, item);
    else if (!notes.has(id)) unresolved(`to “${shorten(id)}”, which is not there`, item);
    return [];
  };
  const found = membersOf(jsonMember(value, "links"))
    .filter(isFootnote)
    .flatMap((type) => membersOf(type.value))
    .filter(isKnown)
    .flatMap((group) => (group.value.kind === "array" ? group.value.items : []))
    .flatMap(target);
  return [...new Set(found)];
};
