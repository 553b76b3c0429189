import type { Fact, Occurrence } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import type { Tagging } from "../assemble.js";
import type { Claim, LedgerKind, Stretch } from "./ledger.js";
import { claim, type Sheet } from "./sheet.js";

/** An amount that line ends divide takes few lines. */
const MAX_LINES = 8;

/**
 * Where a printed text stands. Mostly it is simply there; a reader also sees as one text what line ends divide, and
 * does not see the backslashes of Markdown.
 */
const stretchesOf = (lines: readonly string[], { line, column, text }: Occurrence): readonly Stretch[] => {
  if (lines[line - 1]?.startsWith(text, column - 1))
    return [{ line, start: column - 1, end: column - 1 + text.length }];
  const words = text.replace(/\s/g, "");
  const stretches: Stretch[] = [];
  for (let [at, index] = [0, line - 1]; at < words.length && index < line - 1 + MAX_LINES; index += 1) {
    const source = lines[index] ?? "";
    const start = index === line - 1 ? column - 1 : 0;
    let end = start;
    for (let i = start; i < source.length && at < words.length; i += 1) {
      if (source[i] === words[at]) {
        at += 1;
        end = i + 1;
      } else if (!/[\s\\]/.test(source[i] ?? "")) return [...stretches, { line: index + 1, start, end }];
    }
    stretches.push({ line: index + 1, start, end });
  }
  return stretches;
};

/** A change or multiple, as `YearOverYearChange`: what sentences claim of other facts. */
const isComparison = ({ concept }: Fact, taxonomy: Taxonomy): boolean => {
  const family = taxonomy.concepts.get(concept)?.ratio?.family;
  const kind = family === undefined ? undefined : taxonomy.ratioFamilies.get(family)?.kind;
  return kind === "change" || kind === "multiple";
};

const isSame = (a: Occurrence, b: Occurrence | undefined): boolean =>
  a.line === b?.line && a.column === b.column;

const kindOf = (fact: Fact, occurrence: Occurrence, tagging: Tagging, taxonomy: Taxonomy): LedgerKind => {
  if (occurrence.table === undefined && isComparison(fact, taxonomy)) return "ratio-claim";
  return isSame(occurrence, tagging.leads.get(fact.id)) ? "fact" : "restatement";
};

/**
 * Says of each number that is an occurrence which fact it states. Text facts are left out: a date that is one stays a
 * date, and a section that is one holds numbers that are others.
 */
export const claimOccurrences = (
  sheet: Sheet,
  lines: readonly string[],
  tagging: Tagging,
  taxonomy: Taxonomy,
): void => {
  for (const fact of tagging.report.facts) {
    if (!fact.unit) continue;
    for (const occurrence of fact.occurrences) {
      const what: Claim = {
        kind: kindOf(fact, occurrence, tagging, taxonomy),
        fact: fact.id,
        ...(occurrence.conflict && { conflict: true }),
      };
      for (const stretch of stretchesOf(lines, occurrence)) claim(sheet, stretch, what);
    }
  }
};
