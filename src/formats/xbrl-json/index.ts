export { readXbrlJson } from "./read.js";
export { writeXbrlJson } from "./write.js";
