import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { type Command, InvalidArgumentError } from "commander";
import {
  type BatchEnd,
  type Begun,
  count,
  type Entry,
  findInputs,
  type Input,
  newTally,
  type Restart,
  runBatch,
  type Settings,
} from "../batch/index.js";
import { DEFAULT_FORMATS, type Format } from "../convert.js";
import { FEED_FORMATS, type FeedFormat } from "../feed/index.js";
import { systemReason } from "../files/read-input.js";
import { VERSION } from "../model/index.js";
import { createBatchProgress } from "./batch-progress.js";
import { formatOption, listOf } from "./formats.js";
import type { ExitStatus, Io } from "./io.js";
import { jsonOption, taxonomyOption, withExamples } from "./options.js";
import { packageRoot } from "./paths.js";
import { type BatchRun, batchJson, printBatch } from "./print-batch.js";
import { printMessage } from "./print-diagnostics.js";
import type { Finish } from "./program.js";
import { endWithParent, say, toldRestart } from "./supervise.js";
import { chooseTaxonomy } from "./taxonomies.js";
import { usageError } from "./usage-error.js";

interface BatchCommandOptions {
  readonly out: string;
  readonly workers: number;
  readonly timeout: number;
  readonly memory: number;
  readonly resume?: boolean;
  readonly feed?: readonly FeedFormat[];
  readonly format?: readonly Format[];
  readonly taxonomy?: string;
  readonly strict?: boolean;
  readonly log?: string;
  readonly json?: boolean;
}

/** The worker is code of its own, so it is the one that was built, also where this runs from its source. */
const WORKER = pathToFileURL(join(packageRoot, "dist", "cli", "batch-worker.js"));

const DESCRIPTION = `Convert many releases, on all cores, into one folder that survives whatever happens.

What is given: folders (their .txt files, at any depth; links to folders are not followed), patterns in quotes, single
files of any kind that “convert” takes, lists (a text file with a path a line), and - for such a list on standard input.
Paths in lists are relative to where the command runs. A file that is given twice is converted once.

DIR holds:
  NAME/                  the outputs of a filing, as of “tanshin convert”; they appear whole or not at all
  failed/NAME.run.json   the diagnostics of a filing that failed
  feed/facts.*           with --feed: one row a fact, over all filings
  index.html             the filings in a browser, each with its page, and an issuer's figures over quarters
  manifest.jsonl         one line a filing: input, status, counts, times, outputs with their SHA-256

NAME is the name of the file without its ending. Of several files with one name the first by path has it, the others
are called NAME~ and eight digits made from their path.

A filing that takes too long or too much memory fails by itself. Ctrl-C finishes the filings in hand, a second one
stops at once; --resume goes on after either, after a crash, and after a full disk. It keeps what is done for the same
bytes, version, taxonomies and options, and does the rest, the failed ones too. Filings of earlier runs stay.`;

const EXAMPLES = `Examples:
  $ tanshin batch releases --out night
  $ tanshin batch releases --out night --resume
  $ tanshin batch 'inbox/2025-*/*.txt' --out night --feed parquet,csv
  $ find inbox -newer stamp -name '*.txt' | tanshin batch - --out night --resume --log night.log
  $ tanshin batch list.txt --out night --workers 8 --timeout 30 --memory 512 --json > summary.json`;

const positive =
  (whole: boolean) =>
  (value: string): number => {
    const parsed = Number(value);
    if (parsed > 0 && Number.isFinite(parsed) && (!whole || Number.isInteger(parsed))) return parsed;
    throw new InvalidArgumentError(`“${value}” is no ${whole ? "whole " : ""}number above 0.`);
  };

/** SHA-256 of what every taxonomy is made from: another one of them may make another choice, too. */
const taxonomiesDigest = (asked: string | undefined): string => {
  const hash = createHash("sha256");
  for (const { name, files } of chooseTaxonomy(asked).sources)
    for (const { path, text: content } of files) hash.update(JSON.stringify([name, basename(path), content]));
  return hash.digest("hex");
};

const settingsOf = ({ taxonomy, format, strict }: BatchCommandOptions): Settings => ({
  tanshin: VERSION,
  taxonomies: taxonomiesDigest(taxonomy),
  ...(taxonomy !== undefined && { taxonomy }),
  formats: format ?? DEFAULT_FORMATS,
  ...(strict && { strict }),
});

const readList = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw usageError(`The list ${path} cannot be read: ${systemReason(error)}.`);
  }
};

const inputsOf = async (args: readonly string[], out: string): Promise<readonly Input[]> => {
  const options = { cwd: process.cwd(), out, stdin: () => text(process.stdin) };
  const { inputs, empty } = await findInputs(args, options, readList);
  if (inputs.length > 0) return inputs;
  throw usageError(
    `There is nothing to convert in ${(empty.length > 0 ? empty : args).map((each) => `“${each}”`).join(", ")}.`,
  );
};

interface Log {
  readonly write: (entry: Entry, kept: boolean) => void;
  readonly close: () => void;
}

/** A line of JSON a filing, added to what a log holds. */
const openLog = (path: string | undefined): Log => {
  if (path === undefined) return { write: () => undefined, close: () => undefined };
  try {
    const descriptor = openSync(path, "a");
    return {
      write: ({ outputs: _, settings: __, feed: ___, ...entry }, kept) =>
        void writeSync(descriptor, `${JSON.stringify({ ...entry, kept })}\n`),
      close: () => closeSync(descriptor),
    };
  } catch (error) {
    throw usageError(`The log ${path} cannot be written: ${systemReason(error)}.`);
  }
};

const tellEnd = ({ end, out }: BatchRun, io: Io): void => {
  if (end.kind === "stopped") {
    const { reason } = end;
    printMessage(`error: The batch has stopped: ${reason.includes("\n") ? reason : `${reason}.`}`, io);
    printMessage(`Nothing partial stands in ${out}. Put it right, and go on by --resume.`, io);
  }
  if (end.kind === "interrupted") io.err("Interrupted. What was begun is done; --resume does the rest.\n");
};

const statusOf = ({ end, tally }: BatchRun): ExitStatus => {
  if (end.kind === "interrupted") return 130;
  return end.kind === "done" && tally.failed + tally.errors === 0 ? 0 : 1;
};

const isRestarted = ({ alone, fatal }: Restart): boolean => alone.length + fatal.length > 0;

const batch = async (args: readonly string[], options: BatchCommandOptions, io: Io): Promise<ExitStatus> => {
  const { workers, timeout, memory, feed = [] } = options;
  const out = resolve(options.out);
  const settings = settingsOf(options);
  const inputs = await inputsOf(args, out);
  const log = openLog(options.log);
  const tally = newTally(inputs.length);
  const progress = createBatchProgress(io);
  const restart = toldRestart();
  if (restart) endWithParent();
  const onFiling = (entry: Entry, kept: boolean): void => {
    // Done by this run, though not by this process: it was told then.
    const told = kept && restart !== undefined && entry.ended >= restart.since;
    say({ ended: entry.input });
    count(tally, entry, kept && !told);
    progress.show(tally);
    if (!told) log.write(entry, kept);
  };
  progress.show(tally);
  const started = restart ? Date.parse(restart.since) : Date.now();
  const onBegin = (begun: Begun): void => say({ begun });
  const pool = { worker: WORKER, workers: Math.min(workers, inputs.length), timeout, memory, onBegin };
  const end: BatchEnd = await runBatch({
    inputs,
    out,
    settings,
    feed,
    resume: options.resume === true,
    pool,
    signal: io.signal,
    ...(restart && isRestarted(restart) && { restart }),
    onFiling,
  }).finally(() => {
    progress.clear();
    log.close();
  });
  if (end.kind === "refused") throw usageError(`${end.reason}. ${end.hint}`);
  const run: BatchRun = {
    tally,
    end,
    out,
    feed,
    index: settings.formats.includes("page"),
    seconds: (Date.now() - started) / 1000,
  };
  if (options.json) io.out(batchJson(run));
  else printBatch(run, io);
  tellEnd(run, io);
  return statusOf(run);
};

export const addBatch = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command("batch")
    .summary("convert many releases, with a feed for databases")
    .description(DESCRIPTION)
    .argument("<what...>", "folders, patterns, lists, files, or - for a list on standard input")
    .requiredOption("-o, --out <dir>", "the folder to write into; it is made where there is none")
    .option("-w, --workers <n>", "filings converted at a time", positive(true), availableParallelism())
    .option("--resume", "go on with an earlier batch in DIR, or begin one where there is none")
    .option(
      "--feed <list>",
      `files of the feed, of: ${FEED_FORMATS.join(", ")}`,
      listOf(FEED_FORMATS, "file of a feed"),
    )
    .addOption(formatOption())
    .addOption(taxonomyOption())
    .option("--strict", "count warnings as errors, in the exit status too; nothing more is left out")
    .option("--timeout <s>", "seconds that a filing may take", positive(false), 60)
    .option("--memory <mb>", "megabytes of objects that a worker may hold", positive(true), 1024)
    .option("--log <file>", "add a line of JSON a filing to this file")
    .addOption(jsonOption())
    .action(async (args: string[], options: BatchCommandOptions) => finish(await batch(args, options, io)));
  withExamples(command, EXAMPLES);
};
