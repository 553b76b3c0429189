export type { PackageKind } from "./kinds.js";
export { writePackage } from "./write.js";
