import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { isScalar, isSeq, parseDocument } from "yaml";
import { type Collector, createCollector } from "../diagnostics/index.js";
import { makeFolder } from "../files/make-folder.js";
import { loadTaxonomy, packageTaxonomy, type Taxonomy, type TaxonomySource } from "../taxonomy/index.js";
import { packageRoot } from "./paths.js";
import { restoreDigests, writeDigests } from "./stored-digests.js";
import { storedForm, writeStored } from "./stored-sources.js";
import { usageError } from "./usage-error.js";

/** Where the taxonomies stand that come with this package. */
export const taxonomyRoot = join(packageRoot, "taxonomy");

/** Where the build puts their taxonomy packages. */
export const packageFolder = join(packageRoot, "dist", "taxonomy");

/** A source with the folder that it was read from. */
export interface SourceFolder extends TaxonomySource {
  readonly folder: string;
}

/** A path as a person at this folder would type it, where that is shorter. */
export const shown = (path: string): string => {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
};

/** The source in a folder: its YAML files, by the name of the folder. */
const readSource = (folder: string): SourceFolder => ({
  name: basename(resolve(folder)),
  folder,
  files: readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return { path: shown(join(folder, file)), text, stored: storedForm(text, packageFolder) };
    }),
});

const isSourceFolder = (folder: string): boolean =>
  statSync(join(folder, "taxonomy.yaml"), { throwIfNoEntry: false })?.isFile() ?? false;

/** The sources of all taxonomies that come with this package, ordered by name. */
export const packageSources = (): readonly SourceFolder[] =>
  readdirSync(taxonomyRoot)
    .sort()
    .map((name) => join(taxonomyRoot, name))
    .filter(isSourceFolder)
    .map(readSource);

/** The text of a taxonomy's source file as lines, for diagnostics that point into it. */
export const sourceText =
  (sources: readonly TaxonomySource[]) =>
  (path: string | undefined): readonly string[] | undefined =>
    sources
      .flatMap(({ files }) => files)
      .find((file) => file.path === path)
      ?.text.split(/\r?\n/);

/** What the user asked for with `--taxonomy`: the sources to load from, and the name to load. */
export interface TaxonomyChoice {
  readonly sources: readonly SourceFolder[];
  /** Absent where the user left the choice to the release. */
  readonly name?: string;
}

/**
 * A name of a taxonomy of this package, or a folder that holds a source; the folder takes the place of one of the
 * same name. Throws a usage error for anything else.
 */
export const chooseTaxonomy = (asked: string | undefined): TaxonomyChoice => {
  const sources = packageSources();
  if (asked === undefined) return { sources };
  if (sources.some(({ name }) => name === asked)) return { sources, name: asked };
  if (!isSourceFolder(asked)) {
    const names = sources.map(({ name }) => name).join(", ");
    throw usageError(
      `There is no taxonomy “${asked}”. There are: ${names}. Or give a folder with a taxonomy.yaml in it.`,
    );
  }
  const own = readSource(asked);
  return { sources: [...sources.filter(({ name }) => name !== own.name), own], name: own.name };
};

/** Names that a source imports, as far as its text says so; faults of the text are told when it is loaded. */
const importsOf = ({ files }: TaxonomySource): readonly string[] =>
  files.flatMap(({ text }) => {
    const value: unknown = /^taxonomy:/m.test(text)
      ? parseDocument(text).getIn(["taxonomy", "imports"])
      : undefined;
    return isSeq(value) ? value.items.map((item) => String(isScalar(item) ? item.value : item)) : [];
  });

/** `issuers`: without those that others import, which no release is of. */
export type Wanted = "issuers" | "all";

/** The taxonomies of a choice that load; the findings about the others stand in the collector. */
export const loadChoice = (
  { sources, name }: TaxonomyChoice,
  wanted: Wanted,
  collector: Collector,
): readonly Taxonomy[] => {
  const imported = new Set(wanted === "issuers" ? sources.flatMap(importsOf) : []);
  const names = name === undefined ? sources.map((source) => source.name) : [name];
  const taxonomies = names
    .filter((each) => each === name || !imported.has(each))
    .flatMap((each) => loadTaxonomy(each, sources, collector) ?? []);
  restoreDigests(taxonomies, sources, packageFolder);
  return taxonomies;
};

/**
 * Writes the taxonomy packages of all taxonomies of this package as `folder/NAME.zip`, their sources, stored, and their
 * digests.
 */
export const writePackages = (folder: string): void => {
  const sources = packageSources();
  makeFolder(folder);
  const taxonomies = sources.map(({ name }) => {
    const collector = createCollector();
    const taxonomy = loadTaxonomy(name, sources, collector);
    if (!taxonomy) throw new Error(collector.diagnostics.map(({ message }) => message).join("\n"));
    writeFileSync(join(folder, `${name}.zip`), packageTaxonomy(taxonomy));
    return taxonomy;
  });
  writeStored(sources, folder);
  writeDigests(taxonomies, sources, folder);
};
