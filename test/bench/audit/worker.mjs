// Audits its share of the copies with errors of one release, all in this process.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { errorsOf, examine } from "../../../dist/audit/index.js";
import { chooseTaxonomy, loadChoice } from "../../../dist/cli/taxonomies.js";
import { createCollector } from "../../../dist/diagnostics/index.js";
import { readRelease } from "../../../dist/release/index.js";
import { assembleTagging, knowingTaxonomies, readParts, rereadTable } from "../../../dist/tagging/index.js";
import { createRandom, EVERY_DIGIT, injectionsOf } from "./injections.mjs";
import { baselineOf, judge } from "./judge.mjs";

const SEED = 20_021_112;

const { file, index, workers, count, share } = workerData;
const text = readFileSync(file, "utf8");
const encoder = new TextEncoder();
const read = (content) => readRelease(encoder.encode(content), "release.txt", createCollector());

const issuers = loadChoice(chooseTaxonomy(undefined), "issuers", createCollector());
const release = read(text);
const [taxonomy] = knowingTaxonomies(release, issuers);
const clean = readParts(release, taxonomy, taxonomy.issuer);

const auditParts = (parts) => {
  const tagging = assembleTagging(parts, createCollector());
  const { report, tables, unreadNumbers, unreadRows } = tagging;
  const statements = new Map(tables.map(({ table, statement }) => [table.id, statement]));
  const audit = errorsOf(examine(report, taxonomy, { statements, unreadNumbers, unreadRows }));
  return { tagging, audit };
};

/** The table with another text in one of its cells: substituting a digit moves no cell and changes no form. */
const withCell = (table, { line, changed: [{ column }], text: row }) => {
  const end = row.indexOf("\t", column - 1);
  const printed = row.slice(column - 1, end < 0 ? undefined : end);
  const edit = (cell) =>
    cell.span.column === column ? { ...cell, text: printed, span: { ...cell.span, text: printed } } : cell;
  return {
    ...table,
    rows: table.rows.map((each) => (each.line === line ? { ...each, cells: each.cells.map(edit) } : each)),
  };
};

const tableOf = ({ blocks }, id) => blocks.find((block) => block.kind === "table" && block.id === id);

const edited = ({ line, text: after }) => release.lines.with(line - 1, after).join("\n");

const isInCell = ({ table, line, changed: [{ column }] }) =>
  tableOf(release, table)
    .rows.find((row) => row.line === line)
    .cells.some(({ span }) => span.column === column);

/** The parts of a copy: with one cell changed, one table read again, or the whole release. */
const partsOf = (injection) => {
  if (injection.kind === EVERY_DIGIT && isInCell(injection))
    return rereadTable(clean, withCell(tableOf(release, injection.table), injection));
  const copy = read(edited(injection));
  const table = tableOf(copy, injection.table);
  return table ? rereadTable(clean, table) : readParts(copy, taxonomy, taxonomy.issuer);
};

const isRefused = ({ tables }, { line, changed }) => {
  const at = (place) => place?.line === line && changed.some(({ column }) => column === place.column);
  return tables.some(
    ({ result }) => result.unreadNumbers.some(at) || result.unreadRows.some((row) => row.line === line),
  );
};

const { tagging, audit } = auditParts(clean);
const baseline = baselineOf(audit);
const sentences = tagging.report.facts.flatMap(({ unit, occurrences }) =>
  unit ? occurrences.filter(({ table }) => table === undefined) : [],
);
const injections = injectionsOf(release, sentences, count, createRandom(SEED)).filter(
  (_, at) => at % Math.round(1 / share) === 0,
);
const mine = injections.filter((_, at) => at % workers === index);
const rows = mine.map((injection) => {
  const parts = partsOf(injection);
  return {
    ...judge(injection, { ...auditParts(parts), refused: isRefused(parts, injection) }, baseline),
    injection,
  };
});
parentPort.postMessage({ rows });
