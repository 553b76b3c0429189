export { mergeDuplicates } from "./duplicates.js";
export { readInline } from "./read.js";
export { writeInline } from "./write.js";
