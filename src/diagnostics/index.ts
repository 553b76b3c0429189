export type { DiagnosticCode } from "./codes.js";
export { type Collector, createCollector, type DiagnosticDetail } from "./collector.js";
export { type Diagnostic, isError, type Place, type Severity } from "./diagnostic.js";
