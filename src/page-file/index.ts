export { isPage, type PageDocuments, pageDocuments } from "./documents.js";
export { type FilingParts, type IndexEntry, indexEntryOf, type SeriesValue } from "./filing.js";
export type { TableStatements } from "./taxonomy-excerpt.js";
export { type PageParts, writePage } from "./write.js";
export { writeIndex } from "./write-index.js";
