import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from "libxml2-wasm";
import { compileSchemas, type Taxonomy } from "../taxonomy/index.js";
import { readCatalog, readSchemaFile } from "./schema-files.js";

/** What libxml2 may open by canonical address: filled while a validator is built, empty otherwise. */
const files: Record<string, Uint8Array> = {};
let registered = false;

const registerOnce = (): void => {
  if (!registered) xmlRegisterInputProvider(new XmlBufferInputProvider(files));
  registered = true;
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let profiles: Readonly<Record<string, Uint8Array>> | undefined;

/** The schemas of XBRL itself, in the profiles that stand in `schemas/`, by canonical address. */
const standardSchemas = (): Readonly<Record<string, Uint8Array>> => {
  profiles ??= Object.fromEntries(
    Object.entries(readCatalog()).map(([address, path]) => [address, bytes(readSchemaFile(path))]),
  );
  return profiles;
};

const STANDARD_IMPORTS = [
  ["http://www.xbrl.org/2003/instance", "http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"],
  ["http://www.xbrl.org/2003/linkbase", "http://www.xbrl.org/2003/xbrl-linkbase-2003-12-31.xsd"],
  ["http://xbrl.org/2006/xbrldi", "http://www.xbrl.org/2006/xbrldi-2006.xsd"],
  ["http://www.w3.org/1999/xhtml", "http://www.xbrl.org/2013/inlineXBRL/xhtml-inlinexbrl-1_1.xsd"],
] as const;

/** A schema without declarations that imports all that an instance of the taxonomy, or an Inline report, may use. */
const driver = (taxonomy: Taxonomy): string => {
  const imports = [
    ...STANDARD_IMPORTS,
    ...taxonomy.parts.map(({ namespace, entryPoint }) => [namespace, entryPoint] as const),
  ];
  const lines = imports.map(
    ([namespace, address]) => `<xs:import namespace="${namespace}" schemaLocation="${address}"/>`,
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${lines.join("")}</xs:schema>`;
};

const withFiles = <T>(found: Readonly<Record<string, Uint8Array>>, use: () => T): T => {
  registerOnce();
  Object.assign(files, found);
  try {
    return use();
  } finally {
    for (const address of Object.keys(found)) delete files[address];
  }
};

const build = (taxonomy: Taxonomy): XsdValidator => {
  const compiled = compileSchemas(taxonomy).map(({ address, text }) => [address, bytes(text)] as const);
  return withFiles({ ...standardSchemas(), ...Object.fromEntries(compiled) }, () => {
    const document = XmlDocument.fromString(driver(taxonomy));
    try {
      return XsdValidator.fromDoc(document);
    } finally {
      document.dispose();
    }
  });
};

const validators = new WeakMap<Taxonomy, XsdValidator>();

/** The XSD validator of a taxonomy's instances, built once. Nothing is fetched: libxml2 sees only what we hand it. */
export const schemaValidator = (taxonomy: Taxonomy): XsdValidator => {
  const known = validators.get(taxonomy);
  if (known) return known;
  const validator = build(taxonomy);
  validators.set(taxonomy, validator);
  return validator;
};
