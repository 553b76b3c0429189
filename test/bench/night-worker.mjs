/** A worker of the driver in night-run.mjs: converts the files that it is given, one after the other. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

const { convertRelease } = await import("../../dist/index.js");
const { chooseTaxonomy, loadChoice } = await import("../../dist/cli/taxonomies.js");
const { createCollector } = await import("../../dist/diagnostics/index.js");

const taxonomies = loadChoice(chooseTaxonomy(undefined), "issuers", createCollector());
mkdirSync(workerData.out, { recursive: true });

parentPort.on("message", (path) => {
  const { status, outputs } = convertRelease(new Uint8Array(readFileSync(path)), {
    file: basename(path),
    taxonomies,
  });
  // Over the outputs of the filing before: 10,000 of them would fill a disk.
  for (const { name, content } of outputs) writeFileSync(join(workerData.out, name), content);
  parentPort.postMessage({ status });
});
parentPort.postMessage({ status: "ready" });
