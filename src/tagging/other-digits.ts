import type { Collector } from "../diagnostics/index.js";
import type { Release } from "../release/index.js";

/** Digits of other scripts, full-width ones among them. */
const OTHER_DIGITS = /(?![0-9])\p{Nd}+/u;

/** Numbers in full-width digits, or in those of another script, are not read: a person is told, lest they vanish. */
export const reportOtherDigits = ({ lines }: Release, collector: Collector): void => {
  const found = lines.flatMap((line, index) => {
    const match = OTHER_DIGITS.exec(line);
    return match ? [{ line: index + 1, column: match.index + 1, length: match[0].length }] : [];
  });
  const [first] = found;
  if (!first) return;
  collector.warning(
    "other-digits",
    `${found.length === 1 ? "A line has" : `${found.length} lines have`} full-width digits or digits of another script, which are not read: their numbers are in no fact and not in the ledger.`,
    { place: first, hint: "Replace them by the digits 0 to 9." },
  );
};
