// What the scripts of this folder share: checks that are counted, the command as it was built, and folders to compare.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = join(root, "dist", "cli", "main.js");

const counts = { passed: 0, failed: 0 };

/** Counts a check, and says what is wrong where it fails. */
export const check = (what, holds, detail = "") => {
  counts[holds ? "passed" : "failed"] += 1;
  process.stdout.write(
    `${holds ? "  ok " : "FAIL "} ${what}${holds || detail === "" ? "" : `: ${detail}`}\n`,
  );
};

/** The last line, as `.ci/run` reads it. */
export const report = () => {
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
};

/** A folder of its own, gone at the end. */
export const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), "tanshin-batch-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Begins `tanshin` with these arguments: its process, and what it ends with. */
export const begin = (args, options = {}) => {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ["ignore", "pipe", "pipe"], ...options });
  const [out, err] = [[], []];
  child.stdout.on("data", (data) => out.push(data));
  child.stderr.on("data", (data) => err.push(data));
  const ended = new Promise((resolve) => {
    child.on("close", (status, signal) =>
      resolve({ status, signal, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
  return { child, ended };
};

export const tanshin = (args, options) => begin(args, options).ended;

/** The lines of a manifest as objects; one that is no JSON is undefined. */
export const manifestOf = (out) => {
  const lines = readFileSync(join(out, "manifest.jsonl"), "utf8").split("\n");
  return lines.slice(0, -1).map((line) => {
    try {
      return JSON.parse(line);
    } catch {
      return undefined;
    }
  });
};

/** An entry without its times, which are the only thing that two runs may differ in. */
export const timeless = ({ ms: _, ended: __, ...entry }) => entry;

export const sha256 = (content) => createHash("sha256").update(content).digest("hex");

/** The index shows how long each filing took; all else in it has to be the same. */
const withoutTimes = (path, content) =>
  path.endsWith("index.html") ? content.toString().replace(/"milliseconds":\d+/g, "") : content;

/** Path → SHA-256 of every file in a folder but the manifest, hidden ones too. */
export const filesOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "manifest.jsonl")
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), sha256(withoutTimes(path, readFileSync(path)))]),
  );

/** The names of files that two folders do not have alike. */
export const differences = (a, b) => {
  const [left, right] = [filesOf(a), filesOf(b)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((path) => left.get(path) !== right.get(path));
};
