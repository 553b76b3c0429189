import type { Collector } from "../diagnostics/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import type { TaggedTable } from "./read-table.js";

/** Says which lines were tagged by a draft, so that a person checks them before they are filed. */
export const reportDrafts = (
  tables: readonly TaggedTable[],
  taxonomy: Taxonomy,
  collector: Collector,
): void => {
  const drafts = tables
    .flatMap(({ rows }) => rows)
    .filter(({ line }) => line?.draft ?? (line && taxonomy.concepts.get(line.concept)?.draft));
  const [first] = drafts;
  if (!first) return;
  const labels = drafts.map(({ row }) => `“${row.label?.text ?? ""}” (line ${row.line})`);
  collector.info(
    "draft-tags",
    `${drafts.length} rows are tagged by lines that are drafts: ${labels.join(", ")}.`,
    {
      place: first.row.label?.span ?? { line: first.row.line, column: 1 },
      hint: "Check each in the taxonomy's source, then take `draft: true` off it.",
    },
  );
};
