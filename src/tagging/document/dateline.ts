import type { Dimensions, QName } from "../../model/index.js";
import type { TextBlock } from "../../release/index.js";
import { type MemberNode, normalizeLabel, type Taxonomy } from "../../taxonomy/index.js";
import { PERIOD_PHRASES } from "../phrases/periods.js";
import { scan } from "../phrases/scan.js";
import { datelineOf, headlineOf } from "../publication.js";
import { type DocumentStatement, occurrenceAt, type Reading } from "./statement.js";

const AXIS: QName = "core:ReleasePlaceAxis";

const membersOf = (nodes: readonly MemberNode[]): readonly QName[] =>
  nodes.flatMap(({ name, children }) => [name, ...membersOf(children)]);

/** The city of the taxonomy that words begin with: `NEW YORK, N.Y.,` is New York. */
const placeIn = (words: string, taxonomy: Taxonomy): QName | undefined => {
  const text = `${normalizeLabel(words)} `;
  const members = membersOf(taxonomy.axes.get(AXIS)?.members ?? []);
  return members.find((member) =>
    taxonomy.concepts.get(member)?.variants.some((city) => text.startsWith(`${normalizeLabel(city)} `)),
  );
};

interface Dated {
  readonly day: string;
  readonly start: number;
  readonly end: number;
  /** The words between the date before it and this one: the city. */
  readonly before: string;
}

const datesOf = (text: string): readonly Dated[] => {
  let last = 0;
  return scan(text, PERIOD_PHRASES).found.flatMap(({ value, start, end }) => {
    if (value.kind !== "date") return [];
    const before = text.slice(last, start);
    last = end;
    return [{ day: value.day, start, end, before }];
  });
};

/** A city on a line of its own with a date, `Springfield, Mass., November 13, 2002`: words in capitals and a comma. */
const CITY = /^(?:\p{Lu}[\p{L}.'’-]*[ ,]*){1,5},\s*$/u;

/** A line that is nothing but a date, with or without a city. */
const isDateLine = ({ text }: TextBlock, dates: readonly Dated[], taxonomy: Taxonomy): boolean => {
  const [first, second] = dates;
  if (!first || second || text.slice(first.end).trim() !== "") return false;
  return (
    first.before.trim() === "" || CITY.test(first.before) || placeIn(first.before, taxonomy) !== undefined
  );
};

const statementOf = (
  block: TextBlock,
  { day, start, end, before }: Dated,
  taxonomy: Taxonomy,
): DocumentStatement => {
  const place = placeIn(before, taxonomy);
  const dimensions: Dimensions = place ? { [AXIS]: place } : {};
  return {
    concept: "core:ReleaseDate",
    value: day,
    dimensions,
    occurrences: occurrenceAt(block, start, end, day),
  };
};

/**
 * Days of publication: those of the dateline, each with the city before it where the taxonomy knows it, and a date on
 * a line of its own in the opening.
 */
export const readReleaseDates = ({ release, taxonomy, opening }: Reading): readonly DocumentStatement[] => {
  const { dateline } = headlineOf(release);
  const lines = opening.flatMap((block) => {
    const dates = block.text.length < 200 ? datesOf(block.text) : [];
    return block !== dateline && isDateLine(block, dates, taxonomy)
      ? dates.map((date) => statementOf(block, date, taxonomy))
      : [];
  });
  const inDateline = dateline
    ? datesOf(datelineOf(dateline)).map((date) => statementOf(dateline, date, taxonomy))
    : [];
  return [...lines, ...inDateline];
};
