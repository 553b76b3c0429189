/** A point between digits stays (`1.2Gbps`); every other point is punctuation. */
const POINT = /(?<!\p{Nd})\.|\.(?!\p{Nd})/gu;
/** What is neither letter, digit, combining mark nor one of the three signs that tell labels apart. */
const PUNCTUATION = /[^\p{L}\p{M}\p{Nd}+%.]+/gu;

/**
 * The form in which wordings are compared: lower case, compatibility characters folded (full-width letters, no-break
 * spaces), `&` as `and`, punctuation as single spaces, none around. `+`, `%` and a `.` between digits stay.
 *
 * Example: `IP Service + DC connectivity, net` → `ip service + dc connectivity net`.
 */
export const normalizeLabel = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(POINT, " ")
    .replace(PUNCTUATION, " ")
    .trim();
