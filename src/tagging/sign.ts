import type { Collector } from "../diagnostics/index.js";
import { compare } from "../model/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import type { TaggedOccurrence } from "./merge.js";
import type { TaggedRow } from "./rows.js";

const LOSS = /\bloss(?:es)?\b/iu;
const GAIN = /\b(?:income|profits?|gains?|earnings)\b/iu;
const EITHER = /\bincome\b.*\bloss\b|\bloss\b.*\bincome\b|\bprofit\b.*\bloss\b/iu;

/**
 * `Net loss 2,326` without brackets: the label says that it is a loss and the number that it is a gain. The number is
 * kept as printed, and a person is told.
 */
export const reportDoubtfulSigns = (
  { row, line }: TaggedRow,
  occurrences: readonly TaggedOccurrence[],
  taxonomy: Taxonomy,
  collector: Collector,
): void => {
  const label = row.label?.text ?? "";
  const concept = line && taxonomy.concepts.get(line.concept);
  if (!concept || line.negated || !LOSS.test(label) || GAIN.test(label) || !EITHER.test(concept.label.en))
    return;
  const [first] = occurrences.filter(
    ({ aspects, occurrence }) => aspects.concept === line.concept && compare(occurrence.value, "0") > 0,
  );
  if (!first) return;
  const { line: at, column, text } = first.occurrence;
  collector.warning(
    "doubtful-sign",
    `“${label}” says that it is a loss, and ${text} is printed without a sign: it is read as a gain.`,
    {
      place: { line: at, column, length: text.length },
      hint: "If it is a loss, put it in brackets; if it is a gain, the label is a slip.",
    },
  );
};
