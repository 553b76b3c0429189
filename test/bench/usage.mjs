/** Loaded before a program (`node --import`): leaves what its whole process used in the file that USAGE names. */
import { existsSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

// A batch works in a process below its own, which has ended and left its figures when the upper one ends.
if (isMainThread)
  process.on("exit", () => {
    if (existsSync(process.env.USAGE)) return;
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(
      process.env.USAGE,
      JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }),
    );
  });
