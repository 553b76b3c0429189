// Kills a batch at random moments, goes on with it each time, and compares what it comes to with a batch that was left
// alone: npm run test:kills (-- --filings 300 --kills 20 --seed 1)
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { generate } from "../bench/corpus.mjs";
import {
  begin,
  check,
  differences,
  manifestOf,
  report,
  sha256,
  tanshin,
  temporary,
  timeless,
} from "./harness.mjs";

const { values } = parseArgs({
  options: {
    filings: { type: "string", default: "300" },
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});
const [filings, kills] = [Number(values.filings), Number(values.kills)];

/** Mulberry32: the same numbers for the same seed. */
const randomly = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
const random = randomly(Number(values.seed));

/** The first tables of a release, of the issuer whose are the smallest: what is killed is the batch, not the reading. */
const smallRelease = (index) => {
  const { name, text } = generate(values.seed, 2 * index + 1, { size: 0.1 });
  return { name, text: text.slice(0, text.indexOf("\nAbout ")) };
};

/** Releases in two folders, so that names meet. */
const makeInputs = (folder) => {
  for (let index = 0; index < filings; index += 1) {
    const { name, text } = smallRelease(index);
    const place = join(folder, index % 2 === 0 ? "even" : "odd");
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, index < filings / 10 ? `same-${index >> 1}.txt` : name), text);
  }
};

const folder = temporary();
const [inputs, calm, killed] = ["inputs", "calm", "killed"].map((name) => join(folder, name));
const args = (out) => ["batch", inputs, "--out", out, "--workers", "2", "--feed", "parquet,csv,ndjson"];

const manifestSize = () => statSync(join(killed, "manifest.jsonl"), { throwIfNoEntry: false })?.size ?? 0;
const lineCount = () =>
  manifestSize() === 0 ? 0 : readFileSync(join(killed, "manifest.jsonl"), "utf8").split("\n").length - 1;

/** Is the feed being put together? */
const isEnding = () =>
  existsSync(join(killed, "feed")) &&
  readdirSync(join(killed, "feed")).some((name) => name.startsWith(".facts."));

/** Goes on with the batch until something is so, waits a moment, and kills. True where it was still running. */
const killAt = async (isSo, moment) => {
  const { child, ended } = begin([...args(killed), "--resume"]);
  let running = true;
  ended.then(() => {
    running = false;
  });
  while (running && !isSo()) await pause(3);
  await pause(moment);
  child.kill("SIGKILL");
  const { signal } = await ended;
  return signal === "SIGKILL";
};

/** A kill somewhere between the start of the command and some more filings than its share. */
const killWhileConverting = () => {
  const more = Math.floor(random() * (filings / kills) * 1.6);
  const wanted = Math.min(lineCount() + more, filings);
  return killAt(() => lineCount() >= wanted, random() * (more === 0 ? 1500 : 300));
};

makeInputs(inputs);
const undisturbed = await tanshin(args(calm));
check("an undisturbed batch ends well", undisturbed.status === 0, undisturbed.err + undisturbed.out);

let hits = 0;
for (let kill = 0; kill < kills; kill += 1) {
  const ending = kill >= kills * 0.85;
  if (ending ? await killAt(isEnding, random() * 100) : await killWhileConverting()) hits += 1;
}
check(`${kills} kills hit a batch that was running`, hits === kills, `${hits} did`);

const last = await tanshin([...args(killed), "--resume"]);
check("the batch ends well after them", last.status === 0, last.err + last.out);
const entries = manifestOf(killed);
check(
  "each line of its manifest is whole",
  entries.every((entry) => entry !== undefined),
);
const names = new Set(entries.map((entry) => entry?.input));
check(
  "each filing has exactly one",
  entries.length === filings && names.size === filings,
  `${entries.length} lines, ${names.size} filings`,
);
const bad = entries.flatMap(({ filing, outputs, feed }) =>
  [...outputs.map((file) => [join(killed, filing, file.path), file]), [join(killed, feed.path), feed]].filter(
    ([path, file]) => sha256(readFileSync(path)) !== file.sha256,
  ),
);
check("its outputs and its piece of the feed are those that it names", bad.length === 0, bad.join());
const unlike = differences(calm, killed);
check(
  "every file is that of the undisturbed batch, and there is none besides",
  unlike.length === 0,
  unlike.slice(0, 5).join(),
);
const told = (out) => JSON.stringify(manifestOf(out).map(timeless));
check("so is the manifest, but for its times", told(calm) === told(killed));
report();
