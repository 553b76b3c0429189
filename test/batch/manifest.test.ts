import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/batch/index.js";
import { openManifest, readManifest, writeManifest } from "../../src/batch/manifest.js";
import { entries, temporary } from "../cli/harness.js";
import { SETTINGS } from "./support.js";

const entry = (filing: string, ms: number): Entry => ({
  filing,
  input: `/in/${filing}.txt`,
  settings: SETTINGS,
  status: "valid",
  counts: { facts: 0, occurrences: 0, textFacts: 0, tables: 0, untagged: 0, relations: 0, broken: 0 },
  findings: { error: 0, warning: 0, info: 0 },
  codes: {},
  ms,
  ended: "2025-01-01T00:00:00.000Z",
  outputs: [],
});

describe("a manifest", () => {
  it("says of a filing what was added last, and is written anew with one line each, ordered by name", () => {
    const out = temporary();
    const manifest = openManifest(out);
    for (const each of [entry("b", 1), entry("a", 2), entry("b", 3)]) manifest.append(each);
    manifest.close();
    const read = readManifest(out);
    expect([...read.values()].map(({ filing, ms }) => [filing, ms])).toEqual([
      ["b", 3],
      ["a", 2],
    ]);
    writeManifest(out, read.values());
    const lines = readFileSync(join(out, "manifest.jsonl"), "utf8").split("\n");
    expect(lines.map((line) => line.slice(0, 13))).toEqual(['{"filing":"a"', '{"filing":"b"', ""]);
    expect(entries(out)).toEqual(["manifest.jsonl"]);
  });

  it("passes over lines that are cut off or no entries", () => {
    const out = temporary();
    const whole = JSON.stringify(entry("a", 1));
    const lines = [whole, "{}", "null", JSON.stringify({ filing: "b", input: "/b" }), whole.slice(0, 60)];
    writeFileSync(join(out, "manifest.jsonl"), lines.join("\n"));
    expect([...readManifest(out).keys()]).toEqual(["/in/a.txt"]);
  });

  it.runIf(existsSync("/dev/full"))("tells when the disk is full", () => {
    const out = temporary();
    symlinkSync("/dev/full", join(out, "manifest.jsonl"));
    const manifest = openManifest(out);
    expect(() => manifest.append(entry("a", 1))).toThrow(expect.objectContaining({ code: "ENOSPC" }));
    manifest.close();
  });
});
