/**
 * tanshin as a library: pure functions over bytes and text, no file access but the package's own schemas and
 * front ends.
 *
 * ```ts
 * import { convertRelease, createCollector, loadTaxonomy } from "tanshin";
 *
 * const collector = createCollector();
 * const taxonomy = loadTaxonomy("iij", sources, collector); // sources: the YAML files of taxonomy/core and taxonomy/iij
 * const conversion = convertRelease(bytes, { file: "release.txt", taxonomies: taxonomy ? [taxonomy] : [] });
 * for (const { path, content } of conversion.outputs) save(path, content);
 * for (const { printed, candidates, places } of conversion.audit?.suspects ?? []) review(printed, candidates, places);
 * ```
 *
 * @packageDocumentation
 */
export {
  type Audit,
  auditReport,
  type CheckedRelation,
  type Coverage,
  type Finding,
  RELATION_RULES,
  type Reading,
  type RelationKind,
  type RelationRule,
  type RelationStatus,
  SLIPS,
  type Slip,
  type Suspect,
} from "./audit/index.js";
export { type Conversion, stemOf } from "./conversion.js";
export { auditTagging, type ConvertOptions, convertRelease } from "./convert.js";
export { type ConvertReportOptions, convertReport } from "./convert-report.js";
export {
  type Collector,
  createCollector,
  type Diagnostic,
  type DiagnosticCode,
  isError,
  type Place,
  placesOf,
  type Severity,
} from "./diagnostics/index.js";
export { type RenderOptions, renderDiagnostic } from "./diagnostics/render.js";
export { readFactModel, writeFactModel } from "./formats/fact-model/index.js";
export type { ReportFile } from "./formats/markup/report-file.js";
export {
  type PackagedReport,
  type PackageKind,
  type ReportPackage,
  readPackage,
  writePackage,
} from "./formats/package/index.js";
export { METADATA_FILE, readXbrlCsv, writeXbrlCsv } from "./formats/xbrl-csv/index.js";
export { readXbrlJson, writeXbrlJson } from "./formats/xbrl-json/index.js";
export { readXbrlXml, writeXbrlXml } from "./formats/xbrl-xml/index.js";
export type {
  Correction,
  Decimals,
  DecimalText,
  Dimensions,
  Entity,
  Fact,
  Occurrence,
  Period,
  QName,
  ReleaseInfo,
  Report,
  ReportingPeriod,
  ReportNote,
  ReportSyntax,
  Source,
  Unit,
  UnusedResource,
} from "./model/index.js";
export { VERSION } from "./model/index.js";
export { DEFAULT_FORMATS, FORMATS, type Format, type Output } from "./outputs.js";
export {
  createIndex,
  type FilingRecord,
  INDEX_LIMITS,
  type IndexBuilder,
  type IndexEntry,
  type IndexLimits,
  indexEntryOf,
  type PageDocuments,
  type PageParts,
  pageDocuments,
  type SeriesRow,
  type SeriesValue,
  seriesValuesOf,
  type TableStatements,
  writeIndex,
  writePage,
} from "./page-file/index.js";
export { MAX_RELEASE_BYTES, type Release, readRelease } from "./release/index.js";
export {
  detectSyntax,
  type Judged,
  type Open,
  type Read,
  type ReadReport,
  type ReportDocument,
  type ReportInput,
  readReport,
  type Syntax,
  validateInput,
} from "./reports.js";
export type { Status, Summary } from "./run.js";
export {
  type Column,
  LEDGER_KINDS,
  type Ledger,
  type LedgerEntry,
  type LedgerKind,
  type TaggedRow,
  type TaggedTable,
  type Tagging,
} from "./tagging/index.js";
export {
  type CompiledFile,
  compileTaxonomy,
  loadTaxonomy,
  packageTaxonomy,
  type Taxonomy,
  type TaxonomySource,
} from "./taxonomy/index.js";
export {
  compareReports,
  FILING_RULE_SETS,
  type FilingRule,
  type FilingRules,
  filingRulesNamed,
  type Rule,
  type RuleChoice,
  readFilingRules,
  rulesFor,
  validateJson,
  validateReport,
  validateXml,
} from "./validation/index.js";
