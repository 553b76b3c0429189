import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { writeAside } from "../files/write-whole.js";
import type { Entry } from "./entry.js";
import { MANIFEST } from "./places.js";

/** Entries by the path of their input, the last of each: what is appended later counts. */
export type Entries = ReadonlyMap<string, Entry>;

const parseEntry = (line: string): readonly Entry[] => {
  try {
    const entry = JSON.parse(line) as Partial<Entry> | null;
    const isEntry =
      typeof entry?.input === "string" &&
      typeof entry.filing === "string" &&
      typeof entry.settings === "object" &&
      Array.isArray(entry.outputs);
    return isEntry ? [entry as Entry] : [];
  } catch {
    return [];
  }
};

/**
 * What a manifest says. A line that is not whole says nothing, so that its filing is done anew: it is the last one where
 * the run was killed as it wrote it.
 */
export const readManifest = (out: string): Entries => {
  const path = join(out, MANIFEST);
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, "utf8").split("\n");
  return new Map(lines.flatMap(parseEntry).map((entry) => [entry.input, entry]));
};

export const hasManifest = (out: string): boolean => existsSync(join(out, MANIFEST));

/** Orders entries by the names of their filings. */
export const byFiling = (a: Entry, b: Entry): number =>
  a.filing < b.filing ? -1 : a.filing > b.filing ? 1 : 0;

/** Writes a manifest anew, whole or not at all: one line a filing, ordered by its name. */
export const writeManifest = (out: string, entries: Iterable<Entry>): void => {
  const encoder = new TextEncoder();
  const file = writeAside(join(out, MANIFEST));
  try {
    for (const entry of [...entries].sort(byFiling)) file.sink(encoder.encode(`${JSON.stringify(entry)}\n`));
    file.keep();
  } finally {
    file.drop();
  }
};

export interface OpenManifest {
  /** Adds a line, on the disk when it returns. Where that fails the manifest is as it was. */
  readonly append: (entry: Entry) => void;
  readonly close: () => void;
}

/** Half a line is harmless where it cannot be taken back: whoever reads the manifest leaves it out. */
const takeBack = (descriptor: number, size: number): void => {
  try {
    ftruncateSync(descriptor, size);
  } catch {
    // What stopped the line is the error to tell.
  }
};

const append = (descriptor: number, entry: Entry): void => {
  const { size } = fstatSync(descriptor);
  const line = new TextEncoder().encode(`${JSON.stringify(entry)}\n`);
  try {
    for (let done = 0; done < line.length; ) done += writeSync(descriptor, line, done);
    fsyncSync(descriptor);
  } catch (error) {
    takeBack(descriptor, size);
    throw error;
  }
};

/** Opens a manifest to be added to; there is one from then on. */
export const openManifest = (out: string): OpenManifest => {
  const descriptor = openSync(join(out, MANIFEST), "a");
  return { append: (entry) => append(descriptor, entry), close: () => closeSync(descriptor) };
};
