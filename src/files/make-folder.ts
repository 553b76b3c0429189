import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and its parents. `mkdirSync` with `recursive` tries for ever where the system denies that a folder
 * exists whose child it has just refused to make, as in /proc.
 */
export const makeFolder = (folder: string): void => {
  const path = resolve(folder);
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) return;
    throw Object.assign(new Error(), { code: "EEXIST", path });
  }
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!existsSync(path)) throw error;
  }
};
