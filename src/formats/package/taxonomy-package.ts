import { createCollector, type Place } from "../../diagnostics/index.js";
import { decodeText } from "../markup/decode.js";
import { XML } from "../markup/namespaces.js";
import { attribute, elements, parseXml, textOf, type XmlElement } from "../markup/parse.js";
import type { PackageCode, Raise } from "./raise.js";

const TP = "http://xbrl.org/2016/taxonomy-package";
const OASIS_CATALOG = "urn:oasis:names:tc:entity:xmlns:xml:catalog";

/** The outermost element of a metadata file, which must have this name. */
const parseRoot = (
  content: Uint8Array,
  path: string,
  [namespace, localName]: readonly [string, string],
  code: PackageCode,
  raise: Raise,
): XmlElement | undefined => {
  const findings = createCollector();
  const text = decodeText(content, path, findings);
  const root = text === undefined ? undefined : parseXml(text, path, findings);
  const [first] = findings.diagnostics;
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (first) return raise(code, `${name} cannot be read: ${first.message.replace(/\.$/, "")}`, first.place);
  if (root?.namespace === namespace && root.localName === localName) return root;
  return raise(code, `The outermost element of ${name} is not ${localName} of ${namespace}`, root?.place);
};

const named = (parent: XmlElement, localName: string): readonly XmlElement[] =>
  elements(parent).filter((each) => each.namespace === TP && each.localName === localName);

/** What people read: each language once, and never without one (Taxonomy Packages 1.0 §3.2). */
const SPOKEN = ["name", "description", "publisher"] as const;

const checkLanguages = (parent: XmlElement, inherited: string | undefined, raise: Raise): void => {
  const outer = attribute(parent, "lang", XML) ?? inherited;
  for (const localName of SPOKEN) {
    const seen = new Set<string>();
    for (const element of named(parent, localName)) {
      const language = attribute(element, "lang", XML) ?? outer;
      if (language === undefined)
        raise("tpe:missingLanguageAttribute", `tp:${localName} has no xml:lang`, element.place);
      else if (seen.has(language))
        raise(
          "tpe:duplicateLanguagesForElement",
          `tp:${localName} stands there twice in the language “${language.slice(0, 40)}”`,
          element.place,
        );
      else seen.add(language);
    }
  }
};

const readEntryPoint = (entryPoint: XmlElement, raise: Raise): readonly string[] => {
  const documents = named(entryPoint, "entryPointDocument");
  if (documents.length === 0)
    raise("tpe:invalidMetaDataFile", "A tp:entryPoint names no tp:entryPointDocument", entryPoint.place);
  return documents.flatMap((document) => {
    const href = attribute(document, "href")?.trim() ?? "";
    if (href !== "") return [href];
    return raise("tpe:invalidMetaDataFile", "A tp:entryPointDocument has no href", document.place) ?? [];
  });
};

/** Checks `META-INF/taxonomyPackage.xml` (Taxonomy Packages 1.0 §3.2). Gives the entry points that it names. */
export const readTaxonomyPackage = (content: Uint8Array, path: string, raise: Raise): readonly string[] => {
  const root = parseRoot(content, path, [TP, "taxonomyPackage"], "tpe:invalidMetaDataFile", raise);
  if (!root) return [];
  const [identifier, second] = named(root, "identifier");
  if (!identifier || second || textOf(identifier).trim() === "")
    raise("tpe:invalidMetaDataFile", "A taxonomy package has one tp:identifier", (second ?? root).place);
  checkLanguages(root, undefined, raise);
  const language = attribute(root, "lang", XML);
  const entryPoints = named(root, "entryPoints").flatMap((each) => named(each, "entryPoint"));
  for (const entryPoint of entryPoints) checkLanguages(entryPoint, language, raise);
  return entryPoints.flatMap((each) => readEntryPoint(each, raise));
};

/** A start of addresses and the folder of the package that it stands for, relative to the catalog. */
export interface Rewrite {
  readonly start: string;
  readonly prefix: string;
  readonly place: Place;
}

/** Checks `META-INF/catalog.xml` (Taxonomy Packages 1.0 §4), and gives what it rewrites. */
export const readCatalog = (content: Uint8Array, path: string, raise: Raise): readonly Rewrite[] => {
  const root = parseRoot(content, path, [OASIS_CATALOG, "catalog"], "tpe:invalidCatalogFile", raise);
  const rewrites = new Map<string, Rewrite>();
  for (const element of root ? elements(root) : []) {
    const { place } = element;
    const [start, prefix] = [attribute(element, "uriStartString"), attribute(element, "rewritePrefix")];
    const isRewrite = element.namespace === OASIS_CATALOG && element.localName === "rewriteURI";
    if (!isRewrite || !start || !prefix)
      raise(
        "tpe:invalidCatalogFile",
        "The catalog holds something else than rewriteURI with uriStartString and rewritePrefix",
        place,
      );
    else if (rewrites.has(start))
      raise(
        "tpe:multipleRewriteURIsForStartString",
        `The catalog rewrites “${start.slice(0, 200)}” twice`,
        place,
      );
    else rewrites.set(start, { start, prefix, place });
  }
  return [...rewrites.values()];
};
