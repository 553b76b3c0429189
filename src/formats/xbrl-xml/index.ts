export { readXbrlXml } from "./read.js";
export { writeXbrlXml } from "./write.js";
