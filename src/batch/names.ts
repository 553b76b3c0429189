import { createHash } from "node:crypto";
import { stemOf } from "../conversion.js";
import type { Input } from "./inputs.js";
import type { Entries } from "./manifest.js";
import { RESERVED } from "./places.js";

/** Some file systems take names for the same that differ in case or in how an accent is written. */
const sameness = (name: string): string => name.normalize("NFC").toLowerCase();

/** A name of its own for a path, in every run: the stem with the beginning of the path's SHA-256. */
const ownName = (stem: string, path: string): string =>
  `${stem}~${createHash("sha256").update(path).digest("hex").slice(0, 8)}`;

/** A folder that begins with a dot would be hidden, or taken for one that is being written. */
const visible = (stem: string): string => (stem.startsWith(".") ? `_${stem}` : stem);

/**
 * The names of filings in a batch, by the paths of their inputs: the file's stem. Of several with one stem the first by
 * path has it, the others have a suffix made from their path. A filing that has a name keeps it, whatever comes later.
 *
 * @param inputs ordered by path
 */
export const nameFilings = (inputs: readonly Input[], entries: Entries): ReadonlyMap<string, string> => {
  const names = new Map([...entries.values()].map(({ input, filing }) => [input, filing]));
  const taken = new Set([...RESERVED, ...names.values()].map(sameness));
  for (const { path } of inputs.filter(({ path }) => !names.has(path))) {
    const stem = visible(stemOf(path));
    const name = taken.has(sameness(stem)) ? ownName(stem, path) : stem;
    taken.add(sameness(name));
    names.set(path, name);
  }
  return names;
};
