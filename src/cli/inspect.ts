import { type Command, InvalidArgumentError } from "commander";
import { type Conversion, convertRelease } from "../convert.js";
import { createCollector } from "../diagnostics/index.js";
import { readInput } from "../files/read-input.js";
import { MAX_RELEASE_BYTES } from "../release/index.js";
import { LEDGER_KINDS, type LedgerKind } from "../tagging/index.js";
import { printDocument } from "./inspect-document.js";
import { inspectionJson } from "./inspect-json.js";
import { printTable } from "./inspect-table.js";
import type { ExitStatus, Io } from "./io.js";
import { ledgerLine } from "./ledger-line.js";
import { jsonOption, loadTaxonomies, taxonomyOption, withExamples } from "./options.js";
import { countSeverities, printDiagnostics, severityCounts } from "./print-diagnostics.js";
import { ledgerEntries, printLedger } from "./print-ledger.js";
import type { Finish } from "./program.js";

interface InspectOptions {
  readonly taxonomy?: string;
  readonly json?: boolean;
  readonly ledger?: boolean;
  readonly kind?: readonly LedgerKind[];
}

const DESCRIPTION = `Show how a release is read, without writing anything.

First what the release says of itself, each value with the lines and columns that print it, and its sections. Then for
each table: the statement it was recognised as; the period, unit, scale and measure of each column; the concept of each
row, with its dimensions. What was not understood is marked with a question mark.

With --ledger: what every number of the text is, in order, under the lines on which they stand. The kinds are
${LEDGER_KINDS.join(", ")}.`;

const EXAMPLES = `Examples:
  $ tanshin inspect samples/iij-2q-fy2002.txt
  $ tanshin inspect release.txt --ledger --kind other
  $ tanshin inspect release.txt --json | jq '.tables[].statement'`;

/** The kinds of a list, as they were written. */
const parseKinds = (list: string): readonly LedgerKind[] =>
  list.split(",").map((name) => {
    const kind = LEDGER_KINDS.find((known) => known === name.trim());
    if (kind) return kind;
    throw new InvalidArgumentError(`“${name}” is no kind. There are: ${LEDGER_KINDS.join(", ")}.`);
  });

const ledgerJson = (
  file: string,
  { status, ledger, diagnostics }: Conversion,
  kinds: InspectOptions["kind"],
) => ({
  file,
  status,
  ledger: ledger ? { counts: ledger.counts, entries: ledgerEntries(ledger, kinds) } : null,
  diagnostics,
});

const printInspection = (file: string, conversion: Conversion, io: Io): void => {
  const { tagging, ledger, diagnostics } = conversion;
  printDocument(conversion, io);
  for (const table of tagging?.tables ?? []) printTable(table, conversion, io);
  if (ledger) io.out(`numbers ${ledgerLine(ledger, io.width - 8, io)}\n`);
  io.out(`${file}: ${severityCounts(countSeverities(diagnostics))}\n`);
};

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
  const ofLedger = options.ledger === true || options.kind !== undefined;
  const json = (value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`);
  if (ofLedger && options.json) json(ledgerJson(file, conversion, options.kind));
  else if (ofLedger) printLedger(conversion, options.kind, io);
  else if (options.json) json(inspectionJson(file, conversion));
  else printInspection(file, conversion, io);
  return conversion.status === "valid" ? 0 : 1;
};

export const addInspect = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command("inspect")
    .summary("show how a release is read")
    .description(DESCRIPTION)
    .argument("<release>", "a release as a text file")
    .addOption(taxonomyOption())
    .option("--ledger", "show what every number of the release is, instead of the tables")
    .option("--kind <list>", "of the ledger, only the numbers of these kinds", parseKinds)
    .addOption(jsonOption())
    .action((file: string, options: InspectOptions) => finish(inspect(file, options, io)));
  withExamples(command, EXAMPLES);
};
