import type { TextBlock } from "../../release/index.js";
import { type DocumentStatement, occurrenceAt, type Reading, wordsOf } from "./statement.js";

const SUBJECT = "(?:results|statements?|figures|information|data|accounts|amounts)";

/** What titles and sentences say of an audit: the words that are found are the occurrence. */
const PHRASES: readonly { readonly value: "true" | "false"; readonly pattern: RegExp }[] = [
  // (Unaudited) in a title; `Unaudited consolidated balance sheets`
  { value: "false", pattern: /[([](?<words>un-?audited|not audited)\b[^()[\]]{0,40}[)\]]/giu },
  { value: "false", pattern: /^(?<words>un-?audited)\b/giu },
  {
    value: "false",
    pattern: new RegExp(
      `\\b${SUBJECT}\\b[^.;]{0,80}?\\b(?<words>(?:(?:is|are|was|were) (?:un-?audited|not audited)|ha(?:s|ve) not (?:yet )?been audited))\\b`,
      "giu",
    ),
  },
  { value: "true", pattern: /[([](?<words>audited)\b[^()[\]]{0,40}[)\]]/giu },
  {
    value: "true",
    pattern: new RegExp(
      `\\b${SUBJECT}\\b[^.;]{0,80}?\\b(?<words>(?:(?:is|are|was|were) audited|ha(?:s|ve) been audited))\\b`,
      "giu",
    ),
  },
];

/** In every phrase: most blocks have it not, which this tells at once. */
const WORD = /audited/iu;

const statementsIn = (block: TextBlock): readonly DocumentStatement[] =>
  PHRASES.flatMap(({ value, pattern }) =>
    [...wordsOf(block).matchAll(pattern)].map(({ index, 0: whole, groups }): DocumentStatement => {
      const words = groups?.words ?? whole;
      const start = index + whole.indexOf(words);
      return {
        concept: "core:FinancialStatementsAudited",
        value,
        occurrences: occurrenceAt(block, start, start + words.length, value),
      };
    }),
  );

/**
 * Whether the figures are audited, where the release says it. Where some are and some are not, as in a release of
 * a quarter that shows the last year's balance sheet, there is no one answer.
 */
export const readAudited = ({ texts }: Reading): readonly DocumentStatement[] => {
  const found = texts.filter(({ text }) => WORD.test(text)).flatMap(statementsIn);
  return new Set(found.map(({ value }) => value)).size === 1 ? found : [];
};
