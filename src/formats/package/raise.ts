import type { Collector, Place } from "../../diagnostics/index.js";

/** Codes of Report Packages 1.0 (`rpe`) and Taxonomy Packages 1.0 (`tpe`) that a finding names. */
export type PackageCode =
  | "rpe:documentTypeFileExtensionMismatch"
  | "rpe:incorrectReportType"
  | "rpe:invalidDirectoryStructure"
  | "rpe:invalidJSON"
  | "rpe:invalidJSONStructure"
  | "rpe:missingReport"
  | "rpe:missingReportsDirectory"
  | "rpe:multipleReports"
  | "rpe:multipleReportsInSubdirectory"
  | "rpe:unsupportedFileExtension"
  | "rpe:unsupportedReportPackageVersion"
  | "tpe:duplicateLanguagesForElement"
  | "tpe:invalidCatalogFile"
  | "tpe:invalidMetaDataFile"
  | "tpe:missingLanguageAttribute"
  | "tpe:multipleRewriteURIsForStartString";

/** Reports a fault of the package by the specification's code. `what` is the sentence without its full stop. */
export type Raise = (code: PackageCode, what: string, place?: Place, hint?: string) => undefined;

export const raiser =
  (file: string, collector: Collector): Raise =>
  (code, what, place = { file, line: 1, column: 1 }, hint) => {
    collector.error("package-structure", `${what} (${code}).`, { place, hint });
    return undefined;
  };
