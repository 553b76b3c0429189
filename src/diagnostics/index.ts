export type { DiagnosticCode } from "./codes.js";
export { type Collector, createCollector, type DiagnosticDetail, passOn } from "./collector.js";
export { type Diagnostic, isError, type Place, placesOf, type Severity } from "./diagnostic.js";
export {
  type JsonDocument,
  type JsonMember,
  type JsonNode,
  jsonMember,
  jsonNumber,
  jsonString,
  jsonValue,
  parseJson,
} from "./json.js";
export { createPlacer, type Placer } from "./places.js";
