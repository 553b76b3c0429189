/**
 * `npm run bench:audit`: errors put into copies of the sample releases, and what the audit makes of each: every
 * substitution of one digit in a numeric cell of a table, and samples of the other kinds. Copies are audited from the
 * parsed release, in threads of this process, one for each core.
 *
 * `--json` prints the figures for machines; `--share 0.1` takes every tenth error; `--count N` is how many of each of
 * the other kinds; `--escapes` lists errors that are not detected, and corrections that are wrong.
 */
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    escapes: { type: "boolean", default: false },
    share: { type: "string", default: "1" },
    count: { type: "string", default: "400" },
  },
});

const samples = fileURLToPath(new URL("../../../samples/", import.meta.url));
const files = readdirSync(samples).filter((name) => name.endsWith(".txt"));
const workers = Math.min(availableParallelism(), 8);

const shareOf = (file, index) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("worker.mjs", import.meta.url), {
      workerData: {
        file: `${samples}${file}`,
        index,
        workers,
        count: Number(options.count),
        share: Number(options.share),
      },
    });
    worker.once("message", ({ rows }) => resolve(rows.map((row) => ({ ...row, file }))));
    worker.once("error", reject);
  });

const quantile = (numbers, share) =>
  numbers.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(numbers.length * share) - 1)] ?? 0;

const part = (rows, of, holds) => (of.length === 0 ? 0 : rows.filter(holds).length / of.length);

/** The figures of errors of one kind. Shares of suspects and corrections are of those detected as broken. */
const figuresOf = (rows) => {
  const detected = rows.filter(({ broken }) => broken);
  const proposed = detected.filter((row) => row.proposed);
  const counts = detected.map(({ suspects }) => suspects);
  return {
    injected: rows.length,
    broken: part(rows, rows, ({ broken }) => broken),
    brokenOrRemark: part(rows, rows, ({ noticed }) => noticed),
    refused: part(rows, rows, ({ refused, noticed }) => refused && !noticed),
    amongSuspects: part(detected, detected, ({ named }) => named),
    first: part(detected, detected, ({ first }) => first),
    medianSuspects: quantile(counts, 0.5),
    suspects95: quantile(counts, 0.95),
    proposed: part(proposed, detected, () => true),
    right: part(proposed, proposed, ({ right }) => right),
  };
};

const percent = (share) => `${(share * 100).toFixed(1)}%`;

const COLUMNS = [
  ["injected", ({ injected }) => injected.toLocaleString("en-US")],
  ["broken", ({ broken }) => percent(broken)],
  ["or remark", ({ brokenOrRemark }) => percent(brokenOrRemark)],
  ["refused", ({ refused }) => percent(refused)],
  ["suspected", ({ amongSuspects }) => percent(amongSuspects)],
  ["first", ({ first }) => percent(first)],
  ["median", ({ medianSuspects }) => String(medianSuspects)],
  ["95th", ({ suspects95 }) => String(suspects95)],
  ["proposed", ({ proposed }) => percent(proposed)],
  ["right", ({ right }) => percent(right)],
];

const printTable = (file, kinds) => {
  console.log(`\n${file}`);
  console.log(`${"".padEnd(36)}${COLUMNS.map(([name]) => name.padStart(10)).join("")}`);
  for (const [kind, figures] of kinds)
    console.log(`${kind.padEnd(36)}${COLUMNS.map(([, show]) => show(figures).padStart(10)).join("")}`);
};

const grouped = (rows, keyOf) => {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (groups.has(key)) groups.get(key).push(row);
    else groups.set(key, [row]);
  }
  return groups;
};

const kindsOf = (rows) => [...grouped(rows, ({ kind }) => kind)].map(([kind, of]) => [kind, figuresOf(of)]);

const printEscapes = (rows) => {
  const say = (why, { file, kind, injection }) =>
    console.log(
      `${why}: ${file}:${injection.line}:${injection.changed[0]?.column} ${kind}, was ${injection.changed[0]?.text}: ${injection.text.slice(0, 300)}`,
    );
  for (const row of rows) {
    if (!row.noticed && !row.refused) say("not detected", row);
    else if (row.broken && !row.named) say("not suspected", row);
    else if (row.proposed && !row.right) say("wrong correction", row);
  }
};

const started = performance.now();
const all = [];
for (const file of files)
  all.push(
    ...(await Promise.all(Array.from({ length: workers }, (_, index) => shareOf(file, index)))).flat(),
  );
const seconds = (performance.now() - started) / 1000;

if (options.escapes) printEscapes(all);
if (options.json) {
  const byFile = [...grouped(all, ({ file }) => file)].map(([file, rows]) => [
    file,
    Object.fromEntries(kindsOf(rows)),
  ]);
  console.log(JSON.stringify({ seconds, workers, samples: Object.fromEntries(byFile) }, null, 2));
} else {
  for (const [file, rows] of grouped(all, ({ file }) => file)) printTable(file, kindsOf(rows));
  console.log(
    `\n${all.length.toLocaleString("en-US")} copies in ${seconds.toFixed(0)} s, ${workers} threads`,
  );
}
