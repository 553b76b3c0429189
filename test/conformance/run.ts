import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { createJudge, type Judge, objections } from "./arelle.js";
import { BROKEN_JSON } from "./broken-json.js";
import { BROKEN_XML, type Break } from "./broken-xml.js";
import { type Checks, createChecks } from "./checks.js";
import { arellePython } from "./environment.js";
import { differences, jsonFacts, modelFacts } from "./facts.js";
import { KNOWN_DIFFERENCES } from "./known.js";

// The compiled run stands in .conformance/js, as deep as this file does.
const root = fileURLToPath(new URL("../..", import.meta.url));
const work = join(root, ".conformance");
const out = join(work, "out");
const brokenFolder = join(work, "broken");

interface Run {
  readonly status: string;
  readonly taxonomy: readonly { readonly address: string }[];
}

interface Validated {
  readonly file: string;
  readonly status: string;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
  }[];
}

/** Runs the command that users run. */
const tanshin = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/cli/main.js"), ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
};

const samples = (): readonly string[] =>
  readdirSync(join(root, "samples"))
    .filter((name) => name.endsWith(".txt"))
    .map((name) => join("samples", name));

const packages = (): readonly string[] =>
  readdirSync(join(root, "dist/taxonomy")).map((name) => join(root, "dist/taxonomy", name));

const path = (stem: string, ending: string): string => join(out, stem, `${stem}${ending}`);
const text = (stem: string, ending: string): string => readFileSync(path(stem, ending), "utf8");
const extracted = (stem: string, syntax: string): string =>
  join(work, `${stem}.extracted-from-${syntax}.json`);

const convertSample = (file: string, { check }: Checks): readonly string[] => {
  const { status, stderr } = tanshin("convert", file, "--out", out);
  const { name: stem } = parse(file);
  check(`${stem}: tanshin converts`, status === 0, status === 0 ? "" : stderr);
  const files = [".xbrl", ".json", ".facts.json", ".run.json"].map((ending) => path(stem, ending));
  const valid = tanshin("validate", ...files);
  check(
    `${stem}: tanshin validates its four files`,
    valid.status === 0,
    valid.status === 0 ? "" : valid.stderr,
  );
  return (JSON.parse(text(stem, ".run.json")) as Run).taxonomy.map(({ address }) => address);
};

const agreement = (
  name: string,
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
  { check }: Checks,
): void => {
  const found = differences(a, b);
  const said =
    found.length === 0 ? `${a.size} facts` : `${found.length} differ: ${found.slice(0, 3).join("; ")}`;
  check(name, found.length === 0 && a.size > 0, said);
};

/** Arelle has no objection to what we write, and reads the same facts out of every syntax. */
const judgeReports = (
  stems: readonly string[],
  entryPoints: readonly string[],
  judge: Judge,
  checks: Checks,
): void => {
  const reports = stems.flatMap((stem) => [
    { file: path(stem, ".xbrl"), save: extracted(stem, "xml") },
    { file: path(stem, ".json"), save: extracted(stem, "json") },
  ]);
  const verdicts = judge.judge(packages(), [...entryPoints.map((file) => ({ file })), ...reports]);
  for (const file of [...entryPoints, ...reports.map((report) => report.file)]) {
    const found = objections(verdicts.get(file));
    const said = found.map(({ level, code, message }) => `${level} ${code}: ${message}`).join("; ");
    checks.check(`Arelle has no objection to ${parse(file).base}`, found.length === 0, said);
  }
  for (const stem of stems) {
    const [xml, json] = [
      readFileSync(extracted(stem, "xml"), "utf8"),
      readFileSync(extracted(stem, "json"), "utf8"),
    ];
    const model = modelFacts(text(stem, ".facts.json"), text(stem, ".json"));
    agreement(`${stem}: Arelle extracts the same from XML and JSON`, jsonFacts(xml), jsonFacts(json), checks);
    agreement(`${stem}: fact model and XML are the same`, model, jsonFacts(xml), checks);
    agreement(`${stem}: fact model and JSON are the same`, model, jsonFacts(json), checks);
  }
};

/** Broken in the same way, but not broken: what is rejected is rejected for the break. */
const UNBROKEN = "not broken";

/** The sample that copies are broken of: the breaks name its concepts. */
const BROKEN_STEM = "iij-2q-fy2002";

interface BrokenFile {
  readonly format: "xml" | "json";
  readonly name: string;
  readonly file: string;
  readonly applied: boolean;
}

const writeBroken = (
  format: "xml" | "json",
  source: string,
  breaks: readonly Break[],
): readonly BrokenFile[] => {
  const ending = format === "xml" ? "xbrl" : "json";
  const all = [{ name: UNBROKEN, apply: (whole: string) => whole }, ...breaks];
  return all.map(({ name, apply }, index) => {
    const file = join(brokenFolder, `${format}-${String(index).padStart(2, "0")}.${ending}`);
    const broken = apply(source);
    writeFileSync(file, broken);
    return { format, name, file, applied: index === 0 || broken !== source };
  });
};

const reasons = (codes: readonly string[]): string => [...new Set(codes)].slice(0, 4).join(", ");

const judgeOne = (
  by: "Arelle" | "tanshin",
  broken: BrokenFile,
  codes: readonly string[],
  { check }: Checks,
): void => {
  const { format, name, applied } = broken;
  const known = KNOWN_DIFFERENCES.find(
    (each) => each.format === format && each.name === name && each.accepts === by,
  );
  if (name === UNBROKEN) {
    check(`${by} accepts ${format}: an unbroken copy`, codes.length === 0, reasons(codes));
  } else if (known) {
    check(`${by} accepts ${format}: ${name}`, applied && codes.length === 0, `known: ${known.reason}`);
  } else {
    const said = applied ? reasons(codes) : "the copy was not broken";
    check(`${by} rejects ${format}: ${name}`, applied && codes.length > 0, said);
  }
};

/** A check that cannot fail proves nothing: both must object to each broken copy. */
const judgeBroken = (stem: string, judge: Judge, checks: Checks): void => {
  mkdirSync(brokenFolder, { recursive: true });
  const broken = [
    ...writeBroken("xml", text(stem, ".xbrl"), BROKEN_XML),
    ...writeBroken("json", text(stem, ".json"), BROKEN_JSON),
  ];
  const files = broken.map(({ file }) => file);
  const verdicts = judge.judge(
    packages(),
    files.map((file) => ({ file })),
  );
  const { stdout } = tanshin("validate", "--json", ...files);
  const validated = new Map((JSON.parse(stdout) as readonly Validated[]).map((each) => [each.file, each]));
  for (const each of broken) {
    judgeOne(
      "Arelle",
      each,
      objections(verdicts.get(each.file)).map(({ code }) => code),
      checks,
    );
    const found = validated.get(each.file)?.diagnostics.filter(({ severity }) => severity === "error") ?? [];
    judgeOne(
      "tanshin",
      each,
      found.map(({ code }) => code),
      checks,
    );
  }
};

const main = (): number => {
  const checks = createChecks();
  const judge = createJudge(arellePython(join(work, "venv")), join(root, "test/conformance/judge.py"), work);
  for (const folder of [out, brokenFolder]) rmSync(folder, { recursive: true, force: true });
  const files = samples();
  const entryPoints = [...new Set(files.flatMap((file) => convertSample(file, checks)))];
  const stems = files.map((file) => parse(file).name);
  judgeReports(stems, entryPoints, judge, checks);
  judgeBroken(BROKEN_STEM, judge, checks);
  checks.check(
    "Arelle fetched nothing from the network",
    judge.fetched().length === 0,
    judge.fetched().join(", "),
  );
  return checks.finish();
};

try {
  process.exitCode = main();
} catch (error) {
  const { name, message, stack } = error as Error;
  process.stderr.write(`${name === "Missing" ? message : stack}\n`);
  process.stdout.write("0 passed, 1 failed\n");
  process.exitCode = 1;
}
