import type { FactsDocument, PeriodData } from "./data.js";
import type { Language } from "./state.js";

type Calendar = FactsDocument["release"];

/** Equal exactly for equal periods; sorts by the last day. */
export const periodKey = (period: PeriodData): string =>
  "instant" in period ? period.instant : `${period.start}/${period.end}`;

export const lastDay = (period: PeriodData): string => ("instant" in period ? period.instant : period.end);

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayOf = (text: string): Day => {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return { year, month, day };
};

const daysIn = ({ year, month }: Day): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day before. */
export const dayBefore = (text: string): string =>
  new Date(Date.parse(`${text}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** How many whole months there are from a month's first day to a month's last; undefined from and to other days. */
export const monthsOf = (start: string, end: string): number | undefined => {
  const [from, to] = [dayOf(start), dayOf(end)];
  if (from.day !== 1 || to.day !== daysIn(to)) return undefined;
  return (to.year - from.year) * 12 + to.month - from.month + 1;
};

/** The fiscal year and quarter that a day ends; undefined where it is the end of none. */
const quarterEndedBy = (
  end: string,
  { fiscalYear, fiscalYearStart }: Calendar,
): { readonly year: number; readonly quarter: number } | undefined => {
  if (fiscalYear === undefined || fiscalYearStart === undefined) return undefined;
  // Nought and less for what ended before the fiscal year began.
  const months = monthsOf(fiscalYearStart, end);
  if (months === undefined || months % 3 !== 0) return undefined;
  const quarters = months / 3 - 1;
  return { year: fiscalYear + Math.floor(quarters / 4), quarter: (((quarters % 4) + 4) % 4) + 1 };
};

const named = (year: number, quarter: number, months: number, language: Language): string | undefined => {
  const fiscal = language === "en" ? `FY${year}` : `${year}年度`;
  if (months === 12) return quarter === 4 ? fiscal : undefined;
  if (months === 3) return language === "en" ? `Q${quarter} ${fiscal}` : `${fiscal}第${quarter}四半期`;
  if (months === 9)
    return quarter === 3 ? (language === "en" ? `9M ${fiscal}` : `${fiscal}第3四半期累計`) : undefined;
  if (months !== 6 || quarter % 2 !== 0) return undefined;
  if (language === "en") return `H${quarter / 2} ${fiscal}`;
  return `${fiscal}${quarter === 2 ? "上半期" : "下半期"}`;
};

/** A period's name in the issuer's fiscal calendar: `Q2 FY2002`, `H1 FY2002`; undefined where it has none. */
export const fiscalName = (
  period: PeriodData,
  calendar: Calendar,
  language: Language,
): string | undefined => {
  const ended = quarterEndedBy(lastDay(period), calendar);
  if (!ended) return undefined;
  if ("instant" in period) {
    const name = named(ended.year, ended.quarter, 3, language);
    return language === "en" ? `End of ${name}` : `${name}末`;
  }
  const months = monthsOf(period.start, period.end);
  return months === undefined ? undefined : named(ended.year, ended.quarter, months, language);
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();

const formatted = (text: string, language: Language, style: "long" | "medium" | "month"): string => {
  const key = `${language} ${style}`;
  const known =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(language, {
      timeZone: "UTC",
      ...(style === "month" ? { year: "numeric", month: "short" } : { dateStyle: style }),
    });
  dateFormats.set(key, known);
  return known.format(new Date(`${text}T00:00:00Z`));
};

/** A day in words: `September 30, 2002`. */
export const dayInWords = (text: string, language: Language): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
    ? formatted(text, language, "long")
    : text;

const COUNTS: Readonly<Record<number, string>> = { 3: "Three", 6: "Six", 9: "Nine", 12: "Twelve" };

/** A period in words: `Three months ended September 30, 2002`. */
export const periodInWords = (period: PeriodData, language: Language): string => {
  if ("instant" in period) {
    const day = dayInWords(period.instant, language);
    return language === "en" ? `As of ${day}` : `${day}現在`;
  }
  const [start, end] = [dayInWords(period.start, language), dayInWords(period.end, language)];
  const months = monthsOf(period.start, period.end);
  if (language === "ja") return months ? `${start}から${end}までの${months}か月間` : `${start}から${end}まで`;
  const count = months === undefined ? undefined : COUNTS[months];
  return count ? `${count} months ended ${end}` : `${start} to ${end}`;
};

/** As short as a column's head: `Jul – Sep 2002`, `Sep 30, 2002`. */
export const periodInBrief = (period: PeriodData, language: Language): string => {
  if ("instant" in period) return formatted(period.instant, language, "medium");
  if (monthsOf(period.start, period.end) === undefined)
    return `${formatted(period.start, language, "medium")} – ${formatted(period.end, language, "medium")}`;
  const [start, end] = [formatted(period.start, language, "month"), formatted(period.end, language, "month")];
  if (start === end) return start;
  if (period.start.slice(0, 4) !== period.end.slice(0, 4)) return `${start} – ${end}`;
  // The year stands once: `Jul – Sep 2002`, `2002年7月 – 9月`.
  return language === "en" ? `${start.slice(0, -5)} – ${end}` : `${start} – ${end.slice(5)}`;
};
