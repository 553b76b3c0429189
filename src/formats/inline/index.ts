export { readInline } from "./read.js";
export { writeInline } from "./write.js";
