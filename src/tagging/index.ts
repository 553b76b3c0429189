export type { CellOutcome } from "./cell.js";
export type { Column, ColumnUnits, Measure } from "./columns.js";
export { knowingTaxonomies } from "./issuer.js";
export type { NamedPeriod } from "./period.js";
export type { TaggedRow } from "./rows.js";
export { type CellCounts, type TaggedTable, type Tagging, tagRelease } from "./tag.js";
