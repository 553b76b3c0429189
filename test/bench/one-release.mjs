/**
 * What a conversion of the sample costs: cold, warm, stage by stage, and as a ratio to a floor measured in the same run:
 * hashing and decoding the same bytes, splitting them into cells, joining output of the same size, and validating it with
 * the same validators. Medians, in milliseconds.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const { auditTagging, convertRelease } = await import("../../dist/convert.js");
const { createCollector } = await import("../../dist/diagnostics/index.js");
const { readRelease } = await import("../../dist/release/index.js");
const { readLedger, tagRelease } = await import("../../dist/tagging/index.js");
const { writeXbrlXml } = await import("../../dist/formats/xbrl-xml/index.js");
const { writeXbrlJson } = await import("../../dist/formats/xbrl-json/index.js");
const { writeFactModel } = await import("../../dist/formats/fact-model/index.js");
const { validateJson, validateReport, validateXml } = await import("../../dist/validation/index.js");

const ROUNDS = 15;
const FORMATS = ["xml", "json"];
const FILE = "iij-2q-fy2002.txt";
const PATH = fileURLToPath(new URL(`../../samples/${FILE}`, import.meta.url));
const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

const milliseconds = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Median time of a piece of work, after two rounds that warm it up. */
const warm = (work) => {
  work();
  work();
  return median(Array.from({ length: ROUNDS }, () => milliseconds(work)));
};

/** The command as a user starts it, in a process of its own. */
const cold = () => {
  const out = mkdtempSync(join(tmpdir(), "tanshin-cold-"));
  try {
    return median(
      Array.from({ length: 3 }, () =>
        milliseconds(() =>
          spawnSync(process.execPath, [
            COMMAND,
            "convert",
            PATH,
            "--format",
            FORMATS.join(","),
            "--out",
            out,
          ]),
        ),
      ),
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};

const floorOf = (bytes, texts, taxonomy) => () => {
  createHash("sha256").update(bytes).digest("hex");
  const cells = new TextDecoder()
    .decode(bytes)
    .split("\n")
    .map((line) => line.split("\t"));
  const [xml, json, facts] = texts.map((text) =>
    text
      .split("\n")
      .map((line) => `${line}`)
      .join("\n"),
  );
  validateXml(xml, taxonomy, createCollector(), "floor.xbrl");
  validateJson(json, "xbrl-json", createCollector(), "floor.json");
  validateJson(facts, "fact-model", createCollector(), "floor.facts.json");
  return cells.length;
};

/** Figures of one release; `taxonomies`: those that a release can be of. */
export const measureOneRelease = (taxonomies) => {
  const bytes = new Uint8Array(readFileSync(PATH));
  const [taxonomy] = taxonomies.filter(({ own }) => own.prefix === "iij");
  const first = milliseconds(() => convertRelease(bytes, { file: FILE, taxonomies, formats: FORMATS }));
  const release = readRelease(bytes, FILE, createCollector());
  const tagging = tagRelease(release, taxonomy, taxonomy.issuer, createCollector());
  const { report } = tagging;
  const texts = [writeXbrlXml, writeXbrlJson, writeFactModel].map((write) => write(report, taxonomy));
  const [xml, json] = texts;
  const figures = {
    "the command, cold": cold(),
    "first conversion": first,
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
    "whole conversion, warm": warm(() => convertRelease(bytes, { file: FILE, taxonomies, formats: FORMATS })),
    floor: warm(floorOf(bytes, texts, taxonomy)),
  };
  const whole = figures["whole conversion, warm"];
  return {
    milliseconds: figures,
    ratioToFloor: whole / figures.floor,
    auditToRest: figures["audit it"] / (whole - figures["audit it"]),
    residentMegabytes: process.memoryUsage().rss / 2 ** 20,
  };
};

export const oneReleaseLines = ({ milliseconds: figures, ratioToFloor, auditToRest, residentMegabytes }) => [
  ...Object.entries(figures).map(([name, value]) => [name, value, "ms"]),
  ["conversion / floor", ratioToFloor, "times"],
  ["audit / conversion without it", auditToRest, "times"],
  ["resident memory", residentMegabytes, "MB"],
];
