import { performance } from "node:perf_hooks";
import { Piscina } from "piscina";
import type { Diagnostic } from "../diagnostics/index.js";
import { failedConversion, settle } from "./filing.js";
import { claim, type Outcome, type Sign, type Task } from "./task.js";

export interface PoolOptions {
  /** The file of a worker, whose default export takes a task and gives its outcome. */
  readonly worker: URL;
  readonly workers: number;
  /** Seconds that a filing may take. */
  readonly timeout: number;
  /** Megabytes that a filing may take, of JavaScript's objects, those that the worker keeps among them. */
  readonly memory: number;
  /** Hears which filing a worker begins to convert. */
  readonly onBegin?: (begun: Begun) => void;
}

/** A filing that is being converted. */
export type Begun = Omit<Sign, "task"> & { readonly input: string };

export interface Pool {
  /** Never rejects: what becomes of a worker is the outcome of its filing. */
  readonly run: (task: Task) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

/**
 * Megabytes for objects that are just made. V8's own size for a worker makes it collect garbage all the time, since a
 * conversion makes much that lives for a moment.
 */
const YOUNG_MB = 192;

/** What is known of a filing in hand: if its worker dies, nobody else can tell. */
interface InHand {
  readonly task: Task;
  readonly abort: AbortController;
  timer?: NodeJS.Timeout;
  started: number;
  read?: Omit<Sign, "task">;
}

const finding = (code: Diagnostic["code"], file: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: "error",
  message,
  place: { file, line: 1, column: 1 },
  hint,
});

/** Why a worker did not bring an outcome. */
const causeOf = (
  error: unknown,
  { input: { file } }: Task,
  inHand: InHand,
  options: PoolOptions,
): Diagnostic => {
  if (inHand.abort.signal.aborted) {
    const message = `The filing was not converted within ${options.timeout} s, and was given up.`;
    return finding(
      "tanshin:time-limit",
      file,
      message,
      "Give it more time with --timeout, if it is a release.",
    );
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") {
    const what = `The filing needed more than ${options.memory} MB of memory, and was given up.`;
    return finding("tanshin:memory-limit", file, what, "Give it more with --memory, if it is a release.");
  }
  const what = `tanshin failed on this file, which is a fault of tanshin: ${message}`;
  return finding("tanshin:internal-error", file, what, "Please report it with the file.");
};

/** What becomes of a filing with which the whole process ended: only an earlier process can tell. */
export const giveUpFatal = (task: Task, { bytes, sha256 }: Begun): Outcome => {
  const { file } = task.input;
  const what =
    "With this filing the process of the batch ended, as it does when memory runs out all at once.";
  const hint =
    "The other filings are done. Give it less with --memory, so that it is stopped in time, or leave it out.";
  const conversion = failedConversion(file, [finding("tanshin:memory-limit", file, what, hint)]);
  return settle(task, { conversion, bytes, sha256, started: performance.now() });
};

/** Workers that each convert one filing at a time. One that dies or is given up is replaced, the others go on. */
export const openPool = (options: PoolOptions): Pool => {
  const { worker, workers, memory, timeout } = options;
  const piscina = new Piscina({
    filename: worker.href,
    minThreads: workers,
    maxThreads: workers,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const inHand = new Map<number, InHand>();
  const giveUp = ({ abort, task }: InHand): void => {
    if (claim(task, "batch")) abort.abort();
  };
  piscina.on("message", ({ task, ...read }: Sign) => {
    const filing = inHand.get(task);
    if (!filing) return;
    filing.read = read;
    filing.started = performance.now();
    filing.timer = setTimeout(giveUp, timeout * 1000, filing);
    options.onBegin?.({ ...read, input: filing.task.input.path });
  });
  // A worker that dies between filings takes none with it.
  piscina.on("error", () => undefined);
  const run = async (task: Task): Promise<Outcome> => {
    const filing: InHand = { task, abort: new AbortController(), started: performance.now() };
    inHand.set(task.id, filing);
    try {
      return (await piscina.run(task, { signal: filing.abort.signal })) as Outcome;
    } catch (error) {
      const { started, read } = filing;
      const conversion = failedConversion(task.input.file, [causeOf(error, task, filing, options)]);
      return settle(task, { conversion, started, ...read });
    } finally {
      clearTimeout(filing.timer);
      inHand.delete(task.id);
    }
  };
  return { run, close: () => piscina.destroy() };
};
