import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockFolder } from "../../src/batch/lock.js";
import { entries, temporary } from "../cli/harness.js";

const held = (lock: ReturnType<typeof lockFolder>): string | undefined =>
  "heldBy" in lock ? lock.heldBy : undefined;

const release = (lock: ReturnType<typeof lockFolder>): void => {
  if ("release" in lock) lock.release();
};

const write = (out: string, holder: object): void =>
  writeFileSync(join(out, ".lock"), JSON.stringify(holder));

const DAY_AGO = new Date(Date.now() - 24 * 3600 * 1000);

describe("the lock of a batch's folder", () => {
  it("is one process's until it is released, and nothing is left of it", () => {
    const out = temporary();
    const lock = lockFolder(out);
    expect(held(lock)).toBeUndefined();
    expect(held(lockFolder(out))).toBe(`process ${process.pid}`);
    release(lock);
    expect(entries(out)).toEqual([]);
  });

  it("is taken over from a process that is gone", () => {
    const out = temporary();
    const { pid } = spawnSync(process.execPath, ["--version"]);
    write(out, { pid, host: hostname() });
    const lock = lockFolder(out);
    expect(held(lock)).toBeUndefined();
    expect(readFileSync(join(out, ".lock"), "utf8")).toContain(`"pid":${process.pid},`);
    release(lock);
  });

  it.runIf(existsSync("/proc/self/stat"))("is taken over where another process has the number now", () => {
    const out = temporary();
    write(out, { pid: process.pid, host: hostname(), begun: "1" });
    const lock = lockFolder(out);
    expect(held(lock)).toBeUndefined();
    release(lock);
  });

  it("of another machine holds as long as it gives signs of life", () => {
    const out = temporary();
    write(out, { pid: 1, host: "elsewhere" });
    expect(held(lockFolder(out))).toBe("process 1 on elsewhere");
    utimesSync(join(out, ".lock"), DAY_AGO, DAY_AGO);
    const lock = lockFolder(out);
    expect(held(lock)).toBeUndefined();
    release(lock);
  });

  it("that says nothing, of a run that was killed as it wrote it, is taken over in time", () => {
    const out = temporary();
    writeFileSync(join(out, ".lock"), "");
    expect(held(lockFolder(out))).toBe("another process");
    utimesSync(join(out, ".lock"), DAY_AGO, DAY_AGO);
    const lock = lockFolder(out);
    expect(held(lock)).toBeUndefined();
    release(lock);
  });
});
