export { type BatchEnd, type BatchOptions, type Restart, runBatch } from "./batch.js";
export type { Counts, Entry, FeedPiece, ReportingPeriod, Settings, WrittenFile } from "./entry.js";
export { failedConversion, processFiling, type Work } from "./filing.js";
export { findInputs, type Input, type InputOptions, type Inputs } from "./inputs.js";
export { type Entries, readManifest } from "./manifest.js";
export type { Begun, PoolOptions } from "./pool.js";
export { count, type Listed, newTally, type Tally } from "./tally.js";
export type { Outcome, Sign, Task } from "./task.js";
