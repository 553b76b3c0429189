const ARTICLES = new Set(["a", "an", "the"]);

const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/**
 * Label words in camel case, without articles and without the word that makes a total:
 * `Total losses on the other investments` → `LossesOnOtherInvestments`.
 */
export const conceptName = (label: string): string => {
  const words = label
    .normalize("NFKD")
    .replace(/^\s*total\s+(?=\S)/iu, "")
    .replace(/['’]s\b/gu, "s")
    .replace(/&/g, " and ")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "" && !ARTICLES.has(word.toLowerCase()));
  const name = words.map(capitalized).join("");
  return /^[A-Za-z]/.test(name) ? name : `Item${name}`;
};

/** Words that say nothing without the heading above them. */
const GENERIC = /^(?:others?|other,? net|total|subtotal|net|adjustments?)$/iu;

/** The name of a line, told apart from those taken by its heading and then by a number. */
export const uniqueName = (label: string, heading: string | undefined, taken: Set<string>): string => {
  const own = conceptName(label);
  const within = heading === undefined ? own : `${own}${conceptName(heading)}`;
  const first = GENERIC.test(label.trim()) ? within : own;
  const candidates = [first, within];
  const free = candidates.find((name) => !taken.has(name)) ?? numbered(within, taken);
  taken.add(free);
  return free;
};

const numbered = (name: string, taken: ReadonlySet<string>): string => {
  let count = 2;
  while (taken.has(`${name}${count}`)) count += 1;
  return `${name}${count}`;
};
