import { closeSync, openSync, readdirSync, readSync, type Stats, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import { systemReason } from "../files/read-input.js";

/** A file to convert. */
export interface Input {
  /** Absolute. */
  readonly path: string;
  /** As a person at this folder would type it: what places and records call it. */
  readonly file: string;
  /** Why it cannot be read, where that is known already: a folder that cannot be looked into. */
  readonly problem?: string;
}

export interface InputOptions {
  /** Where relative paths begin. */
  readonly cwd: string;
  /** The folder of the batch: what it wrote is no input. */
  readonly out: string;
  /** The lines of standard input, for `-`. */
  readonly stdin: () => Promise<string>;
}

export interface Inputs {
  /** Ordered by path, each once. */
  readonly inputs: readonly Input[];
  /** Patterns and folders in which there was nothing. */
  readonly empty: readonly string[];
}

type Found = Omit<Input, "file">;

/** A look at the beginning of a file tells a list from a release. */
const LOOK_BYTES = 64 * 1024;
const LOOK_LINES = 100;

const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

const linesOf = (text: string): readonly string[] => text.split(/\0|\r?\n/).filter((line) => line !== "");

const beginning = (path: string): string => {
  try {
    const descriptor = openSync(path, "r");
    try {
      const bytes = new Uint8Array(LOOK_BYTES);
      return new TextDecoder().decode(bytes.subarray(0, readSync(descriptor, bytes)));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return "";
  }
};

/**
 * Is a file a list of paths? A release has tables, and so tabs. What has none is a list where one of its first lines is
 * the path of something that is there.
 */
const isList = (path: string, cwd: string): boolean => {
  const text = beginning(path);
  if (text.includes("\t")) return false;
  return linesOf(text)
    .slice(0, LOOK_LINES)
    .some((line) => line.length < 4096 && statOf(resolve(cwd, line)) !== undefined);
};

const closedFolder = (path: string, error: unknown): Found => ({
  path,
  problem: `the folder cannot be looked into: ${systemReason(error)}`,
});

/** The files that match, and the folders that could not be looked into. */
const matching = (pattern: string, cwd: string): readonly Found[] => {
  const closed: Found[] = [];
  const look = (path: string, options: { withFileTypes: true }) => {
    try {
      return readdirSync(path, options);
    } catch (error) {
      closed.push(closedFolder(resolve(path), error));
      return [];
    }
  };
  const options = { cwd, absolute: true, expandDirectories: false };
  const paths = globSync(pattern, { ...options, fs: { readdirSync: look as typeof readdirSync } });
  return [...paths.map((path) => ({ path: resolve(path) })), ...closed];
};

/**
 * The releases in a folder and below; hidden ones are none, and links to folders are not followed. Not by a pattern,
 * which would leave out what cannot be opened, as a link that points nowhere.
 */
const inFolder = (folder: string): readonly Found[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith("."))
      .flatMap((entry): readonly Found[] => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return inFolder(path);
        return /\.txt$/i.test(entry.name) ? [{ path }] : [];
      });
  } catch (error) {
    return [closedFolder(folder, error)];
  }
};

const fromPath = (path: string): readonly Found[] =>
  statOf(path)?.isDirectory() ? inFolder(path) : [{ path }];

const fromLines = (text: string, cwd: string): readonly Found[] =>
  linesOf(text).flatMap((line) => fromPath(resolve(cwd, line)));

const fromArgument = (
  argument: string,
  { cwd }: InputOptions,
  readList: (path: string) => string,
): readonly Found[] => {
  const path = resolve(cwd, argument);
  const stats = statOf(path);
  if (stats?.isFile() && isList(path, cwd)) return fromLines(readList(path), cwd);
  // A file of that very name comes before what its name would match as a pattern.
  if (!stats && isDynamicPattern(argument)) return matching(argument, cwd);
  return fromPath(path);
};

const shown = (path: string, cwd: string): string => {
  const short = relative(cwd, path);
  return short.startsWith("..") || short === "" ? path : short;
};

const byPath = (a: Found, b: Found): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/**
 * What arguments of the command line name: folders (their `.txt` files, at any depth), patterns, lists of paths, single
 * files, and `-` for paths on standard input, a line each. Paths in lists are relative to `cwd`.
 *
 * @param readList the text of a list
 */
export const findInputs = async (
  args: readonly string[],
  options: InputOptions,
  readList: (path: string) => string,
): Promise<Inputs> => {
  const found: Found[] = [];
  const empty: string[] = [];
  for (const argument of args) {
    const more =
      argument === "-"
        ? fromLines(await options.stdin(), options.cwd)
        : fromArgument(argument, options, readList);
    if (more.length === 0) empty.push(argument);
    for (const each of more) found.push(each);
  }
  const own = `${resolve(options.out)}${sep}`;
  const once = new Map(found.filter(({ path }) => !path.startsWith(own)).map((each) => [each.path, each]));
  const inputs = [...once.values()]
    .sort(byPath)
    .map((each) => ({ ...each, file: shown(each.path, options.cwd) }));
  return { inputs, empty };
};
