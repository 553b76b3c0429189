export { readFactModel } from "./read.js";
export { writeFactModel } from "./write.js";
