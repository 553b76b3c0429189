import type { TextBlock } from "../../release/index.js";
import { PERIOD_PHRASES } from "../phrases/periods.js";
import { scan } from "../phrases/scan.js";
import { type DocumentStatement, occurrenceAt, type Reading, wordsOf } from "./statement.js";

const SCHEDULED = "(?:scheduled|planned|expected|slated|set|due)(?:\\s+to\\s+be\\s+\\w+)?\\s+(?:for|on)\\s+";
const ON = "(?:on\\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?";

/** How a release announces the day of the next; a date stands right after the words. `[^.;]` stays in the sentence. */
const ANNOUNCEMENTS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:earnings|results|financial|quarterly|next)\\s+(?:\\w+\\s+){0,2}?(?:release|announcement|report)\\b[^.;]{0,60}?\\b${SCHEDULED}${ON}`,
    "giu",
  ),
  new RegExp(
    `\\b(?:will|plans? to|expects? to|intends? to|scheduled to|is to)\\s+(?:announce|release|publish|report|issue|disclose)\\b[^.;]{0,160}?\\b(?:results|earnings)\\b[^.;]{0,80}?\\bon\\s+${ON}`,
    "giu",
  ),
  new RegExp(
    `\\bnext\\b[^.;:]{0,60}?\\b(?:results|earnings|release|announcement)\\b[^.;:]{0,30}?(?:\\bis\\s+${ON}|[:：]\\s*)`,
    "giu",
  ),
];

/** Longest date in words. */
const DATE_LENGTH = 24;

const datedAt = (text: string, at: number): { readonly day: string; readonly end: number } | undefined => {
  const [first] = scan(text.slice(at, at + DATE_LENGTH), PERIOD_PHRASES).found;
  if (first?.start !== 0 || first.value.kind !== "date") return undefined;
  return { day: first.value.day, end: at + first.end };
};

/** In every date that names its year: most blocks have none, which this tells at once. */
const YEAR = /\d{4}/u;

const statementsIn = (block: TextBlock, after: string): readonly DocumentStatement[] => {
  const text = wordsOf(block);
  if (!YEAR.test(text)) return [];
  const ends = ANNOUNCEMENTS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: whole }) => index + whole.length),
  );
  return [...new Set(ends)].flatMap((at): DocumentStatement[] => {
    const date = datedAt(text, at);
    if (!date || date.day <= after) return [];
    return [
      {
        concept: "core:NextReleaseDate",
        value: date.day,
        occurrences: occurrenceAt(block, at, date.end, date.day),
      },
    ];
  });
};

/** The day of the next release, where one is announced that lies after `after`, the last of the days known. */
export const readNextRelease = ({ texts }: Reading, after: string): readonly DocumentStatement[] => {
  const found = texts.flatMap((block) => statementsIn(block, after));
  return new Set(found.map(({ value }) => value)).size === 1 ? found : [];
};
