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

/** A calculation that does not hold in a sample, though nothing is wrong with it. */
export interface KnownObjection {
  readonly stem: string;
  readonly concept: string;
  readonly context: string;
  readonly reason: string;
}

const SUMMARY =
  "The forecast table shows operating and ordinary income of a whole year without what lies between them; to calculations a part that is not reported is nothing.";

export const KNOWN_OBJECTIONS: readonly KnownObjection[] = [
  "CurrentYearDuration_ForecastMember",
  "PriorYearDuration",
].map((context) => ({
  stem: "kazehara-3q-fy2025",
  concept: "core:OrdinaryIncomeLoss",
  context,
  reason: SUMMARY,
}));

/** Whether Arelle's message is the one that is known. */
export const isKnownObjection = (known: KnownObjection, stem: string, message: string): boolean =>
  known.stem === stem &&
  message.includes(`Calculation inconsistent from ${known.concept} in `) &&
  message.includes(` context ${known.context} unit `);
