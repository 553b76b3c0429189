import { setImmediate as nextTurn } from "node:timers/promises";
import type { Command } from "commander";
import { type Conversion, type Format, stemOf } from "../convert.js";
import { convertFile } from "./conversion.js";
import { formatOption } from "./formats.js";
import type { ExitStatus, Io } from "./io.js";
import { jsonOption, taxonomyLoader, taxonomyOption, withExamples } from "./options.js";
import { printDiagnostics, type SourceText } from "./print-diagnostics.js";
import { printSummary, printTotals } from "./print-summary.js";
import type { Finish } from "./program.js";
import { createProgress } from "./progress.js";
import { linesOf } from "./read-report.js";
import { acceptOption, loadSuggestions } from "./suggestions.js";
import { checkStems, writeOutputs } from "./write-outputs.js";

export interface ConvertOptions {
  readonly out: string;
  readonly taxonomy?: string;
  readonly format?: readonly Format[];
  readonly strict?: boolean;
  readonly acceptSuggestions?: string;
  readonly json?: boolean;
}

const DESCRIPTION = `Convert earnings releases to XBRL, or reports from one XBRL syntax into others, validate the result and
write it. What a file is shows in its content.

For a release STEM.txt, or a report STEM.json, the folder DIR/STEM holds:
  STEM.xbrl        XBRL 2.1 instance
  STEM.json        xBRL-JSON (OIM 1.0)
  STEM-csv/        with --format csv: xBRL-CSV, a table a statement
  STEM.xhtml       with --format inline: Inline XBRL 1.1, the release with every number tagged in its place
  STEM.xbri, .xbr  with --format package: report packages with the taxonomy inside
  STEM.facts.json  the facts in plain words: concepts, contexts, units, and where each number stands
  STEM.run.json    what happened: status, counts, every diagnostic, the ledger, the audit
  STEM.html        all of it as a page for people, to open in a browser (tanshin view DIR/STEM)

The folder appears whole or not at all, and takes the place of an earlier one. A failed release
leaves STEM.run.json only; other releases are converted all the same.`;

const EXAMPLES = `Examples:
  $ tanshin convert samples/iij-2q-fy2002.txt --out out
  $ tanshin convert releases/*.txt --out reports --json > runs.json
  $ tanshin convert release.txt --out out --format json --strict
  $ tanshin convert release.txt --out out --taxonomy ./my-taxonomy
  $ tanshin convert release.txt --out out --format xml,json,csv,inline,package
  $ tanshin convert report.xbri --out out --format json
  $ tanshin convert release.txt --out out --accept-suggestions accepted.json`;

const statusOf = (conversions: readonly Conversion[]): ExitStatus =>
  conversions.every(({ status }) => status === "valid") ? 0 : 1;

const runObject = ({ outputs }: Conversion): unknown => {
  const run = outputs.find(({ name }) => name === "run");
  return run && JSON.parse(String(run.content));
};

/** The lines that places are in: those of the release, or of the report that was read. */
const sourceOf = ({ release, source }: Conversion): SourceText =>
  source ? linesOf(new Map([[source.file, source.text]])) : () => release?.lines;

const convert = async (files: readonly string[], options: ConvertOptions, io: Io): Promise<ExitStatus> => {
  checkStems(files);
  const accept = loadSuggestions(options.acceptSuggestions, files, io);
  const load = taxonomyLoader(options.taxonomy, io);
  const taxonomies = accept && load("issuers");
  if (!taxonomies) return 1;
  const [only] = taxonomies;
  const wishes = {
    taxonomies,
    load,
    accept,
    ...(options.taxonomy !== undefined && only && { taxonomy: only }),
    // A page for people is left by every conversion.
    ...(options.format && { formats: [...options.format, "page" as const] }),
    ...(options.strict && { strict: true }),
  };
  const progress = createProgress(files.length, io);
  const conversions: Conversion[] = [];
  for (const file of files) {
    progress.show(file);
    // An interrupt is seen here: before a release is begun, and before anything of it is written.
    await nextTurn(undefined, { signal: io.signal });
    const converted = convertFile(file, wishes, io);
    await nextTurn(undefined, { signal: io.signal });
    const conversion = writeOutputs(converted, options.out, stemOf(file), file);
    progress.clear();
    printDiagnostics(conversion.diagnostics, sourceOf(conversion), io);
    if (!options.json) printSummary(file, conversion, options, io);
    conversions.push(conversion);
  }
  if (options.json) io.out(`${JSON.stringify(conversions.map(runObject), null, 2)}\n`);
  else if (files.length > 1) printTotals(conversions, io);
  return statusOf(conversions);
};

export const addConvert = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command("convert")
    .summary("convert releases to XBRL, and reports into other syntaxes")
    .description(DESCRIPTION)
    .argument("<file...>", "releases as text files, tables with tabs between the cells; or reports")
    .requiredOption("-o, --out <dir>", "the folder to write into; it is made where there is none")
    .addOption(taxonomyOption())
    .addOption(formatOption("; the page is there with any"))
    .option("--strict", "count warnings as errors, in the exit status too; nothing more is left out")
    .addOption(acceptOption())
    .addOption(jsonOption())
    .action(async (files: string[], options: ConvertOptions) => finish(await convert(files, options, io)));
  withExamples(command, EXAMPLES);
};
