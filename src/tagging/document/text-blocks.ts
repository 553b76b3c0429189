import type { Occurrence } from "../../model/index.js";
import { type Block, type Cell, type Release, renderXhtml, type Span } from "../../release/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { readSections } from "./sections.js";
import type { DocumentStatement } from "./statement.js";

/** How much of a section's first words an occurrence shows. */
const MAX_WORDS = 160;

const firstCell = (block: Extract<Block, { kind: "table" }>): Cell | undefined => {
  const cells = [
    ...block.header.flatMap(({ stub, cells: heads }) => [...(stub ? [stub] : []), ...heads]),
    ...block.rows.flatMap(({ label, cells: data, unplaced }) => [
      ...(label ? [label] : []),
      ...data,
      ...unplaced,
    ]),
  ];
  return cells[0];
};

const firstSpan = (block: Block): Span | undefined =>
  block.kind === "table" ? firstCell(block)?.span : block.spans[0];

/** Where a run of a section begins: its heading, or the first words of what has none. */
const beginningOf = ([first]: readonly Block[]): readonly Occurrence[] => {
  const span = first && firstSpan(first);
  if (!span) return [];
  const text = span.text.slice(0, MAX_WORDS);
  return [{ line: span.line, column: span.column, text, value: text }];
};

/**
 * The text of a release, section by section: each block but page furniture stands in exactly one. What belongs to one
 * concept and stands apart in the release is joined in order. An occurrence is where a section begins, with its first
 * words; the value is the section as XHTML.
 */
export const readTextBlocks = (release: Release, taxonomy: Taxonomy): readonly DocumentStatement[] =>
  readSections(release, taxonomy).map(({ concept, runs }) => ({
    concept,
    value: renderXhtml(runs.flat(), release),
    occurrences: runs.flatMap(beginningOf),
  }));
