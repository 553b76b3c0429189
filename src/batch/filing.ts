import { createHash } from "node:crypto";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type Conversion, finish, stemOf } from "../conversion.js";
import { type Collector, createCollector, type Diagnostic } from "../diagnostics/index.js";
import { feedRows, pieceOf } from "../feed/index.js";
import { readInput, systemReason } from "../files/read-input.js";
import { putFolder } from "../files/replace-folder.js";
import { writeWhole } from "../files/write-whole.js";
import type { Output } from "../outputs.js";
import { type Entry, entryOf, type FeedPiece, sameSettings, type WrittenFile } from "./entry.js";
import type { Input } from "./inputs.js";
import { failedRecord, feedPiece } from "./places.js";
import { claim, type Outcome, type Sign, type Task } from "./task.js";

/** How a worker converts; `tell` carries its signs to the batch. */
export interface Work {
  /** Largest file that is read, in bytes. */
  readonly limit: number;
  /** Makes ready what all filings need, when the first is converted; why that cannot be, where it cannot. */
  readonly prepare: () => string | undefined;
  readonly convert: (bytes: Uint8Array, task: Task) => Conversion;
  readonly tell: (sign: Sign) => void;
}

/** What was read of a filing, and what it came to. */
export interface Converted {
  readonly conversion: Conversion;
  readonly bytes?: number;
  readonly sha256?: string;
  /** When it was begun, by `performance.now()`. */
  readonly started: number;
}

const digestOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

const written = (path: string, content: string | Uint8Array): WrittenFile => ({
  path,
  bytes: Buffer.byteLength(content),
  sha256: digestOf(content),
});

/** A conversion that failed without anything to show but why. */
export const failedConversion = (file: string, diagnostics: readonly Diagnostic[]): Conversion =>
  finish({}, true, diagnostics, { file });

const raiseUnreadable = (file: string, reason: string, collector: Collector): undefined => {
  collector.error("file-not-readable", `This cannot be read: ${reason}.`, {
    place: { file, line: 1, column: 1 },
    hint: "Check the path and its permissions.",
  });
  return undefined;
};

/** Reads a plain file only: to open a pipe waits until somebody writes into it, which nothing can end. */
const readPlain = ({ path, file, problem }: Input, limit: number, collector: Collector) => {
  if (problem !== undefined) return raiseUnreadable(file, problem, collector);
  try {
    const stats = statSync(path);
    if (!stats.isFile() && !stats.isDirectory()) {
      return raiseUnreadable(file, "it is no plain file", collector);
    }
  } catch {
    // Reading it says why it cannot be read.
  }
  return readInput(file, limit, collector);
};

/** Do the files stand as an earlier run left them? One is read, of the others the size tells. */
const stand = (folder: string, files: readonly WrittenFile[], readWhole: string): boolean =>
  files.every(({ path, bytes, sha256: digest }) => {
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    if (!found?.isFile() || found.size !== bytes) return false;
    return !path.endsWith(readWhole) || digestOf(readFileSync(join(folder, path))) === digest;
  });

/** Is everything that is asked for there since an earlier run, for the same bytes? */
const isKept = ({ before, out, filing, settings, rows }: Task, digest: string): boolean =>
  before !== undefined &&
  before.status !== "failed" &&
  before.filing === filing &&
  before.sha256 === digest &&
  sameSettings(before.settings, settings) &&
  stand(join(out, filing), before.outputs, ".run.json") &&
  (!rows || (before.feed !== undefined && stand(out, [before.feed], ".ndjson")));

const writePiece = (
  { filing, out, input }: Task,
  { report, taxonomy, audit }: Conversion,
): FeedPiece | undefined => {
  if (!report || !taxonomy) return undefined;
  const rows = feedRows(report, taxonomy, { filing, sourceFile: input.file, audit });
  const [first] = rows;
  if (!first) return undefined;
  const content = pieceOf(rows);
  const path = feedPiece(filing);
  writeWhole(join(out, path), content);
  const { entity_scheme, entity, reporting_end } = first;
  return {
    ...written(path, content),
    rows: rows.length,
    order: { entity_scheme, entity, reporting_end, filing },
  };
};

const remove = (out: string, path: string): void => rmSync(join(out, path), { recursive: true, force: true });

const runRecord = ({ file }: Input): string => `${stemOf(file)}.run.json`;

const isRun = ({ name }: Output): boolean => name === "run";

/**
 * A failed filing leaves its record only; what an earlier run made of it does not stand any more. But where the file
 * could not be read nothing says that it has changed.
 */
const keepFailed = (task: Task, { conversion, sha256 }: Converted): Pick<Entry, "outputs" | "feed"> => {
  const { out, filing } = task;
  const path = failedRecord(filing);
  const content = conversion.outputs.find(isRun)?.content ?? "";
  writeWhole(join(out, path), content);
  if (sha256 !== undefined) {
    remove(out, feedPiece(filing));
    if (isOurs(task)) remove(out, filing);
  }
  return { outputs: [written(path, content)] };
};

const keepOutputs = (task: Task, conversion: Conversion): Pick<Entry, "outputs" | "feed"> => {
  const { out, filing, input } = task;
  putFolder(out, filing, runRecord(input), conversion.outputs);
  const feed = task.rows ? writePiece(task, conversion) : undefined;
  remove(out, failedRecord(filing));
  return {
    outputs: conversion.outputs.map(({ path, content }) => written(path, content)),
    ...(feed && { feed }),
  };
};

/** Does the folder of that name hold what tanshin wrote? */
const isOurs = ({ out, filing, input }: Task): boolean =>
  statSync(join(out, filing, runRecord(input)), { throwIfNoEntry: false }) !== undefined;

/** What every filing would run into: no room, a disk that fails, a folder that nobody may write to. */
const STOPPING: readonly string[] = ["ENOSPC", "EDQUOT", "EROFS", "EIO", "EMFILE", "ENFILE"];

const stopsAll = (error: unknown): boolean =>
  STOPPING.includes((error as NodeJS.ErrnoException | undefined)?.code ?? "");

const notWritable = (file: string, out: string, error: unknown): Diagnostic => ({
  code: "tanshin:output-not-writable",
  severity: "error",
  message: `The outputs cannot be written to ${out}: ${systemReason(error)}.`,
  place: { file, line: 1, column: 1 },
  hint: "What stood there has not been changed.",
});

const record = (task: Task, converted: Converted): Entry => {
  const { conversion, started, ...read } = converted;
  const { filing, input, settings } = task;
  const kept = conversion.status === "failed" ? keepFailed(task, converted) : keepOutputs(task, conversion);
  return {
    filing,
    input: input.path,
    ...read,
    settings,
    ...entryOf(conversion),
    ms: Math.round(performance.now() - started),
    ended: new Date().toISOString(),
    ...kept,
  };
};

/**
 * Writes what a filing came to and gives its line of the manifest; everything it tells of is on the disk then. A filing
 * whose outputs cannot be written fails by itself, unless no other could be written either.
 */
export const settle = (task: Task, converted: Converted): Outcome => {
  const attempt = (each: Converted): Outcome => {
    try {
      return { kind: "done", entry: record(task, each) };
    } catch (error) {
      if (stopsAll(error) || each.conversion.status === "failed")
        return { kind: "stop", reason: systemReason(error) };
      const { file } = task.input;
      const finding = notWritable(file, join(task.out, task.filing), error);
      return attempt({
        ...each,
        conversion: failedConversion(file, [...each.conversion.diagnostics, finding]),
      });
    }
  };
  return attempt(converted);
};

/** Nobody hears this: the batch has ended the worker. */
const GIVEN_UP: Outcome = { kind: "stop", reason: "the filing was given up" };

/** Reads, converts and writes one filing, in a worker. */
export const processFiling = (task: Task, { limit, prepare, convert, tell }: Work): Outcome => {
  const { id, input, before } = task;
  const started = performance.now();
  const collector = createCollector();
  const content = readPlain(input, limit, collector);
  if (!content) {
    const conversion = failedConversion(input.file, collector.diagnostics);
    return settle(task, { conversion, started });
  }
  const read = { bytes: content.length, sha256: digestOf(content) };
  if (before && isKept(task, read.sha256)) return { kind: "kept", entry: before };
  const reason = prepare();
  if (reason !== undefined) return { kind: "stop", reason };
  const begun = performance.now();
  tell({ task: id, ...read });
  const conversion = convert(content, task);
  return claim(task, "worker") ? settle(task, { conversion, ...read, started: begun }) : GIVEN_UP;
};
