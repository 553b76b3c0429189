import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, Option } from "commander";
import pc from "picocolors";
import { type Collector, createCollector, isError } from "../diagnostics/index.js";
import { makeFolder } from "../files/make-folder.js";
import { systemReason } from "../files/read-input.js";
import {
  checkTaxonomy,
  compileTaxonomy,
  loadTaxonomy,
  packageTaxonomy,
  type Taxonomy,
  taxonomyPage,
} from "../taxonomy/index.js";
import { addDraft } from "./draft.js";
import type { ExitStatus, Io } from "./io.js";
import { withExamples } from "./options.js";
import { printDiagnostics } from "./print-diagnostics.js";
import type { Finish } from "./program.js";
import { chooseTaxonomy, packageFolder, shown, sourceText, type TaxonomyChoice } from "./taxonomies.js";

const DESCRIPTION = `Draft, compile and check taxonomies: the source in taxonomy/NAME is what people write, the schemas,
linkbases, page and package beside it are made from it.`;

const EXAMPLES = `Examples:
  $ tanshin taxonomy draft results.txt --name acme    propose a source for a new issuer, in ./acme
  $ tanshin taxonomy build ./acme                     compile it
  $ tanshin taxonomy check                            check every taxonomy that comes with tanshin`;

const BUILD = `Compile taxonomies: the source's schemas, linkbases and page (index.html) are written into the folder
“compiled” beside it, and a taxonomy package NAME.zip into the folder for packages.`;

const BUILD_EXAMPLES = `Examples:
  $ tanshin taxonomy build                            compile every taxonomy that comes with tanshin
  $ tanshin taxonomy build iij                        compile one of them
  $ tanshin taxonomy build ./acme --packages .        compile the source in ./acme, and write acme.zip here`;

const CHECK = `Check taxonomies: load and check the source, compile it in memory, and fail where the source has faults or
the compiled files beside it are stale. Writes nothing.`;

const CHECK_EXAMPLES = `Examples:
  $ tanshin taxonomy check                            check every taxonomy that comes with tanshin
  $ tanshin taxonomy check iij                        check one of them
  $ tanshin taxonomy check ./acme                     check the source in ./acme`;

/** Where the compiled files of a source stand. */
const compiledFolder = (folder: string): string => join(folder, "compiled");

/** The page for people about a taxonomy. */
const PAGE = "index.html";

/**
 * Compiled files of the taxonomy's own part by name, and its page. Those of its imports stand beside their own source.
 */
const ownFiles = (taxonomy: Taxonomy): ReadonlyMap<string, string> =>
  new Map([
    ...compileTaxonomy(taxonomy)
      .filter(({ part }) => part === taxonomy.own.prefix)
      .map(({ path, text }) => [path, text] as const),
    [PAGE, taxonomyPage(taxonomy)] as const,
  ]);

const listed = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
};

/** Only what differs is written, and only what a build wrote is taken away: the folder may be under version control. */
const writeCompiled = (folder: string, files: ReadonlyMap<string, string>): void => {
  makeFolder(folder);
  for (const [path, text] of files) {
    if (!listed(folder).includes(path) || readFileSync(join(folder, path), "utf8") !== text) {
      writeFileSync(join(folder, path), text);
    }
  }
  for (const path of listed(folder)) if (!files.has(path)) rmSync(join(folder, path));
};

const stale = (folder: string, files: ReadonlyMap<string, string>): readonly string[] => {
  const there = listed(folder);
  const missing = [...files.keys()].filter((path) => !there.includes(path));
  const surplus = there.filter((path) => !files.has(path));
  const changed = there.filter(
    (path) => files.has(path) && readFileSync(join(folder, path), "utf8") !== files.get(path),
  );
  return [
    ...missing.map((path) => `${path} is missing`),
    ...changed.map((path) => `${path} differs`),
    ...surplus.map((path) => `${path} does not belong there`),
  ];
};

interface Task {
  readonly name: string;
  readonly folder: string;
  readonly taxonomy: Taxonomy;
}

const build = ({ name, folder, taxonomy }: Task, packages: string, io: Io): void => {
  const files = ownFiles(taxonomy);
  writeCompiled(compiledFolder(folder), files);
  makeFolder(packages);
  const zip = join(packages, `${name}.zip`);
  writeFileSync(zip, packageTaxonomy(taxonomy));
  io.out(`${name}: ${files.size} files in ${shown(compiledFolder(folder))}, package ${shown(zip)}\n`);
};

const check = ({ name, folder, taxonomy }: Task, collector: Collector, io: Io): void => {
  const before = collector.diagnostics.length;
  checkTaxonomy(taxonomy, collector);
  const faults = collector.diagnostics.slice(before).filter(isError).length;
  const differences = stale(compiledFolder(folder), ownFiles(taxonomy));
  const colors = pc.createColors(io.outColor);
  for (const difference of differences) {
    collector.error("taxonomy-stale", `The compiled taxonomy ${name} is stale: ${difference}.`, {
      hint: `Run “tanshin taxonomy build ${name}” and commit the result.`,
    });
  }
  const verdicts = [
    ...(faults > 0 ? [colors.red(`${faults} faults in its source`)] : []),
    differences.length > 0 ? colors.red("stale") : colors.green("up to date"),
  ];
  io.out(`${name}: ${verdicts.join(", ")}\n`);
};

const loadTasks = ({ sources, name }: TaxonomyChoice, collector: Collector): readonly Task[] =>
  sources
    .filter((source) => name === undefined || source.name === name)
    .flatMap((source) => {
      const taxonomy = loadTaxonomy(source.name, sources, collector);
      return taxonomy ? [{ name: source.name, folder: source.folder, taxonomy }] : [];
    });

/** Runs what writes files; a system that refuses is a finding, not a fault of tanshin. */
const writing = (collector: Collector, work: () => void): void => {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    const path = (error as NodeJS.ErrnoException).path ?? "the folder";
    collector.error("output-not-writable", `${path} cannot be written: ${systemReason(error)}.`, {
      hint: "Name another folder, or make room there.",
    });
  }
};

/** Loads what was asked for and does `work` with each, unless a source has faults. */
const withTasks = (
  asked: string | undefined,
  io: Io,
  work: (task: Task, collector: Collector) => void,
): ExitStatus => {
  const choice = chooseTaxonomy(asked);
  const collector = createCollector();
  const tasks = loadTasks(choice, collector);
  if (!collector.diagnostics.some(isError)) for (const task of tasks) work(task, collector);
  printDiagnostics(collector.diagnostics, sourceText(choice.sources), io);
  return collector.diagnostics.some(isError) ? 1 : 0;
};

export const addTaxonomy = (program: Command, io: Io, finish: Finish): void => {
  const taxonomy = program
    .command("taxonomy")
    .summary("draft, compile and check taxonomies")
    .description(DESCRIPTION);
  withExamples(taxonomy, EXAMPLES);
  const build_ = taxonomy
    .command("build")
    .summary("compile taxonomies from their source")
    .description(BUILD)
    .argument("[name|dir]", "a taxonomy, or a folder with a source (default: all that come with tanshin)")
    .addOption(
      new Option("--packages <dir>", "the folder for the packages").default(packageFolder, "dist/taxonomy"),
    )
    .action((name: string | undefined, { packages }: { packages: string }) =>
      finish(withTasks(name, io, (task, collector) => writing(collector, () => build(task, packages, io)))),
    );
  const check_ = taxonomy
    .command("check")
    .summary("check sources and that their compiled files are up to date")
    .description(CHECK)
    .argument("[name|dir]", "a taxonomy, or a folder with a source (default: all that come with tanshin)")
    .action((name: string | undefined) =>
      finish(withTasks(name, io, (task, collector) => check(task, collector, io))),
    );
  addDraft(taxonomy, io, finish);
  withExamples(build_, BUILD_EXAMPLES);
  withExamples(check_, CHECK_EXAMPLES);
};
