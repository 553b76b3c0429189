import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type StoredNode, storeFile, type TaxonomySource } from "../taxonomy/index.js";
import { packageRoot } from "./paths.js";

/** Where the build keeps the sources of this package's taxonomies in a form that is read fast. */
const FILE = "sources.json";

/** Digest of a text and of the schema that it was checked against → its stored form. */
type Stored = Readonly<Record<string, StoredNode>>;

let schema: string | undefined;

const digestOf = (text: string): string => {
  schema ??= readFileSync(join(packageRoot, "schemas", "taxonomy-source.schema.json"), "utf8");
  return createHash("sha256").update(schema).update("\u0000").update(text).digest("hex");
};

const known = new Map<string, Stored>();

/** What the build has kept; nothing where nothing is built, or it cannot be read. */
const readStored = (folder: string): Stored => {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), "utf8")) as Stored;
  } catch {
    return {};
  }
};

/** The stored form of a text, looked for in the build's folder when it is asked for. A text that was edited has none. */
export const storedForm =
  (text: string, folder: string): (() => StoredNode | undefined) =>
  () => {
    const stored = known.get(folder) ?? readStored(folder);
    known.set(folder, stored);
    const digest = digestOf(text);
    return Object.hasOwn(stored, digest) ? stored[digest] : undefined;
  };

/** Keeps the sound files of sources in a folder. */
export const writeStored = (sources: readonly TaxonomySource[], folder: string): void => {
  const files = sources.flatMap((source) => source.files);
  const entries = files.flatMap(({ path, text }) => {
    const node = storeFile(path, text);
    return node === undefined ? [] : [[digestOf(text), node] as const];
  });
  writeFileSync(join(folder, FILE), `${JSON.stringify(Object.fromEntries(entries))}\n`);
};
