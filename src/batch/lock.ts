import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { LOCK } from "./places.js";

/** Who works on a folder. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one with its number, where the system tells when a process began. */
  readonly begun?: string;
}

/** A run shows every so often that it lives; one of another machine that has not for this long is gone. */
const SIGN_OF_LIFE_MS = 5_000;
const SILENCE_MS = 60_000;

/** When a process began, in ticks since the machine did: field 22 of proc(5) `stat`, counted after the name. */
const begunOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
};

const thisProcess = (): Holder => {
  const begun = begunOf(process.pid);
  return { pid: process.pid, host: hostname(), ...(begun !== undefined && { begun }) };
};

const isRunning = ({ pid, begun }: Holder): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return begun === undefined || begunOf(pid) === begun;
};

const parseHolder = (text: string): Holder | undefined => {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
};

const silentFor = (path: string): number =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);

/** Does whoever wrote a lock still work? On this machine that is known, of another one by its signs of life. */
const isHeld = (path: string, holder: Holder | undefined): boolean =>
  holder?.host === hostname() ? isRunning(holder) : silentFor(path) < SILENCE_MS;

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

/** Puts a whole lock into place where there is none. */
const take = (path: string, text: string): boolean => {
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  writeFileSync(aside, text);
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
};

/** Takes away the lock of a run that is gone; of two runs that try, one does. */
const clear = (path: string, seen: string): void => {
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  // Between our look and our hand another run may have put its own there.
  if (read(aside) !== seen) take(path, read(aside) ?? "");
  rmSync(aside, { force: true });
};

export type Lock =
  | { readonly release: () => void }
  /** Somebody else has it: their process, and their machine where it is another. */
  | { readonly heldBy: string };

const describe = (holder: Holder | undefined): string =>
  holder
    ? `process ${holder.pid}${holder.host === hostname() ? "" : ` on ${holder.host}`}`
    : "another process";

/** Makes a folder this process's own until it is released. The lock of a run that was killed is taken over. */
export const lockFolder = (out: string): Lock => {
  const path = join(out, LOCK);
  const text = JSON.stringify(thisProcess());
  while (!take(path, text)) {
    const seen = read(path);
    if (seen === undefined) continue;
    const holder = parseHolder(seen);
    if (isHeld(path, holder)) return { heldBy: describe(holder) };
    clear(path, seen);
  }
  const sign = setInterval(() => {
    if (read(path) === text) utimesSync(path, new Date(), new Date());
  }, SIGN_OF_LIFE_MS).unref();
  return {
    release: () => {
      clearInterval(sign);
      if (read(path) === text) rmSync(path, { force: true });
    },
  };
};
