/** A text as searches compare it: letters of one form and case, no commas within numbers. */
export const searchable = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(\d),(?=\d)/g, "$1");

/** The words of a query, each of which has to be found. */
export const queryWords = (query: string): readonly string[] =>
  searchable(query).split(/\s+/).filter(Boolean);

export const matches = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
