import type { QName, TaxonomyPart } from "../taxonomy.js";

/** A compiled file of a part. */
export interface CompiledFile {
  /** Inside the part's compiled folder. */
  readonly path: string;
  /** Canonical URL. */
  readonly address: string;
  /** Prefix of the part. */
  readonly part: string;
  readonly text: string;
}

/** The linkbases of a part, by the ending of their file's name. */
export type Linkbase = "lab-en" | "lab-ja" | "pre" | "cal" | "def" | "ref" | "gen";

export const schemaFile = ({ prefix, version }: TaxonomyPart): string => `${prefix}-${version}.xsd`;
export const linkbaseFile = ({ prefix, version }: TaxonomyPart, linkbase: Linkbase): string =>
  `${prefix}-${version}-${linkbase}.xml`;

export const localName = (name: QName): string => name.slice(name.indexOf(":") + 1);
export const prefixOf = (name: QName): string => name.slice(0, name.indexOf(":"));

/** Id of an element declaration, and label of its locators: `prefix_Name`. */
export const conceptId = (name: QName): string => name.replace(":", "_");

/** Where a concept is declared, as a file of `part` refers to it: relative in the part, canonical outside. */
export const conceptHref = (name: QName, part: TaxonomyPart, parts: readonly TaxonomyPart[]): string => {
  if (prefixOf(name) === part.prefix) return `${schemaFile(part)}#${conceptId(name)}`;
  const other = parts.find(({ prefix }) => prefix === prefixOf(name));
  if (!other) throw new Error(`no part declares ${name}`);
  return `${other.entryPoint}#${conceptId(name)}`;
};
