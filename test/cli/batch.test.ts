import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { newTally } from "../../src/batch/index.js";
import { clock, createBatchProgress, progressLine } from "../../src/cli/batch-progress.js";
import { schemaErrors } from "../support/schema-errors.js";
import { entries, OUTPUTS, type Ran, ROOT, SAMPLE, STEM, tanshin, temporary } from "./harness.js";

const OTHER = "kazehara-3q-fy2025";

const lines = (path: string): readonly Record<string, unknown>[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("a batch of both samples and a text that is no release", () => {
  const folder = temporary();
  const out = join(folder, "out");
  const log = join(folder, "log");
  const args = ["batch", join(folder, "in-*.txt"), "--out", out, "--workers", "1"];
  let first: Ran;

  beforeAll(async () => {
    copyFileSync(SAMPLE, join(folder, "in-a.txt"));
    copyFileSync(join(ROOT, "samples", `${OTHER}.txt`), join(folder, "in-b.txt"));
    writeFileSync(join(folder, "in-c.txt"), "no release");
    first = await tanshin([...args, "--log", log, "--feed", "csv,ndjson"]);
  });

  it("ends with 1 and says what came of it", () => {
    expect(first.status).toBe(1);
    expect(first.out).toContain("3 filings: 2 valid, 1 failed\n");
    expect(first.out).toMatch(/\n {2}failed {6}.*in-c\.txt: The text has no table/);
    expect(first.out).toMatch(/\n {2}diagnostics +\d+ {2}tanshin:/);
    expect(first.err).toBe("");
  });

  it("leaves the outputs of each, as convert writes them", async () => {
    const single = temporary();
    copyFileSync(SAMPLE, join(single, `${STEM}.txt`));
    expect(entries(out)).toEqual(["failed", "feed", "in-a", "in-b", "index.html", "manifest.jsonl"]);
    expect(entries(join(out, "in-a"))).toEqual(OUTPUTS.map((name) => name.replace(STEM, "in-a")).sort());
    expect(entries(join(out, "failed"))).toEqual(["in-c.run.json"]);
    const alone = temporary();
    await tanshin(["convert", join(folder, "in-b.txt"), "--out", alone]);
    for (const name of entries(join(alone, "in-b")))
      expect(readFileSync(join(out, "in-b", name), "utf8")).toBe(
        readFileSync(join(alone, "in-b", name), "utf8"),
      );
  });

  it("leaves an index that leads to the pages, with the reason of what has none", () => {
    const index = readFileSync(join(out, "index.html"), "utf8");
    expect(index).toContain('"page":"in-a/in-a.html"');
    expect(index).toContain('"page":"in-b/in-b.html"');
    expect(index).not.toContain('"page":"in-c');
    expect(index).toContain("The text has no table");
    expect(first.out).toContain("index.html\n");
  });

  it("puts the filings into the feed by issuer, each fact a row", () => {
    expect(entries(join(out, "feed"))).toEqual(["facts.csv", "facts.ndjson", "pieces"]);
    const rows = lines(join(out, "feed", "facts.ndjson"));
    const filings = rows.map(({ filing }) => filing);
    expect([...new Set(filings)]).toHaveLength(2);
    expect(filings.lastIndexOf(filings[0])).toBe(filings.indexOf(filings.at(-1)) - 1);
    const facts = lines(join(out, "manifest.jsonl")).map(
      (entry) => entry.feed as { rows: number } | undefined,
    );
    expect(facts.reduce((sum, feed) => sum + (feed?.rows ?? 0), 0)).toBe(rows.length);
    expect(rows).toContainEqual(
      expect.objectContaining({
        filing: "in-a",
        entity_name: expect.stringContaining("Internet Initiative"),
      }),
    );
  });

  it("has an entry with what an index shows, and a line in the log, for each", () => {
    const manifest = lines(join(out, "manifest.jsonl"));
    expect(manifest.map(({ filing, status }) => [filing, status])).toEqual([
      ["in-a", "valid"],
      ["in-b", "valid"],
      ["in-c", "failed"],
    ]);
    const errors = schemaErrors("manifest");
    expect(manifest.map(errors)).toEqual(["", "", ""]);
    expect(errors({ ...manifest[0], ms: "soon" })).toContain("ms must be integer");
    expect(manifest[0]).toMatchObject({
      company: { en: "Internet Initiative Japan Inc.", ja: "株式会社インターネットイニシアティブ" },
      period: { end: "2002-09-30", fiscalYear: 2002, fiscalQuarter: 2 },
    });
    expect(
      lines(log)
        .map(({ filing }) => filing)
        .sort(),
    ).toEqual(["in-a", "in-b", "in-c"]);
  });

  it("is refused a second time, and gone on with by --resume, which keeps what is done", async () => {
    const again = await tanshin(args);
    expect(again.status).toBe(2);
    expect(again.err).toContain("--resume");
    const { status, out: printed } = await tanshin([...args, "--resume", "--json"]);
    expect(status).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({ status: "done", total: 3, kept: 2, valid: 2, failed: 1 });
  });
});

describe("batch on the command line", () => {
  it("says what is wrong with what it is given", async () => {
    const out = ["--out", join(temporary(), "out")];
    for (const [args, message] of [
      [[temporary(), ...out], "There is nothing to convert in"],
      [[SAMPLE, ...out, "--workers", "0"], "no whole number above 0"],
      [[SAMPLE, ...out, "--feed", "xls"], "“xls” is no file of a feed. There are: parquet, csv, ndjson."],
      [[SAMPLE, ...out, "--taxonomy", "none"], "There is no taxonomy “none”"],
    ] as const) {
      const { status, err } = await tanshin(["batch", ...args]);
      expect(status).toBe(2);
      expect(err).toContain(message);
    }
  });
});

describe("the progress of a batch", () => {
  it("shows what is done and failed, the rate, and the time that is left", () => {
    const tally = { ...newTally(300), done: 150, kept: 50, failed: 2 };
    // 100 filings in 4 s are 25 a second, with which 150 more take 6 s.
    expect(progressLine(tally, 4)).toBe("████████████░░░░░░░░░░░░ 150/300 · 2 failed · 25/s · 0:06 left");
    expect(progressLine(newTally(10), 0)).toBe("░░░░░░░░░░░░░░░░░░░░░░░░ 0/10");
    expect(["0:00", "1:05", "2:00:01"]).toEqual([0, 65, 7201].map(clock));
  });

  it("is drawn on a terminal only", () => {
    const drawn: string[] = [];
    const io = { err: (text: string) => void drawn.push(text), errTerminal: false, width: 80 };
    createBatchProgress(io as never).show(newTally(2));
    expect(drawn).toEqual([]);
    createBatchProgress({ ...io, errTerminal: true } as never).show(newTally(2));
    expect(drawn.join("")).toContain("0/2");
  });
});
