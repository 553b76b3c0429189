import { type Command, Option } from "commander";
import { type Collector, createCollector, isError } from "../diagnostics/index.js";
import type { Taxonomy } from "../taxonomy/index.js";
import type { Io } from "./io.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { chooseTaxonomy, loadChoice, sourceText, type TaxonomyChoice, type Wanted } from "./taxonomies.js";

/** `teller`: what shows which taxonomy to use where the user does not say. */
export const taxonomyOption = (teller: "release" | "report" = "release"): Option =>
  new Option(
    "-t, --taxonomy <name|dir>",
    `use this taxonomy: a name, or a folder with a taxonomy's source (default: the ${teller} tells)`,
  );

export const jsonOption = (): Option => new Option("--json", "print the result as JSON on standard output");

/** Options and examples in the form that all commands share. */
export const withExamples = (command: Command, examples: string): Command =>
  command.helpOption("-h, --help", "show this help").addHelpText("after", `\n${examples}`);

export type TaxonomyLoader = (wanted: Wanted) => readonly Taxonomy[] | undefined;

/**
 * The taxonomies to work with, as `--taxonomy` says, loaded when they are first asked for: it takes a second, and a file
 * that cannot be opened needs none. Undefined, with the findings printed, where one is broken.
 */
export const taxonomyLoader = (asked: string | undefined, io: Io): TaxonomyLoader => {
  // A name that does not exist is told at once.
  const choice = chooseTaxonomy(asked);
  const loaded = new Map<Wanted, readonly Taxonomy[] | undefined>();
  return (wanted) => {
    if (!loaded.has(wanted)) loaded.set(wanted, load(choice, wanted, io));
    return loaded.get(wanted);
  };
};

const load = (choice: TaxonomyChoice, wanted: Wanted, io: Io): readonly Taxonomy[] | undefined => {
  const collector: Collector = createCollector();
  const taxonomies = loadChoice(choice, wanted, collector);
  printDiagnostics(collector.diagnostics, sourceText(choice.sources), io);
  return collector.diagnostics.some(isError) ? undefined : taxonomies;
};

/** The same, loaded now. */
export const loadTaxonomies = (
  asked: string | undefined,
  wanted: Wanted,
  io: Io,
): readonly Taxonomy[] | undefined => taxonomyLoader(asked, io)(wanted);
