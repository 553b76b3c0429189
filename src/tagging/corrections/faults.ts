import type { Collector } from "../../diagnostics/index.js";
import type { Correction } from "../../model/index.js";
import type { Release } from "../../release/index.js";

/** Why a correction is not applied: a whole sentence, and what to do. */
export interface Fault {
  readonly correction: Correction;
  readonly message: string;
  readonly hint: string;
}

const PLACES = "Take line, column and printed text as the audit of this very text says them.";

const overlap = (a: Correction, b: Correction): boolean =>
  a.line === b.line && a.column < b.column + b.printed.length && b.column < a.column + a.printed.length;

/** Two corrections of one place, or of places that overlap: neither can be preferred. */
export const repeated = (correction: Correction, all: readonly Correction[]): Fault | undefined => {
  const other = all.find((each) => each !== correction && overlap(each, correction));
  return (
    other && {
      correction,
      message: `“${correction.printed}” is to be read as “${correction.corrected}”, and another correction of this place says “${other.corrected}”.`,
      hint: "Leave one of them in the list.",
    }
  );
};

/** Longest stretch of a line that is quoted. */
const MAX_QUOTE = 40;

/** The correction's printed text does not stand at its place, or is a piece of a longer number. */
export const misprinted = (correction: Correction, { lines }: Release): Fault | undefined => {
  const { line, column, printed } = correction;
  const text = lines[line - 1];
  const [before, rest] = [text?.slice(0, column - 1) ?? "", text?.slice(column - 1) ?? ""];
  const fault = (message: string): Fault => ({ correction, message, hint: PLACES });
  if (text === undefined) return fault(`The release has no line ${line} with “${printed}” on it.`);
  if (printed === "" || !rest.startsWith(printed)) {
    const there = rest.split("\t")[0]?.slice(0, Math.max(printed.length, 1)).slice(0, MAX_QUOTE) ?? "";
    return fault(`“${printed}” is not printed here${there === "" ? "" : `, but “${there}”`}.`);
  }
  const after = rest.slice(printed.length);
  const torn =
    (/\d[.,]?$/.test(before) && /^\d/.test(printed)) || (/\d$/.test(printed) && /^[.,]?\d/.test(after));
  return torn ? fault(`“${printed}” is only a piece of the number that is printed here.`) : undefined;
};

/** The printed text stands where nothing is read as the number of a fact. */
export const notRead = (correction: Correction): Fault => ({
  correction,
  message: `“${correction.printed}” is no number of a fact here, so “${correction.corrected}” cannot be read in its place.`,
  hint: "Only numbers that are facts, and cells where one belongs, can be corrected; headers, labels and marks are corrected in the text itself.",
});

/** The column of the printed text is not known. */
export const withoutColumn = (correction: Correction): Fault => ({
  correction,
  message: `Which column “${correction.printed}” belongs to is not known, so “${correction.corrected}” cannot be read in its place.`,
  hint: "Correct the row in the text itself: each column needs its tab.",
});

/** What is to be read is no number there. */
export const unreadable = (correction: Correction): Fault => ({
  correction,
  message: `“${correction.corrected}” cannot be read in place of “${correction.printed}” as the number of one fact.`,
  hint: "Write it in the form in which the release prints such numbers.",
});

/** Raises why corrections are not applied. */
export const reportFaults = (faults: readonly Fault[], collector: Collector): void => {
  for (const { correction, message, hint } of faults) {
    const { line, column, printed } = correction;
    collector.error("suggestion-not-applicable", `${message} The correction is not applied.`, {
      place: { line, column, length: printed.length },
      hint,
    });
  }
};
