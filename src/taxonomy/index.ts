export { compileSchemas, compileTaxonomy } from "./compile/index.js";
export type { CompiledFile } from "./compile/names.js";
export { loadTaxonomy } from "./load.js";
export { normalizeLabel } from "./normalize-label.js";
export { packageTaxonomy } from "./package.js";
export { ratioConcept } from "./ratios.js";
export type { TaxonomySource } from "./source/merge.js";
export { type Summand, type Summation, statementSums } from "./sums.js";
export * from "./taxonomy.js";
