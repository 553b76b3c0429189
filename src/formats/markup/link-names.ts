import type { Collector, Place } from "../../diagnostics/index.js";
import { FACT_FOOTNOTE, LINK_ROLE } from "./footnotes.js";

/** The names under which links are written (`documentInfo`, OIM Common 1.0); both are reserved for what they stand for. */
export const LINK_NAMES = { linkTypes: { footnote: FACT_FOOTNOTE }, linkGroups: { _: LINK_ROLE } } as const;

/** A name that a document gives to a type or group of links. */
export interface NamedUri {
  readonly name: string;
  readonly uri: string;
  readonly place: Place;
}

/** What the names of link types and groups mean. */
export interface LinkNames {
  readonly types: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

const namesOf = (
  given: readonly NamedUri[],
  member: string,
  alias: string,
  reserved: string,
  collector: Collector,
): ReadonlyMap<string, string> => {
  for (const { name, uri, place } of given)
    if ((name === alias) !== (uri === reserved))
      collector.error(
        "schema-violation",
        `In ${member} “${alias}” stands for ${reserved}, and nothing else does.`,
        { place },
      );
  return new Map(given.map(({ name, uri }) => [name, uri]));
};

/** Link types and groups of a document. The names `footnote` and `_` mean the same in every document. */
export const readLinkNames = (
  types: readonly NamedUri[],
  groups: readonly NamedUri[],
  collector: Collector,
): LinkNames => ({
  types: namesOf(types, "linkTypes", "footnote", FACT_FOOTNOTE, collector),
  groups: namesOf(groups, "linkGroups", "_", LINK_ROLE, collector),
});
