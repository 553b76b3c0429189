export { isPage, type PageDocuments, pageDocuments } from "./documents.js";
export { type FilingRecord, type IndexEntry, indexEntryOf } from "./filing.js";
export { type SeriesRow, type SeriesValue, seriesValuesOf } from "./series.js";
export type { TableStatements } from "./taxonomy-excerpt.js";
export { type PageParts, writePage } from "./write.js";
export { createIndex, INDEX_LIMITS, type IndexBuilder, type IndexLimits, writeIndex } from "./write-index.js";
