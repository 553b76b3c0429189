/**
 * A night's filings by `tanshin batch`: how many generated releases a second one and two workers convert (XML, JSON and
 * fact model, each validated, with the audit; then with every format), and how much memory it takes as they grow in number.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { generate } from "./corpus.mjs";

const SEED = 1;
const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const USAGE = new URL("./usage.mjs", import.meta.url).href;
const { FORMATS } = await import("../../dist/convert.js");

/** Folders of a hundred releases, so that a run takes as many of them as it wants. */
const FOLDER = 100;

const writeCorpus = (folder, count) => {
  for (let index = 0; index < count; index += 1) {
    const part = join(folder, String(Math.floor(index / FOLDER)));
    if (index % FOLDER === 0) mkdirSync(part, { recursive: true });
    const { name, text } = generate(SEED, index);
    writeFileSync(join(part, name), text);
  }
};

/** Runs a batch of the first filings of a corpus, and says what it took. What it writes is thrown away. */
const run = (folder, { filings, workers, formats = ["xml", "json"], options = [] }) => {
  const scratch = mkdtempSync(join(tmpdir(), "tanshin-night-"));
  try {
    const parts = Array.from({ length: Math.ceil(filings / FOLDER) }, (_, part) =>
      join(folder, String(part)),
    );
    const usage = join(scratch, "usage.json");
    const args = ["batch", ...parts, "--out", join(scratch, "out"), "--workers", String(workers)];
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", USAGE, COMMAND, ...args, "--format", formats.join(","), ...options, "--json"],
      { encoding: "utf8", env: { ...process.env, USAGE: usage }, maxBuffer: 2 ** 30 },
    );
    const seconds = (performance.now() - started) / 1000;
    if (status !== 0) throw new Error(`A batch of sound releases ends with ${status}.\n${stderr}${stdout}`);
    const { cpuSeconds, peakMegabytes } = JSON.parse(readFileSync(usage, "utf8"));
    return {
      filings,
      workers,
      perSecond: filings / seconds,
      cpuMillisecondsPerFiling: (cpuSeconds * 1000) / filings,
      peakMegabytes,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

/**
 * Rates and peaks, `tell` hears of each as soon as it is there: name, value, unit. `quick` takes a tenth of the filings;
 * all of it takes 12,400 conversions. Times are of the whole command, its start included.
 */
export const measureNight = (quick, tell) => {
  const folder = mkdtempSync(join(tmpdir(), "tanshin-corpus-"));
  const filings = quick ? 100 : 1000;
  const counts = quick ? [100] : [100, 1000, 10_000];
  try {
    writeCorpus(folder, Math.max(filings, ...counts));
    const rate = (name, measured) => {
      tell(`${measured.filings} filings, ${name}`, measured.perSecond, "a second");
      return measured;
    };
    const one = rate("one worker", run(folder, { filings, workers: 1 }));
    const two = rate("two workers", run(folder, { filings, workers: 2 }));
    const gain = two.perSecond / one.perSecond;
    tell("two workers against one", gain, "times");
    tell("processor time of a filing", two.cpuMillisecondsPerFiling, "ms");
    const every = { filings: filings / 5, workers: 2, formats: FORMATS };
    const everyFormat = rate("every format", run(folder, every));
    const options = ["--feed", "parquet,csv,ndjson"];
    const memory = counts.map((count) => {
      const measured = run(folder, { filings: count, workers: 2, options });
      tell(`peak memory, ${count} filings`, measured.peakMegabytes, "MB, with the feed");
      return measured;
    });
    return { one, two, gain, everyFormat, memory };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
