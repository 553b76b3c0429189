import { folderOf } from "../markup/relative-path.js";
import type { PackageKind } from "./kinds.js";
import type { Raise } from "./raise.js";

/** The files that make one report: an Inline report can be a set of documents, any other is one file. */
export interface FoundReport {
  readonly documents: readonly [string, ...string[]];
  readonly isInline: boolean;
}

/** Files that are reports by their extension; all others belong to one, or to nobody (Report Packages 1.0 §4). */
const INLINE = /\.(?:xhtml|html|htm)$/;
const OTHER = /\.(?:xbrl|json)$/;

const isInline = (path: string): boolean => INLINE.test(path);
const isReport = (path: string): boolean => isInline(path) || OTHER.test(path);

const single = (path: string): FoundReport => ({ documents: [path], isInline: isInline(path) });

/** Reports of a folder below `reports/`: one file, or Inline documents that are one report together. */
const reportsOf = (folder: string, files: readonly string[], raise: Raise): readonly FoundReport[] => {
  const [first, ...rest] = files;
  if (first === undefined) return [];
  if (files.every(isInline)) return [{ documents: [first, ...rest], isInline: true }];
  if (rest.length > 0)
    raise("rpe:multipleReportsInSubdirectory", `The folder ${folder} has ${files.length} reports in it`);
  return files.map(single);
};

const bySubfolder = (reports: string, paths: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = folderOf(path);
    const isChild = /^[^/]+\/$/.test(folder.slice(reports.length));
    if (isChild) folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  return folders;
};

/**
 * The reports in a folder `reports/`: files directly in it, each on its own; where there are none, those in the folders
 * of it (Report Packages 1.0 §4). Deeper ones are none.
 */
const discover = (reports: string, paths: readonly string[], raise: Raise): readonly FoundReport[] => {
  const found = paths.filter((path) => path.startsWith(reports) && isReport(path)).sort();
  const direct = found.filter((path) => folderOf(path) === reports);
  if (direct.length > 0) return direct.map(single);
  return [...bySubfolder(reports, found)].flatMap(([folder, files]) => reportsOf(folder, files, raise));
};

const checkNumberAndType = (found: readonly FoundReport[], kind: PackageKind, raise: Raise): void => {
  if (kind === "zip") return;
  if (found.length > 1)
    raise("rpe:multipleReports", `A .${kind} package has one report, and this one has ${found.length}`);
  const wrong = found.find((report) => report.isInline !== (kind === "xbri"));
  const what = kind === "xbri" ? "an Inline report" : "a report that is not Inline";
  if (wrong) raise("rpe:incorrectReportType", `A .${kind} package has ${what}, not ${wrong.documents[0]}`);
};

/** The reports of a package, `top` being its top folder with a closing "/". None is an error, and no report. */
export const findReports = (
  top: string,
  paths: readonly string[],
  kind: PackageKind,
  raise: Raise,
): readonly FoundReport[] => {
  const reports = `${top}reports/`;
  if (!paths.some((path) => path.startsWith(reports))) {
    raise("rpe:missingReportsDirectory", `The package has no folder ${reports}`);
    return [];
  }
  const found = discover(reports, paths, raise);
  if (found.length === 0)
    raise(
      "rpe:missingReport",
      `There is no report in ${reports} nor in a folder of it`,
      undefined,
      "Reports are files with the extension .xhtml, .html, .htm, .xbrl or .json.",
    );
  checkNumberAndType(found, kind, raise);
  return found;
};
