/**
 * A period as people write it: days are `YYYY-MM-DD` and the last day is inside
 * (XBRL 2.1 §4.7.2 and OIM 1.0 turn it into the following midnight).
 */
export type Period =
  | { readonly type: "instant"; readonly instant: string }
  | { readonly type: "duration"; readonly start: string; readonly end: string }
  | { readonly type: "forever" };

export const instant = (day: string): Period => ({ type: "instant", instant: day });
export const duration = (start: string, end: string): Period => ({ type: "duration", start, end });

/** A text that two periods share exactly when they are equal; it sorts instants and durations by date. */
export const periodKey = (period: Period): string => {
  if (period.type === "forever") return "forever";
  return period.type === "instant" ? period.instant : `${period.start}/${period.end}`;
};

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day of the Gregorian calendar written `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month (1 to 12) of the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);

/** The day `days` later (earlier where negative). */
export const addDays = (day: string, days: number): string => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const to = date + days;
  // Within the month, and to the days on either side of it: no calendar is needed.
  if (to >= 1 && to <= 28) return formatDay(year, month, to);
  const last = daysInMonth(year, month);
  if (to >= 1 && to <= last) return formatDay(year, month, to);
  if (to === last + 1) return month === 12 ? formatDay(year + 1, 1, 1) : formatDay(year, month + 1, 1);
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
};

/** The day `months` later; the last day of a month stays the last day. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = daysInMonth(toYear, toMonth);
  return formatDay(toYear, toMonth, date === daysInMonth(year, month) ? last : Math.min(date, last));
};

export const formatDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** The `months` months that end with the day `end`. */
export const monthsEndingAt = (end: string, months: number): Period =>
  duration(addDays(addMonths(end, -months), 1), end);
