import type { Report, UnusedResource } from "../../model/index.js";
import type { Taxonomy } from "../../taxonomy/index.js";

/** What the reader of a syntax gives. */
export interface ReadReport {
  readonly report: Report;
  readonly taxonomy: Taxonomy;
  /** Absent where the syntax has no contexts and units to leave unused. */
  readonly unused?: readonly UnusedResource[];
}
