import type { Book, Spot } from "../book.js";
import { heatOf } from "../checks.js";
import type { Words } from "../data.js";
import { placeKey } from "../place.js";
import { type Mark, marksIn, type Target } from "../targets.js";
import { type Child, el } from "./dom.js";

/** Marks as they are drawn, by what leads to them. */
export interface Marks {
  readonly book: Book;
  readonly targets: ReadonlyMap<number, readonly Target[]>;
  readonly byPlace: Map<string, HTMLElement>;
  readonly byFact: Map<string, HTMLElement[]>;
}

const classOf = (spot: Spot | undefined): string => {
  if (!spot) return "n";
  const kind = spot.entry.unit ? "n fact" : "n fact text";
  return spot.occurrence.conflict ? `${kind} conflict` : kind;
};

/** Numbers within a text that is a fact: they have a kind, and lead nowhere else. */
const innerNumber = ({ target, start, end }: Mark, text: string): HTMLElement =>
  el("span", { class: "n", "data-kind": target.ledger?.kind }, text.slice(start, end));

/** A number, or a text that is a fact. What is no fact is a link only where numbers are coloured by their kind. */
const markElement = (mark: Mark, text: string, marks: Marks): HTMLElement => {
  const { target, start, end, inner } = mark;
  const [spot] = target.spots;
  const key = placeKey(target);
  const element = el(
    "a",
    {
      class: classOf(spot),
      "data-at": key,
      "data-kind": target.ledger?.kind,
      "data-heat": spot && heatOf(spot, marks.book),
      href: spot && `#${spot.entry.fact.id}&at=${key}`,
      tabindex: -1,
    },
    ...pieces(text, [start, end], inner, (number) => innerNumber(number, text)),
  );
  if (!marks.byPlace.has(key)) marks.byPlace.set(key, element);
  for (const { entry } of target.spots) {
    const known = marks.byFact.get(entry.fact.id);
    if (known) known.push(element);
    else marks.byFact.set(entry.fact.id, [element]);
  }
  return element;
};

/** A stretch of a text with elements for its marks. */
const pieces = (
  text: string,
  [start, end]: readonly [number, number],
  all: readonly Mark[],
  draw: (mark: Mark) => HTMLElement,
): readonly Child[] => {
  const children: Child[] = [];
  let at = start;
  for (const mark of all) {
    if (mark.start < at || mark.end > end) continue;
    if (mark.start > at) children.push(text.slice(at, mark.start));
    children.push(draw(mark));
    at = mark.end;
  }
  if (at < end) children.push(text.slice(at, end));
  return children;
};

/** Words of the release with their marks. */
export const marked = (words: Words, marks: Marks): readonly Child[] => {
  const [text] = words;
  return pieces(text, [0, text.length], marksIn(words, marks.targets), (mark) =>
    markElement(mark, text, marks),
  );
};
