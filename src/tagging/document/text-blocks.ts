import type { Occurrence } from "../../model/index.js";
import { type Block, firstSpan, type Release, renderXhtml } from "../../release/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { headlineOf } from "../publication.js";
import { readSections } from "./sections.js";
import type { DocumentStatement } from "./statement.js";

/** How much of a section's first words an occurrence shows. */
const MAX_WORDS = 160;

/** Where a run of a section begins: its heading, or the first words of what has none. */
const beginningOf = ([first]: readonly Block[]): readonly Occurrence[] => {
  const span = first && firstSpan(first);
  if (!span) return [];
  const text = span.text.slice(0, MAX_WORDS);
  return [{ line: span.line, column: span.column, text, value: text }];
};

/**
 * The text of a release, section by section: each block but page furniture stands in exactly one. What belongs to one
 * concept and stands apart in the release is joined in order, a `div` each. An occurrence is where a part begins, with
 * its first words; the value is the section as XHTML.
 */
export const readTextBlocks = (release: Release, taxonomy: Taxonomy): readonly DocumentStatement[] => {
  const { title } = headlineOf(release);
  return readSections(release, taxonomy).map(({ concept, runs }) => ({
    concept,
    value: runs.map((run) => renderXhtml(run, release, { title })).join(""),
    occurrences: runs.flatMap(beginningOf),
  }));
};
