import type { Collector } from "../diagnostics/index.js";
import type { Release } from "../release/index.js";
import type { Issuer, Taxonomy } from "../taxonomy/index.js";
import { assembleTagging, type Tagging } from "./assemble.js";
import { readParts } from "./parts.js";

/**
 * Tags a release: every numeric cell of its tables becomes an occurrence of a fact of the issuer's taxonomy, or is
 * reported. Nothing is guessed: a label is known or not, a column is read or left out.
 */
export const tagRelease = (
  release: Release,
  taxonomy: Taxonomy,
  issuer: Issuer,
  collector: Collector,
): Tagging => assembleTagging(readParts(release, taxonomy, issuer), collector);
