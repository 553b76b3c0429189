import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Path below the top folder → content. One that begins with a slash is a path of the archive itself. */
type Files = Record<string, string>;

/** A way to break a report package: its files go in, those of the broken one come out. */
export interface PackageBreak {
  readonly name: string;
  /** The ending of its file's name, where that is what is wrong. */
  readonly extension?: string;
  readonly apply: (files: Files) => void;
  /** Changes the archive once it is packed. */
  readonly damage?: (bytes: Uint8Array) => Uint8Array;
}

const META = "META-INF/reportPackage.json";
const TAXONOMY = "META-INF/taxonomyPackage.xml";
const CATALOG = "META-INF/catalog.xml";

const change = (files: Files, path: string, pattern: RegExp | string, by: string): void => {
  files[path] = (files[path] ?? "").replace(pattern, by);
};

const reportOf = (files: Files): string =>
  Object.keys(files).find((path) => path.startsWith("reports/")) ?? "";

const move = (files: Files, from: string, to: string): void => {
  files[to] = files[from] ?? "";
  delete files[from];
};

const set =
  (path: string, content: string): PackageBreak["apply"] =>
  (files) => {
    files[path] = content;
  };

const remove =
  (path: string): PackageBreak["apply"] =>
  (files) => {
    delete files[path];
  };

const documentType =
  (type: string): PackageBreak["apply"] =>
  (files) =>
    change(files, META, /"https:[^"]+"/, JSON.stringify(type));

const TYPE = "https://xbrl.org/report-package/2023";

export const BROKEN_PACKAGES: readonly PackageBreak[] = [
  { name: "no reportPackage.json", apply: remove(META) },
  { name: "the document type of an Inline package", apply: documentType(`${TYPE}/xbri`) },
  { name: "the document type of an unconstrained package", apply: documentType(TYPE) },
  { name: "a document type of nobody", apply: documentType("https://example.com/package") },
  { name: "a document type that is no text", apply: (files) => change(files, META, /"https:[^"]+"/, "1") },
  { name: "no document type", apply: set(META, '{ "documentInfo": {} }') },
  { name: "no documentInfo", apply: set(META, "{}") },
  { name: "a reportPackage.json that is no JSON", apply: set(META, "{") },
  {
    name: "a reportPackage.json with a name twice",
    apply: (files) => change(files, META, "{", '{ "documentInfo": {},'),
  },
  {
    name: "metadata of a later specification",
    apply: (files) => {
      files[`/${META}`] = files[META] ?? "";
      delete files[META];
    },
  },
  { name: "the ending of an Inline package", extension: "xbri", apply: () => {} },
  { name: "the ending of an unconstrained package", extension: "zip", apply: () => {} },
  { name: "an ending of nobody", extension: "xbrx", apply: () => {} },
  { name: "two top folders", apply: set("/other/a.txt", "hello") },
  { name: "a file beside the top folder", apply: set("/a.txt", "hello") },
  { name: "a path that climbs out", apply: set("../../a.txt", "hello") },
  { name: "a path that begins with ..", apply: set("/../a.txt", "hello") },
  { name: "an absolute path", apply: set("//a.txt", "hello") },
  { name: "a path with a dot segment", apply: set("./a.txt", "hello") },
  { name: "a path with an empty segment", apply: set("a//a.txt", "hello") },
  { name: "a path with a backslash", apply: set("a\\a.txt", "hello") },
  {
    name: "two paths that differ in case",
    apply: (files) => {
      files["A.txt"] = "one";
      files["a.txt"] = "two";
    },
  },
  {
    name: "a file inside of a file",
    apply: (files) => {
      files.a = "one";
      files["a/b.txt"] = "two";
    },
  },
  { name: "no folder for reports", apply: (files) => move(files, reportOf(files), "report.json") },
  { name: "no report", apply: (files) => move(files, reportOf(files), "reports/a.txt") },
  { name: "the report too deep", apply: (files) => move(files, reportOf(files), "reports/a/b/r.json") },
  {
    name: "two reports",
    apply: (files) => {
      files["reports/second.json"] = files[reportOf(files)] ?? "";
    },
  },
  {
    name: "two reports in one folder",
    apply: (files) => {
      files["reports/a/second.json"] = files[reportOf(files)] ?? "";
      move(files, reportOf(files), "reports/a/first.json");
    },
  },
  {
    name: "an Inline report",
    apply: (files) => {
      delete files[reportOf(files)];
      files["reports/a.xhtml"] =
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A</title></head><body/></html>';
    },
  },
  { name: "a report that is no JSON", apply: (files) => change(files, reportOf(files), "{", "") },
  {
    name: "a report without document type",
    apply: (files) => change(files, reportOf(files), /"documentType": "[^"]+",/, ""),
  },
  {
    name: "a report with a fact that is broken",
    apply: (files) => change(files, reportOf(files), /"iso4217:JPY"/, '"xbrli:shares"'),
  },
  {
    name: "taxonomy metadata that are no XML",
    apply: (files) => change(files, TAXONOMY, /<\/tp:taxonomyPackage>/, ""),
  },
  { name: "taxonomy metadata of something else", apply: set(TAXONOMY, "<x/>") },
  {
    name: "taxonomy metadata without identifier",
    apply: (files) => change(files, TAXONOMY, /<tp:identifier>[^<]+<\/tp:identifier>/, ""),
  },
  {
    name: "an entry point without address",
    apply: (files) => change(files, TAXONOMY, /<tp:entryPointDocument [^>]+>/, "<tp:entryPointDocument/>"),
  },
  {
    name: "two titles of one language",
    apply: (files) => change(files, TAXONOMY, /<tp:name xml:lang="ja">/, '<tp:name xml:lang="en">'),
  },
  { name: "a catalog that is no XML", apply: (files) => change(files, CATALOG, "</catalog>", "") },
  { name: "a catalog of something else", apply: set(CATALOG, "<x/>") },
  {
    name: "a catalog that rewrites nothing",
    apply: (files) => change(files, CATALOG, / rewritePrefix="[^"]+"/, ""),
  },
  {
    name: "a catalog that rewrites one address twice",
    apply: (files) => change(files, CATALOG, /(<rewriteURI [^>]+>)/, "$1$1"),
  },
  {
    name: "a catalog that leads nowhere",
    apply: (files) => change(files, CATALOG, /rewritePrefix="[^"]+"/g, 'rewritePrefix="../nowhere/"'),
  },
  { name: "no catalog", apply: remove(CATALOG) },
  { name: "no taxonomy metadata, and so no catalog", apply: remove(TAXONOMY) },
  { name: "cut off", apply: () => {}, damage: (bytes) => bytes.subarray(0, bytes.length - 100) },
  { name: "no archive", apply: () => {}, damage: () => strToU8("PK") },
  {
    name: "encrypted",
    apply: () => {},
    damage: (bytes) => {
      const changed = bytes.slice();
      for (let at = 0; at < bytes.length - 4; at++) {
        const signature = String.fromCharCode(...bytes.subarray(at, at + 4));
        if (signature === "PK\u0003\u0004") changed[at + 6] = (changed[at + 6] ?? 0) | 1;
        if (signature === "PK\u0001\u0002") changed[at + 8] = (changed[at + 8] ?? 0) | 1;
      }
      return changed;
    },
  },
];

const placed = (path: string): string => (path.startsWith("/") ? path.slice(1) : `p/${path}`);

/** Each broken package, after one that is packed in the same way and not broken. */
export const breakPackage = (
  source: Uint8Array,
  unbroken: string,
): readonly {
  readonly name: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
  readonly applied: boolean;
}[] => {
  const entries = Object.entries(unzipSync(source)).map(([path, content]) => [
    path.slice(path.indexOf("/") + 1),
    strFromU8(content),
  ]);
  const pack = ({ apply, damage = (bytes) => bytes }: PackageBreak): Uint8Array => {
    const files: Files = Object.fromEntries(entries);
    apply(files);
    return damage(
      zipSync(
        Object.fromEntries(Object.entries(files).map(([path, text]) => [placed(path), strToU8(text)])),
        { mtime: new Date(1980, 0, 1, 12) },
      ),
    );
  };
  const sound = pack({ name: unbroken, apply: () => {} });
  return [
    { name: unbroken, extension: "xbr", bytes: sound, applied: true },
    ...BROKEN_PACKAGES.map((each) => {
      const bytes = pack(each);
      const isSame = bytes.length === sound.length && bytes.every((byte, at) => byte === sound[at]);
      return {
        name: each.name,
        extension: each.extension ?? "xbr",
        bytes,
        applied: !isSame || each.extension !== undefined,
      };
    }),
  ];
};
