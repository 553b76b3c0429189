export { writeXbrlJson } from "./write.js";
