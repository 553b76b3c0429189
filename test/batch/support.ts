import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type BatchEnd,
  type BatchOptions,
  type Entry,
  type Input,
  type PoolOptions,
  runBatch,
  type Settings,
} from "../../src/batch/index.js";
import { ROOT, temporary } from "../cli/harness.js";

export const SETTINGS: Settings = { tanshin: "1", taxonomies: "t", formats: ["xml", "json"] };

export const POOL: PoolOptions = {
  worker: pathToFileURL(join(ROOT, "test", "batch", "stub-worker.mjs")),
  workers: 1,
  timeout: 60,
  memory: 64,
};

/** Files with these texts, by their names, as inputs in the order of their paths. */
export const inputsOf = (texts: Readonly<Record<string, string>>): readonly Input[] => {
  const folder = temporary();
  const names = Object.keys(texts).sort();
  for (const name of names) writeFileSync(join(folder, name), texts[name] ?? "");
  return names.map((name) => ({ path: join(folder, name), file: join(folder, name) }));
};

export interface Run {
  readonly end: BatchEnd;
  /** Names of filings, with how they ended, in the order of their names. */
  readonly told: readonly string[];
}

/** Runs a batch with workers that do as the text of a file says (`stub-worker.mjs`). */
export const batch = async (
  inputs: readonly Input[],
  out: string,
  over: Partial<BatchOptions> = {},
): Promise<Run> => {
  const told: string[] = [];
  const end = await runBatch({
    inputs,
    out,
    settings: SETTINGS,
    feed: [],
    resume: false,
    pool: POOL,
    signal: new AbortController().signal,
    onFiling: ({ filing, status }, kept) => void told.push(`${filing} ${kept ? "kept" : status}`),
    ...over,
  });
  return { end, told: told.sort() };
};

export const manifest = (out: string): readonly Entry[] =>
  readFileSync(join(out, "manifest.jsonl"), "utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Entry);
