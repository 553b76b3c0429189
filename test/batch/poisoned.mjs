// A batch with files in it that do all they can to stop it, a disk that runs full, and interrupts: npm run test:poisoned
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { generate } from "../bench/corpus.mjs";
import { begin, check, manifestOf, report, tanshin, temporary } from "./harness.mjs";

const GOOD = 12;
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

const makeGood = (folder, count) => {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const { name, text } = generate("good", 2 * index + 1, { size: 0.1 });
    writeFileSync(join(folder, name), text);
  }
};

const head = (text) => text.slice(0, text.indexOf("\n\t"));

/** Rows without an end, as far as a file may go, in a release that is one by its head. */
const endlessTable = (megabytes) => {
  const { text } = generate("bad", 1, { size: 0.1 });
  const rows = "Net sales\t32,003\t31,271\t2.3\n".repeat(1000);
  return `${head(text)}\n\tNine months ended September 30,\t\t\n\t2024\t2023\tChange (%)\n${rows.repeat(megabytes * 38)}`;
};

/** What a batch is to say of each, by the name of its file. */
const expected = new Map();

const bad = (folder, name, code, make) => {
  make(join(folder, name));
  expected.set(name, code);
};

const poison = (folder) => {
  bad(folder, "endless.txt", "time-limit", (path) => writeFileSync(path, endlessTable(18)));
  bad(folder, "empty.txt", "empty-file", (path) => writeFileSync(path, ""));
  bad(folder, "binary.txt", undefined, (path) => writeFileSync(path, Buffer.alloc(5000, 7)));
  bad(folder, "too-large.txt", "file-too-large", (path) => writeFileSync(path, "x".repeat(21 * 1024 * 1024)));
  bad(folder, "gone.txt", "file-not-readable", (path) => symlinkSync(join(folder, "nowhere"), path));
  bad(folder, "round.txt", "file-not-readable", (path) => symlinkSync(path, path));
  bad(folder, "closed.txt", "file-not-readable", (path) => {
    writeFileSync(path, "x");
    chmodSync(path, 0);
  });
  bad(folder, "closed", "file-not-readable", (path) => mkdirSync(path, { mode: 0 }));
  bad(folder, "pipe.txt", "file-not-readable", (path) => spawnSync("mkfifo", [path]));
};

const codesOf = (out) =>
  new Map(manifestOf(out).map(({ input, codes }) => [input.split("/").at(-1), Object.keys(codes)]));

const checkEach = (out, codes) => {
  for (const [name, code] of expected) {
    const found = codes.get(name) ?? [];
    const told = code === undefined ? found.length > 0 : found.includes(`tanshin:${code}`);
    check(`${name}: ${code ?? "a diagnostic"}`, told, found.join() || "nothing");
  }
  for (const [name] of expected) {
    const record = join(out, "failed", `${name.replace(/\.txt$/, "")}.run.json`);
    check(
      `${name} leaves its diagnostics`,
      existsSync(record) && JSON.parse(readFileSync(record, "utf8")).status === "failed",
    );
  }
};

/** Nothing but whole things in the folder of a batch. */
const hasLeftovers = (out) =>
  readdirSync(out, { recursive: true }).some((path) => /(^|\/)\.[^/]+\.(new|old)-/.test(String(path)));

const poisoned = async (folder) => {
  const [inputs, out] = [join(folder, "inputs"), join(folder, "out")];
  makeGood(inputs, GOOD);
  poison(inputs);
  chmodSync(folder, 0o777);
  chmodSync(folder.replace(/\/[^/]*$/, ""), 0o1777);
  // Root may read everything, so the batch is nobody's.
  const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const args = ["batch", inputs, "--out", out, "--workers", "2", "--timeout", "12", "--feed", "ndjson"];
  const { status, out: printed, err } = await tanshin(args, user);
  check("a poisoned batch ends with 1", status === 1, `${status} ${printed}${err}`);
  const entries = manifestOf(out);
  const good = entries.filter((entry) => entry.status === "valid");
  check("every good filing converts", good.length === GOOD, `${good.length} of ${GOOD}`);
  check("each has one entry", entries.length === GOOD + expected.size, `${entries.length}`);
  checkEach(out, codesOf(out));
  check("nothing is left over", !hasLeftovers(out));
};

/** Filings that need more than they may have: one bit by bit, one all at once, with which the whole process ends. */
const starved = async (folder) => {
  const out = join(folder, "starved");
  const huge = join(folder, "huge");
  makeGood(huge, 4);
  writeFileSync(join(huge, "hungry.txt"), endlessTable(18));
  writeFileSync(join(huge, "sudden.txt"), `${endlessTable(0)}${"a\t1\n".repeat(4_500_000)}`);
  const args = ["batch", huge, "--out", out, "--workers", "2", "--memory", "200", "--timeout", "100"];
  const { status, out: printed, err } = await tanshin(args);
  const valid = manifestOf(out).filter((entry) => entry.status === "valid");
  check(
    "filings that exhaust their memory fail by themselves",
    status === 1 && valid.length === 4,
    `${status} ${printed}${err}`,
  );
  for (const name of ["hungry.txt", "sudden.txt"]) {
    const found = codesOf(out).get(name) ?? [];
    check(`${name}: memory-limit`, found.includes("tanshin:memory-limit"), found.join());
  }
};

const mount = (folder, size) =>
  spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]).status === 0;

const full = async (folder) => {
  const [inputs, disk] = [join(folder, "many"), join(folder, "disk")];
  makeGood(inputs, 40);
  mkdirSync(disk);
  if (!isRoot || !mount(disk, "6m")) {
    process.stdout.write("skip  a full disk: only root can make a small one\n");
    return;
  }
  try {
    const args = ["batch", inputs, "--out", join(disk, "out"), "--workers", "2", "--feed", "csv"];
    const stopped = await tanshin(args);
    check("a full disk stops the batch", stopped.status === 1, `${stopped.status}`);
    const errors = stopped.err.split("\n").filter((line) => line.startsWith("error:"));
    check("with one message that says so", errors.length === 1 && errors[0].includes("no room"), stopped.err);
    check("nothing partial is there", !hasLeftovers(join(disk, "out")));
    const entries = manifestOf(join(disk, "out"));
    check(
      "what is done is on record, whole",
      entries.length > 0 && entries.length < 40 && entries.every((entry) => entry?.status === "valid"),
      `${entries.length}`,
    );
    check("room is made", spawnSync("mount", ["-o", "remount,size=200m", disk]).status === 0);
    const resumed = await tanshin([...args, "--resume"]);
    check(
      "then it goes on to its end",
      resumed.status === 0 && manifestOf(join(disk, "out")).length === 40,
      resumed.err,
    );
    check("and keeps what was done", resumed.out.includes(`${entries.length} kept`), resumed.out);
  } finally {
    spawnSync("umount", [disk]);
  }
};

/** Waits until some filings are done. */
const someDone = async (out, count) => {
  const path = join(out, "manifest.jsonl");
  while (!existsSync(path) || readFileSync(path, "utf8").split("\n").length <= count) await pause(10);
};

const interrupted = async (folder) => {
  const [inputs, out] = [join(folder, "night"), join(folder, "interrupted")];
  makeGood(inputs, 40);
  const args = ["batch", inputs, "--out", out, "--workers", "2", "--resume"];
  const first = begin(args);
  await someDone(out, 2);
  const second = await tanshin(args);
  check(
    "a second batch on the same folder is refused",
    second.status === 2 && second.err.includes("Another batch"),
    second.err,
  );
  first.child.kill("SIGINT");
  const { status, err } = await first.ended;
  const done = manifestOf(out).length;
  check("an interrupt ends it with 130", status === 130 && err.includes("--resume"), `${status} ${err}`);
  check("after what was in hand", done > 2 && done < 40 && !hasLeftovers(out), `${done}`);
  const third = begin(args);
  await someDone(out, done + 2);
  third.child.kill("SIGINT");
  await pause(50);
  third.child.kill("SIGINT");
  const started = Date.now();
  const twice = await third.ended;
  check(
    "a second interrupt ends it at once",
    twice.status === 130 && Date.now() - started < 3000,
    `${twice.status}`,
  );
  const last = await tanshin(args);
  check(
    "then it goes on to its end",
    last.status === 0 && manifestOf(out).length === 40 && !hasLeftovers(out),
    last.err,
  );
};

const folder = temporary();
await poisoned(folder);
await starved(folder);
await full(folder);
await interrupted(folder);
report();
