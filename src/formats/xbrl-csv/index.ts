export { METADATA_FILE, writeXbrlCsv } from "./write.js";
