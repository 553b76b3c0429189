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

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    format: "json",
    name: "no entity",
    accepts: "Arelle",
    reason: "OIM 1.0 lets the entity be absent; a fact of a release always has one.",
  },
  {
    format: "json",
    name: "decimals that are text",
    accepts: "Arelle",
    reason: "xBRL-JSON 1.0 demands an integer; Arelle takes a text that reads as one.",
  },
];
