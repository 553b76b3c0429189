import type { Report } from "../../model/index.js";
import type { Inset, MappedText } from "../../release/index.js";
import type { RESERVED_PREFIXES } from "../markup/namespaces.js";
import type { Names } from "./names.js";
import type { Nested } from "./nest.js";
import type { Placement } from "./placements.js";
import { exclude, type TagAttributes, tag, words } from "./tag.js";

/** What showing words with their tags needs. */
export interface Showing {
  readonly report: Report;
  readonly names: Names;
  /** Element ids of tags. */
  readonly idOf: (placement: Placement) => string;
  /** The words stand in a text whose value they are: what is no word of the release is taken out of it. */
  readonly inText: boolean;
}

/** The prefix of the registry is one of those that mean the same in every report. */
const formatName = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : `${"ixt" satisfies keyof typeof RESERVED_PREFIXES}:${name}`;

const partId = (id: string, part: number): string => (part === 0 ? id : `${id}.part${part + 1}`);

const factTag = (
  { placement, part, continues }: Nested,
  index: number,
  content: string,
  showing: Showing,
): string => {
  const { report, names, idOf } = showing;
  const id = idOf(placement);
  const fact = report.facts[index];
  if (!fact) return content;
  const { number, format } = placement;
  const common: TagAttributes = { id: partId(id, part), ...names.attributes(fact) };
  if (number) {
    const { decimals, scale, sign } = number;
    const own = { decimals, format: formatName(number.format), scale, sign };
    return tag("ix:nonFraction", { ...common, ...own }, content);
  }
  const continuedAt = continues ? partId(id, part + 1) : undefined;
  if (part > 0) return tag("ix:continuation", { id: partId(id, part), continuedAt }, content);
  const own = { format: formatName(format), continuedAt };
  return tag("ix:nonNumeric", { ...common, ...own }, content);
};

const noteTag = (
  { placement, part, continues }: Nested,
  note: string,
  content: string,
  showing: Showing,
): string => {
  const id = showing.idOf(placement);
  const continuedAt = continues ? partId(id, part + 1) : undefined;
  if (part > 0) return tag("ix:continuation", { id: partId(id, part), continuedAt }, content);
  const language = showing.report.notes?.find((each) => each.id === note)?.language;
  return tag("ix:footnote", { id, "xml:lang": language, continuedAt }, content);
};

const nestedTag = (nested: Nested, content: string, showing: Showing): string => {
  const { of } = nested.placement;
  return "note" in of
    ? noteTag(nested, of.note, content, showing)
    : factTag(nested, of.fact, content, showing);
};

/** A stretch of words with its tags, and with the insets between its words, never within a number. */
export const showWords = (
  { text }: MappedText,
  nested: readonly Nested[],
  insets: readonly Inset[],
  showing: Showing,
): string => {
  let next = 0;
  const plain = (from: number, to: number, inside: boolean): string => {
    let [shown, at] = ["", from];
    for (let inset = insets[next]; inset && inset.offset <= to; inset = insets[++next]) {
      const offset = Math.max(inset.offset, at);
      shown +=
        words(text.slice(at, offset)) + (inside && !showing.inText ? exclude(inset.markup) : inset.markup);
      at = offset;
    }
    return shown + words(text.slice(at, to));
  };
  const tagged = (tags: readonly Nested[], from: number, to: number, inside: boolean): string => {
    let [shown, at] = ["", from];
    for (const each of tags) {
      shown += plain(at, each.start, inside);
      const content = each.placement.number
        ? innermost(each)
        : tagged(each.children, each.start, each.end, true);
      shown += nestedTag(each, content, showing);
      at = each.end;
    }
    return shown + plain(at, to, inside);
  };
  /** A number's digits, in the tags of other numbers that are the same digits. */
  const innermost = ({ start, end, children: [inner] }: Nested): string =>
    inner ? nestedTag(inner, innermost(inner), showing) : words(text.slice(start, end));
  return tagged(nested, 0, text.length, false);
};
