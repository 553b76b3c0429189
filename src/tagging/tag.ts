import type { Collector } from "../diagnostics/index.js";
import type { Entity, Occurrence, Report, UnreadNumber, UnreadRow } from "../model/index.js";
import type { Release } from "../release/index.js";
import type { Issuer, Taxonomy } from "../taxonomy/index.js";
import { documentFacts } from "./document/index.js";
import { mergeOccurrences } from "./merge.js";
import { type Notes, notesOf, readNotes } from "./notes/index.js";
import { reportOtherDigits } from "./other-digits.js";
import { type NamedPeriod, reportingPeriodOf, resolvePeriod } from "./period.js";
import { PERIOD_PHRASES } from "./phrases/periods.js";
import { scan } from "./phrases/scan.js";
import { checkClaims } from "./prose/claims.js";
import type { Mention } from "./prose/mention.js";
import { type ProseReading, readProse } from "./prose/prose.js";
import { publicationOf } from "./publication.js";
import { addCounts, type CellCounts, readTable, type TaggedTable } from "./read-table.js";

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
}

/** The quarter that the release reports on: the one that the latest of its columns of results ends with. */
const reportingPeriod = (tables: readonly TaggedTable[], issuer: Issuer) => {
  const results = tables
    .flatMap(({ columns }) => columns)
    .filter(({ dimensions }) => Object.keys(dimensions).length === 0);
  const ends = results.map(({ period }) => period.end).sort();
  const latest = ends.at(-1);
  return latest === undefined ? undefined : reportingPeriodOf(latest, issuer.fiscalYear);
};

/** The period that the release's title says it reports on. */
const titledPeriod = (title: string | undefined, { fiscalYear }: Issuer): NamedPeriod | undefined =>
  resolvePeriod(
    scan(title ?? "", PERIOD_PHRASES).found.map(({ value }) => value),
    [],
    fiscalYear,
  );

const NO_PROSE: ProseReading = { occurrences: [], mentions: [], outlooks: [] };

/** The headline and the figures speak of one quarter, unless dates were moved by mistake. */
const checkHeadline = (
  title: string | undefined,
  end: string | undefined,
  issuer: Issuer,
  collector: Collector,
): void => {
  const named = titledPeriod(title, issuer);
  if (!named || end === undefined || named.end === end) return;
  collector.warning(
    "headline-disagrees",
    `The headline “${title}” speaks of a period that ends on ${named.end}, but the latest figures are of ${end}.`,
    {
      place: { line: 1, column: 1 },
      hint: "Compare the dates of the tables' headers with the published release.",
    },
  );
};

/** Says which lines were tagged by a draft, so that a person checks them before they are filed. */
const reportDrafts = (tables: readonly TaggedTable[], taxonomy: Taxonomy, collector: Collector): void => {
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

/**
 * Tags a release: every numeric cell of its tables becomes an occurrence of a fact of the issuer's taxonomy, or is
 * reported. Nothing is guessed: a label is known or not, a column is read or left out.
 */
export const tagRelease = (
  release: Release,
  taxonomy: Taxonomy,
  issuer: Issuer,
  collector: Collector,
): Tagging => {
  const { scheme, identifier } = issuer;
  const entity: Entity = { scheme, identifier };
  reportOtherDigits(release, collector);
  const notes = readNotes(release, collector);
  const tables = release.blocks
    .filter((block) => block.kind === "table")
    .map((table) => readTable(table, taxonomy, entity, notes, collector));
  reportDrafts(tables, taxonomy, collector);
  const period = reportingPeriod(tables, issuer);
  const publication = publicationOf(release);
  const prose = period
    ? readProse(release, taxonomy, issuer, period, titledPeriod(publication.title, issuer), notes)
    : NO_PROSE;
  const { facts, leads } = mergeOccurrences(
    [...tables.flatMap(({ occurrences }) => occurrences), ...prose.occurrences],
    collector,
  );
  checkClaims(facts, taxonomy, collector);
  const explaining = notesOf(facts, notes);
  checkHeadline(publication.title, period?.end, issuer, collector);
  // A report without figures is none, whatever the release says of itself.
  const document =
    period && facts.length > 0 ? documentFacts(release, taxonomy, issuer, period, collector) : [];
  const report: Report = {
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
  return {
    report,
    tables: tables.map(({ occurrences: _, unreadNumbers: __, unreadRows: ___, ...table }) => table),
    leads,
    mentions: prose.mentions,
    notes,
    counts: addCounts(tables.map(({ counts }) => counts)),
    unreadNumbers: tables.flatMap(({ unreadNumbers }) => unreadNumbers),
    unreadRows: tables.flatMap(({ unreadRows }) => unreadRows),
  };
};
