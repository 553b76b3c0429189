import { decimal, type Fact, isDecimal, linkedNotes, negate, type Report, shift } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Names } from "./names.js";
import { tag, words } from "./tag.js";

/** What showing a report without its release needs, and what it has shown so far. */
export interface Sheet {
  readonly report: Report;
  readonly taxonomy: Taxonomy;
  readonly names: Names;
  /** The number of each note in the list of notes, by its id. */
  readonly noteNumbers: ReadonlyMap<string, number>;
  /** Element ids of each fact's tags. */
  readonly tags: Map<number, string[]>;
}

/** A sheet on which nothing has been shown. */
export const newSheet = (report: Report, taxonomy: Taxonomy, names: Names): Sheet => {
  const numbers = linkedNotes(report).map(({ id }, index) => [id, index + 1] as const);
  return { report, taxonomy, names, noteNumbers: new Map(numbers), tags: new Map() };
};

/** A new element id for a fact: its own the first time. */
export const nextId = (index: number, { names, tags }: Sheet): string => {
  const ids = tags.get(index) ?? [];
  const id =
    ids.length === 0 ? names.factId(index) : names.unique(`${names.factId(index)}.${ids.length + 1}`);
  tags.set(index, [...ids, id]);
  return id;
};

/** Digits in groups of three. */
const grouped = (text: string): string => {
  const [whole = "", fraction] = text.split(".");
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? groups : `${groups}.${fraction}`;
};

/** More zeros than these say nothing to a reader. */
const MAX_ZEROS = 6;

/** Digits as far as they are accurate: zeros that a canonical number has lost, `18.0` of 18. */
const padded = (text: string, decimals: number): string => {
  const [whole = "", fraction = ""] = text.split(".");
  if (decimals <= fraction.length || decimals > MAX_ZEROS) return text;
  return `${whole}.${fraction.padEnd(decimals, "0")}`;
};

const NIL = { "xsi:nil": "true" };

/** Notes as numbered links; the numbers are those of the list in which the notes stand. */
export const noteLinks = (
  notes: readonly string[] | undefined,
  { names, noteNumbers }: Pick<Sheet, "names" | "noteNumbers">,
): string => {
  const links = [...new Set(notes)].map((id) =>
    tag("a", { href: `#${names.noteId(id)}` }, `(${noteNumbers.get(id) ?? ""})`),
  );
  return links.length === 0 ? "" : tag("sup", {}, links.join(" "));
};

/** A power of ten by which a number is shown: hundredths as percentages. */
const shownAs = (
  { concept }: Fact,
  { concepts }: Taxonomy,
): { readonly by: number; readonly after: string } =>
  concepts.get(concept)?.type === "percent" ? { by: 2, after: "%" } : { by: 0, after: "" };

/**
 * A number as people print it: grouped digits in the fact's unit, negative ones in brackets. `negated`: its line shows it
 * turned round, so the brackets speak of that, while the tag's sign is the fact's. `notes`: those that are told at it.
 */
export const figure = (
  fact: Fact,
  index: number,
  negated: boolean,
  notes: readonly string[],
  sheet: Sheet,
): string => {
  const { value, unit, decimals } = fact;
  const common = { id: nextId(index, sheet), ...sheet.names.attributes(fact) };
  if (value === null) return `${tag("ix:nonFraction", { ...common, ...NIL })}nil${noteLinks(notes, sheet)}`;
  // What is no number is validation's to object to: it stands as it is.
  if (!isDecimal(value)) return tag("ix:nonFraction", { ...common, decimals }, words(value));
  const { by, after } = shownAs(fact, sheet.taxonomy);
  const exact = decimal(value);
  const negative = exact.startsWith("-");
  const scale = (unit?.scale ?? 0) - by;
  const size = shift(negative ? negate(exact) : exact, by);
  const digits = grouped(typeof decimals === "number" ? padded(size, decimals + scale) : size);
  const number = tag(
    "ix:nonFraction",
    {
      ...common,
      decimals,
      format: "ixt:num-dot-decimal",
      scale: scale === 0 ? undefined : scale,
      sign: negative ? "-" : undefined,
    },
    words(digits),
  );
  const brackets = exact !== "0" && negative !== negated;
  return (brackets ? `(${number}${after})` : `${number}${after}`) + noteLinks(notes, sheet);
};

/** A text fact's tag around content; without content it is nil. */
export const textTag = (
  fact: Fact,
  index: number,
  content: string,
  markup: boolean,
  sheet: Sheet,
): string => {
  const common = { id: nextId(index, sheet), ...sheet.names.attributes(fact) };
  if (fact.value === null) return `${tag("ix:nonNumeric", { ...common, ...NIL })}nil`;
  return tag("ix:nonNumeric", { ...common, escape: markup ? "true" : undefined }, content);
};
