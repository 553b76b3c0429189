export type { Open } from "./load-metadata.js";
export { readXbrlCsv } from "./read.js";
export { METADATA_FILE, writeXbrlCsv } from "./write.js";
