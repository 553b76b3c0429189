import type { Phrase } from "./scan.js";

/** A period that is named by its distance from the one that the sentence speaks of, or from the release's own. */
export type RelativePeriod =
  /** As long, and so many months earlier. */
  | {
      readonly kind: "before";
      readonly months: number;
      /** Said of a change, as `year on year`; it is never the period of an amount. */
      readonly adverb?: true;
      /** `the previous year` may be the whole of it, where it is not compared with. */
      readonly vague?: true;
    }
  /** As long, a year earlier, and in this year. */
  | { readonly kind: "same-in"; readonly year: number }
  /** The whole fiscal year before the one that the release reports on. */
  | { readonly kind: "year-before" }
  /** The last day of the fiscal year before. */
  | { readonly kind: "previous-year-end" }
  /** The quarter that the release reports on. */
  | { readonly kind: "this-quarter" }
  /** The period that the release's title names. */
  | { readonly kind: "this-period" }
  | { readonly kind: "next-quarter" }
  /** The fiscal year of the quarter that the release reports on, and the one after. */
  | { readonly kind: "this-year" }
  | { readonly kind: "next-year" }
  /** The first months of that fiscal year. */
  | { readonly kind: "year-to-date"; readonly months: number }
  /** From the first day of one calendar year to the last of another. */
  | { readonly kind: "years"; readonly from: number; readonly to: number };

/** What phrases need (`Phrase.needs`). */
const NEEDS = {
  between: /between/iu,
  same: /same|corresponding|comparable|equivalent|year-ago|year-earlier|prior-year|previous-year/iu,
  digit: /\d/u,
  year: /year/iu,
  yearly: /year[- ](?:on|over|to)|y-o-y|yoy|y\/y|yr\/yr/iu,
  quarterly: /quarter[- ](?:on|over|to)|q-o-q|qoq|q\/q|sequential/iu,
  end: /end/iu,
  quarter: /quarter|months/iu,
  term: /period|term/iu,
  next: /next|coming|following/iu,
  yearOrTerm: /year|term/iu,
  first: /first/iu,
  half: /half|interim/iu,
} as const;

const pattern = (source: string, after = ""): RegExp =>
  new RegExp(`(?<![\\p{L}\\d.])(?:${source})(?![\\p{L}\\d])${after}`, "giu");

/** Not where a year follows, which says of which year it is. */
const NO_YEAR =
  "(?!,?\\s+(?:of\\s+|in\\s+)?(?:the\\s+)?(?:fiscal\\s+(?:year\\s+)?|fy\\s?)?['’]?\\d{2})(?!\\s+(?:ended|ending))";

const EARLIER = "previous|prior|preceding|last|past";
const SAME = "same|corresponding|comparable|equivalent|year-ago|year-earlier|prior-year|previous-year";
const PART =
  "(?:three[- ]month |six[- ]month |nine[- ]month |[1-4](?:st|nd|rd|th) |first |second |third |fourth |fiscal )?(?:period|quarter|half|months|time|day|date|term|month)";
const YEAR_AGO = `(?:(?:the )?(?:${EARLIER}) (?:fiscal |business |financial )?year|a year (?:earlier|ago|before|previously|prior)|one year (?:earlier|ago|before)|the year (?:earlier|before))`;
const LENGTHS: Readonly<Record<string, number>> = { three: 3, six: 6, nine: 9, "3": 3, "6": 6, "9": 9 };

/** Periods relative to another, the more specific first. */
export const RELATIVE_PERIOD_PHRASES: readonly Phrase<RelativePeriod>[] = [
  {
    needs: [NEEDS.between, NEEDS.digit],
    pattern: pattern("between ((?:19|20)\\d{2}) and ((?:19|20)\\d{2})"),
    read: (m) => ({ kind: "years", from: Number(m[1]), to: Number(m[2]) }),
  },
  {
    needs: [NEEDS.same, NEEDS.digit],
    pattern: pattern(`(?:the |that )?(?:${SAME}) ${PART} (?:in|of) ((?:19|20)\\d{2})`),
    read: (m) => ({ kind: "same-in", year: Number(m[1]) }),
  },
  {
    needs: [NEEDS.same],
    pattern: pattern(
      `(?:the |that )?(?:${SAME}) ${PART},? (?:(?:in|of|a|one) )?(?:the )?(?:${YEAR_AGO.slice(3, -1)}|year earlier|year ago|year before)`,
    ),
    read: () => ({ kind: "before", months: 12 }),
  },
  {
    needs: [NEEDS.year],
    pattern: pattern(
      `(?:the |that )?(?:year-ago|year-earlier|prior-year|previous-year|last year's) (?:${PART}|level|figure|amount)`,
    ),
    read: () => ({ kind: "before", months: 12 }),
  },
  {
    needs: [NEEDS.year],
    pattern: pattern(`${PART} (?:a|one) year (?:earlier|ago|before)`),
    read: () => ({ kind: "before", months: 12 }),
  },
  {
    needs: [NEEDS.yearly],
    pattern: pattern("(?:on a )?(?:year[- ](?:on|over|to)[- ]year|y-o-y|yoy|y/y|yr/yr)(?: basis)?"),
    read: () => ({ kind: "before", months: 12, adverb: true }),
  },
  {
    needs: [NEEDS.quarterly],
    pattern: pattern(
      "(?:on a )?(?:quarter[- ](?:on|over|to)[- ]quarter|q-o-q|qoq|q/q|sequentially|sequential)(?: basis)?",
    ),
    read: () => ({ kind: "before", months: 3, adverb: true }),
  },
  {
    needs: [NEEDS.end],
    pattern: pattern(
      `(?:the )?end of (?:the )?(?:${EARLIER}) (?:fiscal |business |financial )?(?:year|term)|(?:the )?(?:${EARLIER}) (?:fiscal )?year[- ]end`,
    ),
    read: () => ({ kind: "previous-year-end" }),
  },
  {
    needs: [NEEDS.quarter],
    pattern: pattern(
      `(?:the )?(?:end of (?:the )?)?(?:immediately )?(?:${EARLIER}) (?:fiscal )?quarter|(?:a|one|the) quarter (?:earlier|ago|before)|three months (?:earlier|ago|before)`,
    ),
    read: () => ({ kind: "before", months: 3 }),
  },
  {
    needs: [NEEDS.year],
    pattern: pattern("(?:a|one|the) year (?:earlier|ago|before)|a year previously"),
    read: () => ({ kind: "before", months: 12 }),
  },
  {
    needs: [NEEDS.year],
    pattern: pattern(`(?:the )?(?:${EARLIER}) (?:fiscal|business|financial|full) year`),
    read: () => ({ kind: "year-before" }),
  },
  {
    needs: [NEEDS.year],
    pattern: pattern(`(?:the )?(?:${EARLIER}) year`),
    read: () => ({ kind: "before", months: 12, vague: true }),
  },
  {
    needs: [NEEDS.quarter],
    pattern: pattern(
      "(?:the )?(?:current|this|reporting|reported) (?:fiscal )?quarter|(?:the )?quarter under review|the quarter|quarter[- ]end",
      NO_YEAR,
    ),
    read: () => ({ kind: "this-quarter" }),
  },
  {
    needs: [NEEDS.term],
    pattern: pattern(
      "(?:the )?(?:period|term) under review|(?:the )?(?:current|reporting) period|(?:the )?end of the period",
    ),
    read: () => ({ kind: "this-period" }),
  },
  {
    needs: [NEEDS.next, NEEDS.quarter],
    pattern: pattern("(?:the )?(?:next|coming|following) (?:fiscal )?quarter"),
    read: () => ({ kind: "next-quarter" }),
  },
  {
    needs: [NEEDS.next, NEEDS.year],
    pattern: pattern("(?:the )?(?:next|coming|following) (?:fiscal |business |financial )?year"),
    read: () => ({ kind: "next-year" }),
  },
  {
    needs: [NEEDS.yearOrTerm],
    pattern: pattern(
      "(?:the |this )?(?:current |present |whole |entire |full )(?:fiscal |business |financial )?(?:year|term)|(?:the )?full[- ]year|this (?:fiscal |business )?year|(?<!\\d )(?:the )?fiscal year|(?:the )?year as a whole",
      NO_YEAR,
    ),
    read: () => ({ kind: "this-year" }),
  },
  {
    needs: [NEEDS.first],
    pattern: pattern(
      "(?:the )?first (three|six|nine|3|6|9) months(?: of (?:the )?(?:current |this )?(?:fiscal )?year)?",
      NO_YEAR,
    ),
    read: (m) => ({ kind: "year-to-date", months: LENGTHS[(m[1] ?? "").toLowerCase()] ?? 0 }),
  },
  {
    needs: [NEEDS.half],
    pattern: pattern(
      "(?:the |this )?(?:first[- ]half|interim period|half[- ]year)(?: of (?:the )?(?:current |this )?(?:fiscal )?year)?",
      NO_YEAR,
    ),
    read: () => ({ kind: "year-to-date", months: 6 }),
  },
];
