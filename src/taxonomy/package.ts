import { strToU8, type Zippable, zipSync } from "fflate";
import { compileTaxonomy } from "./compile/index.js";
import { element, serialize, type XmlElement } from "./compile/xml.js";
import type { Label, Taxonomy } from "./taxonomy.js";

/** ZIP entries hold local time without a zone: built from local fields, the bytes are the same in every zone. */
const epoch = (): Date => new Date(1980, 0, 1, 12);

/**
 * A taxonomy package (Taxonomy Packages 1.0) of the taxonomy and all it imports, as the bytes of a ZIP file: one top
 * folder, in it `META-INF` and a folder a part. The same source gives the same bytes.
 */
export const packageTaxonomy = (taxonomy: Taxonomy): Uint8Array => {
  const { prefix, version } = taxonomy.own;
  const top = `${prefix}-${version}`;
  const files: [string, string][] = [
    ["META-INF/taxonomyPackage.xml", metadata(taxonomy)],
    ["META-INF/catalog.xml", catalog(taxonomy)],
    ...compileTaxonomy(taxonomy).map((file): [string, string] => [`${file.part}/${file.path}`, file.text]),
  ];
  const entries: Zippable = Object.fromEntries(
    files.map(([path, text]) => [`${top}/${path}`, strToU8(text)]),
  );
  return zipSync(entries, { level: 9, mtime: epoch() });
};

const TP = "http://xbrl.org/2016/taxonomy-package";

const bilingual = (name: string, { en, ja }: Label): XmlElement[] => [
  element(name, { "xml:lang": "en" }, en),
  element(name, { "xml:lang": "ja" }, ja),
];

const metadata = ({ own }: Taxonomy): string =>
  serialize(
    element(
      "tp:taxonomyPackage",
      { "xmlns:tp": TP, "xml:lang": "en" },
      element("tp:identifier", {}, own.namespace),
      ...bilingual("tp:name", own.title),
      element("tp:version", {}, own.version),
      ...bilingual("tp:publisher", own.publisher),
      element("tp:publicationDate", {}, own.version),
      element(
        "tp:entryPoints",
        {},
        element(
          "tp:entryPoint",
          {},
          ...bilingual("tp:name", own.title),
          element("tp:version", {}, own.version),
          element("tp:entryPointDocument", { href: own.entryPoint }),
          element("tp:languages", {}, element("tp:language", {}, "en"), element("tp:language", {}, "ja")),
        ),
      ),
    ),
  );

/** Canonical addresses → folders of the package (OASIS XML Catalogs, as Taxonomy Packages 1.0 §4 profiles it). */
const catalog = ({ parts }: Taxonomy): string =>
  serialize(
    element(
      "catalog",
      { xmlns: "urn:oasis:names:tc:entity:xmlns:xml:catalog" },
      ...parts.map(({ prefix, address }) =>
        element("rewriteURI", { uriStartString: address, rewritePrefix: `../${prefix}/` }),
      ),
    ),
  );
