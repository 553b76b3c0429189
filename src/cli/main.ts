#!/usr/bin/env node
import { processIo } from "./io.js";
import { run } from "./program.js";
import { superviseBatch, toldRestart } from "./supervise.js";

const argv = process.argv.slice(2);

const runHere = (): Promise<number> => {
  const interruption = new AbortController();
  // The first interrupt ends the run in good order; the handler is gone for the second one.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interruption.abort());
  return run(argv, processIo(interruption.signal));
};

// `tanshin inspect FILE | head`: the reader has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.exitCode = await (argv[0] === "batch" && !toldRestart() ? superviseBatch(argv) : runHere());
