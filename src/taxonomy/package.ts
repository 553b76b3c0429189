import { crc32 } from "node:zlib";
import { deflateSync, strToU8, Zip, type ZipInputFile } from "fflate";
import { compileTaxonomy } from "./compile/index.js";
import type { CompiledFile } from "./compile/names.js";
import { element, serialize, type XmlElement } from "./compile/xml.js";
import type { Label, Taxonomy } from "./taxonomy.js";

/** A file of a package, its path below the package's one top folder, parted by "/". */
export interface PackageFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** The content as an archive has it, where that is kept. */
  readonly packed?: PackedContent;
}

/** Deflated content (RFC 1951), with the size and checksum of what it was. */
export interface PackedContent {
  readonly deflated: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly crc: number;
}

/** What a package says it is, where it is more than its taxonomy: its own identifier, and where the taxonomy stands. */
export interface PackageLayout {
  /** A URI of this package alone (Taxonomy Packages 1.0 §3.2.1); the taxonomy's namespace by default. */
  readonly identifier?: string;
  /** Folder of the taxonomy's parts, with a closing "/"; the top folder itself by default. */
  readonly folder?: string;
}

/** ZIP entries hold local time without a zone: built from local fields, the bytes are the same in every zone. */
const epoch = (): Date => new Date(1980, 0, 1, 12);

const pack = (content: string | Uint8Array): PackedContent => {
  const bytes = typeof content === "string" ? strToU8(content) : content;
  return { deflated: deflateSync(bytes, { level: 9 }), size: bytes.length, crc: crc32(bytes) };
};

const packedFiles = new WeakMap<CompiledFile, PackedContent>();

/** Every report package of a batch holds the same taxonomy, and to deflate it takes longer than all else of it. */
const packOnce = (file: CompiledFile): PackedContent => {
  const packed = packedFiles.get(file) ?? pack(file.text);
  packedFiles.set(file, packed);
  return packed;
};

/** Files below one top folder as the bytes of a ZIP file. The same files, in the same order, give the same bytes. */
export const zipPackage = (top: string, files: readonly PackageFile[]): Uint8Array => {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { path, content, packed = pack(content) } of files) {
    const { deflated, size, crc } = packed;
    const file: ZipInputFile = {
      filename: `${top}/${path}`,
      compression: DEFLATED,
      mtime: epoch(),
      size,
      crc,
    };
    zip.add(file);
    file.ondata?.(null, deflated, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
};

/** PKWARE APPNOTE §4.4.5. */
const DEFLATED = 8;

/**
 * What makes a package a taxonomy package (Taxonomy Packages 1.0): its metadata, the catalog by which a processor
 * finds the files offline, and the compiled files of the taxonomy and all it imports, a folder a part.
 */
export const taxonomyFiles = (
  taxonomy: Taxonomy,
  { identifier = taxonomy.own.namespace, folder = "" }: PackageLayout = {},
): readonly PackageFile[] => [
  { path: "META-INF/taxonomyPackage.xml", content: metadata(taxonomy, identifier) },
  { path: "META-INF/catalog.xml", content: catalog(taxonomy, folder) },
  ...compileTaxonomy(taxonomy).map((file) => ({
    path: `${folder}${file.part}/${file.path}`,
    content: file.text,
    packed: packOnce(file),
  })),
];

/**
 * A taxonomy package (Taxonomy Packages 1.0) of the taxonomy and all it imports, as the bytes of a ZIP file: one top
 * folder, in it `META-INF` and a folder a part. The same source gives the same bytes.
 */
export const packageTaxonomy = (taxonomy: Taxonomy): Uint8Array => {
  const { prefix, version } = taxonomy.own;
  return zipPackage(`${prefix}-${version}`, taxonomyFiles(taxonomy));
};

const TP = "http://xbrl.org/2016/taxonomy-package";

const bilingual = (name: string, { en, ja }: Label): XmlElement[] => [
  element(name, { "xml:lang": "en" }, en),
  element(name, { "xml:lang": "ja" }, ja),
];

const metadata = ({ own }: Taxonomy, identifier: string): string =>
  serialize(
    element(
      "tp:taxonomyPackage",
      { "xmlns:tp": TP, "xml:lang": "en" },
      element("tp:identifier", {}, identifier),
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
const catalog = ({ parts }: Taxonomy, folder: string): string =>
  serialize(
    element(
      "catalog",
      { xmlns: "urn:oasis:names:tc:entity:xmlns:xml:catalog" },
      ...parts.map(({ prefix, address }) =>
        element("rewriteURI", { uriStartString: address, rewritePrefix: `../${folder}${prefix}/` }),
      ),
    ),
  );
