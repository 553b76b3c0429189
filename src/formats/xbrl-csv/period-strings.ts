import { addDays, daysInMonth, formatDay, isDay, type Period } from "../../model/index.js";
import { type Fault, readPeriod } from "../markup/oim-values.js";

type Duration = Extract<Period, { readonly type: "duration" }>;

/** The months `first` to `last` of a year. */
const months = (year: number, first: number, last: number): Duration => ({
  type: "duration",
  start: formatDay(year, first, 1),
  end: formatDay(year, last, daysInMonth(year, last)),
});

/** Monday of a week: the first week of a year is the one that January 4 is in (ISO 8601). */
const monday = (year: number, week: number): string => {
  const fourth = formatDay(year, 1, 4);
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(fourth, (week - 1) * 7 - weekday);
};

const weekOf = (year: number, week: number): Duration | undefined => {
  const start = monday(year, week);
  return start < monday(year + 1, 1) ? { type: "duration", start, end: addDays(start, 6) } : undefined;
};

const days = (start: string, end: string): Duration | undefined =>
  isDay(start) && isDay(end) ? { type: "duration", start, end } : undefined;

const YEAR = "(?!0000)(\\d{4})";
const DAY = "(?!0000)\\d{4}-\\d{2}-\\d{2}";

/** xBRL-CSV 1.0 “Abbreviated period representation”: each form with what it means. */
const FORMS: readonly (readonly [form: RegExp, read: (...parts: string[]) => Duration | undefined])[] = [
  [new RegExp(`^(${DAY})$`), (day = "") => days(day, day)],
  [
    new RegExp(`^${YEAR}-(0[1-9]|1[0-2])$`),
    (year, month) => months(Number(year), Number(month), Number(month)),
  ],
  [new RegExp(`^${YEAR}$`), (year) => months(Number(year), 1, 12)],
  [
    new RegExp(`^${YEAR}Q([1-4])$`),
    (year, quarter) => months(Number(year), Number(quarter) * 3 - 2, Number(quarter) * 3),
  ],
  [
    new RegExp(`^${YEAR}H([12])$`),
    (year, half) => months(Number(year), Number(half) * 6 - 5, Number(half) * 6),
  ],
  [new RegExp(`^${YEAR}W(0[1-9]|[1-4]\\d|5[0-3])$`), (year, week) => weekOf(Number(year), Number(week))],
];

const RANGE = new RegExp(`^(${DAY})\\.\\.(${DAY})$`);

const abbreviated = (text: string): Duration | undefined => {
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match) return read(...match.slice(1));
  }
  return undefined;
};

/** The first or last moment of a duration: an instant is the day that ends with it. */
export const atEdge = ({ start, end }: Duration, edge: "start" | "end"): Period => ({
  type: "instant",
  instant: edge === "end" ? end : addDays(start, -1),
});

/**
 * A period of xBRL-CSV: as OIM has it, or by its days, the last one inside: `2002-07-01..2002-09-30`, `2002-09-30`,
 * `2002-09`, `2002`, `2002Q3`, `2002H1`, `2002W36`. But for the first, `@start` and `@end` make an instant of it.
 */
export const readCsvPeriod = (text: string): Period | Fault => {
  const [, first = "", last = ""] = RANGE.exec(text) ?? [];
  const range = first === "" ? undefined : days(first, last);
  if (range) return range;
  const [form = "", edge, ...rest] = text.split("@", 3);
  const duration = rest.length === 0 ? abbreviated(form) : undefined;
  if (duration && edge === undefined) return duration;
  if (duration && (edge === "start" || edge === "end")) return atEdge(duration, edge);
  if (text.includes("T")) return readPeriod(text);
  return { fault: `its period, “${text.slice(0, 60)}”, has none of the forms of a period` };
};
