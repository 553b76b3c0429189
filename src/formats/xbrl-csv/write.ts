import type { Report } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";
import { LINK_NAMES } from "../markup/link-names.js";
import { XBRL_CSV } from "../markup/namespaces.js";
import { documentNamespaces, entityString, prefixesOf } from "../markup/oim-namespaces.js";
import type { ReportFile } from "../markup/report-file.js";
import { createNames } from "./identifiers.js";
import { layTables } from "./table.js";
import { tablesOf } from "./tables.js";
import { type WrittenNotes, writeNotes } from "./write-notes.js";
import { type WrittenTable, writeTable } from "./write-table.js";

/** The file that a processor opens. */
export const METADATA_FILE = "report.json";

type Named<T> = T & { readonly id: string };

const NOTES = "Notes";

const writeTables = (report: Report, taxonomy: Taxonomy): readonly Named<WrittenTable>[] => {
  const prefixes = prefixesOf(documentNamespaces(report, taxonomy));
  const [first] = report.facts;
  if (!first) return [];
  const name = createNames([NOTES]);
  return tablesOf(report, taxonomy).flatMap(({ title, spots }) =>
    layTables(spots, taxonomy).map((table) => {
      const id = name(title);
      return { id, ...writeTable(id, table, taxonomy, { entity: first.entity, prefixes }) };
    }),
  );
};

/** xBRL-CSV 1.0 “Links”: group by group, from the id of a fact to those of its notes. */
const linksOf = (tables: readonly WrittenTable[], { idsOf }: WrittenNotes) => {
  const links = tables.flatMap(({ noted }) => noted.map(([id, fact]) => [id, idsOf(fact)] as const));
  return { footnote: { _: Object.fromEntries(links.filter(([, notes]) => notes.length > 0)) } };
};

const urlOf = (id: string): string => `${id}.csv`;

/**
 * A report as xBRL-CSV 1.0: the metadata and a CSV file a table. A table is a statement of the taxonomy, a row a line
 * with its members, a column a period with what else is fixed; text, text blocks and notes have tables of their own.
 * Values are in the base measure, exactly. The bytes depend on nothing but the report and the taxonomy.
 */
export const writeXbrlCsv = (report: Report, taxonomy: Taxonomy): readonly ReportFile[] => {
  const namespaces = documentNamespaces(report, taxonomy);
  const facts = writeTables(report, taxonomy);
  const notes = writeNotes(report, NOTES);
  const tables = notes ? [...facts, { id: NOTES, ...notes }] : facts;
  const [first] = report.facts;
  const metadata = {
    documentInfo: {
      documentType: XBRL_CSV,
      namespaces,
      taxonomy: report.taxonomy.length > 0 ? report.taxonomy : [taxonomy.own.entryPoint],
      ...(notes && LINK_NAMES),
    },
    ...(first && { dimensions: { entity: entityString(first.entity, prefixesOf(namespaces)) } }),
    tables: Object.fromEntries(tables.map(({ id }) => [id, { url: urlOf(id) }])),
    tableTemplates: Object.fromEntries(tables.map(({ id, template }) => [id, template])),
    ...(notes && { links: linksOf(facts, notes) }),
  };
  return [
    { path: METADATA_FILE, content: `${JSON.stringify(metadata, null, 2)}\n` },
    ...tables.map(({ id, csv }) => ({ path: urlOf(id), content: csv })),
  ];
};
