import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { createCollector } from "../diagnostics/index.js";
import { type Draft, draftTaxonomy } from "../drafting/index.js";
import { readInput } from "../files/read-input.js";
import { replaceFolder } from "../files/replace-folder.js";
import { MAX_RELEASE_BYTES, readRelease } from "../release/index.js";
import { loadTaxonomy } from "../taxonomy/index.js";
import type { ExitStatus, Io } from "./io.js";
import { withExamples } from "./options.js";
import { printDiagnostics } from "./print-diagnostics.js";
import type { Finish } from "./program.js";
import { packageSources, shown } from "./taxonomies.js";
import { usageError } from "./usage-error.js";

const DESCRIPTION = `Propose a taxonomy's source for an issuer that has none, from one of its releases: a folder of YAML that
a person finishes. Lines whose label the core taxonomy knows keep its concepts, others become extension concepts.`;

const EXAMPLES = `Examples:
  $ tanshin taxonomy draft results.txt --name acme              write the draft into ./acme
  $ tanshin convert results.txt --taxonomy ./acme --out out     see what it makes of the release`;

const NAME = /^[a-z][a-z0-9-]*$/;
/** The taxonomy that drafts extend. */
const CORE = "core";

interface DraftOptions {
  readonly name: string;
  readonly out?: string;
}

/** A name that can be a prefix and is not taken, and a folder that holds nothing: a person's work is never lost. */
const checkUsage = ({ name }: DraftOptions, folder: string): void => {
  if (!NAME.test(name))
    throw usageError(`“${name}” cannot name a taxonomy: use small letters, digits and hyphens.`);
  if (packageSources().some((source) => source.name === name))
    throw usageError(`There is a taxonomy “${name}” already.`);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw usageError(`${folder} holds files already: name another folder with --out.`);
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const printDraft = ({ tables, undecided }: Draft, folder: string, name: string, io: Io): void => {
  const lines = tables.flatMap((table) => [...table.lines.values()]);
  const mapped = lines.filter((line) => line.mapped).length;
  io.out(`${name}: ${plural(lines.length, "line")} of ${plural(tables.length, "table")} in ${shown(folder)}
  core concepts  ${mapped}
  extensions     ${lines.length - mapped}
  undecided      ${plural(undecided.length, "point")}, listed in ${shown(join(folder, "taxonomy.yaml"))}
`);
};

const draft = (release: string, options: DraftOptions, io: Io): ExitStatus => {
  const folder = options.out ?? options.name;
  checkUsage(options, folder);
  const collector = createCollector();
  const bytes = readInput(release, MAX_RELEASE_BYTES, collector);
  const read = bytes && readRelease(bytes, release, collector);
  const core = read && loadTaxonomy(CORE, packageSources(), collector);
  const hasTable = read?.blocks.some(({ kind }) => kind === "table") ?? false;
  if (read && !hasTable) {
    collector.error("no-table", "The text has no table, so there is nothing to draft from.", {
      place: { file: release, line: 1, column: 1 },
      hint: "Tables are lines whose cells are separated by tabs.",
    });
  }
  printDiagnostics(collector.diagnostics, () => read?.lines, io);
  if (!read || !core || !hasTable) return 1;
  const proposed = draftTaxonomy(read, options.name, core);
  const files = proposed.source.files.map(({ path, text }) => ({ path, content: text }));
  replaceFolder(dirname(resolve(folder)), basename(resolve(folder)), "taxonomy.yaml", files);
  printDraft(proposed, folder, options.name, io);
  return 0;
};

/** `tanshin taxonomy draft`. */
export const addDraft = (taxonomy: Command, io: Io, finish: Finish): void => {
  const command = taxonomy
    .command("draft")
    .summary("propose a taxonomy's source from a release")
    .description(DESCRIPTION)
    .argument("<release>", "a release as text")
    .requiredOption("-n, --name <name>", "the new taxonomy's name, which is its prefix")
    .option("-o, --out <dir>", "the folder to write (default: ./NAME)")
    .action((release: string, options: DraftOptions) => finish(draft(release, options, io)));
  withExamples(command, EXAMPLES);
};
