import { type Collector, passOn } from "../diagnostics/index.js";
import type { Correction } from "../model/index.js";
import type { Release } from "../release/index.js";
import type { Issuer, Taxonomy } from "../taxonomy/index.js";
import { assembleTagging, type Tagging } from "./assemble.js";
import { readCorrected } from "./corrections/index.js";

export interface TagOptions {
  /** What to read in place of printed texts; one that cannot be applied is reported. */
  readonly accept?: readonly Correction[];
}

/**
 * Tags a release: every numeric cell of its tables becomes an occurrence of a fact of the issuer's taxonomy, or is
 * reported. Nothing is guessed: a label is known or not, a column is read or left out.
 */
export const tagRelease = (
  release: Release,
  taxonomy: Taxonomy,
  issuer: Issuer,
  collector: Collector,
  { accept = [] }: TagOptions = {},
): Tagging => {
  const { parts, findings } = readCorrected(release, taxonomy, issuer, accept);
  passOn(findings, collector);
  return assembleTagging(parts, collector);
};
