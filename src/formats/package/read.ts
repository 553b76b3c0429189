import type { Collector } from "../../diagnostics/index.js";
import { decodeText } from "../markup/decode.js";
import { folderOf, relativePath } from "../markup/relative-path.js";
import { type FoundReport, findReports } from "./find-reports.js";
import { CATALOG, type PackageKind, REPORT_PACKAGE, REPORTS, TAXONOMY_PACKAGE } from "./kinds.js";
import { type Raise, raiser } from "./raise.js";
import { checkDocumentType, kindOfName, kindWithout, readDocumentType } from "./report-package.js";
import { type Rewrite, readCatalog, readTaxonomyPackage } from "./taxonomy-package.js";
import { type Archive, openZip } from "./zip.js";

/** A report inside of a package. */
export interface PackagedReport {
  /** Path of its main file in the package: `top/reports/report.json`. */
  readonly path: string;
  /** Its main files: an Inline report can be a set of documents, of which `path` is the first. */
  readonly documents: readonly string[];
  /** The bytes of its main file; undefined where they cannot be unpacked, which is reported. */
  readonly read: () => Uint8Array | undefined;
  /**
   * The text of a file beside it, by its path relative to the main file's folder; undefined where there is none in
   * the package, or it cannot be read, which is reported.
   */
  readonly open: (path: string) => string | undefined;
}

export interface ReportPackage {
  /** `csv`: a plain ZIP file with an xBRL-CSV report, which is no package in the sense of the specification. */
  readonly kind: PackageKind | "csv";
  readonly reports: readonly PackagedReport[];
  /** Addresses that the package names as entry points of its taxonomy. */
  readonly entryPoints: readonly string[];
}

interface Opened {
  readonly archive: Archive;
  readonly file: string;
  readonly collector: Collector;
  readonly raise: Raise;
}

/** Where a file of the package is, for places: the package's name, then the path in it. */
const placeName = ({ file }: Opened, path: string): string => `${file}/${path}`;

const packaged = ({ documents }: FoundReport, opened: Opened): PackagedReport => {
  const [path] = documents;
  const { archive, collector } = opened;
  return {
    path,
    documents,
    read: () => archive.read(path),
    open: (reference) => {
      const target = relativePath(folderOf(path), reference);
      const content = target === undefined ? undefined : archive.read(target);
      return content && decodeText(content, placeName(opened, target ?? ""), collector);
    },
  };
};

/** Top folders with what is in each: the two paths that make a folder a report package's (Report Packages 1.0 §3.1). */
const topFolders = (paths: readonly string[]): readonly string[] => [
  ...new Set(paths.filter((path) => path.includes("/")).map((path) => path.slice(0, path.indexOf("/") + 1))),
];

const isPackageFolder = (top: string, paths: readonly string[]): boolean =>
  paths.some((path) => path === `${top}${REPORT_PACKAGE}` || path.startsWith(`${top}${REPORTS}`));

/**
 * The one folder that all of a package is in (§3). Where there are more, or files beside it, that is an error, and the
 * one that has a report package in it is read.
 */
const findTop = ({ archive: { paths }, raise }: Opened): string | undefined => {
  const tops = topFolders(paths);
  const beside = paths.find((path) => !path.includes("/"));
  if (tops.length !== 1 || beside !== undefined) {
    const found = [...tops, ...(beside === undefined ? [] : [beside])].slice(0, 5).join(", ") || "nothing";
    raise(
      "rpe:invalidDirectoryStructure",
      `A package has one top folder and nothing beside it, and has ${found}`,
    );
  }
  const candidates = tops.filter((top) => isPackageFolder(top, paths));
  return candidates.length === 1 ? candidates[0] : tops.length === 1 ? tops[0] : undefined;
};

/** The kind of a package by its metadata; undefined, with an error, where it cannot be read by this specification. */
const readKind = (top: string, opened: Opened): PackageKind | undefined => {
  const { archive, file, raise } = opened;
  const path = `${top}${REPORT_PACKAGE}`;
  if (!archive.paths.includes(path)) return kindWithout(file, raise);
  const content = archive.read(path);
  const type = content && readDocumentType(content, placeName(opened, path), raise);
  return type === undefined ? undefined : checkDocumentType(type, file, placeName(opened, path), raise);
};

/**
 * A catalog that leads to no file of the package: other processors will not find the taxonomy. It is a warning, since
 * nothing is looked up by it here.
 */
const checkTargets = (
  catalog: string,
  rewrites: readonly Rewrite[],
  { archive, collector }: Opened,
): void => {
  for (const { start, prefix, place } of rewrites) {
    const target = relativePath(folderOf(catalog), prefix);
    if (target === undefined || archive.paths.some((path) => path.startsWith(target))) continue;
    const message = `The catalog leads “${start.slice(0, 200)}” to ${prefix.slice(0, 200)}, where the package has no file.`;
    collector.warning("package-structure", message, { place });
  }
};

/** A package may be a taxonomy package as well, and must then be a sound one (§3.3). */
const readEntryPoints = (top: string, opened: Opened): readonly string[] => {
  const { archive, raise } = opened;
  const [metadata, catalog] = [`${top}${TAXONOMY_PACKAGE}`, `${top}${CATALOG}`];
  const content = archive.read(metadata);
  if (!content) return [];
  const rewrites = archive.read(catalog);
  if (rewrites) checkTargets(catalog, readCatalog(rewrites, placeName(opened, catalog), raise), opened);
  return readTaxonomyPackage(content, placeName(opened, metadata), raise);
};

/** A package whose metadata stand outside of any folder is one of a later specification (§3.4). */
const isOfTheFuture = (opened: Opened): boolean => {
  if (!opened.archive.paths.includes(REPORT_PACKAGE)) return false;
  const place = { file: placeName(opened, REPORT_PACKAGE), line: 1, column: 1 };
  opened.raise("rpe:unsupportedReportPackageVersion", "The package is of a later specification", place);
  return true;
};

const readReportPackage = (opened: Opened): ReportPackage | undefined => {
  if (isOfTheFuture(opened)) return undefined;
  const top = findTop(opened);
  const kind = top === undefined ? undefined : readKind(top, opened);
  if (top === undefined || !kind) return undefined;
  const entryPoints = readEntryPoints(top, opened);
  const found = findReports(top, opened.archive.paths, kind, opened.raise);
  return { kind, reports: found.map((report) => packaged(report, opened)), entryPoints };
};

const NOT_A_REPORT = [
  [`/${TAXONOMY_PACKAGE}`, "The file is a taxonomy package without a report."],
  ["[Content_Types].xml", "The file is an office document, not a report."],
] as const;

/** What a ZIP file is that holds no report. */
const raiseNoReport = ({ archive: { paths }, file, collector }: Opened): undefined => {
  const known = NOT_A_REPORT.find(([ending]) => paths.some((path) => path.endsWith(ending)));
  const message =
    known?.[1] ?? "The ZIP archive holds no report: it is no report package, and no zipped xBRL-CSV.";
  collector.error("unsupported-file", message, {
    place: { file, line: 1, column: 1 },
    hint: "A report package has a folder with META-INF/reportPackage.json and reports/ in it, zipped xBRL-CSV one JSON file and its tables. A release is read as plain text.",
  });
};

/** Metadata of an xBRL-CSV report in a plain ZIP file: the only JSON at the top, or in one folder there. */
const readPlain = (opened: Opened): ReportPackage | undefined => {
  const [path, second] = opened.archive.paths.filter((each) => /^(?:[^/]+\/)?[^/]+\.json$/.test(each));
  if (path === undefined || second !== undefined) return raiseNoReport(opened);
  const report = packaged({ documents: [path], isInline: false }, opened);
  return { kind: "csv", reports: [report], entryPoints: [] };
};

/** What makes an archive a report package, by its content or by what it is called (§3.1). */
const isReportPackage = (file: string, paths: readonly string[]): boolean => {
  const named = kindOfName(file);
  return (
    (named !== undefined && named !== "zip") ||
    ["", ...topFolders(paths)].some((top) => isPackageFolder(top, paths))
  );
};

/**
 * Reads a report package (Report Packages 1.0), one from before the specification, or a plain ZIP file with an xBRL-CSV
 * report. What breaks the specifications is reported with their code; an unsafe archive is not opened. Taxonomies
 * inside are not read: reports are of those that tanshin knows. Places name a file in it as `file/top/reports/…`.
 */
export const readPackage = (
  bytes: Uint8Array,
  file: string,
  collector: Collector,
): ReportPackage | undefined => {
  const archive = openZip(bytes, file, collector);
  if (!archive) return undefined;
  const opened: Opened = { archive, file, collector, raise: raiser(file, collector) };
  return isReportPackage(file, archive.paths) ? readReportPackage(opened) : readPlain(opened);
};
