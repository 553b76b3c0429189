/**
 * Where Arelle and tanshin rightly differ about a broken copy, each with the reason. An entry that does not hold any
 * more fails the run, so that the list cannot grow old.
 */
export interface KnownDifference {
  readonly format: "xml" | "json";
  readonly name: string;
  /** The one that accepts the broken copy. */
  readonly accepts: "Arelle" | "tanshin";
  readonly reason: string;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [];
