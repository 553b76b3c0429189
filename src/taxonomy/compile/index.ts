import type { Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { calculationArcs, calculationLinkbase } from "./calculation.js";
import { definitionLinkbase } from "./definition.js";
import { genericLinkbase } from "./generic.js";
import { labelLinkbase } from "./labels.js";
import { type CompiledFile, type Linkbase, linkbaseFile, schemaFile } from "./names.js";
import { presentationLinkbase } from "./presentation.js";
import { referenceLinkbase } from "./reference.js";
import { schemaDocument } from "./schema.js";

interface Compiler {
  readonly name: Linkbase;
  readonly compile: (part: TaxonomyPart, taxonomy: Taxonomy) => string;
  /** Whether the part has anything to say in it; absent where every part has. */
  readonly when?: (part: TaxonomyPart, taxonomy: Taxonomy) => boolean;
}

const hasSums = ({ statements }: TaxonomyPart, taxonomy: Taxonomy): boolean =>
  statements.some((statement) => calculationArcs(statement, taxonomy).length > 0);

const LINKBASES: readonly Compiler[] = [
  { name: "lab-en", compile: (part, taxonomy) => labelLinkbase(part, taxonomy, "en") },
  { name: "lab-ja", compile: (part, taxonomy) => labelLinkbase(part, taxonomy, "ja") },
  { name: "pre", compile: presentationLinkbase },
  { name: "cal", compile: calculationLinkbase, when: hasSums },
  { name: "def", compile: definitionLinkbase },
  {
    name: "ref",
    compile: referenceLinkbase,
    when: ({ concepts }) => concepts.some(({ standard }) => standard),
  },
  { name: "gen", compile: genericLinkbase },
];

const linkbasesOf = (part: TaxonomyPart, taxonomy: Taxonomy): readonly Compiler[] =>
  LINKBASES.filter(({ when }) => when === undefined || when(part, taxonomy));

/**
 * The schemas and linkbases of all parts of a taxonomy (XBRL 2.1, Dimensions 1.0, Calculations 1.1), part by part.
 * The text depends on the source alone: a part's files are the same in every taxonomy that imports it.
 */
export const compileTaxonomy = (taxonomy: Taxonomy): readonly CompiledFile[] => {
  const files = compiled.get(taxonomy) ?? taxonomy.parts.flatMap((part) => compilePart(part, taxonomy));
  compiled.set(taxonomy, files);
  return files;
};

/** A taxonomy never changes, and a batch asks for its files with every filing. */
const compiled = new WeakMap<Taxonomy, readonly CompiledFile[]>();

/** The schemas alone, which is all that validates an instance's syntax. */
export const compileSchemas = (taxonomy: Taxonomy): readonly CompiledFile[] =>
  taxonomy.parts.map((part) => compileSchema(part, taxonomy));

const compilePart = (part: TaxonomyPart, taxonomy: Taxonomy): readonly CompiledFile[] => [
  compileSchema(part, taxonomy),
  ...linkbasesOf(part, taxonomy).map(({ name, compile }) =>
    file(part, linkbaseFile(part, name), compile(part, taxonomy)),
  ),
];

const compileSchema = (part: TaxonomyPart, taxonomy: Taxonomy): CompiledFile =>
  file(
    part,
    schemaFile(part),
    schemaDocument(
      part,
      taxonomy,
      linkbasesOf(part, taxonomy).map(({ name }) => name),
    ),
  );

const file = (part: TaxonomyPart, path: string, text: string): CompiledFile => ({
  path,
  address: `${part.address}${path}`,
  part: part.prefix,
  text,
});
