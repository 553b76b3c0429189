/** A point between digits stays (`1.2Gbps`); every other point is punctuation. */
const POINT = /(?<!\p{Nd})\.|\.(?!\p{Nd})/gu;
/** What is neither letter, digit, combining mark nor one of the three signs that tell labels apart. */
const PUNCTUATION = /[^\p{L}\p{M}\p{Nd}+%.]+/gu;

/** Texts that were brought into normal form already: releases have much the same labels. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 120;

/**
 * The form in which wordings are compared: lower case, compatibility characters folded (full-width letters, no-break
 * spaces), `&` as `and`, punctuation as single spaces, none around. `+`, `%` and a `.` between digits stay.
 *
 * Example: `IP Service + DC connectivity, net` → `ip service + dc connectivity net`.
 */
export const normalizeLabel = (text: string): string => {
  const found = known.get(text);
  if (found !== undefined) return found;
  const made = normalize(text);
  if (known.size === MOST_KNOWN) known.clear();
  if (text.length <= LONGEST_KNOWN) known.set(text, made);
  return made;
};

const normalize = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(POINT, " ")
    .replace(PUNCTUATION, " ")
    .trim();
