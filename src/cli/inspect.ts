import type { Command } from "commander";
import { convertRelease } from "../convert.js";
import { createCollector } from "../diagnostics/index.js";
import { MAX_RELEASE_BYTES } from "../release/index.js";
import { printDocument } from "./inspect-document.js";
import { inspectionJson } from "./inspect-json.js";
import { printTable } from "./inspect-table.js";
import type { ExitStatus, Io } from "./io.js";
import { jsonOption, loadTaxonomies, taxonomyOption, withExamples } from "./options.js";
import { countSeverities, printDiagnostics, severityCounts } from "./print-diagnostics.js";
import type { Finish } from "./program.js";
import { readInput } from "./read-input.js";

interface InspectOptions {
  readonly taxonomy?: string;
  readonly json?: boolean;
}

const DESCRIPTION = `Show how a release is read, without writing anything.

First what the release says of itself, each value with the lines and columns that print it. Then for each table: the
statement it was recognised as; the period, unit, scale and measure of each column;
the concept of each row, with its dimensions. What was not understood is marked with a question mark.`;

const EXAMPLES = `Examples:
  $ tanshin inspect samples/iij-2q-fy2002.txt
  $ tanshin inspect release.txt --json | jq '.tables[].statement'`;

const inspect = (file: string, options: InspectOptions, io: Io): ExitStatus => {
  const taxonomies = loadTaxonomies(options.taxonomy, "issuers", io);
  if (!taxonomies) return 1;
  const collector = createCollector();
  const bytes = readInput(file, MAX_RELEASE_BYTES, collector);
  if (!bytes) {
    printDiagnostics(collector.diagnostics, () => undefined, io);
    return 1;
  }
  const [only] = taxonomies;
  const asked = options.taxonomy !== undefined && only ? { taxonomy: only } : {};
  const conversion = convertRelease(bytes, { file, taxonomies, formats: [], ...asked });
  printDiagnostics(conversion.diagnostics, () => conversion.release?.lines, io);
  if (options.json) io.out(`${JSON.stringify(inspectionJson(file, conversion), null, 2)}\n`);
  else {
    printDocument(conversion, io);
    for (const table of conversion.tagging?.tables ?? []) printTable(table, conversion, io);
    io.out(`${file}: ${severityCounts(countSeverities(conversion.diagnostics))}\n`);
  }
  return conversion.status === "valid" ? 0 : 1;
};

export const addInspect = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command("inspect")
    .summary("show how a release is read")
    .description(DESCRIPTION)
    .argument("<release>", "a release as a text file")
    .addOption(taxonomyOption())
    .addOption(jsonOption())
    .action((file: string, options: InspectOptions) => finish(inspect(file, options, io)));
  withExamples(command, EXAMPLES);
};
