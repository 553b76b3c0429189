import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "./make-folder.js";

/** Takes the next bytes of a file that is being written. */
export type Sink = (bytes: Uint8Array) => void;

const writeAll: (descriptor: number) => Sink = (descriptor) => (bytes) => {
  // A system may take less than it is given, as when the disk is almost full.
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
};

/** A file that is written aside; nothing stands at its path until `keep`. */
export interface FileAside {
  readonly sink: Sink;
  /** Flushes what was written and puts it into place, for what stood there. */
  readonly keep: () => void;
  /** Leaves what stood there as it was. Harmless after `keep`. */
  readonly drop: () => void;
}

/** Begins a file that appears whole or not at all, also when the run is killed. */
export const writeAside = (path: string): FileAside => {
  makeFolder(dirname(path));
  const aside = join(dirname(path), `.${basename(path)}.new-${randomBytes(6).toString("hex")}`);
  const descriptor = openSync(aside, "wx");
  let open = true;
  const close = (): void => {
    if (open) closeSync(descriptor);
    open = false;
  };
  return {
    sink: writeAll(descriptor),
    keep: () => {
      fsyncSync(descriptor);
      close();
      renameSync(aside, path);
    },
    drop: () => {
      close();
      rmSync(aside, { force: true });
    },
  };
};

/** Writes a file whole or not at all. */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  const file = writeAside(path);
  try {
    file.sink(typeof content === "string" ? new TextEncoder().encode(content) : content);
    file.keep();
  } finally {
    file.drop();
  }
};

/** What is written aside stands beside its target under a name of this form, files and folders alike. */
const LEFT = /^\.(.+)\.(new|old)-[0-9a-f]{12}$/;

/**
 * Clears away what killed runs left in a folder, where nobody else writes into it. A folder that was moved away, and
 * whose successor did not come, goes back to its place.
 */
export const clearLeftovers = (folder: string): void => {
  const names = readdirSync(folder);
  for (const entry of names) {
    const [, name = "", kind] = LEFT.exec(entry) ?? [];
    if (kind === "old" && !names.includes(name)) renameSync(join(folder, entry), join(folder, name));
    else if (kind !== undefined) rmSync(join(folder, entry), { recursive: true, force: true });
  }
};
