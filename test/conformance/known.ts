/**
 * Where Arelle and tanshin rightly differ about a broken copy, each with the reason. An entry that does not hold any
 * more fails the run, so that the list cannot grow old.
 */
export interface KnownDifference {
  readonly format: "xml" | "xml-truncation" | "json" | "csv" | "inline" | "package";
  readonly name: string;
  /** The one that accepts the broken copy. */
  readonly accepts: "Arelle" | "tanshin";
  readonly reason: string;
}

const OPEN_END =
  "Calculations 1.1: an end that is open is not reached. Arelle 2.47 takes two intervals that touch for consistent where either has its end inside, and does not swap which end is open with a negative weight.";

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    format: "xml",
    name: "a currency that the registry has as a candidate",
    accepts: "tanshin",
    reason: "The ouguiya is money of ISO 4217 since 2018; Arelle takes no entry that is a candidate.",
  },
  {
    format: "xml",
    name: "a context that no fact refers to",
    accepts: "Arelle",
    reason: "XBRL 2.1 allows it; it is a filing rule.",
  },
  {
    format: "xml",
    name: "a unit that no fact refers to",
    accepts: "Arelle",
    reason: "XBRL 2.1 allows it; it is a filing rule.",
  },
  {
    format: "xml",
    name: "an identifier that is not of its scheme's form",
    accepts: "Arelle",
    reason: "XBRL 2.1 knows no schemes; it is a filing rule.",
  },
  {
    format: "xml-truncation",
    name: "a total that touches its parts at an open end below",
    accepts: "Arelle",
    reason: OPEN_END,
  },
  {
    format: "xml-truncation",
    name: "a total that touches its parts at an open end above",
    accepts: "Arelle",
    reason: OPEN_END,
  },
  {
    format: "csv",
    name: "no entity",
    accepts: "Arelle",
    reason: "OIM 1.0 lets the entity be absent; a fact of a release always has one.",
  },
  {
    format: "csv",
    name: "no period of a duration",
    accepts: "Arelle",
    reason:
      "OIM 1.0: without a period it is forever, which a duration may be; what a release reports never is.",
  },
  {
    format: "csv",
    name: "a note that explains nothing",
    accepts: "Arelle",
    reason:
      "OIM 1.0 allows no note without a fact that links to it; Arelle 2.47 asks that of JSON, not of CSV.",
  },
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
  {
    format: "package",
    name: "two paths that differ in case",
    accepts: "Arelle",
    reason:
      "Report Packages 1.0 compares paths exactly; unpacked on Windows or macOS the one replaces the other.",
  },
  ...["a catalog that leads nowhere", "no catalog", "no taxonomy metadata, and so no catalog"].map(
    (name): KnownDifference => ({
      format: "package",
      name,
      accepts: "tanshin",
      reason:
        "Report Packages 1.0 lets a package be without its taxonomy. Arelle has nothing else here; tanshin knows it, and warns where a catalog leads nowhere.",
    }),
  ),
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
