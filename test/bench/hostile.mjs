/**
 * `npm run bench:hostile`: what hostile files cost. Each is given to `tanshin validate` in a process of its own with
 * little memory, and must give a finding of the expected code within two seconds and 300 MB, start and all. Ends with 1
 * where one does not. On a busy machine the CPU time is judged. `--json` prints the figures for machines; words after `--` choose the files that have them in
 * their names.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { HOSTILE } from "./hostile-files.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const main = join(root, "dist/cli/main.js");
const LIMITS = { milliseconds: 2000, megabytes: 300 };

const { convertRelease, writePackage } = await import("../../dist/index.js");
const { chooseTaxonomy, loadChoice } = await import("../../dist/cli/taxonomies.js");
const { createCollector } = await import("../../dist/diagnostics/index.js");
const { readFileSync } = await import("node:fs");

const FILE = "iij-2q-fy2002.txt";
const taxonomies = loadChoice(chooseTaxonomy(undefined), "issuers", createCollector());
const { outputs, taxonomy } = convertRelease(new Uint8Array(readFileSync(join(root, "samples", FILE))), {
  file: FILE,
  taxonomies,
  formats: ["xml", "json", "csv", "inline"],
});
const written = (name) => outputs.find((output) => output.name === name).content;
const sound = {
  xml: written("xml"),
  json: written("json"),
  facts: written("facts"),
  inline: written("inline"),
  csv: Object.fromEntries(
    outputs
      .filter(({ name }) => name === "csv")
      .map(({ path, content }) => [path.slice(path.indexOf("/") + 1), content]),
  ),
  packed: (files) => writePackage("p", "xbr", files, taxonomy),
};

/** Tells the most memory that the process has had, in kilobytes, and its CPU time, in microseconds, when it ends. */
const TELL = `process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write("\\nUSED " + maxRSS + " " + (userCPUTime + systemCPUTime));
})`;
const tell = `data:text/javascript,${encodeURIComponent(TELL)}`;

const folder = mkdtempSync(join(tmpdir(), "tanshin-hostile-"));

const run = (path) => {
  const start = performance.now();
  const args = ["--max-old-space-size=256", "--import", tell, main, "validate", "--json", path];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    timeout: 60_000,
  });
  const milliseconds = performance.now() - start;
  const [, memory, cpu] = /USED (\d+) (\d+)$/.exec(stderr) ?? [];
  return { milliseconds, cpu: Number(cpu) / 1000, megabytes: Number(memory) / 1024, stdout, stderr, status };
};

const codesOf = (stdout) => {
  try {
    const [{ diagnostics }] = JSON.parse(stdout);
    return diagnostics.map(({ code }) => code.replace("tanshin:", ""));
  } catch {
    return [];
  }
};

const measure = ({ name, file, codes, bytes }) => {
  const path = join(folder, file);
  writeFileSync(path, bytes(sound));
  // Where other work takes its turns, the time that passes is not the file's: its CPU time is what it costs.
  const isBusy = loadavg()[0] > availableParallelism();
  const { milliseconds, cpu, megabytes, stdout, stderr, status } = run(path);
  const found = codesOf(stdout);
  const faults = [
    ...((isBusy ? cpu : milliseconds) <= LIMITS.milliseconds ? [] : ["too slow"]),
    ...(megabytes <= LIMITS.megabytes ? [] : ["too much memory"]),
    ...(status === 1 && found.some((code) => codes.includes(code))
      ? []
      : [`found ${[...new Set(found)].join(", ") || stderr.slice(0, 200) || "nothing"}`]),
  ];
  return { name, milliseconds, cpu, megabytes, findings: found.length, faults };
};

const words = process.argv.slice(2).filter((word) => word !== "--json");
const chosen = HOSTILE.filter(({ name }) => words.every((word) => name.includes(word)));
const asJson = process.argv.includes("--json");
const results = [];
try {
  for (const hostile of chosen) {
    const result = measure(hostile);
    results.push(result);
    const { name, milliseconds, cpu, megabytes, findings, faults } = result;
    if (asJson) continue;
    const figures = `${milliseconds.toFixed(0).padStart(6)} ms ${cpu.toFixed(0).padStart(5)} ms CPU ${megabytes.toFixed(0).padStart(5)} MB ${String(findings).padStart(6)}`;
    console.log(
      `${faults.length === 0 ? "pass" : "FAIL"}  ${name.padEnd(56)}${figures}  ${faults.join(", ")}`.trimEnd(),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const failed = results.filter(({ faults }) => faults.length > 0).length;
if (asJson) console.log(JSON.stringify({ limits: LIMITS, results }, null, 2));
else console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
