/**
 * `npm run bench:arelle`: in one run, what Arelle needs to load and validate generated reports (XBRL XML) and to turn
 * them into xBRL-JSON, and what tanshin needs to validate and to convert the same files; each started anew for every
 * filing, with twenty in a process, and tanshin with the night's command. Seconds a filing; `--json` for machines.
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
/** Reports of a night, in one batch. */
const NIGHT = 200;

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

const secondsFor = async (work) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

const tanshin = (...args) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "dist", "cli", "main.js"), ...args],
    { encoding: "utf8", maxBuffer: 2 ** 30 },
  );
  if (status !== 0) throw new Error(`tanshin ${args[0]} ends with ${status}\n${stderr}${stdout}`);
};

/** Seconds a report, started anew for each, and for twenty in a process. */
const both = async (reports, work) => {
  await work(reports.slice(0, 1)); // Caches of the disk are warm for all.
  const alone = reports.slice(0, ALONE);
  const oneByOne = await secondsFor(async () => {
    for (const report of alone) await work([report]);
  });
  const twenty = await secondsFor(() => work(reports.slice(0, TWENTY)));
  return { oneByOne: oneByOne / alone.length, twentyInAProcess: twenty / TWENTY };
};

/** Generated releases as reports, with the taxonomy packages that Arelle needs for them. */
const makeReports = (folder) => {
  const releases = Array.from({ length: NIGHT }, (_, index) => {
    const { name, text } = generate("arelle", index);
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  const out = join(folder, "out");
  tanshin("convert", ...releases, "--format", "xml", "--out", out);
  return releases.map((path) => {
    const stem = basename(path, ".txt");
    const [issuer] = stem.split("-");
    return {
      stem,
      file: join(out, stem, `${stem}.xbrl`),
      packages: [join(root, "dist", "taxonomy", `${issuer}.zip`)],
    };
  });
};

const main = async () => {
  const { arellePython, createJudge } = await conformance();
  const python = process.env.ARELLE_PYTHON ?? arellePython(join(root, ".conformance", "venv"));
  const folder = mkdtempSync(join(tmpdir(), "tanshin-arelle-"));
  try {
    const reports = makeReports(folder);
    const extracted = join(folder, "extracted");
    mkdirSync(extracted);
    // One process, as one of tanshin's.
    const judge = createJudge(python, join(root, "test", "conformance", "judge.py"), folder, 1);
    const ask = async (files) => {
      const verdicts = await judge.judge(files);
      for (const { file } of files)
        if (!verdicts.get(file)?.loaded) throw new Error(`Arelle does not load ${file}`);
    };
    const saving = (files) => files.map((each) => ({ ...each, save: join(extracted, `${each.stem}.json`) }));
    const names = (files) => files.map(({ file }) => file);
    const converted = (command, workers) => (files) => {
      const out = mkdtempSync(join(folder, "converted-"));
      tanshin(command, ...names(files), "--format", "json", "--out", out, ...workers);
    };
    const night = async (workers) =>
      (await secondsFor(() => converted("batch", ["--workers", String(workers)])(reports))) / NIGHT;
    const figures = {
      "Arelle: load and validate": await both(reports, ask),
      "Arelle: the same, and to JSON": await both(reports, (files) => ask(saving(files))),
      "tanshin validate": await both(reports, (files) => tanshin("validate", ...names(files))),
      "tanshin convert --format json": await both(reports, converted("convert", [])),
    };
    const nights = { oneWorker: await night(1), twoWorkers: await night(2) };
    const [arelle, ours] = [
      figures["Arelle: the same, and to JSON"],
      figures["tanshin convert --format json"],
    ];
    const times = {
      "Arelle started once a filing / tanshin batch": arelle.oneByOne / nights.twoWorkers,
      "Arelle with twenty in a process / tanshin batch": arelle.twentyInAProcess / nights.twoWorkers,
      "the same, tanshin batch with one worker": arelle.twentyInAProcess / nights.oneWorker,
      "both started once a filing": arelle.oneByOne / ours.oneByOne,
      "both with twenty in a process": arelle.twentyInAProcess / ours.twentyInAProcess,
    };
    if (process.argv.includes("--json"))
      return console.log(JSON.stringify({ seconds: { ...figures, nights }, times }, null, 2));
    for (const [name, seconds] of Object.entries(nights))
      console.log(`${`tanshin batch of ${NIGHT}, ${name}`.padEnd(68)}${seconds.toFixed(3)}`);
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
