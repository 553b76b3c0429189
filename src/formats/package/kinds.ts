/** What a report package may hold (Report Packages 1.0 §3.4): one Inline report, one other report, or anything. */
export type PackageKind = "xbri" | "xbr" | "zip";

/** What `META-INF/reportPackage.json` says, and the file name's extension with it. */
export const DOCUMENT_TYPES: Readonly<Record<PackageKind, string>> = {
  xbri: "https://xbrl.org/report-package/2023/xbri",
  xbr: "https://xbrl.org/report-package/2023/xbr",
  zip: "https://xbrl.org/report-package/2023",
};

/** Paths below the top folder that the specifications give a meaning. */
export const REPORT_PACKAGE = "META-INF/reportPackage.json";
export const TAXONOMY_PACKAGE = "META-INF/taxonomyPackage.xml";
export const CATALOG = "META-INF/catalog.xml";
export const REPORTS = "reports/";
