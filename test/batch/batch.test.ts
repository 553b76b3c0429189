import { appendFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { entries, temporary } from "../cli/harness.js";
import { batch, inputsOf, manifest, POOL, SETTINGS } from "./support.js";

const resume = { resume: true } as const;
const read = (...path: readonly string[]): string => readFileSync(join(...path), "utf8");

describe("a filing in a batch", () => {
  it("that takes too long, all memory or its worker with it fails by itself", async () => {
    const inputs = inputsOf({ a: "A", exit: "exit", hoard: "hoard", loop: "loop", y: "Y", z: "Z" });
    const out = temporary();
    const { end, told } = await batch(inputs, out, { pool: { ...POOL, workers: 2, timeout: 2 } });
    expect(end).toEqual({ kind: "done" });
    expect(told).toEqual(["a valid", "exit failed", "hoard failed", "loop failed", "y valid", "z valid"]);
    const codes = manifest(out).map(({ filing, codes }) => [filing, ...Object.keys(codes)]);
    expect(codes).toContainEqual(["exit", "tanshin:internal-error"]);
    expect(codes).toContainEqual(["hoard", "tanshin:memory-limit"]);
    expect(codes).toContainEqual(["loop", "tanshin:time-limit"]);
    // What was read is known all the same: the worker said so when it began.
    expect(manifest(out).find(({ filing }) => filing === "loop")).toMatchObject({ bytes: 4 });
    expect(entries(join(out, "failed"))).toEqual(["exit.run.json", "hoard.run.json", "loop.run.json"]);
    expect(entries(out)).toEqual(["a", "failed", "manifest.jsonl", "y", "z"]);
  });

  it("that cannot be read has a diagnostic and leaves its record", async () => {
    const folder = temporary();
    symlinkSync("round", join(folder, "round"));
    const out = temporary();
    const { end } = await batch(
      [
        ...inputsOf({ good: "A" }),
        { path: join(folder, "round"), file: "round" },
        { path: folder, file: "closed", problem: "permission is denied" },
      ],
      out,
    );
    expect(end).toEqual({ kind: "done" });
    const failed = manifest(out).filter(({ status }) => status === "failed");
    expect(failed.map(({ codes }) => codes)).toEqual(Array(2).fill({ "tanshin:file-not-readable": 1 }));
    expect(failed.map(({ reason }) => reason)).toContain("This cannot be read: permission is denied.");
    expect(entries(join(out, "failed"))).toHaveLength(2);
  });

  it("of the same name as another has a folder of its own, and its files keep their names", async () => {
    const inputs = [...inputsOf({ "x.txt": "1" }), ...inputsOf({ "x.txt": "2" })];
    const out = temporary();
    await batch(inputs, out);
    const [first, second] = manifest(out).map(({ filing }) => filing);
    expect(first).toBe("x");
    expect(second).toMatch(/^x~[0-9a-f]{8}$/);
    expect(entries(join(out, second ?? ""))).toEqual(["said.xbrl", "x.run.json"]);
    expect([read(out, "x", "said.xbrl"), read(out, second ?? "", "said.xbrl")]).toEqual(["1", "2"]);
  });

  it("does not replace a folder that is someone else's", async () => {
    const out = temporary();
    mkdirSync(join(out, "a"));
    writeFileSync(join(out, "a", "notes"), "mine");
    const { told } = await batch(inputsOf({ a: "A", b: "B" }), out);
    expect(told).toEqual(["a failed", "b valid"]);
    expect(manifest(out)[0]?.codes).toEqual({ "tanshin:output-not-writable": 1 });
    expect(entries(join(out, "a"))).toEqual(["notes"]);
  });
});

describe("a batch that is gone on with", () => {
  it("keeps what is done for the same bytes and settings, and does the rest", async () => {
    const out = temporary();
    const inputs = inputsOf({ a: "A", b: "bad", c: "C", d: "D" });
    await batch(inputs, out);
    writeFileSync(inputs[2]?.path ?? "", "another");
    rmSync(join(out, "d", "said.xbrl"));
    const { told } = await batch(inputs, out, resume);
    expect(told).toEqual(["a kept", "b failed", "c valid", "d valid"]);
    expect(read(out, "c", "said.xbrl")).toBe("another");
    const other = await batch(inputs, out, { ...resume, settings: { ...SETTINGS, formats: ["json"] } });
    expect(other.told).toEqual(["a valid", "b failed", "c valid", "d valid"]);
    expect(manifest(out)).toHaveLength(4);
  });

  it("has of a filing what it came to last: outputs, or why it failed", async () => {
    const out = temporary();
    const inputs = inputsOf({ a: "A" });
    await batch(inputs, out);
    writeFileSync(inputs[0]?.path ?? "", "bad");
    await batch(inputs, out, resume);
    expect(entries(out)).toEqual(["failed", "manifest.jsonl"]);
    writeFileSync(inputs[0]?.path ?? "", "A");
    await batch(inputs, out, resume);
    expect(entries(join(out, "failed"))).toEqual([]);
    expect(entries(join(out, "a"))).toEqual(["a.run.json", "said.xbrl"]);
  });

  it("keeps the outputs of a file that cannot be read any more", async () => {
    const out = temporary();
    const inputs = inputsOf({ a: "A" });
    await batch(inputs, out);
    rmSync(inputs[0]?.path ?? "");
    expect((await batch(inputs, out, resume)).told).toEqual(["a failed"]);
    expect(entries(join(out, "a"))).toEqual(["a.run.json", "said.xbrl"]);
  });

  it("leaves names and entries of earlier filings as they are, whatever comes later", async () => {
    const out = temporary();
    const [later, earlier] = [inputsOf({ "x.txt": "1" }), inputsOf({ "x.txt": "2" })];
    await batch(earlier, out);
    await batch([...later, ...earlier], out, resume);
    expect(manifest(out).find(({ filing }) => filing === "x")?.input).toBe(earlier[0]?.path);
    expect(manifest(out)).toHaveLength(2);
  });

  it("puts right what a killed run has left: half a line, folders that were being written or replaced", async () => {
    const out = temporary();
    const inputs = inputsOf({ a: "A", b: "B" });
    await batch(inputs, out);
    const whole = read(out, "manifest.jsonl");
    appendFileSync(join(out, "manifest.jsonl"), whole.slice(0, 100));
    mkdirSync(join(out, ".b.new-0123456789ab"));
    writeFileSync(join(out, ".manifest.jsonl.new-0123456789ab"), whole.slice(0, 50));
    const { told } = await batch(inputs, out, resume);
    expect(told).toEqual(["a kept", "b kept"]);
    expect(read(out, "manifest.jsonl")).toBe(whole);
    expect(entries(out)).toEqual(["a", "b", "manifest.jsonl"]);
  });

  it("is only so when that is asked for", async () => {
    const out = temporary();
    const inputs = inputsOf({ a: "A" });
    await batch(inputs, out);
    const { end, told } = await batch(inputs, out);
    expect(end).toMatchObject({ kind: "refused", hint: expect.stringContaining("--resume") });
    expect(told).toEqual([]);
    const fresh = await batch(inputs, join(temporary(), "new"), resume);
    expect(fresh.told).toEqual(["a valid"]);
  });
});

describe("a batch that is stopped", () => {
  it("by an interrupt finishes what is in hand and does no more", async () => {
    const out = temporary();
    const names = Array.from({ length: 40 }, (_, index) => [`f${index}`, "A"] as const);
    const inputs = inputsOf(Object.fromEntries(names));
    const interruption = new AbortController();
    const { end } = await batch(inputs, out, {
      signal: interruption.signal,
      onFiling: () => interruption.abort(),
    });
    expect(end).toEqual({ kind: "interrupted" });
    const done = manifest(out).length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(40);
    const { told } = await batch(inputs, out, resume);
    expect(told.filter((line) => line.endsWith("kept"))).toHaveLength(done);
    expect(manifest(out)).toHaveLength(40);
  });

  it("by a full disk says so, and goes on when there is room", async () => {
    const out = temporary();
    const inputs = inputsOf({ a: "A", b: "B" });
    const { end } = await batch(inputs, out, {
      onFiling: () => {
        throw Object.assign(new Error(), { code: "ENOSPC" });
      },
    });
    expect(end).toEqual({ kind: "stopped", reason: "there is no room left on the device" });
    const { told } = await batch(inputs, out, resume);
    expect(told.map((line) => line.split(" ")[0])).toEqual(["a", "b"]);
    expect(manifest(out)).toHaveLength(2);
  });

  it("by what keeps its workers from converting says what that is", async () => {
    const { end } = await batch(inputsOf({ "unready.txt": "A" }), temporary());
    expect(end).toEqual({ kind: "stopped", reason: "nothing is ready" });
  });
});
