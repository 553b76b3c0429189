export { writeXbrlXml } from "./write.js";
