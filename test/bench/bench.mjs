/**
 * `npm run bench`: what a conversion of the sample costs, stage by stage, and as a ratio to a floor measured in the
 * same run: hashing and decoding the same bytes, splitting them into cells, joining output of the same size, and
 * validating it with the same validators. The audit is besides a ratio to the
 * conversion without it. Times are medians in milliseconds. Then how time grows with the size of a
 * release, and a night's filings in worker threads. `--full` takes 1,000 filings and more, which takes an hour; `--json`
 * prints the figures for machines.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { measureGrowth } from "./growth.mjs";
import { measureNight } from "./night.mjs";

const started = performance.now();
const { convertRelease } = await import("../../dist/index.js");
const { chooseTaxonomy, loadChoice } = await import("../../dist/cli/taxonomies.js");
const { createCollector } = await import("../../dist/diagnostics/index.js");
const { readRelease } = await import("../../dist/release/index.js");
const { auditTagging } = await import("../../dist/convert.js");
const { readLedger, tagRelease } = await import("../../dist/tagging/index.js");
const { writeXbrlXml } = await import("../../dist/formats/xbrl-xml/index.js");
const { writeXbrlJson } = await import("../../dist/formats/xbrl-json/index.js");
const { writeFactModel } = await import("../../dist/formats/fact-model/index.js");
const { validateJson, validateReport, validateXml } = await import("../../dist/validation/index.js");

const ROUNDS = 15;
const FILE = "iij-2q-fy2002.txt";
const bytes = new Uint8Array(readFileSync(new URL(`../../samples/${FILE}`, import.meta.url)));

const time = (work) => {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Median time of a piece of work, after two rounds that warm it up. */
const warm = (work) => {
  work();
  work();
  return median(Array.from({ length: ROUNDS }, () => time(work).milliseconds));
};

const taxonomies = loadChoice(chooseTaxonomy(undefined), "issuers", createCollector());
const [taxonomy] = taxonomies.filter(({ own }) => own.prefix === "iij");
const cold = time(() => convertRelease(bytes, { file: FILE, taxonomies }));
const coldTotal = performance.now() - started;

const release = readRelease(bytes, FILE, createCollector());
const tagging = tagRelease(release, taxonomy, taxonomy.issuer, createCollector());
const { report } = tagging;
const xml = writeXbrlXml(report, taxonomy);
const json = writeXbrlJson(report, taxonomy);
const facts = writeFactModel(report, taxonomy);

const floor = () => {
  createHash("sha256").update(bytes).digest("hex");
  const cells = new TextDecoder()
    .decode(bytes)
    .split("\n")
    .map((line) => line.split("\t"));
  const copies = [xml, json, facts].map((text) =>
    text
      .split("\n")
      .map((line) => `${line}`)
      .join("\n"),
  );
  validateXml(copies[0], taxonomy, createCollector(), "floor.xbrl");
  validateJson(copies[1], "xbrl-json", createCollector(), "floor.json");
  validateJson(copies[2], "fact-model", createCollector(), "floor.facts.json");
  return cells.length;
};

const figures = {
  "start, load and convert, cold": coldTotal,
  "first conversion": cold.milliseconds,
  "read the release": warm(() => readRelease(bytes, FILE, createCollector())),
  "tag it": warm(() => tagRelease(release, taxonomy, taxonomy.issuer, createCollector())),
  "account for its numbers": warm(() => readLedger(release, tagging, taxonomy, [])),
  "audit it": warm(() => auditTagging(tagging, taxonomy)),
  "write XML": warm(() => writeXbrlXml(report, taxonomy)),
  "write JSON": warm(() => writeXbrlJson(report, taxonomy)),
  "write the fact model": warm(() => writeFactModel(report, taxonomy)),
  "validate the model": warm(() => validateReport(report, taxonomy, createCollector())),
  "validate XML by schema": warm(() => validateXml(xml, taxonomy, createCollector(), "bench.xbrl")),
  "validate JSON by schema": warm(() => validateJson(json, "xbrl-json", createCollector(), "bench.json")),
  "whole conversion, warm": warm(() => convertRelease(bytes, { file: FILE, taxonomies })),
  floor: warm(floor),
};
const ratio = figures["whole conversion, warm"] / figures.floor;
const audit = figures["audit it"];
const auditRatio = audit / (figures["whole conversion, warm"] - audit);
const memory = process.memoryUsage().rss / 2 ** 20;

const full = process.argv.includes("--full");
const growth = measureGrowth(full, ({ name, text }) =>
  convertRelease(new TextEncoder().encode(text), { file: name, taxonomies }),
);
const night = measureNight(full);

if (process.argv.includes("--json")) {
  const single = {
    milliseconds: figures,
    ratioToFloor: ratio,
    auditToRest: auditRatio,
    residentMegabytes: memory,
  };
  console.log(JSON.stringify({ ...single, growth, night }, null, 2));
} else {
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(32)}${value.toFixed(1).padStart(9)} ms`);
  console.log(`${"conversion / floor".padEnd(32)}${ratio.toFixed(2).padStart(9)}`);
  console.log(`${"audit / conversion without it".padEnd(32)}${auditRatio.toFixed(2).padStart(9)}`);
  console.log(`${"resident memory".padEnd(32)}${memory.toFixed(0).padStart(9)} MB`);
  console.log("\nOne release by its size (processor time)");
  for (const { size, facts, milliseconds, millisecondsPerFact } of growth.rows)
    console.log(
      `${`${size} times, ${facts} facts`.padEnd(32)}${milliseconds.toFixed(0).padStart(9)} ms${(millisecondsPerFact * 1000).toFixed(0).padStart(7)} µs a fact`,
    );
  console.log(`${"exponent of growth".padEnd(32)}${growth.exponent.toFixed(2).padStart(9)}`);
  console.log(`\n${night.filings} filings, ${night.failed} not valid`);
  console.log(`${"one worker".padEnd(32)}${night.oneWorkerPerSecond.toFixed(1).padStart(9)} a second`);
  console.log(`${"two workers".padEnd(32)}${night.twoWorkersPerSecond.toFixed(1).padStart(9)} a second`);
  console.log(`${"two against one".padEnd(32)}${night.gain.toFixed(2).padStart(9)}`);
  console.log(
    `${"processor time of a filing".padEnd(32)}${night.cpuMillisecondsPerFiling.toFixed(0).padStart(9)} ms`,
  );
  for (const [filings, peak] of Object.entries(night.peakMegabytes))
    console.log(`${`peak memory, ${filings} filings`.padEnd(32)}${peak.toFixed(0).padStart(9)} MB`);
}
