import { type Piece, relationPieces } from "../arithmetic.js";
import type { Place, RelationData } from "../data.js";
import { placeKey } from "../place.js";
import { ruleName } from "../words.js";
import { type Context, count, link, word } from "./context.js";
import { type Child, el } from "./dom.js";

/** A link to a place of the release, by its line and column. */
export const placeLink = (place: Place, ...children: readonly Child[]): HTMLElement =>
  link(
    { view: "release", at: place },
    { class: "place" },
    ...(children.length > 0 ? children : [placeKey(place)]),
  );

/** An arithmetic whose numbers lead to their places. */
export const arithmeticView = (pieces: readonly Piece[]): readonly Child[] =>
  pieces.map(({ text, place }) => (place ? placeLink(place, text) : text));

const SIGNS = { holds: "✓", remark: "≈", broken: "✕", open: "?" } as const;
const ORDER = ["broken", "open", "remark", "holds"] as const;

const relationItem = (relation: RelationData, context: Context): HTMLElement =>
  el(
    "li",
    { class: `relation ${relation.status}` },
    el(
      "span",
      { class: "sign", role: "img", "aria-label": word(context, relation.status) },
      SIGNS[relation.status],
    ),
    el("span", { class: "rule" }, ruleName(relation.rule, context.state.language)),
    el(
      "span",
      { class: "arithmetic", lang: "en" },
      ...arithmeticView(relationPieces(relation, context.book)),
    ),
  );

/** More relations than these are folded away. */
const AT_ONCE = 8;

const isAbout = ({ numbers }: RelationData, own: ReadonlySet<number>): boolean => own.has(numbers[0] ?? -1);

/**
 * Relations with their arithmetic: those that do not hold first, then those that say what the number itself should be,
 * then those of others that it takes part in.
 */
export const relationsList = (
  relations: readonly RelationData[],
  own: ReadonlySet<number>,
  context: Context,
): readonly Child[] => {
  const sorted = [...relations].sort(
    (a, b) =>
      ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || Number(isAbout(b, own)) - Number(isAbout(a, own)),
  );
  const items = sorted.map((relation) => relationItem(relation, context));
  const rest = items.slice(AT_ONCE);
  return [
    el("ul", { class: "relations" }, ...items.slice(0, AT_ONCE)),
    rest.length > 0 &&
      el(
        "details",
        {},
        el("summary", {}, word(context, "moreRelations", count(rest.length))),
        el("ul", { class: "relations" }, ...rest),
      ),
  ];
};
