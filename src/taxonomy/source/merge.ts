import { checkShape } from "./check-shape.js";
import type { RawFile, RawPart } from "./raw.js";
import { restoreFile, type StoredNode } from "./stored.js";
import { type Places, type Problem, readYaml } from "./yaml.js";

/** A taxonomy's folder: its name and its YAML files. */
export interface TaxonomySource {
  readonly name: string;
  readonly files: readonly SourceFile[];
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** The text as `storeFile` gives it, where somebody has kept that. */
  readonly stored?: () => StoredNode | undefined;
}

const LISTS = [
  "standards",
  "types",
  "units",
  "concepts",
  "ratios",
  "axes",
  "statements",
  "sections",
] as const;

/** All files of a folder as one; undefined where one is unreadable or the folder says no `taxonomy`. */
export const readSource = (source: TaxonomySource, places: Places, problem: Problem): RawPart | undefined => {
  const read = source.files.map(({ path, text, stored }) => {
    const node = stored?.();
    if (node !== undefined) return restoreFile(node, path, places);
    const start = { file: path, line: 1, column: 1 };
    const value = readYaml(path, text, places, problem);
    return value === undefined ? undefined : checkShape(value ?? {}, start, places, problem);
  });
  const files = read.filter((file) => file !== undefined);
  if (files.length < read.length) return undefined;
  const taxonomy = single("taxonomy", files, places, problem);
  if (!taxonomy) {
    const file = source.files[0]?.path ?? source.name;
    problem({ file, line: 1, column: 1 }, `No file of the taxonomy "${source.name}" has the key "taxonomy".`);
    return undefined;
  }
  const issuer = single("issuer", files, places, problem);
  return { taxonomy, ...(issuer && { issuer }), ...lists(files) };
};

const single = <K extends "taxonomy" | "issuer">(
  key: K,
  files: readonly RawFile[],
  places: Places,
  problem: Problem,
): RawFile[K] | undefined => {
  const [first, ...others] = files.filter((file) => file[key] !== undefined);
  for (const other of others)
    problem(places.ofKey(other, key), `Another file of this taxonomy has the key "${key}" too.`);
  return first?.[key];
};

const lists = (files: readonly RawFile[]): Required<Pick<RawFile, (typeof LISTS)[number]>> => {
  const all = LISTS.map((key) => [key, files.flatMap<unknown>((file) => file[key] ?? [])]);
  return Object.fromEntries(all);
};
