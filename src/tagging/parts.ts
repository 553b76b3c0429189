import { type Collector, createCollector, type Diagnostic } from "../diagnostics/index.js";
import type { Entity, Fact, ReportingPeriod } from "../model/index.js";
import type { Release, Table } from "../release/index.js";
import type { Issuer, Taxonomy } from "../taxonomy/index.js";
import { type Accepted, NOTHING_ACCEPTED } from "./corrections/edits.js";
import { documentFacts } from "./document/index.js";
import { type Notes, readNotes, withTable } from "./notes/index.js";
import { reportOtherDigits } from "./other-digits.js";
import { type ProseReading, readProse } from "./prose/prose.js";
import { publicationOf } from "./publication.js";
import { type ReadTable, readTable } from "./read-table.js";
import { reportingPeriod, titledPeriod } from "./reporting.js";

/** What one step of tagging gives, with its findings: they are raised when the parts are put together. */
export interface Part<T> {
  readonly result: T;
  readonly findings: readonly Diagnostic[];
}

/** What the tables of a release do not change, but for the period that they report on. */
interface PeriodParts {
  /** Absent where no table tells it. */
  readonly period?: ReportingPeriod;
  readonly prose: ProseReading;
  readonly document: Part<readonly Fact[]>;
}

/** A release read part by part, before the parts make a report. */
export interface ReleaseParts extends PeriodParts {
  readonly release: Release;
  readonly taxonomy: Taxonomy;
  readonly issuer: Issuer;
  readonly publication: ReturnType<typeof publicationOf>;
  readonly notes: Part<Notes>;
  readonly accepted: Accepted;
  /** In the order of the release. */
  readonly tables: readonly Part<ReadTable>[];
}

const part = <T>(read: (collector: Collector) => T): Part<T> => {
  const collector = createCollector();
  return { result: read(collector), findings: collector.diagnostics };
};

const tablePart = (table: Table, notes: Notes, taxonomy: Taxonomy, issuer: Issuer): Part<ReadTable> => {
  const entity: Entity = { scheme: issuer.scheme, identifier: issuer.identifier };
  return part((collector) => readTable(table, taxonomy, entity, notes, collector));
};

const NOTHING: PeriodParts = {
  prose: { occurrences: [], mentions: [], outlooks: [] },
  document: { result: [], findings: [] },
};

type Known = Omit<ReleaseParts, keyof PeriodParts>;

const periodOf = ({ tables, issuer }: Known): ReportingPeriod | undefined =>
  reportingPeriod(
    tables.map(({ result }) => result),
    issuer,
  );

/** Sentences and what the release says of itself: both are told in relation to the period that it reports on. */
const readPeriodParts = (known: Known): PeriodParts => {
  const { release, taxonomy, issuer, publication, notes, accepted } = known;
  const period = periodOf(known);
  if (!period) return NOTHING;
  const titled = titledPeriod(publication.title, issuer);
  return {
    period,
    prose: readProse(release, taxonomy, issuer, period, titled, notes.result, accepted.edits),
    document: part((collector) => documentFacts(release, taxonomy, issuer, period, collector)),
  };
};

/**
 * Reads the parts of a release; what there is to say about them is in them and not raised yet.
 *
 * @param accepted what to read in place of texts of the release, whose tables have it already
 */
export const readParts = (
  release: Release,
  taxonomy: Taxonomy,
  issuer: Issuer,
  accepted: Accepted = NOTHING_ACCEPTED,
): ReleaseParts => {
  const notes = part((collector) => {
    reportOtherDigits(release, collector);
    return readNotes(release, collector);
  });
  const tables = release.blocks
    .filter((block) => block.kind === "table")
    .map((table) => tablePart(table, notes.result, taxonomy, issuer));
  const known = { release, taxonomy, issuer, publication: publicationOf(release), notes, accepted, tables };
  return { ...known, ...readPeriodParts(known) };
};

const sameCaption = (a: Table, b: Table): boolean =>
  a.caption.length === b.caption.length &&
  a.caption.every(({ text }, index) => text === b.caption[index]?.text);

/**
 * The parts of a release with another table in place of the one with its id: that table is read again and the rest
 * is kept, unless the table changes what it is read by: a caption, note marks, or the period that is reported on. The
 * table's places point into the lines of the same release, of which the text of its sections is made.
 */
export const rereadTable = (parts: ReleaseParts, table: Table): ReleaseParts => {
  const { taxonomy, issuer, accepted } = parts;
  const index = parts.tables.findIndex(({ result }) => result.table.id === table.id);
  const before = parts.tables[index]?.result.table;
  if (!before) return parts;
  const blocks = parts.release.blocks.map((block) => (block === before ? table : block));
  const release = { ...parts.release, blocks };
  const notes = withTable(parts.notes.result, before, table);
  if (!notes || !sameCaption(before, table)) return readParts(release, taxonomy, issuer, accepted);
  const known: Known = {
    release,
    taxonomy,
    issuer,
    publication: parts.publication,
    notes: { ...parts.notes, result: notes },
    accepted,
    tables: parts.tables.with(index, tablePart(table, notes, taxonomy, issuer)),
  };
  const { period, prose, document } = parts;
  return periodOf(known)?.end === period?.end
    ? { ...known, ...(period && { period }), prose, document }
    : { ...known, ...readPeriodParts(known) };
};
