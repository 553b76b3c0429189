import { Command, CommanderError } from "commander";
import { VERSION } from "../model/index.js";
import { addAudit } from "./audit.js";
import { addBatch } from "./batch.js";
import { addConvert } from "./convert.js";
import { addInspect } from "./inspect.js";
import type { ExitStatus, Io } from "./io.js";
import { printMessage } from "./print-diagnostics.js";
import { addTaxonomy } from "./taxonomy.js";
import { isUsageError } from "./usage-error.js";
import { addValidate } from "./validate.js";
import { addView } from "./view.js";

/** Sets what the process ends with; a command that sets nothing ended well. */
export type Finish = (status: ExitStatus) => void;

const DESCRIPTION = `Convert companies' earnings releases into validated XBRL.

It reads the release as it was published, works out what every number in it means (concept, period,
unit, accuracy), and writes reports that other systems can load. It validates everything it writes.`;

const HELP = `
Examples:
  $ tanshin convert release.txt --out reports     write reports/release/release.xbrl, .json, …
  $ tanshin batch releases --out night            convert a folder of releases, on all cores
  $ tanshin inspect release.txt                   see how each table was read
  $ tanshin audit release.txt                     find the numbers of a release that do not fit each other
  $ tanshin view reports/release                  look at it in a browser
  $ tanshin validate reports/release/*            check the files again
  $ tanshin taxonomy draft release.txt --name x   begin a taxonomy for an issuer that has none

Exit status:
  0  done; for convert, batch, audit and validate: nothing has errors
  1  a filing failed or has errors
  2  wrong usage
  130  interrupted

Environment:
  NO_COLOR=1      no colours               FORCE_COLOR=1   colours without a terminal
  TANSHIN_DEBUG=1 stack traces of internal errors

Each command has a help of its own: tanshin convert --help`;

const createProgram = (io: Io, finish: Finish): Command => {
  const program = new Command("tanshin")
    .description(DESCRIPTION)
    .version(VERSION, "-V, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", HELP)
    .configureOutput({ writeOut: io.out, writeErr: io.err, getOutHelpWidth: () => io.width })
    .showHelpAfterError("Run with --help to see what there is.")
    .exitOverride();
  addConvert(program, io, finish);
  addBatch(program, io, finish);
  addInspect(program, io, finish);
  addAudit(program, io, finish);
  addValidate(program, io, finish);
  addTaxonomy(program, io, finish);
  addView(program, io, finish);
  return program;
};

const isInterruption = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

const statusOf = (error: unknown, io: Io): ExitStatus => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isInterruption(error)) {
    io.err("Interrupted. What was not finished has not been written.\n");
    return 130;
  }
  if (isUsageError(error)) {
    printMessage(`error: ${error.message}`, io);
    return 2;
  }
  io.err(`error: ${error instanceof Error ? error.message : String(error)} [tanshin:internal-error]\n`);
  if (io.debug && error instanceof Error) io.err(`${error.stack}\n`);
  else io.err("This is a fault of tanshin. TANSHIN_DEBUG=1 shows where it happened.\n");
  return 1;
};

/** Runs the command line `argv` (without `node` and the script) and gives its exit status. Never throws. */
export const run = async (argv: readonly string[], io: Io): Promise<ExitStatus> => {
  let status: ExitStatus = 0;
  try {
    const program = createProgram(io, (finished) => {
      status = finished;
    });
    await program.parseAsync(argv.length === 0 ? ["--help"] : [...argv], { from: "user" });
    return status;
  } catch (error) {
    return statusOf(error, io);
  }
};
