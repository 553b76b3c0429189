import { type JsonNode, jsonMember, jsonString, type Place, type Placer } from "../../diagnostics/index.js";

/** A value of the metadata: which of its documents it stands in, and where. */
export interface Placed {
  readonly node: JsonNode;
  readonly placer: Placer;
}

export const placeOf = ({ node, placer }: Placed): Place => placer(node.offset);

export const stringOf = (placed: Placed | undefined): string | undefined => jsonString(placed?.node);

export const memberOf = (placed: Placed | undefined, name: string): Placed | undefined => {
  const node = jsonMember(placed?.node, name);
  return placed && node && { node, placer: placed.placer };
};

/** The members of an object by name; none where it is no object. */
export const membersOf = (placed: Placed | undefined): ReadonlyMap<string, Placed> =>
  new Map(
    placed?.node.kind === "object"
      ? placed.node.members.map(({ name, value }) => [name, { node: value, placer: placed.placer }])
      : [],
  );

/** The items of an array; none where it is no array. */
export const itemsOf = (placed: Placed | undefined): readonly Placed[] =>
  placed?.node.kind === "array" ? placed.node.items.map((node) => ({ node, placer: placed.placer })) : [];
