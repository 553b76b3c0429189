export { writeFactModel } from "./write.js";
