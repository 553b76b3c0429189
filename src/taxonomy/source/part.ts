import { generateRatios } from "../ratios.js";
import { STANDARD_NAMESPACES } from "../standard-namespaces.js";
import type { Concept, TaxonomyPart } from "../taxonomy.js";
import { readAxes, readConcepts } from "./concepts.js";
import { reportUnknownDefinitions } from "./definitions.js";
import type { RawPart } from "./raw.js";
import { reportDuplicates, reportUnknown, type Scope } from "./scope.js";
import { readTextSections } from "./sections.js";
import { readStatement } from "./statements.js";
import { known, readRatioFamilies, readTypes, readUnits } from "./types.js";

/** Addresses of a part, all made from the one base of its source. */
const addresses = ({ base, prefix, version }: RawPart["taxonomy"]) => {
  const namespace = `${base}taxonomy/${prefix}/${version}`;
  return {
    namespace,
    address: `${namespace}/`,
    entryPoint: `${namespace}/${prefix}-${version}.xsd`,
    roleBase: `${base}role/${prefix}/${version}/`,
  };
};

/** What a part's source says, with names resolved; what it refers to and is not there is reported. */
export const buildPart = (raw: RawPart, scope: Scope): TaxonomyPart => {
  const { prefix, version, title, publisher } = raw.taxonomy;
  const imports = scope.imported.map((part) => part.prefix);
  const places = addresses(raw.taxonomy);
  const prefixes = new Set([
    ...Object.keys(STANDARD_NAMESPACES),
    ...scope.imported.map((part) => part.prefix),
    prefix,
  ]);
  const units = readUnits(raw, prefixes, scope);
  const types = readTypes(raw, units, prefixes, scope);
  const written = readConcepts(raw, scope);
  const axes = readAxes(raw, scope);
  const all = known(scope, (part) => part.concepts, written);
  const concepts = new Map(all.map((concept) => [concept.name, concept]));
  const typeNames = new Set(known(scope, (part) => part.types, types).map(({ name }) => name));
  for (const concept of raw.concepts) {
    if (!typeNames.has(concept.type)) reportUnknown(concept, "type", "type", concept.type, typeNames, scope);
    reportUnknownDefinitions(concept, concepts, scope);
  }
  const ratioFamilies = readRatioFamilies(raw, typeNames, concepts, scope);
  const families = new Map(
    known(scope, (part) => part.ratioFamilies, ratioFamilies).map((family) => [family.name, family]),
  );
  const lookups = {
    concepts,
    axes: known(scope, (part) => part.axes, axes),
    families: new Set(families.keys()),
  };
  reportDuplicates(
    raw.statements,
    ({ id }) => id,
    (statement) => scope.places.of(statement),
    () => "statement",
    scope,
  );
  const statements = raw.statements.map((statement, index) =>
    readStatement(statement, index + 1, places.roleBase, lookups, scope),
  );
  const ratios = generateRatios(prefix, statements, concepts, families, scope.imported);
  const own: readonly Concept[] = [...written, ...ratios];
  reportDuplicates(
    own,
    ({ name }) => name,
    ({ source }) => source,
    ({ kind }) => (kind === "item" ? "concept" : kind),
    scope,
  );
  return {
    prefix,
    ...places,
    version,
    title,
    publisher,
    imports,
    concepts: own,
    axes,
    statements,
    types,
    units,
    ratioFamilies,
    standards: raw.standards,
    sections: readTextSections(raw, concepts, scope),
  };
};
