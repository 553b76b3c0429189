import type { DocumentStatement, Reading } from "./statement.js";
import { wordsOf } from "./statement.js";

/** Words that no text of a language does without, by its BCP 47 tag. */
const FREQUENT: Readonly<Record<string, RegExp>> = {
  en: /(?<![\p{L}\d])(?:the|of|and|in|to|for|from|by|with|was|were|is|ended)(?![\p{L}\d])/giu,
};

/** Share of its words that a text of the language has of them at least; running English has about a third. */
const SHARE = 0.05;

/** The language in which the release is written; none where its words are too few or of no language that is known. */
export const readLanguage = ({ texts }: Reading): readonly DocumentStatement[] => {
  const text = texts.map(wordsOf).join("\n").slice(0, 50_000);
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const language = Object.keys(FREQUENT).find(
    (tag) => (text.match(FREQUENT[tag] ?? /$^/u)?.length ?? 0) > words * SHARE,
  );
  return language === undefined
    ? []
    : [{ concept: "core:DocumentLanguage", value: language, occurrences: [] }];
};
