/**
 * Releases to measure with: any number of different ones, each consistent in itself, made from a seed. Sums foot, shares,
 * changes and translations follow from the figures, and sentences say what the tables say.
 *
 *     node test/bench/corpus.mjs --count 1000 --seed 1 --out DIR
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { iijRelease } from "./corpus-iij.mjs";
import { kazeharaRelease } from "./corpus-kazehara.mjs";

const ISSUERS = [iijRelease, kazeharaRelease];

/**
 * A release: its file's name and its text. The same for the same seed, index and size; `size` is how many times as long
 * as a release usually is.
 */
export const generate = (seed, index, { size = 1 } = {}) => {
  const { name, text } = ISSUERS[index % ISSUERS.length](`${seed} ${index}`, size);
  return { name: `${name}-${String(index).padStart(5, "0")}.txt`, text };
};

const main = () => {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
      size: { type: "string", default: "1" },
      out: { type: "string" },
    },
  });
  if (values.out === undefined) throw new Error("Say where to with --out DIR.");
  mkdirSync(values.out, { recursive: true });
  for (let index = 0; index < Number(values.count); index += 1) {
    const { name, text } = generate(values.seed, index, { size: Number(values.size) });
    writeFileSync(join(values.out, name), text);
  }
  console.log(`${values.count} releases in ${values.out}`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
