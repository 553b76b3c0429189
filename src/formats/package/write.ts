import { type PackageFile, type Taxonomy, taxonomyFiles, zipPackage } from "../../taxonomy/index.js";
import type { ReportFile } from "../markup/report-file.js";
import { DOCUMENT_TYPES, type PackageKind, REPORT_PACKAGE, REPORTS } from "./kinds.js";

/** The taxonomy has a folder of its own, so that no prefix can be that of the reports or the metadata. */
const TAXONOMY_FOLDER = "taxonomy/";

/** A name that every file system takes as a folder's, and no catalog reads as more than that. */
const folderName = (name: string): string => {
  const safe = name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-").replace(/^[.-]+|[.-]+$/g, "");
  return safe === "" ? "report" : safe;
};

const reportPackage = (kind: PackageKind): string =>
  `${JSON.stringify({ documentInfo: { documentType: DOCUMENT_TYPES[kind] } }, null, 2)}\n`;

/** A report of one file stands in `reports/` itself, one of several in a folder there (Report Packages 1.0 §4). */
const placed = (name: string, report: readonly ReportFile[]): readonly PackageFile[] => {
  const folder = report.length > 1 ? `${REPORTS}${name}/` : REPORTS;
  return report.map(({ path, content }) => ({ path: `${folder}${path}`, content }));
};

/**
 * A report package (Report Packages 1.0) as the bytes of a ZIP file. It is at the same time one taxonomy package
 * (Taxonomy Packages 1.0) with all that the report's taxonomy consists of, so that a processor opens it offline with
 * nothing else. The same report and taxonomy give the same bytes.
 *
 * @param name What the top folder is called; characters that some file system refuses become “-”.
 * @param kind `xbri`: `report` is one Inline report; `xbr`: one xBRL-JSON, xBRL-CSV or XML report; `zip`: any.
 * @param report The files of the report, the main one among them.
 */
export const writePackage = (
  name: string,
  kind: PackageKind,
  report: readonly ReportFile[],
  taxonomy: Taxonomy,
): Uint8Array => {
  const top = folderName(name);
  const identifier = `${taxonomy.own.namespace}/report/${encodeURIComponent(top)}`;
  return zipPackage(top, [
    { path: REPORT_PACKAGE, content: reportPackage(kind) },
    ...placed(top, report),
    ...taxonomyFiles(taxonomy, { identifier, folder: TAXONOMY_FOLDER }),
  ]);
};
