import type { SourcePlace, Taxonomy } from "../taxonomy.js";

/** Reports what is wrong with a taxonomy at the place of its source. */
export type Report = (place: SourcePlace, message: string, hint?: string) => void;

/** One rule a file: whether the own part of a taxonomy keeps it. */
export type Check = (taxonomy: Taxonomy, report: Report) => void;
