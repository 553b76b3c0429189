/**
 * Converts the releases of a folder in worker threads and says in JSON what it took: `node night-run.mjs DIR COUNT
 * WORKERS OUT`. A process of its own, so that its peak of memory is that of this work. It stands in for `tanshin batch`.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Worker } from "node:worker_threads";

const [folder = "", count = "", workers = "", out = ""] = process.argv.slice(2);
const files = readdirSync(folder)
  .sort()
  .slice(0, Number(count))
  .map((name) => join(folder, name));

/** Runs all files; the clock starts when every worker has loaded what it needs. */
const run = () =>
  new Promise((resolve, reject) => {
    let [next, done, ready, failed, started] = [0, 0, 0, 0, 0];
    const pool = Array.from(
      { length: Number(workers) },
      (_, index) =>
        new Worker(new URL("./night-worker.mjs", import.meta.url), {
          workerData: { out: join(out, String(index)) },
        }),
    );
    const give = (worker) => {
      if (next < files.length) worker.postMessage(files[next++]);
    };
    for (const worker of pool) {
      worker.on("error", reject);
      worker.on("message", ({ status }) => {
        if (status === "ready") {
          ready += 1;
          if (ready < pool.length) return;
          started = performance.now();
          for (const each of pool) give(each);
          return;
        }
        done += 1;
        if (status !== "valid") failed += 1;
        if (done < files.length) return give(worker);
        for (const each of pool) each.terminate();
        resolve({ seconds: (performance.now() - started) / 1000, failed });
      });
    }
  });

const { seconds, failed } = await run();
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({
    filings: files.length,
    failed,
    seconds,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: maxRSS / 1024,
  }),
);
