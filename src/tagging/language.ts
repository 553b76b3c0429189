const KANA_OR_KANJI = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;

/** The language of a text of a release, as BCP 47 names it: Japanese where a fifth of its letters are, else English. */
export const languageOf = (text: string): "en" | "ja" => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const japanese = text.match(KANA_OR_KANJI)?.length ?? 0;
  return japanese > 0 && japanese * 5 >= letters ? "ja" : "en";
};
