import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeFolder } from "./make-folder.js";

export interface NewFile {
  /** Path within the folder, parted by "/". */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Folders that are being written or replaced stand beside the target under these names. */
const prefixes = (name: string) => ({ written: `.${name}.new-`, replaced: `.${name}.old-` });

/** Writes that were killed this long ago are not under way any more. */
const ABANDONED_MS = 60 * 60 * 1000;

/**
 * Puts a run that was killed between the two renames right: the old folder goes back to its place. Clears away what
 * killed runs left.
 */
const recover = (parent: string, name: string): void => {
  const { written, replaced } = prefixes(name);
  const entries = readdirSync(parent);
  const [old] = entries.filter((entry) => entry.startsWith(replaced));
  if (old !== undefined && !existsSync(join(parent, name))) renameSync(join(parent, old), join(parent, name));
  for (const entry of entries.filter((each) => each.startsWith(written) || each.startsWith(replaced))) {
    const path = join(parent, entry);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > ABANDONED_MS) rmSync(path, { recursive: true, force: true });
  }
};

const isOccupied = (error: unknown): boolean =>
  ["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "");

/** Another process may put its own folder there between our two renames; then the last one wins. */
const ATTEMPTS = 5;

const randomName = (start: string): string => `${start}${randomBytes(6).toString("hex")}`;

/** Moves what stands at `target` away and `fresh` to its place. */
const swap = (fresh: string, target: string, aside: string, attempt = 1): void => {
  const old = randomName(aside);
  const replaces = existsSync(target);
  if (replaces) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (!isOccupied(error) || attempt === ATTEMPTS) {
      if (replaces && !existsSync(target)) renameSync(old, target);
      throw error;
    }
    swap(fresh, target, aside, attempt + 1);
  }
  if (replaces) rmSync(old, { recursive: true, force: true });
};

/** A part of a path of outputs that stays inside its folder. */
const isPlainName = (name: string): boolean =>
  name !== "" && name !== "." && name !== ".." && !/[\\/]/.test(name);

const isForeign = (folder: string, ours: string): boolean => {
  if (!existsSync(folder)) return false;
  if (!statSync(folder).isDirectory()) return true;
  const entries = readdirSync(folder);
  return entries.length > 0 && !entries.includes(ours);
};

/**
 * Makes `parent/name` hold exactly these files. They are written into a folder beside it, which is then renamed into
 * place: whoever looks sees the old folder or the new one, never a mix, also when the run is killed. On any error the
 * old folder stays as it was. A folder that holds something, but no file called `ours`, is not replaced: it is
 * someone else's.
 */
export const putFolder = (parent: string, name: string, ours: string, files: readonly NewFile[]): void => {
  if (!isPlainName(name)) throw new Error(`“${name}” cannot be the name of a folder`);
  if (isForeign(join(parent, name), ours)) {
    throw new Error(`“${join(parent, name)}” is there already, and nothing in it says that tanshin wrote it`);
  }
  const fresh = join(parent, randomName(prefixes(name).written));
  try {
    mkdirSync(fresh);
    for (const { path, content } of files) {
      if (!path.split("/").every(isPlainName)) throw new Error(`“${path}” cannot be a file in it`);
      makeFolder(dirname(join(fresh, path)));
      writeFileSync(join(fresh, path), content, { flush: true });
    }
    swap(fresh, join(parent, name), join(parent, prefixes(name).replaced));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
};

/** The same, with the parent made and put right first after runs that were killed. */
export const replaceFolder = (
  parent: string,
  name: string,
  ours: string,
  files: readonly NewFile[],
): void => {
  if (!isPlainName(name)) throw new Error(`“${name}” cannot be the name of a folder`);
  makeFolder(resolve(parent));
  recover(parent, name);
  putFolder(parent, name, ours, files);
};
