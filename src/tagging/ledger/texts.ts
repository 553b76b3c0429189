import type { Block, LocatedText, Release, TextBlock } from "../../release/index.js";
import { locate } from "../../release/index.js";
import { PERIOD_PHRASES } from "../phrases/periods.js";
import { scan } from "../phrases/scan.js";
import type { Claim, Stretch } from "./ledger.js";
import { FIRST_RULES, LAST_RULES, LATER_RULES, MARK_RULES, type Rule } from "./rules.js";
import { claim, isOpen, type Sheet } from "./sheet.js";

/** Says what the runs in a stretch of a text are. */
const claimIn = (sheet: Sheet, text: LocatedText, start: number, end: number, what: Claim): void => {
  for (const { line, column, length } of text.spansOf(start, end))
    claim(sheet, { line, start: column - 1, end: column - 1 + length }, what);
};

const applyRules = (sheet: Sheet, text: LocatedText, rules: readonly Rule[]): void => {
  for (const { pattern, kind, reason } of rules) {
    const what: Claim = { kind, ...(reason !== undefined && { reason }) };
    pattern.lastIndex = 0;
    // `matchAll` would copy the pattern each time, which costs more than to search a short text.
    for (let match = pattern.exec(text.text); match; match = pattern.exec(text.text))
      claimIn(sheet, text, match.index, match.index + match[0].length, what);
  }
};

const PERIOD: Claim = { kind: "period" };

/** True where a line that the text stands on has a number of which nothing is said yet. */
const isOpenText = (sheet: Sheet, text: LocatedText): boolean =>
  text.spansOf(0, text.text.length).some(({ line }) => isOpen(sheet, line));

/** Says what the numbers of a sentence or heading are, as far as their form tells. */
export const claimByForm = (sheet: Sheet, text: LocatedText): void => {
  applyRules(sheet, text, FIRST_RULES);
  const periods = scan(text.text, PERIOD_PHRASES).found;
  const years = periods.filter(({ value }) => value.kind === "year");
  for (const found of periods)
    if (found.value.kind !== "year") claimIn(sheet, text, found.start, found.end, PERIOD);
  if (!isOpenText(sheet, text)) return;
  applyRules(sheet, text, LATER_RULES);
  // A year alone says less than what else a number of four digits may be.
  for (const { start, end } of years) claimIn(sheet, text, start, end, PERIOD);
  if (isOpenText(sheet, text)) applyRules(sheet, text, LAST_RULES);
};

/** Says what the numbers of a label or header are: notes' marks and periods, else parts of a name. */
export const claimLabel = (sheet: Sheet, text: LocatedText): void => {
  applyRules(sheet, text, MARK_RULES);
  for (const { start, end } of scan(text.text, PERIOD_PHRASES).found)
    claimIn(sheet, text, start, end, PERIOD);
  claimIn(sheet, text, 0, text.text.length, { kind: "name" });
};

/** True where a text is nothing but a date or period that is more than a year alone. */
export const isPeriod = (text: string): boolean => {
  const { found, rest } = scan(text, PERIOD_PHRASES);
  return rest.trim() === "" && found.some(({ value }) => value.kind !== "year");
};

type Prose = Exclude<Block, { kind: "table" }>;

/** What stands before a block's first words: the mark of a note, the number of a list's item. */
const claimStarter = (sheet: Sheet, { kind, spans }: Prose): void => {
  const [first] = spans;
  if (!first || (kind !== "note" && kind !== "list-item")) return;
  const stretch: Stretch = { line: first.line, start: 0, end: first.column - 1 };
  claim(sheet, stretch, { kind: kind === "note" ? "note-mark" : "reference" });
};

const isTextOpen = (sheet: Sheet, { spans }: TextBlock): boolean =>
  spans.some(({ line }) => isOpen(sheet, line));

/** Says what the numbers in running text, headings, notes and page furniture are. */
export const claimTexts = (sheet: Sheet, { blocks }: Release): void => {
  for (const block of blocks) {
    if (block.kind === "table" || !isTextOpen(sheet, block)) continue;
    if (block.kind === "furniture") {
      for (const { line, column, length } of block.spans)
        claim(sheet, { line, start: column - 1, end: column - 1 + length }, { kind: "furniture" });
      continue;
    }
    claimStarter(sheet, block);
    claimByForm(sheet, locate(block));
  }
};
