import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { agreement } from "./agreement.js";
import { createJudge, type Judge, type Judged, objections } from "./arelle.js";
import { BROKEN_INLINE } from "./broken-inline.js";
import { BROKEN_JSON } from "./broken-json.js";
import { breakPackage } from "./broken-packages.js";
import {
  BROKEN_BY_TRUNCATION,
  BROKEN_XML,
  type Break,
  operatingIncomeAlone,
  UNBROKEN,
} from "./broken-xml.js";
import {
  type CalculationCase,
  calculationCases,
  caseInstance,
  inconsistentCases,
  readArcs,
} from "./calculations.js";
import { type Checks, createChecks } from "./checks.js";
import { loadCsv, METADATA } from "./csv.js";
import { arellePython } from "./environment.js";
import { jsonFacts, modelFacts, notesByWords, withoutDuplicates } from "./facts.js";
import { judgeForeignCsv, writeBrokenCsv } from "./judge-csv.js";
import { isKnownObjection, KNOWN_DIFFERENCES, KNOWN_OBJECTIONS, type KnownObjection } from "./known.js";
import { presentedTables } from "./presentation.js";

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
    readonly place?: { readonly line: number };
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

/** The package of the taxonomy that an address belongs to: `…/taxonomy/NAME/…`. */
const packageOf = (address: string): string =>
  join(root, "dist/taxonomy", `${/\/taxonomy\/([^/]+)\//.exec(address)?.[1]}.zip`);

const path = (stem: string, ending: string): string => join(out, stem, `${stem}${ending}`);
const text = (stem: string, ending: string): string => readFileSync(path(stem, ending), "utf8");
const extracted = (stem: string, syntax: string): string =>
  join(work, `${stem}.extracted-from-${syntax}.json`);

/** A converted sample: the name of its outputs, and the entry points of its taxonomy, its own one last. */
interface Converted {
  readonly stem: string;
  readonly entryPoints: readonly string[];
}

/** Where a report in several files stands. */
const csvFolder = (stem: string): string => join(out, stem, `${stem}-csv`);

/** What a file is called here: a report in several files by its folder. */
const nameOf = (file: string): string =>
  basename(file) === METADATA ? basename(dirname(file)) : basename(file);

/** The sample that a file was made of. */
const stemOf = (file: string): string => parse(nameOf(file)).name.replace(/-csv$/, "");

const packagesOf = ({ entryPoints }: Converted): readonly string[] => entryPoints.slice(-1).map(packageOf);

const convertSample = (file: string, { check }: Checks): readonly Converted[] => {
  const { status, stderr } = tanshin(
    "convert",
    file,
    "--out",
    out,
    "--format",
    "xml,json,csv,inline,package",
  );
  const { name: stem } = parse(file);
  check(`${stem}: tanshin converts`, status === 0, status === 0 ? "" : stderr);
  if (status !== 0) return [];
  const files = [
    ".xbrl",
    ".json",
    "-csv/report.json",
    ".xhtml",
    ".xbri",
    ".xbr",
    "-csv.xbr",
    ".facts.json",
    ".run.json",
  ].map((ending) => path(stem, ending));
  const valid = tanshin("validate", ...files);
  check(`${stem}: tanshin validates its files`, valid.status === 0, valid.status === 0 ? "" : valid.stderr);
  const { taxonomy } = JSON.parse(text(stem, ".run.json")) as Run;
  return [{ stem, entryPoints: taxonomy.map(({ address }) => address) }];
};

/** Arelle has no objection to our taxonomies and to what we write, but those that are listed; and each of those is made. */
const judgeFiles = async (files: readonly Judged[], judge: Judge, { check }: Checks): Promise<void> => {
  const verdicts = await judge.judge(files);
  const made = new Set<KnownObjection>();
  for (const { file } of files) {
    const found = objections(verdicts.get(file)).filter((entry) => {
      const known = KNOWN_OBJECTIONS.find((each) => isKnownObjection(each, stemOf(file), entry.message));
      if (known) made.add(known);
      return !known;
    });
    const said = found.map(({ level, code, message }) => `${level} ${code}: ${message}`).join("; ");
    check(`Arelle has no objection to ${nameOf(file)}`, found.length === 0, said);
  }
  for (const known of KNOWN_OBJECTIONS)
    check(`${known.stem}: known of ${known.context}`, made.has(known), known.reason);
};

/** Arelle's view of the presentation has the release's lines in the release's order. */
const judgePresentation = async (converted: Converted, judge: Judge, { check }: Checks): Promise<void> => {
  const file = converted.entryPoints.at(-1) ?? "";
  const verdict = (await judge.judge([{ file, packages: packagesOf(converted), trees: true }])).get(file);
  const own = Object.entries(verdict?.trees ?? {}).filter(([role]) => role.includes(ownPrefix(file)));
  const tables = presentedTables(
    JSON.parse(text(converted.stem, ".facts.json")),
    own.map(([, tree]) => tree),
  );
  for (const { table, printed, shown } of tables) {
    const same = printed.join() === shown.join();
    check(
      `${converted.stem}: ${table} is presented line by line`,
      same,
      same ? `${printed.length} lines` : `${printed.join(" ")} / ${shown.join(" ")}`,
    );
  }
  check(`${converted.stem}: there are tables to present`, tables.length > 0);
};

/** `/role/iij/`: the roles of a taxonomy's own statements, by its entry point. */
const ownPrefix = (entryPoint: string): string => `/role/${/\/taxonomy\/([^/]+)\//.exec(entryPoint)?.[1]}/`;

/** Arelle reads the same facts out of every syntax. */
const compareSyntaxes = (stems: readonly string[], checks: Checks): void => {
  for (const stem of stems) {
    const [xml = "", json = "", xbr = ""] = ["xml", "json", "xbr"].map((syntax) =>
      readFileSync(extracted(stem, syntax), "utf8"),
    );
    const model = modelFacts(text(stem, ".facts.json"), text(stem, ".json"));
    agreement(`${stem}: Arelle extracts the same from XML and JSON`, jsonFacts(xml), jsonFacts(json), checks);
    agreement(
      `${stem}: Arelle extracts the same from JSON and package`,
      jsonFacts(json),
      jsonFacts(xbr),
      checks,
    );
    const csv = readFileSync(extracted(stem, "csv"), "utf8");
    agreement(
      `${stem}: Arelle extracts the same from CSV and JSON`,
      jsonFacts(notesByWords(csv)),
      jsonFacts(notesByWords(json)),
      checks,
    );
    for (const syntax of ["inline", "xbri"]) {
      const inline = withoutDuplicates(readFileSync(extracted(stem, syntax), "utf8"));
      agreement(
        `${stem}: Arelle extracts the same from ${syntax} and JSON`,
        jsonFacts(notesByWords(inline)),
        jsonFacts(notesByWords(json)),
        checks,
      );
    }
    agreement(
      `${stem}: Arelle extracts the same from CSV and its package`,
      jsonFacts(csv),
      jsonFacts(readFileSync(extracted(stem, "csv-xbr"), "utf8")),
      checks,
    );
    agreement(`${stem}: fact model and XML are the same`, model, jsonFacts(xml), checks);
    agreement(`${stem}: fact model and JSON are the same`, model, jsonFacts(json), checks);
  }
};

/** The sample that copies are broken of: the breaks name its concepts. */
const BROKEN_STEM = "iij-2q-fy2002";

type BrokenFormat = "xml" | "xml-truncation" | "json" | "csv" | "inline" | "package";

interface BrokenFile {
  readonly format: BrokenFormat;
  readonly name: string;
  readonly file: string;
  readonly applied: boolean;
  readonly warning?: string;
}

const writeBroken = (
  format: BrokenFormat,
  source: string,
  breaks: readonly Break[],
): readonly BrokenFile[] => {
  const ending =
    ({ json: "json", inline: "xhtml" } as Partial<Record<BrokenFormat, string>>)[format] ?? "xbrl";
  const all: readonly Break[] = [{ name: UNBROKEN, apply: (whole: string) => whole }, ...breaks];
  return all.map(({ name, apply, warning }, index) => {
    const file = join(brokenFolder, `${format}-${String(index).padStart(2, "0")}.${ending}`);
    const broken = apply(source);
    writeFileSync(file, broken);
    const applied = index === 0 || broken !== source;
    return { format, name, file, applied, ...(warning !== undefined && { warning }) };
  });
};

const writeBrokenPackages = (source: string): readonly BrokenFile[] =>
  breakPackage(readFileSync(source), UNBROKEN).map(({ name, extension, bytes, applied }, index) => {
    const file = join(brokenFolder, `package-${String(index).padStart(2, "0")}.${extension}`);
    writeFileSync(file, bytes);
    return { format: "package", name, file, applied };
  });

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

/** Errors, and the warning by which a break is told; an unbroken copy has none of those. */
const objected = (
  { name, warning }: BrokenFile,
  all: readonly BrokenFile[],
  validated: Validated | undefined,
): readonly string[] => {
  const told = name === UNBROKEN ? all.map((each) => each.warning) : [warning];
  return (validated?.diagnostics ?? [])
    .filter(({ severity, code }) => severity === "error" || told.includes(code))
    .map(({ code }) => code);
};

/** Both judge copies of one kind; `calculation` where figures are taken for cut off. */
const judgeCopies = async (
  broken: readonly BrokenFile[],
  packages: readonly string[],
  judge: Judge,
  checks: Checks,
  calculation?: "truncation",
): Promise<void> => {
  const files = broken.map(({ file }) => file);
  const verdicts = await judge.judge(
    broken.map(({ file, format }) => ({
      file,
      // A package has its taxonomy inside.
      packages: format === "package" ? [] : packages,
      ...(calculation && { calculation }),
    })),
  );
  const mode = calculation ? ["--calculation", calculation] : [];
  const { stdout } = tanshin("validate", "--json", ...mode, ...files);
  const validated = new Map((JSON.parse(stdout) as readonly Validated[]).map((each) => [each.file, each]));
  for (const each of broken) {
    const found = objections(verdicts.get(each.file)).map(({ code }) => code);
    judgeOne("Arelle", each, found, checks);
    judgeOne("tanshin", each, objected(each, broken, validated.get(each.file)), checks);
  }
};

/** A check that cannot fail proves nothing: both must object to each broken copy. */
const judgeBroken = async (converted: Converted, judge: Judge, checks: Checks): Promise<void> => {
  const { stem } = converted;
  mkdirSync(brokenFolder, { recursive: true });
  const packages = packagesOf(converted);
  const broken = [
    ...writeBroken("xml", text(stem, ".xbrl"), BROKEN_XML),
    ...writeBroken("json", text(stem, ".json"), BROKEN_JSON),
    ...writeBroken("inline", text(stem, ".xhtml"), BROKEN_INLINE),
    ...writeBrokenPackages(path(stem, ".xbr")),
    ...writeBrokenCsv(csvFolder(stem), brokenFolder).map((each) => ({ format: "csv" as const, ...each })),
  ];
  await judgeCopies(broken, packages, judge, checks);
  const alone = operatingIncomeAlone(text(stem, ".xbrl"));
  const cut = writeBroken("xml-truncation", alone, BROKEN_BY_TRUNCATION);
  await judgeCopies(cut, packages, judge, checks, "truncation");
};

const caseNames = (cases: readonly CalculationCase[]): string =>
  `${cases.length}: ${cases
    .slice(0, 4)
    .map(({ name }) => name)
    .join("; ")}`;

/** Exactly the cases in which an amount was changed are found inconsistent. */
const compareCases = (
  by: string,
  cases: readonly CalculationCase[],
  found: ReadonlySet<string>,
  { check }: Checks,
): void => {
  const changed = cases.filter((each) => each.changed);
  const missed = changed.filter(({ id }) => !found.has(id));
  const accused = cases.filter(
    (each) =>
      !each.changed &&
      found.has(each.id) &&
      !KNOWN_OBJECTIONS.some(({ context }) => each.name.includes(` ${context} `)),
  );
  check(
    `${by} finds each of ${changed.length} changed amounts`,
    changed.length > 0 && missed.length === 0,
    missed.length > 0 ? `missed ${caseNames(missed)}` : "",
  );
  check(
    `${by} finds nothing where none is changed`,
    accused.length === 0,
    accused.length > 0 ? `accused ${caseNames(accused)}` : "",
  );
};

/** Every sum of the release is an arc: an amount that is changed in any of them is found, by both. */
const judgeCalculations = async (converted: Converted, judge: Judge, checks: Checks): Promise<void> => {
  const { stem, entryPoints } = converted;
  const folder = join(
    root,
    "taxonomy",
    parse(entryPoints.at(-1) ?? "").name.replace(/-\d{4}-\d{2}-\d{2}$/, ""),
    "compiled",
  );
  const linkbase = readdirSync(folder).find((name) => name.endsWith("-cal.xml"));
  checks.check(`${stem}: there is a calculation linkbase`, linkbase !== undefined);
  if (linkbase === undefined) return;
  const model = JSON.parse(text(stem, ".facts.json"));
  const cases = calculationCases(model, readArcs(readFileSync(join(folder, linkbase), "utf8")));
  const { namespaces } = JSON.parse(text(stem, ".json")).documentInfo;
  const { xbrl: _, ...used } = namespaces;
  const instance = caseInstance(model, cases, used);
  const file = join(brokenFolder, `${stem}-calculations.xbrl`);
  writeFileSync(file, instance);
  const verdict = (await judge.judge([{ file, packages: packagesOf(converted) }])).get(file);
  const judged = (verdict?.log ?? []).filter(({ code }) =>
    code.startsWith("calc11e:inconsistentCalculation"),
  );
  compareCases(`${stem}: Arelle`, cases, inconsistentCases(judged.map(({ message }) => message)), checks);
  const { stdout } = tanshin("validate", "--json", file);
  const lines = instance.split("\n");
  const [validated] = JSON.parse(stdout) as readonly Validated[];
  const found = (validated?.diagnostics ?? []).filter(
    ({ code }) => code === "tanshin:calculation-inconsistent",
  );
  const places = found.map(({ place }) => lines[(place?.line ?? 0) - 1] ?? "");
  compareCases(`${stem}: tanshin`, cases, inconsistentCases(places), checks);
};

const checkAll = async (checks: Checks): Promise<void> => {
  const csv = await loadCsv(root);
  const judge = createJudge(arellePython(join(work, "venv")), join(root, "test/conformance/judge.py"), work);
  for (const folder of [out, brokenFolder]) rmSync(folder, { recursive: true, force: true });
  const converted = samples().flatMap((file) => convertSample(file, checks));
  const entryPoints = [...new Set(converted.flatMap((each) => each.entryPoints))];
  const reports = converted.flatMap((each) => [
    { file: path(each.stem, ".xbrl"), packages: packagesOf(each), save: extracted(each.stem, "xml") },
    { file: path(each.stem, ".json"), packages: packagesOf(each), save: extracted(each.stem, "json") },
    // With nothing else: its taxonomy is inside.
    { file: path(each.stem, ".xbr"), packages: [], save: extracted(each.stem, "xbr") },
    { file: path(each.stem, "-csv.xbr"), packages: [], save: extracted(each.stem, "csv-xbr") },
    { file: path(each.stem, ".xbri"), packages: [], save: extracted(each.stem, "xbri") },
    { file: path(each.stem, ".xhtml"), packages: packagesOf(each), save: extracted(each.stem, "inline") },
    {
      file: join(csvFolder(each.stem), METADATA),
      packages: packagesOf(each),
      save: extracted(each.stem, "csv"),
    },
  ]);
  await judgeFiles(
    [...entryPoints.map((file) => ({ file, packages: [packageOf(file)] })), ...reports],
    judge,
    checks,
  );
  compareSyntaxes(
    converted.map(({ stem }) => stem),
    checks,
  );
  mkdirSync(brokenFolder, { recursive: true });
  for (const each of converted) {
    await judgePresentation(each, judge, checks);
    await judgeCalculations(each, judge, checks);
  }
  const toBreak = converted.find(({ stem }) => stem === BROKEN_STEM);
  if (toBreak) {
    await judgeBroken(toBreak, judge, checks);
    const report = text(toBreak.stem, ".json");
    await judgeForeignCsv(join(work, "foreign-csv"), report, packagesOf(toBreak), judge, csv, checks);
  }
  checks.check("there are broken copies to reject", toBreak !== undefined);
  checks.check(
    "Arelle fetched nothing from the network",
    judge.fetched().length === 0,
    judge.fetched().join(", "),
  );
};

const checks = createChecks();
try {
  await checkAll(checks);
} catch (error) {
  const { name, message, stack } = error as Error;
  checks.check("the conformance run comes to its end", false, name === "Missing" ? message : stack);
}
process.exitCode = checks.finish();
