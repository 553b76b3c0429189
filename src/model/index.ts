export { contextIds, contextKey, type NamedContext } from "./context-ids.js";
export * from "./decimal.js";
export {
  asName,
  aspectKey,
  dimensionEntries,
  type FactAspects,
  factId,
  factIds,
  factsEqual,
} from "./identity.js";
export * from "./interval.js";
export {
  type Interval,
  intersect,
  intervalOf,
  plusInterval,
  type Rounding,
  timesInterval,
} from "./interval.js";
export { createNamer, type Namer } from "./namespaces.js";
export { linkedNotes, noteNames } from "./notes.js";
export * from "./period.js";
export { contextId, periodName } from "./period-names.js";
export type * from "./reading.js";
export type * from "./report.js";
export type * from "./source.js";
export { type Unit, unitKey } from "./unit.js";
export { VERSION } from "./version.js";
