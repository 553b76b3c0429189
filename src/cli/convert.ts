import { setImmediate as nextTurn } from "node:timers/promises";
import { type Command, InvalidArgumentError } from "commander";
import { type Conversion, convertRelease, FORMATS, type Format, stemOf } from "../convert.js";
import { createCollector } from "../diagnostics/index.js";
import { MAX_RELEASE_BYTES } from "../release/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import { unreadConversion } from "./conversion.js";
import { internalError } from "./internal-error.js";
import type { ExitStatus, Io } from "./io.js";
import { jsonOption, loadTaxonomies, taxonomyOption, withExamples } from "./options.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { printSummary, printTotals } from "./print-summary.js";
import type { Finish } from "./program.js";
import { createProgress } from "./progress.js";
import { readInput } from "./read-input.js";
import { checkStems, writeOutputs } from "./write-outputs.js";

export interface ConvertOptions {
  readonly out: string;
  readonly taxonomy?: string;
  readonly format?: readonly Format[];
  readonly strict?: boolean;
  readonly json?: boolean;
}

const DESCRIPTION = `Convert earnings releases to XBRL, validate the result and write it.

For a release STEM.txt the folder DIR/STEM holds:
  STEM.xbrl        XBRL 2.1 instance
  STEM.json        xBRL-JSON (OIM 1.0)
  STEM.facts.json  the facts in plain words: concepts, contexts, units, and where each number stands
  STEM.run.json    what happened: status, counts, every diagnostic
  STEM.html        all of it as a page for people, to open in a browser (tanshin view DIR/STEM)

The folder appears whole or not at all, and takes the place of an earlier one. A failed release
leaves STEM.run.json only; other releases are converted all the same.`;

const EXAMPLES = `Examples:
  $ tanshin convert samples/iij-2q-fy2002.txt --out out
  $ tanshin convert releases/*.txt --out reports --json > runs.json
  $ tanshin convert release.txt --out out --format json --strict
  $ tanshin convert release.txt --out out --taxonomy ./my-taxonomy`;

const isFormat = (name: string): name is Format => (FORMATS as readonly string[]).includes(name);

const parseFormats = (value: string): readonly Format[] => {
  const names = value.split(",").map((name) => name.trim());
  return names.map((name) => {
    if (isFormat(name)) return name;
    throw new InvalidArgumentError(`“${name}” is no format. There are: ${FORMATS.join(", ")}.`);
  });
};

/** Reads and converts one release. */
const convertFile = (file: string, options: ConvertOptions, taxonomies: readonly Taxonomy[]): Conversion => {
  const collector = createCollector();
  const bytes = readInput(file, MAX_RELEASE_BYTES, collector);
  if (!bytes) return unreadConversion(file, collector.diagnostics);
  const [only] = taxonomies;
  return convertRelease(bytes, {
    file,
    taxonomies,
    ...(options.taxonomy !== undefined && only && { taxonomy: only }),
    ...(options.format && { formats: options.format }),
    ...(options.strict && { strict: true }),
  });
};

/** A fault of tanshin stops the release that it shows in, never the others. */
const isolated = (file: string, convertOne: () => Conversion, io: Io): Conversion => {
  try {
    return convertOne();
  } catch (error) {
    return unreadConversion(file, [internalError(error, file, io)]);
  }
};

const statusOf = (conversions: readonly Conversion[]): ExitStatus =>
  conversions.every(({ status }) => status === "valid") ? 0 : 1;

const runObject = ({ outputs }: Conversion): unknown => {
  const run = outputs.find(({ name }) => name === "run");
  return run && JSON.parse(String(run.content));
};

const convert = async (files: readonly string[], options: ConvertOptions, io: Io): Promise<ExitStatus> => {
  checkStems(files);
  const taxonomies = loadTaxonomies(options.taxonomy, "issuers", io);
  if (!taxonomies) return 1;
  const progress = createProgress(files.length, io);
  const conversions: Conversion[] = [];
  for (const file of files) {
    progress.show(file);
    // An interrupt is seen here: before a release is begun, and before anything of it is written.
    await nextTurn(undefined, { signal: io.signal });
    const converted = isolated(file, () => convertFile(file, options, taxonomies), io);
    await nextTurn(undefined, { signal: io.signal });
    const conversion = writeOutputs(converted, options.out, stemOf(file), file);
    progress.clear();
    printDiagnostics(conversion.diagnostics, () => conversion.release?.lines, io);
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
    .summary("convert releases to XBRL")
    .description(DESCRIPTION)
    .argument("<release...>", "the releases as text files, tables with tabs between the cells")
    .requiredOption("-o, --out <dir>", "the folder to write into; it is made where there is none")
    .addOption(taxonomyOption())
    .option("-f, --format <list>", `formats to write, of: ${FORMATS.join(", ")} (default: all)`, parseFormats)
    .option("--strict", "count warnings as errors, in the exit status too; nothing more is left out")
    .addOption(jsonOption())
    .action(async (files: string[], options: ConvertOptions) => finish(await convert(files, options, io)));
  withExamples(command, EXAMPLES);
};
