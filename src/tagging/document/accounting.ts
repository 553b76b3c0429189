import type { TextBlock } from "../../release/index.js";
import { type DocumentStatement, occurrenceAt, type Reading, wordsOf } from "./statement.js";

/** Accounting principles by the words for them. */
const STANDARDS: readonly (readonly [value: string, words: string])[] = [
  [
    "U.S. GAAP",
    "U\\.?S\\.? ?GAAP|(?:US|U\\.S\\.|United States|American) (?:generally accepted )?accounting (?:principles|standards)|(?:generally accepted accounting principles|accounting principles generally accepted) in the (?:United States(?: of America)?|U\\.?S\\.?)",
  ],
  [
    "Japanese GAAP",
    "J(?:apanese|apan|-)? ?GAAP|Japanese (?:generally accepted )?accounting (?:principles|standards)|(?:generally accepted accounting principles|accounting principles generally accepted|accounting standards generally accepted) in Japan",
  ],
  ["IFRS", "IFRSs?|International Financial Reporting Standards|International Accounting Standards"],
];

/** Where a title or sentence says by which principles the figures are prepared; `{}` stands for their words. */
const PLACES: readonly string[] = [
  // [Japanese GAAP] behind a title, (under IFRS), <U.S. GAAP>
  "[(\\[<〔](?:under |prepared under |based on )?(?<words>{})[)\\]>〕]",
  "\\b(?:statements?|results|figures|information|data|accounts)\\b[^.;]{0,120}?\\b(?:prepared|presented|stated|reported|compiled)\\b[^.;]{0,60}?\\b(?:in accordance with|in conformity with|in compliance with|conform(?:ing)? (?:to|with)|based on|on the basis of|under|according to)\\s+(?:the\\s+)?(?<words>{})",
];

const PATTERNS = STANDARDS.flatMap(([value, words]) =>
  PLACES.map((place) => ({ value, pattern: new RegExp(place.replace("{}", words), "giu") })),
);

/** A measure that is not of these principles, or a comparison with others, does not say what the figures follow. */
const DENIED = /\b(?:not|non|differ\w*|reconcil\w*|other than|rather than|supplement\w*)\b/iu;

/** In every name of accounting principles: most blocks have none, which this tells at once. */
const WORD = /GAAP|IFRS|accounting|reporting standards/iu;

const statementsIn = (block: TextBlock): readonly DocumentStatement[] =>
  PATTERNS.flatMap(({ value, pattern }) =>
    [...wordsOf(block).matchAll(pattern)].flatMap(({ index, 0: whole, groups }): DocumentStatement[] => {
      const words = groups?.words ?? whole;
      if (DENIED.test(whole)) return [];
      const start = index + whole.lastIndexOf(words);
      return [
        {
          concept: "core:EntityAccountingStandard",
          value,
          occurrences: occurrenceAt(block, start, start + words.length, value),
        },
      ];
    }),
  );

/** The accounting basis, where the release says one; where it speaks of several there is no one answer. */
export const readAccountingBasis = ({ texts }: Reading): readonly DocumentStatement[] => {
  const found = texts.filter(({ text }) => WORD.test(text)).flatMap(statementsIn);
  return new Set(found.map(({ value }) => value)).size === 1 ? found : [];
};
