/**
 * Where Arelle and tanshin rightly differ about a broken copy, each with the reason. An entry that does not hold any
 * more fails the run, so that the list cannot grow old.
 */
export interface KnownDifference {
  readonly format: "xml" | "json" | "csv";
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
  /** The total as Arelle tells it: what its digits allow, in yen. */
  readonly reported: string;
  readonly reason: string;
}

const REASON =
  "The forecast table shows operating and ordinary income of a whole year without what lies between them; to calculations a part that is not reported is nothing.";

/** Ordinary income of 5,050 million yen expected for 2025, and of 4,206 million yen in 2024. */
export const KNOWN_OBJECTIONS: readonly KnownObjection[] = [
  ["CurrentYearDuration_ForecastMember", "[5049500000, 5050500000]"] as const,
  ["PriorYearDuration", "[4205500000, 4206500000]"] as const,
].map(([context, reported]) => ({
  stem: "kazehara-3q-fy2025",
  concept: "core:OrdinaryIncomeLoss",
  context,
  reported,
  reason: REASON,
}));

/** Whether Arelle's message is the one that is known. */
export const isKnownObjection = (known: KnownObjection, stem: string, message: string): boolean =>
  known.stem === stem &&
  message.includes(`Calculation inconsistent from ${known.concept} in `) &&
  message.includes(` reported sum ${known.reported} `);
