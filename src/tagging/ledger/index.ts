import type { Diagnostic } from "../../diagnostics/index.js";
import { locateSpan, type Release } from "../../release/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Tagging } from "../assemble.js";
import type { Mention } from "../prose/mention.js";
import { LEDGER_KINDS, type Ledger, type LedgerEntry, type LedgerKind } from "./ledger.js";
import { claimOccurrences } from "./occurrences.js";
import { findingsOf } from "./reasons.js";
import { NOT_UNDERSTOOD, UNKNOWN } from "./rules.js";
import { claim, isOpen, openSheet, type Sheet } from "./sheet.js";
import { claimTables } from "./tables.js";
import { claimByForm, claimTexts } from "./texts.js";

export { LEDGER_KINDS, type Ledger, type LedgerEntry, type LedgerKind } from "./ledger.js";

const SUPERSCRIPT = /<sup>[^<>]{0,20}<\/sup>/gi;
const TAG = /<\/?[a-z][^<>]{0,200}>/gi;

/** Numbers within the tags that a document left behind when it was saved as text. */
const claimTags = (sheet: Sheet, lines: readonly string[]): void => {
  for (const [index, text] of lines.entries()) {
    if (!text.includes("<") || !isOpen(sheet, index + 1)) continue;
    for (const [pattern, kind] of [
      [SUPERSCRIPT, "note-mark"],
      [TAG, "furniture"],
    ] as const)
      for (const { 0: match, index: start } of text.matchAll(pattern))
        claim(sheet, { line: index + 1, start, end: start + match.length }, { kind });
  }
};

const claimMentions = (sheet: Sheet, mentions: readonly Mention[]): void => {
  for (const { span, meaning, reason = NOT_UNDERSTOOD } of mentions)
    claim(
      sheet,
      { line: span.line, start: span.column - 1, end: span.column - 1 + span.length },
      meaning === "amount" ? { kind: "other", reason } : { kind: meaning },
    );
};

/** Lines of which no block or table has all: what is left of them is told by its form. */
const claimRest = (sheet: Sheet, { file, lines }: Release): void => {
  for (const line of sheet.keys()) {
    const text = lines[line - 1] ?? "";
    if (isOpen(sheet, line))
      claimByForm(sheet, locateSpan({ file, line, column: 1, length: text.length, text }));
  }
};

const entriesOf = (sheet: Sheet): readonly LedgerEntry[] =>
  [...sheet.values()].flat().map(({ line, start, text, claim: said }) => ({
    line,
    column: start + 1,
    text,
    ...(said ?? { kind: "other", reason: UNKNOWN }),
  }));

const countsOf = (entries: readonly LedgerEntry[]): Ledger["counts"] => {
  const counts = Object.fromEntries(LEDGER_KINDS.map((kind) => [kind, 0])) as Record<LedgerKind, number>;
  for (const { kind } of entries) counts[kind] += 1;
  return counts;
};

/**
 * Accounts for every run of digits of a release (`[0-9][0-9,]*(\.[0-9]+)?`, without a closing comma): a fact, a
 * restatement, a claim, or what else it is, in the order of the source. What tagging has said comes first: occurrences of
 * numeric facts, then how tables were read, then what sentences mention; patterns tell the rest, and what none tells is
 * `other`. Never throws; takes time in proportion to the length of the text.
 *
 * @param diagnostics the findings of the tagging: reasons for cells that are no facts
 */
export const readLedger = (
  release: Release,
  tagging: Tagging,
  taxonomy: Taxonomy,
  diagnostics: readonly Diagnostic[],
): Ledger => {
  const sheet = openSheet(release.lines);
  claimOccurrences(sheet, release.lines, tagging, taxonomy);
  claimTags(sheet, release.lines);
  claimTables(sheet, release, tagging.tables, findingsOf(diagnostics));
  claimMentions(sheet, tagging.mentions);
  claimTexts(sheet, release);
  claimRest(sheet, release);
  const entries = entriesOf(sheet);
  return { counts: countsOf(entries), entries };
};
