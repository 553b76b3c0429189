import { addDays, isDay } from "../../model/index.js";

/** `start` is the first moment of a day, `end` the last one; an instant is an end. */
export type Edge = "start" | "end";

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}(?:\.\d+)?))?(Z|[+-]\d{2}:\d{2})?$/;

export type DayOrFault = { readonly day: string } | { readonly fault: string };

/**
 * The day that a date or date-time means. A date's end is the midnight after it (XBRL 2.1 §4.7.2); a date-time at
 * midnight that ends something belongs to the day before. Other times and time zones have no day and are faults.
 */
export const readDay = (text: string, edge: Edge): DayOrFault => {
  const match = DATE_TIME.exec(text);
  const day = match?.[1] ?? "";
  if (!match || !isDay(day)) return { fault: `“${text.slice(0, 60)}” is no date` };
  const [, , time, zone] = match;
  if (zone !== undefined) return { fault: `“${text}” has a time zone, and reports speak of days` };
  if (time === undefined) return { day };
  if (!/^00:00:00(\.0+)?$/.test(time))
    return { fault: `“${text}” is a time within a day, and reports speak of days` };
  return { day: edge === "end" ? addDays(day, -1) : day };
};
