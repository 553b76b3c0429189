/**
 * `npm run test:feed`: runs every query of docs/feed.md on the feed of the samples and compares its result with the one
 * that is shown. DuckDB, pandas and pyarrow come into a virtual environment; PostgreSQL is used where it is installed,
 * else its queries are skipped. The last line is the sum, "N passed, N failed".
 */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { queriesIn } from "./documented.mjs";
import { startPostgres } from "./postgres.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const PACKAGES = ["duckdb==2.0.1", "pandas==3.1.1", "pyarrow==26.0.1"];

let [passed, failed, skipped] = [0, 0, 0];

const verdict = (name, problem) => {
  if (problem === undefined) passed += 1;
  else failed += 1;
  console.log(problem === undefined ? `✓ ${name}` : `✗ ${name}\n${problem}`);
};

/** The Python of a virtual environment that has what the queries need; made where it is not there yet. */
const pythonWithPackages = () => {
  const folder = join(root, ".feed");
  const python = join(folder, "bin", "python");
  const stamp = join(folder, `${PACKAGES.join("-")}.installed`);
  if (existsSync(stamp)) return python;
  process.stderr.write("Installing DuckDB, pandas and pyarrow …\n");
  rmSync(folder, { recursive: true, force: true });
  for (const [command, ...args] of [
    [process.env.PYTHON ?? "python3", "-m", "venv", folder],
    [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...PACKAGES],
  ]) {
    const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`“${command} ${args.join(" ")}” fails.\n${stderr ?? error?.message}`);
  }
  writeFileSync(stamp, "");
  return python;
};

/** The samples' feed, as a user makes it. */
const writeFeed = (out) => {
  const args = ["batch", join(root, "samples"), "--out", out, "--feed", "parquet,csv,ndjson"];
  const command = join(root, "dist", "cli", "main.js");
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The batch that makes the feed ends with ${status}.\n${stderr}`);
  return join(out, "feed");
};

const difference = (shown, output) =>
  output.trimEnd() === shown.trimEnd() ? undefined : `shown:\n${shown}\ngiven:\n${output}`;

const runPython = (queries, folder) => {
  const python = pythonWithPackages();
  const input = JSON.stringify(queries.map(({ tool, code }) => ({ tool, code })));
  const script = join(root, "test", "feed", "queries.py");
  const { stdout, stderr } = spawnSync(python, [script], { cwd: folder, input, encoding: "utf8" });
  const answers = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  queries.forEach(({ name, result }, index) => {
    const { output, error = stderr } = answers[index] ?? {};
    verdict(name, output === undefined ? error : difference(result ?? "", output));
  });
};

const runPostgres = (queries, folder) => {
  const postgres = startPostgres(folder);
  if (!postgres) {
    skipped += queries.length;
    console.log(
      `- ${queries.length} queries skipped: PostgreSQL is not installed (on Debian: apt-get install postgresql).`,
    );
    return;
  }
  try {
    for (const { name, code, result } of queries) {
      const { output, error } = postgres.run(code, result !== undefined);
      verdict(name, error ?? (result === undefined ? undefined : difference(result, output)));
    }
  } finally {
    postgres.stop();
  }
};

const main = () => {
  const queries = queriesIn(readFileSync(join(root, "docs", "feed.md"), "utf8"));
  const out = mkdtempSync(join(tmpdir(), "tanshin-feed-"));
  try {
    // PostgreSQL may run as a user of its own.
    chmodSync(out, 0o755);
    const folder = writeFeed(out);
    runPython(
      queries.filter(({ tool }) => tool !== "postgresql"),
      folder,
    );
    runPostgres(
      queries.filter(({ tool }) => tool === "postgresql"),
      folder,
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};

try {
  main();
} catch (error) {
  verdict("npm run test:feed", error.stack);
}
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
