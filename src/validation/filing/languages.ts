import { aspectKey, type Fact } from "../../model/index.js";
import { hasLanguage } from "../../taxonomy/index.js";
import { placeOfNote } from "../notes.js";
import { describe, knownFacts, placeOf } from "../rule.js";
import { type Check, type Filing, groupFacts } from "./check.js";
import type { LanguagesRule } from "./rule-set.js";

/** RFC 4647 §3.3.1, basic filtering. */
const isOf = (language: string, range: string): boolean => {
  const [tag, wanted] = [language.toLowerCase(), range.toLowerCase()];
  return tag === wanted || tag.startsWith(`${wanted}-`);
};

const textFacts = ({ report, taxonomy }: Filing): readonly Fact[] =>
  knownFacts(report, taxonomy).flatMap(({ fact, type }) =>
    hasLanguage(type) && fact.value !== null ? [fact] : [],
  );

const checkEach = ({ stated, allowed }: LanguagesRule, texts: readonly Fact[], filing: Filing): void => {
  const isAllowed = (language: string): boolean => !allowed || allowed.some((range) => isOf(language, range));
  const { findings, raise } = filing;
  for (const fact of texts) {
    if (fact.language === undefined) {
      if (stated)
        raise(`${describe(fact)} is a text that does not say its language`, placeOf(fact, findings));
    } else if (!isAllowed(fact.language))
      raise(`${describe(fact)} is in the language ${fact.language}`, placeOf(fact, findings));
  }
  for (const note of filing.report.notes ?? [])
    if (!isAllowed(note.language))
      raise(`The note “${note.id}” is in the language ${note.language}`, placeOfNote(note, findings));
};

/** What is told in another language only; a text without language tells nothing of it. */
const checkRequired = (required: string, texts: readonly Fact[], { findings, raise }: Filing): void => {
  const told = texts.filter(({ language }) => language !== undefined);
  const byRest = groupFacts(told, ({ language: _, ...rest }) => aspectKey(rest));
  for (const group of byRest.values()) {
    const [first] = group;
    if (first && !group.some(({ language = "" }) => isOf(language, required)))
      raise(`${describe(first)} is not told in the language ${required}`, placeOf(first, findings));
  }
};

/** Texts and notes say their language, it is one that the gate takes, and nothing is told in a foreign one only. */
export const checkLanguages: Check<LanguagesRule> = (rule, filing) => {
  const texts = textFacts(filing);
  checkEach(rule, texts, filing);
  if (rule.required !== undefined) checkRequired(rule.required, texts, filing);
};
