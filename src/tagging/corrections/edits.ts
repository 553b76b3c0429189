import type { Correction, Occurrence } from "../../model/index.js";
import { type LocatedText, locate, locateSpan, type TextBlock } from "../../release/index.js";

/** A correction of a stretch of a block's text: UTF-16 offsets in the text as printed, the end outside. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** The corrected words as a reader sees them. */
  readonly text: string;
  readonly correction: Correction;
}

/** Edits of texts, those of one in order and apart from each other. */
export type Edits = ReadonlyMap<TextBlock, readonly Edit[]>;

/** A correction's words as a reader sees them: in lists they can have the escapes of the release's text. */
export const wordsOf = ({ line, column, corrected }: Correction): string =>
  locateSpan({ line, column, length: corrected.length, text: corrected }).text;

/** Where a correction's printed text stands in a block; undefined where it does not. */
export const editOf = (block: TextBlock, correction: Correction): Edit | undefined => {
  const { line, column, printed } = correction;
  if (!block.spans.some((span) => span.line === line)) return undefined;
  const { text, spansOf } = locate(block);
  const offsets = Array.from({ length: text.length }, (_, index) => index);
  const start = offsets.find((at) =>
    spansOf(at, at + 1).some((at1) => at1.line === line && at1.column === column),
  );
  if (start === undefined) return undefined;
  const isPrinted = (end: number): boolean => {
    const [only, ...others] = spansOf(start, end);
    return others.length === 0 && only?.text === printed;
  };
  const end = offsets.slice(start, start + printed.length).find((at) => isPrinted(at + 1));
  return end === undefined ? undefined : { start, end: end + 1, text: wordsOf(correction), correction };
};

/** The corrections that a release is read with. */
export interface Accepted {
  readonly corrections: readonly Correction[];
  /** Those of texts; those of cells are in the tables. */
  readonly edits: Edits;
}

export const NOTHING_ACCEPTED: Accepted = { corrections: [], edits: new Map() };

const correctedText = (text: string, edits: readonly Edit[]): string => {
  let [made, at] = ["", 0];
  for (const { start, end, text: corrected } of edits) {
    made += text.slice(at, start) + corrected;
    at = end;
  }
  return made + text.slice(at);
};

/** The offset in the printed text of one in the corrected text; within what was corrected, `start` or `end` of it. */
const printedOffset = (offset: number, edits: readonly Edit[], within: "start" | "end"): number => {
  let moved = 0;
  for (const edit of edits) {
    const start = edit.start + moved;
    const end = start + edit.text.length;
    if (offset <= start) break;
    if (offset < end) return edit[within];
    moved = end - edit.end;
  }
  return offset - moved;
};

/** A block's words as they were corrected, with the way back to where each of them is printed. */
export const locateEdited = (block: TextBlock, edits: readonly Edit[] = []): LocatedText => {
  const located = locate(block);
  if (edits.length === 0) return located;
  return {
    text: correctedText(block.text, edits),
    spansOf: (start, end) =>
      located.spansOf(printedOffset(start, edits, "start"), printedOffset(end, edits, "end")),
  };
};

/** Does a correction stand within the printed text of an occurrence? */
export const isWithin = ({ line, column, printed }: Correction, occurrence: Occurrence): boolean =>
  line === occurrence.line &&
  column >= occurrence.column &&
  column + printed.length <= occurrence.column + occurrence.text.length;

/** An occurrence with the text that was read in place of the printed one. */
export const withCorrected = <T extends Occurrence>(occurrence: T, edits: readonly Edit[] = []): T => {
  const inside = edits.filter(({ correction }) => isWithin(correction, occurrence));
  if (inside.length === 0) return occurrence;
  const local = inside.map(({ correction }): Edit => {
    const start = correction.column - occurrence.column;
    return { start, end: start + correction.printed.length, text: correction.corrected, correction };
  });
  return { ...occurrence, corrected: correctedText(occurrence.text, local) };
};
