/**
 * A night's filings: how many releases a second one and two workers convert (XML, JSON and fact model, each validated,
 * with the audit), and how much memory that takes as their number grows.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "./corpus.mjs";

const SEED = 1;
const SCRIPT = fileURLToPath(new URL("./night-run.mjs", import.meta.url));

const writeCorpus = (folder, count) => {
  for (let index = 0; index < count; index += 1) {
    const { name, text } = generate(SEED, index);
    // The order of names is that of the numbers, in which both issuers take turns.
    writeFileSync(join(folder, `${String(index).padStart(5, "0")}-${name}`), text);
  }
};

const run = (folder, count, workers, out) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, folder, count, workers, out], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

/** Figures by what was run; `full` takes as many filings as a night has, and memory at 100, 1,000 and 10,000. */
export const measureNight = (full) => {
  const folder = mkdtempSync(join(tmpdir(), "tanshin-corpus-"));
  const out = mkdtempSync(join(tmpdir(), "tanshin-out-"));
  try {
    const filings = full ? 1000 : 100;
    const counts = full ? [100, 1000, 10_000] : [20, filings];
    writeCorpus(folder, Math.max(filings, ...counts));
    const one = run(folder, filings, 1, out);
    const two = run(folder, filings, 2, out);
    const memory = counts.map((count) => (count === filings ? two : run(folder, count, 2, out)));
    return {
      filings,
      failed: one.failed + two.failed,
      oneWorkerPerSecond: filings / one.seconds,
      twoWorkersPerSecond: filings / two.seconds,
      gain: one.seconds / two.seconds,
      cpuMillisecondsPerFiling: (two.cpuSeconds * 1000) / filings,
      peakMegabytes: Object.fromEntries(memory.map((each) => [each.filings, each.peakMegabytes])),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(out, { recursive: true, force: true });
  }
};
