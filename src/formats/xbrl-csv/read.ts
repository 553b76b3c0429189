import type { Collector } from "../../diagnostics/index.js";
import { createNamer, type Fact, type Report, type ReportNote } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { findTaxonomy } from "../markup/known-taxonomy.js";
import { OIM, RESERVED_PREFIXES } from "../markup/namespaces.js";
import { type Budget, createBudget, readCsv } from "./csv.js";
import { createFindings, type Findings } from "./findings.js";
import { loadMetadata, type Open } from "./load-metadata.js";
import type { Metadata } from "./metadata.js";
import { openTable } from "./open-table.js";
import { checkReferenced, readParameters, reportParameters } from "./parameters.js";
import { memberOf, membersOf, type Placed, placeOf, stringOf } from "./placed.js";
import { propertiesOf, referencesIn } from "./properties.js";
import { readLinks } from "./read-links.js";
import { type Read, readRows } from "./read-table.js";
import type { ReportReading } from "./reading.js";
import { checkIdentifier, readTemplates, type Template, templateReferences } from "./templates.js";
import { resolveUrl } from "./urls.js";

/** What reading the tables needs besides what they share. */
interface Tables {
  readonly file: string;
  readonly open: Open;
  readonly budget: Budget;
  readonly templates: ReadonlyMap<string, Template>;
  /** The names of all columns and parameters that something refers to. */
  readonly references: ReadonlySet<string>;
}

/** The text of a table; undefined where it has none, which is an error unless the table is optional. */
const openFile = (id: string, table: Placed, open: Open, findings: Findings): string | undefined => {
  const url = memberOf(table, "url");
  const text = stringOf(url) === undefined ? undefined : open(stringOf(url) ?? "");
  const optional = memberOf(table, "optional")?.node;
  if (text !== undefined || (optional?.kind === "boolean" && optional.value)) return text;
  findings.error(
    "unresolved-reference",
    `The table “${id.slice(0, 120)}” is left out: its file, “${(stringOf(url) ?? "").slice(0, 120)}”, is not there.`,
    placeOf(url ?? table),
  );
  return undefined;
};

const templateFor = (
  id: string,
  table: Placed,
  { templates }: Tables,
  findings: Findings,
): Template | undefined => {
  checkIdentifier(id, table, findings);
  const named = memberOf(table, "template");
  const name = stringOf(named) ?? id;
  const template = templates.get(name);
  if (!template)
    findings.error(
      "unresolved-reference",
      `The table “${id.slice(0, 120)}” is left out: there is no template “${name.slice(0, 120)}”.`,
      placeOf(named ?? table),
    );
  return template;
};

const readTable = (id: string, table: Placed, tables: Tables, report: ReportReading): readonly Read[] => {
  const { findings } = report;
  const { file, open, budget, references } = tables;
  const template = templateFor(id, table, tables, findings);
  const own = readParameters(membersOf(memberOf(table, "parameters")), findings);
  checkReferenced(own, references, findings);
  const text = template && openFile(id, table, open, findings);
  if (!template || text === undefined) return [];
  const csv = readCsv(text, resolveUrl(file, stringOf(memberOf(table, "url")) ?? ""), budget, findings);
  const opened = csv && openTable(id, template, new Map([...report.parameters, ...own]), csv, report);
  const read = opened ? readRows(csv, opened, budget) : [];
  if (budget.values < 0)
    findings.error("csv-syntax", "The tables say more of their facts than is read.", placeOf(table));
  return read;
};

/** Notes are called as their rows, where no two rows are called the same, else as their facts. */
const namedNotes = (read: readonly Read[]): ReadonlyMap<string, ReportNote> => {
  const notes = read.flatMap((each) => ("note" in each ? [each] : []));
  const counts = new Map<string, number>();
  for (const { name } of notes) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    notes.map(({ id, name, note }) => [id, { ...note, id: counts.get(name) === 1 ? name : id }]),
  );
};

/** Facts with the notes that links lead to. */
const linked = (
  read: readonly Read[],
  incomplete: ReadonlySet<string>,
  metadata: Metadata,
  findings: Findings,
): Pick<Report, "facts" | "notes"> => {
  const notes = namedNotes(read);
  const facts = read.flatMap((each) => ("fact" in each ? [each] : []));
  const links = readLinks(
    metadata,
    {
      facts: new Set(facts.map(({ id }) => id)),
      notes: new Map([...notes].map(([id, note]) => [id, note.id])),
      incomplete,
    },
    findings,
  );
  return {
    facts: facts.map(({ id, fact }): Fact => {
      const own = links.get(id) ?? [];
      return own.length > 0 ? { ...fact, notes: own } : fact;
    }),
    ...(notes.size > 0 && { notes: [...notes.values()] }),
  };
};

const readNamespaces = ({ members }: Metadata, findings: Findings): ReadonlyMap<string, string> => {
  const bound = members.namespaces.get("xbrl");
  if (bound && stringOf(bound) !== OIM)
    findings.error("schema-violation", `The prefix xbrl is not bound to ${OIM}.`, placeOf(bound));
  return new Map([...members.namespaces].map(([prefix, placed]) => [prefix, stringOf(placed) ?? ""]));
};

const readTables = (
  metadata: Metadata,
  taxonomy: Taxonomy,
  file: string,
  open: Open,
  findings: Findings,
): Report => {
  const budget = createBudget();
  const namer = createNamer({ ...RESERVED_PREFIXES, ...taxonomy.namespaces });
  const templates = readTemplates(metadata.members.tableTemplates, findings);
  const properties = propertiesOf(metadata.fixed.decimals, metadata.members.dimensions, findings);
  const references = new Set([
    ...referencesIn(properties),
    ...[...templates.values()].flatMap(templateReferences),
  ]);
  const parameters = reportParameters(metadata, file, open, budget, findings);
  checkReferenced(parameters, references, findings);
  const namespaces = readNamespaces(metadata, findings);
  const report: ReportReading = { findings, taxonomy, namer, namespaces, properties, parameters };
  const tables: Tables = { file, open, budget, templates, references };
  const incomplete = new Set<string>();
  const read = [...metadata.members.tables].flatMap(([id, table]) => {
    const before = findings.errors();
    const found = readTable(id, table, tables, report);
    if (findings.errors() > before) incomplete.add(id);
    return found;
  });
  const addresses = metadata.taxonomy.flatMap((placed) => stringOf(placed) ?? []);
  const contents = linked(read, incomplete, metadata, findings);
  return { taxonomy: addresses, namespaces: namer.namespaces(), ...contents };
};

/**
 * Reads an xBRL-CSV 1.0 report of a known taxonomy, whoever wrote it. `metadata` is the text of its JSON file, `file`
 * the name of that file in places; `open` gives the text of another file by its URL relative to it, and undefined
 * where there is none: nothing else is read. Names come back in the taxonomy's prefixes, money in thousands where the
 * taxonomy says so. What cannot be read is reported with its place, in the metadata or in a table; undefined where it is
 * no xBRL-CSV, or its taxonomy is not among `taxonomies`.
 */
export const readXbrlCsv = (
  metadata: string,
  file: string,
  open: Open,
  taxonomies: readonly Taxonomy[],
  collector: Collector,
): { readonly report: Report; readonly taxonomy: Taxonomy } | undefined => {
  const findings = createFindings(collector);
  const loaded = loadMetadata(metadata, file, open, findings);
  if (!loaded) return undefined;
  const [first] = loaded.taxonomy;
  const addresses = loaded.taxonomy.flatMap((placed) => stringOf(placed) ?? []);
  const place = first ? placeOf(first) : { file, line: 1, column: 1 };
  const taxonomy = findTaxonomy(addresses, taxonomies, place, collector);
  if (!taxonomy) return undefined;
  return { report: readTables(loaded, taxonomy, file, open, findings), taxonomy };
};
