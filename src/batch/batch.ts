import { statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { FeedFormat } from "../feed/index.js";
import { makeFolder } from "../files/make-folder.js";
import { systemReason } from "../files/read-input.js";
import { clearLeftovers } from "../files/write-whole.js";
import type { Entry, Settings } from "./entry.js";
import { type Wanted, writeFromRows } from "./from-rows.js";
import type { Input } from "./inputs.js";
import { type Lock, lockFolder } from "./lock.js";
import {
  byFiling,
  hasManifest,
  type OpenManifest,
  openManifest,
  readManifest,
  writeManifest,
} from "./manifest.js";
import { nameFilings } from "./names.js";
import { writtenFolders } from "./places.js";
import { type Begun, giveUpFatal, openPool, type PoolOptions } from "./pool.js";
import { newOwner, type Outcome, type Task } from "./task.js";

export interface BatchOptions {
  /** Ordered by path. */
  readonly inputs: readonly Input[];
  /** Absolute. */
  readonly out: string;
  readonly settings: Settings;
  readonly feed: readonly FeedFormat[];
  /** Go on with what an earlier run has left. */
  readonly resume: boolean;
  readonly pool: PoolOptions;
  /** No filing is begun after it is aborted. */
  readonly signal: AbortSignal;
  /** Where an earlier process of the same run has ended all at once. */
  readonly restart?: Restart;
  /** Hears of each filing that is done or kept. May throw, as where it writes a log; that stops the batch. */
  readonly onFiling: (entry: Entry, kept: boolean) => void;
}

/** What a process of a run is told of the one before, which ended all at once. */
export interface Restart {
  /** When the run began: what has ended since, it has done itself. */
  readonly since: string;
  /** One of these was to blame, so each is converted while no other is. */
  readonly alone: readonly Begun[];
  /** These were, since they were alone. */
  readonly fatal: readonly Begun[];
}

export type BatchEnd =
  | { readonly kind: "done" }
  /** Nothing was begun: somebody else is at it, or it is an earlier batch's folder. */
  | { readonly kind: "refused"; readonly reason: string; readonly hint: string }
  /** What is done is kept, the rest is for another run. */
  | { readonly kind: "stopped"; readonly reason: string }
  | { readonly kind: "interrupted" };

/** Something that ends a batch: the first of them counts. */
interface Halt {
  reason?: string;
}

const putRight = (out: string): void => {
  for (const folder of writtenFolders(out))
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) clearLeftovers(folder);
};

/** The index leads to the pages of filings, and is there where they are. */
const wantedOf = ({ feed, settings }: BatchOptions): Wanted => ({
  feed,
  index: settings.formats.includes("page"),
});

function* tasksOf(options: BatchOptions, entries: ReadonlyMap<string, Entry>): Generator<Task> {
  const { inputs, out, settings } = options;
  const { feed, index } = wantedOf(options);
  const names = nameFilings(inputs, entries);
  for (const [id, input] of inputs.entries()) {
    const before = entries.get(input.path);
    const filing = names.get(input.path) ?? "";
    const task = { id, input, filing, out, settings, rows: feed.length > 0 || index, owner: newOwner() };
    yield before ? { ...task, before } : task;
  }
}

/** Tasks that wait for a worker, those that run while no other does, and those that are done or given up. */
interface Work {
  readonly usual: Iterable<Task>;
  readonly alone: readonly Task[];
  readonly over: readonly Outcome[];
}

const isAmong = ({ input }: Task, filings: readonly Begun[]): Begun | undefined =>
  filings.find((each) => each.input === input.path);

/** Parts the tasks of a run whose earlier process has ended all at once. */
const partTasks = (tasks: Iterable<Task>, { since, alone, fatal }: Restart): Work => {
  const work: { usual: Task[]; alone: Task[]; over: Outcome[] } = { usual: [], alone: [], over: [] };
  for (const task of tasks) {
    const blamed = isAmong(task, fatal);
    if (task.before && task.before.ended >= since) work.over.push({ kind: "kept", entry: task.before });
    else if (blamed) work.over.push(giveUpFatal(task, blamed));
    else (isAmong(task, alone) ? work.alone : work.usual).push(task);
  }
  return work;
};

/** Takes in what became of a filing: on the disk first, then told. */
const takeIn = (
  outcome: Outcome,
  entries: Map<string, Entry>,
  manifest: OpenManifest,
  { onFiling }: BatchOptions,
): void => {
  if (outcome.kind === "stop") throw new Error(outcome.reason);
  const { entry } = outcome;
  if (outcome.kind === "done") manifest.append(entry);
  entries.set(entry.input, entry);
  onFiling(entry, outcome.kind === "kept");
};

/**
 * Runs the tasks, one more than there are workers so that none of them waits. There are never more, and an outcome is
 * small, so memory does not grow with the number of filings.
 */
const runAll = async (
  options: BatchOptions,
  entries: Map<string, Entry>,
  manifest: OpenManifest,
): Promise<Halt> => {
  const { restart, signal } = options;
  const pool = openPool(options.pool);
  const halt: Halt = {};
  const all = tasksOf(options, new Map(entries));
  const work = restart ? partTasks(all, restart) : { usual: all, alone: [], over: [] };
  const drain = async (waiting: Iterator<Task | Outcome>): Promise<void> => {
    while (halt.reason === undefined && !signal.aborted) {
      const { value: next } = waiting.next();
      if (!next) return;
      try {
        takeIn("kind" in next ? next : await pool.run(next), entries, manifest, options);
      } catch (error) {
        halt.reason ??= systemReason(error);
      }
    }
  };
  await drain(work.over[Symbol.iterator]());
  await drain(work.alone[Symbol.iterator]());
  const usual = work.usual[Symbol.iterator]();
  await Promise.all(Array.from({ length: options.pool.workers + 1 }, () => drain(usual)));
  await pool.close();
  return halt;
};

/** Puts the manifest in order and writes what is about the whole batch. */
const end = async (options: BatchOptions, entries: Map<string, Entry>): Promise<void> => {
  const { out, signal } = options;
  putRight(out);
  writeManifest(out, entries.values());
  if (signal.aborted) return;
  await writeFromRows(out, [...entries.values()].sort(byFiling), wantedOf(options), signal);
};

const runLocked = async (options: BatchOptions): Promise<BatchEnd> => {
  const { out, signal } = options;
  putRight(out);
  const entries = new Map(readManifest(out));
  if (entries.size > 0) writeManifest(out, entries.values());
  const manifest = openManifest(out);
  const { reason } = await runAll(options, entries, manifest).finally(manifest.close);
  if (reason !== undefined) {
    putRight(out);
    return { kind: "stopped", reason };
  }
  await end(options, entries);
  return signal.aborted ? { kind: "interrupted" } : { kind: "done" };
};

const refusal = (reason: string, hint: string): BatchEnd => ({ kind: "refused", reason, hint });

/** A process that was killed may take a moment to go. */
const LOCK_ATTEMPTS = 30;
const LOCK_PAUSE_MS = 100;

const lockSoon = async (out: string, attempt = 1): Promise<Lock> => {
  const lock = lockFolder(out);
  if ("release" in lock || attempt === LOCK_ATTEMPTS) return lock;
  await pause(LOCK_PAUSE_MS);
  return lockSoon(out, attempt + 1);
};

/**
 * Converts many filings into one folder and keeps its state there, so that it can be gone on with after anything. Throws
 * for nothing that a filing or the system does.
 */
export const runBatch = async (options: BatchOptions): Promise<BatchEnd> => {
  const { out, resume, signal } = options;
  try {
    makeFolder(out);
    const lock = await lockSoon(out);
    if ("heldBy" in lock)
      return refusal(
        `Another batch is writing to ${out}: ${lock.heldBy}`,
        "Wait for it, or name another folder.",
      );
    try {
      if (hasManifest(out) && !resume && !options.restart)
        return refusal(`${out} holds an earlier batch`, "Go on with it by --resume, or name another folder.");
      return await runLocked(options);
    } finally {
      lock.release();
    }
  } catch (error) {
    if (signal.aborted) return { kind: "interrupted" };
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return { kind: "stopped", reason: systemReason(error) };
  }
};
