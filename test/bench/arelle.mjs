/**
 * `npm run bench:arelle`: in one run, what Arelle needs to load and validate generated reports (XBRL XML) and to turn
 * them into xBRL-JSON, and what tanshin needs to validate the same files and to convert the releases that they are of;
 * each started anew for every filing, and with twenty in a process. Seconds a filing; `--json` for machines.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generate } from "./corpus.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const TWENTY = 20;
/** Filings that are started one by one: enough for a mean. */
const ALONE = 4;

/** The conformance run's way to Arelle, compiled. */
const conformance = async () => {
  const compiled = join(root, ".conformance", "js");
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  spawnSync(process.execPath, [tsc, "-p", join(root, "test", "conformance"), "--outDir", compiled], {
    stdio: "inherit",
  });
  const load = (name) => import(pathToFileURL(join(compiled, name)).href);
  return { ...(await load("environment.js")), ...(await load("arelle.js")) };
};

const secondsFor = (work) => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

const tanshin = (...args) => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "dist", "cli", "main.js"), ...args], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`tanshin ${args[0]} ends with ${status}\n${stderr}`);
};

/** Seconds a filing, alone and among twenty. */
const both = (items, work) => {
  work(items.slice(0, 1)); // Caches of the disk are warm for all.
  const alone = items.slice(0, ALONE);
  return {
    oneByOne: secondsFor(() => alone.forEach((item) => work([item]))) / alone.length,
    twentyInAProcess: secondsFor(() => work(items)) / items.length,
  };
};

const main = async () => {
  const { arellePython, createJudge } = await conformance();
  const python = process.env.ARELLE_PYTHON ?? arellePython(join(root, ".conformance", "venv"));
  const folder = mkdtempSync(join(tmpdir(), "tanshin-arelle-"));
  try {
    const releases = Array.from({ length: TWENTY }, (_, index) => {
      const { name, text } = generate("arelle", index);
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    });
    const out = join(folder, "out");
    tanshin("convert", ...releases, "--out", out);
    const reports = releases.map((path) => {
      const stem = basename(path, ".txt");
      return {
        stem,
        file: join(out, stem, `${stem}.xbrl`),
        packages: [join(root, "dist", "taxonomy", `${stem.split("-")[0]}.zip`)],
      };
    });
    const extracted = join(folder, "extracted");
    mkdirSync(extracted);
    const judge = createJudge(python, join(root, "test", "conformance", "judge.py"), folder);
    const ask = (files) => {
      const verdicts = judge.judge(files);
      for (const { file } of files)
        if (!verdicts.get(file)?.loaded) throw new Error(`Arelle does not load ${file}`);
    };
    const figures = {
      "Arelle: load and validate": both(reports, (files) => ask(files)),
      "Arelle: the same, and to JSON": both(reports, (files) =>
        ask(files.map((each) => ({ ...each, save: join(extracted, `${each.stem}.json`) }))),
      ),
      "tanshin validate": both(reports, (files) => tanshin("validate", ...files.map(({ file }) => file))),
      "tanshin convert": both(releases, (files) =>
        tanshin("convert", ...files, "--out", join(folder, "again")),
      ),
    };
    const [arelle, ours] = [figures["Arelle: the same, and to JSON"], figures["tanshin convert"]];
    const times = {
      "Arelle started once a filing / tanshin": arelle.oneByOne / ours.twentyInAProcess,
      "Arelle with twenty in a process / tanshin": arelle.twentyInAProcess / ours.twentyInAProcess,
      "both started once a filing": arelle.oneByOne / ours.oneByOne,
    };
    if (process.argv.includes("--json"))
      return console.log(JSON.stringify({ seconds: figures, times }, null, 2));
    console.log(`${"seconds a filing".padEnd(44)}${"one by one".padStart(12)}${"of twenty".padStart(12)}`);
    for (const [name, { oneByOne, twentyInAProcess }] of Object.entries(figures))
      console.log(
        `${name.padEnd(44)}${oneByOne.toFixed(3).padStart(12)}${twentyInAProcess.toFixed(3).padStart(12)}`,
      );
    for (const [name, factor] of Object.entries(times))
      console.log(`${name.padEnd(44)}${factor.toFixed(1).padStart(12)} times`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

await main().catch((error) => {
  console.error(error.name === "Missing" ? error.message : error.stack);
  process.exitCode = 1;
});
