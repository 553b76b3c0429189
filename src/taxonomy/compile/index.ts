import type { Taxonomy, TaxonomyPart } from "../taxonomy.js";
import { labelLinkbase } from "./labels.js";
import { type CompiledFile, type Linkbase, linkbaseFile, schemaFile } from "./names.js";
import { schemaDocument } from "./schema.js";

type Compiler = (part: TaxonomyPart, taxonomy: Taxonomy) => string;

const LINKBASES: readonly (readonly [Linkbase, Compiler])[] = [
  ["lab-en", (part, taxonomy) => labelLinkbase(part, taxonomy, "en")],
  ["lab-ja", (part, taxonomy) => labelLinkbase(part, taxonomy, "ja")],
];

/**
 * The schemas and linkbases of all parts of a taxonomy (XBRL 2.1, Dimensions 1.0, Calculations 1.1), part by part.
 * The text depends on the source alone: a part's files are the same in every taxonomy that imports it.
 */
export const compileTaxonomy = (taxonomy: Taxonomy): readonly CompiledFile[] =>
  taxonomy.parts.flatMap((part) => compilePart(part, taxonomy));

/** The schemas alone, which is all that validates an instance's syntax. */
export const compileSchemas = (taxonomy: Taxonomy): readonly CompiledFile[] =>
  taxonomy.parts.map((part) => compileSchema(part, taxonomy));

const compilePart = (part: TaxonomyPart, taxonomy: Taxonomy): readonly CompiledFile[] => [
  compileSchema(part, taxonomy),
  ...LINKBASES.map(([name, compile]) => file(part, linkbaseFile(part, name), compile(part, taxonomy))),
];

const compileSchema = (part: TaxonomyPart, taxonomy: Taxonomy): CompiledFile =>
  file(
    part,
    schemaFile(part),
    schemaDocument(
      part,
      taxonomy,
      LINKBASES.map(([name]) => name),
    ),
  );

const file = (part: TaxonomyPart, path: string, text: string): CompiledFile => ({
  path,
  address: `${part.address}${path}`,
  part: part.prefix,
  text,
});
