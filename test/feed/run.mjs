/**
 * `npm run test:feed`: runs every query of docs/feed.md on the feed of the samples and compares its result with the one
 * that is shown. DuckDB, pandas and pyarrow come into a virtual environment; PostgreSQL is used where it is installed,
 * else its queries are skipped. The last line is the sum, "N passed, N failed".
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** The samples' feed, by the program's own functions. */
const writeFeed = async (folder) => {
  const { convertRelease } = await import("../../dist/index.js");
  const { chooseTaxonomy, loadChoice } = await import("../../dist/cli/taxonomies.js");
  const { createCollector } = await import("../../dist/diagnostics/index.js");
  const { compareFilings, createFeedWriter, FEED_FORMATS, feedRows } = await import(
    "../../dist/feed/index.js"
  );
  const taxonomies = loadChoice(chooseTaxonomy(undefined), "issuers", createCollector());
  const filings = readdirSync(join(root, "samples"))
    .filter((file) => file.endsWith(".txt"))
    .map((file) => {
      const bytes = new Uint8Array(readFileSync(join(root, "samples", file)));
      const { report, taxonomy, audit } = convertRelease(bytes, { file, taxonomies });
      return feedRows(report, taxonomy, { filing: file.replace(/\.txt$/, ""), audit });
    })
    .sort(([a], [b]) => compareFilings(a, b));
  for (const format of FEED_FORMATS) {
    const pieces = [];
    const writer = createFeedWriter(format, (bytes) => pieces.push(bytes));
    for (const rows of filings) writer.write(rows);
    writer.end();
    writeFileSync(join(folder, `facts.${format}`), Buffer.concat(pieces));
  }
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

const main = async () => {
  const queries = queriesIn(readFileSync(join(root, "docs", "feed.md"), "utf8"));
  const folder = mkdtempSync(join(tmpdir(), "tanshin-feed-"));
  try {
    await writeFeed(folder);
    runPython(
      queries.filter(({ tool }) => tool !== "postgresql"),
      folder,
    );
    runPostgres(
      queries.filter(({ tool }) => tool === "postgresql"),
      folder,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

await main().catch((error) => verdict("npm run test:feed", error.stack));
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
