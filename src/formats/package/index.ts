export type { PackageKind } from "./kinds.js";
export { type PackagedReport, type ReportPackage, readPackage } from "./read.js";
export { writePackage } from "./write.js";
export { isZip } from "./zip-directory.js";
