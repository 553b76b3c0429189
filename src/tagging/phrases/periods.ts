import { formatDay, isDay } from "../../model/period.js";
import type { Phrase } from "./scan.js";

/** What a piece of text says of a period. Several pieces make one period (`resolvePeriod`). */
export type PeriodPhrase =
  | { readonly kind: "date"; readonly day: string }
  | { readonly kind: "month-day"; readonly month: number; readonly day: number }
  | { readonly kind: "month-year"; readonly month: number; readonly year: number }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "quarter"; readonly quarter: number; readonly fiscalYear?: number }
  | { readonly kind: "half"; readonly half: number; readonly fiscalYear?: number }
  | { readonly kind: "fiscal-year"; readonly fiscalYear: number }
  | { readonly kind: "length"; readonly months: number };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "((?:19|20)\\d{2})";
const ANY_YEAR = "['’]?((?:19|20)\\d{2}|\\d{2})";
const FISCAL = "(?:fy|fiscal(?: year)?|the fiscal year)";
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  "1st": 1,
  second: 2,
  "2nd": 2,
  third: 3,
  "3rd": 3,
  fourth: 4,
  "4th": 4,
};
const ORDINAL = `(${Object.keys(ORDINALS).join("|")})`;
const LENGTHS: Readonly<Record<string, number>> = { three: 3, six: 6, nine: 9, twelve: 12 };
const LENGTH = `(${Object.keys(LENGTHS).join("|")}|3|6|9|12)`;

/** What phrases need (`Phrase.needs`). */
const NEEDS = {
  month: /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu,
  year: /(?:19|20)\d\d/u,
  numerals: /\d{4}[-/.]\d/u,
  digit: /\d/u,
  quarters: /[1-4]q|q[1-4]/iu,
  halves: /[12]h|h[12]/iu,
  quarter: /quarter/iu,
  half: /half/iu,
  fiscal: /fy|fiscal/iu,
  months: /month/iu,
  years: /year/iu,
} as const;

const pattern = (source: string): RegExp => new RegExp(`(?<![\\w.])${source}(?![\\w])`, "giu");

const monthNumber = (name = ""): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Two digits are a year of 1970 to 2069. */
const fullYear = (text = ""): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
};

const date = (year: number, month: number, day: number): PeriodPhrase | undefined => {
  const text = formatDay(year, month, day);
  return isDay(text) ? { kind: "date", day: text } : undefined;
};

const quarter = (number: number, year?: string): PeriodPhrase => ({
  kind: "quarter",
  quarter: number,
  ...(year && { fiscalYear: fullYear(year) }),
});

const half = (number: number, year?: string): PeriodPhrase => ({
  kind: "half",
  half: number,
  ...(year && { fiscalYear: fullYear(year) }),
});

const length = (months: number): PeriodPhrase => ({ kind: "length", months });
const ordinal = (text = ""): number => ORDINALS[text.toLowerCase()] ?? 0;
const lengthOf = (text = ""): number => LENGTHS[text.toLowerCase()] ?? Number(text);
const joint = `(?:,?\\s*(?:of|in)?\\s*(?:the\\s+)?(?:${FISCAL}\\s*)?)`;

/** The ways in which releases name dates and periods, the more specific first. */
export const PERIOD_PHRASES: readonly Phrase<PeriodPhrase>[] = [
  {
    needs: [NEEDS.numerals],
    pattern: pattern("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"),
    read: (m) => date(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  {
    needs: [NEEDS.month, NEEDS.year],
    pattern: pattern(`${MONTH}\\s*${DAY},?\\s*${YEAR}`),
    read: (m) => date(Number(m[3]), monthNumber(m[1]), Number(m[2])),
  },
  {
    needs: [NEEDS.month, NEEDS.year],
    pattern: pattern(`${DAY}[\\s-]+${MONTH},?[\\s-]*${YEAR}`),
    read: (m) => date(Number(m[3]), monthNumber(m[2]), Number(m[1])),
  },
  {
    needs: [NEEDS.month, NEEDS.year],
    pattern: pattern(`${MONTH},?\\s*${YEAR}`),
    read: (m) => ({ kind: "month-year", month: monthNumber(m[1]), year: Number(m[2]) }),
  },
  {
    needs: [NEEDS.quarters],
    pattern: pattern(`([1-4])q${joint}${ANY_YEAR}`),
    read: (m) => quarter(Number(m[1]), m[2]),
  },
  {
    needs: [NEEDS.quarters],
    pattern: pattern(`q([1-4])${joint}${ANY_YEAR}`),
    read: (m) => quarter(Number(m[1]), m[2]),
  },
  {
    needs: [NEEDS.quarter, NEEDS.digit],
    pattern: pattern(`${ORDINAL}[\\s-]+quarter${joint}${ANY_YEAR}`),
    read: (m) => quarter(ordinal(m[1]), m[2]),
  },
  {
    needs: [NEEDS.fiscal, NEEDS.digit],
    pattern: pattern(`${FISCAL}\\s*${ANY_YEAR},?\\s*(?:([1-4])q|q([1-4])|${ORDINAL}[\\s-]+quarter)`),
    read: (m) => quarter(Number(m[2] ?? m[3] ?? ordinal(m[4])), m[1]),
  },
  {
    needs: [NEEDS.halves],
    pattern: pattern(`([12])h${joint}${ANY_YEAR}`),
    read: (m) => half(Number(m[1]), m[2]),
  },
  {
    needs: [NEEDS.halves],
    pattern: pattern(`h([12])${joint}${ANY_YEAR}`),
    read: (m) => half(Number(m[1]), m[2]),
  },
  {
    needs: [NEEDS.half, NEEDS.digit],
    pattern: pattern(`(first|second|1st|2nd)[\\s-]+half${joint}${ANY_YEAR}`),
    read: (m) => half(ordinal(m[1]), m[2]),
  },
  {
    needs: [NEEDS.months],
    pattern: pattern(
      `${LENGTH}(?:[\\s-]*months?)?\\s*(?:and|or|&|,|/)\\s*(?:the\\s+)?${LENGTH}[\\s-]*months?(?:[\\s-]+periods?)?(?:\\s+(?:ended|ending))?`,
    ),
    read: (m) => [length(lengthOf(m[1])), length(lengthOf(m[2]))],
  },
  {
    needs: [NEEDS.months],
    pattern: pattern(
      `(?:the\\s+)?(?:first\\s+)?${LENGTH}[\\s-]*months?(?:[\\s-]+period)?(?:\\s+(?:ended|ending))?`,
    ),
    read: (m) => length(lengthOf(m[1])),
  },
  {
    needs: [NEEDS.quarter],
    pattern: pattern("(?:fiscal\\s+)?quarters?\\s+(?:ended|ending)"),
    read: () => length(3),
  },
  {
    needs: [NEEDS.half, NEEDS.years],
    pattern: pattern("half[\\s-]+years?\\s+(?:ended|ending)"),
    read: () => length(6),
  },
  {
    needs: [NEEDS.years],
    pattern: pattern("(?:fiscal\\s+)?years?\\s+(?:ended|ending)"),
    read: () => length(12),
  },
  {
    needs: [NEEDS.fiscal, NEEDS.digit],
    pattern: pattern(`${FISCAL}\\s*${ANY_YEAR}`),
    read: (m) => ({ kind: "fiscal-year", fiscalYear: fullYear(m[1]) }),
  },
  {
    needs: [NEEDS.years, NEEDS.year],
    pattern: pattern(`full[\\s-]+year\\s+${YEAR}`),
    read: (m) => ({ kind: "fiscal-year", fiscalYear: Number(m[1]) }),
  },
  {
    needs: [NEEDS.years, NEEDS.year],
    pattern: pattern(`(?:full\\s+)?${YEAR}\\s+(?:fiscal|business|financial)\\s+year`),
    read: (m) => ({ kind: "fiscal-year", fiscalYear: Number(m[1]) }),
  },
  {
    needs: [NEEDS.quarters],
    pattern: pattern("([1-4])q|q([1-4])"),
    read: (m) => quarter(Number(m[1] ?? m[2])),
  },
  {
    needs: [NEEDS.quarter],
    pattern: pattern(`${ORDINAL}[\\s-]+quarter(?:\\s+(?:ended|ending))?`),
    read: (m) => quarter(ordinal(m[1])),
  },
  {
    needs: [NEEDS.half],
    pattern: pattern("(first|second|1st|2nd)[\\s-]+half"),
    read: (m) => half(ordinal(m[1])),
  },
  {
    needs: [NEEDS.month, NEEDS.digit],
    pattern: pattern(`${MONTH}\\s*${DAY}`),
    read: (m) => ({ kind: "month-day", month: monthNumber(m[1]), day: Number(m[2]) }),
  },
  {
    needs: [NEEDS.month, NEEDS.digit],
    pattern: pattern(`${DAY}\\s+${MONTH}`),
    read: (m) => ({ kind: "month-day", month: monthNumber(m[2]), day: Number(m[1]) }),
  },
  {
    needs: [NEEDS.year],
    pattern: pattern(YEAR),
    read: (m) => ({ kind: "year", year: Number(m[1]) }),
  },
];
