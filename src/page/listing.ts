import type { Book, Entry, Group } from "./book.js";
import type { LedgerData } from "./data.js";
import { grouped, shifted } from "./decimal.js";
import { periodKey } from "./periods.js";
import { placeKey } from "./place.js";
import type { State } from "./state.js";
import { matches, queryWords, searchable } from "./text-search.js";

type Wanted = Pick<State, "query" | "filter" | "within" | "period">;

/** What the list shows: facts by statement, or numbers that are no facts. */
export interface Listing {
  readonly groups: readonly Group[];
  readonly untagged: readonly LedgerData[];
  readonly count: number;
}

const texts = new WeakMap<Entry, string>();

/** Everything by which a fact is found. */
const textOf = (entry: Entry): string => {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const { fact, concept, label, unit, spots } = entry;
  const value = fact.value === null || !unit ? [] : [fact.value, shifted(fact.value, unit.scale)];
  const printed = spots.flatMap(({ occurrence }) => [occurrence.text.slice(0, 200), occurrence.row ?? ""]);
  const parts = [
    label.en,
    label.ja,
    concept.label,
    concept.labelJa ?? "",
    fact.concept,
    fact.id,
    concept.standard ?? "",
  ];
  const text = searchable(
    [...parts, ...value.map(grouped), ...printed, unit ? "" : (fact.value ?? "").slice(0, 400)].join(" "),
  );
  texts.set(entry, text);
  return text;
};

const isWanted = (entry: Entry, words: readonly string[], { filter, period }: Wanted): boolean =>
  (filter === undefined || entry.marks.has(filter)) &&
  (period === undefined || periodKey(entry.period) === period) &&
  (words.length === 0 || matches(textOf(entry), words));

const untaggedOf = ({ untagged }: Book, words: readonly string[]): readonly LedgerData[] =>
  words.length === 0
    ? untagged
    : untagged.filter((each) =>
        matches(searchable([each.text, each.kind, each.reason ?? "", placeKey(each)].join(" ")), words),
      );

/** Name of the group of what stands in no statement. */
export const NO_STATEMENT = "none";

export const groupId = ({ statement }: Group): string => statement?.id ?? NO_STATEMENT;

/** The facts, or untagged numbers, that a search and filters leave. */
export const listingOf = (book: Book, wanted: Wanted): Listing => {
  const words = queryWords(wanted.query);
  if (wanted.filter === "untagged") {
    const untagged = untaggedOf(book, words);
    return { groups: [], untagged, count: untagged.length };
  }
  const groups = book.groups
    .filter((group) => wanted.within === undefined || groupId(group) === wanted.within)
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => isWanted(entry, words, wanted)) }))
    .filter(({ entries }) => entries.length > 0);
  return { groups, untagged: [], count: groups.reduce((sum, { entries }) => sum + entries.length, 0) };
};
