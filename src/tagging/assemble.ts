import { type Collector, passOn } from "../diagnostics/index.js";
import type { Correction, Occurrence, Report, UnreadNumber, UnreadRow } from "../model/index.js";
import { reportDrafts } from "./drafts.js";
import { mergeOccurrences } from "./merge.js";
import { type Notes, notesOf } from "./notes/index.js";
import type { ReleaseParts } from "./parts.js";
import type { Mention } from "./prose/mention.js";
import { addCounts, type CellCounts, type ReadTable, type TaggedTable } from "./read-table.js";
import { checkHeadline } from "./reporting.js";

/** What tagging makes of a release: the report, and how it came about. */
export interface Tagging {
  readonly report: Report;
  readonly tables: readonly TaggedTable[];
  /** For each fact, by its id, the occurrence that gives it its value and accuracy. */
  readonly leads: ReadonlyMap<string, Occurrence>;
  /** Numbers in sentences that are no occurrence of a fact, in the order of the release. */
  readonly mentions: readonly Mention[];
  /** The notes that the release has and the marks that point at them; the report has those that explain facts. */
  readonly notes: Notes;
  readonly counts: CellCounts;
  /** Cells of known lines and columns that hold no number that can be read, in the order of the release. */
  readonly unreadNumbers: readonly UnreadNumber[];
  /** Rows of statements with numbers that belong to no known place, in the order of the release. */
  readonly unreadRows: readonly UnreadRow[];
  /** What was read in place of printed texts, in the order of the release. */
  readonly corrections: readonly Correction[];
}

type Facts = Pick<Report, "facts">["facts"];

const reportOf = (
  { release, taxonomy, issuer, publication, period, prose, notes }: ReleaseParts,
  facts: Facts,
  document: Facts,
): Report => {
  const explaining = notesOf(facts, notes.result);
  return {
    taxonomy: [taxonomy.own.entryPoint],
    namespaces: taxonomy.namespaces,
    entityName: issuer.name.en,
    release: {
      file: release.file.split(/[\\/]/).at(-1) ?? release.file,
      sha256: release.sha256,
      ...publication,
    },
    ...(period && { reportingPeriod: period }),
    facts: [...facts, ...prose.outlooks, ...document],
    ...(explaining.length > 0 && { notes: explaining }),
  };
};

const taggedTable = ({ occurrences: _, unreadNumbers: __, unreadRows: ___, ...table }: ReadTable) => table;

/**
 * Puts the parts of a release together: occurrences of equal aspects become facts, and the facts a report.
 *
 * @param collector receives the findings of all parts, and what they say about each other
 */
export const assembleTagging = (parts: ReleaseParts, collector: Collector): Tagging => {
  const { taxonomy, issuer, publication, period, prose, notes, document } = parts;
  const tables = parts.tables.map(({ result }) => result);
  for (const { findings } of [notes, ...parts.tables]) passOn(findings, collector);
  reportDrafts(tables, taxonomy, collector);
  const occurrences = [...tables.flatMap((table) => table.occurrences), ...prose.occurrences];
  const { facts, leads } = mergeOccurrences(occurrences);
  checkHeadline(publication.title, period?.end, issuer, collector);
  // A report without figures is none, whatever the release says of itself.
  const said = facts.length > 0 ? document : { result: [], findings: [] };
  passOn(said.findings, collector);
  return {
    report: reportOf(parts, facts, said.result),
    tables: tables.map(taggedTable),
    leads,
    mentions: prose.mentions,
    notes: notes.result,
    counts: addCounts(tables.map(({ counts }) => counts)),
    unreadNumbers: tables.flatMap(({ unreadNumbers }) => unreadNumbers),
    unreadRows: tables.flatMap(({ unreadRows }) => unreadRows),
    corrections: parts.accepted.corrections,
  };
};
