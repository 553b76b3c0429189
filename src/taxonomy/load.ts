import type { Collector } from "../diagnostics/index.js";
import { assignHomes } from "./homes.js";
import { readSource, type TaxonomySource } from "./source/merge.js";
import { buildPart } from "./source/part.js";
import type { RawPart } from "./source/raw.js";
import { createPlaces, type Places, type Problem } from "./source/yaml.js";
import { STANDARD_NAMESPACES } from "./standard-namespaces.js";
import type { Issuer, Taxonomy, TaxonomyPart } from "./taxonomy.js";

/** A part with the source that it was built from, and what is wrong with that. */
interface ReadPart {
  readonly raw: RawPart;
  readonly part: TaxonomyPart;
  readonly problems: readonly Parameters<Problem>[];
}

/**
 * Parts that were read from a list of sources, by the name of their source: taxonomies of one list share what they
 * import, which costs more than all the rest of them.
 */
interface Session {
  readonly places: Places;
  readonly known: Map<string, ReadPart>;
}

const sessions = new WeakMap<readonly TaxonomySource[], Session>();

const sessionOf = (sources: readonly TaxonomySource[]): Session => {
  const session = sessions.get(sources) ?? { places: createPlaces(), known: new Map() };
  sessions.set(sources, session);
  return session;
};

interface Loading extends Session {
  readonly sources: readonly TaxonomySource[];
  readonly problem: Problem;
  readonly collector: Collector;
  /** Parts by the name of their source, in the order in which they are complete. */
  readonly parts: Map<string, TaxonomyPart>;
}

/**
 * The taxonomy called `name` with all it imports (by the names of their sources), ready to look things up.
 *
 * Faults of the source are errors `taxonomy-source` with file, line and column; a name that `sources` does not have
 * is `taxonomy-not-found`. With any of them there is no taxonomy. Addresses follow from the source's `base`:
 * the namespace is `{base}taxonomy/{prefix}/{version}`.
 */
export const loadTaxonomy = (
  name: string,
  sources: readonly TaxonomySource[],
  collector: Collector,
): Taxonomy | undefined => {
  let faults = 0;
  const problem: Problem = (place, message, hint) => {
    faults += 1;
    collector.error("taxonomy-source", message, { place, hint });
  };
  const loading: Loading = { sources, ...sessionOf(sources), problem, collector, parts: new Map() };
  const raw = loadPart(name, [], loading);
  return raw && faults === 0 ? assemble([...loading.parts.values()], raw.issuer) : undefined;
};

/** Reads a part after what it imports. `path` holds the names that lead to it. */
const loadPart = (name: string, path: readonly string[], loading: Loading): RawPart | undefined => {
  const source = loading.sources.find((candidate) => candidate.name === name);
  if (!source) {
    const names = loading.sources.map((candidate) => candidate.name).join(", ");
    const hint = names ? `There are: ${names}.` : undefined;
    loading.collector.error("taxonomy-not-found", `There is no taxonomy "${name}".`, { hint });
    return undefined;
  }
  const { places, problem, known } = loading;
  const before = known.get(name);
  const problems: Parameters<Problem>[] = [];
  const note: Problem = (...found) => {
    problems.push(found);
    problem(...found);
  };
  for (const found of before?.problems ?? []) problem(...found);
  const raw = before?.raw ?? readSource(source, places, note);
  if (!raw) return undefined;
  const imports = raw.taxonomy.imports ?? [];
  for (const [index, imported] of imports.entries()) {
    if (!loadImport(imported, index, imports, [...path, name], loading)) return undefined;
  }
  const scope = {
    prefix: raw.taxonomy.prefix,
    imported: importedBy(imports, loading),
    places,
    problem: note,
  };
  const part = before?.part ?? buildPart(raw, scope);
  if (!before) known.set(name, { raw, part, problems });
  loading.parts.set(name, part);
  return raw;
};

const loadImport = (
  name: string,
  index: number,
  imports: readonly string[],
  path: readonly string[],
  loading: Loading,
): boolean => {
  const { parts, places, problem, sources } = loading;
  if (path.includes(name)) {
    problem(places.of(imports, index), `The taxonomy imports itself: ${[...path, name].join(" → ")}.`);
    return false;
  }
  if (!sources.some((source) => source.name === name)) {
    const names = sources.map((source) => source.name).join(", ");
    problem(places.of(imports, index), `There is no taxonomy "${name}" to import.`, `There are: ${names}.`);
    return false;
  }
  return parts.has(name) || loadPart(name, path, loading) !== undefined;
};

/** The imported parts and what they import in turn, in loading order. */
const importedBy = (imports: readonly string[], { parts }: Loading): readonly TaxonomyPart[] => {
  const direct = imports.flatMap((name) => parts.get(name) ?? []);
  const prefixes = new Set(direct.flatMap((part) => [part.prefix, ...part.imports]));
  return [...parts.values()].filter((part) => prefixes.has(part.prefix));
};

const assemble = (loaded: readonly TaxonomyPart[], issuer: Issuer | undefined): Taxonomy => {
  const parts = assignHomes(loaded);
  const own = parts.at(-1);
  if (!own) throw new Error("a taxonomy has at least its own part");
  const all = <T>(of: (part: TaxonomyPart) => readonly T[]): readonly T[] => parts.flatMap(of);
  return {
    own,
    parts,
    namespaces: {
      ...Object.fromEntries(parts.map((part) => [part.prefix, part.namespace])),
      ...STANDARD_NAMESPACES,
    },
    ...(issuer && { issuer }),
    concepts: new Map(all((part) => part.concepts).map((concept) => [concept.name, concept])),
    types: new Map(all((part) => part.types).map((type) => [type.name, type])),
    units: new Map(all((part) => part.units).map((unit) => [unit.id, unit])),
    ratioFamilies: new Map(all((part) => part.ratioFamilies).map((family) => [family.name, family])),
    axes: new Map(all((part) => part.axes).map((axis) => [axis.name, axis])),
    statements: all((part) => part.statements),
    sections: [...parts].reverse().flatMap((part) => part.sections),
  };
};
