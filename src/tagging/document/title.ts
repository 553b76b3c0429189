import { headlineOf } from "../publication.js";
import { type DocumentStatement, occurrenceAt, type Reading } from "./statement.js";

/** Kinds of documents by what their headlines say. */
const TYPES: readonly { readonly value: string; readonly pattern: RegExp }[] = [
  {
    value: "Earnings release",
    pattern:
      /\b(?:(?:announces?|reports?|releases?|posts?)\b[^.:]{0,80}?\b(?:results|earnings)|(?:financial|operating|business|quarterly|quarter|interim|annual|full[- ]year|year[- ]end|half[- ]year) (?:results|earnings)|(?:results|earnings) (?:of|for|release|report|summary))\b/iu,
  },
];

/** The headline, and what kind of document it says that the release is. */
export const readTitle = ({ release }: Reading): readonly DocumentStatement[] => {
  const { title } = headlineOf(release);
  if (!title) return [];
  const { text } = title;
  const types = TYPES.flatMap(({ value, pattern }): DocumentStatement[] => {
    const match = pattern.exec(text);
    if (!match) return [];
    const end = match.index + match[0].length;
    return [
      { concept: "core:DocumentType", value, occurrences: occurrenceAt(title, match.index, end, value) },
    ];
  });
  return [
    ...types,
    { concept: "core:DocumentTitle", value: text, occurrences: occurrenceAt(title, 0, text.length, text) },
  ];
};
